import { scoreRoster } from '../roster/score-roster.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';

/** Entries by number that nothing has taken back. */
type Numbered = readonly { readonly number: number; readonly entry: LedgerEntry }[];

function standing(ledger: readonly LedgerEntry[]): Numbered {
  const gone = ledger.flatMap((entry) => (entry.kind === 'corrected' ? [entry.corrects] : []));
  return ledger
    .map((entry, index) => ({ number: index + 1, entry }))
    .filter(({ number }) => !gone.includes(number));
}

const isOnTable = (entry: LedgerEntry): boolean =>
  entry.kind === 're-planned'
    ? entry.added.length + entry.removed.length + entry.daysAdded.length + entry.daysRemoved.length > 0
    : ['substituted', 'exchanged', 'vacated', 'amended'].includes(entry.kind);

/** Whether the last approval is of the table and the document as they stand, and nobody was asked for comment since. */
export function isApproved(ledger: readonly LedgerEntry[]): boolean {
  const entries = standing(ledger);
  const last = Math.max(
    0,
    ...entries.flatMap(({ number, entry }) => (entry.kind === 'approved' ? [number] : [])),
  );
  return (
    last > 0 &&
    !entries.some(
      ({ number, entry }) =>
        number > last &&
        (entry.kind === 'circulated' ||
          isOnTable(entry) ||
          (entry.kind === 'corrected' && entry.corrects < last && isOnTable(ledger[entry.corrects - 1]!))),
    )
  );
}

/** Places from a day on whose holders cannot serve, although no plan may change them and nobody agreed to it. */
export function unableFrom(roster: Roster, today: string): string[] {
  const entries = standing(roster.ledger);
  if (!entries.some(({ entry: { kind } }) => kind !== 'circulated' && kind !== 'corrected')) return [];
  const days = entries.map(({ entry }) =>
    entry.kind === 're-planned' ? entry.today : entry.at.slice(0, 10),
  );
  const from = [today, ...days].sort().pop()!;
  const agreed = entries.flatMap(({ entry }) => {
    if (entry.kind !== 'substituted' && entry.kind !== 'exchanged') return [];
    if (!(entry.accepts ?? []).includes('eligible-leader')) return [];
    return entry.kind === 'substituted' ? [entry.shift] : [entry.first.shift, entry.second.shift];
  });
  const open = new Map(
    roster.assignments.flatMap(({ shift, date, attended, origin }) =>
      date >= from && attended === undefined ? [[shift, origin]] : [],
    ),
  );
  return scoreRoster(roster)
    .analysis.rules.filter(({ constraint }) => constraint === 'eligible-leader')
    .flatMap(({ violations }) =>
      violations.flatMap(({ given, shifts: [place], facts }) => {
        const shift = `${place!.date}/${place!.type}/${place!.place}`;
        const isAway = facts['absent'] === 1 || facts['notInPost'] === 1;
        const isSaid = agreed.includes(shift) || open.get(shift) === 'pinned';
        return given && open.has(shift) && (isAway || !isSaid) ? [shift] : [];
      }),
    );
}
