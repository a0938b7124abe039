/** A document as text: a field a line, and an element a line where a field is a list, so that changes can be read. */
export function documentText(document: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(document).map(([key, value]) => {
    const isLong = Array.isArray(value) && value.length > 0;
    const lines = isLong ? value.map((element) => `\n    ${JSON.stringify(element)}`).join(',') : '';
    return `  ${JSON.stringify(key)}: ${isLong ? `[${lines}\n  ]` : JSON.stringify(value)}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
