import type { CaseState } from '../cases/case.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { foldCases } from '../cases/fold.ts';

const known = new WeakMap<CaseFile, CaseState>();

/**
 * What became of the cases of a file. It is worked out once for each file, which nobody may change: `appendCaseEntries` gives
 * a new one.
 *
 * @throws CaseEntryError when an entry does not fit what those before it made of the cases
 */
export function stateOf(file: CaseFile): CaseState {
  const state = known.get(file) ?? foldCases(file.entries);
  known.set(file, state);
  return state;
}

/** A file whose state is known already. */
export function withState(file: CaseFile, state: CaseState): CaseFile {
  known.set(file, state);
  return file;
}
