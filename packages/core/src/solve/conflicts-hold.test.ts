import { finish } from '../bound/steps.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import type { WrittenRule } from '../document/schema.ts';
import { FREE, UNASSIGNED } from '../problem/problem.ts';
import { judge } from '../score/score.ts';
import { fillDepthFirst } from '../search/depth-first.ts';
import { backendSceneArbitrary, rulesOf } from '../testing/backend-laws.ts';
import { mostFilled, someAssignment } from '../testing/brute-force.ts';
import { duesConflicts, type IndexConflict, searchSteps } from './find-conflicts.ts';
import { minFreeDaysOf } from '../constraints/bind-rules.ts';
import { windowSteps } from './window-counting.ts';

/** Brute force takes leaders ^ places steps. */
const MAX_PLACES = 8;

/** Competition for places makes conflicts of dues. */
const everybodyOwes = (min: number): WrittenRule => ({
  constraint: 'at-least-per-period',
  params: { leaders: {}, min, per: 'month' },
});

const ascending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || numbers[index - 1]! < number);

describe('conflicts', () => {
  const isSmall = ({ shifts, leaders }: IndexConflict): boolean => {
    expect(ascending(shifts) && ascending(leaders)).toBe(true);
    return shifts.length <= MAX_PLACES;
  };

  it('law: they speak of a domain in which a fixed place has its holder alone', () => {
    fc.assert(
      fc.property(backendSceneArbitrary, (scene) => {
        const { fixedHolder, leaderCount } = scene.problem;
        const { domain } = rulesOf(scene);
        fixedHolder.forEach((holder, shift) => {
          const able = Array.from({ length: leaderCount }, (_, leader) => leader).filter(
            (leader) => domain[shift * leaderCount + leader] === 1,
          );
          expect(holder === FREE ? [] : able).toEqual(holder < 0 ? [] : [holder]);
        });
      }),
      runs(25, 1_000),
    );
  });

  it('law: no more of the places of a window can be filled than its conflict says', () => {
    let checked = 0;
    fc.assert(
      fc.property(backendSceneArbitrary, (scene) => {
        const { problem } = scene;
        const rules = rulesOf(scene);
        const gap = minFreeDaysOf(rules);
        for (const conflict of finish(windowSteps(problem, rules.domain, gap, [])).filter(isSmall)) {
          checked++;
          expect(conflict.needed).toBe(conflict.shifts.length);
          expect(conflict.possible).toBeLessThan(conflict.needed);
          expect(mostFilled(problem, rules.domain, gap, conflict.shifts)).toBeLessThanOrEqual(
            conflict.possible!,
          );
          const able = Array.from({ length: problem.leaderCount }, (_, leader) => leader).filter((leader) =>
            conflict.shifts.some((shift) => rules.domain[shift * problem.leaderCount + leader] === 1),
          );
          expect(conflict.leaders).toEqual(able);
        }
      }),
      runs(80, 3_000),
    );
    expect(checked).toBeGreaterThanOrEqual(times(1, 400));
  });

  it('law: with caps no more of the places can be filled than the conflict says, in any roster that breaks no rule', () => {
    let checked = 0;
    const spans = fc.constantFrom<unknown>('week', 'month', { days: 3 }, { days: 5 }, { days: 366 });
    const selectors = fc.constantFrom({}, { chiefs: true }, { bodies: ['party'] });
    fc.assert(
      fc.property(
        backendSceneArbitrary,
        fc.integer({ min: 1, max: 3 }),
        spans,
        selectors,
        (scene, max, per, leaders) => {
          const params = { leaders, max, per } as WrittenRule['params'];
          const written = [{ constraint: 'at-most-per-period', params }] as WrittenRule[];
          const { problem } = scene;
          const { leaderCount, fixedHolder } = problem;
          const { rules, domain } = rulesOf({ ...scene, written });
          const cap = rules.find(({ rule }) => rule.constraint === 'at-most-per-period')!;
          const caps = cap.bound.caps!();
          const start = fixedHolder.map((holder) => (holder === FREE ? UNASSIGNED : holder));
          const given = judge(problem, [cap], start).score.hard;
          for (const conflict of finish(windowSteps(problem, domain, 0, caps)).filter(isSmall)) {
            if (leaderCount ** conflict.shifts.length > 20_000) continue;
            const byGapsAlone = finish(windowSteps(problem, domain, 0, []));
            if (byGapsAlone.length === 0) checked++;
            const held = (assignment: Int16Array): number =>
              conflict.shifts.filter((shift) => assignment[shift] !== UNASSIGNED).length;
            const isBeaten = someAssignment(
              start,
              conflict.shifts,
              (shift) => [
                UNASSIGNED,
                ...Array.from({ length: leaderCount }, (_, leader) => leader).filter(
                  (leader) => domain[shift * leaderCount + leader] === 1,
                ),
              ],
              (assignment) =>
                held(assignment) > conflict.possible! &&
                rules.every(
                  (bound) =>
                    !['at-most-per-period', 'one-shift-a-day'].includes(bound.rule.constraint) ||
                    judge(problem, [bound], assignment).score.hard <= (bound === cap ? given : 0),
                ),
            );
            expect(isBeaten).toBe(false);
          }
        },
      ),
      runs(200, 12_000),
    );
    expect(checked).toBeGreaterThanOrEqual(times(1, 400));
  });

  it('law: the dues of a conflict cannot all be served on its places, one a day', () => {
    let checked = 0;
    fc.assert(
      fc.property(backendSceneArbitrary, fc.integer({ min: 1, max: 4 }), (scene, min) => {
        const { problem } = scene;
        const { leaderCount } = problem;
        const { rules, domain } = rulesOf({ ...scene, written: [everybodyOwes(min)] });
        for (const conflict of duesConflicts(problem, domain, rules).filter(isSmall)) {
          checked++;
          const { bound } = rules.find(({ rule }) => rule.id === conflict.rules![0])!;
          const mayHold = (shift: number, leader: number): boolean =>
            domain[shift * leaderCount + leader] === 1;
          const dues = bound.dues!().filter(
            ({ leader, shifts }) =>
              conflict.leaders.includes(leader) &&
              shifts.every((shift) => !mayHold(shift, leader) || conflict.shifts.includes(shift)),
          );
          const canServeAll = someAssignment(
            new Int16Array(problem.shiftCount).fill(UNASSIGNED),
            conflict.shifts,
            (shift) => [...conflict.leaders.filter((leader) => mayHold(shift, leader)), UNASSIGNED],
            (assignment) =>
              dues.every(({ leader, shifts, least }) => {
                const held = shifts.filter((shift) => assignment[shift] === leader);
                const given = held.filter((shift) => problem.fixedHolder[shift] === leader);
                const dates = new Set(held.map((shift) => problem.dayOfShift[shift]!));
                for (const shift of given) dates.delete(problem.dayOfShift[shift]!);
                return given.length + dates.size >= least;
              }),
          );
          expect(canServeAll).toBe(false);
          expect(conflict.possible).toBeLessThan(conflict.needed);
          expect(conflict.needed).toBeLessThanOrEqual(dues.reduce((sum, { least }) => sum + least, 0));
        }
      }),
      runs(80, 3_000),
    );
    expect(checked).toBeGreaterThanOrEqual(times(1, 400));
  });

  it('law: the places that a search gave up on cannot all be filled', () => {
    let checked = 0;
    fc.assert(
      fc.property(backendSceneArbitrary, (scene) => {
        const { problem } = scene;
        const rules = rulesOf(scene);
        const gap = minFreeDaysOf(rules);
        fc.pre(
          fillDepthFirst({ problem, domain: rules.domain, minFreeDays: gap }, 20_000).kind === 'impossible',
        );
        for (const { kind, shifts } of finish(searchSteps(problem, rules, gap, true))) {
          const open = shifts.filter((shift) => problem.fixedHolder[shift]! < UNASSIGNED);
          if (kind !== 'search' || open.length > MAX_PLACES) continue;
          checked++;
          expect(mostFilled(problem, rules.domain, gap, open)).toBeLessThan(open.length);
        }
      }),
      runs(40, 1_500),
    );
    expect(checked).toBeGreaterThanOrEqual(times(1, 400));
  });
});
