import type { CaseEntry } from '../cases/entry.ts';
import { appendCaseEntries } from '../ledger/append.ts';
import type { CaseDiagnostic } from '../ledger/diagnostics.ts';
import { stateOf } from '../ledger/state-of.ts';
import type { DeskAct, DeskRefusal } from './acts.ts';
import type { DeskContext } from './context.ts';
import { entriesOf } from './entries-of.ts';
import type { DeskState } from './state.ts';

/** The state after an act, with what is to be said of it, or why nothing was done. */
export type Performed =
  | {
      readonly state: DeskState;
      readonly warnings: readonly CaseDiagnostic[];
      readonly refusals?: never;
    }
  | { readonly state: null; readonly refusals: readonly (DeskRefusal | CaseDiagnostic)[] };

const refused = (...refusals: readonly (DeskRefusal | CaseDiagnostic)[]): Performed => ({
  state: null,
  refusals,
});

export function perform(state: DeskState, given: DeskAct, context: DeskContext): Performed {
  const act = { ...given, at: inOrder(given.at, state.file.entries) };
  if (act.kind === 'arrive') return arrived(state, act.case, act.at);
  const entries = entriesOf(act, state, context);
  if ('why' in entries) return refused(entries);
  const { file, diagnostics } = appendCaseEntries(state.file, entries, { roster: context.roster });
  if (!file) return refused(...diagnostics.filter(({ severity }) => severity === 'error'));
  const about = new Set(entries.flatMap((entry) => ('case' in entry ? [entry.case] : [])));
  return {
    state: {
      ...state,
      file,
      cases: stateOf(file),
      label: {
        act: act.kind,
        ...(act.kind === 'record' && { entry: act.entry }),
        case: act.kind === 'record' ? act.case : about.size === 1 ? [...about][0]! : null,
        count: about.size,
      },
    },
    warnings: diagnostics,
  };
}

/** The clocks of two machines of an office may be minutes apart: nothing is written before the last entry of its day. */
function inOrder(at: string, entries: readonly CaseEntry[]): string {
  const last = entries[entries.length - 1]?.at ?? at;
  return last.slice(0, 10) === at.slice(0, 10) && Date.parse(at) < Date.parse(last) ? last : at;
}

function arrived(state: DeskState, id: string, at: string): Performed {
  if (!state.cases.cases.has(id)) return refused({ why: 'unknown-case', case: id });
  if (state.arrivals.get(id)?.slice(0, 10) === at.slice(0, 10)) return refused({ why: 'nothing-changes' });
  const arrivals = new Map([...state.arrivals, [id, at]]);
  return { state: { ...state, arrivals, label: { act: 'arrive', case: id, count: 1 } }, warnings: [] };
}
