import { expect, it } from 'vitest';
import { Stopwatch } from './stopwatch.ts';

it('counts clock and processor apart, and neither while something is untimed', () => {
  let [clock, processor] = [1_000, 50];
  const pass = (ms: number, processorMs: number): void => {
    clock += ms;
    processor += processorMs;
  };
  const watch = new Stopwatch(
    () => clock,
    () => processor,
  );
  pass(10, 4);
  expect(
    watch.untimed(() => {
      pass(500, 300);
      return 'written';
    }),
  ).toBe('written');
  pass(7, 9);
  expect([watch.ms, watch.processorMs]).toEqual([17, 13]);
});
