import type { Language } from '@lunzhi/core';
import type { LeaderColumn } from '../import/columns.ts';
import type { LeadersDoubt } from '../import/doubts.ts';
import type { TableProblem } from '../table/read-table.ts';
import type { TemplateProblem } from '../paper/template.ts';
import { importPreview as importPreviewEn } from './en/import-preview.ts';
import { importing as importingEn } from './en/importing.ts';
import { paper as paperEn } from './en/paper.ts';
import { report as reportEn } from './en/report.ts';
import { table as tableEn } from './en/table.ts';
import { importPreview as importPreviewZh } from './zh-CN/import-preview.ts';
import { importing as importingZh } from './zh-CN/importing.ts';
import { paper as paperZh } from './zh-CN/paper.ts';
import { report as reportZh } from './zh-CN/report.ts';
import { table as tableZh } from './zh-CN/table.ts';

export type ColumnKey = keyof typeof tableZh.columns;

/** Columns of the official table, in the order in which every format shows them. */
export const columnKeys = Object.keys(tableZh.columns) as ColumnKey[];

/** What a column is called at its head. */
export const wordColumn = (column: ColumnKey, language: Language): string =>
  tableWords(language).columns[column];

export type ReportWords = typeof reportZh;

/** The words of the table itself. */
export const tableWords = (language: Language): typeof tableZh => (language === 'en' ? tableEn : tableZh);

/** The words of the report page. */
export const reportWords = (language: Language): ReportWords => (language === 'en' ? reportEn : reportZh);

/** What stands in papers, and is said of their templates. */
export const paperWords = (language: Language): typeof paperZh => (language === 'en' ? paperEn : paperZh);

const importing = (language: Language): typeof importingZh => (language === 'en' ? importingEn : importingZh);

/** `2月8日`, `8 Feb`. */
export const dayText = (date: string, language: Language): string => tableWords(language).day(date);

/** `2024年2月8日`, `8 February 2024`. */
export const fullDayText = (date: string, language: Language): string => tableWords(language).fullDay(date);

/** `2月8日至2月18日`, `8 Feb to 18 Feb`; one day is that day alone. */
export const rangeText = (from: string, to: string, language: Language): string =>
  from === to
    ? dayText(from, language)
    : dayText(from, language) + tableWords(language).to + dayText(to, language);

/** What stands beside a table before it is imported. */
export const importPreviewWords = (language: Language): typeof importPreviewZh =>
  language === 'en' ? importPreviewEn : importPreviewZh;

/** What a column holds. */
export const wordLeaderColumn = (column: LeaderColumn, language: Language): string =>
  importing(language).columns[column];

/** One sentence about a doubt of a leaders' table. */
export const wordLeadersDoubt = (doubt: LeadersDoubt, language: Language): string =>
  importing(language).doubts[doubt.code](doubt as never);

/** One sentence about a problem of a collected table, without its place. */
export const wordOfRow = (problem: TableProblem, language: Language): string =>
  importing(language).problems[problem.code](problem as never);

/** One sentence about a problem of a collected table, with its place. */
export const wordTableProblem = (problem: TableProblem, language: Language): string =>
  ('line' in problem ? importing(language).at(problem) : '') + wordOfRow(problem, language);

/** `第7行（B7）：`, `Line 7 (B7): `. */
export const placeWords = (
  place: { readonly line: number; readonly cell?: string },
  language: Language,
): string => importing(language).at(place);

/** One sentence about a problem of a paper's template, with its line: `第3行：…`. */
export function wordTemplateProblem(problem: TemplateProblem, language: Language): string {
  const { at, problems } = paperWords(language);
  return at(problem.line) + problems[problem.code](problem as never);
}
