import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  begin,
  lastLabel,
  type Log,
  nextLabel,
  withStep,
  redone,
  stateBefore,
  currentState,
  undone,
} from './log.ts';

type Step = { readonly kind: 'withStep'; readonly state: number } | { readonly kind: 'undo' | 'redo' };

/** Long ways in one direction, so that states are forgotten and made again. */
const steps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.record({ kind: fc.constant('withStep' as const), state: fc.nat() }),
        fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
      ),
      fc.nat(60),
    ),
  )
  .map((runs) => runs.flatMap(([step, times]) => Array.from({ length: times }, () => step)));

/** Two stacks, as a paper pile would be kept. */
interface Piles {
  readonly done: number[];
  readonly taken: number[];
}

const after = (before: number, label: number): number => (before * 31 + label) % 1_000_003;

const recorded = (log: Log<number, number>, label: number): Log<number, number> => {
  const again = (before: number): number => after(before, label);
  return withStep(log, { label, state: again(currentState(log)), again });
};

describe('log', () => {
  it('law: is where two piles of states would be, after any steps, and keeps few of them', () => {
    fc.assert(
      fc.property(fc.nat(), steps, (first, all) => {
        let log: Log<number, number> = begin(first);
        const piles: Piles = { done: [first], taken: [] };
        const labels: number[] = [];
        for (const step of all) {
          if (step.kind === 'withStep') {
            log = recorded(log, step.state);
            labels.splice(piles.done.length - 1, Infinity, step.state);
            piles.done.push(after(piles.done[piles.done.length - 1]!, step.state));
            piles.taken.length = 0;
          } else if (step.kind === 'undo') {
            const next = undone(log);
            expect(next === null).toBe(piles.done.length === 1);
            if (next) piles.taken.push(piles.done.pop()!);
            log = next ?? log;
          } else {
            const next = redone(log);
            expect(next === null).toBe(piles.taken.length === 0);
            if (next) piles.done.push(piles.taken.pop()!);
            log = next ?? log;
          }
          const { length } = piles.done;
          expect(currentState(log)).toBe(piles.done[length - 1]);
          expect(stateBefore(log)).toBe(piles.done[length - 2] ?? null);
          expect(lastLabel(log)).toBe(labels[length - 2] ?? null);
          expect(nextLabel(log)).toBe(labels[length - 1] ?? null);
          expect(log.steps.filter(({ state }) => state !== null).length).toBeLessThanOrEqual(
            10 + labels.length / 32,
          );
        }
      }),
    );
  });

  it('changes no log in place', () => {
    const first = recorded(begin(1), 2);
    const back = undone(first)!;
    recorded(back, 3);
    expect(currentState(redone(back)!)).toBe(after(1, 2));
    expect(currentState(first)).toBe(after(1, 2));
  });
});
