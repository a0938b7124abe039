import type { Language } from '@lunzhi/core';
import type { FormulaProblem } from '../circular/formula.ts';
import type { Rate } from '../circular/rates.ts';
import { circular as en } from './en/circular.ts';
import type { FigureCell, FigureColumn, FigureRow, FigureSection } from './figure-report.ts';
import { circular as zh } from './zh-CN/circular.ts';

export type CircularWords = typeof zh;

export const circularWords = (language: Language): CircularWords => (language === 'zh-CN' ? zh : en);

/** One sentence about what is wrong with a formula. */
export function wordFormulaProblem({ pointer, code, keys }: FormulaProblem, language: Language): string {
  const { problems } = circularWords(language);
  return problems.where(pointer) + problems[code](keys);
}

/** `82.1%`; half a tenth counts as a whole one. 「—」 of nothing. */
export function percentText({ numerator, denominator }: Rate, { none }: CircularWords): string {
  if (denominator === 0) return none;
  const tenths = Math.floor((2000 * numerator + denominator) / (2 * denominator));
  return `${tenthsText(tenths)}%`;
}

/** `8.2`, `8` */
export const tenthsText = (tenths: number): string => String(tenths / 10);

/** Period of a circular in figures. */
export function periodOf(period: string): { readonly year: number; readonly month: number | null } {
  const [year, month = null] = period.split('-').map(Number) as [number, number?];
  return { year, month };
}

/** The title of a report, of one part or two. */
export const titleOf = ([first, rest]: readonly [string, string?]) => ({
  title: first + (rest ?? ''),
  titleRest: rest ?? null,
});

export const textCell = (text: string, isBad = false): FigureCell => ({
  text,
  value: null,
  cases: [],
  isBad,
});

export const countCell = (count: number, cases: readonly string[] = [], isBad = false): FigureCell => ({
  text: String(count),
  value: count,
  cases,
  isBad,
});

export const textColumn = (head: string, width: number): FigureColumn => ({
  head,
  kind: 'text',
  width,
  isMain: true,
});

export const numberColumn = (head: string, width: number): FigureColumn => ({
  head,
  kind: 'number',
  width,
  isMain: true,
});

export const plainRow = (cells: readonly FigureCell[]): FigureRow => ({ cells, marks: [], isTotal: false });

/** A section whose table has neither marks nor a total. */
export const plainSection = <Id extends string>(
  id: Id,
  {
    headings,
    sheets,
  }: { readonly headings: Readonly<Record<Id, string>>; readonly sheets: Readonly<Record<Id, string>> },
  columns: readonly FigureColumn[],
  rows: readonly (readonly FigureCell[])[],
  notes: readonly string[] = [],
): FigureSection => ({
  heading: headings[id],
  table: { name: sheets[id], columns, rows: rows.map(plainRow), marks: null },
  notes,
});
