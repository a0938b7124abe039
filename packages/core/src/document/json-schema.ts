import * as z from 'zod/mini';
import { factsOf, type ZodSchema } from './field.ts';
import { rosterDocumentSchema } from './schema.ts';

/** What schemas are called where others refer to them, in the `$defs` of a JSON Schema; generators name classes by titles. */
export type SchemaNames = z.core.$ZodRegistry<{ id: string; title?: string }>;

/**
 * The JSON Schema (draft 2020-12) of what may be written, with what each field means, or what it is called where no
 * more is to be said; and what stands when it is left out.
 *
 * @param names those that stand once, under `$defs`; every other one stands where it is used
 * @returns a fresh object each time
 */
export const jsonSchemaOf = (schema: ZodSchema, names: SchemaNames = z.registry()): Record<string, unknown> =>
  z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    // metadata of ours is not part of JSON Schema
    metadata: names,
    override({ zodSchema, jsonSchema, path }) {
      // any JSON is what no keyword says, and a schema that refers to itself is more than generators take
      if (zodSchema._zod.def.type === 'lazy') for (const key in jsonSchema) delete jsonSchema[key];
      const { about, name, description, default: standing } = factsOf(zodSchema);
      if (about) jsonSchema.description = `${about['zh-CN']} · ${about.en}`;
      else if (description !== undefined) jsonSchema.description = description;
      else if (name && path[path.length - 2] === 'properties')
        jsonSchema.description = `${name['zh-CN']} · ${name.en ?? path[path.length - 1]}`;
      // that an integer is one that can be told from the next goes without saying
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (standing !== undefined) jsonSchema.default = standing as typeof jsonSchema.default;
    },
  });

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
