import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compareScores, parseAndPrepare, solve } from '@lunzhi/core/solver';
import type { LevelFigures } from '../levels.ts';
import { BadCallError, type Options } from '../options.ts';
import { paths } from '../paths.ts';
import { progressLine } from '../run/progress-line.ts';
import { comparisonWords, type HeldOutFigures } from './comparison.ts';
import { heldOut, type HeldOut } from './documents.ts';

const SEEDS = [1, 2, 3];

async function measure({ name, document }: HeldOut): Promise<HeldOutFigures> {
  const { prepared } = parseAndPrepare(JSON.stringify(document));
  const scores: LevelFigures[] = [];
  for (const seed of SEEDS)
    scores.push((await solve(prepared!.problem, prepared!.rules, { seed })).judgement.score);
  return { name, score: scores.sort(compareScores)[SEEDS.length >> 1]! };
}

/**
 * Plans the documents that nothing was chosen on and compares what they come to with what is stored, or stores it.
 *
 * @throws BadCallError when nothing is stored
 */
export async function runHeldOut({ records }: Pick<Options, 'records'>): Promise<number> {
  if (!records && !existsSync(paths.heldOut))
    throw new BadCallError(
      'Nothing is stored to compare with.\nMaybe run `npm run bench -- --held-out --record` at the older revision.',
    );
  const tell = progressLine(process.stderr);
  const measured: HeldOutFigures[] = [];
  for (const one of heldOut) {
    tell(measured.length, heldOut.length, one.name);
    measured.push(await measure(one));
  }
  if (records) {
    mkdirSync(paths.results, { recursive: true });
    writeFileSync(paths.heldOut, `${JSON.stringify(measured, null, 2)}\n`);
    return 0;
  }
  const stored = JSON.parse(readFileSync(paths.heldOut, 'utf8')) as HeldOutFigures[];
  console.log(comparisonWords(measured, stored));
  return 0;
}
