import { canonicalJson } from '../document/digest.ts';
import { childOf, pointerSteps, toPointer } from '../document/pointer.ts';
import type { DocumentDifference } from './ledger-entry.ts';

type Json = unknown;
type Members = Readonly<Record<string, Json>>;

const isMembers = (value: Json): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b);

/** What tells items of a list apart: their id, where they have one, else all they say. */
const keyOf = (item: Json): string =>
  isMembers(item) && typeof item['id'] === 'string' ? `id ${item['id']}` : `is ${canonicalJson(item)}`;

/**
 * The differences that lead from one JSON value to another, to be applied in their order. Lists are compared by the ids
 * of their items, so that a new leader is one difference and not a new list.
 *
 * @param pointer RFC 6901, of the value itself
 */
export function differences(before: Json, after: Json, pointer = ''): DocumentDifference[] {
  if (isSame(before, after)) return [];
  if (isMembers(before) && isMembers(after)) return memberDifferences(before, after, pointer);
  if (Array.isArray(before) && Array.isArray(after)) return itemDifferences(before, after, pointer);
  return [{ pointer, before, after }];
}

function memberDifferences(before: Members, after: Members, pointer: string): DocumentDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const at = pointer + toPointer([key]);
    const [old, now] = [childOf(before, key), childOf(after, key)];
    if (old === undefined) return now === undefined ? [] : [{ pointer: at, after: now }];
    return now === undefined ? [{ pointer: at, before: old }] : differences(old, now, at);
  });
}

function itemDifferences(
  before: readonly Json[],
  after: readonly Json[],
  pointer: string,
): DocumentDifference[] {
  const found: DocumentDifference[] = [];
  const items = [...before];
  const wanted = countsOf(after.map(keyOf));
  // what is gone or stands once too often, from the end, so that the positions before it stay right
  const kept = countsOf(before.map(keyOf));
  for (let index = items.length - 1; index >= 0; index--) {
    const key = keyOf(items[index]);
    if (kept.get(key)! <= (wanted.get(key) ?? 0)) continue;
    kept.set(key, kept.get(key)! - 1);
    found.push({ pointer: `${pointer}/${index}`, before: items[index] });
    items.splice(index, 1);
  }
  for (const [index, item] of after.entries()) {
    const at = `${pointer}/${index}`;
    const key = keyOf(item);
    const position = items.findIndex((other, place) => place >= index && keyOf(other) === key);
    if (position > index) {
      found.push({ pointer: `${pointer}/${position}`, before: items[position] });
      const [moved] = items.splice(position, 1);
      found.push({ pointer: at, after: moved });
      items.splice(index, 0, moved);
    } else if (position < 0) {
      found.push({ pointer: at, after: item });
      items.splice(index, 0, item);
      continue;
    }
    found.push(...differences(items[index], item, at));
  }
  return found;
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Applies differences in their order.
 *
 * @returns a new value; what does not change is shared with the old one
 * @throws DifferenceError when the value is not what a difference says it was
 */
export function applyDifferences<Value>(value: Value, changes: readonly DocumentDifference[]): Value {
  return changes.reduce<Json>((current, change) => {
    const { pointer, before, after } = change;
    if (before === undefined && after === undefined) throw new DifferenceError(pointer);
    return changed(current, pointerSteps(pointer), change);
  }, value) as Value;
}

function changed(value: Json, path: readonly string[], change: DocumentDifference): Json {
  const [key, ...rest] = path;
  if (key === undefined) {
    const { before, after } = change;
    if (value === undefined || before === undefined || after === undefined || !isSame(value, before))
      throw new DifferenceError(change.pointer);
    return after;
  }
  if (Array.isArray(value)) {
    const index = /^(0|[1-9]\d*)$/.test(key) ? Number(key) : Infinity;
    if (index > value.length) throw new DifferenceError(change.pointer);
    const items: Json[] = [...value];
    if (index === value.length && change.before !== undefined) throw new DifferenceError(change.pointer);
    if (rest.length > 0 || (change.before !== undefined && change.after !== undefined)) {
      items[index] = changed(items[index], rest, change);
    } else if (change.before === undefined) items.splice(index, 0, change.after);
    else if (isSame(items[index], change.before)) items.splice(index, 1);
    else throw new DifferenceError(change.pointer);
    return items;
  }
  if (!isMembers(value)) throw new DifferenceError(change.pointer);
  const member = childOf(value, key);
  if (rest.length > 0 || (change.before !== undefined && change.after !== undefined))
    return withMember(value, key, changed(member, rest, change));
  if (change.before === undefined) {
    if (member !== undefined) throw new DifferenceError(change.pointer);
    return withMember(value, key, change.after);
  }
  if (member === undefined || !isSame(member, change.before)) throw new DifferenceError(change.pointer);
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

/** Also for a member called `__proto__`, which assigning would lose. */
const withMember = (value: Members, key: string, member: Json): Json =>
  Object.fromEntries([
    ...Object.entries(value).map(([name, old]) => [name, name === key ? member : old]),
    ...(childOf(value, key) === undefined ? [[key, member]] : []),
  ]);

/** A difference was applied to a value it does not fit. */
export class DifferenceError extends Error {
  override readonly name = 'DifferenceError';
  /** Without a full stop. */
  readonly reason: string;

  constructor(pointer: string) {
    const reason = `the value at "${pointer}" is not what the difference says it was`;
    super(`${reason}.\nMaybe apply them to the document that they were made from.`);
    this.reason = reason;
  }
}
