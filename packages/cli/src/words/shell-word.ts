import { optionsWithValue } from '../call/command-specs.ts';

/** A word as it can be typed on a command line: in quotation marks where a shell would take it apart. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{M}\p{N}_./:@%+,-]+$/u.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}

/** A call of the command as it can be typed. A value that looks like an option stands in one word with its own. */
export function shellLine(words: readonly string[]): string {
  const typed: string[] = ['lunzhi'];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at]!, words[at + 1]];
    const isOption = word.startsWith('--') && optionsWithValue.has(word.slice(2));
    const isJoined = isOption && next?.startsWith('--');
    typed.push(isJoined ? `${word}=${next}` : word);
    if (isOption && !isJoined && next !== undefined) typed.push(next);
    if (isOption) at++;
  }
  return typed.map(shellWord).join(' ');
}

/** The same with the caller's own constraints, without which a roster that needs them is not read. */
export const hintLine = (words: readonly string[], constraints: string | undefined): string =>
  shellLine([...words, ...(constraints === undefined ? [] : ['--constraints', constraints])]);
