import type { Roster } from '@lunzhi/core';
import type * as z from 'zod';
import { digest } from '../../../core/src/document/digest.ts';
import { rosterDocumentSchema } from '../../../core/src/document/schema.ts';
import { foldLedger } from '../../../core/src/roster/fold-ledger.ts';
import { standOf } from '../../../core/src/roster/stand.ts';
import { rosterFileSchema } from '../../../core/src/roster/stored-roster.ts';

export type Json = unknown;
export type Path = readonly (string | number)[];

/** One change of a roster file. */
export interface Change {
  readonly name: string;
  readonly apply: (roster: Json) => Json;
}

type Members = Readonly<Record<string, Json>>;
const isMembers = (value: Json): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy with another value at a path; `undefined` takes it out. */
export function withValue(root: Json, [step, ...rest]: Path, value: Json): Json {
  if (step === undefined) return value;
  if (Array.isArray(root)) {
    const items: Json[] = [...root];
    if (rest.length === 0 && value === undefined) items.splice(step as number, 1);
    else items[step as number] = withValue(items[step as number], rest, value);
    return items;
  }
  const members = { ...(root as Members) };
  const next = withValue(members[step], rest, value);
  if (next === undefined) delete members[step];
  else members[step] = next;
  return members;
}

/** What zod says of a type, as far as it matters here. */
interface Definition {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
}

const definitionOf = (schema: z.ZodType): Definition =>
  (schema as unknown as { readonly _zod: { readonly def: Definition } })._zod.def;

/** The schemas that may stand behind optional, nullable, read-only and union ones. */
function schemasOf(schema: z.ZodType | undefined): readonly z.ZodType[] {
  if (schema === undefined) return [];
  const { innerType, options } = definitionOf(schema);
  if (options) return options.flatMap(schemasOf);
  return innerType ? schemasOf(innerType) : [schema];
}

const isNullable = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined && schema.safeParse(null).success;

/** Any value that a schema takes, for a key that is not there. */
function sampleOf(schema: z.ZodType): Json {
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

function stepInto(schemas: readonly z.ZodType[], step: string | number): readonly z.ZodType[] {
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

export const movedBy = (value: string, days: number): string =>
  new Date(Date.parse(`${value}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Other values of a string: those that stand in the same place elsewhere, those its type allows, and none of them. */
function otherStrings(value: string, schemas: readonly z.ZodType[], pool: ReadonlySet<string>): Json[] {
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
  const visit = (value: Json, path: Path, schemas: readonly z.ZodType[]): void => {
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

/** Fields of two rows swapped, days and their places taken out or added, all that belongs together at once. */
export function rowChanges({ assignments, dutyDays, rules }: Roster): Change[] {
  const rows = assignments.map((_, index) => index);
  const pairs = rows.flatMap((index) =>
    [1, 2, 5].map((step) => [index, (index + step) % rows.length] as const).filter(([a, b]) => a !== b),
  );
  const edit = (name: string, over: (roster: Roster) => Partial<Roster>): Change => ({
    name,
    apply: (root) => ({ ...(root as Roster), ...over(root as Roster) }),
  });
  const swapped = (fields: readonly (keyof Roster['assignments'][number])[]): Change[] =>
    pairs.map(([a, b]) =>
      edit(`rows ${a} and ${b} swap ${fields.join(', ')}`, ({ assignments: own }) => {
        const take = (to: number, from: number) => ({
          ...own[to]!,
          ...Object.fromEntries(fields.map((field) => [field, own[from]![field]])),
        });
        return { assignments: own.with(a, take(a, b)).with(b, take(b, a)) };
      }),
    );
  return [
    ...swapped(['date']),
    ...swapped(['date', 'kind']),
    ...swapped(['date', 'kind', 'shift']),
    ...swapped(['leader']),
    ...swapped(['type']),
    ...dutyDays.map(({ date }) =>
      edit(`the day ${date} with its places is left out`, (own) => ({
        dutyDays: own.dutyDays.filter((day) => day.date !== date),
        assignments: own.assignments.filter((place) => place.date !== date),
      })),
    ),
    ...dutyDays.flatMap(({ date }) =>
      (['workday', 'make-up-workday', 'weekend', 'holiday'] as const).map((kind) =>
        edit(`the day ${date} and its places are of kind ${kind}`, (own) => ({
          dutyDays: own.dutyDays.map((day) =>
            day.date === date ? { ...day, kind, holidays: kind === 'holiday' ? ['春节'] : [] } : day,
          ),
          assignments: own.assignments.map((place) => (place.date === date ? { ...place, kind } : place)),
        })),
      ),
    ),
    ...['2024-02-10', '2024-02-17', '2024-02-24', '2024-05-04'].map((date) =>
      edit(`the day ${date} is made one of duty`, (own) => ({
        dutyDays: [
          ...own.dutyDays.filter((day) => day.date !== date),
          { date, kind: 'make-up-workday' as const, holidays: [], protectionPeriods: [], provisional: false },
        ].sort((a, b) => (a.date < b.date ? -1 : 1)),
        assignments: [
          ...own.assignments.filter((place) => place.date !== date),
          {
            shift: `${date}/main/1`,
            date,
            type: 'main',
            leader: own.document.leaders[0]!.id,
            kind: 'make-up-workday' as const,
            origin: 'planned' as const,
          },
        ].sort((a, b) => (a.shift < b.shift ? -1 : 1)),
      })),
    ),
    edit('all rules but those that always stand are off', (own) => ({
      rules: own.rules.map((rule) =>
        ['eligible-leader', 'one-shift-a-day', 'pinned', 'unassigned-shift'].includes(rule.constraint)
          ? rule
          : { ...rule, weight: 0 },
      ),
    })),
    edit('all leaders are turned round', ({ assignments: own }) => ({
      assignments: own.map((place, index) => ({ ...place, leader: own[own.length - 1 - index]!.leader })),
    })),
    ...rules.map(({ id }) =>
      edit(`the rule ${id} is weaker`, (own) => ({
        rules: own.rules.map((rule) => (rule.id === id ? { ...rule, weight: 0, params: {} } : rule)),
      })),
    ),
  ];
}

/** What is made right again after a change, so that fewer things disagree. */
export const repairs = ['nothing', 'digests', 'claims', 'the fold'] as const;
export type Repair = (typeof repairs)[number];

const nought = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };

/** @throws Error where the change leaves nothing that could be made right */
export function repaired(forged: Json, repair: Repair): Json {
  let roster = forged as Roster;
  if (repair === 'nothing') return roster;
  if (repair === 'the fold' && roster.ledger.length > 0) {
    // what was changed on top is what was first planned, and the ledger makes of it what it can
    const { document, rules, calendar, dutyDays, assignments } = roster;
    const original = roster.original!;
    const isOriginalChanged = digest(original) !== digest(roster.original);
    const base = isOriginalChanged
      ? original
      : { ...original, document, rules, calendar, dutyDays, assignments: assignments.map(planned) };
    const first = { ...base, documentDigest: digest(base.document) };
    roster = { ...roster, original: first, ...standOf(foldLedger(first, roster.ledger)) };
  }
  const documentDigest = digest(roster.document);
  const original = roster.original && {
    ...roster.original,
    documentDigest: digest(roster.original.document),
  };
  roster = {
    ...roster,
    documentDigest,
    ...(original && { original }),
    ...(roster.certificate && { certificate: { ...roster.certificate, documentDigest } }),
  };
  if (repair !== 'claims') return roster;
  const { certificate } = roster;
  return {
    ...roster,
    status: 'optimal',
    score: nought,
    given: { hard: 0, coverage: 0 },
    bound: nought,
    certificate: certificate && { ...certificate, bound: 0 },
  };
}

const planned = ({ shift, date, type, leader, kind }: Roster['assignments'][number]) => ({
  shift,
  date,
  type,
  leader,
  kind,
  origin: 'planned' as const,
});
