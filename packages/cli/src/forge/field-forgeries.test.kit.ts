import type { Roster } from '@lunzhi/core';
import * as z from 'zod/mini';
import { rosterDocumentSchema } from '../../../core/src/document/schema.ts';
import { rosterFileSchema } from '../../../core/src/roster/roster.ts';
import { type Change, isMembers, type Json, movedBy, type Path, withValue } from './forgeries.test.kit.ts';

/** What zod says of a type, as far as it matters here. */
interface Definition {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly valueType?: z.ZodMiniType;
}

const definitionOf = (schema: z.ZodMiniType): Definition =>
  (schema as unknown as { readonly _zod: { readonly def: Definition } })._zod.def;

/** The schemas that may stand behind optional, nullable, read-only and union ones. */
function schemasOf(schema: z.ZodMiniType | undefined): readonly z.ZodMiniType[] {
  if (schema === undefined) return [];
  const { innerType, options } = definitionOf(schema);
  if (options) return options.flatMap(schemasOf);
  return innerType ? schemasOf(innerType) : [schema];
}

const isNullable = (schema: z.ZodMiniType | undefined): boolean =>
  schema !== undefined && schema.safeParse(null).success;

/** Any value that a schema takes, for a key that is not there. */
function sampleOf(schema: z.ZodMiniType): Json {
  const candidates: readonly Json[] = [
    ...Object.values(definitionOf(schemasOf(schema)[0]!).entries ?? {}),
    1,
    true,
    '2024-02-15',
    'l1',
    [],
    {},
    { leader: 'l1' },
    null,
  ];
  return candidates.find((value) => schema.safeParse(value).success);
}

function stepInto(schemas: readonly z.ZodMiniType[], step: string | number): readonly z.ZodMiniType[] {
  return schemas.flatMap((schema) => {
    const { shape, element, valueType } = definitionOf(schema);
    return schemasOf(shape?.[step] ?? element ?? valueType);
  });
}

/** The patterns of paths, `assignments/#/leader`, with the values that stand there. */
function poolsOf(root: Json): ReadonlyMap<string, ReadonlySet<string>> {
  const pools = new Map<string, Set<string>>();
  walk(root, [], (value, path) => {
    if (typeof value !== 'string') return;
    const pattern = patternOf(path);
    pools.set(pattern, (pools.get(pattern) ?? new Set()).add(value));
  });
  return pools;
}

const patternOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? '#' : step)).join('/');

function walk(value: Json, path: Path, visit: (value: Json, path: Path) => void): void {
  visit(value, path);
  if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index], visit));
  else if (isMembers(value))
    for (const [key, member] of Object.entries(value)) walk(member, [...path, key], visit);
}

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value);

/** Other values of a string: those that stand in the same place elsewhere, those its type allows, and none of them. */
function otherStrings(value: string, schemas: readonly z.ZodMiniType[], pool: ReadonlySet<string>): Json[] {
  const entries = schemas.flatMap((schema) => Object.values(definitionOf(schema).entries ?? {}));
  const others = [...new Set([...pool, ...entries])].filter((other) => other !== value);
  return [
    ...others.slice(0, 8),
    ...(isDay(value) ? [movedBy(value, 1), movedBy(value, -1), movedBy(value, 7)] : []),
    `${value}x`,
    '',
    ...(value.length === 64 ? ['0'.repeat(64)] : []),
  ];
}

const otherNumbers = (value: number): Json[] =>
  [0, 1, 2, value + 1, value - 1, -value, value * 1000 + 7, value + 0.5].filter((other) => other !== value);

/** Every single field changed in every way its type allows; rows left out, doubled and swapped. */
export function fieldChanges(roster: Roster): Change[] {
  const changes: Change[] = [];
  const pools = poolsOf(roster);
  const add = (path: Path, what: string, value: Json): void => {
    changes.push({ name: `${path.join('/')} ${what}`, apply: (root) => withValue(root, path, value) });
  };
  const visit = (value: Json, path: Path, schemas: readonly z.ZodMiniType[]): void => {
    const [schema] = schemas;
    if (path.length > 0) {
      add(path, 'is left out', undefined);
      if (value !== null && isNullable(schema)) add(path, 'is null', null);
    }
    if (typeof value === 'string')
      for (const other of otherStrings(value, schemas, pools.get(patternOf(path)) ?? new Set()))
        add(path, `is ${JSON.stringify(other)}`, other);
    else if (typeof value === 'number')
      for (const other of otherNumbers(value)) add(path, `is ${String(other)}`, other);
    else if (typeof value === 'boolean') add(path, `is ${!value}`, !value);
    else if (value === null) for (const own of schemas) add(path, 'is there', sampleOf(own));
    else if (Array.isArray(value)) {
      if (value.length > 0) add(path, 'is empty', []);
      if (value.length > 1) add(path, 'is turned round', [...value].reverse());
      value.forEach((item, index) => {
        add(path, `has ${index} twice`, value.toSpliced(index, 0, item));
        const next = (index * 7 + 3) % value.length;
        if (next !== index) {
          const swapped = value.with(index, value[next]).with(next, item);
          add(path, `has ${index} and ${next} swapped`, swapped);
        }
        visit(item, [...path, index], stepInto(schemas, index));
      });
    } else if (isMembers(value)) {
      for (const own of schemas)
        for (const [key, member] of Object.entries(definitionOf(own).shape ?? {}))
          if (!(key in value)) add([...path, key], 'is added', sampleOf(member));
      add([...path, 'more'], 'is added', 1);
      for (const [key, member] of Object.entries(value)) {
        // the format leaves the document to the reader of documents
        const isDocument = key === 'document' && (path.length === 0 || path[0] === 'original');
        visit(member, [...path, key], isDocument ? [rosterDocumentSchema] : stepInto(schemas, key));
      }
    }
  };
  visit(roster, [], [rosterFileSchema]);
  return changes;
}
