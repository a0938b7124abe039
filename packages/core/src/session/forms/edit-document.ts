import { canonicalJson } from '../../document/digest.ts';
import { childOf, pointerSteps, toPointer, valueAt } from '../../document/pointer.ts';
import type { Constraint } from '../../constraints/constraint.ts';
import { moved, idFrom, withValue } from './document-values.ts';
import { both } from '../../document/field.ts';
import { withoutReferences } from '../../document/references.ts';
import { rosterDocumentSchema } from '../../document/schema.ts';
import { areTwoOf, FIELD_ENDING, likeName } from '../../document/like-name.ts';
import { isWholeField } from '../../document/whole-field.ts';
import { type FieldSpec, fieldSpec, itemFields, itemSteps } from './field-kinds.ts';
import { type FormContext, formContext } from './form-context.ts';
import type { DocumentEdit } from '../acts.ts';
import { newRule, type RuleEdit, writtenRule } from './rule-edits.ts';
import { shownText } from './shown-text.ts';
import { type Written, writtenBy, isProblem, type TypedProblem, typedValue } from './typed-text.ts';

/** What an edit did, as undo names it; names are the document's own. */
export interface EditLabel {
  readonly kind: DocumentEdit['kind'];
  /** The list whose item it is, and what that is called; of the document itself `null`. */
  readonly list: string | null;
  readonly name: string | null;
  /** The field that was written, by its key; of a rule `null`. */
  readonly field: string | null;
}

/** Why an edit is refused. */
export type EditRefusal =
  | { readonly why: 'nothing-changes' | 'stale-form' | 'bad-edit' }
  /** A leader with days in a table that the ledger keeps. */
  | { readonly why: 'has-served'; readonly name: string }
  /** The text cannot be read; `pointer` of the field, where it would have stood. */
  | { readonly why: 'typed'; readonly problem: TypedProblem; readonly pointer: string };

export type Edited =
  { readonly document: unknown; readonly label: EditLabel } | { readonly refusal: EditRefusal };

const refusedEdit = (why: 'nothing-changes' | 'stale-form' | 'bad-edit'): Edited => ({
  refusal: { why },
});

/**
 * Fields of work are an open list: one that was typed and resembles none of the document's, as an import asks about them, is
 * added to it, so that an office can write 全面工作 as it prints it, and 林业 beside 农业.
 *
 * @param known the document before anything that was typed was added to it
 * @returns what the document is then; `null` where something else is wrong
 */
function withField(problem: TypedProblem, context: FormContext, known: FormContext): FormContext | null {
  if (problem.problem !== 'name' || problem.of !== 'sectors') return null;
  const name = problem.text;
  const others = [...known.names('sectors').idOf.keys()];
  const slip = likeName(name, others, FIELD_ENDING, (other) => !areTwoOf(name, other));
  if (problem.nearest !== undefined && slip !== undefined && !isWholeField(name)) return null;
  const fields = childOf(context.document, 'sectors') ?? [];
  if (!Array.isArray(fields)) return null;
  const taken = new Set(fields.map((own) => String(childOf(own, 'id'))));
  const next = [...(fields as unknown[]), { id: idFrom(name, taken), name }];
  return formContext(withValue(context.document, ['sectors'], next), context.language);
}

/** The shift type that stands when a document names none; written down when a form changes it. */
export const onlyType = { id: 'main', name: '接访值班' };

/** Whose absence is added, where absences of all leaders stand in one list. */
export const absentLeader: FieldSpec = {
  key: 'leader',
  kind: { kind: 'name', of: 'leaders' },
  facts: { name: both('领导') },
  isNeeded: true,
};

/** Lists whose items can be moved and taken away; in `posts` and `absences` those of a leader. */
const lists: readonly string[] = Object.keys(itemFields);

/**
 * A document as an edit leaves it, unchecked.
 *
 * @param context of that document
 * @param constraints the catalogue and the custom ones
 */
export function editedDocument(
  edit: DocumentEdit,
  context: FormContext,
  constraints: readonly Constraint[],
): Edited {
  switch (edit.kind) {
    case 'write-field':
      return write(edit, context, constraints);
    case 'add-item':
      return add(edit, context, constraints);
    case 'remove-item':
      return remove(edit, context, constraints);
    case 'move-item':
      return move(edit, context);
    default:
      return refusedEdit('bad-edit');
  }
}

type EditOf<Kind extends DocumentEdit['kind']> = Extract<DocumentEdit, { readonly kind: Kind }>;

/** The document with its shift type written down, where a form is about to change it. */
function withTypes({ document }: FormContext, steps: readonly string[]): unknown {
  if (steps[0] !== 'shiftTypes' || childOf(document, 'shiftTypes') !== undefined) return document;
  return withValue(document, ['shiftTypes'], [onlyType]);
}

function write(
  edit: EditOf<'write-field'>,
  context: FormContext,
  constraints: readonly Constraint[],
  known = context,
): Edited {
  const { at, was, text } = edit;
  if (at.rule !== undefined)
    return writeRule({ rule: at.rule, pointer: at.pointer, was, text }, context, constraints);
  const steps = pointerSteps(at.pointer);
  const spec = fieldSpec(steps);
  const document = withTypes(context, steps);
  const item = itemSteps(steps);
  if (!spec || (item.length > 0 && !isObject(valueAt(document, item)))) return refusedEdit('bad-edit');
  const before = valueAt(document, steps);
  const shown = shownText(spec.kind, before, context);
  if (shown !== was) return refusedEdit('stale-form');
  if (text.trim() === shown) return refusedEdit('nothing-changes');
  const typed = typedValue(spec, text, context);
  const written = writtenBy(typed, steps);
  const grown = 'problem' in written ? withField(written, context, known) : null;
  if (grown) return write(edit, grown, constraints, known);
  if ('problem' in written) return { refusal: { why: 'typed', problem: written, pointer: at.pointer } };
  if (written.every((own) => isSame(valueAt(document, own.steps), own.value)))
    return refusedEdit('nothing-changes');
  return {
    document: written.reduce((next, own) => withValue(next, own.steps, own.value), document),
    label: {
      kind: 'write-field',
      list: item[item.length - 2] ?? null,
      name: item.length > 0 ? titleOf(document, item) : null,
      field: steps.slice(item.length).join('/'),
    },
  };
}

function writeRule(edit: RuleEdit, context: FormContext, constraints: readonly Constraint[]): Edited {
  const written = writtenRule(edit, context, constraints);
  if ('refusal' in written) return written;
  const { rules, title } = written;
  const document = withValue(context.document, ['rules'], rules.length > 0 ? rules : undefined);
  return { document, label: { kind: 'write-field', list: 'rules', name: title, field: null } };
}

function add(
  edit: EditOf<'add-item'>,
  context: FormContext,
  constraints: readonly Constraint[],
  known = context,
): Edited {
  const { texts } = edit;
  if (edit.list === '/rules') return addRule(texts['/constraint'] ?? '', context, constraints);
  const place = listToAddTo(edit, context);
  if ('refusal' in place) return place;
  const { steps } = place;
  const list = steps[steps.length - 1]!;
  const document = withTypes(context, steps);
  const items = (valueAt(document, steps) ?? []) as readonly unknown[];
  if (!Array.isArray(items)) return refusedEdit('bad-edit');
  const specs = itemFields[list]!;
  const itself = [...steps, String(items.length)];
  let next = withValue(document, steps, [...items, {}]);
  for (const [key, spec] of Object.entries(specs)) {
    const at = [...itself, ...key.split('/')];
    const text = texts[`/${key}`] ?? '';
    const before = valueAt(next, at);
    // a range typed before it has said this already
    if (before !== undefined && text.trim() === '') continue;
    const written = writtenBy(typedValue(spec, text, context), at);
    const problem = 'problem' in written ? written : endTwice(before, written, texts);
    const grown = problem && withField(problem, context, known);
    if (grown) return add(edit, grown, constraints, known);
    if (problem) return { refusal: { why: 'typed', problem, pointer: toPointer(at) } };
    for (const { steps: own, value } of written as readonly Written[])
      if (value !== undefined) next = withValue(next, own, value);
  }
  // whatever needs a name has an id
  if (specs['name']?.isNeeded) {
    const item = valueAt(next, itself) as { name: string };
    const taken = new Set(items.map((own) => String(childOf(own, 'id'))));
    next = withValue(next, itself, { id: idFrom(item.name, taken), ...item });
  }
  return {
    document: next,
    label: { kind: 'add-item', list, name: titleOf(next, itself), field: null },
  };
}

/** A range in the first field and another end in the second: which is meant is not for us to say. */
const endTwice = (
  before: unknown,
  [own]: readonly Written[],
  texts: EditOf<'add-item'>['texts'],
): TypedProblem | null =>
  before === undefined || isSame(before, own!.value)
    ? null
    : { problem: 'two-ends', text: texts['/from'] ?? '' };

/** Where an item is added; absences of any leader are added under his name. */
function listToAddTo(
  { list, texts }: EditOf<'add-item'>,
  context: FormContext,
): { readonly steps: readonly string[] } | Extract<Edited, { readonly refusal: unknown }> {
  let steps = pointerSteps(list);
  if (list === '/absences') {
    const typed = typedValue(absentLeader, texts['/leader'] ?? '', context);
    if (isProblem(typed)) return { refusal: { why: 'typed', problem: typed, pointer: '/absences/leader' } };
    const leaders = childOf(context.document, 'leaders') as readonly unknown[];
    steps = ['leaders', String(leaders.findIndex((own) => childOf(own, 'id') === typed.value)), 'absences'];
  }
  const item = steps.slice(0, -1);
  const isKnown =
    lists.includes(steps[steps.length - 1] ?? '') &&
    (item.length === 0 || list === '/calendar/overrides' || isObject(valueAt(context.document, item)));
  return isKnown ? { steps } : { refusal: { why: 'bad-edit' } };
}

function addRule(constraint: string, context: FormContext, constraints: readonly Constraint[]): Edited {
  const made = newRule(constraint, context, constraints);
  if ('refusal' in made) return made;
  return {
    document: withValue(context.document, ['rules'], made.rules),
    label: { kind: 'add-item', list: 'rules', name: made.title, field: null },
  };
}

/** The list and the place of an item that a row stands for. */
function rowAt(pointer: string, was: string, { document }: FormContext) {
  const steps = pointerSteps(pointer);
  const list = steps[steps.length - 2] ?? '';
  const item = valueAt(document, steps);
  const isRow = (lists.includes(list) || list === 'rules') && item !== undefined;
  if (!isRow) return refusedEdit('bad-edit') as Extract<Edited, { readonly refusal: unknown }>;
  if (titleOf(document, steps) !== was)
    return refusedEdit('stale-form') as Extract<Edited, { readonly refusal: unknown }>;
  return { steps, list, item };
}

function remove(
  { pointer, was }: EditOf<'remove-item'>,
  context: FormContext,
  constraints: readonly Constraint[],
): Edited {
  const row = rowAt(pointer, was, context);
  if ('refusal' in row) return row;
  const { steps, list, item } = row;
  const id = childOf(item, 'id');
  const gone = withValue(context.document, steps, undefined);
  // of two things of one id, a mistake, the other is still there to refer to
  const others = (valueAt(gone, steps.slice(0, -1)) ?? []) as readonly unknown[];
  const isLast = typeof id === 'string' && !others.some((own) => childOf(own, 'id') === id);
  const isEmptied = others.length === 0 && list !== 'leaders';
  const paramsOf = (own: unknown) => constraints.find((constraint) => constraint.id === own)?.params;
  const left = isEmptied ? withValue(gone, steps.slice(0, -1), undefined) : gone;
  return {
    document: isLast ? withoutReferences(rosterDocumentSchema, left, { list, id }, paramsOf) : left,
    label: { kind: 'remove-item', list, name: was, field: null },
  };
}

function move({ pointer, was, to }: EditOf<'move-item'>, context: FormContext): Edited {
  const row = rowAt(pointer, was, context);
  if ('refusal' in row) return row;
  const { steps, list } = row;
  const items = valueAt(context.document, steps.slice(0, -1)) as readonly unknown[];
  const from = Number(steps[steps.length - 1]);
  if (!Number.isSafeInteger(to) || to < 0 || to >= items.length) return refusedEdit('bad-edit');
  if (to === from) return refusedEdit('nothing-changes');
  return {
    document: withValue(context.document, steps.slice(0, -1), moved(items, from, to)),
    label: { kind: 'move-item', list, name: was, field: null },
  };
}

/** What a row is called: its name or title, else its first day; of a rule its id. */
export function titleOf(document: unknown, steps: readonly string[]): string {
  const item = valueAt(document, steps);
  for (const key of ['name', 'title', 'id', 'constraint', 'leader', 'from']) {
    const value = childOf(item, key);
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));
