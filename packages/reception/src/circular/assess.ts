import { isSameUnit, type Unit } from '../cases/case-facts.ts';
import type { Circular } from './circular.ts';
import type { Figures } from './figures.ts';
import type { Deduction, Formula, FormulaCount, FormulaItem, FormulaRate } from './formula.ts';
import { type Rate, rateOf } from './rates.ts';

/** Points in tenths, so that they are added exactly: 75 is 7.5 points. */
export type Tenths = number;

/** A count, and the cases it counts; none where it was given. */
export interface Count {
  readonly count: number;
  readonly cases: readonly string[];
}

/** What a deduction took. */
export interface Deducted {
  /** What it was judged by. */
  readonly by: Count | Rate;
  readonly tenths: Tenths;
}

/** How the points of an item came about. */
export type Working =
  | { readonly kind: 'rate'; readonly rate: Rate; readonly points: Tenths }
  /** `from`: percent of the step that was reached, in tenths; `null` for none. */
  | { readonly kind: 'steps'; readonly rate: Rate; readonly from: number | null }
  | {
      readonly kind: 'deductions';
      readonly points: Tenths;
      readonly deducted: readonly Deducted[];
      /** More was deducted than there is above the floor: the floor, else `null`. */
      readonly floor: Tenths | null;
    }
  /** `most`: the cap where it was reached, else `null`. */
  | { readonly kind: 'count'; readonly by: Count; readonly each: Tenths; readonly most: Tenths | null }
  /** Nothing was due. */
  | { readonly kind: 'nothing-due' }
  /** The office has not entered these counts for the unit. */
  | { readonly kind: 'not-given'; readonly names: readonly string[] };

export interface AssessedItem {
  readonly title: string;
  readonly tenths: Tenths;
  readonly working: Working;
  /** The cases that its figures count, in the order of registration. */
  readonly cases: readonly string[];
  /** ▲: people who did not answer and count as satisfied. */
  readonly silent: number;
}

export interface AssessedUnit {
  readonly unit: Unit;
  readonly items: readonly AssessedItem[];
  readonly tenths: Tenths;
  /** Something was not given: the sum is not yet the unit's. */
  readonly isOpen: boolean;
}

/**
 * 考核: the points of every unit that had anything to do, by a formula; in the order of the circular's units.
 *
 * @param circular of the year
 */
export function assess({ units, cases }: Circular, formula: Formula): readonly AssessedUnit[] {
  return units.flatMap(({ of: unit, figures }) => {
    if (unit === null || !isAssessed(unit, formula)) return [];
    const given = formula.given?.find((entered) => isSameUnit(entered.unit, unit))?.counts ?? {};
    const items = formula.items.map((item) => assessItem(item, { figures, order: cases, given }));
    return [
      {
        unit,
        items,
        tenths: items.reduce((sum, { tenths }) => sum + tenths, 0),
        isOpen: items.some(({ working }) => working.kind === 'not-given'),
      },
    ];
  });
}

const isAssessed = (unit: Unit, { units }: Formula): boolean =>
  units === undefined || 'township' in unit === (units === 'townships');

/** What is known of a unit. */
interface Known {
  readonly figures: Figures;
  /** Every case, in the order of registration. */
  readonly order: readonly string[];
  readonly given: Readonly<Record<string, number>>;
}

const tenthsOf = (points: number): Tenths => Math.round(points * 10);

/** Half a tenth counts as a whole one. */
const shareOf = (whole: Tenths, { numerator, denominator }: Rate): Tenths =>
  Math.floor((2 * whole * numerator + denominator) / (2 * denominator));

/** @param percent in tenths */
const reaches = ({ numerator, denominator }: Rate, percent: number): boolean =>
  numerator * 1000 >= percent * denominator;

function assessItem(item: FormulaItem, known: Known): AssessedItem {
  const names = givenNames(item).filter((name) => known.given[name] === undefined);
  const { tenths, working } =
    names.length > 0 ? { tenths: 0, working: { kind: 'not-given' as const, names } } : workedOut(item, known);
  const measures = measuresOf(working);
  const cases = new Set(measures.flatMap((measure) => measure.cases));
  return {
    title: item.title,
    tenths,
    working,
    cases: known.order.filter((id) => cases.has(id)),
    silent: measures.reduce((sum, measure) => sum + ('silent' in measure ? measure.silent : 0), 0),
  };
}

function measuresOf(working: Working): readonly (Count | Rate)[] {
  switch (working.kind) {
    case 'rate':
    case 'steps':
      return [working.rate];
    case 'deductions':
      return working.deducted.map(({ by }) => by);
    case 'count':
      return [working.by];
    default:
      return [];
  }
}

function workedOut(item: FormulaItem, known: Known): { tenths: Tenths; working: Working } {
  switch (item.kind) {
    case 'rate':
    case 'steps':
      return rated(item, rateIn(item.rate, known));
    case 'deductions':
      return deducted(item, known);
    case 'count': {
      const [each, most] = [tenthsOf(item.each), tenthsOf(item.most)];
      const by = countIn(item.count, known);
      const isCapped = by.count * each > most;
      return {
        tenths: isCapped ? most : by.count * each,
        working: { kind: 'count', by, each, most: isCapped ? most : null },
      };
    }
  }
}

function rated(item: Extract<FormulaItem, { kind: 'rate' | 'steps' }>, rate: Rate) {
  const full = tenthsOf(
    item.kind === 'rate' ? item.points : Math.max(...item.steps.map((step) => step.points)),
  );
  if (rate.denominator === 0)
    return { tenths: item.nothingDue === 'none' ? 0 : full, working: { kind: 'nothing-due' as const } };
  if (item.kind === 'rate')
    return { tenths: shareOf(full, rate), working: { kind: 'rate' as const, rate, points: full } };
  const [reached] = item.steps
    .map((step) => ({ from: tenthsOf(step.from), tenths: tenthsOf(step.points) }))
    .filter(({ from }) => reaches(rate, from))
    .sort((a, b) => b.from - a.from);
  return {
    tenths: reached?.tenths ?? 0,
    working: { kind: 'steps' as const, rate, from: reached?.from ?? null },
  };
}

function deducted(item: Extract<FormulaItem, { kind: 'deductions' }>, known: Known) {
  const points = tenthsOf(item.points);
  const floor = tenthsOf(item.floor ?? 0);
  const each = item.deductions.map((deduction) => deductionOf(deduction, known));
  const left = points - each.reduce((sum, { tenths }) => sum + tenths, 0);
  return {
    tenths: Math.max(floor, left),
    working: {
      kind: 'deductions' as const,
      points,
      deducted: each,
      floor: left < floor ? floor : null,
    },
  };
}

function deductionOf(deduction: Deduction, known: Known): Deducted {
  const less = tenthsOf(deduction.less);
  if ('rate' in deduction) {
    const by = rateIn(deduction.rate, known);
    return { by, tenths: by.denominator === 0 || reaches(by, tenthsOf(deduction.below)) ? 0 : less };
  }
  if ('none' in deduction) {
    const by = countIn(deduction.none, known);
    return { by, tenths: by.count === 0 ? less : 0 };
  }
  const by = countIn(deduction.each, known);
  const tenths = Math.max(0, by.count - (deduction.free ?? 0)) * less;
  return { by, tenths: Math.min(tenths, deduction.most === undefined ? tenths : tenthsOf(deduction.most)) };
}

const countIn = (count: FormulaCount, { figures, given }: Known): Count =>
  typeof count === 'string'
    ? { count: figures[count].length, cases: figures[count] }
    : { count: given[count.given]!, cases: [] };

const rateIn = (rate: FormulaRate, { figures, given }: Known): Rate =>
  typeof rate === 'string'
    ? rateOf(figures, rate)
    : { numerator: given[rate.given]!, denominator: given[rate.of]!, cases: [], silent: 0 };

/** Names of what the office must have entered for an item. */
function givenNames(item: FormulaItem): readonly string[] {
  const measures: readonly (FormulaCount | FormulaRate)[] =
    item.kind === 'count'
      ? [item.count]
      : item.kind === 'deductions'
        ? item.deductions.map((own) => ('rate' in own ? own.rate : 'none' in own ? own.none : own.each))
        : [item.rate];
  return measures.flatMap((measure) =>
    typeof measure === 'string' ? [] : 'of' in measure ? [measure.given, measure.of] : [measure.given],
  );
}
