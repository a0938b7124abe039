import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, type Log, record, redone, stateOf, undone } from './log.ts';

type Step = { readonly kind: 'record'; readonly state: number } | { readonly kind: 'undo' | 'redo' };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('record' as const), state: fc.nat() }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
  ),
);

/** Two stacks, as a paper pile would be kept. */
interface Piles {
  readonly done: number[];
  readonly taken: number[];
}

describe('log', () => {
  it('law: is where two piles of states would be, after any steps', () => {
    fc.assert(
      fc.property(fc.nat(), steps, (first, all) => {
        let log: Log<number> = begin(first);
        const piles: Piles = { done: [first], taken: [] };
        for (const step of all) {
          if (step.kind === 'record') {
            log = record(log, step.state);
            piles.done.push(step.state);
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
          expect(stateOf(log)).toBe(piles.done[piles.done.length - 1]);
        }
      }),
    );
  });

  it('changes no log in place', () => {
    const first = record(begin(1), 2);
    const back = undone(first)!;
    record(back, 3);
    expect(stateOf(redone(back)!)).toBe(2);
    expect(stateOf(first)).toBe(2);
  });
});
