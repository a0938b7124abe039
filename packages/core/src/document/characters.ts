import { undirectedPattern, visiblePattern } from './schema-parts.ts';

/** Enough to look them up by. */
const MAX_NAMED = 3;

/** The signs of a text, each once, by their numbers. */
export function codePoints(text: string): string[] {
  const signs = [...new Set(text)].slice(0, MAX_NAMED);
  return signs.map((sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
}

/** Those of its signs that turn the direction of what follows. */
export const directionCharacters = (text: string): string[] =>
  codePoints(
    Array.from(text)
      .filter((sign) => !undirectedPattern.test(sign))
      .join(''),
  );

/** The signs for which a name is refused, as `U+200B`: all where nothing can be seen, those that turn the direction; else none. */
export const unseenCharacters = (name: string): string[] =>
  visiblePattern.test(name) ? directionCharacters(name) : codePoints(name);
