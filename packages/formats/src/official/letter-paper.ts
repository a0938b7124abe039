import type { Language, Letter } from '@lunzhi/core';
import { paperWords, tableWords } from '../locale/words.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { titleBlock } from './title-lines.ts';

/** What a letter is made of, line by line. */
interface LetterParts {
  readonly isPublic: boolean;
  readonly title: string;
  readonly to: string;
  readonly paragraphs: readonly Extract<PaperBlock, { kind: 'paragraph' }>[];
  readonly signature: readonly string[];
}

function paperOf(
  { isPublic, title, to, paragraphs, signature }: LetterParts,
  date: string,
  language: Language,
): Paper {
  const blocks: PaperBlock[] = [
    titleBlock(title),
    { kind: 'paragraph', text: to, isIndented: false },
    ...paragraphs,
    ...(signature.length === 0 ? [] : [{ kind: 'signature', lines: signature } as const]),
  ];
  return {
    language,
    title,
    marking: isPublic ? null : paperWords(language).internal,
    issuer: signature[0] ?? '',
    date,
    blocks,
  };
}

/**
 * A report, a request or a change notice as a printed paper, for `writePapers`.
 *
 * @param date ISO date that its file bears
 */
export const letterPaper = (letter: Letter, date: string, language: Language): Paper =>
  paperOf(
    {
      isPublic: letter.marking === '公开',
      title: letter.title,
      to: letter.to,
      paragraphs: letter.paragraphs.map((text) => ({ kind: 'paragraph', text, isIndented: true })),
      // who signs, and a date where there is one
      signature: [letter.from, letter.date === '' ? paperWords(language).blankDate : letter.date],
    },
    date,
    language,
  );

/** Blanks with which a paragraph begins. */
const INDENT = /^[\s　]+/u;

/**
 * The same of the text of letters, `letterText` of core, as somebody has changed it since: who may see it, title, to whom,
 * paragraphs, and below the last empty line who signs and when. Whatever else it says stands in it as a paragraph. Of several
 * letters the next begins with who may see it, below two empty lines.
 *
 * @param date ISO date that its file bears
 * @returns at least one
 */
export function letterTextPapers(text: string, date: string, language: Language): Paper[] {
  const { open } = tableWords(language);
  const markings = [open, paperWords(language).internal];
  const letters: string[][] = [[]];
  for (const line of text.trimEnd().split(/\r?\n/)) {
    const said = letters[letters.length - 1]!;
    const isNext = said.length > 2 && said.slice(-2).join('').trim() === '';
    if (isNext && markings.includes(line.trim())) letters.push([line]);
    else said.push(line);
  }
  return letters.map((lines) => {
    const marking = lines[0]!.trim();
    const said = markings.includes(marking) ? lines.slice(1) : lines;
    const parts = partsOf(said.join('\n').trimEnd().split('\n'), language);
    return paperOf({ ...parts, isPublic: marking === open }, date, language);
  });
}

/** @param lines without who may see it */
function partsOf(lines: readonly string[], language: Language): Omit<LetterParts, 'isPublic'> {
  const last = lines.map((line) => line.trim()).lastIndexOf('');
  // without an empty line nobody has signed it
  const end = last === -1 ? lines.length : last;
  const [title = '', to = '', ...body] = lines.slice(0, end).filter((line) => line.trim() !== '');
  const signature = lines.slice(end + 1).map((line) => line.trim());
  return {
    title: title.trim(),
    to: to.trim(),
    paragraphs: body.map((line) => ({
      kind: 'paragraph',
      text: line.trim(),
      isIndented: language === 'en' || INDENT.test(line),
    })),
    signature: signature.length === 1 ? [...signature, paperWords(language).blankDate] : signature,
  };
}
