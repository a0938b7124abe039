import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { type WaitCosts, waitCosts } from './wait-costs.ts';
import type { Waits } from './waits.ts';

const DATES = 7;
const GROUPS = 2;

/** Waits cost their square, at the edges their length; some dates have several places. */
const waitsArbitrary = fc
  .array(fc.integer({ min: 0, max: 1 }), { minLength: DATES, maxLength: DATES })
  .map((shared): Waits => {
    const edgeOffset = DATES + 2;
    const lengths = Array.from({ length: edgeOffset }, (_, wait) => wait);
    return {
      groupCount: GROUPS,
      dateCount: DATES,
      elapsed: Int32Array.from(lengths),
      row: new Int32Array(GROUPS),
      costs: Int32Array.from([...lengths.map((wait) => wait * wait), ...lengths]),
      table: new Int32Array(GROUPS),
      edgeOffset,
      sharedMask: Uint8Array.from(shared),
    };
  });

const dutiesArbitrary = fc.uniqueArray(fc.record({ group: fc.nat(GROUPS - 1), date: fc.nat(DATES - 1) }), {
  maxLength: 8,
  selector: ({ group, date }) => `${group} ${date}`,
});

/** What is known of each group: its dates, those beside them, and how many duties shared dates have. */
const knownOf = ({ served, neighbours, duties, facts: { dateCount } }: WaitCosts) => ({
  served: [...served],
  duties: [...duties],
  neighbours: [...neighbours.keys()]
    .filter((at) => ((served[Math.floor(at / (2 * dateCount))]! >>> ((at >> 1) % dateCount)) & 1) === 1)
    .map((at) => neighbours[at]),
});

describe('costs of waits', () => {
  it('law: a duty that moves leaves what is left when it goes and comes again', () => {
    fc.assert(
      fc.property(
        waitsArbitrary,
        dutiesArbitrary,
        fc.nat(),
        fc.nat(DATES - 1),
        (waits, duties, which, to) => {
          fc.pre(duties.length > 0);
          const { group, date } = duties[which % duties.length]!;
          fc.pre(!duties.some((other) => other.group === group && other.date === to));
          const [moved, again] = [waitCosts(waits), waitCosts(waits)];
          for (const costs of [moved, again]) for (const duty of duties) costs.put(duty.group, duty.date);
          moved.move(group, date, to);
          again.take(group, date);
          again.put(group, to);
          expect(knownOf(moved)).toEqual(knownOf(again));
        },
      ),
      runs(200, 20_000),
    );
  });

  it('law: what duties cost as they come, they no longer cost as they go, in whatever order', () => {
    fc.assert(
      fc.property(waitsArbitrary, dutiesArbitrary, (waits, duties) => {
        const costs = waitCosts(waits);
        let sum = 0;
        for (const { group, date } of [
          ...duties,
          ...duties.filter(({ date }) => waits.sharedMask[date] === 1),
        ])
          sum += costs.add(group, date);
        for (const { group, date } of [
          ...duties.filter(({ date }) => waits.sharedMask[date] === 1),
          ...duties,
        ])
          sum += costs.remove(group, date);
        expect(sum).toBe(0);
        expect([...costs.served].every((word) => word === 0)).toBe(true);
      }),
      runs(100, 10_000),
    );
  });
});
