import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compareScores, parseAndPrepare, solve } from '@lunzhi/core/solver';
import type { LevelFigures } from '../levels.ts';
import { BadCallError, type Options } from '../options.ts';
import { paths } from '../paths.ts';
import { scoreWords, table } from '../report/markdown.ts';
import { spreadOf } from '../report/summary.ts';
import { progressLine } from '../run/progress-line.ts';
import { heldOut, type HeldOut } from './documents.ts';

const SEEDS = [1, 2, 3];

/** The score of the default run, the middle one of the seeds. */
interface HeldOutFigures {
  readonly name: string;
  readonly score: LevelFigures;
}

async function measure({ name, document }: HeldOut): Promise<HeldOutFigures> {
  const { prepared } = parseAndPrepare(JSON.stringify(document));
  const scores: LevelFigures[] = [];
  for (const seed of SEEDS)
    scores.push((await solve(prepared!.problem, prepared!.rules, { seed })).judgement.score);
  return { name, score: scores.sort(compareScores)[SEEDS.length >> 1]! };
}

/**
 * Plans the documents that nothing was chosen on and compares the quality with what is stored, or stores it.
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
  const rows = measured.map(({ name, score }, index) => {
    const before = stored[index]!.score;
    return { name, score, before, ratio: score.quality / before.quality };
  });
  const ratios = rows.map(({ ratio }) => ratio);
  console.log(
    table(
      ['document', 'stored', 'now', 'quality ÷ stored'],
      rows.map(({ name, score, before, ratio }) => [
        name,
        scoreWords(before),
        scoreWords(score),
        ratio.toFixed(3),
      ]),
    ),
  );
  const { median, most } = spreadOf(ratios)!;
  console.log(`\nmedian ratio ${median.toFixed(3)}, worst ${most.toFixed(3)}`);
  return 0;
}
