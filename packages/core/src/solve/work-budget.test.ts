import { describe, expect, it } from 'vitest';
import { finish, type Steps } from '../bound/steps.ts';
import { WorkBudget } from './work-budget.ts';

/** Three pieces of work; what was done is counted. */
function* threePieces(): Steps<number> {
  for (let done = 0; ; done++) if (done === 3 || (yield)) return done;
}

/** Takes a step, saying stop or not; undefined until there is a result. */
const take = <Result>(steps: Steps<Result>, stop: boolean): Result | undefined => {
  const { done, value } = steps.next(stop);
  return done === true ? value : undefined;
};

describe('a budget of work', () => {
  it('is out when as much was done as it allows, and tells how far that is', () => {
    const budget = new WorkBudget(10);
    expect([budget.done, budget.isOut]).toEqual([0, false]);
    budget.spend(4);
    expect([budget.done, budget.left, budget.isOut]).toEqual([0.4, 6, false]);
    budget.spend(9);
    expect([budget.done, budget.left, budget.isOut]).toEqual([1, -3, true]);
    expect([new WorkBudget(0).done, new WorkBudget(0).isOut]).toEqual([1, true]);
  });

  it('remembers that somebody said stop at a pause', () => {
    const budget = new WorkBudget(10);
    finish(budget.pause());
    expect(budget.isOut).toBe(false);
    const pause = budget.pause();
    take(pause, false);
    take(pause, true);
    finish(budget.pause());
    expect(budget.isOut).toBe(true);
  });

  it('lets work be done step by step, spending for each, until it is used up', () => {
    const ample = new WorkBudget(100);
    expect(finish(ample.whileLeft(threePieces(), 5))).toBe(3);
    expect(ample.left).toBe(80);
    const scarce = new WorkBudget(10);
    expect(finish(scarce.whileLeft(threePieces(), 4))).toBe(1);
    const steps = new WorkBudget(100).whileLeft(threePieces());
    expect([take(steps, false), take(steps, true)]).toEqual([undefined, 0]);
  });

  it('gives portions of itself: what is spent there is spent here, and no more than is left', () => {
    const budget = new WorkBudget(10);
    finish(
      budget.portion(6, function* (portion): Steps<void> {
        expect(portion.left).toBe(6);
        portion.spend(6);
        yield* portion.pause();
        expect([portion.isOut, budget.isOut]).toEqual([true, false]);
      }),
    );
    expect(budget.left).toBe(4);
    finish(
      budget.portion(6, function* (portion): Steps<void> {
        expect(portion.left).toBe(4);
        yield* portion.pause();
      }),
    );
  });

  it('is stopped when a portion is, and so is every portion after', () => {
    const budget = new WorkBudget(10);
    const steps = budget.portion(5, (portion) => portion.pause());
    take(steps, false);
    take(steps, true);
    expect(budget.isOut).toBe(true);
    finish(
      budget.portion(5, function* (portion): Steps<void> {
        expect(portion.isOut).toBe(true);
        yield* portion.pause();
      }),
    );
    expect.assertions(2);
  });
});
