/** A word as it can be typed on a command line: in quotation marks where a shell would take it apart. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{M}\p{N}_./:@%+,-]+$/u.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}

/** A call of the command as it can be typed. */
export const shellLine = (words: readonly string[]): string => ['lunzhi', ...words].map(shellWord).join(' ');

/** The same with the caller's own constraints, without which a roster that needs them is not read. */
export const hintLine = (words: readonly string[], constraints: string | undefined): string =>
  shellLine([...words, ...(constraints === undefined ? [] : ['--constraints', constraints])]);
