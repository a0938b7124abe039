import { childOf, type Path } from '../pointer.ts';

/**
 * A document of which some parts may be missing, because they were malformed and have been taken out. What is left
 * has its right type, so that its links can be checked in the same pass as its form.
 */
export type Draft<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Draft<Item> | undefined)[]
    : { readonly [Key in keyof T]?: Draft<T[Key]> | undefined };

/** The items of a draft's list that are left, with their places (from 0) in the list as written. */
export function itemsOf<T>(list: readonly (T | undefined)[] | undefined): { item: T; at: number }[] {
  const items: { item: T; at: number }[] = [];
  list?.forEach((item, at) => {
    if (item !== undefined) items.push({ item, at });
  });
  return items;
}

/** A copy of JSON without the values at `broken`; places in lists stay as they were. */
export function without(value: unknown, broken: readonly Path[]): unknown {
  if (broken.length === 0) return value;
  if (broken.some((path) => path.length === 0)) return undefined;
  const copied = clone(value);
  for (const path of broken) {
    const parent = path.slice(0, -1).reduce<unknown>(childOf, copied);
    const step = path[path.length - 1]!;
    if (Array.isArray(parent)) parent[Number(step)] = undefined;
    else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[step];
  }
  return copied;
}

function clone(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(clone);
  // Object.fromEntries defines properties, so a key `__proto__` stays a key.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clone(item)]));
}
