import * as z from 'zod';
import type { Path } from '../pointer.ts';

/** The keys that a schema knows in the object at `path`; none where it is no object with keys of its own. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  let reached: z.ZodType[] = formsOf(schema);
  for (const step of path) reached = reached.flatMap((form) => formsOf(childSchema(form, step)));
  return reached.flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : []));
}

/** True when the schema passes over unknown keys without a word. */
export function dropsUnknownKeys(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject && schema.def.catchall === undefined;
}

function childSchema(form: z.ZodType, step: string | number): z.ZodType | undefined {
  if (form instanceof z.ZodObject) return (form.shape as Record<string, z.ZodType>)[step];
  if (form instanceof z.ZodArray) return form.element as z.ZodType;
  return form instanceof z.ZodRecord ? (form.valueType as z.ZodType) : undefined;
}

/** A schema without its wrappers: each form that a value may have. */
function formsOf(schema: z.ZodType | undefined): z.ZodType[] {
  if (schema === undefined) return [];
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(formsOf);
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapped ? formsOf(schema.unwrap() as z.ZodType) : [schema];
}
