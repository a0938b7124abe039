import type { Language } from '../document/schema.ts';
import { type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { BoundConstraint, NamedFacts, Violation } from './constraint.ts';
import { shiftsByLeader } from './duties.ts';

const COST = 100;

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
          const ofThisClass = held.filter((shift) => ofShift[shift] === ofClass);
          const duties = ofThisClass.length;
          const least = Math.floor(entitlement / 1000);
          const most = Math.ceil(entitlement / 1000);
          const outside = Math.max(0, least - duties, duties - most);
          if (outside > 0)
            violations.push({
              cost: COST * outside * outside,
              shifts: duties > most ? ofThisClass : shiftsOf[ofClass]!,
              leaders: [leader],
              facts: { ...classes.facts(ofClass), duties, least, most, entitlement },
            });
        }
      });
      return violations;
    },

    track(assignment) {
      const { further, begin } = furtherCosts(
        fair,
        shiftsOf.reduce((most, { length }) => Math.max(most, length), 0),
      );
      /** `[leader × count + class]`: where `further` has the cost of one duty more. */
      const at = Int32Array.from(begin);
      assignment.forEach((leader, shift) => {
        const ofClass = ofShift[shift]!;
        if (leader !== UNASSIGNED && ofClass !== NO_CLASS) at[leader * count + ofClass]!++;
      });
      return {
        apply(shift, from, to) {
          const ofClass = ofShift[shift]!;
          if (ofClass === NO_CLASS) return 0;
          let change = 0;
          if (from !== UNASSIGNED) change -= further[--at[from * count + ofClass]!]!;
          if (to !== UNASSIGNED) change += further[at[to * count + ofClass]!++]!;
          return change;
        },
        undo(shift, from, to) {
          const ofClass = ofShift[shift]!;
          if (ofClass === NO_CLASS) return;
          if (to !== UNASSIGNED) at[to * count + ofClass]!--;
          if (from !== UNASSIGNED) at[from * count + ofClass]!++;
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
          const terms = model.duties(shiftsOf[ofClass]!, leader);
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

/**
 * What one duty more costs: a table for each fair number there is, so that a search need not compare.
 *
 * @param fair thousandths, −1 where nothing is asked
 * @param most duties anyone can hold
 * @returns the tables, and for each of `fair` where its table begins
 */
function furtherCosts(fair: Int32Array, most: number): { further: Float64Array; begin: number[] } {
  const tables = new Map<string, number>();
  const further: number[] = [];
  const begin = Array.from(fair, (entitlement) => {
    const [low, high] = [Math.floor(entitlement / 1000), Math.ceil(entitlement / 1000)];
    const key = entitlement < 0 ? '' : `${low}/${high}`;
    const known = tables.get(key);
    if (known !== undefined) return known;
    const first = further.length;
    tables.set(key, first);
    const cost = (duties: number): number =>
      key === '' ? 0 : COST * Math.max(0, low - duties, duties - high) ** 2;
    for (let duties = 0; duties <= most; duties++) further.push(cost(duties + 1) - cost(duties));
    return first;
  });
  return { further: Float64Array.from(further), begin };
}

/** How often would be fair: 应值2至3次, “2 to 3 would be fair”. */
export function fairNumber({ least, most }: NamedFacts['facts'], language: Language): string {
  if (language === 'zh-CN') return `应值${least === most ? least : `${least}至${most}`}次`;
  return `${least === most ? least : `${least} or ${most}`} would be fair`;
}
