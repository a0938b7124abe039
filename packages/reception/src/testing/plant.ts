import { defOf, type ZodSchema } from '@lunzhi/core/internal';
import type * as z from 'zod/mini';
import { privateText } from '../cases/private.ts';

/** The schema that a value of a union is meant for: the one that takes it. */
const optionFor = (options: readonly unknown[], value: unknown): unknown =>
  options.find((option) => (option as z.ZodMiniType).safeParse(value).success);

/**
 * A value in which every text about a person is a mark of its own, those too that it leaves out: wherever the schema says
 * that something is private.
 *
 * @param mark makes one mark after another
 * @param schema of which `value` is one
 */
export function plant<Value>(mark: () => string, schema: unknown, value: Value): Value {
  return planted(mark, schema, value) as Value;
}

function planted(mark: () => string, schema: unknown, value: unknown): unknown {
  if (schema === privateText) return mark();
  const def = defOf(schema as ZodSchema);
  if (def.type === 'optional' || def.type === 'nullable')
    return value === undefined && def.innerType !== (privateText as unknown)
      ? undefined
      : planted(mark, def.innerType, value);
  if (def.type === 'union') return planted(mark, optionFor(def.options, value), value);
  if (def.type === 'array')
    return (value as readonly unknown[]).map((item) => planted(mark, def.element, item));
  if (def.type !== 'object') return value;
  const own = value as Readonly<Record<string, unknown>>;
  const fields = Object.entries(def.shape).map(([key, field]) => [key, planted(mark, field, own[key])]);
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}
