import { appendEntries, buildCalendar, type LedgerEntry, type Roster } from '@lunzhi/core';
import { addDays } from '@lunzhi/core/dates';
import { makeSitting } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';

const document = makeCounty({ period: { from: '2024-02-19', to: '2024-04-30' } });

export const workdays = buildCalendar(document).calendar!.dutyDays.map(({ date }) => date);

export const holderOn = (date: string): string => 'ABCD'[workdays.indexOf(date) % 4]!;

const written = (day: string) => ({ at: `${day}T18:00:00+08:00`, author: '某县信访局' });

/** Who came, as it was written down on Fridays: mostly the holder, now and then somebody else or nobody. */
const attendance = workdays.flatMap((date, index): LedgerEntry[] => {
  const came = [null, { leader: 'ABCD'[(index + 1) % 4]! }, { title: '值班主任' }][index % 7];
  const friday = addDays(date, 5 - new Date(`${date}T00:00:00Z`).getUTCDay());
  const holder = holderOn(date);
  return [
    {
      kind: 'attended',
      ...written(friday),
      shift: makeSitting(date, holder).shift,
      holder,
      came: came === undefined ? { leader: holder } : came,
    },
  ];
});

/** Every working day is held, by four leaders in turn. */
const held = makeRoster(document, Object.fromEntries(workdays.map((date) => [date, holderOn(date)])));

/** The same, published, with who came. */
export const roster: Roster = (() => {
  const { roster: attended, diagnostics } = appendEntries(held, [
    { kind: 'approved', ...written('2024-02-08'), by: '联席会议', on: '2024-02-08' },
    { kind: 'published', ...written('2024-02-09'), version: 1, through: document.period.to },
    ...attendance,
  ]);
  if (attended === null) throw new Error(JSON.stringify(diagnostics));
  return attended;
})();
