import type { Language, Letter } from '@lunzhi/core';
import { paperWords } from '../locale/words.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { titleLines } from './title-lines.ts';

/**
 * A report, a request or a change notice as a printed paper, for `writePapers`.
 *
 * @param date ISO date that its file bears
 */
export function letterPaper(letter: Letter, date: string, language: Language): Paper {
  const { marking, title, to, paragraphs, from } = letter;
  const [first, ...moreLines] = titleLines(title);
  const blocks: PaperBlock[] = [
    { kind: 'title', text: first!, ...(moreLines.length > 0 && { moreLines }) },
    { kind: 'paragraph', text: to, isIndented: false },
    ...paragraphs.map((text): PaperBlock => ({ kind: 'paragraph', text, isIndented: true })),
    // who signs, and a date where there is one
    { kind: 'signature', lines: [from, letter.date === '' ? paperWords(language).blankDate : letter.date] },
  ];
  return {
    language,
    title,
    marking: marking === '公开' ? null : paperWords(language).internal,
    issuer: from,
    date,
    blocks,
  };
}
