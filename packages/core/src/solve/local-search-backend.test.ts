import { describe, expect, it } from 'vitest';
import { parseAndPrepare } from '../plan/parse-document.ts';
import type { Score } from '../score/score.ts';
import { LocalSearch } from '../search/local-search.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { boundFairness } from './fairness-bound.ts';
import { localSearchBackend } from './local-search-backend.ts';
import { minFreeDaysOf } from './solve.ts';

/** Away now and then, and two of them chiefs: the flow's roster breaks gaps and monthly dues. */
const leaders = manyLeaders(9).map((id, index) => ({
  id,
  chief: index < 2,
  absences: [{ from: `2024-0${index + 1}-05`, to: `2024-0${index + 1}-20` }],
  unavailableWeekdays: [1 + (index % 5)],
}));
const year = makeDocument({ period: { from: '2024-01-01', to: '2024-12-31' }, leaders });
const { problem, rules } = parseAndPrepare(year).prepared!;
const { start, bound } = boundFairness(problem, rules);
const task = { problem, rules, start, fairnessBound: bound!, minFreeDays: minFreeDaysOf(rules) };
const isFair = ({ hard, coverage, fairness }: Score): boolean => hard + coverage === 0 && fairness === bound;

describe('localSearchBackend', () => {
  it('tells of the first roster that is fair, valid and complete as soon as there is one', async () => {
    const search = new LocalSearch(problem, rules, start, 1, bound!);
    const isAtWalls = (): boolean => !search.isBroken && search.score[3] === bound;
    expect(isAtWalls()).toBe(false);
    while (!isAtWalls() && search.moves < 100_000) search.run(1, 100_000);
    const told: number[] = [];
    await localSearchBackend.solve(task, {
      moves: 100_000,
      seed: 1,
      onProgress: ({ score, moves }) => void (isFair(score!) && told.push(moves)),
    });
    expect(told[0]).toBeGreaterThanOrEqual(search.moves);
    expect(told[0]).toBeLessThan(search.moves + 300);
  });

  it('finds the same, however often it is asked on the way', async () => {
    const search = new LocalSearch(problem, rules, start, 1, bound!);
    search.run(30_000, 30_000);
    const { assignment, moves } = await localSearchBackend.solve(task, { moves: 30_000, seed: 1 });
    expect(moves).toBe(30_000);
    expect([...assignment]).toEqual([...search.best]);
  });
});
