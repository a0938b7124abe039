import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadInstance } from '../instances/store.ts';
import { BadCallError, type Options } from '../options.ts';
import { paths } from '../paths.ts';
import { loadNow } from '../report/machine.ts';
import { timeWords } from '../report/markdown.ts';
import { saveBars } from '../report/report-file.ts';
import { revision } from '../report/revision.ts';
import { spreadOf } from '../report/summary.ts';
import { progressLine } from '../run/progress-line.ts';
import { recordOf, type RunRecord } from '../run/record.ts';
import { runChild } from '../run/run-child.ts';
import { type Bar, barsElsewhere, barsTable, type Measured } from './bar.ts';
import type { Living } from './living.ts';
import { measureProcess } from './processes.ts';
import { proofFigures } from './proof.ts';

const child = fileURLToPath(new URL('./child.js', import.meta.url));
const INSTANCE = 'dongan-2024';
/** Seconds HiGHS has for a month on every level. */
const MONTH_LIMIT = 600;

type Settings = Pick<Options, 'runs' | 'mostBytes' | 'bars'>;

const median = (values: readonly number[]): number => spreadOf(values)!.median;

async function run(
  peer: string,
  name: string,
  seed: number,
  limit: number,
  { mostBytes }: Settings,
): Promise<RunRecord> {
  const { instance, prepared } = loadInstance(name);
  const args = [name, peer, String(seed), String(limit)];
  const outcome = await runChild(paths.child, args, { killAfterMs: 1500 * limit + 30_000, mostBytes });
  return recordOf({ peer, seed, limit }, instance, prepared, outcome).record;
}

async function measured<Figures>(what: string): Promise<Figures> {
  return JSON.parse((await measureProcess(child, [what])).output) as Figures;
}

/** Bar 1: the same fairness under the same hard rules, cold, taking turns; from the model in memory on. */
async function proof(settings: Settings): Promise<Measured> {
  const own: RunRecord[] = [];
  const theirs: RunRecord[] = [];
  for (let seed = 1; seed <= settings.runs; seed++) {
    own.push(await run('lunzhi', INSTANCE, seed, 2, settings));
    theirs.push(await run('highs', INSTANCE, seed, 120, settings));
  }
  return {
    what: 'time to a valid, complete and provably fair roster, beside HiGHS, cold, from the model in memory on',
    wanted: 'at most 1/20',
    ...proofFigures(own, theirs),
  };
}

/** Bar 2. */
async function speed({ runs }: Settings): Promise<Measured> {
  const speeds: number[] = [];
  for (let count = 0; count < runs; count++)
    speeds.push(1e6 / (await measured<Record<string, number>>('speed'))[INSTANCE]!);
  const { median: middle, least, most } = spreadOf(speeds)!;
  return {
    what: 'moves a second of processor time with all default rules, over whole default runs of a warm process',
    wanted: 'at least 1,000,000',
    measured: `${millions(middle)} million (${millions(least)} to ${millions(most)})`,
    holds: middle >= 1e6,
  };
}

const millions = (value: number): string => (value / 1e6).toFixed(2);

/** Bar 3. */
async function wholeProcess({ runs }: Settings): Promise<Measured> {
  const out = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
  const document = join(paths.instances, loadInstance(INSTANCE).instance.file);
  const times: number[] = [];
  const sizes: number[] = [];
  try {
    for (let count = 0; count < runs; count++) {
      const { ms, peakBytes, code } = await measureProcess(paths.cli, ['plan', document, '--out', out]);
      if (code !== 0) throw new Error(`lunzhi plan ended with ${code}`);
      times.push(ms);
      sizes.push(peakBytes / 2 ** 20);
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  return {
    what: '`lunzhi plan` with all its files, whole process',
    wanted: 'at most 3 s and 200 MB resident',
    measured: `${timeWords(median(times))}, ${Math.round(median(sizes))} MB`,
    holds: median(times) <= 3000 && median(sizes) <= 200,
  };
}

/** Bar 4. */
async function sizes(): Promise<Measured> {
  const costs = await measured<Record<string, number>>('sizes');
  const ratio = (name: string): number => costs[name]! / costs[INSTANCE]!;
  const [years, leaders] = [ratio('ten-years'), ratio('leaders-200')];
  return {
    what: 'processor time of a move for ten years, and for 200 leaders, beside one year with 36 posts, taking turns',
    wanted: 'at most 1.3 times',
    measured: `${years.toFixed(2)} and ${leaders.toFixed(2)} times ${costs[INSTANCE]!.toFixed(2)} µs`,
    holds: years <= 1.3 && leaders <= 1.3,
  };
}

/** Bar 5. */
async function livingRoster({ runs }: Settings): Promise<Measured> {
  const all: Living[] = [];
  for (let count = 0; count < runs; count++) all.push(await measured<Living>('living'));
  const { days, replans } = all[0]!;
  const proposal = median(all.map(({ proposals }) => proposals.median));
  const first = median(all.map(({ proposals }) => proposals.most));
  const times = replans.map((_, scene) => median(all.map((own) => own.replans[scene]!.ms)));
  const isProven = replans.every((own) => own.isProven);
  const scenes = replans.map(
    ({ what, changed }, at) => `${what} ${timeWords(times[at]!)}, ${changed} changed`,
  );
  return {
    what: `proposals for each of ${days} duty days; re-plans with their fewest changes proven; processor time, cold`,
    wanted: 'proposals at most 10 ms in the median, re-plans at most 500 ms',
    measured:
      `${proposal.toFixed(1)} ms (at most ${timeWords(first)}, the first of a roster); ${scenes.join('; ')}; ` +
      (isProven ? 'all proven' : 'not all proven'),
    holds: proposal <= 10 && Math.max(...times) <= 500 && isProven,
  };
}

/** Bar 6. */
async function moreMoves(): Promise<Measured> {
  const { usual, many } = await measured<{ usual: number[]; many: number[] }>('more-moves');
  const percent = 100 * (median(usual) / median(many) - 1);
  return {
    what: 'quality beside the same search with 20 times the moves, seeds 1 to 5',
    wanted: 'within 1 %',
    measured: `${percent.toFixed(1)} % (medians ${median(usual)} and ${median(many)})`,
    holds: percent <= 1,
  };
}

/** Bar 10. */
async function month(settings: Settings): Promise<Measured> {
  const { provenQualityMs, qualityBound, final, how } = await run('highs', 'month', 1, MONTH_LIMIT, settings);
  return {
    what: 'a month of 12 leaders × 22 days proven optimal on every level, by HiGHS through `encode`',
    wanted: `within ${MONTH_LIMIT} s`,
    measured:
      provenQualityMs !== null
        ? `${timeWords(provenQualityMs)}, quality ${final?.quality}`
        : `${how}: quality ${final?.quality ?? '·'}, at least ${qualityBound ?? '·'}; best known ${loadInstance('month').instance.best?.quality}`,
    holds: provenQualityMs !== null,
  };
}

const measures: readonly (readonly [bar: number, measure: (settings: Settings) => Promise<Measured>])[] = [
  [1, proof],
  [2, speed],
  [3, wholeProcess],
  [4, sizes],
  [5, livingRoster],
  [6, moreMoves],
  [10, month],
];

/**
 * Measures the bars asked for, one after the other, saves each as soon as it is known, and prints them, with those that
 * are not measured here.
 *
 * @returns 0 when all that were measured hold, else 1
 * @throws BadCallError for a bar that there is not
 */
export async function runBars(settings: Settings): Promise<number> {
  const numbers = [...measures.map(([bar]) => bar), ...barsElsewhere.map(({ bar }) => bar)];
  const unknown = settings.bars.find((bar) => !numbers.includes(bar));
  if (unknown !== undefined)
    throw new BadCallError(
      `There is no bar ${unknown}.\nMaybe one of these: ${numbers.sort((a, b) => a - b).join(', ')}.`,
    );
  const isAsked = (bar: number): boolean => settings.bars.length === 0 || settings.bars.includes(bar);
  const tell = progressLine(process.stderr);
  const chosen = measures.filter(([bar]) => isAsked(bar));
  const bars: Bar[] = [];
  const own = revision(paths.results);
  for (const [bar, measure] of chosen) {
    tell(bars.length, chosen.length, `bar ${bar}`);
    const load = loadNow();
    bars.push({ bar, load, revision: own, ...(await measure(settings)) });
    saveBars(bars);
  }
  console.log(
    barsTable(
      bars,
      barsElsewhere.filter(({ bar }) => isAsked(bar)),
    ),
  );
  return bars.every(({ holds }) => holds === true) ? 0 : 1;
}
