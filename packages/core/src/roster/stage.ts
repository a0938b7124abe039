import { correctedEntries } from './fold-ledger.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** How far a roster has come: a draft until it is circulated for comment. */
export type Stage = 'draft' | 'circulated' | 'approved' | 'published';

/** How far a ledger has brought its roster. */
export interface StageOfLedger {
  readonly stage: Stage;
  /** Number, from 1, of the last approval that was not corrected; `null` where there is none. */
  readonly approval: number | null;
  /**
   * Number of the entry by which that approval counts no more: the table or the document is not the one that was
   * approved, or it was circulated again. `null` while it counts.
   */
  readonly lapsedBy: number | null;
}

/** Whether an entry makes another table, or another document, than there was before it. */
function changesTable(entry: LedgerEntry): boolean {
  switch (entry.kind) {
    case 'substituted':
    case 'exchanged':
    case 'vacated':
    case 'amended':
      return true;
    case 're-planned':
      return [entry.added, entry.removed, entry.daysAdded, entry.daysRemoved].some(
        ({ length }) => length > 0,
      );
    // attendance is not public
    default:
      return false;
  }
}

/**
 * How far a roster has come last, as its ledger says. An approval is of the table and the document as they were when it was
 * written down: once they change, or are circulated again, another approval is needed.
 */
export function stageOf({ ledger }: { readonly ledger: readonly LedgerEntry[] }): StageOfLedger {
  const corrected = correctedEntries(ledger);
  let isPublished = false;
  let [stage, approval, lapsedBy]: [Stage, number | null, number | null] = ['draft', null, null];
  ledger.forEach((entry, index) => {
    const number = index + 1;
    if (corrected.has(number)) return;
    const { kind } = entry;
    if (kind === 'approved') [stage, approval, lapsedBy] = [kind, number, null];
    else if (kind === 'published') [stage, isPublished] = [kind, true];
    else {
      // an entry taken back that was there when the table was approved is a change as well
      const isChange =
        kind === 'corrected'
          ? entry.corrects < (approval ?? 0) && changesTable(ledger[entry.corrects - 1]!)
          : changesTable(entry);
      if (approval !== null && (isChange || kind === 'circulated')) lapsedBy ??= number;
      if (kind === 'circulated') stage = kind;
      else if (isChange && stage === 'approved') stage = isPublished ? 'published' : 'draft';
    }
  });
  return { stage, approval, lapsedBy };
}
