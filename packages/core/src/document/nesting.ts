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
