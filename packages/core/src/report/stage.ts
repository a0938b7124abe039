import { standingEntries } from '../ledger/ledger-scene.ts';
import type { Roster } from '../roster/roster.ts';

/** How far a roster has come last, as its ledger says: a draft until it is shown around. */
export function stageOf({ ledger }: Roster): 'draft' | 'circulated' | 'approved' | 'published' {
  const stages = standingEntries(ledger).flatMap(({ entry: { kind } }) =>
    kind === 'circulated' || kind === 'approved' || kind === 'published' ? [kind] : [],
  );
  return stages[stages.length - 1] ?? 'draft';
}
