import * as fc from 'fast-check';
import { addDays, dayNumber } from '../dates/civil.ts';
import type { RosterDocument } from '../document/schema.ts';
import { plan } from '../plan/plan.ts';
import { readTable } from '../plan/read-table.ts';
import { answersFor } from '../document/on-a-day.ts';
import type { Roster } from '../roster/roster.ts';
import { makeDocument } from '../testing/documents.ts';
import type { DatedWait } from '../whatif/effects.ts';

export async function plannedRoster(document: RosterDocument, moves = 500): Promise<Roster> {
  const outcome = await plan(document, { moves });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.roster;
}

/** The roster with one place given to somebody, or to nobody. */
export const withPlace = (roster: Roster, shift: string, leader: string | null): Roster => ({
  ...roster,
  assignments: roster.assignments.map((place) => (place.shift === shift ? { ...place, leader } : place)),
});

/** The roster with a few places given to anybody, as a table made by hand may have them. */
export const disturbed = (
  roster: Roster,
  changes: readonly { readonly place: number; readonly leader: number }[],
): Roster =>
  changes.reduce((changed, { place, leader }) => {
    const { shift } = roster.assignments[place % roster.assignments.length]!;
    const holder = roster.document.leaders[leader]?.id ?? null;
    return withPlace(changed, shift, holder);
  }, roster);

export const disturbanceArbitrary = fc.array(fc.record({ place: fc.nat(200), leader: fc.nat(6) }), {
  maxLength: 4,
});

/** Dates on which a leader serves, known duties of the last period included, each once. */
export function datesServed({ document, assignments }: Roster, leader: string): string[] {
  const own = [...(document.history ?? []), ...assignments].filter((duty) => duty.leader === leader);
  return [...new Set(own.map(({ date }) => date))].sort();
}

/** The waits of a township, sector or project, counted day by day from the document. */
export function waitsOf(roster: Roster, kind: 'township' | 'sector' | 'project', id: string): DatedWait[] {
  const { document, assignments } = roster;
  const { from: first, to: last } = document.period;
  const answering = (date: string): string[] =>
    document.leaders
      .filter((leader) => answersFor(leader, date, `${kind}s`).includes(id))
      .map((leader) => leader.id);
  const isServed = (date: string): boolean =>
    [...(document.history ?? []), ...assignments].some(
      (duty) => duty.date === date && duty.leader !== null && answering(date).includes(duty.leader),
    );
  const earlier = (document.history ?? []).map(({ date }) => date).sort();
  const start = [...earlier, first].sort()[0]!;
  const waits: DatedWait[] = [];
  let from: string | null = null;
  let days = 0;
  for (let date = start; date <= last; date = addDays(date, 1)) {
    if ((from !== null || date >= first) && answering(date).length > 0) days++;
    if (!isServed(date)) continue;
    if (date >= first) waits.push({ from, to: date, days });
    [from, days] = [date, 0];
  }
  return [...waits, { from, to: null, days }];
}

export const freeBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from) - 1;

/** What is in one list and not in the other, by value. */
export const beyond = <Value>(one: readonly Value[], other: readonly Value[]): Value[] =>
  one.filter((value) => !other.some((known) => JSON.stringify(known) === JSON.stringify(value)));

/** Two leaders of 甲镇; A is away for most of the time it waits, B serves the rest of his duties elsewhere. */
const waitingDocument = makeDocument({
  period: { from: '2024-03-04', to: '2024-03-22' },
  townships: [{ id: '甲镇', name: '甲镇' }],
  leaders: [
    { id: 'A', townships: ['甲镇'], absences: [{ from: '2024-03-06', to: '2024-03-12', reason: '住院' }] },
    { id: 'B', townships: ['甲镇'] },
    'C',
    'D',
    'E',
  ],
  rules: [{ constraint: 'min-rest-gap', params: { days: 1 } }],
});

export const waitingRoster = readTable(
  waitingDocument,
  'A B C D E C D E C D E C D E B'.split(' ').map((leader, index) => ({
    line: index + 2,
    date: `2024-03-${String(4 + index + 2 * Math.floor(index / 5)).padStart(2, '0')}`,
    leader,
  })),
).roster!;
