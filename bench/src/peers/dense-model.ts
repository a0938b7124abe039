import { ModelTooLargeError } from '../model/level-model.ts';
import type { Stage } from './by-levels.ts';

/** Cells of a dense table of doubles: 400 MB. */
const MAX_CELLS = 50_000_000;

/** A model by names, as YALPS and javascript-lp-solver read it: columns `c0` …, rows `r0` …, bounds `b0` …. */
export interface DenseModel {
  readonly constraints: Record<string, { min?: number; max?: number }>;
  readonly variables: Record<string, Record<string, number>>;
  readonly integers: string[];
}

/**
 * Writes a stage by names. Bounds become rows, but for those of places' columns, which a row of the model keeps at 1.
 *
 * @throws ModelTooLargeError when the dense table both solvers make of it would be too large
 */
export function denseModel({ model, level, scale }: Stage): DenseModel {
  const { columns, rows, shiftCount, leaderCount } = model;
  const isPlace = (column: number): boolean => leaderCount > 1 && column < shiftCount * leaderCount;
  const bounded = columns.flatMap(({ max }, column) => (max < Infinity && !isPlace(column) ? [column] : []));
  const height = rows.length + bounded.length;
  if (height * columns.length > MAX_CELLS) throw new ModelTooLargeError(height, columns.length, true);
  const constraints: DenseModel['constraints'] = {};
  const variables: DenseModel['variables'] = {};
  columns.forEach((column, index) => {
    variables[`c${index}`] = { cost: column.level === level ? column.cost / scale[level] : 0 };
  });
  rows.forEach(({ terms, min, max }, row) => {
    constraints[`r${row}`] = { ...(min > -Infinity && { min }), ...(max < Infinity && { max }) };
    for (const { column, coefficient } of terms) {
      const own = variables[`c${column}`]!;
      own[`r${row}`] = (own[`r${row}`] ?? 0) + coefficient;
    }
  });
  for (const column of bounded) {
    constraints[`b${column}`] = { max: columns[column]!.max };
    variables[`c${column}`]![`b${column}`] = 1;
  }
  const integers = columns.flatMap(({ integer }, index) => (integer ? [`c${index}`] : []));
  return { constraints, variables, integers };
}
