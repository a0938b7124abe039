import { afterEach, describe, expect, it, vi } from 'vitest';
import { finish } from '../bound/steps.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import { compareScores, judge, type Score } from '../score/score.ts';
import { LocalSearch } from '../search/local-search.ts';
import { mendSteps } from '../search/mend.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import type { SolveProgress } from './backend.ts';
import { boundFairness } from './priced-dues.ts';
import { localSearchBackend } from './local-search-backend.ts';
import { type Solution, solve } from './solve.ts';
import { minFreeDaysOf } from '../constraints/bind-rules.ts';

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
/** Where the search begins. */
const mended = (from: Assignment): Assignment => finish(mendSteps(problem, rules, from)).assignment;
/** The first place goes to somebody else: no swap makes that fair. */
const unfair = start.slice();
unfair[0] = rules.domain.findIndex((mayHold, leader) => mayHold === 1 && leader !== start[0]);
const task = { problem, rules, start, fairnessBound: bound!, minFreeDays: minFreeDaysOf(rules) };
const isFair = ({ hard, coverage, fairness }: Score): boolean => hard + coverage === 0 && fairness === bound;

afterEach(() => void vi.restoreAllMocks());

describe('localSearchBackend', () => {
  it('tells of the first roster that is fair, valid and complete as soon as there is one', async () => {
    const search = new LocalSearch(problem, rules, mended(unfair), 1, bound!);
    const isAtWalls = (): boolean => !search.isBroken && search.score[3] === bound;
    expect(isAtWalls()).toBe(false);
    while (!isAtWalls() && search.moves < 100_000) search.run(1, 100_000);
    const told: number[] = [];
    await localSearchBackend.solve(
      { ...task, start: unfair },
      {
        moves: 100_000,
        seed: 1,
        onProgress: ({ score, moves }) => void (isFair(score!) && told.push(moves)),
      },
    );
    expect(told[0]).toBeGreaterThanOrEqual(search.moves);
    expect(told[0]).toBeLessThan(search.moves + 300);
  });

  it('a long run makes two tries, goes on twice with the best of all and tells how far it is', async () => {
    const days = makeDocument({
      period: { from: '2024-03-04', to: '2024-03-27' },
      townships: ['甲', '乙'].map((id) => ({ id, name: id })),
      leaders: manyLeaders(4).map((id, index) => ({
        id,
        townships: index === 0 ? [] : index === 1 ? ['甲', '乙'] : ['甲'],
      })),
      rules: [{ constraint: 'min-rest-gap', params: { days: 0 } }],
    });
    const { problem: short, rules: bound } = parseAndPrepare(days).prepared!;
    const moves = 12 * 8_000 * short.shiftCount;
    const run = async (): Promise<{ told: SolveProgress[]; begins: Score[]; solution: Solution }> => {
      const told: SolveProgress[] = [];
      const begins: Score[] = [];
      // trackers of quality are made once for each search
      const watched = bound.rules.map((rule) =>
        rule.rule.id === 'even-spacing'
          ? {
              ...rule,
              bound: {
                ...rule.bound,
                track: (assignment: Assignment) => {
                  begins.push(judge(short, bound.rules, assignment).score);
                  return rule.bound.track(assignment);
                },
              },
            }
          : rule,
      );
      const solution = await solve(
        short,
        { ...bound, rules: watched },
        {
          moves,
          onProgress: (progress) => void (progress.stage === 'search' && told.push(progress)),
        },
      );
      return { told, begins, solution };
    };
    const { told, begins, solution } = await run();
    expect(begins).toHaveLength(4);
    expect(begins[1]).toEqual(begins[0]);
    for (const begin of begins.slice(2)) expect(compareScores(begin, begins[0]!)).toBeLessThan(0);
    for (const [index, progress] of told.entries()) {
      expect(progress.totalMoves).toBe(moves);
      if (index === 0) continue;
      expect(progress.moves).toBeGreaterThanOrEqual(told[index - 1]!.moves);
      expect(compareScores(progress.score!, told[index - 1]!.score!)).toBeLessThanOrEqual(0);
    }
    expect(told.at(-1)!.moves).toBe(moves);
    expect(told.at(-1)!.score).toEqual(solution.judgement.score);
    expect((await run()).solution.assignment).toEqual(solution.assignment);
  });

  it('tells of a start that mending makes fair, valid and complete before it searches, and can be stopped there', async () => {
    const signal = { aborted: false };
    const told: number[] = [];
    const { assignment, moves, score } = await localSearchBackend.solve(task, {
      seed: 1,
      signal,
      onProgress(progress) {
        told.push(progress.moves);
        signal.aborted = isFair(progress.score!);
      },
    });
    expect(told).toEqual([0]);
    expect(moves).toBe(0);
    expect([...assignment]).toEqual([...mended(start)]);
    expect(score).toEqual(judge(problem, rules.rules, assignment).score);
  });

  it('finds the same, however often it is asked on the way', async () => {
    const search = new LocalSearch(problem, rules, mended(start), 1, bound!);
    search.run(30_000, 30_000);
    const { assignment, moves } = await localSearchBackend.solve(task, { moves: 30_000, seed: 1 });
    expect(moves).toBe(30_000);
    expect([...assignment]).toEqual([...search.best]);
  });

  it('asks once for a closer bound when fairness stays above the one it has, and searches by it', async () => {
    const asked: number[] = [];
    const told = new Set<number | null>();
    const closerBound = (fairness: number): Promise<number> => {
      asked.push(fairness);
      return Promise.resolve(fairness);
    };
    const low = { ...task, fairnessBound: 0 };
    const options = { moves: 20_000, seed: 1 };
    const without = await localSearchBackend.solve(low, options);
    const found = await localSearchBackend.solve(
      { ...low, closerBound },
      { ...options, onProgress: ({ fairnessBound }) => void told.add(fairnessBound) },
    );
    expect(asked).toEqual([bound]);
    expect([...told]).toEqual([0, bound]);
    expect(found.score.fairness).toBe(bound);
    // the moves of a search that knows it is at its bound are others
    expect([...found.assignment]).not.toEqual([...without.assignment]);
    expect(await localSearchBackend.solve({ ...low, closerBound }, options)).toEqual(found);
  });

  it('asks for no closer bound where the first is reached', async () => {
    let isAsked = false;
    const closerBound = (fairness: number): Promise<number> => {
      isAsked = true;
      return Promise.resolve(fairness);
    };
    await localSearchBackend.solve({ ...task, closerBound }, { moves: 30_000, seed: 1 });
    expect(isAsked).toBe(false);
  });

  it('tells of a proof that no roster is valid and complete before it searches, and can be stopped there', async () => {
    const signal = { aborted: false };
    const told: SolveProgress[] = [];
    const empty = start.slice();
    empty[0] = UNASSIGNED;
    const provesInfeasible = (): Promise<boolean> => Promise.resolve(true);
    const onProgress = (progress: SolveProgress): void => {
      told.push(progress);
      signal.aborted = progress.isInfeasible === true;
    };
    const stopped = await localSearchBackend.solve(
      { ...task, start: empty, provesInfeasible },
      { signal, onProgress },
    );
    expect(told.map(({ moves, isInfeasible }) => ({ moves, isInfeasible }))).toEqual([
      { moves: 0, isInfeasible: true },
    ]);
    expect(stopped).toMatchObject({ moves: 0, isImpossible: true, score: { coverage: 100 } });
  });

  it('asks for no such proof of a roster that is valid and complete', async () => {
    let isAsked = false;
    const provesInfeasible = (): Promise<boolean> => {
      isAsked = true;
      return Promise.resolve(true);
    };
    await localSearchBackend.solve({ ...task, provesInfeasible }, { moves: 1000 });
    expect(isAsked).toBe(false);
  });

  it('finds the same whatever the clocks say, jumps backwards included', async () => {
    const options = { moves: 20_000, seed: 1 };
    const { assignment, moves } = await localSearchBackend.solve(task, options);
    let asked = 0;
    const chaos = (): number => 1e12 * Math.sin(1000 * (asked++) ** 2);
    vi.spyOn(performance, 'now').mockImplementation(chaos);
    vi.spyOn(Date, 'now').mockImplementation(chaos);
    const again = await localSearchBackend.solve(task, options);
    expect(asked).toBeGreaterThan(10);
    expect(again.moves).toBe(moves);
    expect([...again.assignment]).toEqual([...assignment]);
    const { assignment: whole } = await solve(problem, rules, options);
    expect([...whole]).toEqual([...assignment]);
  });
});
