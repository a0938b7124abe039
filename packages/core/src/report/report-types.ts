import type { Language, Level } from '../document/schema.ts';
import type { ServiceKind } from '../problem/problem.ts';
import type { Score, ScoreBound, Status } from '../roster/roster.ts';
import type { Range } from '../roster/summary.ts';

/** A piece of the headline; the strong ones say what a reader must remember. */
export interface HeadlinePart {
  readonly text: string;
  readonly strong: boolean;
}

/** One figure with its unit and what it is; `figure` is `—` where nothing can be counted. */
export interface Fact {
  readonly figure: string;
  readonly unit: string;
  readonly label: string;
  /** Where the report shows it day by day; `null` where there is nothing to show. */
  readonly target: FactTarget | null;
}

/** A part of the model: all of it, or the row of that index. */
export interface FactTarget {
  readonly part: 'year' | 'loads' | 'spacing' | 'service';
  readonly row: number | null;
}

/** What a duty's day is to the one who serves: a workday (make-up ones too), another rest day, a day of a holiday. */
export type DutyKind = 'workday' | 'rest' | 'holiday';

export interface LaneDuty {
  readonly date: string;
  /** Days since the first day of the period. */
  readonly day: number;
  readonly kind: DutyKind;
  /** Index into `ReportModel.shiftTypes`. */
  readonly type: number;
}

export interface LeaderLane {
  readonly id: string;
  readonly name: string;
  /** Titles of his posts in the period, in their order; empty when the document names none. */
  readonly posts: readonly string[];
  readonly duties: readonly LaneDuty[];
}

/** A protection period as far as it lies in the roster's period. */
export interface ProtectionSpan {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Days since the first day of the period, inclusive. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Places in it. */
  readonly shifts: number;
}

/** The period at a glance: one lane a leader, one mark a duty. */
export interface YearLanes {
  /** Calendar days of the period. */
  readonly days: number;
  readonly lanes: readonly LeaderLane[];
  /** Places nobody takes. */
  readonly empty: readonly LaneDuty[];
}

/** What a leader serves, beside what would be fair: counts of duties, entitlements in duties. */
export interface LoadRow {
  readonly id: string;
  readonly name: string;
  readonly duties: number;
  readonly entitlement: number;
  readonly restDays: number;
  readonly restDayEntitlement: number;
  readonly holidays: number;
  readonly holidayEntitlement: number;
  /** Carried from earlier periods, in duties; `null` when nothing is. */
  readonly carried: { readonly duties: number; readonly restDays: number; readonly holidays: number } | null;
  /** Kinds of his duties in date order, one block each. */
  readonly kinds: readonly DutyKind[];
  /** Duties by shift type, as in `ReportModel.shiftTypes`. */
  readonly byType: readonly number[];
}

/** Leaders owed the same. */
export interface LoadGroup {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly entitlement: number | null;
  readonly duties: Range;
  readonly restDays: Range;
  readonly holidays: Range;
}

export interface Gap {
  readonly from: string;
  readonly to: string;
  /** Days between the two that are free. */
  readonly freeDays: number;
}

export interface SpacingRow {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly string[];
  /** Dates on which he serves, in order; those of an earlier period are not among them. */
  readonly dates: readonly string[];
  readonly gaps: readonly Gap[];
  readonly shortest: Gap | null;
  readonly longest: Gap | null;
}

export interface ServiceRow {
  readonly kind: ServiceKind;
  readonly id: string;
  readonly name: string;
  /** Leaders who answer for it on some day of the period. */
  readonly leaders: readonly string[];
  readonly duties: number;
  readonly longestWaitDays: number;
  /** The duties that bound the longest wait; `null` at the edge of the period. */
  readonly from: string | null;
  readonly to: string | null;
  /** Days since the first day of the period on which somebody who answers for it serves. */
  readonly days: readonly number[];
  readonly dates: readonly string[];
}

/**
 * - `kept`: costs nothing.
 * - `broken`: hard or coverage, and people can mend it even where no plan may.
 * - `given`: broken where nothing can be mended any more.
 * - `at-bound`, `above-bound`: a fairness rule; the level is proven, or not.
 * - `changed`: published places that changed hands.
 * - `improvable`: quality below what one could wish.
 * - `not-judged`: switched off.
 */
export type RuleResult =
  'kept' | 'broken' | 'given' | 'at-bound' | 'above-bound' | 'changed' | 'improvable' | 'not-judged';

export interface RuleRow {
  readonly id: string;
  readonly title: string;
  /** What it asks; empty for a rule that is switched off and not in the catalogue. */
  readonly asks: string;
  /** Its days and numbers in words; empty when the title says all. */
  readonly scope: string;
  readonly level: Level;
  readonly weight: number;
  readonly cost: number;
  /** The cost as a reader can recompute it: fairness in squared duties, all else as it is. */
  readonly costWords: string;
  readonly violations: number;
  /** Of those, the ones that cost at least a clear defect (100 before weight); quality alone. */
  readonly clear: number;
  readonly result: RuleResult;
  /** The result in words. */
  readonly said: string;
}

/** A violation in words. */
export interface ReportedViolation {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly cost: number;
  /** At least a clear defect. */
  readonly clear: boolean;
  readonly dates: readonly string[];
  /** Ids of the leaders it speaks of. */
  readonly leaders: readonly string[];
  /** The townships, sectors or projects it speaks of. */
  readonly groups: readonly { readonly kind: ServiceKind; readonly id: string }[];
  readonly sentence: string;
}

/** Why no roster is valid and complete. */
export interface ConflictCard {
  readonly dates: readonly string[];
  readonly dateWords: string;
  readonly leaders: readonly string[];
  readonly rules: readonly string[];
  readonly needed: number;
  readonly possible: number | null;
  readonly sentence: string;
  /** What would lift it, each tried, in words; the one that asks least first. */
  readonly remedies: readonly string[];
}

/** `total` = `each` × `people` + `rest` duties, and how many people serve how many of them. */
export interface LongDivision {
  readonly total: number;
  readonly people: number;
  readonly each: number;
  readonly rest: number;
  /** By rising duties; the products add up to `total`. */
  readonly served: readonly { readonly people: number; readonly duties: number }[];
}

/** Why it cannot be fairer, or how much is open, in words and arithmetic. */
export interface ProofWords {
  /** What the section is called. */
  readonly title: string;
  readonly proven: boolean;
  readonly steps: readonly string[];
  /** The first step in figures; `null` when no two leaders are owed the same or nothing is judged. */
  readonly division: LongDivision | null;
  /** What is not proven. */
  readonly open: readonly string[];
  /** Costs and bounds, for who checks the proof and not for who works with the roster. */
  readonly figures: readonly string[];
  /** What more moves gain, where that was tried. */
  readonly comparedMoves: string | null;
}

export interface CalendarBasis {
  readonly sentences: readonly string[];
  readonly protectionPeriods: readonly ProtectionSpan[];
  /** Make-up working days on which somebody is needed. */
  readonly makeUpDays: readonly string[];
  readonly provisionalDays: number;
}

/** What has become of a roster since it was planned, in words. */
export interface HistorySection {
  /** Stage, version, and the entry up to which it counts. */
  readonly state: string;
  /** The last days on which a place changed hands, came or went, and how many more there are. */
  readonly changes: readonly string[];
  readonly earlierChanges: number;
  readonly attendance: readonly string[];
}

/** Everything the report says, as plain JSON for any printer. Internal: it names loads and reasons. */
export interface ReportModel {
  readonly language: Language;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly jurisdiction: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly status: Status;
  readonly valid: boolean;
  readonly complete: boolean;
  readonly provisional: boolean;
  readonly headline: readonly HeadlinePart[];
  readonly facts: readonly Fact[];
  readonly shiftTypes: readonly string[];
  readonly shifts: number;
  readonly year: YearLanes;
  readonly loads: readonly LoadRow[];
  readonly groups: readonly LoadGroup[];
  /** What the entitlements are, in words. */
  readonly loadNote: string;
  readonly spacing: readonly SpacingRow[];
  readonly service: readonly ServiceRow[];
  readonly rules: readonly RuleRow[];
  readonly score: Score;
  readonly bound: ScoreBound;
  readonly conflicts: readonly ConflictCard[];
  /** Hard and coverage violations that still count, and those that no plan may mend but people must. */
  readonly broken: readonly ReportedViolation[];
  /** Nobody can mend them any more. */
  readonly given: readonly ReportedViolation[];
  /** Quality violations, the costliest first. */
  readonly improvable: readonly ReportedViolation[];
  readonly proof: ProofWords;
  /** What to bear in mind: of the document (warnings first), of the analysis, of the calendar. */
  readonly notes: readonly string[];
  readonly calendar: CalendarBasis;
  /** Of the public table: see `PublicRoster`. */
  readonly mark: string;
  /** `null` as long as nothing is written down. */
  readonly living: HistorySection | null;
  /** What is needed to make the same roster again. */
  readonly origin: {
    readonly version: string;
    /** `null` for a roster that was counted again: its file does not say. */
    readonly backend: string | null;
    readonly seed: number;
    readonly moves: number;
    readonly documentDigest: string;
  };
}
