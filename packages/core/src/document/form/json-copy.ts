import type { Path } from '../pointer.ts';

/** Why a value in memory is not JSON that can be read. */
export interface JsonCopyProblem {
  readonly code: 'not-json' | 'too-deep' | 'too-large';
  readonly path: Path;
  /** With `not-json`: the type that was found, or the number's text. */
  readonly received: string;
}

/** A running count stops a value that grows as it is copied: one small list can hold itself many times. */
interface Copying {
  /** The way to the value at hand; one list for all, since a way of its own for each value would cost too much. */
  readonly path: (string | number)[];
  readonly problems: JsonCopyProblem[];
  readonly maxDepth: number;
  size: number;
  readonly maxSize: number;
}

/**
 * Copies a value given in memory as plain JSON, so that nothing the host does later changes the document.
 *
 * Properties that are `undefined` are left out, as `JSON.stringify` does.
 *
 * @param maxDepth how many lists and objects may lie in one another
 * @param maxSize characters of text, keys, signs and numbers, roughly
 * @returns the copy, and what could not be copied (at most a hundred problems; then `value` is of no use)
 */
export function copyJson(
  value: unknown,
  maxDepth: number,
  maxSize: number,
): { value: unknown; problems: JsonCopyProblem[] } {
  const copying: Copying = { path: [], problems: [], maxDepth, size: 0, maxSize };
  return { value: copy(value, copying), problems: copying.problems };
}

function copyAt(step: string | number, value: unknown, copying: Copying): unknown {
  copying.path.push(step);
  const copied = copy(value, copying);
  copying.path.pop();
  return copied;
}

function copy(value: unknown, copying: Copying): unknown {
  const { path, problems } = copying;
  copying.size += typeof value === 'string' ? value.length + 2 : 2;
  if (copying.size > copying.maxSize || problems.length >= 100) {
    if (problems.every(({ code }) => code !== 'too-large') && copying.size > copying.maxSize) {
      problems.push({ code: 'too-large', path: [], received: '' });
    }
    return null;
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object' || !isPlain(value)) {
    problems.push({ code: 'not-json', path: [...path], received: typeName(value) });
    return null;
  }
  if (path.length >= copying.maxDepth) {
    if (problems.every(({ code }) => code !== 'too-deep')) {
      problems.push({ code: 'too-deep', path: [], received: '' });
    }
    return null;
  }
  if (Array.isArray(value)) return Array.from(value, (item, index) => copyAt(index, item, copying));
  const members: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    copying.size += key.length + 2;
    // Assignment to `__proto__` would set the prototype; this makes a property of that name like any other.
    Object.defineProperty(members, key, {
      value: copyAt(key, member, copying),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return members;
}

function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
}

function typeName(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object') return typeof value;
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
