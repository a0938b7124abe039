import type { AssessedItem, AssessedUnit, Deducted, Working } from '../circular/assess.ts';
import type { Formula, FormulaCount, FormulaItem, FormulaRate } from '../circular/formula.ts';
import { namesIn } from './cases.ts';
import { numbered, type ReportOptions } from './circular-report.ts';
import { caseListOf } from './circular-sections.ts';
import {
  type CircularWords,
  circularWords,
  numberColumn,
  percentText,
  plainSection,
  tenthsText,
  textCell,
  textColumn,
  titleOf,
} from './circular.ts';
import { unitName } from './name-of.ts';
import type { FigureCell, FigureReport, FigureSection } from './figure-report.ts';

/** The assessment of a year: points by unit, and how each came about. Internal. */
export function assessmentReport(
  units: readonly AssessedUnit[],
  formula: Formula,
  year: string,
  { document, language, issuedOn }: ReportOptions,
): FigureReport {
  const words = circularWords(language);
  const nameOf: NameOf = (unit) => unitName(unit, namesIn(document));
  return {
    language,
    marking: words.internal,
    isPublic: false,
    ...titleOf(words.assessmentTitle(document.jurisdiction.name, Number(year), formula.title)),
    subtitle: words.follows(formula.source),
    issuer: document.issuer,
    date: issuedOn,
    signed: words.fullDay(issuedOn),
    paragraphs: [],
    sections: numbered(
      [formulaSection(formula, words), points(units, formula, nameOf, words), workings(units, nameOf, words)],
      words,
    ),
    marksHead: words.marksHead,
    caseList: caseListOf(words),
  };
}

type NameOf = (unit: AssessedUnit['unit']) => string;

const pointsCell = (tenths: number, { cases = [], silent = 0 }: Partial<AssessedItem> = {}): FigureCell => ({
  text: tenthsText(tenths) + (silent > 0 ? ' ▲' : ''),
  value: tenths / 10,
  cases,
  isBad: false,
});

/** The formula itself: what each item is measured by, and how many points it is worth. */
function formulaSection({ items }: Formula, words: CircularWords): FigureSection {
  const { heads } = words;
  return plainSection(
    'formula',
    words,
    [textColumn(heads.item, 10), textColumn(heads.formula, 28), numberColumn(heads.most, 5)],
    items.map((item) => [
      textCell(item.title),
      textCell(wordItem(item, words)),
      pointsCell(Math.round(10 * mostOf(item))),
    ]),
  );
}

/** The most points that an item may bring. */
function mostOf(item: FormulaItem): number {
  switch (item.kind) {
    case 'steps':
      return Math.max(...item.steps.map(({ points: own }) => own));
    case 'count':
      return item.most;
    default:
      return item.points;
  }
}

/** What an item is measured by. */
export function wordItem(item: FormulaItem, words: CircularWords): string {
  const { formula: say, rates, figures } = words;
  const rateName = (rate: FormulaRate): string =>
    typeof rate === 'string' ? rates[rate] : say.divided(rate.given, rate.of);
  const countName = (count: FormulaCount): string =>
    typeof count === 'string' ? figures[count] : count.given;
  switch (item.kind) {
    case 'rate':
      return say.rate(rateName(item.rate), item.points) + say.nothingDue(item.nothingDue === 'none');
    case 'steps':
      return (
        say.steps(
          rateName(item.rate),
          [...item.steps].sort((a, b) => b.from - a.from),
        ) + say.nothingDue(item.nothingDue === 'none')
      );
    case 'deductions':
      return say.deductions(
        item.points,
        item.deductions.map((own) =>
          'rate' in own
            ? say.below(rateName(own.rate), own.below, own.less)
            : 'none' in own
              ? say.without(countName(own.none), own.less)
              : say.each(countName(own.each), own.less, own.free ?? 0, own.most ?? null),
        ),
        item.floor ?? 0,
      );
    case 'count':
      return say.count(countName(item.count), item.each, item.most);
  }
}

function points(
  units: readonly AssessedUnit[],
  { items }: Formula,
  nameOf: NameOf,
  words: CircularWords,
): FigureSection {
  const { heads, notes } = words;
  const isSilent = units.some((unit) => unit.items.some(({ silent }) => silent > 0));
  return plainSection(
    'points',
    words,
    [
      textColumn(heads.unit, 12),
      ...items.map(({ title }) => numberColumn(title, 6)),
      numberColumn(heads.total, 6),
    ],
    units.map((unit) => [
      textCell(nameOf(unit.unit)),
      ...unit.items.map((item) =>
        item.working.kind === 'not-given' ? textCell(words.none) : pointsCell(item.tenths, item),
      ),
      { ...pointsCell(unit.tenths), isBad: unit.isOpen },
    ]),
    [...(units.some(({ isOpen }) => isOpen) ? [notes.open] : []), ...(isSilent ? [notes.silent] : [])],
  );
}

function workings(units: readonly AssessedUnit[], nameOf: NameOf, words: CircularWords): FigureSection {
  const { heads } = words;
  return plainSection(
    'working',
    words,
    [
      textColumn(heads.unit, 12),
      textColumn(heads.item, 10),
      textColumn(heads.working, 24),
      numberColumn(heads.points, 5),
    ],
    units.flatMap((unit) =>
      unit.items.map((item) => [
        textCell(nameOf(unit.unit)),
        textCell(item.title),
        { ...textCell(wordWorking(item.working, words)), cases: item.cases },
        pointsCell(item.tenths, item),
      ]),
    ),
  );
}

/** How the points of an item came about. */
function wordWorking(working: Working, words: CircularWords): string {
  const say = words.working;
  switch (working.kind) {
    case 'rate':
      return say.rate(divided(working.rate, words), tenthsText(working.points));
    case 'steps':
      return say.step(divided(working.rate, words), working.from === null ? null : tenthsText(working.from));
    case 'deductions':
      return say.deductions(
        tenthsText(working.points),
        working.deducted.filter(({ tenths }) => tenths > 0).map((own) => wordDeducted(own, words)),
        working.floor === null ? null : tenthsText(working.floor),
      );
    case 'count':
      return say.count(
        working.by.count,
        tenthsText(working.each),
        working.most === null ? null : tenthsText(working.most),
      );
    case 'nothing-due':
      return say['nothing-due'];
    case 'not-given':
      return say['not-given'](working.names);
  }
}

const divided = (rate: Extract<Working, { kind: 'rate' }>['rate'], words: CircularWords): string =>
  `${rate.numerator}÷${rate.denominator}=${percentText(rate, words)}`;

const wordDeducted = ({ by, tenths }: Deducted, words: CircularWords): string =>
  'count' in by
    ? words.working.byCount(tenthsText(tenths), by.count)
    : words.working.byRate(tenthsText(tenths), percentText(by, words));
