import { childOf } from '../../document/pointer.ts';

const isEmptied = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/**
 * A JSON value with another one at some place in it; nothing is changed in place.
 *
 * @param steps as `pointerSteps` gives them; objects on the way that are not there are made
 * @param value `undefined` takes away what is there, and what holds nothing any more because of it
 */
export function withValue(root: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const below = withValue(childOf(root, step), rest, value);
  const isGone = below === undefined || (value === undefined && rest.length > 0 && isEmptied(below));
  if (Array.isArray(root)) {
    const items: unknown[] = [...(root as unknown[])];
    if (isGone) items.splice(Number(step), 1);
    else items[Number(step)] = below;
    return items;
  }
  const { [step]: _, ...others } = (root ?? {}) as Readonly<Record<string, unknown>>;
  if (isGone) return others;
  return childOf(root, step) === undefined
    ? { ...others, [step]: below }
    : { ...(root as object), [step]: below };
}

/** A list with one item at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  rest.splice(to, 0, items[from]!);
  return rest;
}

/** An id made of a name: its letters and digits, told apart from those that are taken. */
export function idFrom(name: string, taken: ReadonlySet<string>): string {
  const letters = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '');
  const base = Array.from(letters).slice(0, 24).join('') || 'x';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
