import type { LedgerEntry, Roster } from '@lunzhi/core';
import { foldLedger } from '../../../core/src/roster/fold-ledger.ts';
import { currentOf } from '../../../core/src/roster/original-and-current.ts';
import { type Change, movedBy } from './forgeries.test.kit.ts';

/** Entries that call days to come past, or gone by otherwise than they were; each with the fold made right. */
export function ledgerChanges(roster: Roster): Change[] {
  const { ledger, document, rules, calendar } = roster;
  const last = ledger.at(-1);
  if (!last) return [];
  const edit = (name: string, over: (own: Roster) => readonly LedgerEntry[]): Change => ({
    name,
    apply: (root) => {
      const own = root as Roster;
      const entries = over(own);
      return { ...own, ledger: entries, ...currentOf(foldLedger(own.original!, entries)) };
    },
  });
  const changed = (index: number, fields: object) => (own: Roster) =>
    own.ledger.map((entry, at) => (at === index ? ({ ...entry, ...fields } as LedgerEntry) : entry));
  const { from, to } = document.period;
  const common = { author: '某县信访局', at: last.at };
  const days = [movedBy(from, -1), from, movedBy(to, -1), to, movedBy(to, 1)];
  const moments = [last.at, `${to}T18:00:00+08:00`, '2024-12-31T18:00:00+08:00'];
  const replanned = (today: string, at: string): LedgerEntry => ({
    ...common,
    at,
    kind: 're-planned',
    today,
    frozenThrough: today,
    removed: [],
    added: [],
    daysRemoved: [],
    daysAdded: [],
    rules,
    calendar,
    changed: 0,
    least: 0,
    seed: 0,
    moves: 0,
  });
  const places = [roster.assignments[3]!, roster.assignments.at(-3)!, roster.assignments.at(-1)!];
  const came = [...document.leaders.slice(0, 2).map(({ id }) => ({ leader: id })), { title: '科长' }, null];
  return [
    ...moments.flatMap((at) => [
      ...days.map((today) =>
        edit(`planned again on ${at} from ${today} on`, (own) => [...own.ledger, replanned(today, at)]),
      ),
      ...places.flatMap(({ shift, leader }) =>
        [...came, { leader: leader ?? 'l0' }].map((who) =>
          edit(`${JSON.stringify(who)} came for ${shift}, written on ${at}`, (own) => [
            ...own.ledger,
            { ...common, at, kind: 'attended', shift, holder: leader, came: who } as LedgerEntry,
          ]),
        ),
      ),
    ]),
    ...ledger.flatMap((entry, index) => [
      ...[-30, -1, 1, 30].map((by) =>
        edit(
          `entry ${index + 1} is written ${by} days off`,
          changed(index, { at: `${movedBy(entry.at.slice(0, 10), by)}${entry.at.slice(10)}` }),
        ),
      ),
      ...(entry.kind === 're-planned'
        ? days.map((today) => edit(`entry ${index + 1} is from ${today} on`, changed(index, { today })))
        : []),
      ...(entry.kind === 'attended'
        ? places.map(({ shift, leader }) =>
            edit(`entry ${index + 1} is of ${shift}`, changed(index, { shift, holder: leader })),
          )
        : []),
    ]),
  ];
}
