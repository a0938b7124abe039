import type { CaseState } from '../cases/case.ts';
import type { CaseEntry } from '../cases/entry.ts';
import { entrySchema } from '../cases/entry.ts';
import { CaseEntryError, type FoldRefusal } from '../cases/entry-facts.ts';
import { foldCases, withCaseEntry } from '../cases/fold.ts';
import type { DeskAct, DeskRefusal } from './acts.ts';
import type { DeskContext } from './context.ts';
import { entriesOf } from './entries-of.ts';
import type { DeskState } from './state.ts';

/** The state after an act, or why nothing was done. */
export type Performed =
  | { readonly state: DeskState; readonly refusal?: never }
  | { readonly state: null; readonly refusal: DeskRefusal | FoldRefusal };

const refused = (refusal: DeskRefusal | FoldRefusal): Performed => ({ state: null, refusal });

export function perform(state: DeskState, act: DeskAct, context: DeskContext): Performed {
  if (act.kind === 'arrive') return arrived(state, act.case, act.at);
  const entries = entriesOf(act, state, context);
  if ('why' in entries) return refused(entries);
  const bad = entries.find((entry) => !entrySchema.safeParse(entry).success);
  if (bad) return refused({ why: 'bad-entry', kind: bad.kind });
  const cases = folded(state, entries);
  if ('code' in cases) return refused(cases);
  const about = new Set(entries.flatMap((entry) => ('case' in entry ? [entry.case] : [])));
  const { file } = state;
  return {
    state: {
      ...state,
      file: { ...file, entries: [...file.entries, ...entries] },
      cases,
      label: { act: act.kind, case: about.size === 1 ? [...about][0]! : null, count: about.size },
    },
  };
}

function arrived(state: DeskState, id: string, at: string): Performed {
  if (!state.cases.cases.has(id)) return refused({ why: 'unknown-case', case: id });
  if (state.arrivals.has(id)) return refused({ why: 'nothing-changes' });
  const arrivals = new Map([...state.arrivals, [id, at]]);
  return { state: { ...state, arrivals, label: { act: 'arrive', case: id, count: 1 } } };
}

/** The cases after these entries too, or why one of them cannot follow. */
function folded({ file, cases }: DeskState, entries: readonly CaseEntry[]): CaseState | FoldRefusal {
  // what is called wrong has to be taken out of the middle
  if (entries.some(({ kind }) => kind === 'corrected')) {
    try {
      return foldCases([...file.entries, ...entries]);
    } catch (error) {
      if (error instanceof CaseEntryError) return error.refusal;
      throw error;
    }
  }
  let after = cases;
  for (const [index, entry] of entries.entries()) {
    const next = withCaseEntry(after, entry, file.entries.length + index + 1);
    if ('code' in next) return next;
    after = next;
  }
  return after;
}
