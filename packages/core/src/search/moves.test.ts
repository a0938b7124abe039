import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { FREE, UNASSIGNED } from '../problem/problem.ts';
import { boundSceneArbitrary } from '../testing/bound-scene.ts';
import { Moves } from './moves.ts';
import { Random } from './random.ts';
import { kindsOfPlaces } from './trackers.ts';

describe('Moves', () => {
  it('law: a move changes different free places of their present holders, inside the domain', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(boundSceneArbitrary, fc.boolean(), ({ problem, rules, assignment }, isSettled) => {
        const kinds = kindsOfPlaces(rules.rules, problem.shiftCount);
        const moves = new Moves(problem, rules.domain, kinds, assignment, new Random(1));
        if (moves.isEmpty) return;
        for (let draw = 0; draw < 100; draw++) {
          if (!moves.propose(isSettled)) continue;
          const { length } = moves;
          lengths.add(length);
          expect(new Set(moves.shifts.subarray(0, length)).size).toBe(length);
          for (let i = 0; i < length; i++) {
            const [shift, to] = [moves.shifts[i]!, moves.to[i]!];
            expect(problem.fixedHolder[shift]).toBe(FREE);
            expect(moves.from[i]).toBe(assignment[shift]);
            expect(to).not.toBe(moves.from[i]);
            if (to !== UNASSIGNED) expect(rules.domain[shift * problem.leaderCount + to]).toBe(1);
          }
        }
      }),
      runs(200, 2000),
    );
    // a rotation of four needs a larger problem than most of these
    expect([...lengths].filter((length) => length < 4).sort((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  it('law: a neutral move leaves every leader his number of duties of each kind', () => {
    let neutral = 0;
    fc.assert(
      fc.property(boundSceneArbitrary, ({ problem, rules, assignment }) => {
        const kinds = kindsOfPlaces(rules.rules, problem.shiftCount);
        const moves = new Moves(problem, rules.domain, kinds, assignment, new Random(2));
        if (moves.isEmpty) return;
        for (let draw = 0; draw < 100; draw++) {
          if (!moves.propose(true) || !moves.isNeutral) continue;
          neutral++;
          const balance = new Map<string, number>();
          const add = (leader: number, shift: number, change: number): void => {
            const key = `${leader}/${kinds[shift]}`;
            balance.set(key, (balance.get(key) ?? 0) + change);
          };
          for (let i = 0; i < moves.length; i++) {
            add(moves.from[i]!, moves.shifts[i]!, -1);
            add(moves.to[i]!, moves.shifts[i]!, 1);
          }
          expect([...balance.values()].every((change) => change === 0)).toBe(true);
        }
      }),
      runs(200, 2000),
    );
    expect(neutral).toBeGreaterThan(times(50, 10_000));
  });
});
