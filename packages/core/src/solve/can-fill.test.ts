import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { finish } from '../bound/steps.ts';
import type { WrittenRule } from '../document/schema.ts';
import { NO_POST, type Problem, type ProblemPin, UNASSIGNED } from '../problem/problem.ts';
import { judge } from '../score/score.ts';
import { FillPrices, fillBoundSteps } from '../search/fill-bound.ts';
import { assignmentOf } from '../search/fill-frame.ts';
import { FillRepair } from '../search/fill-repair.ts';
import { type BackendScene, backendSceneArbitrary, rulesOf } from '../testing/backend-laws.ts';
import { existsByBruteForce, openShifts } from '../testing/brute-force.ts';
import { canFillSteps } from './can-fill.ts';
import { wholeQuestion } from './find-conflicts.ts';
import { WorkBudget } from './work-budget.ts';

/** Brute force takes leaders ^ open places steps. */
const MAX_OPEN = 7;

const capArbitrary = fc.record({
  leaders: fc.constantFrom({}, { chiefs: true }, { ids: ['L0', 'L1'] }),
  max: fc.integer({ min: 1, max: 3 }),
  per: fc.constantFrom<unknown>('week', 'month', { days: 3 }, { days: 6 }),
});

/** What somebody holds by hand while he is not in post counts for a rule, and for none of its caps. */
const isInPost =
  ({ dayOfShift, dayCount, postOf }: Problem) =>
  (leader: number, shift: number): boolean =>
    leader < 0 || postOf[leader * dayCount + dayOfShift[shift]!] !== NO_POST;

/** Pins that nobody took over are beyond what is asked here. */
const isTaken =
  ({ fixedHolder, dayOfShift, typeOfShift }: Problem) =>
  ({ day, type, leader }: ProblemPin): boolean =>
    fixedHolder.some(
      (holder, shift) => holder === leader && dayOfShift[shift] === day && typeOfShift[shift] === type,
    );

/** Small scenes, most of them tight: a gap, dues, and who may serve how often. */
const sceneArbitrary: fc.Arbitrary<BackendScene> = fc
  .tuple(
    backendSceneArbitrary.filter(
      ({ problem }) =>
        openShifts(problem).length <= MAX_OPEN &&
        problem.pins.every(isTaken(problem)) &&
        problem.fixedHolder.every(isInPost(problem)),
    ),
    fc.option(capArbitrary),
  )
  .map(([scene, params]) => ({
    ...scene,
    written: params
      ? [...scene.written, { constraint: 'at-most-per-period', params } as WrittenRule]
      : scene.written,
  }));

const known = (
  places: number,
  holder: (place: number) => number,
  frame: ConstructorParameters<typeof FillPrices>[0],
) => ({
  prices: new FillPrices(frame),
  holder: Int16Array.from({ length: places }, (_, place) => holder(place)),
});

describe('what can be filled', () => {
  it('law: is answered as brute force answers it, whatever was known before, and what is found holds', () => {
    const seen = { possible: 0, impossible: 0, repaired: 0, priced: 0 };
    const tried = runs(150, 4_000);
    fc.assert(
      fc.property(
        sceneArbitrary,
        fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 1 }),
        (scene, any) => {
          const { problem } = scene;
          const rules = rulesOf(scene);
          const question = wholeQuestion(problem, rules);
          const { frame } = question;
          const places = frame.shifts.length;
          const exists = existsByBruteForce(problem, rules);
          seen[exists ? 'possible' : 'impossible']++;

          const prices = new FillPrices(frame);
          const isPriced = finish(fillBoundSteps(question, prices, 200));
          if (isPriced) seen.priced++;
          const repair = new FillRepair(question, new Int16Array(places).fill(UNASSIGNED));
          if (repair.run(500)) seen.repaired++;
          expect([isPriced && exists, repair.isDone && !exists]).toEqual([false, false]);

          const nothing = known(places, () => UNASSIGNED, frame);
          const odd = known(
            places,
            (place) => Math.abs(any[place % any.length]!) % problem.leaderCount,
            frame,
          );
          for (const list of [odd.prices.places, odd.prices.dues, odd.prices.caps])
            list.forEach(
              (_, at) => (list[at] = Math.abs(any[at % any.length]!) * (list === odd.prices.places ? -1 : 1)),
            );
          // where all can be had, so can a part of it, whatever prices what is not asked for had before
          const some = (list: Uint8Array): Uint8Array =>
            list.map((_, at) => (any[(at + 1) % any.length]! > 0 ? 1 : 0));
          const part = {
            ...question,
            mustFillMask: some(question.mustFillMask),
            owedMask: some(question.owedMask),
            cappedMask: some(question.cappedMask),
          };
          expect(finish(fillBoundSteps(part, odd.prices, 20)) && exists).toBe(false);
          for (const before of [nothing, odd]) {
            const answer = finish(canFillSteps(question, new WorkBudget(1e9), before));
            expect(answer.kind).toBe(exists ? 'found' : 'impossible');
            if (answer.kind !== 'found' || !answer.holder) continue;
            const { score } = judge(problem, rules.rules, assignmentOf(frame, answer.holder, problem));
            expect({ hard: score.hard, coverage: score.coverage }).toEqual({ hard: 0, coverage: 0 });
          }
        },
      ),
      tried,
    );
    expect(Math.min(seen.possible, seen.impossible)).toBeGreaterThan(0.15 * tried.numRuns);
    // ejections and prices alone say so nearly always
    expect(seen.repaired).toBeGreaterThan(0.95 * seen.possible);
    expect(seen.priced).toBeGreaterThan(0.9 * seen.impossible);
  });

  it('without work left, is not answered', () => {
    const [scene] = fc.sample(sceneArbitrary, { numRuns: 1, seed: 1 });
    const question = wholeQuestion(scene!.problem, rulesOf(scene!));
    const before = known(question.frame.shifts.length, () => UNASSIGNED, question.frame);
    expect(finish(canFillSteps(question, new WorkBudget(0), before)).kind).toBe('unknown');
  });
});
