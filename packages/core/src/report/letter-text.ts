import type { Language } from '../document/schema.ts';
import { letterWords } from '../locale/letters.ts';
import type { Letter } from './letter-types.ts';

/** A letter as plain text, as offices lay it out: who may see it, title, to whom, paragraphs, who signs and when. */
export function letterText(
  { marking, title, to, paragraphs, from, date }: Letter,
  language: Language,
): string {
  const words = letterWords[language];
  const head = [words.marking[marking], '', title, '', to];
  const lines = [...head, ...paragraphs.map((paragraph) => words.indent + paragraph), '', from];
  return `${[...lines, ...(date === '' ? [] : [date])].join('\n')}\n`;
}
