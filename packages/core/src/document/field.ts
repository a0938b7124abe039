import * as z from 'zod/mini';
import type { Path } from './pointer.ts';
import { withoutEval } from './without-eval.ts';

/** A text in both languages; where one is left out, what stands for it is said beside the field that holds it. */
export interface BilingualText {
  readonly 'zh-CN'?: string;
  readonly en?: string;
}

export const both = (chinese: string, english?: string): BilingualText => ({
  'zh-CN': chinese,
  ...(english !== undefined && { en: english }),
});

/** Lists of the document whose items have ids by which other parts refer to them. */
export type NamedList =
  'leaders' | 'townships' | 'sectors' | 'projects' | 'departments' | 'shiftTypes' | 'venues';

/** How a value is typed where its schema alone does not tell. `selector` and `days` choose leaders and days. */
export type SpecialKind =
  | 'yes-no'
  | 'weekdays'
  | 'sessions'
  | 'quota'
  | 'per'
  | 'monthDays'
  | 'heads'
  | 'dates'
  | 'selector'
  | 'days';

/** What is to be said of a list besides its name. */
export interface ListFacts {
  /** 人 in 领导名单第3人. */
  readonly measure: string;
  /** “leader” in “leader 3”. */
  readonly item: string;
  /** Its heading in forms; its name when left out. */
  readonly title?: BilingualText;
  readonly hint?: BilingualText;
  /** The words of the button that adds an item; in English what is added, `item` when left out. Without them no form shows the list. */
  readonly add?: BilingualText;
  /** Its items are shown one at a time, and may be moved where their order means something. */
  readonly layout?: 'pages' | 'ordered-pages';
}

/**
 * What is known of a field besides its type. It stands in the schema and nowhere else: JSON Schema, documentation, forms,
 * messages and checks of references read it from there. In custom rules, `.meta({ … })` with these keys does.
 */
export interface FieldFacts {
  /** As sentences call it; in English its key when left out. */
  readonly name?: BilingualText;
  /** As forms call it; its name when left out. */
  readonly label?: BilingualText;
  /** In a form: what stands when it is empty, or how to write it. */
  readonly hint?: BilingualText;
  /** As `describe` of zod says it: for those who read the JSON Schema alone. */
  readonly description?: string;
  /** What it means, for documentation. */
  readonly about?: BilingualText;
  /** What stands when it is left out. */
  readonly default?: unknown;
  readonly kind?: SpecialKind;
  /** What may be chosen, in words, by value; `''` for nothing. */
  readonly choices?: Readonly<Record<string, BilingualText>>;
  /** Its ids are those of this list. */
  readonly refersTo?: NamedList;
  /**
   * When all that it refers to is removed, the item that holds it goes too, or an empty list stays; when left out the
   * field goes, and the item if it needs the field.
   */
  readonly whenGone?: 'item-goes' | 'stays-empty';
  /** A missing id is worth a note only: whoever it was may have left. */
  readonly allowsMissing?: true;
  /** Most offices leave it alone: shown on demand. */
  readonly isAdvanced?: true;
  /** Not asked for when an item is added. */
  readonly skipOnAdd?: true;
  /** No form shows it. */
  readonly form?: false;
  /** The id by which others refer to the item; forms make it from the name. */
  readonly isOwnId?: true;
  readonly list?: ListFacts;
  /** Of an object: the fields that forms show first, in this order. */
  readonly first?: readonly string[];
  /** Of a rule's parameters: the rule as a sentence, with `{key}` where a parameter is typed. */
  readonly sentence?: BilingualText;
}

/** A schema of `zod` or of `zod/mini`: hosts write theirs by either. */
export type ZodSchema = z.core.$ZodType;

/** A schema with what is known of the field that has it. */
export function field<Own extends ZodSchema>(schema: Own, facts: FieldFacts): Own {
  const own = withoutEval(() => z.clone(schema));
  z.globalRegistry.add(own, { ...facts });
  return own;
}

/** What a schema is made of, by its `type`. */
export const defOf = (schema: ZodSchema): z.core.$ZodTypes['_zod']['def'] =>
  (schema as z.core.$ZodTypes)._zod.def;

/** What a wrapper wraps: what may be left out or be `null`, or has a default. */
function unwrapped(schema: ZodSchema): ZodSchema | undefined {
  const def = defOf(schema);
  return def.type === 'optional' || def.type === 'nullable' || def.type === 'default'
    ? def.innerType
    : undefined;
}

const known = new WeakMap<ZodSchema, FieldFacts>();

/** What is known of a field: what stands at its place, over what its type says wherever it is used. */
export function factsOf(schema: ZodSchema | undefined): FieldFacts {
  if (schema === undefined || !('_zod' in schema)) return {};
  let facts = known.get(schema);
  if (!facts) {
    const inner = factsOf(unwrapped(schema));
    known.set(schema, (facts = { ...inner, ...(z.globalRegistry.get(schema) as FieldFacts | undefined) }));
  }
  return facts;
}

/** What a field is called in a sentence. */
export const nameOf = (key: string, { name }: FieldFacts, language: 'zh-CN' | 'en'): string =>
  name?.[language] ?? (language === 'en' ? key : `“${key}”`);

/** What a field is called in a form. */
export const labelOf = (key: string, facts: FieldFacts, language: 'zh-CN' | 'en'): string =>
  facts.label?.[language] ?? nameOf(key, facts, language).replace(/^[a-z]/, (first) => first.toUpperCase());

/** A schema without its wrappers: each form that a value may have. */
export function formsOf(schema: ZodSchema | undefined): ZodSchema[] {
  if (schema === undefined) return [];
  const def = defOf(schema);
  if (def.type === 'union') return def.options.flatMap(formsOf);
  const inner = unwrapped(schema);
  return inner ? formsOf(inner) : [schema];
}

/** Whether a value of that form may be left out. */
export const mayBeLeftOut = (schema: ZodSchema): boolean => z.safeParse(schema, undefined).success;

/** The fields of an object, or of the items of a list; none of anything else. */
export const fieldsOf = (schema: ZodSchema | undefined): (readonly [key: string, schema: ZodSchema])[] =>
  formsOf(schema).flatMap((form) => {
    const def = defOf(form);
    if (def.type === 'object') return Object.entries(def.shape);
    return def.type === 'array' ? fieldsOf(def.element) : [];
  });

/** The field that lies below some keys; positions in lists are left out. */
export const fieldBelow = (schema: ZodSchema | undefined, keys: readonly string[]): ZodSchema | undefined =>
  keys.reduce<ZodSchema | undefined>(
    (reached, key) => fieldsOf(reached).find(([own]) => own === key)?.[1],
    schema,
  );

/** The keys that a schema knows in the object at `path`; none where it is not an object with keys of its own. */
export function keysAt(schema: ZodSchema, path: Path): string[] {
  let reached: ZodSchema[] = formsOf(schema);
  for (const step of path) reached = reached.flatMap((form) => formsOf(childSchema(form, step)));
  return reached.flatMap((form) => {
    const def = defOf(form);
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
}

function childSchema(form: ZodSchema, step: string | number): ZodSchema | undefined {
  const def = defOf(form);
  if (def.type === 'object') return def.shape[step];
  if (def.type === 'array') return def.element;
  return def.type === 'record' ? def.valueType : undefined;
}

/** True when the schema passes over unknown keys without a word. */
export function dropsUnknownKeys(schema: ZodSchema): boolean {
  const def = defOf(schema);
  return def.type === 'object' && def.catchall === undefined;
}
