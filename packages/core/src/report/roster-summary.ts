import { type DaySelector, isRestKind } from '../document/schema.ts';
import { isCustom } from '../constraints/custom-constraint.ts';
import { shiftId } from '../compile/names.ts';
import type { PlannedOutcome } from '../plan/plan.ts';
import { datesNeedingPeople } from '../roster/by-hand.ts';
import type { Score, ScoreBound, Status } from '../roster/roster.ts';

/** What a report is made of: a planned outcome, or a roster that was counted again (`recount`). */
export type ReportInput = Pick<
  PlannedOutcome,
  'status' | 'roster' | 'analysis' | 'proven' | 'leftOut' | 'spread' | 'leaders' | 'service' | 'conflicts'
> & {
  /** What found the roster; `null` where nobody can tell. */
  readonly backend: string | null;
};

/** What a fairness rule counts: all duties, those on rest days, on holidays, or something else. */
export type FairnessCount = 'duties' | 'restDays' | 'holidays' | 'other';

/** What no plan may change but people must: on which dates, and how many of the places are empty ones. */
export interface ByHand {
  readonly dates: readonly string[];
  readonly empty: number;
}

/** How the roster stands, in numbers. */
export interface RosterSummary {
  readonly status: Status;
  readonly shifts: number;
  /** Places nobody takes. */
  readonly empty: number;
  /** Violations that count: of hard rules, and of coverage rules other than an empty place. */
  readonly broken: number;
  readonly unmet: number;
  /** Violations that nobody can mend any more. */
  readonly given: number;
  readonly byHand: ByHand;
  /** Titles of the custom rules on which it rests that no roster exists. */
  readonly customRules: readonly string[];
  readonly valid: boolean;
  readonly complete: boolean;
  /** Fairness rules that were judged. */
  readonly fairnessRules: number;
  /** What those rules count, each once; rest days and holidays only where there are such duties. */
  readonly fairnessCounts: readonly FairnessCount[];
  readonly provenFairness: boolean;
  readonly score: Score;
  readonly bound: ScoreBound;
}

function countedBy(params: Readonly<Record<string, unknown>>, constraint: string): FairnessCount {
  if (isCustom({ id: constraint })) return 'other';
  const days = (params['days'] ?? {}) as DaySelector;
  const keys = Object.keys(days);
  if (keys.length === 0) return 'duties';
  if (keys.length > 1) return 'other';
  if (days.rest === true) return 'restDays';
  return days.holidays === true || days.kinds?.join() === 'holiday' ? 'holidays' : 'other';
}

function fairnessCountsOf({ roster, analysis }: ReportInput): FairnessCount[] {
  const paramsOf = new Map(roster.rules.map(({ id, params }) => [id, params]));
  const counts = analysis.rules
    .filter(({ level }) => level === 'fairness')
    .map(({ id, constraint }) => countedBy(paramsOf.get(id) ?? {}, constraint));
  const hasDuties = (what: FairnessCount): boolean =>
    roster.assignments.some(({ kind }) =>
      what === 'restDays' ? isRestKind(kind) : what !== 'holidays' || kind === 'holiday',
    );
  return [...new Set(counts)].filter(hasDuties);
}

/** What these rules say beforehand is counted by nobody but themselves, unless a conflict holds without them. */
function customRulesOf({ status, analysis, conflicts }: ReportInput): string[] {
  if (status !== 'infeasible') return [];
  const own = analysis.rules.filter(
    ({ constraint, level }) => constraint.includes('/') && (level === 'hard' || level === 'coverage'),
  );
  const isNamed = (id: string): boolean => conflicts.some(({ rules }) => rules.includes(id));
  const holdsWithout = conflicts.some(
    ({ irreducible, rules }) => irreducible && !own.some(({ id }) => rules.includes(id)),
  );
  if (holdsWithout) return [];
  const named = own.filter(({ id }) => isNamed(id));
  return (named.length > 0 ? named : own).map(({ title }) => title);
}

/** Reads off how a roster stands. */
export function summaryOf(input: ReportInput): RosterSummary {
  const { status, roster, analysis, proven } = input;
  const { score } = analysis;
  // others are never given, and there may be a hundred thousand of them
  const violations = analysis.rules.flatMap((rule) =>
    rule.level === 'hard' || rule.level === 'coverage' ? rule.violations : [],
  );
  const counting = violations.filter(({ given }) => !given);
  const datesByHand = datesNeedingPeople(roster);
  const byHand = violations.flatMap((own) => {
    if (!own.given) return [];
    const dates = datesByHand({ ...own, shifts: own.shifts.map(shiftId) });
    return dates.length > 0 ? [{ own, dates }] : [];
  });
  const isEmpty = new Set(
    roster.assignments.filter(({ leader }) => leader === null).map(({ shift }) => shift),
  );
  const aboutEmptyPlace = ({ shifts }: (typeof violations)[number]): boolean =>
    shifts.length === 1 && shifts.every(({ date, type, place }) => isEmpty.has(`${date}/${type}/${place}`));
  return {
    status,
    shifts: roster.assignments.length,
    empty: isEmpty.size,
    broken: counting.filter(({ level }) => level === 'hard').length,
    unmet: counting.filter((violation) => violation.level === 'coverage' && !aboutEmptyPlace(violation))
      .length,
    given: violations.length - counting.length - byHand.length,
    byHand: {
      dates: [...new Set(byHand.flatMap(({ dates }) => dates))].sort(),
      empty: byHand.filter(({ own }) => own.level === 'coverage' && aboutEmptyPlace(own)).length,
    },
    customRules: customRulesOf(input),
    valid: score.hard === 0,
    complete: score.coverage === 0,
    fairnessRules: analysis.rules.filter(({ level }) => level === 'fairness').length,
    fairnessCounts: fairnessCountsOf(input),
    provenFairness: proven.fairness,
    score,
    bound: roster.bound,
  };
}
