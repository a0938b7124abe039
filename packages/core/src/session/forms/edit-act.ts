import { catalogue } from '../../constraints/catalogue.ts';
import { childOf, pointerSteps, valueAt } from '../../document/pointer.ts';
import type { Language } from '../../document/schema.ts';
import { withCustomConstraints } from '../../plan/custom-constraints.ts';
import type { Diagnostic } from '../../plan/diagnostic.ts';
import { parseAndPrepare } from '../../plan/parse-document.ts';
import type { Environment } from '../environment.ts';
import { hasRoster, type SessionState } from '../state.ts';
import { type EditLabel, editedDocument, type EditRefusal } from './edit-document.ts';
import { type FormContext, formContext } from './form-context.ts';
import { type EditAct, editsOf } from '../acts.ts';

/** What edits make of a session's document. */
type EditedDocument =
  | {
      readonly document: unknown;
      /** Of the first of them. */
      readonly label: EditLabel;
      /** How many there were. */
      readonly count: number;
      /** Whether it is kept with errors in it: they were there before, and this edit made none. */
      readonly keepsErrors: boolean;
    }
  | { readonly refusal: EditRefusal };

export const languageOf = ({ document }: SessionState, { language }: Environment): Language =>
  language ?? ((document as { language?: unknown } | null)?.language === 'en' ? 'en' : 'zh-CN');

export const contextOf = (state: SessionState, environment: Environment): FormContext =>
  formContext(state.document, languageOf(state, environment));

export const constraintsOf = ({ customConstraints }: Environment) =>
  customConstraints.length > 0 ? withCustomConstraints(customConstraints) : catalogue;

/**
 * The document that edits leave behind.
 *
 * A good document stays good: what makes an error is refused. One with errors can be mended bit by bit: refused is what
 * makes one more.
 */
export function editAct(state: SessionState, act: EditAct, environment: Environment): EditedDocument {
  const edits = editsOf(act);
  const labels: EditLabel[] = [];
  let { document }: { readonly document: unknown } = state;
  for (const edit of edits) {
    if (edit.kind === 'remove-item' && isServing(state, document, edit.pointer))
      return { refusal: { why: 'has-served', name: edit.was } };
    const context = formContext(document, languageOf(state, environment));
    const edited = editedDocument(edit, context, constraintsOf(environment));
    if ('refusal' in edited) return edited;
    ({ document } = edited);
    labels.push(edited.label);
  }
  const [label] = labels;
  if (!label) return { refusal: { why: 'nothing-changes' } };
  const keepsErrors = state.isRefused && !addsErrors(state.diagnostics, document, environment);
  return { document, label, count: edits.length, keepsErrors };
}

/** Whether a pointer is to a leader with places, held or given up, of a table that the ledger keeps: no re-plan could do without him. */
function isServing(state: SessionState, document: unknown, pointer: string): boolean {
  const steps = pointerSteps(pointer);
  if (!hasRoster(state) || state.context.isDirect || steps.length !== 2 || steps[0] !== 'leaders')
    return false;
  const id = childOf(valueAt(document, steps), 'id');
  const { ledger } = state.context.roster;
  return (
    state.places.some(({ leader }) => leader === id) ||
    ledger.some((entry) => entry.kind === 'vacated' && entry.from === id)
  );
}

/** An error apart from where it stands: lists shift. */
function errorKey({
  pointer: _pointer,
  within: _within,
  ...facts
}: Diagnostic & { within?: unknown }): string {
  return JSON.stringify(facts);
}

const errorsOf = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

function addsErrors(
  before: readonly Diagnostic[],
  document: unknown,
  { customConstraints }: Environment,
): boolean {
  const left = errorsOf(before).map(errorKey);
  const after = errorsOf(parseAndPrepare(document, { constraints: customConstraints }).diagnostics);
  return after.some((error) => {
    const at = left.indexOf(errorKey(error));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
