// npm run bench: time to a provably fair roster beside HiGHS, and moves per second, on the county example.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const runs = Number(process.argv[2] ?? 5);

function once(script: string, ...args: (string | number)[]): Record<string, unknown> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [path, ...args.map(String)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const spread = (values: readonly number[]): string =>
  `${Math.round(median(values))} (${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))})`;

const own: number[] = [];
const theirs: number[] = [];
const speeds: number[] = [];
const fairness = new Set<unknown>();
for (let run = 1; run <= runs; run++) {
  const lunzhi = once('./lunzhi-once.js', run);
  if (lunzhi['isProven'] !== true) throw new Error(`lunzhi did not prove fairness with seed ${run}`);
  const highs = once('./highs-once.js');
  if (highs['status'] !== 'Optimal' || highs['hard'] !== 0 || highs['coverage'] !== 0)
    throw new Error(`HiGHS: ${JSON.stringify(highs)}`);
  own.push(lunzhi['milliseconds'] as number);
  theirs.push(highs['milliseconds'] as number);
  fairness.add(lunzhi['fairness']).add(highs['fairness']);
  speeds.push(once('./moves-once.js')['perSecond'] as number);
  process.stderr.write(`run ${run} of ${runs}\n`);
}
const ratio = median(theirs) / median(own);
console.log(`| measured, ${runs} interleaved runs, each in a process of its own | median (least to most) |
| --- | --- |
| lunzhi: a valid, complete, provably fair roster, ms | ${spread(own)} |
| HiGHS: the same fairness proven, ms | ${spread(theirs)} |
| HiGHS ÷ lunzhi | ${ratio.toFixed(1)} |
| fairness costs found | ${[...fairness].join(', ')} |
| moves per second, all default rules | ${spread(speeds)} |`);
