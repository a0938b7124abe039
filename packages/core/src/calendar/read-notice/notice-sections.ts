import { holidayNamesIn } from '../holiday-names.ts';
import type { NoticeText } from './notice-text.ts';

/** What a notice says under the heading of one holiday, or before the first heading. */
export interface NoticeSection {
  /** In the order written, in full; two of a joint holiday. */
  readonly names: readonly string[];
  /** The sentences, by where they begin and end. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  readonly isOpening: boolean;
  readonly from: number;
  readonly to: number;
}

const name = '(?:元旦|春节|清明节?|(?:五一)?劳动节|端午节?|中秋节?|国庆节?)';
/** `国庆节、中秋节` */
export const namesPattern = `${name}(?:[、,和与及]${name})*`;

const headingPattern = new RegExp(
  `(\\(?[一二三四五六七八九十]{1,3}\\)?[、.]|\\d{1,2}[.、])?(${namesPattern})(?:假期|放假)?(?:安排|时间)*([:。]?)`,
  'y',
);

interface Heading {
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
}

function headingAt(source: NoticeText, at: number): Heading | null {
  headingPattern.lastIndex = at;
  const found = headingPattern.exec(source.text);
  if (!found) return null;
  const [whole, numeral, written, colon] = found;
  const before = source.text.charAt(at - 1);
  const begins = source.isLineStart(at) || '。;:!'.includes(before);
  const end = at + whole.length;
  if (numeral === undefined) {
    // a line of the opening may begin with a holiday too: only a colon or a line of its own makes it a heading
    if (!begins || (colon === '' && !(source.isLineStart(at) && source.isLineStart(end)))) return null;
  } else {
    if (/^[\d(]/.test(numeral) && !begins) return null;
    const next = source.text.charAt(end);
    if (colon === '' && next !== '' && !/[\d自从月]/.test(next)) return null;
  }
  const names = holidayNamesIn(written!.replace('五一劳动节', '劳动节').replace(/[和与及]/g, '、'));
  return { names, from: at, to: end };
}

function headingsOf(source: NoticeText): Heading[] {
  const headings: Heading[] = [];
  let depth = 0;
  for (let at = 0; at < source.text.length; at++) {
    const character = source.text.charAt(at);
    if (character === ')') depth = Math.max(0, depth - 1);
    const heading = depth === 0 ? headingAt(source, at) : null;
    if (heading) {
      headings.push(heading);
      at = heading.to - 1;
    } else if (character === '(') depth++;
  }
  return headings;
}

function sentencesOf(text: string, from: number, to: number): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !'。;!'.includes(text.charAt(at))) continue;
    sentences.push({ from: start, to: at });
    start = at + 1;
  }
  return sentences;
}

/**
 * Divides a notice at its headings (`一、元旦：`). What stands before the first, or the whole where there is none,
 * is the opening.
 *
 * @param openingNames the holidays that the title speaks of, for what the opening says
 */
export function sectionsOf(source: NoticeText, openingNames: readonly string[]): NoticeSection[] {
  const headings = headingsOf(source);
  const { length } = source.text;
  const opening = { names: openingNames, from: 0, to: headings[0]?.from ?? length };
  const parts = [
    { ...opening, isOpening: true, body: 0 },
    ...headings.map(({ names, from, to }, index) => ({
      names,
      isOpening: false,
      from,
      body: to,
      to: headings[index + 1]?.from ?? length,
    })),
  ];
  return parts.map(({ names, isOpening, from, body, to }) => ({
    names,
    isOpening,
    from,
    to,
    sentences: sentencesOf(source.text, body, to),
  }));
}
