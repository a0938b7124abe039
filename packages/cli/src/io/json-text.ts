const widest = 100;

/**
 * JSON to be read by people and compared line by line: two spaces, LF, a final newline, keys as they come; lists and
 * objects of plain values on one line where they fit, lists of numbers always.
 *
 * @param value JSON-safe: no `undefined`, no functions
 */
export function jsonText(value: unknown): string {
  return `${write(value, '')}\n`;
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

function write(value: unknown, indent: string): string {
  if (isPlain(value)) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const values: unknown[] = isList ? value : Object.values(value as object);
  const keys = isList ? null : Object.keys(value as object);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (values.length === 0) return open + close;
  const label = (index: number): string => (keys ? `${JSON.stringify(keys[index])}: ` : '');
  if (values.every(isPlain)) {
    const inner = values.map((item, index) => label(index) + JSON.stringify(item)).join(', ');
    const line = keys ? `{ ${inner} }` : `[${inner}]`;
    const isNumbers = isList && values.every((item) => typeof item === 'number');
    if (isNumbers || indent.length + line.length <= widest) return line;
  }
  const deeper = `${indent}  `;
  const lines = values.map((item, index) => `${deeper}${label(index)}${write(item, deeper)}`);
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
