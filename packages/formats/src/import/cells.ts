import { oneLine } from '../table/text.ts';

/** What offices write into a cell that has nothing to say. */
const NOTHING = /^(?:无|暂无|没有|空|[-—–/\\、.。·*×]+)$/;

/** The text of a cell as one line in NFC; blanks that only fill go. */
export function plainText(cell: string): string {
  const text = oneLine(cell.normalize('NFC').replace(/\p{Cf}/gu, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return NOTHING.test(text.normalize('NFKC')) ? '' : text;
}

/** A name without the blanks that line it up with longer ones: `李 明` is 李明, `Li Ming` keeps its blank. */
export function plainName(cell: string): string {
  return plainText(cell).replace(/([^\p{ASCII}]) (?=[^\p{ASCII}])/gu, '$1');
}

/** Two names are the same place, sector or project when their keys are. */
export const keyOf = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Chinese or any other character beside ASCII; blanks count, so that several of them part too. */
const isWide = (character: string): boolean => /[^\x21-\x7e]/.test(character);

/**
 * The values of a cell: separated by 、 ， , ； ; / |, line breaks or blanks between Chinese characters, but not inside
 * brackets. Each once.
 */
export function valuesOf(cell: string): string[] {
  const values: string[] = [];
  let depth = 0;
  let value = '';
  const end = (): void => {
    const said = plainText(value).replace(/^[.。:：]+|[.。:：]+$/g, '');
    if (said !== '' && !values.includes(said)) values.push(said);
    value = '';
  };
  const characters = Array.from(cell);
  for (const [at, character] of characters.entries()) {
    if ('(（[【《'.includes(character)) depth++;
    if (')）]】》'.includes(character)) depth = Math.max(0, depth - 1);
    // a bracket that nothing closes must not swallow the next line
    if (/[\n\r]/.test(character)) depth = 0;
    const next = characters[at + 1] ?? '';
    const isWideBlank =
      /[ \t\u3000\u00a0]/.test(character) && isWide(characters[at - 1] ?? '') && isWide(next);
    if (depth === 0 && (isWideBlank || /[\n\r、,，;；/／|]/.test(character))) end();
    else value += character;
  }
  end();
  return values;
}
