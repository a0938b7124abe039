import { actProblem, type EditAct, isEditAct } from './acts.ts';
import type { Act } from './acts.ts';
import { addAbsence, changeDocument, lock, writeEntries } from './document-acts.ts';
import type { Environment } from './environment.ts';
import { editAct } from './forms/edit-act.ts';
import { entryDates } from './ledger-views.ts';
import { type Performed, refused } from './performed.ts';
import { assign, exchange, takeTable } from './place-acts.ts';
import { hasRoster, type SessionState } from './state.ts';
import type { ActLabel } from './words.ts';

/** Acts that are done at once. */
export type QuickAct = Exclude<Act, { readonly kind: 'plan' | 'replan' | 'amend' }>;

/** Does an act; the state before stays as it was. */
export function perform(state: SessionState, act: QuickAct, environment: Environment): Performed {
  const problem = actProblem(act);
  if (problem) return refused(problem);
  if (act.kind === 'document')
    return changeDocument(state, act.document, { act: 'document' }, environment, true);
  if (isEditAct(act)) return editDocument(state, act, environment);
  if (!hasRoster(state)) return refused({ why: 'no-roster' });
  if (state.isRefused) return refused({ why: 'document-refused' });
  switch (act.kind) {
    case 'assign':
      return assign(state, act, environment);
    case 'exchange':
      return exchange(state, [act], environment, act.lock);
    case 'exchanges':
      return exchange(state, act.pairs, environment);
    case 'take-table':
      return takeTable(state, act, environment);
    case 'lock':
    case 'unlock':
      return lock(state, act.kind, act.shifts, environment);
    case 'add-absence':
      return addAbsence(state, act, environment);
    case 'entry': {
      const { entry } = act;
      const label = (): ActLabel => ({ act: 'entry', kind: entry.kind, date: entryDates(entry)[0] ?? null });
      return writeEntries(state, [entry], label, environment);
    }
    case 'entries':
      return act.entries.length > 0
        ? writeEntries(state, act.entries, () => ({ act: 'entries', count: act.entries.length }), environment)
        : refused({ why: 'nothing-changes' });
    default:
      return refused({ why: 'needs-run' });
  }
}

function editDocument(state: SessionState, edit: EditAct, environment: Environment): Performed {
  const edited = editAct(state, edit, environment);
  if ('refusal' in edited) return refused({ why: 'edit', refused: edited.refusal });
  const { document, label, count, keepsErrors } = edited;
  const own: ActLabel = { act: 'edit-document', edit: label, count };
  return changeDocument(state, document, own, environment, keepsErrors);
}
