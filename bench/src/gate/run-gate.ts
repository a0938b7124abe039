import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadInstance } from '../instances/store.ts';
import { BadCallError, type Options } from '../options.ts';
import { paths } from '../paths.ts';
import { scoreWords, table } from '../report/markdown.ts';
import { progressLine } from '../run/progress-line.ts';
import { type GateFigures, gateFaults } from './gate.ts';
import { measureGate } from './measure.ts';

const INSTANCES = ['month', 'dongan-2024', 'two-heads'];
const SAMPLES = 5;

/**
 * Measures a few instances and compares them with the stored baseline, or stores them.
 *
 * @returns 0 when nothing is worse, else 1
 * @throws BadCallError when there is no baseline
 */
export async function runGate({ records }: Pick<Options, 'records'>): Promise<number> {
  if (!records && !existsSync(paths.baseline))
    throw new BadCallError('There is no baseline.\nMaybe run `npm run bench -- --gate --record` first.');
  const tell = progressLine(process.stderr);
  const measured: GateFigures[] = [];
  for (const name of INSTANCES) {
    tell(measured.length, INSTANCES.length, name);
    measured.push(await measureGate(name, loadInstance(name).prepared, SAMPLES));
  }
  console.log(
    table(
      ['instance', 'hard / coverage / fairness / quality', 'plan ÷ loop', 'proof ÷ loop'],
      measured.map(({ instance, score, planTime, proofTime }) => [
        instance,
        scoreWords(score),
        String(planTime),
        proofTime === null ? '·' : String(proofTime),
      ]),
    ),
  );
  if (records) {
    mkdirSync(paths.results, { recursive: true });
    writeFileSync(paths.baseline, `${JSON.stringify(measured, null, 2)}\n`);
    return 0;
  }
  const baseline = JSON.parse(readFileSync(paths.baseline, 'utf8')) as GateFigures[];
  const faults = gateFaults(baseline, measured);
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
}
