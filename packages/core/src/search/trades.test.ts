import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { minRestGap } from '../constraints/min-rest-gap.ts';
import type { Tracker, Violation } from '../constraints/constraint.ts';
import { isOfWaits } from '../constraints/wait-costs.ts';
import { datesOfShifts } from '../constraints/waits.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { boundSceneArbitrary, type BoundScene } from '../testing/bound-scene.ts';
import { LocalSearch } from './local-search.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { selectOf } from '../testing/select-of.ts';
import { FORM, type Move } from './move.ts';
import { makeMoves } from './moves.ts';
import { Random } from './random.ts';
import { kindsOfPlaces } from './trackers.ts';
import { tradeJudge } from './trades.ts';

const PROPOSALS = 100;
const GAP_RULE = { id: 'gap', constraint: 'min-rest-gap', level: 'hard', weight: 1, written: true } as const;

/** Scenes whose rosters were searched for a while, so that most break nothing. */
const searchedScene = boundSceneArbitrary.map((scene): BoundScene => {
  const search = new LocalSearch(scene.problem, scene.rules, scene.assignment, 1, 0);
  search.run(600, 600);
  return { ...scene, assignment: search.best };
});

/** The same of months with few leaders: sets of dates of several words, and exchanges over many rounds. */
const longScene = fc
  .record({
    leaders: fc.integer({ min: 3, max: 7 }),
    townships: fc.integer({ min: 1, max: 4 }),
    last: fc.constantFrom('2024-03-31', '2024-06-30', '2024-12-31'),
    heads: fc.constantFrom(1, 1, 2),
    seed: fc.nat(1000),
  })
  .map(({ leaders, townships, last, heads, seed }): BoundScene => {
    const ids = Array.from({ length: townships }, (_, index) => `t${index}`);
    const document = makeDocument({
      period: { from: '2024-01-01', to: last },
      townships: ids.map((id) => ({ id, name: id })),
      shiftTypes: [{ id: 'day', name: '日班', heads: { workday: heads, restDay: 0 } }],
      leaders: manyLeaders(leaders).map((id, index) => ({
        id,
        townships: ids.filter((_, township) => (index + township + seed) % 3 === 0),
      })),
    });
    const { problem, rules } = parseAndPrepare(document).prepared!;
    const search = new LocalSearch(
      problem,
      rules,
      new Int16Array(problem.shiftCount).fill(UNASSIGNED),
      seed,
      0,
    );
    search.run(20_000, 20_000);
    return { problem, rules, assignment: search.best };
  });

/** Violations of one of the rules. */
const violationsOf = ({ rules }: BoundScene, constraint: string, assignment: Assignment): Violation[] =>
  rules.rules.find(({ rule }) => rule.constraint === constraint)!.bound.violations(assignment);

/** Calls back for moves of one form that are proposed for the scene's roster. */
function forMoves(
  { problem, rules, assignment }: BoundScene,
  form: Move['form'],
  told: (move: Move) => void,
): void {
  const random = new Random(1);
  const kinds = kindsOfPlaces(rules.rules, problem.shiftCount);
  const moves = makeMoves(problem, rules.domain, kinds, assignment, random);
  if (moves.isEmpty) return;
  for (let draw = 0; draw < PROPOSALS; draw++)
    if (moves.propose(true, random.next()) && moves.move.form === form) told(moves.move);
}

/** The change in cost when the move is made, which is taken back. */
function costByMaking(tracker: Tracker, { shifts, from, to, length }: Move): number {
  let change = 0;
  for (let i = 0; i < length; i++) change += tracker.apply(shifts[i]!, from[i]!, to[i]!);
  for (let i = length - 1; i >= 0; i--) tracker.undo!(shifts[i]!, from[i]!, to[i]!);
  return change;
}

describe('tradeJudge', () => {
  it.each([
    { of: 'days', scenes: searchedScene, times: runs(150, 4000) },
    { of: 'months', scenes: longScene, times: runs(12, 400) },
  ])('law: says what a trade of $of or a rotation costs once it is made, or more than the limit', (law) => {
    const judgedOf = new Map<string, number>();
    let severalWords = 0;
    fc.assert(
      fc.property(law.scenes, fc.integer({ min: -200, max: 400 }), (scene, limit) => {
        if (violationsOf(scene, 'one-shift-a-day', scene.assignment).length > 0) return;
        const { days, dateOfShift } = datesOfShifts(scene.problem.dayOfShift);
        for (const { bound, rule } of scene.rules.rules) {
          const tracker = bound.track(scene.assignment);
          if (!isOfWaits(tracker)) continue;
          const judge = tradeJudge(tracker, dateOfShift, days, -1);
          forMoves(scene, FORM.trade, (move) => {
            if (!judge.canJudge(move)) return;
            const cost = costByMaking(tracker, move);
            expect(judge.cost(move, Infinity)).toBe(cost);
            const early = judge.cost(move, limit);
            expect(early === cost || early > limit).toBe(true);
            const dates = Array.from(move.shifts.subarray(0, move.length), (shift) => dateOfShift[shift]!);
            if (Math.max(...dates) >>> 5 > Math.min(...dates) >>> 5) severalWords++;
            const key = `${rule.constraint} ${move.length > 2 ? 'many' : move.length}`;
            judgedOf.set(key, (judgedOf.get(key) ?? 0) + 1);
          });
          if (tracker.roles) continue;
          forMoves(scene, FORM.rotation, (move) => {
            expect(judge.rotationCost(move)).toBe(costByMaking(tracker, move));
          });
        }
      }),
      law.times,
    );
    if (law.of === 'months') expect(severalWords).toBeGreaterThan(times(100, 1000));
    for (const constraint of ['even-spacing', 'regular-service'])
      for (const length of ['2', 'many'])
        expect(judgedOf.get(`${constraint} ${length}`) ?? 0, `${constraint} ${length}`).toBeGreaterThan(
          times(20, 500),
        );
  });

  it('law: refuses exactly the trades that break a rest gap or bring a leader twice on one day', () => {
    let [refused, kept] = [0, 0];
    fc.assert(
      fc.property(searchedScene, (scene) => {
        const { problem, rules, assignment } = scene;
        const select = selectOf(problem, [], []);
        // the domain keeps duties away from those of the last period
        const tooClose = (days: number, holders: Assignment): Violation[] =>
          minRestGap
            .bind({ ...GAP_RULE, params: { days } }, problem, select, rules.entitlements)
            .violations(holders)
            .filter(({ facts }) => !facts['isOverEdge']);
        /** The widest gap that the roster keeps. */
        const gap = [4, 3, 2, 1, 0].find((days) => tooClose(days, assignment).length === 0)!;
        const broken = (holders: Assignment): Violation[] => [
          ...tooClose(gap, holders),
          ...violationsOf(scene, 'one-shift-a-day', holders),
        ];
        if (broken(assignment).length > 0) return;
        const { days, dateOfShift } = datesOfShifts(problem.dayOfShift);
        const tracker = rules.rules
          .find(({ rule }) => rule.constraint === 'even-spacing')!
          .bound.track(assignment);
        if (!isOfWaits(tracker)) throw new Error('even spacing has no waits');
        const judge = tradeJudge(tracker, dateOfShift, days, gap);
        forMoves(scene, FORM.trade, (move) => {
          const after = assignment.slice();
          for (let i = 0; i < move.length; i++) after[move.shifts[i]!] = move.to[i]!;
          expect(judge.canJudge(move)).toBe(true);
          const isRefused = judge.cost(move, 2 ** 29) > 2 ** 29;
          expect(broken(after).length > 0).toBe(isRefused);
          if (isRefused) refused++;
          else kept++;
        });
      }),
      runs(300, 6000),
    );
    expect(Math.min(refused, kept)).toBeGreaterThan(times(20, 500));
  });
});
