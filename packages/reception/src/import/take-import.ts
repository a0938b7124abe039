import type { CaseEntryOf } from '../cases/entry.ts';
import type { ImportedCases } from './import-cases.ts';

/** What a person says of a row that may be a case registered already. */
export type DuplicateAnswer =
  /** Another matter: registered on its own. */
  | 'other'
  /** The same matter brought again (重复信访): registered, and follows the case before. */
  | 'repeat'
  /** The same case: not registered. */
  | 'same';

export interface TakeOptions {
  /** When it is written down, with its zone. */
  readonly at: string;
  /** A post or an office. */
  readonly author: string;
  /** By case; likely duplicates that nothing is said of are not registered. */
  readonly answers?: ReadonlyMap<string, DuplicateAnswer>;
}

/** The entries that register the cases of a table, in its order. */
export function takeImport(
  { rows }: Pick<ImportedCases, 'rows'>,
  { at, author, answers = new Map() }: TakeOptions,
): CaseEntryOf<'registered'>[] {
  return rows.flatMap((row) => {
    if (!('facts' in row)) return [];
    const answer = row.kind === 'new' ? 'other' : (answers.get(row.case) ?? 'same');
    if (answer === 'same') return [];
    const before = row.kind === 'likely-duplicate' && answer === 'repeat' ? { follows: row.of[0]!.case } : {};
    return [{ kind: 'registered' as const, at, author, case: row.case, facts: { ...before, ...row.facts } }];
  });
}
