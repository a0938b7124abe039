import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareScores, type Prepared } from '@lunzhi/core/solver';
import type { LevelFigures } from '../levels.ts';
import { paths } from '../paths.ts';
import type { Found } from '../peers/peer.ts';
import { namedAssignments } from '../result/pairs-of.ts';
import type { Result } from '../result/result.ts';
import type { Instance } from './instance.ts';
import { documentText } from './document-text.ts';

/**
 * Keeps a roster as the best known of an instance when it is better, or as good with quality proven for the first time.
 *
 * @param found has been believed by the referee
 * @returns the instance as it is known from now on
 */
export function keepBest(
  instance: Instance,
  prepared: Prepared,
  solver: string,
  found: Found,
  score: LevelFigures,
  folder = paths.best,
): Instance {
  const { name, best, bound } = instance;
  const difference = best ? compareScores(score, best) : -1;
  const isProven = found.claim.proven?.includes('quality') === true;
  const isSettled = !isProven || (best !== null && bound.quality === best.quality);
  if (difference > 0 || (difference === 0 && isSettled)) return instance;
  const result: Result = {
    format: 'lunzhi-bench-result/1',
    instance: name,
    solver,
    claim: found.claim,
    assignments: namedAssignments(prepared, found.pairs),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), documentText(result));
  // what was proven of the former best speaks of rosters as fair as that one alone
  const proven = isProven
    ? { quality: score.quality, qualityBy: solver }
    : { quality: null, qualityBy: null };
  return { ...instance, best: score, bound: { ...bound, ...proven } };
}
