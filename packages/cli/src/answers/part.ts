import * as z from 'zod/mini';
import { dayKinds, field, levels, type SchemaNames } from '@lunzhi/core/internal';

/** What parts are called that several answers have in common: a JSON Schema says each once, and a generator makes a class of it. */
export const names: SchemaNames = z.registry();

/** A schema with a name of its own. */
export function part<Schema extends z.ZodMiniType>(id: string, schema: Schema): Schema {
  names.add(schema, { id, title: id });
  return schema;
}

/** A schema with its description. */
export const described = <Schema extends z.ZodMiniType>(schema: Schema, text: string): Schema =>
  field(schema, { description: text });

/** An object that may hold other keys too, of which its type knows nothing. */
export const open = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.looseObject(shape) as unknown as z.ZodMiniObject<Shape>;

export const strings = z.array(z.string());

/** Duties of at most three decimals. */
export const duties = z.number();

export const level = part('Level', z.enum(levels));

export const dayKind = part('DayKind', z.enum(dayKinds));

/** A name in both languages. */
export const bilingual = part('Bilingual', z.strictObject({ 'zh-CN': z.string(), en: z.string() }));

export const remark = part(
  'Diagnostic',
  described(
    open({
      code: described(
        z.string(),
        'Stable; which further keys there are, the facts of the sentence, depends on it.',
      ),
      severity: described(z.enum(['error', 'warning', 'note']), 'Only an error stops a command.'),
      pointer: described(z.string(), 'RFC 6901, into what was read; empty where it speaks of all of it.'),
      sentence: described(z.string(), 'What is said of it, in the language of the terminal.'),
    }),
    'Something to be said of what was read.',
  ),
);

/** A file that a command has changed. */
export const changedFile = described(
  z.nullable(z.string()),
  'Its path; null where nothing was written, or for standard input',
);

/** A document that a command has changed; it may still have errors elsewhere. */
export const givenDocument = described(
  z.optional(open({})),
  'The document as it is now, where it was not written into a file',
);

/** What every answer has that came to an end. */
export const done = { status: z.literal('done'), diagnostics: z.array(remark) };

const figure = {
  hard: z.int(),
  coverage: z.int(),
  disruption: z.int(),
  fairness: z.int(),
  quality: z.int(),
};

export const score = part('Score', described(z.strictObject(figure), 'Costs by level; lower is better.'));

const limit = z.nullable(z.int());

export const bound = part(
  'ScoreBound',
  described(
    z.strictObject({
      hard: limit,
      coverage: limit,
      disruption: limit,
      fairness: limit,
      quality: limit,
    }),
    'What no roster can cost less than, by level; null where nothing is proven.',
  ),
);

export const span = part('Span', z.strictObject({ from: z.iso.date(), to: z.iso.date() }));

/** Who or what has an id and a name. */
const idAndName = { id: z.string(), name: z.string() };

export const named = part('Named', z.strictObject(idAndName));

export const serviceKind = part('ServiceKind', z.enum(['township', 'sector', 'project']));

/** A township, sector or project. */
export const serviceName = { kind: serviceKind, ...idAndName };

export const service = part('Service', z.strictObject(serviceName));
