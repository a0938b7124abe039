import { listWords } from '../../document/lists.ts';
import { childOf } from '../../document/pointer.ts';
import { type FormMaking, formFields } from './build-fields.ts';
import type { Constraint } from '../../constraints/constraint.ts';
import { absenceList, type DutiesWithin, leaderList, makeList, makeRow } from './build-lists.ts';
import { formRules, manyRules } from './build-rules.ts';
import { constraintsOf, contextOf, languageOf } from './edit-act.ts';
import { brokenPlaces } from './edit-effects.ts';
import { onlyType } from './edit-document.ts';
import { aboutFields } from './field-kinds.ts';
import { formContext, FormNotes, formWordsIn } from './form-context.ts';
import type { FormField, FormList, FormNote, FormRow, FormSection, FormView } from './form-view.ts';
import type { Environment } from '../environment.ts';
import { hasRoster, type SessionState, verdictOfState } from '../state.ts';
import type { SessionView } from '../view.ts';

/**
 * The document of a state as forms.
 *
 * @param view of that state: its diagnostics are told beside the fields they are about
 */
export function buildForm(state: SessionState, environment: Environment, view: SessionView): FormView {
  const language = languageOf(state, environment);
  const words = formWordsIn(language);
  const notes = new FormNotes(view.diagnostics);
  const making: FormMaking = { context: contextOf(state, environment), words, notes, options: new Map() };
  const list = (name: string): FormList => makeList([name], making);
  const isJudged = hasRoster(state) && !state.isRefused && !verdictOfState(state).isUnplanned;
  // absences stand inside leaders, and take what is said of them first
  const absences = [absenceList(making, dutiesOf(state, environment)), list('commonAbsences')];
  const leaders = [leaderList(making)];
  const constraints = constraintsOf(environment);
  const rules = formRules(making, constraints, (rule) => (isJudged ? brokenPlaces(state, rule) : null));
  const parts: Readonly<Record<FormSection['id'], Partial<FormSection>>> = {
    about: { fields: formFields(aboutFields, [], making), lists: [list('firstConvener'), list('venues')] },
    leaders: { lists: leaders },
    services: { lists: [list('townships'), list('sectors'), list('projects'), list('departments')] },
    absences: { lists: absences },
    periods: {
      lists: [list('protectionPeriods'), list('exceptions'), makeList(['calendar', 'overrides'], making)],
    },
    shiftTypes: { lists: [typeList(making)] },
    rules: { rules, lists: [moreRules(making, constraints)] },
  };
  const ids = Object.keys(parts) as FormSection['id'][];
  const sections = ids.map((id): FormSection => {
    const section = { id, title: words.sections[id], fields: [], lists: [], rules: [], ...parts[id] };
    const own = notesOf(section);
    const count = (severity: FormNote['severity']): number =>
      own.filter((note) => note.severity === severity).length;
    return { ...section, errors: count('error'), warnings: count('warning') };
  });
  const options = Object.fromEntries([...making.options].filter(([, own]) => own.length > 0));
  return { revision: view.revision, sections, options, notes: notes.rest() };
}

/** A document without shift types shows the one that stands then; it is written down when it is changed. */
function typeList(making: FormMaking): FormList {
  const { document, language } = making.context;
  if (childOf(document, 'shiftTypes') !== undefined) return makeList(['shiftTypes'], making);
  const written = { ...(document as object), shiftTypes: [onlyType] };
  const context = formContext(written, language);
  return makeList(['shiftTypes'], { ...making, context }, (item) => makeRow(item, { ...making, context }));
}

/** Nothing but a way to add rules; those that there are have forms of their own. */
function moreRules(making: FormMaking, constraints: readonly Constraint[]): FormList {
  const { language } = making.context;
  const { title, ...others } = listWords('rules', language);
  const options = manyRules(constraints, language);
  making.options.set('rules', options);
  const draft: FormField = {
    address: { pointer: '/constraint' },
    label: title,
    kind: 'choice',
    text: options[0]!.value,
    hint: '',
    options: 'rules',
    isRare: false,
    notes: [],
  };
  return {
    pointer: '/rules',
    title: '',
    ...others,
    layout: 'lines',
    isOrdered: false,
    columns: [],
    rows: [],
    draft: [draft],
  };
}

/** Duties from today on that somebody holds within some days. */
function dutiesOf(state: SessionState, { today }: Environment): DutiesWithin {
  return (leader, from, to) =>
    state.places.filter(
      (place) =>
        place.leader === leader &&
        place.date >= from &&
        place.date <= to &&
        (today === null || place.date >= today),
    );
}

function notesOf({ fields, lists, rules }: Pick<FormSection, 'fields' | 'lists' | 'rules'>): FormNote[] {
  const ofRow = (row: FormRow): FormNote[] => [
    ...row.notes,
    ...ofFields(row.fields),
    ...row.lists.flatMap(ofList),
  ];
  const ofList = (list: FormList): FormNote[] => list.rows.flatMap(ofRow);
  const ofFields = (own: readonly (FormField | string)[]): FormNote[] =>
    own.flatMap((field) => (typeof field === 'string' ? [] : field.notes));
  return [
    ...ofFields(fields),
    ...lists.flatMap(ofList),
    ...rules.flatMap((rule) => [...rule.notes, ...ofFields(rule.sentence), ...ofFields(rule.settings)]),
  ];
}
