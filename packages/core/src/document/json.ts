/** Whether two values of plain JSON say the same. What is shared is not looked into. */
export function areEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    for (let index = 0; index < one.length; index++) if (!areEqual(one[index], other[index])) return false;
    return true;
  }
  const keys = Object.keys(one);
  if (Array.isArray(other) || keys.length !== Object.keys(other).length) return false;
  for (const key of keys) {
    if (!Object.prototype.hasOwnProperty.call(other, key)) return false;
    if (!areEqual((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
      return false;
  }
  return true;
}

/**
 * Whether no more than so many lists and objects lie in one another. What goes through a value level by level asks first:
 * a program can go down only so far.
 *
 * @param value JSON, or what was read of a file
 */
export const isNestedWithin = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((own) => isNestedWithin(own, levels - 1)));
