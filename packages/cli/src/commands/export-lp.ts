import { boundFairness, encodeRules, LinearModel, lpFormat, parseAndPrepare } from '@lunzhi/core/solver';
import type { Prepared } from '@lunzhi/core/solver';
import { Refusal } from '../call/problem.ts';
import { refuseDocument, type Remark, worded } from '../io/diagnostics.ts';
import type { OwnConstraints } from '../io/read-constraints.ts';
import { readText, rosterLimit } from '../io/read-input.ts';
import type { Terminal } from '../io/terminal.ts';

/** Levels a file can minimise; no plan from scratch costs anything on the others. */
export type LpLevel = 'coverage' | 'fairness' | 'quality';

const LEVELS = ['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const;

/** Columns beyond which the text would be longer than a string can be. */
const MOST_COLUMNS = 3_000_000;

/** A model that refuses to grow beyond what can be written. */
class WritableModel extends LinearModel {
  override column(...given: Parameters<LinearModel['column']>): number {
    if (this.columns.length >= MOST_COLUMNS)
      throw new Refusal({ code: 'model-too-large', rows: this.rows.length, columns: MOST_COLUMNS });
    return super.column(...given);
  }
}

/**
 * The model of a document, or of the document in a roster file, as CPLEX LP text.
 *
 * @returns the text with what is to be said of the document, or the exit code when it has errors
 * @throws Refusal when it cannot be read, a rule has no linear form, or the model is too large
 */
export function readLp(
  path: string,
  level: LpLevel,
  constraints: OwnConstraints,
  terminal: Terminal,
): { text: string; diagnostics: readonly Remark[] } | number {
  const { prepared, diagnostics } = parseAndPrepare(documentIn(readText(path, rosterLimit)), { constraints });
  if (!prepared) return refuseDocument(diagnostics, terminal);
  return { text: lpOf(prepared, level), diagnostics: worded(diagnostics, terminal) };
}

/** The document in a roster file; any other text as it is, for the core to read. */
function documentIn(text: string): unknown {
  try {
    const value = JSON.parse(text) as { format?: unknown; document?: unknown } | null;
    return value?.format === 'lunzhi-roster/1' ? value.document : text;
  } catch {
    return text;
  }
}

/**
 * One level is minimised; the rules of the levels above are rows, so that levels are never added up. Above fairness no
 * place is empty; above quality fairness costs at most its lower bound, where there is one.
 */
function lpOf({ problem, rules, names }: Prepared, level: LpLevel): string {
  const levels = LEVELS.slice(0, LEVELS.indexOf(level) + 1);
  const empty = new WritableModel(problem.shiftCount, problem.leaderCount);
  const { model, without } = encodeRules(problem, rules, levels, empty);
  if (without.length > 0) throw new Refusal({ code: 'no-linear-form', rules: without });
  const bound = level === 'quality' ? boundFairness(problem, rules).bound : null;
  if (level !== 'coverage') hold(model, 'coverage', 0);
  if (bound !== null) hold(model, 'fairness', bound);
  const held = level === 'coverage' ? [] : ['coverage costs nothing'];
  if (level === 'quality')
    held.push(bound === null ? 'fairness is free: no bound is known' : `fairness costs at most ${bound}`);
  return [
    `\\ lunzhi: minimises ${level}; hard rules are rows${held.map((words) => `, ${words}`).join('')}.`,
    `\\ x_S_L is 1 when leader L takes place S; ${problem.shiftCount} places, ${problem.leaderCount} leaders.`,
    ...names.shifts.map(({ date, type, place }, shift) => `\\ place ${shift}: ${date}/${type}/${place}`),
    ...names.leaders.map(({ id }, leader) => `\\ leader ${leader}: ${id}`),
    lpFormat(model, level),
  ].join('\n');
}

/** A row: what the columns of a level cost, with what cannot be changed, is at most this. */
function hold(model: LinearModel, level: 'coverage' | 'fairness', most: number): void {
  const terms = model.columns.flatMap((column, index) =>
    column.level === level && column.cost !== 0 ? [{ column: index, coefficient: column.cost }] : [],
  );
  model.row(terms, { max: most - model.constant[level] });
}
