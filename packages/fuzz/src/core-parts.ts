import type { RosterDocument } from '@lunzhi/core';
import type * as z from 'zod/mini';

/** What is used of a constraint. */
export interface KnownConstraint {
  readonly id: string;
  readonly levels: readonly string[];
  readonly params: z.ZodMiniType;
}

/** A file of core that is not part of what it exports. */
async function inner<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../../core/dist/${path}`, import.meta.url).href)) as Module;
}

/** Every constraint of core: documents name them, and only they know their parameters. */
export const { catalogue } = await inner<{ readonly catalogue: readonly KnownConstraint[] }>(
  'constraints/catalogue.js',
);

/** What a session can be asked to do. */
export const { actSchema } = await inner<{ readonly actSchema: z.ZodMiniType }>('session/acts.js');

/** Each method of a session. */
export const { sessionMethods } = await inner<{ readonly sessionMethods: object }>('remote/methods.js');

/** The version of what a page and a worker say to each other. */
export const { PROTOCOL: protocol } = await inner<{ readonly PROTOCOL: number }>('remote/protocol.js');

/** What a field of a document says of itself, and the fields of an object or of the items of a list. */
export const { factsOf, fieldsOf } = await inner<{
  readonly factsOf: (schema: z.ZodMiniType) => { readonly refersTo?: keyof RosterDocument };
  readonly fieldsOf: (schema: z.ZodMiniType) => readonly (readonly [key: string, schema: z.ZodMiniType])[];
}>('document/field.js');
