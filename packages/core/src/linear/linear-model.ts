import type { Level } from '../document/schema.ts';

/** One term of a row: coefficient × column. */
export interface LinearTerm {
  readonly column: number;
  readonly coefficient: number;
}

/** The sum of columns, as terms. */
export const plus = (columns: readonly number[]): LinearTerm[] =>
  columns.map((column) => ({ column, coefficient: 1 }));
export const minus = (columns: readonly number[]): LinearTerm[] =>
  columns.map((column) => ({ column, coefficient: -1 }));

/** min ≤ Σ terms ≤ max; an absent bound is infinite. */
export interface LinearRow {
  readonly terms: readonly LinearTerm[];
  readonly min: number;
  readonly max: number;
}

/** A variable from 0 to `max`; `cost` counts on `level`. */
export interface LinearColumn {
  readonly name: string;
  readonly max: number;
  readonly integer: boolean;
  readonly level: Level | null;
  readonly cost: number;
}

/**
 * A solver-neutral mixed-integer model of a roster: one 0/1 column per (shift, leader), rows, and cost columns booked
 * under the level of the rule that asks for them. Every exact backend converts from this and from nothing else.
 */
export class LinearModel {
  readonly shiftCount: number;
  readonly leaderCount: number;
  readonly columns: LinearColumn[] = [];
  readonly rows: LinearRow[] = [];
  /** Cost of each level that no column can change. */
  readonly constant: Record<Level, number> = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };
  #level: Level = 'quality';
  #weight = 1;

  /** At most one leader takes a shift: the only rows that stand before any rule is encoded. */
  constructor(shiftCount: number, leaderCount: number) {
    this.shiftCount = shiftCount;
    this.leaderCount = leaderCount;
    for (let shift = 0; shift < shiftCount; shift++)
      for (let leader = 0; leader < leaderCount; leader++)
        this.columns.push({ name: `x_${shift}_${leader}`, max: 1, integer: true, level: null, cost: 0 });
    for (let shift = 0; shift < shiftCount; shift++) {
      if (leaderCount > 1) this.row(this.holders(shift), { max: 1 });
    }
  }

  /** From here on costs are multiplied by `weight` and booked under `level`. */
  book(level: Level, weight: number): void {
    this.#level = level;
    this.#weight = weight;
  }

  /** The 0/1 column that says whether `leader` takes `shift`. */
  x(shift: number, leader: number): number {
    return shift * this.leaderCount + leader;
  }

  /** How many of the shifts `leader` takes. */
  duties(shifts: readonly number[], leader: number): LinearTerm[] {
    return plus(shifts.map((shift) => this.x(shift, leader)));
  }

  /** How many leaders take `shift`. */
  holders(shift: number): LinearTerm[] {
    return plus(Array.from({ length: this.leaderCount }, (_, leader) => this.x(shift, leader)));
  }

  /** Adds a variable from 0 to `max` (1 when left out) that costs `cost` per unit on the level booked last. */
  column(name: string, options: { max?: number; integer?: boolean; cost?: number } = {}): number {
    const { max = 1, integer = false, cost = 0 } = options;
    return this.columns.push({ name, max, integer, level: this.#level, cost: cost * this.#weight }) - 1;
  }

  row(terms: readonly LinearTerm[], bounds: { min?: number; max?: number }): void {
    this.rows.push({ terms, min: bounds.min ?? -Infinity, max: bounds.max ?? Infinity });
  }

  /** A cost that stands whatever is chosen. */
  addConstant(cost: number): void {
    this.constant[this.#level] += cost * this.#weight;
  }
}
