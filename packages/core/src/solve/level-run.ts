import type { Level } from '../document/schema.ts';
import type { LinearModel, LinearRow } from '../linear/linear-model.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import type { KnownModel } from './exact-backend.ts';
import { type LinearSolver, openPart, programOf } from './linear-program.ts';

/** Room for rounding in what a level may cost, in its smallest steps. */
const SLACK = 0.5;

/** What a level costs: at the least by what is known before, at the most by a roster that is known. */
export interface CostRange {
  readonly least: number;
  readonly most: number;
}

/** The optimum of one level while those above keep theirs. */
export interface LevelOptimum {
  /** What the model says it costs, the given included. */
  readonly cost: number;
  readonly assignment: Assignment;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Solves level after level of a model: each at its least, while those before keep theirs. */
export class LevelRun {
  /** What each level costs at the least, in the order in which they were solved. */
  readonly optima = new Map<Level, number>();
  readonly #solver: LinearSolver;

  constructor(solver: LinearSolver) {
    this.#solver = solver;
  }

  /** Takes a level as solved: nothing costs less, and a roster that costs so much is known. */
  settle(level: Level, cost: number): void {
    this.optima.set(level, cost);
  }

  /**
   * Finds the least cost of a level.
   *
   * @param known holds the costs of the level and of those solved before
   * @param range a search that reaches `least` ends there
   * @returns `null` when the rows cannot hold together
   */
  async minimise(level: Level, { model, known }: KnownModel, range: CostRange): Promise<LevelOptimum | null> {
    const kept = [...this.optima].map(([upper, cost]) =>
      costRow(upper, model, { least: -Infinity, most: cost }),
    );
    const part = openPart(model, known, [...kept, costRow(level, model, range)]);
    if (part.isHopeless) return null;
    const unit = unitOf(level, model);
    const costOf = (column: number): number => {
      const { level: ofColumn, cost } = model.columns[column]!;
      return ofColumn === level ? cost / unit : 0;
    };
    const outcome = await this.#solver(programOf(model, part, costOf));
    if (outcome.kind === 'infeasible') return null;
    const values = part.settled;
    part.columns.forEach((column, index) => (values[column] = outcome.values[index]!));
    const steps = values.reduce((sum, value, column) => sum + costOf(column) * value, 0);
    const cost = model.constant[level] + unit * Math.round(steps);
    this.optima.set(level, cost);
    return { cost, assignment: assignmentOf(model, values) };
  }
}

/** The largest unit that divides all costs of a level, 1 without costs: small numbers are safer in doubles. */
const unitOf = (level: Level, { columns }: LinearModel): number =>
  columns.reduce((unit, column) => (column.level === level ? gcd(unit, Math.abs(column.cost)) : unit), 0) ||
  1;

/** Σ of the level's costs lies in the range. */
function costRow(level: Level, model: LinearModel, { least, most }: CostRange): LinearRow {
  const unit = unitOf(level, model);
  const terms = model.columns.flatMap((column, index) =>
    column.level === level && column.cost !== 0 ? [{ column: index, coefficient: column.cost / unit }] : [],
  );
  const [min, max] = [least, most].map((cost) => (cost - model.constant[level]) / unit) as [number, number];
  // at 0 nothing is left to choose, which settles columns beforehand
  const isNothing = max === 0 && terms.every(({ coefficient }) => coefficient > 0);
  return { terms, min, max: isNothing ? 0 : max + SLACK };
}

function assignmentOf(model: LinearModel, values: Float64Array): Assignment {
  return Int16Array.from({ length: model.shiftCount }, (_, shift) => {
    for (let leader = 0; leader < model.leaderCount; leader++)
      if (values[model.x(shift, leader)] === 1) return leader;
    return UNASSIGNED;
  });
}
