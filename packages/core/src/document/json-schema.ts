import * as z from 'zod';
import { factsOf, fieldsOf } from './field.ts';
import { rosterDocumentSchema } from './schema.ts';

type JsonSchema = Record<string, unknown> & {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
};

/**
 * The JSON Schema (draft 2020-12) of what may be written, with what each field means and what stands when it is left out.
 *
 * @returns a fresh object each time
 */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  // metadata of ours is not part of JSON Schema
  const written = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', metadata: z.registry() });
  describe(written as unknown as JsonSchema, schema);
  return written;
}

function describe(written: JsonSchema, schema: z.ZodType): void {
  for (const [key, field] of fieldsOf(schema)) {
    const property = (written.items ?? written).properties?.[key];
    if (property === undefined) continue;
    const { about, default: standing } = factsOf(field);
    if (about) property['description'] = `${about['zh-CN']} · ${about.en}`;
    if (standing !== undefined) property['default'] = standing;
    describe(property, field);
  }
}

/**
 * The JSON Schema of a roster document, for editors and for hosts in other languages. It says what the form is; links
 * between parts and rules' parameters are checked by reading alone.
 *
 * @returns a fresh object each time
 */
export const documentJsonSchema = (): Record<string, unknown> => ({
  ...jsonSchemaOf(rosterDocumentSchema),
  title: '值班方案 · lunzhi roster document',
});
