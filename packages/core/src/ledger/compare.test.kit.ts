import * as fc from 'fast-check';
import type { RosterDocument } from '../document/schema.ts';
import { plan } from '../plan/plan.ts';
import type { Roster } from '../roster/roster.ts';
import type { Comparison, Holder } from './comparison.ts';
import { ledgerDocument, rosterOf } from './ledger-documents.test.kit.ts';

export const REASON = '住院手术';

/** What may have become of a document in mid-year; every absence has a reason that nobody is to learn. */
const amendments: readonly ((document: RosterDocument) => RosterDocument)[] = [
  (document) => document,
  (document) => ({ ...document, leaders: [...document.leaders, { id: 'new', name: '副县长（新任）' }] }),
  (document) => ({ ...document, leaders: document.leaders.slice(1), pins: [], history: [] }),
  ({ protectionPeriods = [], ...document }) => ({
    ...document,
    protectionPeriods: [
      ...protectionPeriods,
      { id: 'q', name: '国庆特别防护期', ...weekOf(document.period) },
    ],
  }),
  ({ shiftTypes: _types, pins: _pins, ...document }) => document,
  ({ calendar, ...document }) => ({
    ...document,
    calendar: {
      ...calendar,
      overrides: [{ ...weekOf(document.period), kind: 'holiday' as const, name: '县庆' }],
    },
  }),
  ({ period, ...document }) => ({ ...document, period: { ...period, to: weekOf(period).to }, pins: [] }),
];

const weekOf = ({ from }: RosterDocument['period']) => ({ from, to: `${from.slice(0, 8)}28` });

const withReasons = (document: RosterDocument): RosterDocument => ({
  ...document,
  leaders: document.leaders.map(({ absences, ...leader }) => ({
    ...leader,
    ...(absences && { absences: absences.map((absence) => ({ ...absence, reason: REASON })) }),
  })),
});

/** Two rosters that have much in common; the second is of another seed, and perhaps of an amended document. */
export const pair = fc
  .tuple(ledgerDocument, fc.constantFrom(...amendments), fc.integer({ min: 1, max: 3 }))
  .filter(([{ period }]) => period.from.slice(8) <= '25')
  .map(([document, amend, seed]) => ({ document, amended: withReasons(amend(document)), seed }));

export async function rostersOf({
  document,
  amended,
  seed,
}: {
  document: RosterDocument;
  amended: RosterDocument;
  seed: number;
}) {
  const outcome = await plan(amended, { moves: 300, seed });
  fc.pre(outcome.status !== 'refused');
  return { a: await rosterOf(document), b: (outcome as { roster: Roster }).roster };
}

export const keyOf = (holder: Holder | null | undefined): string =>
  holder ? `${holder.leader} ${holder.name}` : 'nobody';

/** Holders of each date and type, in no order. */
export function holdersOf({ document, assignments }: Roster): Map<string, string[]> {
  const names = new Map(document.leaders.map(({ id, name }) => [id, name]));
  const holders = new Map<string, string[]>();
  for (const { date, type, leader, attended } of assignments) {
    const title = attended && 'title' in attended ? `null ${attended.title}` : 'nobody';
    const key = leader === null ? title : `${leader} ${names.get(leader)}`;
    holders.set(`${date}/${type}`, [...(holders.get(`${date}/${type}`) ?? []), key].sort());
  }
  return holders;
}

/** What a comparison says of two rosters that do not differ. */
export const sameAs = ({ assignments: { length: kept } }: Roster): Comparison => ({
  changes: { succeeded: 0, moved: 0, emptied: 0, filled: 0, added: 0, removed: 0, kept },
  days: [],
  leaders: [],
  document: [],
});
