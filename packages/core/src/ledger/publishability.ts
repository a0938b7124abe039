import type { NamedLeader } from '../compile/names.ts';
import { shiftId } from '../compile/names.ts';
import { eligibleLeader } from '../constraints/eligible-leader.ts';
import { datesToPlanAgain } from '../roster/calendar-drift.ts';
import { emptyPlaces } from '../roster/last-plan.ts';
import { datesNeedingPeople } from '../roster/by-hand.ts';
import { ruleTitle } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import { nameViolation } from '../roster/analysis.ts';
import type { RestoredRoster } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { judge, type JudgedRule, type JudgedViolation, type Judgement } from '../score/score.ts';
import { pendingPlaces } from './expected-places.ts';

/** A place still to come whose holder cannot serve then: no plan may change it, and somebody has to find a stand-in. */
export interface UnableHolder {
  readonly shift: string;
  readonly date: string;
  readonly leader: NamedLeader;
  /** Why, as the rule has it: 1 or 0 by reason. */
  readonly facts: Readonly<Record<string, number>>;
}

/** What keeps a roster from being made public: it is publishable when there is nothing of all this. */
export interface Publishability {
  readonly judgement: Judgement;
  /** What counts against it: the score without the places that are public as still to be decided. */
  readonly against: Readonly<Record<'hard' | 'coverage', number>>;
  /**
   * Places that lack somebody, in order: not those with attendance recorded, or that were past when it was last planned, nor
   * `pending`.
   */
  readonly empty: readonly string[];
  /** Places of a published roster that somebody gave up and nobody has taken: the public is told that they are still to be decided. */
  readonly pending: readonly string[];
  readonly unable: readonly UnableHolder[];
  /** Dates still to come that the document has otherwise today. */
  readonly changedDates: readonly string[];
  readonly isPublishable: boolean;
}

/**
 * Counts a roster from scratch, by its document: nobody publishes on the word of a file.
 *
 * @param today ISO date; days before it are past, as are those before the last that the ledger knows to have come
 * @param judgement of the same roster, where it is there already
 */
export function publishabilityOf(
  roster: Roster,
  restored: RestoredRoster,
  today: string | null = null,
  judgement = judgementOf(restored),
): Publishability {
  const { calendarDifferences } = restored;
  const isPending = roster.published ? pendingPlaces(roster) : new Set<string>();
  const against = scoreAgainst(restored, judgement, isPending);
  const lacking = emptyPlaces(roster).map(({ shift }) => shift);
  const empty = lacking.filter((shift) => !isPending.has(shift));
  const unable = unableHolders(roster, restored, judgement, today);
  const changedDates = datesToPlanAgain(calendarDifferences);
  const { hard, coverage } = against;
  const isPublishable = hard + coverage + empty.length + unable.length + changedDates.length === 0;
  return { judgement, against, empty, pending: [...isPending], unable, changedDates, isPublishable };
}

/** Whether a violation says no more than that a place is still to be decided. */
const isOfPending =
  ({ names }: RestoredRoster, pending: ReadonlySet<string>) =>
  ({ bound }: JudgedRule, { given, shifts }: JudgedViolation): boolean =>
    bound.rule.level === 'coverage' &&
    !given &&
    shifts.length > 0 &&
    shifts.every((shift) => pending.has(shiftId(names.shifts[shift]!)));

/** What counts against a roster when nothing is said of places that are still to be decided. */
function scoreAgainst(
  restored: RestoredRoster,
  { score: { hard, coverage }, rules }: Judgement,
  pending: ReadonlySet<string>,
): Publishability['against'] {
  if (pending.size === 0) return { hard, coverage };
  const isWithout = isOfPending(restored, pending);
  const costs = rules.flatMap((rule) =>
    rule.violations.flatMap((own) => (isWithout(rule, own) ? [rule.bound.rule.weight * own.cost] : [])),
  );
  return { hard, coverage: costs.reduce((left, cost) => left - cost, coverage) };
}

const judgementOf = ({ problem, rules, assignment }: RestoredRoster): Judgement =>
  judge(problem, rules.rules, assignment);

/** Nobody else than the document is asked about whom it pins. */
function unableHolders(
  roster: Roster,
  { names }: RestoredRoster,
  { rules }: Judgement,
  today: string | null,
): UnableHolder[] {
  const datesOf = datesNeedingPeople(roster, today);
  const pinned = new Set(
    roster.assignments.flatMap(({ shift, origin }) => (origin === 'pinned' ? [shift] : [])),
  );
  return rules.flatMap(({ bound: { rule }, violations }) =>
    rule.constraint !== eligibleLeader.id
      ? []
      : violations.flatMap(({ given, shifts: [index], leaders: [holder], facts }): UnableHolder[] => {
          const shift = shiftId(names.shifts[index!]!);
          const [date] = datesOf({ rule: rule.id, level: rule.level, given, facts, shifts: [shift] });
          const isAsked = pinned.has(shift) && !facts['absent'] && !facts['notInPost'];
          return date === undefined || isAsked
            ? []
            : [{ shift, date, leader: names.leaders[holder!]!, facts }];
        }),
  );
}

/** A rule that counts against a roster: what it is called, and what it says of the first day on which it is broken. */
export interface FirstBroken {
  readonly rule: string;
  readonly title: string;
  readonly sentence: string;
}

/** The first rule by which a roster cannot be made public, hard ones before those that ask for duties; `null` for none. */
export function firstBroken(
  restored: RestoredRoster,
  { judgement: { rules }, pending }: Pick<Publishability, 'judgement' | 'pending'>,
  language: Language,
): FirstBroken | null {
  const { problem, names } = restored;
  const isWithout = isOfPending(restored, new Set(pending));
  const counting = (level: 'hard' | 'coverage') =>
    rules
      .filter(({ bound }) => bound.rule.level === level)
      .flatMap((rule) =>
        rule.violations
          .filter((violation) => !violation.given && !isWithout(rule, violation))
          .map((violation) => ({ bound: rule.bound, violation })),
      )
      .sort((a, b) => firstOf(a.violation.shifts) - firstOf(b.violation.shifts));
  const [first] = [...counting('hard'), ...counting('coverage')];
  if (!first) return null;
  const { rule, constraint } = first.bound;
  const named = nameViolation(problem, names, first.violation);
  return {
    rule: rule.id,
    title: ruleTitle(constraint, rule.id, language),
    sentence: constraint.explain[language](named),
  };
}

/** Places stand in order of their dates. */
const firstOf = (shifts: readonly number[]): number => Math.min(...shifts, Number.MAX_SAFE_INTEGER);
