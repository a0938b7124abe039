import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import type { Due } from '../constraints/dues-matching.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { boundSceneArbitrary } from '../testing/bound-scene.ts';
import { someAssignment } from '../testing/brute-force.ts';
import { makeProblem } from '../testing/problems.ts';
import { fillDepthFirst } from './depth-first.ts';

/** Tries everything: can the free places be filled with one duty a day and the gap, inside the domain? */
function canBeFilled(
  problem: Problem,
  domain: Uint8Array,
  gap: number,
  shift = 0,
  held: [number, number][] = [],
): boolean {
  if (shift === problem.shiftCount) return true;
  if (problem.fixedHolder[shift] !== FREE) return canBeFilled(problem, domain, gap, shift + 1, held);
  const day = problem.dayOfShift[shift]!;
  for (let leader = 0; leader < problem.leaderCount; leader++) {
    if (!domain[shift * problem.leaderCount + leader]) continue;
    if (held.some(([who, when]) => who === leader && (when === day || day - when <= gap))) continue;
    if (canBeFilled(problem, domain, gap, shift + 1, [...held, [leader, day]])) return true;
  }
  return false;
}

interface OwedTask {
  readonly problem: Problem;
  readonly domain: Uint8Array;
  readonly gap: number;
  readonly shifts: readonly number[];
  readonly dues: readonly Due[];
}

/** Every place asked for is filled, the domain, the gap and one duty a day are kept, and every due is served. */
function holds({ problem, domain, gap, shifts, dues }: OwedTask, assignment: Assignment): boolean {
  const { fixedHolder, dayOfShift, leaderCount } = problem;
  const duties = [...assignment.entries()].filter(
    ([shift, holder]) => fixedHolder[shift] === FREE && holder !== UNASSIGNED,
  );
  return (
    shifts.every((shift) => fixedHolder[shift] !== FREE || assignment[shift] !== UNASSIGNED) &&
    duties.every(([shift, holder]) => domain[shift * leaderCount + holder] === 1) &&
    duties.every(([shift, holder], at) =>
      duties
        .slice(0, at)
        .every(([before, other]) => holder !== other || dayOfShift[shift]! - dayOfShift[before]! > gap),
    ) &&
    dues.every(
      ({ leader, shifts: places, least }) =>
        places.filter((shift) => assignment[shift] === leader).length >= least,
    )
  );
}

const small = boundSceneArbitrary.filter(({ problem }) => problem.shiftCount <= 12);

describe('fillDepthFirst', () => {
  it('law: finds a filling exactly when there is one, and it holds', () => {
    let possible = 0;
    let impossible = 0;
    fc.assert(
      fc.property(small, fc.nat(3), ({ problem, rules: { domain } }, gap) => {
        const result = fillDepthFirst({ problem, domain, minFreeDays: gap }, 1_000_000);
        const expected = canBeFilled(problem, domain, gap);
        expect(result.kind).toBe(expected ? 'found' : 'impossible');
        if (expected) possible++;
        else impossible++;
        if (result.kind !== 'found') return;
        const duties = new Map<number, number[]>();
        result.assignment.forEach((leader, shift) => {
          if (problem.fixedHolder[shift] !== FREE) {
            expect(leader).toBe(problem.fixedHolder[shift]);
            return;
          }
          expect(leader).not.toBe(UNASSIGNED);
          expect(domain[shift * problem.leaderCount + leader]).toBe(1);
          const day = problem.dayOfShift[shift]!;
          for (const other of duties.get(leader) ?? []) expect(day - other).toBeGreaterThan(gap);
          duties.set(leader, [...(duties.get(leader) ?? []), day]);
        });
      }),
      runs(100, 4000),
    );
    expect(Math.min(possible, impossible)).toBeGreaterThan(times(8, 500));
  });

  it('law: serves what is owed exactly when it can be served, and leaves places empty that need not be filled', () => {
    const seen = { found: 0, impossible: 0, empty: 0, onlyDues: 0 };
    const tasks = fc.record({
      scene: boundSceneArbitrary.filter(({ problem }) => problem.shiftCount >= 4 && problem.shiftCount <= 9),
      gap: fc.nat(2),
      askedOf: fc.array(fc.nat(2), { minLength: 9, maxLength: 9 }),
      owing: fc.array(
        fc.record({
          leader: fc.nat(9),
          among: fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }),
          least: fc.integer({ min: 1, max: 2 }),
        }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(tasks, ({ scene: { problem, rules }, gap, askedOf, owing }) => {
        const { domain } = rules;
        const { leaderCount, fixedHolder } = problem;
        const all = [...fixedHolder.keys()];
        const shifts = all.filter((shift) => askedOf[shift] === 0);
        const dues = owing.map(({ leader, among, least }) => ({
          leader: leader % leaderCount,
          shifts: all.filter((shift) => among[shift]! > 0),
          least,
        }));
        const isMeant = (shift: number): boolean =>
          fixedHolder[shift] === FREE &&
          (shifts.includes(shift) || dues.some((due) => due.shifts.includes(shift)));
        const isHeld = (assignment: Assignment): boolean =>
          holds({ problem, domain, gap, shifts, dues }, assignment);
        const result = fillDepthFirst({ problem, domain, minFreeDays: gap, shifts, dues }, 1_000_000);
        const expected = someAssignment(
          fixedHolder.map((holder) => (holder === FREE ? UNASSIGNED : holder)),
          all.filter(isMeant),
          (shift) => [
            ...[...Array(leaderCount).keys()].filter((leader) => domain[shift * leaderCount + leader]),
            ...(shifts.includes(shift) ? [] : [UNASSIGNED]),
          ],
          isHeld,
        );
        expect(result.kind).toBe(expected ? 'found' : 'impossible');
        seen[expected ? 'found' : 'impossible']++;
        if (result.kind !== 'found') return;
        expect(isHeld(result.assignment)).toBe(true);
        expect(
          all
            .filter((shift) => fixedHolder[shift] === FREE && !isMeant(shift))
            .every((shift) => result.assignment[shift] === UNASSIGNED),
        ).toBe(true);
        if (all.some((shift) => isMeant(shift) && result.assignment[shift] === UNASSIGNED)) seen.empty++;
        if (
          all.some(
            (shift) => isMeant(shift) && !shifts.includes(shift) && result.assignment[shift] !== UNASSIGNED,
          )
        )
          seen.onlyDues++;
      }),
      runs(250, 10000),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(times(12, 1000));
  });

  it('gives up when its memo is full', () => {
    const heads = (day: number) => (day === 0 ? 2 : 1);
    const problem = makeProblem({ leaders: 5, days: 6, types: [{ heads }] });
    const domain = new Uint8Array(problem.unable.length).fill(1);
    domain.fill(0, (problem.shiftCount - 1) * 5);
    const task = { problem, domain, minFreeDays: 1 };
    expect(fillDepthFirst(task, 10_000).kind).toBe('impossible');
    expect(fillDepthFirst(task, 10_000, 1_000).kind).toBe('limit');
  });

  it('counts a node of hundreds of leaders for several', () => {
    // four choices between two leaders, 490 places with one candidate each, then a place that nobody can fill: 16 ways
    // of 490 nodes, all of which remember who is blocked from the last place
    const [pairs, forced] = [4, 490];
    const heads = (day: number) => [pairs, forced, 2][day]!;
    const problem = makeProblem({ leaders: 500, days: 3, types: [{ heads }] });
    const domain = new Uint8Array(problem.unable.length);
    for (let pair = 0; pair < pairs; pair++) domain.fill(1, pair * 500 + 2 * pair, pair * 500 + 2 * pair + 2);
    for (let place = 0; place < forced; place++) domain[(pairs + place) * 500 + 2 * pairs + place] = 1;
    domain.fill(1, (pairs + forced) * 500, (pairs + forced + 1) * 500);
    const task = { problem, domain, minFreeDays: 2 };
    expect(fillDepthFirst(task, 10_000).kind).toBe('limit');
    expect(fillDepthFirst(task, 100_000).kind).toBe('impossible');
  });

  it('says so when its nodes run out', () => {
    fc.assert(
      fc.property(
        small.filter(({ problem }) => problem.fixedHolder.filter((holder) => holder === FREE).length > 3),
        ({ problem, rules }) => {
          expect(fillDepthFirst({ problem, domain: rules.domain, minFreeDays: 0 }, 0).kind).toBe('limit');
        },
      ),
      runs(8, 200),
    );
  });
});
