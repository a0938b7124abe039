import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppointmentFigures } from '../appointments/year.ts';
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
import { type Living, livingRatios, livingTimes } from './living-figures.ts';
import { commandTimes, measureProcess } from './processes.ts';
import { proofFigures } from './proof.ts';
import { qualityFigures, qualityOf, WANTED_BY_DEFAULT, WANTED_OF_A_MINUTE, wantedWords } from './quality.ts';
import { wholeFigures, wholeProofs } from './whole-proof.ts';

const INSTANCE = 'dongan-2024';
/** Seconds HiGHS has for a month on every level. */
const MONTH_LIMIT = 600;

type Settings = Pick<Options, 'runs' | 'mostBytes' | 'bars' | 'against'>;

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

/** What `child.js` measures, in a process of its own, of this revision or of one built elsewhere. */
async function measured<Figures>(what: string, root = paths.root): Promise<Figures> {
  return JSON.parse((await measureProcess(childOf(root), [what])).output) as Figures;
}

const childOf = (root: string): string => join(root, 'bench/dist/bars/child.js');

/** Measures this revision and another in turn; of the other nothing when none is given. */
async function inTurn<Figures>(
  what: string,
  { runs, against }: Settings,
): Promise<{ own: Figures[]; theirs: Figures[] }> {
  const own: Figures[] = [];
  const theirs: Figures[] = [];
  for (let count = 0; count < runs; count++) {
    own.push(await measured<Figures>(what));
    if (against !== null) theirs.push(await measured<Figures>(what, against));
  }
  return { own, theirs };
}

const UNCOMPARED = 'nothing to compare with: --against PATH of an earlier revision';

/** Bar 1: the same fairness under the same hard rules, cold, taking turns; from the model in memory on, and as whole processes. */
async function proof(settings: Settings): Promise<Measured> {
  const own: RunRecord[] = [];
  const theirs: RunRecord[] = [];
  for (let seed = 1; seed <= settings.runs; seed++) {
    own.push(await run('lunzhi', INSTANCE, seed, 2, settings));
    theirs.push(await run('highs', INSTANCE, seed, 120, settings));
  }
  const inMemory = proofFigures(own, theirs);
  const { proofs, missing } = await wholeProofs(settings.runs);
  const whole = wholeFigures(proofs, missing, INSTANCE);
  return {
    what:
      'time to a valid, complete and provably fair roster, cold: beside HiGHS in WebAssembly from the model in memory on; ' +
      '`plan --moves 0 --json` beside native solvers, whole processes, on every instance',
    measured: `${inMemory.measured}; ${whole.measured}`,
    holds: inMemory.holds === null || whole.holds === null ? null : inMemory.holds && whole.holds,
  };
}

/** Bar 2. */
async function speed(settings: Settings): Promise<Measured> {
  const { own, theirs } = await inTurn<Record<string, number>>('speed', settings);
  const [mine, other] = [own, theirs].map((costs) => spreadOf(costs.map((cost) => 1e6 / cost[INSTANCE]!)));
  const { median: middle, least, most } = mine!;
  const ratio = other ? middle / other.median : null;
  return {
    what: 'moves a second of processor time with all default rules, over whole default runs of a warm process, beside an earlier revision, in turn',
    measured:
      `${millions(middle)} million (${millions(least)} to ${millions(most)})` +
      (other
        ? `, ${ratio!.toFixed(2)} times the ${millions(other.median)} million of ${revision(settings.against!)}`
        : `; ${UNCOMPARED}`),
    holds: ratio === null ? null : ratio >= 2,
  };
}

const millions = (value: number): string => (value / 1e6).toFixed(2);

/** Bar 3. */
async function wholeProcess({ runs }: Settings): Promise<Measured> {
  const { instance, prepared } = loadInstance(INSTANCE);
  const document = join(paths.instances, instance.file);
  const { date } = prepared.names.shifts[0]!;
  const { node, plan, explain, check, bytes } = await commandTimes(document, date, runs);
  const [planned, explained, checked] = [plan, explain, check].map((ms) => ms / node);
  const megabytes = Math.round(bytes / 2 ** 20);
  return {
    what: '`lunzhi plan` with all its files, `explain` and `check`, whole processes, beside `node -e 0`, in turn',
    measured:
      `plan ${planned!.toFixed(1)} times (${timeWords(plan)}), ${megabytes} MB; explain ${explained!.toFixed(1)} and ` +
      `check ${checked!.toFixed(1)} times (${timeWords(explain)}, ${timeWords(check)}); node ${timeWords(node)}`,
    holds: planned! <= 20 && megabytes <= 200 && explained! <= 6 && checked! <= 6,
  };
}

/** Bar 4. */
async function sizes(): Promise<Measured> {
  const costs = await measured<Record<string, number>>('sizes');
  const ratio = (name: string): number => costs[name]! / costs[INSTANCE]!;
  const [years, leaders] = [ratio('ten-years'), ratio('leaders-200')];
  return {
    what: 'processor time of a move for ten years, and for 200 leaders, beside one year with 36 posts, taking turns',
    measured: `${years.toFixed(2)} and ${leaders.toFixed(2)} times ${costs[INSTANCE]!.toFixed(2)} µs`,
    holds: years <= 1.3 && leaders <= 1.3,
  };
}

/** Bar 5. */
async function livingRoster(settings: Settings): Promise<Measured> {
  const { own, theirs } = await inTurn<Living>('living', settings);
  const [mine, other] = [own, theirs].map(livingTimes);
  const { days, replans } = own[0]!;
  const isProven = replans.every((one) => one.isProven);
  const scenes = replans.map(
    ({ what, changed }, scene) => `${what} ${timeWords(mine!.replans[scene]!)}, ${changed} changed`,
  );
  const ratios = other && livingRatios(mine!, other);
  return {
    what:
      `proposals for each of ${days} duty days; re-plans with their fewest changes proven; processor time, cold, beside an ` +
      'earlier revision, in turn',
    measured:
      `${mine!.proposal.toFixed(1)} ms (at most ${timeWords(mine!.first)}, the first of a roster); ${scenes.join('; ')}; ` +
      `${isProven ? 'all proven' : 'not all proven'}; ` +
      (ratios
        ? `${ratios.map((ratio) => ratio.toFixed(2)).join(', ')} times those of ${revision(settings.against!)}`
        : UNCOMPARED),
    holds: ratios ? Math.max(...ratios) <= 0.5 && isProven : null,
  };
}

/** Bar 6. */
async function quality(settings: Settings): Promise<Measured> {
  const usual = await measured<Record<string, number[]>>('default-runs');
  const long: Record<string, number[]> = {};
  for (let seed = 1; seed <= settings.runs; seed++)
    for (const name of Object.keys(WANTED_OF_A_MINUTE)) {
      const { final } = await run('lunzhi', name, seed, 60, settings);
      (long[name] ??= []).push(qualityOf(loadInstance(name).instance, final));
    }
  const own = qualityFigures(usual, WANTED_BY_DEFAULT);
  const minute = qualityFigures(long, WANTED_OF_A_MINUTE);
  return {
    what: `quality at the best fairness known: default runs, medians of seeds 1 to 5; after 60 s, medians of ${settings.runs}`,
    measured: `${own.measured}; after 60 s ${minute.measured}`,
    holds: own.holds && minute.holds,
  };
}

/** Bar 10. */
async function month(settings: Settings): Promise<Measured> {
  const { provenQualityMs, qualityBound, final, how } = await run('highs', 'month', 1, MONTH_LIMIT, settings);
  return {
    what: 'a month of 12 leaders × 22 days proven optimal on every level, by HiGHS through `encode`',
    measured:
      provenQualityMs !== null
        ? `${timeWords(provenQualityMs)}, quality ${final?.quality}`
        : `${how}: quality ${final?.quality ?? '·'}, at least ${qualityBound ?? '·'}; best known ${loadInstance('month').instance.best?.quality}`,
    holds: provenQualityMs !== null,
  };
}

/** Bar 11. */
async function appointments({ runs }: Settings): Promise<Measured> {
  const found: AppointmentFigures[] = [];
  for (let count = 0; count < runs; count++) found.push(await measured<AppointmentFigures>('appointments'));
  const { median: own } = spreadOf(found.map((figures) => figures.own))!;
  const { median: ratio } = spreadOf(found.map((figures) => figures.highs / figures.own))!;
  const { cases, sittings } = found[0]!;
  const isProven = found.every((figures) => figures.isProven);
  return {
    what: `appointments of a year, ${cases} cases for ${sittings} sittings, on all levels, beside HiGHS in WebAssembly with the same rules as a linear programme for each level; processor time, cold`,
    measured: `${timeWords(own)}, 1/${ratio.toFixed(1)} of HiGHS; ${isProven ? 'all levels proven and the same' : 'not the same'}`,
    holds: isProven && own <= 200 && ratio >= 20,
  };
}

const measures: readonly {
  readonly bar: number;
  readonly wanted: string;
  readonly measure: (settings: Settings) => Promise<Measured>;
}[] = [
  {
    bar: 1,
    wanted: 'at most 1/30; at most half of HiGHS, and sooner than all others on every instance',
    measure: proof,
  },
  { bar: 2, wanted: 'twice as many', measure: speed },
  { bar: 3, wanted: 'at most 20 times and 200 MB resident; at most 6 times', measure: wholeProcess },
  { bar: 4, wanted: 'at most 1.3 times', measure: sizes },
  { bar: 5, wanted: 'at most half of it', measure: livingRoster },
  {
    bar: 6,
    wanted: `${wantedWords(WANTED_BY_DEFAULT)}; after 60 s ${wantedWords(WANTED_OF_A_MINUTE)}`,
    measure: quality,
  },
  { bar: 10, wanted: `within ${MONTH_LIMIT} s`, measure: month },
  { bar: 11, wanted: 'within 200 ms, at most 1/20 of HiGHS', measure: appointments },
];

/** Those measured here and those that are not. */
export const allBars: readonly { readonly bar: number; readonly wanted: string }[] = [
  ...measures,
  ...barsElsewhere,
];

/**
 * Measures the bars asked for, one after the other, saves each as soon as it is known, and prints them, with those that
 * are not measured here.
 *
 * @returns 0 when all that were measured hold, else 1
 * @throws BadCallError for a bar that there is not
 */
export async function runBars(settings: Settings): Promise<number> {
  const numbers = allBars.map(({ bar }) => bar);
  const unknown = settings.bars.find((bar) => !numbers.includes(bar));
  if (unknown !== undefined)
    throw new BadCallError(
      `There is no bar ${unknown}.\nMaybe one of these: ${numbers.sort((a, b) => a - b).join(', ')}.`,
    );
  if (settings.against !== null && !existsSync(childOf(settings.against)))
    throw new BadCallError(
      `There is no benchmark built in ${settings.against}.\nMaybe give a worktree of an earlier revision, and run npm ci in it.`,
    );
  const isAsked = (bar: number): boolean => settings.bars.length === 0 || settings.bars.includes(bar);
  const tell = progressLine(process.stderr);
  const chosen = measures.filter(({ bar }) => isAsked(bar));
  const bars: Bar[] = [];
  const own = revision(paths.results);
  for (const { bar, wanted, measure } of chosen) {
    tell(bars.length, chosen.length, `bar ${bar}`);
    const load = loadNow();
    bars.push({ bar, wanted, load, revision: own, ...(await measure(settings)) });
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
