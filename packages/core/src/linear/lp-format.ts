import { type Level, levels } from '../document/levels.ts';
import type { LinearModel, LinearTerm } from './linear-model.ts';

/** Terms on one line: longer lines are cut by some readers of the format. */
const TERMS_PER_LINE = 8;

/** The name a column bears in the text: that of the model with its index, since rules may choose the same one. */
export function lpName(model: LinearModel, column: number): string {
  const { name } = model.columns[column]!;
  return column < model.shiftCount * model.leaderCount ? name : `${name}_c${column}`;
}

/**
 * Writes a model as CPLEX LP text, as HiGHS, SCIP, CBC and others read it.
 *
 * @param objective the level to minimise, or a factor per level (0 where left out); all levels alike when left out,
 *   which adds up what is meant to be compared in order
 * @returns the text; the column `constant`, fixed at 1, carries the cost that nothing can change
 *
 * Source of the format: https://www.ibm.com/docs/en/icos/22.1.1?topic=cplex-lp-file-format-algebraic-representation
 */
export function lpFormat(
  model: LinearModel,
  objective?: Level | Readonly<Partial<Record<Level, number>>>,
): string {
  return [...lpLines(model, objective)].join('\n');
}

/** Line by line: ten years of a county have more lines than a call can have arguments. */
function* lpLines(model: LinearModel, objective: Parameters<typeof lpFormat>[1]): Generator<string> {
  const factorOf = (level: Level): number => {
    if (objective === undefined) return 1;
    if (typeof objective === 'string') return objective === level ? 1 : 0;
    return objective[level] ?? 0;
  };
  const costs: LinearTerm[] = [];
  model.columns.forEach(({ level, cost }, column) => {
    if (level !== null && cost * factorOf(level) !== 0)
      costs.push({ column, coefficient: cost * factorOf(level) });
  });
  const constant = levels.reduce((sum, level) => sum + factorOf(level) * model.constant[level], 0);

  yield 'Minimize';
  yield ' obj:';
  yield* sumLines(model, costs);
  yield ` ${signed(constant)} constant`;
  yield 'Subject To';
  for (const [row, { terms, min, max }] of model.rows.entries()) {
    const bounds: (readonly [suffix: string, bound: string])[] = [];
    if (min === max) bounds.push(['', `= ${min}`]);
    else {
      if (Number.isFinite(max)) bounds.push(['', `<= ${max}`]);
      if (Number.isFinite(min)) bounds.push(['_min', `>= ${min}`]);
    }
    for (const [suffix, bound] of bounds) {
      yield ` r${row}${suffix}:`;
      // A row needs a variable; where the rule gave none, the fixed one stands in with coefficient 0.
      if (terms.length === 0) yield ' 0 constant';
      yield* sumLines(model, terms);
      yield ` ${bound}`;
    }
  }
  yield 'Bounds';
  yield ' constant = 1';
  for (const [column, { max }] of model.columns.entries())
    yield ` 0 <= ${lpName(model, column)} <= ${Number.isFinite(max) ? max : '+inf'}`;
  if (model.columns.some(({ integer }) => integer)) {
    yield 'General';
    for (const [column, { integer }] of model.columns.entries())
      if (integer) yield ` ${lpName(model, column)}`;
  }
  yield 'End';
  yield '';
}

const signed = (value: number): string => `${value < 0 ? '-' : '+'} ${Math.abs(value)}`;

function* sumLines(model: LinearModel, terms: readonly LinearTerm[]): Generator<string> {
  for (let first = 0; first < terms.length; first += TERMS_PER_LINE) {
    const some = terms.slice(first, first + TERMS_PER_LINE);
    yield ` ${some.map(({ column, coefficient }) => `${signed(coefficient)} ${lpName(model, column)}`).join(' ')}`;
  }
}
