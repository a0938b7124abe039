import { readFileSync } from 'node:fs';
import { loadInstance } from './instances/store.ts';
import { scoreWords, table } from './report/markdown.ts';
import { refusalWords } from './referee/refusal-words.ts';
import { referee } from './referee/referee.ts';
import { pairsOf } from './result/pairs-of.ts';
import { BadResultError, readResult } from './result/result.ts';

/**
 * Counts somebody's roster from scratch and prints one line of a table.
 *
 * @returns 0 when all that is claimed holds, else 1
 * @throws BadResultError when the file is none; UnknownInstanceError
 */
export function runVerify(
  file: string,
  tell: { log(text: string): void; error(text: string): void } = console,
): number {
  const result = readResult(textOf(file));
  const { instance, prepared } = loadInstance(result.instance);
  const { pairs, unknown, unlisted } = pairsOf(prepared, result.assignments);
  const claim = result.claim ?? {};
  const { score, refusals } = referee(prepared, instance, pairs, claim);
  const faults = [
    ...unknown.map((id) => `the instance has no ${id}`),
    ...(claim.isInfeasible === true && pairs.length === 0
      ? []
      : unlisted.map((id) => `the place ${id} is not listed`)),
    ...refusals.map((refusal) => refusalWords(refusal, prepared)),
  ];
  tell.log(
    table(
      [
        'instance',
        'solver',
        'hard / coverage / fairness / quality',
        'best known',
        'proven',
        'seconds',
        'holds',
      ],
      [
        [
          result.instance,
          [result.solver, result.version].filter(Boolean).join(' '),
          scoreWords(score),
          scoreWords(instance.best),
          claim.proven?.join(', ') || '·',
          result.seconds === undefined ? '·' : String(result.seconds),
          faults.length === 0 ? 'yes' : 'NO',
        ],
      ],
    ),
  );
  for (const fault of faults) tell.error(fault);
  return faults.length === 0 ? 0 : 1;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadResultError((error as Error).message);
  }
}
