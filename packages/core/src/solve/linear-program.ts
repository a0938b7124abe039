import type { LinearModel, LinearRow, LinearTerm } from '../linear/linear-model.ts';

/** A variable from 0 to `max`; what it costs depends on what is minimised. */
export interface ProgramColumn {
  readonly cost: number;
  readonly max: number;
  readonly integer: boolean;
}

/** A small mixed-integer programme: minimise Σ cost × value under the rows. */
export interface LinearProgram {
  readonly columns: readonly ProgramColumn[];
  readonly rows: readonly LinearRow[];
}

/** Values in the order of the columns; those of integer columns are whole. */
export type ProgramOutcome =
  | { readonly kind: 'optimal'; readonly cost: number; readonly values: readonly number[] }
  | { readonly kind: 'infeasible' };

/** Solves small programmes exactly. */
export type LinearSolver = (program: LinearProgram) => Promise<ProgramOutcome>;

/** What is left open of a model: columns and rows still to be decided. */
export interface OpenPart {
  /** Per column of the model: its value where that is settled, else NaN. */
  readonly settled: Float64Array;
  /** Columns of the model that are open, ascending. */
  readonly columns: readonly number[];
  /** In columns of the model; each can still be broken by open columns. Empty when hopeless. */
  readonly rows: readonly LinearRow[];
  /** Some row can hold for no values at all. */
  readonly isHopeless: boolean;
}

/** What a row can come to, whatever its open columns are. */
const reach = ({ columns }: LinearModel, terms: readonly LinearTerm[]): { low: number; high: number } => {
  let [low, high] = [0, 0];
  for (const { column, coefficient } of terms) {
    const most = coefficient === 0 ? 0 : coefficient * columns[column]!.max;
    if (most < 0) low += most;
    else high += most;
  }
  return { low, high };
};

/**
 * Settles what a model's rows leave no choice about, and drops the rows that always hold.
 *
 * @param known per column its value, NaN where it is open
 * @param added rows beside those of the model
 */
export function openPart(model: LinearModel, known: Float64Array, added: readonly LinearRow[]): OpenPart {
  const settled = known.slice();
  let rows: readonly LinearRow[] = [...model.rows, ...added];
  let isHopeless = false;
  for (let isChanged = true; isChanged && !isHopeless;) {
    isChanged = false;
    const settle = (terms: readonly LinearTerm[], atMost: boolean): void => {
      for (const { column, coefficient } of terms)
        settled[column] = coefficient > 0 === atMost ? model.columns[column]!.max : 0;
      isChanged = true;
    };
    rows = rows.flatMap((row) => {
      const left = withoutSettled(row, settled);
      const { terms, min, max } = left;
      const { low, high } = reach(model, terms);
      if (low > max || high < min) isHopeless = true;
      if (low >= min && high <= max) return [];
      if (low === max) settle(terms, false);
      else if (high === min) settle(terms, true);
      else return [left];
      return [];
    });
  }
  const columns = model.columns.flatMap((_, column) => (Number.isNaN(settled[column]!) ? [column] : []));
  return { settled, columns, rows: isHopeless ? [] : distinct(rows), isHopeless };
}

function withoutSettled(row: LinearRow, settled: Float64Array): LinearRow {
  let sum = 0;
  const terms = row.terms.filter(({ column, coefficient }) => {
    const value = settled[column]!;
    if (Number.isNaN(value)) return coefficient !== 0;
    sum += coefficient * value;
    return false;
  });
  return terms.length === row.terms.length ? row : { terms, min: row.min - sum, max: row.max - sum };
}

/** Rows with equal terms become one with the narrower bounds. */
function distinct(rows: readonly LinearRow[]): LinearRow[] {
  const byTerms = new Map<string, LinearRow>();
  for (const { terms, min, max } of rows) {
    const key = terms.map(({ column, coefficient }) => `${column}×${coefficient}`).join();
    const same = byTerms.get(key);
    byTerms.set(key, {
      terms,
      min: Math.max(min, same?.min ?? -Infinity),
      max: Math.min(max, same?.max ?? Infinity),
    });
  }
  return [...byTerms.values()];
}

/**
 * The open part as a programme of its own.
 *
 * @param costOf what a column of the model costs
 */
export function programOf(
  model: LinearModel,
  { columns, rows }: OpenPart,
  costOf: (column: number) => number,
): LinearProgram {
  const position = new Map(columns.map((column, index) => [column, index]));
  return {
    columns: columns.map((column) => {
      const { max, integer } = model.columns[column]!;
      return { cost: costOf(column), max, integer };
    }),
    rows: rows.map(({ terms, min, max }) => ({
      terms: terms.map(({ column, coefficient }) => ({ column: position.get(column)!, coefficient })),
      min,
      max,
    })),
  };
}

/**
 * Per column, whether rows keep it below its `max`, so that it needs no bound of its own. A bound that others lean on
 * stays, so that no two can lean on each other.
 */
export function boundedByRows({ columns, rows }: LinearProgram): boolean[] {
  const isBounded = columns.map(({ max }) => max === Infinity);
  const leanedOn = new Set<number>();
  const capped = rows.filter(({ max }) => max < Infinity);
  const isPositive = ({ terms }: LinearRow): boolean => terms.every(({ coefficient }) => coefficient > 0);
  for (const row of [...capped.filter(isPositive), ...capped.filter((one) => !isPositive(one))]) {
    const negative = row.terms.filter(({ coefficient }) => coefficient < 0);
    const room = negative.reduce(
      (sum, { column, coefficient }) => sum - coefficient * columns[column]!.max,
      row.max,
    );
    if (negative.some(({ column }) => isBounded[column])) continue;
    const bounded = row.terms.filter(
      ({ column, coefficient }) =>
        coefficient > 0 && !leanedOn.has(column) && room <= coefficient * columns[column]!.max,
    );
    for (const { column } of bounded) isBounded[column] = true;
    if (bounded.length > 0) for (const { column } of negative) leanedOn.add(column);
  }
  return isBounded;
}

/** Rows and columns of the tableau the programme becomes: one row per bound. */
export function sizeOf(program: LinearProgram): { rows: number; columns: number } {
  const bounds = boundedByRows(program).filter((isBounded) => !isBounded).length;
  const sides = program.rows.map(({ min, max }) => (min > -Infinity ? 1 : 0) + (max < Infinity ? 1 : 0));
  return { rows: sides.reduce((sum, count) => sum + count, bounds), columns: program.columns.length };
}
