import type { Language } from '../document/schema.ts';
import type { LinearTerm } from '../linear/linear-model.ts';
import { type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { BoundConstraint, NamedFacts, Violation } from './constraint.ts';
import { shiftsByLeader } from './duties.ts';

const COST = 100;
/** More than anyone can serve: the upper end where nothing is asked. */
const NO_LIMIT = 2 ** 30;

/** In `ofShift`: the shift belongs to no class. */
export const NO_CLASS = -1;

/** Shifts sorted into classes, and how often each leader should serve in each. */
export interface Classes {
  readonly count: number;
  /** `[shift]`: its class, or {@link NO_CLASS}. */
  readonly ofShift: Int16Array;
  /** A leader's fair number of duties in a class, in thousandths; `undefined` where nothing is asked of him. */
  fair(leader: number, ofClass: number): number | undefined;
  /** What names the class, as facts of a violation. */
  facts(ofClass: number): Readonly<Record<string, number>>;
}

/**
 * Each leader serves in each class as often as is fair, e times: 100 d², where d is the number of duties outside
 * ⌊e⌋ … ⌈e⌉, so that broken numbers can be served at no cost. A class without shifts asks nothing.
 */
export function bindBalance({ leaderCount }: Problem, classes: Classes): BoundConstraint {
  const { count, ofShift } = classes;
  const shiftsOf: number[][] = Array.from({ length: count }, () => []);
  ofShift.forEach((ofClass, shift) => {
    if (ofClass !== NO_CLASS) shiftsOf[ofClass]!.push(shift);
  });
  /** `[leader × count + class]`: e in thousandths, or −1 where nothing is asked. */
  const fair = Int32Array.from({ length: leaderCount * count }, (_, at) => {
    const ofClass = at % count;
    return shiftsOf[ofClass]!.length > 0 ? (classes.fair(Math.floor(at / count), ofClass) ?? -1) : -1;
  });

  return {
    violations(assignment) {
      const violations: Violation[] = [];
      shiftsByLeader(assignment, leaderCount).forEach((held, leader) => {
        for (let ofClass = 0; ofClass < count; ofClass++) {
          const entitlement = fair[leader * count + ofClass]!;
          if (entitlement < 0) continue;
          const own = held.filter((shift) => ofShift[shift] === ofClass);
          const duties = own.length;
          const least = Math.floor(entitlement / 1000);
          const most = Math.ceil(entitlement / 1000);
          const outside = Math.max(0, least - duties, duties - most);
          if (outside > 0)
            violations.push({
              cost: COST * outside * outside,
              shifts: duties > most ? own : shiftsOf[ofClass]!,
              leaders: [leader],
              facts: { ...classes.facts(ofClass), duties, least, most, entitlement },
            });
        }
      });
      return violations;
    },

    track(assignment) {
      /** `[leader × count + class]`: duties beyond the most that is fair, below 0 for fewer. */
      const over = new Int32Array(leaderCount * count);
      /** From the least that is fair to the most. */
      const width = new Int32Array(leaderCount * count);
      for (let at = 0; at < over.length; at++) {
        const entitlement = fair[at]!;
        const most = entitlement < 0 ? NO_LIMIT : Math.ceil(entitlement / 1000);
        over[at] = -most;
        width[at] = entitlement < 0 ? NO_LIMIT : most - Math.floor(entitlement / 1000);
      }
      assignment.forEach((leader, shift) => {
        const ofClass = ofShift[shift]!;
        if (leader !== UNASSIGNED && ofClass !== NO_CLASS) over[leader * count + ofClass]!++;
      });
      // d² and (d + 1)² are 2d + 1 apart
      return {
        apply(shift, from, to) {
          const ofClass = ofShift[shift]!;
          if (ofClass === NO_CLASS) return 0;
          let change = 0;
          if (from !== UNASSIGNED) {
            const at = from * count + ofClass;
            const above = --over[at]!;
            const below = -above - width[at]!;
            if (above >= 0) change -= 2 * above + 1;
            else if (below > 0) change += 2 * below - 1;
          }
          if (to !== UNASSIGNED) {
            const at = to * count + ofClass;
            const above = over[at]!++;
            const below = -above - width[at]!;
            if (above >= 0) change += 2 * above + 1;
            else if (below > 0) change -= 2 * below - 1;
          }
          return COST * change;
        },
      };
    },

    // Squares are convex: columns of one duty each, at rising cost, fill in order, so none need be integer.
    encode(model) {
      for (let leader = 0; leader < leaderCount; leader++)
        for (let ofClass = 0; ofClass < count; ofClass++) {
          const entitlement = fair[leader * count + ofClass]!;
          if (entitlement < 0) continue;
          const least = Math.floor(entitlement / 1000);
          const most = Math.ceil(entitlement / 1000);
          const terms: LinearTerm[] = shiftsOf[ofClass]!.map((shift) => ({
            column: model.x(shift, leader),
            coefficient: 1,
          }));
          const units = (name: string, number: number, coefficient: number): void => {
            for (let unit = 1; unit <= number; unit++) {
              const cost = COST * (2 * unit - 1);
              terms.push({
                column: model.column(`${name}_${leader}_${ofClass}_${unit}`, { cost }),
                coefficient,
              });
            }
          };
          units('over', shiftsOf[ofClass]!.length - most, -1);
          units('under', least, 1);
          model.row(terms, { min: least, max: most });
        }
    },
  };
}

/** How often would be fair: 应值2至3次, “2 to 3 would be fair”. */
export function fairNumber({ least, most }: NamedFacts['facts'], language: Language): string {
  if (language === 'zh-CN') return `应值${least === most ? least : `${least}至${most}`}次`;
  return `${least === most ? least : `${least} or ${most}`} would be fair`;
}
