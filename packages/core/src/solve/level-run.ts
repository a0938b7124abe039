import type { Level } from '../document/schema.ts';
import type { LinearModel, LinearRow } from '../linear/linear-model.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import { type LinearSolver, openPart, programOf } from './linear-program.ts';

/** Room for rounding in what an upper level may cost, in its smallest steps. */
const SLACK = 0.5;

/** The optimum of one level while those above keep theirs. */
export interface LevelOptimum {
  /** What the model says it costs, the given included. */
  readonly cost: number;
  readonly assignment: Assignment;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Solves level after level of a model: each at its least, while those before keep theirs. */
export class LevelRun {
  /** What each level solved costs at the least, in the order in which they were solved. */
  readonly optima = new Map<Level, number>();
  readonly #solver: LinearSolver;
  #last: Assignment | null = null;

  constructor(solver: LinearSolver) {
    this.#solver = solver;
  }

  /**
   * @param model holds the costs of the level and of those solved before
   * @param known per column its value, NaN where it is open
   * @returns `null` when the rows cannot hold together
   */
  async minimise(level: Level, model: LinearModel, known: Float64Array): Promise<LevelOptimum | null> {
    const { unit, constant } = this.#scale(level, model);
    if (unit === 0 && this.#last) {
      this.optima.set(level, constant);
      return { cost: constant, assignment: this.#last };
    }
    const costOf = (column: number): number => {
      const { level: own, cost } = model.columns[column]!;
      return own === level && cost !== 0 ? cost / unit : 0;
    };
    const kept = Array.from(this.optima).flatMap(([upper, cost]) => this.#keeping(upper, cost, model));
    const part = openPart(model, known, kept);
    if (part.isHopeless) return null;
    const outcome = await this.#solver(programOf(model, part, costOf));
    if (outcome.kind === 'infeasible') return null;
    const values = part.settled;
    part.columns.forEach((column, index) => (values[column] = outcome.values[index]!));
    const steps = values.reduce((sum, value, column) => sum + costOf(column) * value, 0);
    const cost = constant + unit * Math.round(steps);
    this.optima.set(level, cost);
    this.#last = assignmentOf(model, values);
    return { cost, assignment: this.#last };
  }

  /** The largest unit that divides all costs, 0 when there are none: small numbers are safer in doubles. */
  #scale(level: Level, model: LinearModel): { unit: number; constant: number } {
    const costs = model.columns.filter((column) => column.level === level).map(({ cost }) => Math.abs(cost));
    return { unit: costs.reduce(gcd, 0), constant: model.constant[level] };
  }

  #keeping(level: Level, cost: number, model: LinearModel): LinearRow[] {
    const { unit, constant } = this.#scale(level, model);
    if (unit === 0) return [];
    const terms = model.columns.flatMap((column, index) =>
      column.level === level && column.cost !== 0 ? [{ column: index, coefficient: column.cost / unit }] : [],
    );
    const most = (cost - constant) / unit;
    // at 0 nothing is left to choose, which settles columns beforehand
    const isLeast = most === 0 && terms.every(({ coefficient }) => coefficient > 0);
    return [{ terms, min: -Infinity, max: isLeast ? most : most + SLACK }];
  }
}

function assignmentOf(model: LinearModel, values: Float64Array): Assignment {
  return Int16Array.from({ length: model.shiftCount }, (_, shift) => {
    for (let leader = 0; leader < model.leaderCount; leader++)
      if (values[model.x(shift, leader)] === 1) return leader;
    return UNASSIGNED;
  });
}
