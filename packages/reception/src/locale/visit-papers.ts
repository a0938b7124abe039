import type { Language, RosterDocument } from '@lunzhi/core';
import { dateWords, rangeWords } from '@lunzhi/core/internal';
import { weekdayName } from '@lunzhi/core/names';
import type { Span } from '../roster/span.ts';
import { asQuarter } from '../visits/quarter.ts';
import type { MissingVisitRow, VisitRow, VisitTable } from '../visits/visit-table.ts';
import { visits as en } from './en/visits.ts';
import { visits as zh } from './zh-CN/visits.ts';

/** A paper of visits as `@lunzhi/formats` writes it: title, text, a table, who signs. */
export interface VisitPaper {
  readonly language: Language;
  readonly title: string;
  readonly marking: string;
  readonly issuer: string;
  readonly date: string;
  readonly blocks: readonly (
    | { readonly kind: 'title'; readonly text: string }
    | { readonly kind: 'paragraph'; readonly text: string; readonly isIndented: boolean }
    | { readonly kind: 'signature'; readonly lines: readonly string[] }
    | {
        readonly kind: 'table';
        readonly columns: readonly {
          readonly head: string;
          readonly width: number;
          readonly align: 'left' | 'center';
        }[];
        readonly rows: readonly (readonly (readonly string[])[])[];
      }
  )[];
}

export interface VisitPaperOptions {
  readonly document: RosterDocument;
  readonly span: Span;
  readonly language: Language;
  /** The day on which they are issued. */
  readonly issuedOn: string;
}

const wordsOf = (language: Language): typeof zh => (language === 'zh-CN' ? zh : en);

/** A quarter by its name; any other span by its days. */
export function wordSpan(span: Span, language: Language): string {
  const quarter = asQuarter(span);
  return quarter
    ? wordsOf(language).quarter(quarter.year, quarter.quarter)
    : rangeWords(span.from, span.to, language, { year: true });
}

const dayWords = ({ date, weekday }: VisitRow, language: Language): string =>
  `${dateWords(date, language)}${wordsOf(language).weekday(weekdayName(weekday, language, 'short'))}`;

/** Why a visit has no day: the cause alone. */
export const wordMissingWhy = (why: MissingVisitRow['why'], language: Language): string =>
  wordsOf(language).why[why];

/** Why a visit has no day. */
export const wordMissingVisit = (
  { name, township, from, to, why }: MissingVisitRow,
  language: Language,
): string => {
  const words = wordsOf(language);
  return words.missing(name, township, rangeWords(from, to, language), words.why[why]);
};

/** The plan of visits, for the office: with the numbers of the cases proposed. */
export function visitPlanPaper(
  { rows, missing }: VisitTable,
  { document, span, language, issuedOn }: VisitPaperOptions,
): VisitPaper {
  const words = wordsOf(language);
  const title = words.planTitle(document.jurisdiction.name, wordSpan(span, language));
  return {
    language,
    title,
    marking: words.internal,
    issuer: document.issuer,
    date: issuedOn,
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'table',
        columns: words.planColumns,
        rows: rows.map((row) => [
          [dayWords(row, language)],
          [row.name],
          [row.post],
          [row.township],
          [row.cases.join(words.comma)],
        ]),
      },
      ...missing.map(
        (row) => ({ kind: 'paragraph', isIndented: true, text: wordMissingVisit(row, language) }) as const,
      ),
      { kind: 'signature', lines: [document.issuer, dateWords(issuedOn, language, { year: true })] },
    ],
  };
}

/** A notice to each township that is visited: who comes when, and how many cases are proposed; nothing of persons. */
export function visitNotices(
  { rows }: VisitTable,
  { document, span, language, issuedOn }: VisitPaperOptions,
): readonly VisitPaper[] {
  const words = wordsOf(language);
  const townships = (document.townships ?? []).map(({ name }) => name);
  return townships.flatMap((township): VisitPaper[] => {
    const own = rows.filter((row) => row.township === township);
    if (own.length === 0) return [];
    return [
      {
        language,
        title: words.noticeTitle,
        marking: words.internal,
        issuer: document.issuer,
        date: issuedOn,
        blocks: [
          { kind: 'title', text: words.noticeTitle },
          { kind: 'paragraph', isIndented: false, text: words.addressee(township) },
          { kind: 'paragraph', isIndented: true, text: words.notice(wordSpan(span, language)) },
          {
            kind: 'table',
            columns: words.noticeColumns,
            rows: own.map((row) => [
              [dayWords(row, language)],
              [row.name],
              [row.post],
              [row.cases.length === 0 ? '' : String(row.cases.length)],
            ]),
          },
          { kind: 'paragraph', isIndented: true, text: words.prepare },
          { kind: 'signature', lines: [document.issuer, dateWords(issuedOn, language, { year: true })] },
        ],
      },
    ];
  });
}

/** Visits as events of a calendar, for the leaders, as `@lunzhi/formats` writes them. */
export function visitEvents({ rows }: VisitTable, { document, language, issuedOn }: VisitPaperOptions) {
  const words = wordsOf(language);
  const place = encodeURIComponent(document.jurisdiction.id);
  return rows.map((row) => ({
    uid: `visit-${row.date}-${encodeURIComponent(row.name)}-${encodeURIComponent(row.township)}@${place}.lunzhi`,
    stamp: issuedOn,
    sequence: 0,
    date: row.date,
    times: [],
    summary: words.event(row.name, row.township),
    place: row.township,
    description: row.cases.length === 0 ? '' : words.eventCases(row.cases.length),
    isPublic: false,
    isTentative: false,
  }));
}

/** An event of a calendar. */
export type VisitEvent = ReturnType<typeof visitEvents>[number];

/** Who a calendar of visits is for. */
export const visitCalendarName = ({ document, span, language }: VisitPaperOptions): string =>
  wordsOf(language).planTitle(document.jurisdiction.name, wordSpan(span, language));
