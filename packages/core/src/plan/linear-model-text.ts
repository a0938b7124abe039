import type { Constraint } from '../constraints/constraint.ts';
import { encodeRules } from '../constraints/bind-rules.ts';
import { LinearModel } from '../linear/linear-model.ts';
import { lpFormat } from '../linear/lp-format.ts';
import type { Prepared } from '../roster/prepared.ts';
import { LEVELS } from '../score/score.ts';
import { boundFairness } from '../solve/priced-dues.ts';
import type { Diagnostic } from './diagnostic.ts';
import { parseAndPrepare } from './parse-document.ts';

/** Levels a file can minimise; no plan from scratch costs anything on the others. */
export type LinearLevel = 'coverage' | 'fairness' | 'quality';

export interface LinearModelOptions {
  /** `fairness` when left out. */
  readonly level?: LinearLevel;
  /** Of the level `quality`: what fairness may cost. Its lower bound when left out, which may be more than can be reached. */
  readonly fairness?: number;
  /** Custom constraints, beside the catalogue. */
  readonly constraints?: readonly Constraint[];
}

export type LinearModelOutcome =
  | { readonly status: 'done'; readonly text: string; readonly diagnostics: readonly Diagnostic[] }
  /** The document has errors. */
  | { readonly status: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  /** Ids of the rules that cannot be written as linear rows. */
  | { readonly status: 'no-linear-form'; readonly rules: readonly string[] }
  /** So many rows stood when the columns, at most `columns`, were too many. */
  | { readonly status: 'too-large'; readonly rows: number; readonly columns: number };

/** Columns beyond which the text would be longer than a string can be. */
const MAX_COLUMNS = 3_000_000;

class TooLargeError extends Error {}

/** A model that refuses to grow beyond what can be written. */
class WritableModel extends LinearModel {
  override column(...given: Parameters<LinearModel['column']>): number {
    if (this.columns.length >= MAX_COLUMNS) throw new TooLargeError();
    return super.column(...given);
  }
}

/**
 * The rules of a document as a linear model in CPLEX LP format, for any solver.
 *
 * One level is minimised; the rules of the levels above are rows, so that levels are never added up. Above fairness no
 * place is empty; above quality fairness costs at most what is said, else its lower bound, where there is one.
 *
 * @param input the document: JSON text, or the value it stands for
 */
export function linearModelText(
  input: unknown,
  { level = 'fairness', fairness, constraints = [] }: LinearModelOptions = {},
): LinearModelOutcome {
  const { prepared, diagnostics } = parseAndPrepare(input, { constraints });
  if (!prepared) return { status: 'refused', diagnostics };
  const { shiftCount, leaderCount } = prepared.problem;
  if (shiftCount * leaderCount > MAX_COLUMNS)
    return { status: 'too-large', rows: shiftCount, columns: MAX_COLUMNS };
  const model = new WritableModel(shiftCount, leaderCount);
  try {
    const { text, without } = textOf(prepared, level, fairness, model);
    if (without.length > 0) return { status: 'no-linear-form', rules: without };
    return { status: 'done', text, diagnostics };
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return { status: 'too-large', rows: model.rows.length, columns: MAX_COLUMNS };
  }
}

function textOf(
  { problem, rules, names }: Prepared,
  level: LinearLevel,
  fairness: number | undefined,
  empty: LinearModel,
): { text: string; without: readonly string[] } {
  const levels = LEVELS.slice(0, LEVELS.indexOf(level) + 1);
  const { model, without } = encodeRules(problem, rules, levels, empty);
  if (without.length > 0) return { text: '', without };
  const most = level === 'quality' ? (fairness ?? boundFairness(problem, rules).bound) : null;
  if (level !== 'coverage') hold(model, 'coverage', 0);
  if (most !== null) hold(model, 'fairness', most);
  const held = level === 'coverage' ? [] : ['coverage costs nothing'];
  if (level === 'quality')
    held.push(most === null ? 'fairness is free: no bound is known' : `fairness costs at most ${most}`);
  const text = [
    `\\ lunzhi: minimises ${level}; hard rules are rows${held.map((words) => `, ${words}`).join('')}.`,
    `\\ x_S_L is 1 when leader L takes place S; ${problem.shiftCount} places, ${problem.leaderCount} leaders.`,
    ...names.shifts.map(({ date, type, place }, shift) => `\\ place ${shift}: ${date}/${type}/${place}`),
    ...names.leaders.map(({ id }, leader) => `\\ leader ${leader}: ${id}`),
    lpFormat(model, level),
  ].join('\n');
  return { text, without };
}

/** A row: what the columns of a level cost, with what cannot be changed, is at most this. */
function hold(model: LinearModel, level: 'coverage' | 'fairness', most: number): void {
  const terms = model.columns.flatMap((column, index) =>
    column.level === level && column.cost !== 0 ? [{ column: index, coefficient: column.cost }] : [],
  );
  model.row(terms, { max: most - model.constant[level] });
}
