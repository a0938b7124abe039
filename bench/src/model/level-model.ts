import { encodeRules, LinearModel, type LinearTerm, type Prepared } from '@lunzhi/core/solver';
import { type Level, LEVELS } from '../levels.ts';

/** A model that would be larger than a peer, or the machine, can take. */
export class ModelTooLargeError extends Error {
  override readonly name = 'ModelTooLargeError';
  readonly rows: number;
  readonly columns: number;

  constructor(rows: number, columns: number, isWhole: boolean) {
    const more = isWhole ? '' : 'more than ';
    super(`the model is too large: ${more}${thousands(rows)} rows × ${more}${thousands(columns)} columns`);
    this.rows = rows;
    this.columns = columns;
  }
}

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** Columns beyond which nobody gets the model: it would take gigabytes before any solver has begun. */
const MAX_COLUMNS = 1_000_000;

/** A linear model that stops growing before the memory is gone. */
class GuardedModel extends LinearModel {
  override column(...given: Parameters<LinearModel['column']>): number {
    if (this.columns.length >= MAX_COLUMNS)
      throw new ModelTooLargeError(this.rows.length, this.columns.length, false);
    return super.column(...given);
  }
}

/** The rules of some levels as one linear model, with what its columns cost on each level. */
export interface LevelModel {
  readonly model: LinearModel;
  /** Divides all costs of a level, so that solvers reckon with small numbers. */
  readonly scale: Readonly<Record<Level, number>>;
}

/**
 * Writes the rules up to a level as one model through their own `encode`.
 *
 * @param last hard rules and all levels down to this one
 * @throws ModelTooLargeError; WithoutLinearFormError
 */
export function levelModel({ problem, rules }: Pick<Prepared, 'problem' | 'rules'>, last: Level): LevelModel {
  const levels = LEVELS.slice(0, LEVELS.indexOf(last) + 1);
  const empty = new GuardedModel(problem.shiftCount, problem.leaderCount);
  const { model, without } = encodeRules(problem, rules, levels, empty);
  if (without.length > 0) throw new WithoutLinearFormError(without);
  const scale: Record<Level, number> = { hard: 1, coverage: 1, disruption: 1, fairness: 1, quality: 1 };
  for (const level of LEVELS) scale[level] = divisorOf(model, level);
  return { model, scale };
}

/** A rule that no linear model can hold. */
export class WithoutLinearFormError extends Error {
  override readonly name = 'WithoutLinearFormError';

  constructor(rules: readonly string[]) {
    super(`rules without a linear form: ${rules.join(', ')}`);
  }
}

/** The greatest number that divides all costs of a level. */
function divisorOf({ columns }: LinearModel, level: Level): number {
  let divisor = 0;
  for (const column of columns) {
    if (column.level !== level) continue;
    let [a, b] = [divisor, Math.abs(column.cost)];
    while (b > 0) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor || 1;
}

/** What a level costs, in units of its scale, without what no choice can change. */
export function costTerms({ model, scale }: LevelModel, level: Level): LinearTerm[] {
  const terms: LinearTerm[] = [];
  model.columns.forEach((column, index) => {
    if (column.level === level && column.cost !== 0)
      terms.push({ column: index, coefficient: column.cost / scale[level] });
  });
  return terms;
}
