import { type Prepared, solve } from '@lunzhi/core/solver';
import { spreadOf } from '../report/summary.ts';
import type { GateFigures } from './gate.ts';

/** A loop of the kinds of work the search does: whole numbers, typed arrays, branches. Its result is only there to be used. */
function calibrate(): number {
  const cells = new Int32Array(4096);
  let state = 1;
  for (let step = 0; step < 30_000_000; step++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const at = (state >>> 8) & 4095;
    if (cells[at]! < state) cells[at] = state;
    else cells[at] = cells[at]! + step;
  }
  return cells[state & 4095]!;
}

/** Milliseconds of a piece of work. */
async function msOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => spreadOf(values)!.median;

/** Measures an instance, the calibration loop between the solves. */
export async function measureGate(
  name: string,
  { problem, rules }: Prepared,
  samples: number,
): Promise<GateFigures> {
  const [loops, plans, proofs]: [number[], number[], number[]] = [[], [], []];
  let isProven = true;
  let score: GateFigures['score'] | undefined;
  for (let sample = 0; sample < samples; sample++) {
    loops.push(await msOf(calibrate));
    plans.push(
      await msOf(async () => {
        score = (await solve(problem, rules)).judgement.score;
      }),
    );
    proofs.push(
      await msOf(async () => {
        const signal = { aborted: false };
        const { proven } = await solve(problem, rules, {
          signal,
          onProgress({ score: own, fairnessBound }) {
            signal.aborted = own !== null && own.hard + own.coverage === 0 && own.fairness === fairnessBound;
          },
        });
        isProven &&= proven.fairness;
      }),
    );
  }
  const loop = median(loops);
  return {
    instance: name,
    score: score!,
    planTime: rounded(median(plans) / loop),
    proofTime: isProven ? rounded(median(proofs) / loop) : null,
  };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
