import { type DaySelector, isRestKind, type Level } from '../document/schema.ts';
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
  /** The same search with more moves, where somebody asked what they gain. */
  readonly comparedMoves?: ComparedMoves | null;
};

/** A search with more moves than that of a roster, which leaves the roster as it is. */
export interface ComparedMoves {
  /** So many times the moves of the roster. */
  readonly times: number;
  readonly moves: number;
  /** Of what it found. */
  readonly score: Score;
  /** By how much less its quality costs, in per cent; negative where it costs more, `null` where a level above differs. */
  readonly gainPercent: number | null;
}

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

/** A violation of a hard or coverage rule, as a summary counts it. */
interface TalliedViolation {
  readonly level: Level;
  readonly given: boolean;
  /** Ids of its places. */
  readonly shifts: readonly string[];
  /** Dates on which people must find somebody; see {@link datesNeedingPeople}. */
  readonly byHand: readonly string[];
}

/** How many violations there are of which sort. */
export function tallyViolations(
  violations: Iterable<TalliedViolation>,
  isEmpty: ReadonlySet<string>,
): Pick<RosterSummary, 'broken' | 'unmet' | 'given' | 'byHand'> {
  const counts = { broken: 0, unmet: 0, given: 0, empty: 0 };
  const dates = new Set<string>();
  for (const { level, given, shifts, byHand } of violations) {
    const isOfEmptyPlace = level === 'coverage' && shifts.length === 1 && isEmpty.has(shifts[0]!);
    for (const date of byHand) dates.add(date);
    if (byHand.length > 0) counts.empty += isOfEmptyPlace ? 1 : 0;
    else if (given) counts.given++;
    else if (level === 'hard') counts.broken++;
    else if (!isOfEmptyPlace) counts.unmet++;
  }
  const { empty, ...others } = counts;
  return { ...others, byHand: { dates: [...dates].sort(), empty } };
}

/** Only these are ever given, and of the others there may be a hundred thousand. */
export const isTallied = (level: Level): boolean => level === 'hard' || level === 'coverage';

/** What a report says of a roster as a whole. */
export function summaryOf(input: ReportInput): RosterSummary {
  const { status, roster, analysis, proven } = input;
  const { score } = analysis;
  const datesByHand = datesNeedingPeople(roster);
  const violations = analysis.rules
    .filter(({ level }) => isTallied(level))
    .flatMap((rule) =>
      rule.violations.map((own) => {
        const shifts = own.shifts.map(shiftId);
        return { ...own, shifts, byHand: datesByHand({ ...own, shifts }) };
      }),
    );
  const isEmpty = new Set(
    roster.assignments.flatMap(({ shift, leader }) => (leader === null ? [shift] : [])),
  );
  return {
    status,
    shifts: roster.assignments.length,
    empty: isEmpty.size,
    ...tallyViolations(violations, isEmpty),
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
