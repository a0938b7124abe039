import {
  defOf,
  factsOf,
  type FieldFacts,
  fieldsOf,
  formsOf,
  mayBeLeftOut,
  type NamedList,
  type ZodSchema,
} from './field.ts';
import type { Path } from './pointer.ts';

/** An id by which a document refers to an item of one of its lists. */
export interface Reference {
  readonly id: string;
  readonly list: NamedList;
  readonly path: Path;
  readonly facts: FieldFacts;
  /** The object whose field it is. */
  readonly holder: object;
}

type Fields = readonly (readonly [key: string, schema: ZodSchema])[];

const leading = new WeakMap<ZodSchema, Fields>();

/** The fields of an object in or below which something is referred to, those of its own first. */
function fieldsLeading(schema: ZodSchema): Fields {
  const known = leading.get(schema);
  if (known) return known;
  const isBelow = ([, field]: Fields[number]): number => Number(factsOf(field).refersTo === undefined);
  const own = fieldsOf(schema).filter(([, field]) => hasReferences(field));
  leading.set(
    schema,
    own.sort((a, b) => isBelow(a) - isBelow(b)),
  );
  return own;
}

const hasReferences = (schema: ZodSchema): boolean =>
  factsOf(schema).refersTo !== undefined ||
  fieldsLeading(schema).length > 0 ||
  formsOf(schema).some((form) => keysOf(form) !== undefined);

const keyLists = new WeakMap<ZodSchema, { readonly list: NamedList | undefined }>();

/** To what the keys of an object refer, where it may be a record. */
function listOfKeys(schema: ZodSchema): NamedList | undefined {
  let own = keyLists.get(schema);
  if (!own) {
    const [list] = formsOf(schema).flatMap((form) => keysOf(form) ?? []);
    keyLists.set(schema, (own = { list }));
  }
  return own.list;
}

/** To what the keys of a record refer. */
function keysOf(form: ZodSchema): NamedList | undefined {
  const def = defOf(form);
  return def.type === 'record' ? factsOf(def.keyType).refersTo : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const has = (value: object, key: string): boolean => Object.prototype.hasOwnProperty.call(value, key);

/**
 * Every reference in a value, in the order of its schema.
 *
 * @param value of that form, malformed parts being left out
 */
export function eachReference(
  schema: ZodSchema,
  value: unknown,
  visit: (reference: Reference) => void,
  path: Path = [],
): void {
  if (Array.isArray(value)) {
    value.forEach((item, at) => eachReference(schema, item, visit, [...path, at]));
  } else if (isObject(value)) {
    const list = listOfKeys(schema);
    if (list !== undefined)
      for (const id of Object.keys(value))
        visit({ id, list, path: [...path, id], facts: factsOf(schema), holder: value });
    for (const [key, own] of fieldsLeading(schema)) {
      if (!has(value, key)) continue;
      const written = value[key];
      const facts = factsOf(own);
      const at = [...path, key];
      const { refersTo } = facts;
      if (refersTo === undefined) eachReference(own, written, visit, at);
      else if (typeof written === 'string')
        visit({ id: written, list: refersTo, path: at, facts, holder: value });
      else if (Array.isArray(written))
        (written as unknown[]).forEach((id, index) => {
          if (typeof id === 'string')
            visit({ id, list: refersTo, path: [...at, index], facts, holder: value });
        });
    }
  }
}

interface Gone {
  readonly list: string;
  readonly id: string;
}

/** A value without what refers to something; `undefined` where nothing is left of it. */
function without(schema: ZodSchema, value: unknown, gone: Gone): unknown {
  const { refersTo, whenGone } = factsOf(schema);
  const isReference = refersTo === gone.list;
  if (typeof value === 'string') return isReference && value === gone.id ? undefined : value;
  if (Array.isArray(value)) {
    const items = value
      .map((item) => (isReference && item === gone.id ? undefined : without(schema, item, gone)))
      .filter((item) => item !== undefined);
    return items.length === 0 && value.length > 0 && whenGone !== 'stays-empty' ? undefined : items;
  }
  return isObject(value) ? withoutInFields(schema, value, gone) : value;
}

function withoutInFields(
  schema: ZodSchema,
  value: Readonly<Record<string, unknown>>,
  gone: Gone,
  isRule = false,
): object | undefined {
  const left: Record<string, unknown> = { ...value };
  if (listOfKeys(schema) === gone.list) delete left[gone.id];
  for (const [key, field] of fieldsLeading(schema)) {
    if (!has(value, key)) continue;
    const { whenGone, kind } = factsOf(field);
    const after = without(field, value[key], gone);
    const goesAlong = whenGone === 'item-goes' || isRule || !mayBeLeftOut(field);
    if (after === undefined && goesAlong) return undefined;
    if (whenGone === 'item-goes' && kind === 'selector' && isNobody(after)) return undefined;
    if (after === undefined) delete left[key];
    else left[key] = after;
  }
  return left;
}

const isNobody = (selector: unknown): boolean =>
  isObject(selector) && Array.isArray(selector['ids']) && selector['ids'].length === 0;

/**
 * A document without whatever refers to an item of one of its lists. A rule that loses a parameter goes, as it would speak
 * of everything instead; those of unknown constraints stay as they are.
 *
 * @param paramsOf the schema of a constraint's parameters
 */
export function withoutReferences(
  schema: ZodSchema,
  document: unknown,
  gone: Gone,
  paramsOf: (constraint: unknown) => ZodSchema | undefined,
): unknown {
  const left = without(schema, document, gone) as Record<string, unknown>;
  const rules = left['rules'];
  if (!Array.isArray(rules) || rules.length === 0) return left;
  const kept = rules.flatMap((rule: unknown): unknown[] => {
    const params = isObject(rule) ? paramsOf(rule['constraint']) : undefined;
    if (!params || !isObject(rule) || !isObject(rule['params'])) return [rule];
    const after = withoutInFields(params, rule['params'], gone, true);
    return after === undefined ? [] : [{ ...rule, params: after }];
  });
  const { rules: _, ...others } = left;
  return kept.length > 0 ? { ...left, rules: kept } : others;
}
