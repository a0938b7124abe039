import { mkdirSync, writeFileSync } from 'node:fs';
import { compareScores, type Prepared } from '@lunzhi/core/solver';
import type { LevelFigures } from '../levels.ts';
import { paths } from '../paths.ts';
import type { Found } from '../peers/peer.ts';
import { namedAssignments } from '../result/pairs-of.ts';
import type { Result } from '../result/result.ts';
import type { Instance } from './instance.ts';
import { bestPath } from './store.ts';
import { documentText } from './document-text.ts';

/**
 * Keeps a roster as the best known of an instance when it is better, or as good with quality proven for the first time.
 *
 * @param found has been believed by the referee
 * @returns whether it was kept
 */
export function keepBest(
  { name, best, bound }: Instance,
  prepared: Prepared,
  solver: string,
  found: Found,
  score: LevelFigures,
): boolean {
  const difference = best ? compareScores(score, best) : -1;
  const isNewProof = bound.quality === null && found.claim.proven?.includes('quality') === true;
  if (difference > 0 || (difference === 0 && !isNewProof)) return false;
  const result: Result = {
    format: 'lunzhi-bench-result/1',
    instance: name,
    solver,
    claim: found.claim,
    assignments: namedAssignments(prepared, found.pairs),
  };
  mkdirSync(paths.best, { recursive: true });
  writeFileSync(bestPath(name), documentText(result));
  return true;
}
