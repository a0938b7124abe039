import { judge, solve } from '@lunzhi/core/solver';
import { describe, expect, it } from 'vitest';
import { known, monthPrepared } from '../bench.test.kit.ts';
import { ModelTooLargeError, levelModel } from '../model/level-model.ts';
import { referee } from '../referee/referee.ts';
import { assignmentOf } from '../result/pairs-of.ts';
import { Stopwatch } from '../run/stopwatch.ts';
import { peerByLevels } from './by-levels.ts';
import { highsPeer } from './highs.ts';
import { javascriptLpSolverPeer } from './javascript-lp-solver.ts';
import { longestIdle } from './longest-idle.ts';
import { lunzhiDefaultPeer, lunzhiPeer } from './lunzhi.ts';
import type { Found, Peer } from './peer.ts';
import { rotation } from './rotation.ts';
import { yalpsPeer } from './yalps.ts';

const prepared = monthPrepared();
const fairOnly = monthPrepared({ withQuality: false });

const margin = { share: 0.1, msPerColumn: 1 };

async function foundBy(peer: Peer): Promise<{ found: Found[]; how: string }> {
  const seconds = 100;
  const found: Found[] = [];
  const watch = new Stopwatch();
  const { how } = await peer.run(fairOnly, {
    instance: 'month',
    seed: 1,
    seconds,
    watch,
    report: (own) => void found.push(own),
  });
  return { found, how };
}

describe('peers', () => {
  it('prove the same fairness of a month, each roster as it is claimed', async () => {
    const costs = new Set<number>();
    for (const peer of [highsPeer, yalpsPeer, javascriptLpSolverPeer, lunzhiPeer]) {
      const { found, how } = await foundBy(peer);
      expect(`${peer.id}: ${how}`).toBe(`${peer.id}: optimal on every level`);
      for (const { pairs, claim } of found)
        expect(referee(fairOnly, known(), pairs, claim).refusals).toEqual([]);
      const proven = found.find(({ claim }) => claim.proven?.includes('fairness'));
      expect(proven).toBeDefined();
      costs.add(proven!.claim.score!.fairness!);
    }
    expect(costs.size).toBe(1);
  });

  it('a model that is too large is said with its size', async () => {
    const tooLarge = peerByLevels('small', '', {
      load: () => Promise.resolve(),
      margin,
      convert: ({ model }) => {
        throw new ModelTooLargeError(model.rows.length, model.columns.length, true);
      },
      solve: () => Promise.resolve({ kind: 'infeasible' as const }),
    });
    await expect(foundBy(tooLarge)).rejects.toThrow(/too large: [\d,]+ rows × [\d,]+ columns/);
  });

  it('holds the levels above by rows, each at its optimum', async () => {
    const held: (readonly number[])[] = [];
    const stub = peerByLevels('stub', '', {
      load: () => Promise.resolve(),
      margin,
      convert: ({ level, model }) => {
        const added = level === 'fairness' ? 1 : 2;
        held.push(model.rows.slice(-added).map(({ max }) => max));
      },
      solve: () => Promise.resolve({ kind: 'optimal' as const, cost: 7, values: () => 0 }),
    });
    const report = (): void => undefined;
    await stub.run(prepared, { instance: 'month', seed: 1, seconds: 100, watch: new Stopwatch(), report });
    expect(held).toEqual([[0], [0, 7]]);
  });

  it('tells a solver to stop so much sooner that its answer comes in time', async () => {
    const told: number[] = [];
    const stub = peerByLevels('stub', '', {
      margin,
      load: () => Promise.resolve(),
      convert: ({ model }) => model.columns.length,
      solve(columns, seconds) {
        told.push(columns, seconds);
        return Promise.resolve({ kind: 'nothing' as const, why: 'out of time' });
      },
    });
    let ms = 0;
    const watch = new Stopwatch(
      () => ms,
      () => 0,
    );
    const report = (): void => undefined;
    const ended = await stub.run(fairOnly, { instance: 'month', seed: 1, seconds: 100, watch, report });
    const [columns, seconds] = told;
    expect(columns).toBeGreaterThan(100);
    expect(seconds).toBeCloseTo(100 - 10 - columns! / 1000);
    const stopAfter = (90 - columns! / 1000).toFixed(1);
    expect(ended).toEqual({
      how: `fairness: out of time (told to stop after ${stopAfter} s)`,
      isOutOfTime: true,
    });
    // never more than half of what is left
    ms = 99_900;
    await stub.run(fairOnly, { instance: 'month', seed: 1, seconds: 100, watch, report });
    expect(told.at(-1)).toBeCloseTo(0.05);
  });

  it('takes of a large model no more than a tenth of the limit beyond the share', async () => {
    const told: number[] = [];
    let ms = 0;
    const stub = peerByLevels('stub', '', {
      margin: { share: 0.04, msPerColumn: 1_000 },
      load: () => Promise.resolve(void (ms = 10_000)),
      convert: () => undefined,
      solve(_, seconds) {
        told.push(seconds);
        return Promise.resolve({ kind: 'feasible' as const, values: () => 0 });
      },
    });
    const watch = new Stopwatch(
      () => ms,
      () => 0,
    );
    const report = (): void => undefined;
    const { how } = await stub.run(fairOnly, { instance: 'month', seed: 1, seconds: 60, watch, report });
    // of 50 s that are left, 4 % and a tenth of 60 s
    expect(told[0]).toBeCloseTo(50 - 2 - 6);
    expect(how).toBe('out of time on fairness (told to stop after 52.0 s)');
  });

  // too little left for another attempt; a last attempt that fills the time
  it.each([2, 10])(
    'lunzhi that goes on for all its %d s is stopped by the limit, like others',
    async (seconds) => {
      let ms = 0;
      const watch = new Stopwatch(
        () => (ms += 500),
        () => 0,
      );
      const report = (): void => undefined;
      const ended = await lunzhiPeer.run(prepared, { instance: 'month', seed: 1, seconds, watch, report });
      expect(ended).toMatchObject({ isOutOfTime: true });
    },
  );

  it('the default run of lunzhi is that of solve, whatever seed is given', async () => {
    const found: Found[] = [];
    const report = (own: Found): void => void found.push(own);
    const { how } = await lunzhiDefaultPeer.run(fairOnly, {
      instance: 'month',
      seed: 7,
      seconds: 1,
      watch: new Stopwatch(),
      report,
    });
    const { assignment, judgement } = await solve(fairOnly.problem, fairOnly.rules);
    expect(found.map(({ claim }) => claim.score)).toEqual([judgement.score]);
    expect(assignmentOf(fairOnly.problem, found[0]!.pairs)).toEqual(assignment);
    expect(how).toMatch(/^default run: [\d,]+ moves$/);
  });

  it('divides the costs of a level by what divides them all', () => {
    const { scale } = levelModel(prepared, 'quality');
    expect(scale.fairness % 1000).toBe(0);
  });
});

describe('by hand', () => {
  const { problem, rules } = prepared;

  it('rotation keeps the protocol order and passes over who is away', () => {
    const pairs = rotation(problem);
    expect(pairs).toHaveLength(22);
    expect(pairs[0]).toEqual([0, pairs[0]![1]]);
    const { score } = judge(problem, rules.rules, assignmentOf(problem, pairs));
    expect(score.coverage % 100).toBe(score.coverage);
    let expected = 0;
    for (const [shift, leader] of pairs) {
      while (problem.unable[shift * 12 + expected] !== 0) expected = (expected + 1) % 12;
      expect(leader).toBe(expected);
      expected = (leader + 1) % 12;
    }
  });

  it('longest idle never takes somebody while another has been idle longer', () => {
    const pairs = longestIdle(problem);
    const last = Array.from({ length: 12 }, () => -Infinity);
    for (const [shift, leader] of pairs) {
      for (let other = 0; other < 12; other++)
        if (problem.unable[shift * 12 + other] === 0) expect(last[leader]).toBeLessThanOrEqual(last[other]!);
      last[leader] = problem.dayOfShift[shift]!;
    }
    expect(pairs).toHaveLength(22);
  });
});
