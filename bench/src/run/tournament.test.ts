import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKit } from '../bench.test.kit.ts';
import { isRunAgain, type Match, orderOf, tournament } from './tournament.ts';

/** Plays without processes; `stopped` never get done. */
async function played(peers: readonly string[], rounds: number, stopped: readonly string[] = []) {
  const matches: Match[] = [];
  const kept: [number, number][] = [];
  const told: number[] = [];
  const records = await tournament(
    { instances: ['month', 'year'], peers, rounds },
    (match) => {
      matches.push(match);
      return Promise.resolve(recordKit({ ...match, isOutOfTime: stopped.includes(match.peer) }));
    },
    (done) => void told.push(done),
    (soFar, planned) => void kept.push([soFar.length, planned]),
  );
  return { matches, kept, told, records };
}

describe('a tournament', () => {
  it('law: every peer runs on every instance in every round, and begins as often as the others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        async (count, turns) => {
          const peers = Array.from({ length: count }, (_, index) => `peer ${index}`);
          const { matches, kept } = await played(peers, count * turns);
          expect(new Set(matches.map((match) => JSON.stringify(match))).size).toBe(2 * count * count * turns);
          expect(kept.at(-1)).toEqual([matches.length, matches.length]);
          const first = matches.filter((_, index) => index % count === 0).map(({ peer }) => peer);
          for (const peer of peers) expect(first.filter((own) => own === peer)).toHaveLength(2 * turns);
        },
      ),
    );
  });

  it('turns the order from round to round', () => {
    const rounds = [1, 2, 3, 4].map((round) => orderOf(['a', 'b', 'c'], round).join(''));
    expect(rounds).toEqual(['abc', 'bca', 'cab', 'abc']);
  });

  it('runs nobody again whom the limit stopped in the first round, and says how many runs are left', async () => {
    const { matches, kept, told } = await played(['a', 'b'], 3, ['b']);
    expect(matches.filter(({ peer }) => peer === 'b')).toEqual([
      { instance: 'month', peer: 'b', seed: 1 },
      { instance: 'year', peer: 'b', seed: 1 },
    ]);
    expect(matches.filter(({ peer }) => peer === 'a')).toHaveLength(6);
    expect(kept.map(([, planned]) => planned)).toEqual([10, 8, 8, 8, 8, 8]);
    expect(kept.at(-1)).toEqual([8, 8]);
    expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('runs nobody again who broke down, is missing or takes no such model', () => {
    expect(isRunAgain({ outcome: 'done', isOutOfTime: false })).toBe(true);
    for (const outcome of ['missing', 'refused', 'failed', 'killed'] as const)
      expect(isRunAgain({ outcome, isOutOfTime: false })).toBe(false);
  });
});
