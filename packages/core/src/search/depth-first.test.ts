import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { boundSceneArbitrary } from '../testing/bound-scene.ts';
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
  if (problem.fixed[shift] !== FREE) return canBeFilled(problem, domain, gap, shift + 1, held);
  const day = problem.dayOfShift[shift]!;
  for (let leader = 0; leader < problem.leaderCount; leader++) {
    if (!domain[shift * problem.leaderCount + leader]) continue;
    if (held.some(([who, when]) => who === leader && (when === day || day - when <= gap))) continue;
    if (canBeFilled(problem, domain, gap, shift + 1, [...held, [leader, day]])) return true;
  }
  return false;
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
          if (problem.fixed[shift] !== FREE) {
            expect(leader).toBe(problem.fixed[shift]);
            return;
          }
          expect(leader).not.toBe(UNASSIGNED);
          expect(domain[shift * problem.leaderCount + leader]).toBe(1);
          const day = problem.dayOfShift[shift]!;
          for (const other of duties.get(leader) ?? []) expect(day - other).toBeGreaterThan(gap);
          duties.set(leader, [...(duties.get(leader) ?? []), day]);
        });
      }),
      { numRuns: 400 },
    );
    expect(Math.min(possible, impossible)).toBeGreaterThan(50);
  });

  it('says so when its nodes run out', () => {
    fc.assert(
      fc.property(
        small.filter(({ problem }) => problem.fixed.filter((holder) => holder === FREE).length > 3),
        ({ problem, rules }) => {
          expect(fillDepthFirst({ problem, domain: rules.domain, minFreeDays: 0 }, 0).kind).toBe('limit');
        },
      ),
      { numRuns: 20 },
    );
  });
});
