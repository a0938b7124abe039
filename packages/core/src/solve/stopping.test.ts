import { afterEach, describe, expect, it, vi } from 'vitest';
import { finish, type Steps } from '../bound/steps.ts';
import { plan } from '../plan/plan.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { judge } from '../score/score.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { fairnessBoundSteps } from './fairness-bound.ts';
import { boundFairness } from './priced-dues.ts';
import { takeSteps, timeLeft } from './host.ts';
import { localSearchBackend } from './local-search-backend.ts';

afterEach(() => void vi.restoreAllMocks());

/** A clock that moves on by so many milliseconds whenever it is asked. */
const makeSlow = (milliseconds: number): void => {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += milliseconds));
};

function* count(to: number): Steps<number> {
  for (let step = 0; step < to; step++) if (yield) return step;
  return to;
}

const never = (): boolean => false;

const year = makeDocument({ period: { from: '2024-01-01', to: '2024-12-31' }, leaders: manyLeaders(9) });

describe('takeSteps', () => {
  it('reports at least four times a second', async () => {
    makeSlow(20);
    let reports = 0;
    await takeSteps(count(50 * 4), never, () => void reports++); // each step takes 20 ms: 4 seconds
    expect(reports).toBeGreaterThanOrEqual(16);
  });

  it('hears an abort that comes from outside while it works', async () => {
    makeSlow(20);
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 0);
    const steps = takeSteps(count(1_000_000), () => abort.signal.aborted, never);
    expect(await steps).toBeLessThan(1_000_000);
  });

  it('says nothing of work shorter than that', async () => {
    makeSlow(0);
    let reports = 0;
    expect(await takeSteps(count(1000), never, () => void reports++)).toBe(1000);
    expect(reports).toBe(0);
  });
});

describe('timeLeft', () => {
  it('counts what is used already, and is never below 0', () => {
    vi.spyOn(performance, 'now').mockReturnValue(700);
    expect(timeLeft({ timeLimitMs: 1000 }, 100)).toEqual({ timeLimitMs: 400 });
    expect(timeLeft({ timeLimitMs: 500 }, 100)).toEqual({ timeLimitMs: 0 });
    expect(timeLeft({}, 100)).toEqual({});
  });
});

describe('fairnessBoundSteps', () => {
  const { problem, rules } = parseAndPrepare(year).prepared!;

  it('stopped while the flow or its certificate is computed, it knows no bound but has a start', () => {
    const whole = boundFairness(problem, rules);
    let length = 0;
    for (const steps = fairnessBoundSteps(problem, rules); steps.next(false).done !== true;) length++;
    for (const last of [0, 1, 100, problem.shiftCount - 1, problem.shiftCount + 5, length - 1]) {
      const steps = fairnessBoundSteps(problem, rules);
      let step = steps.next(false);
      for (let taken = 0; step.done !== true; taken++) step = steps.next(taken >= last);
      expect(step.value).toMatchObject({ bound: null, prices: null });
      expect(step.value.start).not.toContain(-1);
    }
    expect(finish(fairnessBoundSteps(problem, rules))).toEqual(whole);
    expect(whole.bound).not.toBeNull();
  });
});

describe('localSearchBackend', () => {
  it('ends soon whenever it is aborted: while it mends, searches or fills places depth first', async () => {
    const tight = makeDocument({
      period: { from: '2024-01-01', to: '2024-06-30' },
      leaders: manyLeaders(9).map((id, index) => ({
        id,
        absences: [{ from: `2024-0${1 + (index % 6)}-05`, to: `2024-0${1 + (index % 6)}-12` }],
      })),
      shiftTypes: [{ id: 'main', name: 'main', heads: { workday: 1, restDay: 1 } }],
      rules: [{ constraint: 'min-rest-gap', params: { days: 6 } }],
    });
    const { problem, rules } = parseAndPrepare(tight).prepared!;
    const { start, bound } = boundFairness(problem, rules);
    const task = { problem, rules, start, fairnessBound: bound!, minFreeDays: 6 };
    const abortedAt = async (question: number) => {
      let asked = 0;
      const signal = {
        get aborted() {
          return ++asked > question;
        },
      };
      return { ...(await localSearchBackend.solve(task, { moves: 2_000, signal })), asked: () => asked };
    };
    const whole = (await abortedAt(Infinity)).asked();
    // at each place of the depth-first search, among others
    expect(whole).toBeGreaterThan(problem.shiftCount);
    for (const question of [0, 1, 10, 100, Math.floor(whole / 2), whole - 10]) {
      const { asked, assignment, score } = await abortedAt(question);
      expect(asked() - question).toBeLessThanOrEqual(8);
      expect(judge(problem, rules.rules, assignment).score).toEqual(score);
    }
  });
});

describe('plan', () => {
  it('returns a roster without a bound when its time is up before the bound is known', async () => {
    const outcome = await plan(year, { timeLimitMs: 0 });
    if (outcome.status === 'refused') throw new Error('refused');
    expect(outcome.roster.assignments.every(({ leader }) => leader !== null)).toBe(true);
    expect(outcome.roster).toMatchObject({ moves: 0, certificate: null, bound: { fairness: null } });
    expect(outcome.proven.fairness).toBe(false);
  });

  it('lets the time limit run from the moment the document is given', async () => {
    const { moves } = await movesWithin(1000, 0);
    expect((await movesWithin(1000, 900)).moves).toBeLessThan(moves);
    expect((await movesWithin(1000, 2000)).moves).toBe(0);
  });
});

/** How far a plan comes when reading the document takes `reading` milliseconds. */
async function movesWithin(timeLimitMs: number, reading: number): Promise<{ moves: number }> {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const outcome = await plan(year, {
    timeLimitMs,
    onParsed: () => (time += reading),
    onProgress: ({ stage }) => stage === 'search' && (time += 100),
  });
  return { moves: outcome.status === 'refused' ? NaN : outcome.roster.moves };
}
