import type { Level } from '../document/schema.ts';
import { type LinearModel, type LinearTerm, minus } from '../linear/linear-model.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { type BoundConstraint, NEVER_CHANGES, type Violation } from './constraint.ts';

export interface PairCost {
  /** `[shift × leaderCount + leader]`: how many reasons there are that the leader should not hold the shift, mostly 0 or 1. */
  readonly wrongMask: Uint8Array;
  readonly level: Level;
  /** Cost of a pair for each reason. */
  readonly unit: number;
  readonly facts: (shift: number, leader: number) => Readonly<Record<string, number>>;
}

/** A rule that judges who holds a place by nothing but the two: each reason against a pair costs the same. */
export function bindPairs(problem: Problem, { wrongMask, level, unit, facts }: PairCost): BoundConstraint {
  const { leaderCount } = problem;
  return {
    violations(assignment: Assignment): Violation[] {
      const violations: Violation[] = [];
      assignment.forEach((leader, shift) => {
        const reasons = leader === UNASSIGNED ? 0 : wrongMask[shift * leaderCount + leader]!;
        if (reasons > 0)
          violations.push({
            cost: unit * reasons,
            shifts: [shift],
            leaders: [leader],
            facts: facts(shift, leader),
          });
      });
      return violations;
    },

    track() {
      if (wrongMask.every((reasons) => reasons === 0)) return NEVER_CHANGES;
      return {
        undo: () => undefined, // it remembers nothing
        apply(shift, from, to) {
          const row = shift * leaderCount;
          const before = from === UNASSIGNED ? 0 : wrongMask[row + from]!;
          const after = to === UNASSIGNED ? 0 : wrongMask[row + to]!;
          return (after - before) * unit;
        },
      };
    },

    dutyCost: (shift, leader) => unit * wrongMask[shift * leaderCount + leader]!,

    encode(model: LinearModel) {
      const terms: LinearTerm[] = [];
      for (let shift = 0; shift < problem.shiftCount; shift++) {
        if (level === 'hard' && problem.fixedHolder[shift] !== FREE) continue; // what is given binds nobody
        for (let leader = 0; leader < leaderCount; leader++) {
          const reasons = wrongMask[shift * leaderCount + leader]!;
          if (reasons > 0) terms.push({ column: model.x(shift, leader), coefficient: reasons });
        }
      }
      if (terms.length === 0) return;
      if (level === 'hard') model.row(terms, { max: 0 });
      else {
        const most = terms.reduce((sum, { coefficient }) => sum + coefficient, 0);
        const wrong = model.column('wrong_pairs', { max: most, cost: unit });
        model.row([...terms, ...minus([wrong])], { max: 0 });
      }
    },
  };
}
