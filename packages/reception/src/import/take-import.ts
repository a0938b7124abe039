import type { CaseEntryOf, EntryHead } from '../cases/entry.ts';
import type { ImportedCases } from './import-cases.ts';

/** What a person says of a row that may be a case registered already. */
export type DuplicateAnswer =
  /** Another matter: registered on its own. */
  | 'other'
  /** The same matter brought again (重复信访): registered, and follows the case before. */
  | 'repeat'
  /** The same case: not registered. */
  | 'same';

export interface TakeOptions extends EntryHead {
  /** By case; likely duplicates that nothing is said of are not registered. */
  readonly answers?: ReadonlyMap<string, DuplicateAnswer>;
}

/** The entries that register the cases of a table, in its order; they are not written yet: `appendCaseEntries` does. */
export function takeImport(
  { rows }: Pick<ImportedCases, 'rows'>,
  { at, author, answers = new Map() }: TakeOptions,
): CaseEntryOf<'registered'>[] {
  /** Cases that are not registered, by the one that each is the same as. */
  const sameAs = new Map<string, string>();
  const registeredAs = (id: string): string => sameAs.get(id) ?? id;
  return rows.flatMap((row) => {
    if (!('facts' in row)) return [];
    const { case: id, facts } = row;
    const like = row.kind === 'likely-duplicate' ? registeredAs(row.of[0]!.case) : null;
    const answer = like === null ? 'other' : (answers.get(id) ?? 'same');
    if (like !== null && answer === 'same') {
      sameAs.set(id, like);
      return [];
    }
    const before = facts.follows ?? (answer === 'repeat' ? like : null);
    const follows = before === null ? {} : { follows: registeredAs(before) };
    return [{ kind: 'registered' as const, at, author, case: id, facts: { ...facts, ...follows } }];
  });
}
