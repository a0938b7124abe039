import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Campaign, doRun, type Ending, filesOfRun, type Kind, kinds, smallest } from './runs.ts';
import { Tally } from './tally.ts';
import { watch } from './watch.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    only: { type: 'string' },
    run: { type: 'string' },
    keep: { type: 'string' },
    'apart-every': { type: 'string', default: '200' },
  },
});

const usage = `npm run fuzz -- [--runs N] [--seed S] [--only ${kinds.join('|')}] [--apart-every N]
npm run fuzz -- --seed S --run R [--only KIND] [--keep DIR]

Calls every command with odd files and odd words, and sends odd messages to sessions. Each run must end with 0, 1 or 2, say
why, show no stack trace, leave nothing half written, and keep within ten seconds and 500 MB.

  --run R      repeats one run of a campaign; --keep writes the files it found into DIR
  --apart-every N  one run in N is a process of its own, whose memory is measured; 0 for none`;

/** The same seed draws the same runs; without one, another each time. */
const seed = Number(values.seed ?? Date.now() % 1_000_000_007);
const only = (values.only ?? null) as Kind | null;
if (!Number.isSafeInteger(seed) || (only !== null && !kinds.includes(only))) {
  console.error(usage);
  process.exit(2);
}
const campaign: Campaign = { seed, only, apartEvery: Number(values['apart-every']) };
const again = (run: number | string): string =>
  `npm run fuzz -- --seed ${seed} --run ${run}${only === null ? '' : ` --only ${only}`}`;

const tell = ({ faults, told, run }: Ending): void =>
  console.log(
    `run ${run}: ${told}\n${faults.map((fault) => `  ${fault}`).join('\n')}\n  again: ${again(run)}`,
  );

/** How a long campaign stands is told after so many runs. */
const TOLD_EVERY = 5000;

const guard = watch((run) => `Run ${run} has not ended. Again: ${again(run)}`);
process.exitCode = await (values.run === undefined ? all(Number(values.runs)) : one(Number(values.run)));
guard.stop();

async function one(run: number): Promise<number> {
  if (values.keep !== undefined)
    for (const [name, content] of Object.entries(await filesOfRun(campaign, run))) {
      mkdirSync(dirname(join(values.keep, name)), { recursive: true });
      writeFileSync(join(values.keep, name), content);
    }
  guard.begin(run);
  const ending = await doRun({ ...campaign, apartEvery: 0 }, run);
  console.log(`${ending.told}\nended with ${ending.code} after ${Math.round(ending.milliseconds)} ms`);
  if (ending.faults.length > 0) tell(ending);
  return ending.faults.length > 0 ? 1 : 0;
}

async function all(runs: number): Promise<number> {
  const tally = new Tally();
  console.log(`seed ${seed}, ${runs} runs`);
  for (let run = 0; run < runs; run++) {
    guard.begin(run);
    if (run > 0 && run % TOLD_EVERY === 0) console.log(tally.summary().lines.join('\n'));
    const ending = await doRun(campaign, run);
    if (!tally.add(ending)) continue;
    tell(ending);
    const small = await smallest(campaign, ending);
    if (small.told !== ending.told)
      console.log(`  smaller: ${small.told}\n    ${small.faults.join('\n    ')}`);
  }
  const summary = tally.summary();
  console.log(summary.lines.join('\n'));
  return summary.isGood ? 0 : 1;
}
