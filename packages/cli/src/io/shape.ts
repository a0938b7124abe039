/** Where a value is not as it should be (RFC 6901), or `null`. */
export type Shape = (value: unknown, pointer: string) => string | null;

const is =
  (holds: (value: unknown) => boolean): Shape =>
  (value, pointer) =>
    holds(value) ? null : pointer;

export const text = is((value) => typeof value === 'string');
export const flag = is((value) => typeof value === 'boolean');
export const whole = is((value) => Number.isSafeInteger(value));
export const isoDate = is((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));

export const oneOf = (...values: readonly string[]): Shape => is((value) => values.includes(value as string));

export const orNull =
  (shape: Shape): Shape =>
  (value, pointer) =>
    value === null ? null : shape(value, pointer);

/** A key that need not be there. */
export const optional =
  (shape: Shape): Shape =>
  (value, pointer) =>
    value === undefined ? null : shape(value, pointer);

/** One of several shapes; what is none of them is wrong as a whole. */
export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value, pointer) =>
    shapes.some((shape) => shape(value, pointer) === null) ? null : pointer;

export const list =
  (item: Shape): Shape =>
  (value, pointer) => {
    if (!Array.isArray(value)) return pointer;
    for (const [index, member] of value.entries()) {
      const bad = item(member, `${pointer}/${index}`);
      if (bad !== null) return bad;
    }
    return null;
  };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with these keys; others are let pass. */
export const object =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, pointer) => {
    if (!isObject(value)) return pointer;
    for (const [key, shape] of Object.entries(shapes)) {
      const bad = shape(Object.hasOwn(value, key) ? value[key] : undefined, `${pointer}/${key}`);
      if (bad !== null) return bad;
    }
    return null;
  };

/** An object whose every value has one shape. */
export const record =
  (item: Shape): Shape =>
  (value, pointer) => {
    if (!isObject(value)) return pointer;
    for (const [key, member] of Object.entries(value)) {
      const bad = item(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      if (bad !== null) return bad;
    }
    return null;
  };
