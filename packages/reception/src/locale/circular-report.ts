import type { Language, RosterDocument } from '@lunzhi/core';
import type { Circular, Row } from '../circular/circular.ts';
import type { FigureKey, Figures } from '../circular/figures.ts';
import { rateKeys, rateOf } from '../circular/rates.ts';
import { caseListOf, changeSection, overdueSection, rateSection } from './circular-sections.ts';
import { namesIn } from './cases.ts';
import {
  type CircularWords,
  circularWords,
  countCell,
  numberColumn,
  percentText,
  periodOf,
  textCell,
  textColumn,
  titleOf,
} from './circular.ts';
import { unitName } from './name-of.ts';
import type {
  FigureCell,
  FigureColumn,
  FigureGroup,
  FigureReport,
  FigureRow,
  FigureSection,
} from './figure-report.ts';

/** What a report is made for. */
export interface ReportOptions {
  readonly document: RosterDocument;
  readonly language: Language;
  /** The day on which it is issued. */
  readonly issuedOn: string;
}

/** The columns of the tables by township, unit and leader. */
const columns = [
  'heard',
  'people',
  'answered',
  'study',
  'referred',
  'undecided',
  'due',
  'inTime',
  'late',
  'overdue',
  'supervised',
  'calledBack',
  'repeats',
  'closed',
] as const;

type ColumnKey = (typeof columns)[number];

/** What is 0 in every row and the total says nothing. */
const SPARED: readonly ColumnKey[] = ['undecided', 'late', 'repeats', 'closed'];

/** Those that stand on an upright page as well. */
const MAIN: readonly ColumnKey[] = [
  'heard',
  'people',
  'answered',
  'study',
  'referred',
  'due',
  'inTime',
  'overdue',
  'supervised',
];

const shownRates = ['inTime', 'toldInTime', 'satisfied'] as const;

/** The monthly circular, or that of a year, for those who work with it: internal. */
export function circularReport(circular: Circular, options: ReportOptions): FigureReport {
  const { document, language, issuedOn } = options;
  const words = circularWords(language);
  const period = periodOf(circular.period);
  const { name } = document.jurisdiction;
  const { groups, rates, overdue, change } = circularSections(circular, options);
  const issue = period.month === null ? [] : [words.issue(period.month)];
  return {
    language,
    marking: words.internal,
    isPublic: false,
    ...titleOf(words.title(name, period)),
    subtitle: [...issue, words.asOf(words.day(circular.span.to))].join('　'),
    issuer: document.issuer,
    date: issuedOn,
    signed: words.fullDay(issuedOn),
    paragraphs: circularParagraphs(circular, words),
    sections: numbered([...groups, rates, overdue, change], words),
    marksHead: words.marksHead,
    caseList: caseListOf(words),
  };
}

/** The tables of a circular, without numbers. */
export function circularSections(circular: Circular, { document, language }: ReportOptions) {
  const words = circularWords(language);
  return {
    groups: groupsOf(circular, document, words),
    rates: rateSection(circular, rateKeys, language, words),
    overdue: overdueSection(circular, namesIn(document), words),
    change: changeSection(circular, words),
  };
}

export const numbered = (sections: readonly FigureSection[], words: CircularWords): FigureSection[] =>
  sections.map((section, index) => ({ ...section, heading: words.numbered(index, section.heading) }));

export function circularParagraphs(
  { period: written, span, sittings, figures, overdue, enteredLate }: Circular,
  words: CircularWords,
): string[] {
  const period = periodOf(written);
  const { paragraphs: say, notes } = words;
  const count = (key: FigureKey): number => figures[key].length;
  const supervised = new Set(
    overdue.flatMap(({ replies }) =>
      replies.filter((own) => own.supervisedOn !== null).map((own) => own.case),
    ),
  );
  const heard = say.heard({
    heard: count('heard'),
    people: figures.people,
    collective: count('collective'),
    atVisits: count('atVisits'),
    answered: count('answered'),
    study: count('study'),
    referred: count('referred'),
    undecided: count('undecided'),
  });
  const replies = say.replies(period, {
    due: count('due'),
    inTime: count('inTime'),
    late: count('late'),
    open: count('due') - count('inTime') - count('late'),
    rate: percentText(rateOf(figures, 'inTime'), words),
  });
  const after = say.after(period, {
    supervised: count('supervised'),
    calledBack: count('calledBack'),
    repeats: count('repeats'),
    closed: count('closed'),
  });
  const held = say.sittings(period, {
    held: sittings.held.length,
    empty: sittings.empty.length,
    unattended: sittings.unattended.length,
  });
  return [
    held + words.between + heard,
    replies +
      words.between +
      say.overdue(words.day(span.to), { overdue: count('overdue'), supervised: supervised.size }),
    ...(after === '' ? [] : [after]),
    ...(enteredLate.length === 0 ? [] : [notes.late(enteredLate.length, enteredLate)]),
  ];
}

function groupsOf(circular: Circular, document: RosterDocument, words: CircularWords): FigureGroup[] {
  const { figures, townships, sectors, units, leaders, sittings, ofSeveralTownships } = circular;
  const name = namesIn(document);
  const { heads, headings, sheets, notes } = words;
  const shown = columns.filter((key) => !SPARED.includes(key) || cellsOf(figures, key).count > 0);
  const table = <Of>(
    of: FigureGroup['id'],
    head: string,
    rows: readonly Row<Of>[],
    nameOf: (row: Row<Of>) => string,
    extra: readonly FigureColumn[] = [],
    extraCells: (row: Row<Of> | null) => readonly FigureCell[] = () => [],
  ) => ({
    id: of,
    heading: headings[of],
    table: {
      name: sheets[of],
      columns: [
        textColumn(head, 9),
        ...extra,
        ...shown.map((key) => ({ ...numberColumn(words.columns[key], 4), isMain: MAIN.includes(key) })),
        ...shownRates.map((key) => ({ ...numberColumn(words.rates[key], 5), isMain: false })),
      ],
      rows: [
        ...rows.map((row) => rowOf(nameOf(row), row.figures, extraCells(row), false)),
        rowOf(heads.total, figures, extraCells(null), true),
      ],
      marks: words.marks,
    },
  });
  const rowOf = (name: string, own: Figures, extra: readonly FigureCell[], isTotal: boolean): FigureRow => ({
    cells: [
      textCell(name),
      ...extra,
      ...shown.map((key) => figureCell(own, key)),
      ...shownRates.map((key) => textCell(percentText(rateOf(own, key), words))),
    ],
    marks: isTotal
      ? []
      : (['answered', 'study', 'referred', 'undecided'] as const).map((key) => own[key].length),
    isTotal,
  });
  const several = ofSeveralTownships.length;
  return [
    {
      ...table('townships', heads.township, townships, ({ of }) =>
        of === null ? heads.other : name('township', of),
      ),
      notes: [...(several > 0 ? [notes.several(several)] : []), notes.nothingDue],
    },
    {
      ...table('units', heads.unit, units, ({ of }) => (of === null ? heads.noUnit : unitName(of, name))),
      notes: [notes.severalUnits],
    },
    {
      ...table(
        'leaders',
        heads.leader,
        leaders,
        ({ of }) => name('leader', of!),
        [numberColumn(heads.sittings, 4)],
        (row) => [
          countCell(
            (row === null ? sittings : leaders.find(({ of }) => of === row.of)!.sittings).held.length,
          ),
        ],
      ),
      notes: [notes.lastLeader],
    },
    {
      ...table('sectors', heads.sector, sectors, ({ of }) =>
        of === null ? heads.other : name('sector', of),
      ),
      notes: [],
    },
  ];
}

const cellsOf = (figures: Figures, key: ColumnKey): { count: number; cases: readonly string[] } =>
  key === 'people'
    ? { count: figures.people, cases: figures.heard }
    : { count: figures[key].length, cases: figures[key] };

function figureCell(figures: Figures, key: ColumnKey): FigureCell {
  const { count, cases } = cellsOf(figures, key);
  return countCell(count, cases, key === 'overdue' && count > 0);
}
