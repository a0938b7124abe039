import type { Language, RosterDocument } from '@lunzhi/core';
import { institutions } from '@lunzhi/core/internal';
import { institutionName } from '@lunzhi/core/names';
import { importPreviewWords, rangeText, wordLeaderColumn } from '../locale/words.ts';
import { oneLine } from '../table/text.ts';
import type { LeaderColumn } from './columns.ts';
import { leaderTexts } from './leader-texts.ts';
import { templateSheet, writeTemplate } from './template-sheet.ts';

const columns: readonly (readonly [LeaderColumn, width: number])[] = [
  ['number', 6],
  ['name', 12],
  ['post', 30],
  ['sectors', 30],
  ['townships', 18],
  ['projects', 18],
  ['body', 10],
  ['absences', 22],
  ['phone', 14],
  ['note', 18],
];

/** Rows to fill in; a table with more is read as well. */
const ROWS = 60;

/** The leaders of a document as rows; of several posts the first, by which an import knows that they are as they were. */
function rowsOf(document: RosterDocument, language: Language): (string | null)[][] {
  const { townships = [], sectors = [], projects = [], leaders } = document;
  const { absences: _, ...texts } = leaderTexts({ townships, sectors, projects }, language, rangeText);
  return leaders.map((leader, index) =>
    columns.map(([column]) => {
      if (column === 'number') return String(index + 1);
      if (column === 'post') return oneLine(leader.posts?.[0]?.title ?? '') || null;
      return column in texts ? oneLine(texts[column as keyof typeof texts](leader)) || null : null;
    }),
  );
}

/**
 * A workbook to fill in with leaders, which an import reads: each head with a word of help, bodies to choose from.
 *
 * @param document whose leaders it has already; an import of it as it is changes nothing
 * @returns the same octets whenever it is asked
 */
export function writeLeadersTemplate(language: Language, document?: RosterDocument): Promise<Uint8Array> {
  const { template } = importPreviewWords(language);
  const known = document ? rowsOf(document, language) : [];
  const at = (column: LeaderColumn): string => {
    const letter = String.fromCharCode(65 + columns.findIndex(([own]) => own === column));
    return `${letter}2:${letter}${known.length + ROWS}`;
  };
  const help = (column: keyof typeof template.help) => ({
    showInputMessage: true,
    inputTitle: wordLeaderColumn(column, language),
    inputMessage: template.help[column],
    range: at(column),
  });
  const sheet = templateSheet(
    template.sheet,
    columns.map(([column, width]) => ({ head: wordLeaderColumn(column, language), width })),
    [...known, ...Array.from({ length: Math.max(ROWS - known.length, 20) }, () => columns.map(() => null))],
  );
  return writeTemplate(template.sheet, {
    ...sheet,
    dataValidations: [
      {
        ...help('number'),
        type: 'whole',
        operator: 'between',
        formula1: '1',
        formula2: '500',
        allowBlank: true,
        showErrorMessage: true,
        errorMessage: template.help.number,
      },
      {
        ...help('body'),
        type: 'list',
        values: institutions.map((body) => institutionName(body, language)),
        allowBlank: true,
      },
      ...(['sectors', 'townships', 'absences'] as const).map((column) => ({
        ...help(column),
        type: 'textLength' as const,
        operator: 'lessThanOrEqual' as const,
        formula1: '500',
        allowBlank: true,
      })),
    ],
  });
}
