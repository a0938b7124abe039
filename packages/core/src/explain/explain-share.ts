import { ruleTitle } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import { entitle } from '../entitlement/entitle.ts';
import type { NamedLeader } from '../compile/names.ts';
import { HOLIDAY, isRestDay, NO_POST, shiftsOn } from '../problem/problem.ts';
import { revisionOfPlan } from '../roster/last-plan.ts';
import { leaderLoads } from '../roster/loads.ts';
import { foldLedger } from '../roster/fold-ledger.ts';
import { originalOf } from '../roster/original-and-current.ts';
import { type NamedMissed, nameMissed } from '../roster/missed-amounts.ts';
import { restore, type Restored } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import type { LeaderLoad, Range } from '../roster/summary.ts';
import type { AnswerOptions } from '../roster/score-roster.ts';
import {
  fewestReachable,
  mostReachable,
  reachableCounts,
  shortfallCounter,
  type Targets,
} from './reachable.ts';
import { lossesOf, type ShareLoss } from './share-losses.ts';
import {
  type KindPieces,
  type MonthPiece,
  pieceOf,
  piecesByKind,
  piecesByMonth,
  type ShareTerms,
  termsOf,
} from './share-pieces.ts';

/** A leader who would serve more, could he serve on every day of his share, so that others serve for him. */
export interface ShortLeader extends NamedLeader {
  /** Duties he would serve more, at least 1. */
  readonly missing: number;
}

/** What a leader's fair share is made of, what of it can be reached, and why the two differ. Figures in duties. */
export interface ShareExplanation extends NamedLeader {
  /** The roster's. */
  readonly period: { readonly from: string; readonly to: string };
  /** Duties that came to him, and that he gave away, by stand-ins, exchanges and attendance since the last plan. */
  readonly since: { readonly taken: number; readonly givenUp: number };
  /** What he serves, and his fair share. */
  readonly load: LeaderLoad;
  /** Over (+) or under (−) the fair share from earlier periods. */
  readonly carried: number;
  readonly terms: readonly ShareTerms[];
  /** Calendar days within the period. */
  readonly daysInPost: number;
  /** Of these, on leave that need not be made up. */
  readonly excusedDays: number;
  /** Duty days of which some part is his. */
  readonly dates: number;
  /** Duty days on which he can serve. */
  readonly openDates: number;
  /** The rule that sets his share, if one does. */
  readonly bound: ShareBound | null;
  /** What is set for him and not met. */
  readonly missed: readonly NamedMissed[];
  /** Add up to the fair share. */
  readonly months: readonly MonthPiece[];
  /** Add up to the fair share. */
  readonly kinds: KindPieces;
  /**
   * As near as can be to what all should serve (fair shares less what is carried), each figure by itself: absences,
   * weekdays, pools, fixed places and one shift a day count, gaps and monthly dues do not.
   */
  readonly reachable: { readonly duties: Range; readonly restDays: Range; readonly holidays: Range };
  /** What all leaders carry together, at most three decimals, and the places they share. */
  readonly all: { readonly carried: number; readonly places: number };
  /** Days of his share on which he cannot serve. */
  readonly losses: readonly ShareLoss[];
  /** Whole duties he would serve more without these losses; 0 when they are made up. */
  readonly missing: number;
  /** Others who would serve more, could they serve on every day of their share. */
  readonly short: readonly ShortLeader[];
}

/**
 * Says what a leader's fair share is made of, how near to it he can come, and what keeps him or others from it.
 *
 * @returns `null` when the document has no leader of that id
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export function explainShare(
  roster: Roster,
  leaderId: string,
  options: AnswerOptions = {},
): ShareExplanation | null {
  const restored = restore(roster, options.constraints);
  const { problem, names, rules, assignment } = restored;
  const leader = names.leaders.findIndex(({ id }) => id === leaderId);
  if (leader < 0) return null;
  const { dayCount, firstDay, leaderCount, postOf, excused, carried } = problem;
  const language = options.language ?? roster.document.language ?? 'zh-CN';
  const own = pieceOf(problem, rules.entitlements.pieces, leader);

  const daysWhere = (counts: (day: number) => boolean): Uint8Array =>
    Uint8Array.from({ length: dayCount }, (_, day) => (counts(day) ? 1 : 0));
  const targetsOn = (days: Uint8Array, brought: Float64Array): Targets => ({
    days,
    thousandths: brought.map((figure, one) => rules.entitlements.thousandths(one, days) - figure),
  });
  const targets = {
    duties: targetsOn(
      daysWhere(() => true),
      carried.duties,
    ),
    restDays: targetsOn(
      daysWhere((day) => isRestDay(problem, day)),
      carried.restDays,
    ),
    holidays: targetsOn(
      daysWhere((day) => problem.kind[day] === HOLIDAY),
      carried.holidays,
    ),
  };
  const rangeOf = (of: Targets): Range => ({
    least: fewestReachable(problem, rules.domain, of, leader),
    most: mostReachable(problem, rules.domain, of, leader),
  });
  const counts = reachableCounts(problem, rules.domain, targets.duties);
  const missingOf = shortfallCounter(restored, targets.duties, counts);
  const canServe = (day: number): boolean =>
    shiftsOn(problem, day).some((shift) => rules.domain[shift * leaderCount + leader] === 1);
  const countDays = (counted: (day: number, at: number) => boolean): number => {
    let sum = 0;
    for (let day = firstDay; day < dayCount; day++) if (counted(day, leader * dayCount + day)) sum++;
    return sum;
  };

  return {
    ...names.leaders[leader]!,
    period: roster.document.period,
    since: changesSince(roster, leaderId),
    load: leaderLoads(problem, names, rules, assignment)[leader]!,
    carried: carried.duties[leader]! / 1000,
    terms: termsOf(problem, names, leader),
    daysInPost: countDays((_, at) => postOf[at] !== NO_POST),
    excusedDays: countDays((_, at) => postOf[at] !== NO_POST && excused[at] === 1),
    dates: countDays((day) => own[day]! > 0),
    openDates: countDays(canServe),
    bound: shareBoundOf(restored, leader, language),
    missed: rules.entitlements.missed.flatMap((one): NamedMissed[] => {
      const { leader: named, ...facts } = nameMissed(names, one);
      return named === names.leaders[leader] ? [facts] : [];
    }),
    months: piecesByMonth(names, own),
    kinds: piecesByKind(problem, own),
    reachable: {
      duties: rangeOf(targets.duties),
      restDays: rangeOf(targets.restDays),
      holidays: rangeOf(targets.holidays),
    },
    all: {
      carried: carried.duties.reduce((sum, figure) => sum + figure, 0) / 1000,
      places: counts.reduce((sum, count) => sum + count, 0),
    },
    losses: lossesOf(restored, leader, own, language),
    missing: missingOf(leader),
    short: names.leaders.flatMap((named, one): ShortLeader[] => {
      const missing = one === leader ? 0 : missingOf(one);
      return missing > 0 ? [{ ...named, missing }] : [];
    }),
  };
}

/** How a leader's duties differ from those that the last plan, or the first one, gave him. */
function changesSince(roster: Roster, leader: string): ShareExplanation['since'] {
  const { ledger, assignments } = roster;
  const revision = revisionOfPlan(ledger);
  const { assignments: planned } = foldLedger(originalOf(roster), ledger.slice(0, revision));
  const held = new Set(assignments.flatMap((place) => (place.leader === leader ? [place.shift] : [])));
  const given = [...planned.values()].filter((place) => place.leader === leader).map(({ shift }) => shift);
  return {
    taken: [...held].filter((shift) => !given.includes(shift)).length,
    givenUp: given.filter((shift) => !held.has(shift)).length,
  };
}

/** A bound by rules that sets a leader's fair share. */
export interface ShareBound {
  readonly side: 'least' | 'most';
  /** The bound. */
  readonly duties: number;
  /** His share without it, in duties of at most three decimals. */
  readonly without: number;
  /** Those that set it, in the order of the rules; several where they ask the same. */
  readonly rules: readonly { readonly rule: string; readonly title: string }[];
}

/** The bound at which a leader's share is set: his part without it would lie beyond. `null` when none does. */
function shareBoundOf(restored: Restored, leader: number, language: Language): ShareBound | null {
  const { problem, rules } = restored;
  const own = rules.dutyBounds[leader]!;
  if (own.least === undefined && own.most === undefined) return null;
  const isNoPart = (shift: number, one: number): boolean =>
    rules.forbids.some(({ ask }) => ['excluded', 'optional'].includes(ask(shift, one) ?? ''));
  const without = entitle(problem, isNoPart, (one) =>
    one === leader ? {} : rules.dutyBounds[one]!,
  ).thousandths(leader);
  const side =
    without < 1000 * (own.least ?? -Infinity)
      ? 'least'
      : without > 1000 * (own.most ?? Infinity)
        ? 'most'
        : null;
  if (side === null) return null;
  const constraintOf = new Map(rules.rules.map(({ rule, constraint }) => [rule.id, constraint]));
  const by = own.by[side].map(({ id }) => ({
    rule: id,
    title: ruleTitle(constraintOf.get(id)!, id, language),
  }));
  return { side, duties: own[side]!, without: without / 1000, rules: by };
}
