const widest = 160;

/**
 * JSON to be read by people and compared line by line: two spaces, LF, a final newline, keys as they come; what fits
 * on one line stands on one, and lists of numbers always.
 *
 * @param value JSON-safe; members that are `undefined` are left out
 */
export function jsonText(value: unknown): string {
  return `${write(value, '', widest)}\n`;
}

/** @param room characters left on the line, without the indent */
function write(value: unknown, indent: string, room: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const short = inline(value, room);
  if (short !== null) return short;
  const isList = Array.isArray(value);
  if (isList && value.every((item) => typeof item === 'number')) return `[${value.join(', ')}]`;
  const deeper = `${indent}  `;
  const lines = entriesOf(value).map(([label, item]) => {
    const left = widest - deeper.length - label.length;
    return `${deeper}${label}${write(item, deeper, left)}`;
  });
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** The members of a list or object, with what stands before each. */
function entriesOf(value: object): [label: string, item: unknown][] {
  if (Array.isArray(value)) return value.map((item) => ['', item]);
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => [`${JSON.stringify(key)}: `, item]);
}

/** The value on one line, or `null` when that takes more than `room` characters. */
function inline(value: unknown, room: number): string | null {
  if (typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : null;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }'];
  const entries = entriesOf(value);
  if (entries.length === 0) return open.trim() + close.trim();
  let text: string = open;
  for (const [index, [label, item]] of entries.entries()) {
    text += (index > 0 ? ', ' : '') + label;
    const shown = inline(item, room - text.length - close.length);
    if (shown === null) return null;
    text += shown;
  }
  return text.length + close.length <= room ? text + close : null;
}
/** An object without those members that are `undefined`. */
export const omitUndefined = <Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;

/** Of an object the members of these names, in this order. */
export const pick =
  <Key extends string>(...keys: readonly Key[]) =>
  <Of extends Readonly<Record<Key, unknown>>>(of: Of): Pick<Of, Key> =>
    Object.fromEntries(keys.map((key) => [key, of[key]])) as Pick<Of, Key>;
