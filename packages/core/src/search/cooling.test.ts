import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { bindRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { type Constraint, defineConstraint } from '../constraints/constraint.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import { judge } from '../score/score.ts';
import { problemArbitrary } from '../testing/arbitraries.ts';
import { heatAt, stagesOf } from './cooling.ts';
import { makeEvaluation } from './evaluation.ts';
import { LocalSearch } from './local-search.ts';
import { makeMoves } from './moves.ts';
import { Random } from './random.ts';
import { kindsOfPlaces, Trackers } from './trackers.ts';

/** A rule of a host's own that counts defects: every duty on a place of an odd number held by a leader of an even one. */
const oddPlaces: Constraint = defineConstraint({
  ...(catalogue.find(({ id }) => id === 'preferred-day') as Constraint),
  id: 'acme/odd-places',
  countsDefects: true,
  bind: () => ({
    violations: (assignment) =>
      [...assignment.keys()].flatMap((shift) =>
        isOdd(shift, assignment[shift]!)
          ? [{ cost: 100, shifts: [shift], leaders: [assignment[shift]!], facts: {} }]
          : [],
      ),
    track: () => ({
      undo: () => undefined,
      apply: (shift, from, to) => 100 * ((isOdd(shift, to) ? 1 : 0) - (isOdd(shift, from) ? 1 : 0)),
    }),
  }),
});
const isOdd = (shift: number, leader: number): boolean => leader >= 0 && shift % 2 === 1 && leader % 2 === 0;

describe('stagesOf', () => {
  it('law: all moves are given out, and only a long run makes tries before it goes on with the best', () => {
    const few = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 2 ** 40 }), few, (moves, usual, rounds) => {
        const stages = stagesOf(moves, usual, rounds);
        expect(stages.reduce((sum, stage) => sum + stage.moves, 0)).toBe(moves);
        expect(stages[0].from).toBe(0);
        const isLong = moves >= 12 * usual && rounds >= 4;
        expect(stages.length > 1).toBe(isLong);
        if (!isLong) return;
        const tries = stages.filter(({ from }) => from === 0);
        expect(tries.length).toBeGreaterThan(1);
        for (const one of tries) expect(one.moves).toBeGreaterThan(2 * usual);
        expect(stages.slice(tries.length).map(({ from }) => from > 0)).toEqual([true, true]);
        expect(Math.abs(stages.at(-1)!.moves - moves / 4)).toBeLessThanOrEqual(tries.length + 1);
      }),
      {
        ...runs(200, 5000),
        examples: [
          [2 ** 53 - 1, 1, 9],
          [12, 1, 9],
          [11, 1, 9],
          [0, 1, 9],
        ],
      },
    );
  });

  it('there is one where nothing can be moved', () => {
    expect(stagesOf(0, 0, 0)).toEqual([{ moves: 0, from: 0 }]);
  });
});

describe('heatAt', () => {
  it('law: falls to nothing, and rules that count defects rise to their full weight', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), fc.nat(99), (turns, percent) => {
        expect(heatAt(1, turns)).toEqual({ temperature: 0, ease: 1 });
        const [now, later] = [heatAt(percent / 100, turns), heatAt((percent + 1) / 100, turns)];
        expect(later.temperature).toBeLessThan(now.temperature);
        expect(later.ease).toBeGreaterThanOrEqual(now.ease);
      }),
      runs(200, 5000),
    );
  });

  it("law: what a host's own defect rule costs counts in full in the end, and hardly at first", () => {
    let eased = 0;
    fc.assert(
      fc.property(problemArbitrary(), fc.nat(1000), ({ problem, select }, seed) => {
        const constraints = [...catalogue, oddPlaces];
        const rule = { id: oddPlaces.id, constraint: oddPlaces.id, params: {}, weight: 2, written: true };
        const rules = bindRules(
          [...effectiveRules(catalogue), { ...rule, level: 'quality' as const }],
          constraints,
          problem,
          select,
        );
        const search = new LocalSearch(problem, rules, new Int16Array(problem.shiftCount).fill(-1), 1, 0);
        search.run(500, 500);
        const assignment = search.best;
        const kinds = kindsOfPlaces(rules.rules, problem.shiftCount);
        const random = new Random(seed);
        const moves = makeMoves(problem, rules.domain, kinds, assignment, random);
        const evaluation = makeEvaluation(problem, rules, new Trackers(rules.rules, assignment), moves.move);
        evaluation.isFairnessProtected = true;
        evaluation.isWhole = !search.isBroken;
        const costNow = () => judge(problem, rules.rules, assignment).score;
        for (const { temperature, ease } of [heatAt(0.3, 8), heatAt(1, 8)]) {
          evaluation.anneal(temperature, ease);
          for (let draw = 0; draw < 150 && !moves.isEmpty; draw++) {
            if (!moves.propose(true, random.next()) || !evaluation.accepts(500)) continue;
            const before = costNow();
            moves.accept();
            const after = costNow();
            expect(after.quality - before.quality).toBe(evaluation.delta[4]);
            const isLevel = after.hard === before.hard && after.fairness === before.fairness;
            if (!isLevel || after.coverage !== before.coverage) continue;
            if (ease === 1) expect(after.quality).toBeLessThanOrEqual(before.quality);
            else if (after.quality > before.quality) eased++;
          }
        }
      }),
      runs(100, 3000),
    );
    expect(eased).toBeGreaterThan(times(20, 500));
  });
});
