import { page, pointsOf, title, widthOf } from '../paper/manner.ts';
import type { PaperBlock } from '../paper/paper.ts';
import { oneLine } from '../table/text.ts';

/** Full-width characters that a line of a title has room for. @param width in millimetres */
const roomIn = (width: number): number => Math.floor(pointsOf(width) / title.size);

/** Where a title may be parted so that each line says something whole. */
const NATURAL = /(?=关于|《|在|坐班|值班|接访|安排)|(?<=》|、| )/u;

/** What a line is worse by that begins in the middle of a phrase, against one character that lines differ in width. */
const UNNATURAL = 8;

/** Signs that stay with the one before them, and with the one after them. */
const CLOSING = /^[》）」』，、。：”\])]/u;
const OPENING = /[《（「『“[(]$/u;
const LATIN = /[\p{Script=Latin}\p{N}]$/u;

/** The title in pieces, each of which must stay whole. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const sign of Array.from(text)) {
    const last = pieces[pieces.length - 1];
    const stays =
      last !== undefined &&
      (CLOSING.test(sign) || OPENING.test(last) || (LATIN.test(last) && LATIN.test(sign)));
    if (stays) pieces[pieces.length - 1] = last + sign;
    else pieces.push(sign);
  }
  return pieces;
}

/**
 * A title parted into as few lines as it takes, about equally long and each with a meaning of its own (词意完整，排列对称).
 *
 * @param width millimetres that it has
 * @returns at least one line; joined they are the title
 */
export function titleLines(text: string, width: number = page.textWidth): string[] {
  const room = roomIn(width);
  const pieces = piecesOf(text);
  const natural = new Set<number>();
  let at = 0;
  for (const part of text.split(NATURAL)) natural.add((at += part.length));
  const lines = Math.ceil(widthOf(text) / room);
  if (lines < 2) return [text];
  const even = widthOf(text) / lines;
  /** The best lines of what begins at a piece, and what they cost. */
  const best: { cost: number; lines: string[] }[] = [];
  const ends: number[] = [];
  pieces.reduce((length, piece, index) => (ends[index] = length + piece.length), 0);
  best[pieces.length] = { cost: 0, lines: [] };
  for (let from = pieces.length - 1; from >= 0; from--) {
    let line = '';
    for (let to = from; to < pieces.length; to++) {
      line += pieces[to]!;
      if (widthOf(line) > room && to > from) break;
      const rest = best[to + 1]!;
      const cost =
        rest.cost +
        (widthOf(line) - even) ** 2 / even +
        (to + 1 === pieces.length || natural.has(ends[to]!) ? 0 : UNNATURAL);
      const known = best[from] as (typeof best)[number] | undefined;
      if (known === undefined || cost < known.cost) best[from] = { cost, lines: [line, ...rest.lines] };
    }
  }
  return best[0]!.lines;
}

/** The title of a paper, parted where it takes several lines. */
export function titleBlock(
  text: string,
  width: number = page.textWidth,
): Extract<PaperBlock, { kind: 'title' }> {
  const [first, ...moreLines] = titleLines(oneLine(text), width);
  return { kind: 'title', text: first!, ...(moreLines.length > 0 && { moreLines }) };
}
