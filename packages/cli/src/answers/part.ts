import * as z from 'zod';
import { dayKinds, levels, type SchemaNames, strictObject, withoutEval } from '@lunzhi/core/internal';

/** What parts are called that several answers have in common: a JSON Schema says each once, and a generator makes a class of it. */
export const names: SchemaNames = z.registry();

/** A schema with a name of its own. */
export function part<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  names.add(schema, { id, title: id });
  return schema;
}

/** An object with its description: `describe` of an object makes another one. */
export const described = <Schema extends z.ZodType>(schema: Schema, text: string): Schema =>
  withoutEval(() => schema.describe(text));

/** An object that may hold other keys too, of which its type knows nothing. */
export const open = <Shape extends z.ZodRawShape>(shape: Shape) =>
  withoutEval(() => z.looseObject(shape)) as unknown as z.ZodObject<Shape>;

export const strings = z.array(z.string());

/** Duties of at most three decimals. */
export const duties = z.number();

export const level = part('Level', z.enum(levels));

export const dayKind = part('DayKind', z.enum(dayKinds));

/** A name in both languages. */
export const bilingual = part('Bilingual', strictObject({ 'zh-CN': z.string(), en: z.string() }));

export const remark = part(
  'Diagnostic',
  described(
    open({
      code: z
        .string()
        .describe('Stable; which further keys there are, the facts of the sentence, depends on it.'),
      severity: z.enum(['error', 'warning', 'note']).describe('Only an error stops a command.'),
      pointer: z.string().describe('RFC 6901, into what was read; empty where it speaks of all of it.'),
      sentence: z.string().describe('What is said of it, in the language of the terminal.'),
    }),
    'Something to be said of what was read.',
  ),
);

/** A file that a command has changed. */
export const changedFile = z
  .string()
  .nullable()
  .describe('Its path; null where nothing was written, or for standard input');

/** A document that a command has changed; it may still have errors elsewhere. */
export const givenDocument = open({})
  .optional()
  .describe('The document as it is now, where it was not written into a file');

/** What every answer has that came to an end. */
export const done = { status: z.literal('done'), diagnostics: z.array(remark) };

const figure = {
  hard: z.int(),
  coverage: z.int(),
  disruption: z.int(),
  fairness: z.int(),
  quality: z.int(),
};

export const score = part('Score', described(strictObject(figure), 'Costs by level; lower is better.'));

const limit = z.int().nullable();

export const bound = part(
  'ScoreBound',
  described(
    strictObject({
      hard: limit,
      coverage: limit,
      disruption: limit,
      fairness: limit,
      quality: limit,
    }),
    'What no roster can cost less than, by level; null where nothing is proven.',
  ),
);

export const span = part('Span', strictObject({ from: z.iso.date(), to: z.iso.date() }));

/** Who or what has an id and a name. */
const idAndName = { id: z.string(), name: z.string() };

export const named = part('Named', strictObject(idAndName));

export const serviceKind = part('ServiceKind', z.enum(['township', 'sector', 'project']));

/** A township, sector or project. */
export const serviceName = { kind: serviceKind, ...idAndName };

export const service = part('Service', strictObject(serviceName));
