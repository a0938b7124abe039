import * as fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

/** Deeper than that there is what must be there and nothing else. */
const DEEP = 3;

const anything = fc.json().map((text) => JSON.parse(text) as unknown);

/** Words that mean something to a command, and such that should not. */
const strings = fc.oneof(
  fc.constantFrom(
    '2024-02-05',
    '2024-02',
    '3月4日',
    '2024-02-01 09:00',
    '县长',
    'JF1',
    'registered',
    'x',
    '-',
    '--',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Values that a JSON Schema allows, as far as this knows it, and few that it does not. */
export function valuesOf(schema: Schema, parts: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const known = new Map<Schema, fc.Arbitrary<unknown>[]>();
  const of = (own: Schema, depth: number): fc.Arbitrary<unknown> => {
    const byDepth = known.get(own) ?? [];
    known.set(own, byDepth);
    return (byDepth[depth] ??= newOf(own, depth));
  };
  const newOf = (own: Schema, depth: number): fc.Arbitrary<unknown> => {
    const { $ref, anyOf, oneOf, allOf, enum: choices, properties } = own;
    if (typeof $ref === 'string') return of(parts[$ref.split('/').at(-1)!]!, depth);
    const some = anyOf ?? (properties ? undefined : oneOf) ?? allOf;
    if (Array.isArray(some)) return fc.oneof(...some.map((one: Schema) => of(one, depth)));
    if ('const' in own) return fc.constant(own['const']);
    if (Array.isArray(choices)) return fc.constantFrom(...(choices as unknown[]));
    const types = [own['type'] ?? 'any'].flat() as string[];
    return fc.oneof(...types.map((type) => ofType(type, own, depth)));
  };
  const ofType = (type: string, own: Schema, depth: number): fc.Arbitrary<unknown> => {
    switch (type) {
      case 'object':
        return objectsOf(own, depth);
      case 'array':
        return fc.array(own['items'] ? of(own['items'] as Schema, depth + 1) : anything, {
          maxLength: depth > DEEP ? 0 : 3,
        });
      case 'string':
        return typeof own['pattern'] === 'string'
          ? fc.oneof(fc.constantFrom('roster.json', '表.xlsx', 'a.csv', 'b.docx', '../x'), strings)
          : strings;
      case 'integer':
        return numbers(own, fc.integer);
      case 'number':
        return numbers(own, (range) => fc.double({ ...range, noNaN: true }));
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return anything;
    }
  };
  const objectsOf = ({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> => {
    const known = Object.entries(properties as Readonly<Record<string, Schema>>);
    const needed = required as readonly string[];
    const kept = depth > DEEP ? known.filter(([name]) => needed.includes(name)) : known;
    const model = Object.fromEntries(kept.map(([name, one]) => [name, of(one, depth + 1)]));
    return fc.record(model, { requiredKeys: needed.filter((name) => name in model) });
  };
  return of(schema, 0);
}

/** Small ones mostly: they say how long something may take. */
function numbers(
  { minimum = -1e9, maximum = 1e9 }: { readonly minimum?: number; readonly maximum?: number },
  between: (range: { readonly min: number; readonly max: number }) => fc.Arbitrary<number>,
): fc.Arbitrary<number> {
  const least = Math.max(0, Math.ceil(minimum));
  return fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: least, max: Math.min(maximum, least + 40) }) },
    { weight: 1, arbitrary: fc.constantFrom(minimum, minimum - 1, 20_000, maximum + 1) },
    { weight: 1, arbitrary: between({ min: minimum, max: Math.min(maximum, 100_000) }) },
  );
}
