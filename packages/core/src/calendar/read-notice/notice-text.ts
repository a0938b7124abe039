import type { NoticePlace } from './notice-doubts.ts';

/** The longest piece of text that a place quotes. */
const mostQuoted = 60;

/** A text without blanks and line breaks, in half width, that remembers where each character stood. */
export interface NoticeText {
  readonly text: string;
  /** True where a line of the text as given begins. */
  isLineStart(at: number): boolean;
  /** Where the characters from `from` to before `to` stand. */
  placeOf(from: number, to: number): NoticePlace;
}

/**
 * Squeezes the text of a notice as people copy it, from a page or a scan: full-width digits and brackets, blanks between
 * characters, sentences broken into lines.
 */
export function squeeze(text: string): NoticeText {
  let squeezed = '';
  const original: string[] = [];
  const lines: number[] = [];
  const columns: number[] = [];
  for (const [index, line] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    let column = 1;
    for (const character of line) {
      for (const plain of character.normalize('NFKC').replace(/[\s\p{C}]/gu, '')) {
        squeezed += plain;
        // a character of two code units stands in both of its places
        for (let unit = 0; unit < plain.length; unit++) {
          original.push(unit === 0 ? character : '');
          lines.push(index + 1);
          columns.push(column);
        }
      }
      column += character.length;
    }
  }
  return {
    text: squeezed,
    isLineStart: (at) => at === 0 || lines[at] !== lines[at - 1],
    placeOf(from, to) {
      const at = Math.min(from, Math.max(0, squeezed.length - 1));
      const quoted = original.slice(from, Math.min(to, from + mostQuoted)).join('');
      return { line: lines[at] ?? 1, column: columns[at] ?? 1, text: quoted };
    },
  };
}
