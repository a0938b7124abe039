import { type Level, levels } from '../document/schema.ts';
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

  const lines = [
    'Minimize',
    ' obj:',
    ...sumLines(model, costs),
    ` ${signed(constant)} constant`,
    'Subject To',
  ];
  model.rows.forEach(({ terms, min, max }, row) => {
    // A row needs a variable; where the rule gave none, the fixed one stands in with coefficient 0.
    const sum = terms.length > 0 ? sumLines(model, terms) : [' 0 constant'];
    const write = (suffix: string, bound: string): void => {
      lines.push(` r${row}${suffix}:`, ...sum, ` ${bound}`);
    };
    if (min === max) write('', `= ${min}`);
    else {
      if (Number.isFinite(max)) write('', `<= ${max}`);
      if (Number.isFinite(min)) write('_min', `>= ${min}`);
    }
  });
  lines.push('Bounds', ' constant = 1');
  const integers: string[] = [];
  model.columns.forEach(({ max, integer }, column) => {
    const name = lpName(model, column);
    lines.push(` 0 <= ${name} <= ${Number.isFinite(max) ? max : '+inf'}`);
    if (integer) integers.push(` ${name}`);
  });
  if (integers.length > 0) lines.push('General', ...integers);
  lines.push('End', '');
  return lines.join('\n');
}

const signed = (value: number): string => `${value < 0 ? '-' : '+'} ${Math.abs(value)}`;

function sumLines(model: LinearModel, terms: readonly LinearTerm[]): string[] {
  const lines: string[] = [];
  for (let first = 0; first < terms.length; first += TERMS_PER_LINE) {
    const some = terms.slice(first, first + TERMS_PER_LINE);
    lines.push(
      ` ${some.map(({ column, coefficient }) => `${signed(coefficient)} ${lpName(model, column)}`).join(' ')}`,
    );
  }
  return lines;
}
