import { toPointer, valueAt } from '../../document/pointer.ts';
import { type FieldKind, type FieldSpec, itemFields } from './field-kinds.ts';
import type { FormContext } from './form-context.ts';
import type { FormNotes } from './form-notes.ts';
import type { FieldAddress, FormField, FormOption } from './form-view.ts';
import type { FormWords } from './form-words.ts';
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

/** Fields that most offices leave alone. */
const rare: ReadonlySet<string> = new Set([
  'about/documentNumber',
  'about/tableTitle',
  'leaders/share',
  'leaders/quota',
  'leaders/unavailableWeekdays',
  'leaders/initials',
  'leaders/succeeds',
  'leaders/carried/duties',
  'leaders/carried/restDays',
  'leaders/carried/holidays',
  'leaders/phone',
  'leaders/note',
  'posts/body',
  'posts/chief',
  'posts/townships',
  'posts/sectors',
  'posts/projects',
  'overrides/source',
  'sectors/departments',
  'projects/township',
  'projects/sectors',
  'shiftTypes/leaders',
  'shiftTypes/days/weekdays',
  'shiftTypes/days/monthDays',
  'shiftTypes/days/whenOff',
  'shiftTypes/from',
  'shiftTypes/to',
]);

/** The key of what can be chosen, or is likely to be typed; fields of one kind share them. */
function optionsOf(key: string, spec: FieldSpec, making: FormMaking): string | null {
  const { kind, isNeeded } = spec;
  const of = 'of' in kind ? kind.of : '';
  const name = [
    kind.kind === 'choice' || kind.kind === 'yes-no' ? key : kind.kind,
    of,
    isNeeded ? 1 : 0,
  ].join('|');
  if (!making.options.has(name)) making.options.set(name, madeOptions(key, spec, making));
  return making.options.get(name)!.length > 0 ? name : null;
}

function madeOptions(key: string, spec: FieldSpec, { context, words }: FormMaking): readonly FormOption[] {
  const { kind } = spec;
  const plain = (value: string): FormOption => ({ value, label: value });
  const isOpen = !spec.isNeeded;
  switch (kind.kind) {
    case 'choice':
      return (isOpen ? ['', ...kind.of] : kind.of).map((value) => ({
        value,
        label: words.choice(key, value),
      }));
    case 'yes-no':
      return ['', 'true', 'false'].map((value) => ({ value, label: words.choice(key, value) }));
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
 * @param list whose item it belongs to: `leaders`, `about`, `rules`
 * @param key below the item
 * @param noted where its diagnostics point
 */
export function makeField(
  {
    list,
    key,
    at,
    value,
    noted,
  }: {
    readonly list: string;
    readonly key: string;
    readonly at: FieldAddress;
    readonly value: unknown;
    readonly noted: string | null;
  },
  spec: FieldSpec,
  making: FormMaking,
): FormField {
  const { context, words, notes } = making;
  return {
    address: at,
    label: words.label(list, key),
    kind: shownKinds[spec.kind.kind],
    text: shownText(spec.kind, value, context),
    hint: words.hint(list, key),
    options: optionsOf(key, spec, making),
    isRare: rare.has(`${list}/${key}`),
    notes: noted === null ? [] : notes.take(noted),
  };
}

/** The fields of one item of a list. */
export function itemFormFields(steps: readonly string[], making: FormMaking): FormField[] {
  const list = steps[steps.length - 2]! as keyof typeof itemFields;
  const specs: Readonly<Record<string, FieldSpec>> = itemFields[list];
  return Object.entries(specs).map(([key, spec]) => {
    const path = [...steps, ...key.split('/')];
    const pointer = toPointer(path);
    return makeField(
      { list, key, at: { pointer }, value: valueAt(making.context.document, path), noted: pointer },
      spec,
      making,
    );
  });
}

/** The fields of an item that is still to be written; their pointers go into `add`. */
export function draftFields(
  list: keyof typeof itemFields,
  keys: readonly string[],
  making: FormMaking,
): FormField[] {
  const specs: Readonly<Record<string, FieldSpec>> = itemFields[list];
  return keys.map((key) => ({
    ...makeField(
      { list, key, at: { pointer: `/${key}` }, value: undefined, noted: null },
      specs[key]!,
      making,
    ),
    isRare: false,
  }));
}
