import { addDays } from '@lunzhi/core/dates';
import * as fc from 'fast-check';

/** What is read of a JSON Schema. */
export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly $ref?: string;
}

/**
 * Values where the schema leaves open what makes sense: a name of somebody who is there, a day of the period.
 *
 * @param path keys from the top, without positions in lists
 * @returns `undefined` where whatever the schema allows will do
 */
export type Hint = (path: readonly string[], schema: JsonSchema) => fc.Arbitrary<unknown> | undefined;

/** Small values that have the form a schema asks for. */
export function fromSchema(
  schema: JsonSchema,
  hint: Hint = () => undefined,
  path: readonly string[] = [],
): fc.Arbitrary<unknown> {
  const hinted = hint(path, schema);
  if (hinted) return hinted;
  const { anyOf = schema.oneOf, items, properties, additionalProperties } = schema;
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map((one) => fromSchema(one, hint, path)));
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer(near(schema));
    case 'number':
      return fc.integer(near(schema, 1000)).map((thousandths) => thousandths / 1000);
    case 'string':
      return textOf(schema);
    case 'array':
      return fc.array(fromSchema(items ?? {}, hint, path), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case 'object': {
      if (properties) return recordOf(schema, hint, path);
      const values = typeof additionalProperties === 'object' ? additionalProperties : {};
      return fc.dictionary(
        fromSchema(schema.propertyNames ?? { type: 'string' }, hint, path) as fc.Arbitrary<string>,
        fromSchema(values, hint, [...path, '*']),
        { maxKeys: 2 },
      );
    }
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function recordOf(
  { properties = {}, required = [] }: JsonSchema,
  hint: Hint,
  path: readonly string[],
): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([key, own]): [string, fc.Arbitrary<unknown>] => [
    key,
    fromSchema(own, hint, [...path, key]),
  ]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
}

/** Mostly few: what is allowed at most is for what is changed afterwards. */
function near({ minimum = 0, maximum = 20 }: JsonSchema, scale = 1): { min: number; max: number } {
  const min = Math.max(minimum, -20);
  return { min: Math.ceil(min * scale), max: Math.floor(Math.min(maximum, min + 20) * scale) };
}

function textOf({ format, pattern }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date') return fc.integer({ min: 0, max: 60 }).map((days) => addDays('2024-02-01', days));
  if (format === 'date-time') return fc.constantFrom('2024-01-10T09:00:00+08:00', '2024-03-01T00:00:00Z');
  if (pattern?.includes(':')) return fc.constantFrom('08:30', '12:00', '14:30', '17:30', '23:59');
  return fc.constantFrom('甲', '乙', 'a', '县委', '第一', 'x-1', '副县长');
}
