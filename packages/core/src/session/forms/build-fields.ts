import { toPointer, valueAt } from '../../document/pointer.ts';
import { labelOf } from '../../document/field.ts';
import { type FieldKind, type FieldSpec, type FieldSpecs, itemFields } from './field-kinds.ts';
import type { FormContext, FormNotes, FormWords } from './form-context.ts';
import type { FieldAddress, FormField, FormOption } from './form-view.ts';
import { selectorWords } from './selector-words.ts';
import { shownText } from './shown-text.ts';

/** What every part of a form is made with. */
export interface FormMaking {
  readonly context: FormContext;
  readonly words: FormWords;
  readonly notes: FormNotes;
  /** Filled as fields ask for them. */
  readonly options: Map<string, readonly FormOption[]>;
}

const shownKinds: Readonly<Record<FieldKind['kind'], FormField['kind']>> = {
  text: 'text',
  date: 'date',
  number: 'number',
  flag: 'flag',
  'yes-no': 'choice',
  weekdays: 'list',
  monthDays: 'list',
  sessions: 'list',
  quota: 'text',
  per: 'text',
  heads: 'text',
  dates: 'list',
  names: 'list',
  name: 'text',
  selector: 'list',
  choice: 'choice',
};

/** The key of what can be chosen, or is likely to be typed; fields of one kind share them. */
function optionsOf(key: string, spec: FieldSpec, making: FormMaking): string | null {
  const { kind, isNeeded } = spec;
  const of = 'of' in kind ? kind.of : '';
  const name = [
    kind.kind === 'choice' || kind.kind === 'yes-no' ? key : kind.kind,
    of,
    isNeeded ? 1 : 0,
  ].join('|');
  if (!making.options.has(name)) making.options.set(name, madeOptions(spec, making));
  return making.options.get(name)!.length > 0 ? name : null;
}

function madeOptions(spec: FieldSpec, { context, words }: FormMaking): readonly FormOption[] {
  const { kind, facts } = spec;
  const labelled = (value: string): FormOption => ({
    value,
    label: facts.choices?.[value]?.[context.language] ?? words.choice(value),
  });
  const plain = (value: string): FormOption => ({ value, label: value });
  const isOpen = !spec.isNeeded;
  switch (kind.kind) {
    case 'choice':
      return (isOpen ? ['', ...kind.of] : kind.of).map(labelled);
    case 'yes-no':
      return ['', 'true', 'false'].map(labelled);
    case 'name':
    case 'names':
      return [...context.names(kind.of).nameOf.values()].map(plain);
    case 'selector': {
      const { everyone, chiefs, others, bodies } = selectorWords[context.language];
      const leaders = context.names('leaders').nameOf.values();
      return [everyone, chiefs, others, ...Object.values(bodies), ...leaders].map(plain);
    }
    case 'per':
      return (['week', 'month'] as const).map((value) => plain(shownText(kind, value, context)));
    default:
      return [];
  }
}

/**
 * One field with its text and what is wrong with it.
 *
 * @param field where it stands, the key below its item, its value, and where its diagnostics point
 */
export function makeField(
  {
    at,
    key,
    value,
    noted,
  }: {
    readonly at: FieldAddress;
    readonly key: string;
    readonly value: unknown;
    readonly noted: string | null;
  },
  spec: FieldSpec,
  making: FormMaking,
): FormField {
  const { context, notes } = making;
  const { facts } = spec;
  return {
    address: at,
    label: labelOf(spec.key, facts, context.language),
    kind: shownKinds[spec.kind.kind],
    text: shownText(spec.kind, value, context),
    hint: facts.hint?.[context.language] ?? '',
    options: optionsOf(key, spec, making),
    isRare: facts.isAdvanced ?? false,
    notes: noted === null ? [] : notes.take(noted),
  };
}

/** Fields of the document, or of the item at some steps. */
export const formFields = (specs: FieldSpecs, steps: readonly string[], making: FormMaking): FormField[] =>
  Object.entries(specs).map(([key, spec]) => {
    const path = [...steps, ...key.split('/')];
    const pointer = toPointer(path);
    const value = valueAt(making.context.document, path);
    return makeField({ at: { pointer }, key, value, noted: pointer }, spec, making);
  });

/** The fields of one item of a list. */
export const itemFormFields = (steps: readonly string[], making: FormMaking): FormField[] =>
  formFields(itemFields[steps[steps.length - 2]!]!, steps, making);

/** A field of an item that is still to be written; its pointer goes into `add`. */
export const draftField = (key: string, spec: FieldSpec, making: FormMaking): FormField => ({
  ...makeField({ at: { pointer: `/${key}` }, key, value: undefined, noted: null }, spec, making),
  isRare: false,
});
