import { readDate } from './table-date.ts';
import { oneLine } from './text.ts';

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

/** Days of absence as a document has them. */
export interface CellAbsence {
  readonly from: string;
  readonly to?: string;
  readonly reason?: string;
}

const datePattern = '(?:\\d{4}[-/.年])?\\d{1,2}(?:[-/.]|月)\\d{1,2}[日号]?';
const absencePattern = new RegExp(
  `^(${datePattern})(?:(?:至|到|[~～—–]+|-)((?:${datePattern})|\\d{1,2}[日号]?))?(.*)$`,
);

/** Reads `3月4日至8日（党校学习）；2027-05-10`. Returns the absences, and the parts that are none. */
export function absencesOf(
  cell: string,
  year: number | undefined,
): { absences: CellAbsence[]; unread: string[] } {
  const absences: CellAbsence[] = [];
  const unread: string[] = [];
  for (const part of plainText(cell).split(/[;；,，、]/)) {
    const text = part.normalize('NFKC').replace(/\s+/g, '');
    if (text === '') continue;
    const absence = absenceOf(text, year);
    if (absence) absences.push(absence);
    else unread.push(part.trim());
  }
  return { absences, unread };
}

function absenceOf(text: string, year: number | undefined): CellAbsence | null {
  const found = absencePattern.exec(text);
  if (!found) return null;
  const from = dateOf(found[1]!, year);
  if (from === null) return null;
  const end = found[2];
  const ofMonth = end !== undefined && /^\d{1,2}[日号]?$/.test(end);
  const written = ofMonth ? `${from.slice(0, 8)}${end.replace(/\D/g, '').padStart(2, '0')}` : end;
  const to = written === undefined ? from : dateOf(written, Number(from.slice(0, 4)));
  if (to === null || to < from) return null;
  const reason = found[3]!.replace(/^[:：(]+|\)$/g, '');
  return { from, ...(to !== from && { to }), ...(reason !== '' && { reason }) };
}

function dateOf(text: string, year: number | undefined): string | null {
  const short = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const date = readDate(short ? `${short[1]}月${short[2]}日` : text, year);
  return date === 'unreadable' || date === 'no-year' ? null : date;
}
