import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { buildCalendar } from '../calendar/build-calendar.ts';
import { compile } from '../compile/compile.ts';
import { FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { type BoundRules, bindRules } from './bind-rules.ts';
import { catalogue } from './catalogue.ts';
import { effectiveRules } from './effective-rules.ts';

/** A problem in which some places are fixed, each for whoever the draw says. */
const withFixed = (problem: Problem, draws: readonly (readonly [number, number])[]): Problem => {
  const fixedHolder = problem.fixedHolder.slice();
  for (const [shift, leader] of draws) fixedHolder[shift % problem.shiftCount] = leader % problem.leaderCount;
  return { ...problem, fixedHolder };
};

/** What rules say of an assignment, and what they make of a problem. */
const saidBy = (bound: BoundRules, assignment: Int16Array): string =>
  JSON.stringify({
    effective: bound.effective,
    notes: bound.notes,
    owed: bound.dutyBounds,
    domain: bound.domain,
    entitlements: bound.entitlements,
    rules: bound.rules.map(({ rule, bound: boundRule }) => ({
      rule,
      violations: boundRule.violations(assignment),
      dues: boundRule.dues?.(),
    })),
  });

const drawsArbitrary = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });

it('law: rules that are bound again, because other places are fixed, say what fresh ones say', () => {
  fc.assert(
    fc.property(
      documentArbitrary(),
      drawsArbitrary,
      drawsArbitrary,
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      (document, earlier, later, holders) => {
        const { calendar } = buildCalendar(document);
        const { problem, select } = compile(document, calendar!).compiled!;
        const standing = effectiveRules(catalogue, document.rules, true);
        const [old, now] = [withFixed(problem, earlier), withFixed(problem, later)];
        const before = bindRules(standing, catalogue, old, select);
        const assignment = Int16Array.from(now.fixedHolder, (holder, shift) =>
          holder === FREE ? (holders[shift % 40]! % (now.leaderCount + 1)) + UNASSIGNED : holder,
        );
        expect(saidBy(bindRules(standing, catalogue, now, select, before), assignment)).toBe(
          saidBy(bindRules(standing, catalogue, now, select), assignment),
        );
      },
    ),
    runs(50, 2000),
  );
});
