import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { flowArbitrary } from '../testing/flow-arbitrary.ts';
import { solveFlow } from './convex-flow.ts';
import type { FlowProblem } from './flow-problem.ts';

const highs = await (await import('highs')).default();

/** More than any roster of these sizes costs, so that an empty place is the last resort. */
const EMPTY = 100_000;

/** The relaxation as a mixed-integer programme: x says who takes a place, y how many duties he has, z the next one. */
function programOf({ leaderCount, days, sets }: FlowProblem): { text: string; constant: number } {
  const costs: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  const binaries: string[] = [];
  const terms = sets.map(() => Array.from({ length: leaderCount }, () => new Array<string>()));
  const pinnedCounts = sets.map(() => Array.from({ length: leaderCount }, () => 0));
  let constant = 0;
  days.forEach(({ types, pinned, set }, day) => {
    const placesOf = new Map<number, string[]>();
    types.forEach(({ heads, leaders }, type) => {
      const empty = `e${day}_${type}`;
      costs.push(`+ ${EMPTY} ${empty}`);
      const taken = leaders.map((leader) => {
        const x = `x${day}_${type}_${leader}`;
        binaries.push(x);
        placesOf.set(leader, [...(placesOf.get(leader) ?? []), x]);
        return x;
      });
      rows.push(`${[...taken, empty].join(' + ')} = ${heads}`);
    });
    for (const places of placesOf.values()) rows.push(`${places.join(' + ')} <= 1`);
    for (let around = set; around >= 0; around = sets[around]!.parent) {
      for (const leader of pinned) pinnedCounts[around]![leader]!++;
      for (const [leader, places] of placesOf) terms[around]![leader]!.push(...places);
    }
  });
  sets.forEach((set, index) => {
    for (let leader = 0; leader < leaderCount; leader++) {
      const pinned = pinnedCounts[index]![leader]!;
      const places = terms[index]![leader]!;
      constant += set.cost(leader, pinned);
      const steps = places.map((_, step) => `z${index}_${leader}_${step}`);
      steps.forEach((z, step) => {
        const marginal = set.cost(leader, pinned + step + 1) - set.cost(leader, pinned + step);
        costs.push(`${marginal < 0 ? '-' : '+'} ${Math.abs(marginal)} ${z}`);
        bounds.push(`0 <= ${z} <= 1`);
      });
      if (places.length > 0) rows.push(`${places.join(' + ')} - ${steps.join(' - ')} = 0`);
    }
  });
  const text = [
    'Minimize',
    ` obj: ${costs.join('\n ')}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'Binary',
    ` ${binaries.join(' ')}`,
    'End',
  ].join('\n');
  return { text, constant };
}

// Generous time: HiGHS needs seconds when the machine is busy.
it('law: costs what HiGHS finds', { timeout: 60_000 }, () => {
  let compared = 0;
  fc.assert(
    fc.property(flowArbitrary({ leaders: 6, days: 14, sets: 5, types: 3, heads: 2 }), (problem) => {
      const { text, constant } = programOf(problem);
      const solution = solveFlow(problem);
      const empty = solution.unfilled.reduce((sum, { places }) => sum + places, 0);
      // HiGHS refuses a programme without columns.
      fc.pre(text.includes('x'));
      const reference = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false });
      expect(reference.Status).toBe('Optimal');
      expect(solution.cost + EMPTY * empty).toBe(Math.round(reference.ObjectiveValue) + constant);
      compared++;
    }),
    runs(75, 3000),
  );
  expect(compared).toBeGreaterThanOrEqual(times(75, 3000));
});
