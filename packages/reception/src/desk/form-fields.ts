import { dateSchema, defOf, fieldsOf, type ZodSchema } from '@lunzhi/core/internal';
import { unitSchema } from '../cases/case-facts.ts';
import { schemaOfKind } from '../ledger/read-entry.ts';
import type { FormKind } from './acts.ts';
import type { FieldKind } from './form-view.ts';

/** A field of an entry as its schema has it. */
export interface SchemaField {
  /** Path in the entry: `served.on`. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  /** What may be chosen. */
  readonly choices: readonly string[];
}

/** What the session fills in by itself: when and by whom it is written, and of which sitting it speaks. */
export const FILLED_IN: ReadonlySet<string | undefined> = new Set([
  'kind',
  'at',
  'author',
  'case',
  'sitting',
  'leader',
  'township',
]);

/** What a form of facts leaves out: the day limits are counted from, and lists with fields of their own. */
const ELSEWHERE = new Set(['facts.registeredOn', 'facts.earlier', 'facts.walkIn']);

/** Kinds of fields that take names of a list of the document. */
export const LISTS: ReadonlySet<string> = new Set([
  'townships',
  'sectors',
  'projects',
  'departments',
  'leaders',
]);

/** Fields that stand for a list of objects: one of each is typed. */
const INSTEAD: Readonly<Record<string, readonly SchemaField[]>> = {
  handlers: [
    { name: 'lead', kind: 'unit', isRequired: false, choices: [] },
    { name: 'assist', kind: 'units', isRequired: false, choices: [] },
    { name: 'due', kind: 'date', isRequired: false, choices: [] },
  ],
  responsibleLeader: [{ name: 'responsibleLeader', kind: 'flag', isRequired: false, choices: [] }],
  'facts.petitioners': ['name', 'phone', 'identity', 'address'].map((key) => ({
    name: `petitioner.${key}`,
    kind: 'text',
    isRequired: false,
    choices: [],
  })),
  'facts.recusals': [{ name: 'facts.recusals', kind: 'leaders', isRequired: false, choices: [] }],
  shift: [{ name: 'shift', kind: 'choice', isRequired: false, choices: [] }],
  corrects: [{ name: 'corrects', kind: 'choice', isRequired: true, choices: [] }],
  'facts.topic': [{ name: 'facts.topic', kind: 'choice', isRequired: false, choices: [] }],
};

const unwrapped = (schema: ZodSchema): ZodSchema => {
  const def = defOf(schema);
  return def.type === 'optional' ? unwrapped(def.innerType) : schema;
};

function kindOf(key: string, schema: ZodSchema): FieldKind {
  if (schema === dateSchema) return 'date';
  if (schema === unitSchema) return 'unit';
  const def = defOf(schema);
  if (def.type === 'array') {
    if (LISTS.has(key)) return key as FieldKind;
    return def.element === unitSchema ? 'units' : 'lines';
  }
  if (def.type === 'enum') return 'choice';
  if (def.type === 'boolean') return 'flag';
  return def.type === 'number' ? 'number' : 'text';
}

function fieldsBelow(schema: ZodSchema, path: string, isWithinOptional: boolean): SchemaField[] {
  return fieldsOf(schema).flatMap(([key, own]): readonly SchemaField[] => {
    const name = path === '' ? key : `${path}.${key}`;
    if (ELSEWHERE.has(name) || (path === '' && FILLED_IN.has(key))) return [];
    const instead = INSTEAD[name];
    if (instead) return instead;
    const bare = unwrapped(own);
    const isRequired = bare === own && !isWithinOptional;
    const def = defOf(bare);
    if (def.type === 'object') return fieldsBelow(bare, name, !isRequired);
    const choices = def.type === 'enum' ? Object.values(def.entries).map(String) : [];
    return [{ name, kind: kindOf(key, bare), isRequired, choices }];
  });
}

const known = new Map<FormKind, readonly SchemaField[]>();

/** The fields of a kind of entry that somebody types, in the order of its schema, the note last. */
export function schemaFields(kind: FormKind): readonly SchemaField[] {
  const own = known.get(kind) ?? byNoteLast(fieldsBelow(schemaOfKind(kind), '', false));
  known.set(kind, own);
  return own;
}

const byNoteLast = (fields: readonly SchemaField[]): readonly SchemaField[] => [
  ...fields.filter(({ name }) => name !== 'note'),
  ...fields.filter(({ name }) => name === 'note'),
];
