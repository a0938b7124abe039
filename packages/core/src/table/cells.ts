/** Line breaks of any script, tabs and every other control character, and what XML cannot hold. */
const BREAKS = /[\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/**
 * Text as one line, so that a table has one row per duty in every program.
 *
 * Each run of line breaks, tabs and control characters becomes one space, spaces at the ends go, half a
 * surrogate pair becomes U+FFFD. Doing it twice changes nothing more.
 */
export function oneLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(LONE_SURROGATES, '\uFFFD').trim();
}

/** The name of a cell in a spreadsheet: row 6 and column 1 from 0 are `B7`. */
export function cellName(line: number, column: number): string {
  return `${columnName(column)}${line}`;
}

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

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
