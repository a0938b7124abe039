import { oneLine } from '../table/text.ts';

/** A Chinese character of small print takes 12 pixels, any other sign about 7. */
const widthOf = (name: string): number =>
  Array.from(oneLine(name)).reduce((sum, sign) => sum + (sign.codePointAt(0)! < 0x2e80 ? 7 : 12), 0);

/** What the lanes can spare for names that would otherwise fill many lines. */
const MAX_SPARED = 56;

/**
 * Pixels of a column of names: room for the longest, within what leaves the picture beside it legible. Names that do
 * not fit even so are given a third more, so that they take fewer lines.
 *
 * @param least the narrowest column
 * @param most the widest column for names on one line
 */
export function nameWidth(names: readonly string[], least: number, most: number): number {
  const widest = Math.max(0, ...names.map(widthOf)) + 10;
  if (widest <= most) return Math.max(least, widest);
  return Math.max(most, Math.min(most + MAX_SPARED, Math.ceil(widest / 2) + 12));
}

/** Pixels that the margin of a page has for a title. */
const TOP = 500;

/** A title as the text of a CSS string, cut to what fits above a page: all signs that could end it are escaped. */
export function reportTop(title: string): string {
  const signs = Array.from(oneLine(title));
  const shown: string[] = [];
  for (const sign of signs) {
    if (widthOf([...shown, sign].join('')) > TOP) {
      shown.push('…');
      break;
    }
    shown.push(sign);
  }
  return shown
    .map((sign) =>
      /[\p{L}\p{N}…，、（）〔〕]/u.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `,
    )
    .join('');
}
