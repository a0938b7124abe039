import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { FREE, UNASSIGNED } from '../problem/problem.ts';
import { boundSceneArbitrary } from '../testing/bound-scene.ts';
import { makeMoves } from './moves.ts';
import { Random } from './random.ts';
import { kindsOfPlaces } from './trackers.ts';

describe('Moves', () => {
  it('law: a move changes different free places of their present holders, inside the domain', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(boundSceneArbitrary, fc.boolean(), ({ problem, rules, assignment }, isSettled) => {
        const kinds = kindsOfPlaces(rules.rules, problem.shiftCount);
        const random = new Random(1);
        const moves = makeMoves(problem, rules.domain, kinds, assignment, random);
        if (moves.isEmpty) return;
        for (let draw = 0; draw < 100; draw++) {
          if (!moves.propose(isSettled, random.next())) continue;
          const { move } = moves;
          const { length } = move;
          lengths.add(length);
          expect(new Set(move.shifts.subarray(0, length)).size).toBe(length);
          for (let i = 0; i < length; i++) {
            const [shift, to] = [move.shifts[i]!, move.to[i]!];
            expect(problem.fixedHolder[shift]).toBe(FREE);
            expect(move.from[i]).toBe(assignment[shift]);
            expect(to).not.toBe(move.from[i]);
            if (to !== UNASSIGNED) expect(rules.domain[shift * problem.leaderCount + to]).toBe(1);
          }
        }
      }),
      runs(200, 2000),
    );
    for (const length of [1, 2, 3]) expect(lengths).toContain(length);
    // trades of all that two leaders hold in a window
    expect(Math.max(...lengths)).toBeGreaterThan(3);
  });

  it('law: the net of a move gives every leader the numbers of duties of each kind that the move gives him', () => {
    let netted = 0;
    fc.assert(
      fc.property(boundSceneArbitrary, ({ problem, rules, assignment }) => {
        const kinds = kindsOfPlaces(rules.rules, problem.shiftCount);
        const random = new Random(2);
        const moves = makeMoves(problem, rules.domain, kinds, assignment, random);
        const { move } = moves;
        if (moves.isEmpty) return;
        for (let draw = 0; draw < 100; draw++) {
          if (!moves.propose(true, random.next())) continue;
          if (move.netLength < move.length) netted++;
          const balance = new Map<string, number>();
          const add = (leader: number, shift: number, change: number): void => {
            const key = `${leader}/${kinds[shift]}`;
            balance.set(key, (balance.get(key) ?? 0) + change);
          };
          const addAll = (i: number, change: number): void => {
            add(move.from[i]!, move.shifts[i]!, -change);
            add(move.to[i]!, move.shifts[i]!, change);
          };
          for (let i = 0; i < move.length; i++) addAll(i, 1);
          for (const i of move.net.subarray(0, move.netLength)) addAll(i, -1);
          expect([...balance.values()].every((change) => change === 0)).toBe(true);
        }
      }),
      runs(200, 2000),
    );
    expect(netted).toBeGreaterThan(times(50, 10_000));
  });
});
