import type { Constraint } from '../../constraints/constraint.ts';
import {
  defOf,
  factsOf,
  type FieldFacts,
  fieldsOf,
  formsOf,
  mayBeLeftOut,
  type NamedList,
  type ZodSchema,
  type SpecialKind,
} from '../../document/field.ts';
import { documentLists } from '../../document/lists.ts';
import { rosterDocumentSchema } from '../../document/schema.ts';

export type { NamedList };

/** How a value is typed and shown. */
export type FieldKind =
  | { readonly kind: 'text' | 'date' | 'number' | 'flag' | Exclude<SpecialKind, 'days'> }
  /** Ids, shown by name. */
  | { readonly kind: 'names' | 'name'; readonly of: NamedList }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

/** A field that a form can write. */
export interface FieldSpec {
  /** Its own key, the last of its path. */
  readonly key: string;
  readonly kind: FieldKind;
  readonly facts: FieldFacts;
  /** It cannot be left empty. */
  readonly isNeeded: boolean;
}

export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

function kindOf(schema: ZodSchema): FieldKind | undefined {
  const { kind, refersTo: of } = factsOf(schema);
  if (kind !== undefined) return kind === 'days' ? undefined : { kind };
  const [form, ...others] = formsOf(schema);
  if (!form || others.length > 0) return undefined;
  const def = defOf(form);
  const { type } = def;
  if (of !== undefined) return { kind: type === 'array' ? 'names' : 'name', of };
  if (type === 'string') return { kind: 'format' in def && def.format === 'date' ? 'date' : 'text' };
  if (type === 'enum') return { kind: 'choice', of: Object.values(def.entries).map(String) };
  return type === 'number' ? { kind: 'number' } : type === 'boolean' ? { kind: 'flag' } : undefined;
}

/** How forms write a field; `undefined` for one that no form shows. */
export function specOf(key: string, schema: ZodSchema): FieldSpec | undefined {
  const facts = factsOf(schema);
  const kind = facts.form === false || facts.isOwnId ? undefined : kindOf(schema);
  return kind && { key, kind, facts, isNeeded: !mayBeLeftOut(schema) };
}

/** The fields of an object by their paths in it, in the order in which forms show them; those of its lists stand apart. */
function specsIn(schema: ZodSchema): FieldSpecs {
  const { first = [] } = factsOf(
    formsOf(schema).map((form) => {
      const def = defOf(form);
      return def.type === 'array' ? def.element : form;
    })[0],
  );
  const rank = ([key]: readonly [string, unknown]): number => first.indexOf(key) + 1 || first.length + 1;
  const specs = [...fieldsOf(schema)]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(([key, own]): [string, FieldSpec][] => {
      const spec = specOf(key, own);
      if (spec) return [[key, spec]];
      const isObject =
        factsOf(own).form !== false && formsOf(own).some((form) => defOf(form).type === 'object');
      return isObject ? Object.entries(specsIn(own)).map(([below, found]) => [`${key}/${below}`, found]) : [];
    });
  return Object.fromEntries(specs);
}

/** The fields of each list's items; lists that no form shows are left out. */
export const itemFields: Readonly<Record<string, FieldSpecs>> = Object.fromEntries(
  [...documentLists.values()].flatMap(({ key, items, facts }) =>
    facts.list?.add && facts.form !== false ? [[key, specsIn(items)]] : [],
  ),
);

/** Fields of the document itself. */
export const aboutFields: FieldSpecs = specsIn(rosterDocumentSchema);

const specsOfParams = new WeakMap<ZodSchema, FieldSpecs>();

/** The parameters of a constraint that a form can write; a rule keeps all others as they are. */
export function paramFields({ params }: Pick<Constraint, 'params'>): FieldSpecs {
  let own = specsOfParams.get(params);
  if (!own) {
    const specs = fieldsOf(params).flatMap(([key, schema]) => specOf(key, schema) ?? []);
    specsOfParams.set(params, (own = Object.fromEntries(specs.map((spec) => [spec.key, spec]))));
  }
  return own;
}

/** The steps to the innermost list item that a pointer leads through; none where there is no list on the way. */
export function itemSteps(steps: readonly string[]): readonly string[] {
  const at = steps.map((step) => /^\d+$/.test(step)).lastIndexOf(true);
  return steps.slice(0, at + 1);
}

/**
 * The field at a pointer into the document.
 *
 * @param steps as `pointerSteps` gives them; `undefined` comes back for what no form writes
 */
export function fieldSpec(steps: readonly string[]): FieldSpec | undefined {
  const item = itemSteps(steps);
  const list = item[item.length - 2];
  const key = steps.slice(item.length).join('/');
  const fields = list === undefined ? aboutFields : itemFields[list];
  return fields !== undefined && Object.prototype.hasOwnProperty.call(fields, key) ? fields[key] : undefined;
}
