import type { Language } from '@lunzhi/core';
import type { Circular } from '../circular/circular.ts';
import type { FigureKey, Figures } from '../circular/figures.ts';
import { type RateKey, rateOf } from '../circular/rates.ts';
import type { NameOf } from './name-of.ts';
import {
  type CircularWords,
  countCell,
  numberColumn,
  percentText,
  periodOf,
  plainSection,
  textCell,
  textColumn,
} from './circular.ts';
import { unitName } from './name-of.ts';
import type { CaseListWords, FigureSection } from './figure-report.ts';
import { limitWords, wordSource } from './limits.ts';

/** What a rate was divided from, in words; `telling`: the rule that 按期受理告知率 is counted by. */
function divisionText(figures: Figures, key: RateKey, telling: string, words: CircularWords): string {
  if (key === 'ratedSatisfied') {
    const { satisfied, mostly, unrated, rateable } = figures;
    return words.ratedSatisfied(satisfied.length, mostly.length, unrated.length, rateable.length);
  }
  const { numerator, denominator } = rateOf(figures, key);
  return words.divisions[key](numerator, denominator, telling);
}

/** Every rate with its division. */
export function rateSection(
  { figures, tellingRule: { days, count, ...source } }: Circular,
  keys: readonly RateKey[],
  language: Language,
  words: CircularWords,
): FigureSection {
  const { dayCount } = limitWords[language];
  const telling = words.rule(wordSource(source, language), dayCount(Number(days), count));
  const { heads, notes } = words;
  const rows = keys.map((key) => {
    const rate = rateOf(figures, key);
    const value = percentText(rate, words) + (rate.silent > 0 ? ` ${words.silent}` : '');
    return [
      textCell(words.rates[key]),
      { ...textCell(value), cases: rate.cases },
      textCell(divisionText(figures, key, telling, words)),
    ];
  });
  const { silent } = rateOf(figures, 'ratedSatisfied');
  return plainSection(
    'rates',
    words,
    [textColumn(heads.rate, 9), numberColumn(heads.value, 6), textColumn(heads.division, 30)],
    rows,
    [notes.nothingDue, notes.ratedOnly, ...(silent > 0 ? [words.silentNote(silent)] : [])],
  );
}

/** Overdue replies, unit by unit. */
export function overdueSection(
  { overdue, span }: Circular,
  name: NameOf,
  words: CircularWords,
): FigureSection {
  const { heads, headings, paragraphs } = words;
  if (overdue.length === 0)
    return {
      heading: headings.overdue,
      table: null,
      notes: [paragraphs.overdue(words.day(span.to), { overdue: 0, supervised: 0 })],
    };
  const rows = overdue.flatMap(({ unit, replies }) =>
    replies.map((reply) => [
      textCell(unitName(unit, name)),
      { ...textCell(reply.case), cases: [reply.case] },
      textCell(reply.townships.map((id) => name('township', id)).join(words.comma)),
      textCell(words.day(reply.due)),
      { ...countCell(reply.days, [], true), text: words.overdueDays(reply.days) },
      textCell(
        reply.supervisedOn === null ? words.notSupervised : words.supervisedOn(words.day(reply.supervisedOn)),
      ),
    ]),
  );
  const columns = [
    textColumn(heads.unit, 12),
    textColumn(heads.case, 9),
    textColumn(heads.township, 9),
    textColumn(heads.due, 6),
    numberColumn(heads.days, 6),
    textColumn(heads.supervised, 9),
  ];
  return plainSection('overdue', words, columns, rows);
}

const compared = [
  'heard',
  'collective',
  'answered',
  'study',
  'referred',
  'due',
  'inTime',
  'overdue',
  'supervised',
  'calledBack',
  'repeats',
  'closed',
] as const satisfies readonly FigureKey[];

/** Beside the month or year before, as it stood at its own end. */
export function changeSection(circular: Circular, words: CircularWords): FigureSection {
  const { figures, sittings, before, period } = circular;
  const { heads, headings, sheets } = words;
  const of = periodOf(period);
  const row = (name: string, now: number, then: number, cases: readonly string[]) => [
    textCell(name),
    countCell(now, cases),
    countCell(then),
    {
      ...countCell(now - then),
      text: now > then ? `+${now - then}` : String(now - then).replace('-', '−'),
    },
  ];
  return plainSection(
    'change',
    { sheets, headings: { change: headings.change(of) } },
    [
      textColumn(heads.item, 9),
      numberColumn(heads.now(of), 6),
      numberColumn(heads.before(of), 6),
      numberColumn(heads.change, 6),
    ],
    [
      row(heads.sittings, sittings.held.length, before.sittings.held.length, []),
      row(words.columns.people, figures.people, before.figures.people, figures.heard),
      ...compared.map((key) =>
        row(words.columns[key], figures[key].length, before.figures[key].length, figures[key]),
      ),
    ],
  );
}

/** The words of the list of cases behind each figure. */
export const caseListOf = ({ headings, sheets, heads, columns }: CircularWords): CaseListWords => ({
  heading: headings.cases,
  name: sheets.cases,
  heads: [heads.table, heads.row, heads.figure, columns.heard, heads.cases],
});
