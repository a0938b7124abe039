import { encodeRules } from '../constraints/encode-rules.ts';
import type { Level } from '../document/schema.ts';
import type { LinearModel } from '../linear/linear-model.ts';
import { FREE, type Problem } from '../problem/problem.ts';
import { LEVELS } from '../score/score.ts';
import type { Task } from './backend.ts';
import { BackendRefusedError } from './backend-refusal.ts';
import { openPart, programOf, sizeOf } from './linear-program.ts';

/** What an exact backend takes on. Sizes alone decide, so that a problem ends alike on every machine. */
export interface ExactLimits {
  /** 0/1 decisions: who takes which open place. */
  readonly integers: number;
  /** Rows × columns of a programme, bounds included; a larger one with quality is left out, without it refused. */
  readonly cells: number;
}

/** A model with the columns known beforehand, NaN where they are open. */
export interface KnownModel {
  readonly model: LinearModel;
  readonly known: Float64Array;
}

const UPPER: readonly Level[] = LEVELS.filter((level) => level !== 'quality');

/**
 * Writes a task as linear models.
 *
 * @param backend who refuses
 * @returns `upper` without quality; `whole` with it, `null` when a rule of quality has no linear form or the model is
 * too large
 * @throws BackendRefusedError when `upper` is too large or a rule in it has no linear form
 */
export function exactModels(
  backend: string,
  { problem, rules }: Task,
  limits: ExactLimits,
): { upper: KnownModel; whole: KnownModel | null } {
  const integers = openPairs(problem, rules.domain);
  const refuse = (rows: number, columns: number): never => {
    throw new BackendRefusedError(backend, { kind: 'too-large', size: { integers, rows, columns }, limits });
  };
  if (integers > limits.integers) refuse(0, 0);
  const { model, without } = encodeRules(problem, rules, UPPER);
  if (without.length > 0) throw new BackendRefusedError(backend, { kind: 'no-linear-form', rules: without });
  const upper = withKnown(model, problem, rules.domain);
  const { rows, columns } = sizeOfModel(upper);
  if (rows * columns > limits.cells) refuse(rows, columns);

  const encoded = encodeRules(problem, rules, LEVELS);
  if (encoded.without.length > 0) return { upper, whole: null };
  const whole = withKnown(encoded.model, problem, rules.domain);
  const size = sizeOfModel(whole);
  return { upper, whole: size.rows * size.columns > limits.cells ? null : whole };
}

/** Pairs of an open place and a leader who may hold it. */
function openPairs({ fixed, shiftCount, leaderCount }: Problem, domain: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < shiftCount * leaderCount; at++)
    if (fixed[Math.floor(at / leaderCount)] === FREE) count += domain[at]!;
  return count;
}

/** Fixed places have their holders, and nobody takes a place outside his domain. */
function withKnown(model: LinearModel, { fixed }: Problem, domain: Uint8Array): KnownModel {
  const known = new Float64Array(model.columns.length).fill(NaN);
  for (let shift = 0; shift < model.shiftCount; shift++)
    for (let leader = 0; leader < model.leaderCount; leader++) {
      const column = model.x(shift, leader);
      if (fixed[shift] !== FREE) known[column] = fixed[shift] === leader ? 1 : 0;
      else if (domain[column] === 0) known[column] = 0;
    }
  return { model, known };
}

const sizeOfModel = ({ model, known }: KnownModel): { rows: number; columns: number } =>
  sizeOf(programOf(model, openPart(model, known, []), () => 0));
