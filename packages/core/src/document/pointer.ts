/** Steps from a document's root to a value: keys and list positions (from 0). */
export type Path = readonly (string | number)[];

/** An RFC 6901 pointer, `/leaders/2/name`; the root is the empty string. */
export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** The steps of an RFC 6901 pointer, unescaped, all of them strings. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The value one step below, or undefined; never one inherited from a prototype. */
export function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Object.prototype.hasOwnProperty.call(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(childOf, root);
}
