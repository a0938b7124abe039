import * as fc from 'fast-check';
import { type BoundRules, bindRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import type { WrittenRule } from '../document/schema.ts';
import { type Assignment, FREE, UNASSIGNED } from '../problem/problem.ts';
import { compareScores, judge, type Score } from '../score/score.ts';
import type { Backend, SolveOptions, SolveProgress } from '../solve/backend.ts';
import { solve, type Solution } from '../solve/solve.ts';
import { problemArbitrary, type ProblemScene } from './arbitraries.ts';
import { existsByBruteForce, openShifts } from './brute-force.ts';

/** A small problem with rules as a document writes them, and a seed. */
export interface BackendScene extends ProblemScene {
  readonly written: readonly WrittenRule[];
  readonly seed: number;
}

export interface BackendLaw {
  readonly name: string;
  readonly property: fc.IAsyncProperty<[BackendScene]>;
}

export interface BackendLawOptions {
  /** Moves of a run, where a law does not need more. */
  readonly moves?: number;
  /** Told of each solution that is compared with brute force. */
  readonly onCompared?: (solution: Solution, exists: boolean) => void;
}

/** Brute force takes leaders ^ open places steps. */
const MAX_OPEN = 6;
/** Enough for a backend to report several times. */
const LONG_RUN = 12_000;

const rulesArbitrary: fc.Arbitrary<WrittenRule[]> = fc
  .tuple(
    fc.option(
      fc.record({
        constraint: fc.constant('min-rest-gap'),
        params: fc.record({ days: fc.integer({ min: 0, max: 2 }) }),
      }),
    ),
    fc.option(
      fc.record({
        constraint: fc.constant('at-least-per-period'),
        params: fc.record({
          leaders: fc.constantFrom({}, { ids: ['L0'] }, { chiefs: true }),
          min: fc.integer({ min: 1, max: 2 }),
          per: fc.constant('month'),
        }),
      }),
    ),
  )
  .map((rules) => rules.filter((rule) => rule !== null) as WrittenRule[]);

/** Small problems under the catalogue's rules, now and then with a written gap or least per month. */
export const backendSceneArbitrary: fc.Arbitrary<BackendScene> = fc
  .tuple(problemArbitrary(), rulesArbitrary, fc.integer())
  .map(([scene, written, seed]) => ({ ...scene, written, seed }));

/** The scene's rules, made concrete. */
export const rulesOf = ({ problem, select, written }: BackendScene): BoundRules =>
  bindRules(effectiveRules(catalogue, written), catalogue, problem, select);

/**
 * What every backend must satisfy, as asynchronous properties to be run with `fc.assert`: what stands is kept, what is
 * said is so, and a run can be repeated and broken off.
 */
export function backendLaws(
  backend: Backend,
  { moves = 3_000, onCompared }: BackendLawOptions = {},
): BackendLaw[] {
  const law = (
    name: string,
    holds: (scene: BackendScene, run: (options?: SolveOptions) => Promise<Solution>) => Promise<void>,
  ): BackendLaw => ({
    name,
    property: fc.asyncProperty(backendSceneArbitrary, async (scene) => {
      const { problem, seed } = scene;
      const rules = rulesOf(scene);
      await holds(scene, (options) => solve(problem, rules, { seed, moves, ...options }, backend));
    }),
  });

  return [
    law(
      'fixed places keep their holders, and open ones go to those who may hold them',
      async (scene, run) => {
        for (const some of [moves, 0]) inDomain(scene, (await run({ moves: some })).assignment);
      },
    ),

    law('the score is what a count from scratch comes to', async (scene, run) => {
      const { assignment, judgement, status, proven, bound } = await run();
      const { score, given } = judge(scene.problem, rulesOf(scene).rules, assignment);
      same({ score, given }, { score: judgement.score, given: judgement.given }, 'score');
      const isDone = score.hard === 0 && score.coverage === 0;
      same(status === 'optimal' || status === 'feasible', isDone, `${status} at ${JSON.stringify(score)}`);
      if (isDone && bound.fairness !== null)
        check(score.fairness >= bound.fairness, `fairness ${score.fairness} below ${bound.fairness}`);
      for (const level of ['fairness', 'disruption', 'quality'] as const)
        same(proven[level], isDone && score[level] === bound[level], `proven ${level}`);
    }),

    law(
      'progress counts up, its score never gets worse, and the last is the roster returned',
      async (_, run) => {
        const { reports, solution } = await reported(run, { moves: LONG_RUN });
        reports.reduce((before, report) => {
          check(report.moves >= before.moves, `moves fall from ${before.moves} to ${report.moves}`);
          const [a, b] = [JSON.stringify(before.score), JSON.stringify(report.score)];
          check(compareScores(report.score!, before.score!) <= 0, `the score worsens from ${a} to ${b}`);
          return report;
        }, reports[0]!);
        const last = reports[reports.length - 1];
        if (last) same(solution.judgement.score, last.score, 'the last report');
      },
    ),

    law('the same seed gives the same roster', async (_, run) => {
      const [first, second] = [await run(), await run()];
      same([...first.assignment], [...second.assignment], 'the second run');
      same(first.moves, second.moves, 'moves of the second run');
    }),

    law('a run that is broken off returns the best it reported', async (scene, run) => {
      const signal = { aborted: false };
      let last: Score | null = null;
      const { assignment, judgement } = await run({
        moves: LONG_RUN,
        signal,
        onProgress({ stage, score }) {
          if (stage === 'search') signal.aborted = true;
          last = score;
        },
      });
      inDomain(scene, assignment);
      if (last) same(judgement.score, last, 'the last report');
    }),

    law('a run that may not begin returns a roster all the same', async (scene, run) => {
      const none: SolveOptions[] = [{ signal: { aborted: true } }, { timeLimitMs: 0 }, { moves: 0 }];
      const begun = await Promise.all(none.map(run));
      for (const { assignment, moves: made } of begun) {
        inDomain(scene, assignment);
        same(made, 0, 'moves');
      }
      // stopped at once, the bound may not be finished; without moves it is
      same([...begun[1]!.assignment], [...begun[0]!.assignment], 'the start');
      const { judgement } = await run();
      const isWorse = compareScores(judgement.score, begun[0]!.judgement.score) > 0;
      check(!isWorse, 'the run ends worse than it began');
    }),

    law('what is said to be infeasible is so, by brute force', async (scene, run) => {
      fc.pre(openShifts(scene.problem).length <= MAX_OPEN);
      const solution = await run();
      const exists = existsByBruteForce(scene.problem, rulesOf(scene));
      onCompared?.(solution, exists);
      if (exists) check(solution.status !== 'infeasible', 'a valid and complete roster exists');
      else check(['infeasible', 'unsolved'].includes(solution.status), `${solution.status}, yet none exists`);
    }),
  ];
}

async function reported(
  run: (options: SolveOptions) => Promise<Solution>,
  options: SolveOptions,
): Promise<{ reports: SolveProgress[]; solution: Solution }> {
  const reports: SolveProgress[] = [];
  const onProgress = (progress: SolveProgress): void => {
    if (progress.stage === 'search') reports.push(progress);
  };
  return { solution: await run({ ...options, onProgress }), reports };
}

function inDomain(scene: BackendScene, assignment: Assignment): void {
  const { problem } = scene;
  const { fixedHolder, leaderCount } = problem;
  const { domain } = rulesOf(scene);
  same(assignment.length, problem.shiftCount, 'places');
  assignment.forEach((holder, shift) => {
    if (fixedHolder[shift] !== FREE) same(holder, fixedHolder[shift], `holder of fixed place ${shift}`);
    else if (holder !== UNASSIGNED)
      check(domain[shift * leaderCount + holder] === 1, `leader ${holder} may not hold place ${shift}`);
  });
}

function check(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise);
}

function same(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  check(a === b, `${what}: ${a}, not ${b}`);
}
