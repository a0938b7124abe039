import type { DayKind, Language, Level } from '../document/schema.ts';
import type { Stage } from '../roster/stage.ts';
import type {
  Attendance,
  Publication,
  RosterAssignment,
  Score,
  ScoreBound,
  Status,
} from '../roster/roster.ts';
import type { ChangeCounts } from '../ledger/change-counts.ts';
import type { Proven } from '../solve/verdict.ts';

/**
 * What a roster editor shows: plain JSON with every sentence made, so that whoever paints it needs no rule, no calendar
 * and no language of its own. Lists stand in the order in which they are shown.
 */
export interface SessionView {
  /** Counts the acts since the session was opened, and what was undone and done again. */
  readonly revision: number;
  readonly language: Language;
  readonly head: HeaderView;
  readonly headline: HeadlineView;
  /** Every day of the period. */
  readonly days: readonly DayView[];
  /** In protocol order. */
  readonly leaders: readonly LeaderView[];
  /** Townships, then sectors, then projects. */
  readonly services: readonly ServiceView[];
  readonly periods: readonly PeriodView[];
  /** Worst first. */
  readonly issues: readonly IssueView[];
  readonly rules: readonly RuleView[];
  readonly ledger: readonly LedgerEntryView[];
  readonly diagnostics: readonly DiagnosticView[];
  /** What undo would take back and redo would do again, in words; `null` when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface HeaderView {
  readonly title: string;
  readonly jurisdiction: string;
  readonly issuer: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly stage: Stage;
  readonly published: Publication | null;
  /** 已公布至12月31日，第1版; 第1版后改动2处，未公布. */
  readonly stageWords: string;
  readonly provisional: boolean;
  /** When and where each shift type is served, where that is written; `type` as at places. */
  readonly hours?: readonly {
    readonly type: string | null;
    readonly times: string;
    readonly venue: string;
  }[];
  /** The day that counts as today; past days cannot be edited. `null` before anybody said. */
  readonly today: string | null;
  /** How places change: by editing them, or by entries of the ledger. Absent while there is nothing to edit. */
  readonly edits?: 'direct' | 'ledger';
  /** How many places are not as they were published; 0 when something else is. Absent when the public knows it all, or nothing. */
  readonly unpublished?: number;
  /** What was written into the document and waits for a re-plan, in words; absent when nothing does. */
  readonly pending?: string;
}

/** The sentence first: does the year hold, and how fair is it? */
export interface HeadlineView {
  readonly mood: 'ok' | 'warn' | 'bad';
  readonly sentence: string;
  readonly status: Status | 'refused' | 'unplanned';
  readonly score: Score | null;
  readonly bound: ScoreBound | null;
  readonly proven: Proven | null;
  readonly shifts: number;
  readonly empty: number;
}

export interface DayView {
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  readonly holidays: readonly string[];
  /** Ids of protection periods. */
  readonly periods: readonly string[];
  readonly provisional: boolean;
  /** Empty when nobody is needed. */
  readonly places: readonly PlaceView[];
}

export interface PlaceView {
  /** `2024-02-18/main/1`. */
  readonly shift: string;
  /** Name of the shift type; `null` when there is only one. */
  readonly type: string | null;
  readonly leader: string | null;
  /** Post of the holder on that day, and whom he answers for, as the official table says. */
  readonly post: string;
  readonly sectors: string;
  readonly townships: string;
  readonly origin: RosterAssignment['origin'];
  readonly attended?: Attendance;
  /** That its holder knows of it: when he was told, and how. Absent while nothing is written down. */
  readonly told?: { readonly on: string; readonly how: string };
  /** Who held it first, when that is somebody else. */
  readonly original: string | null;
  /** The public does not know it as it is: who was published; `null` for nobody, or no such place. Absent otherwise. */
  readonly published?: string | null;
  readonly isLocked: boolean;
  /** Past, frozen or agreed on: only an entry of the ledger changes it. */
  readonly isFixed: boolean;
  /** Changed since the roster was opened or last planned. */
  readonly isChanged: boolean;
  /** Ids of issues that concern it. */
  readonly issues: readonly string[];
}

export interface LeaderView {
  readonly id: string;
  readonly name: string;
  /** Number in protocol order, from 1. */
  readonly rank: number;
  readonly post: string;
  /** What finds him besides name and post: pinyin initials where given. */
  readonly initials: string;
  readonly duties: number;
  readonly restDays: number;
  readonly holidays: number;
  /** Duties, at most three decimals. */
  readonly entitlement: number;
  readonly carried: number;
  /** Dates of his duties, ascending; `true` for rest days beside them in `isRest`. */
  readonly dates: readonly string[];
  readonly isRest: readonly boolean[];
  /** The first duty from today on; `null` without one. */
  readonly next: string | null;
  readonly absences: readonly { readonly from: string; readonly to: string }[];
  readonly services: readonly string[];
}

export interface ServiceView {
  readonly kind: 'township' | 'sector' | 'project';
  readonly id: string;
  readonly name: string;
  /** Ids of who answers for it at some time. */
  readonly leaders: readonly string[];
  readonly dates: readonly string[];
  readonly longestWaitDays: number;
  /** 最长等候36天：4月2日至5月8日. */
  readonly waitWords: string;
  readonly longest: { readonly from: string | null; readonly to: string | null };
}

export interface PeriodView {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** A violation or a conflict. Of fairness the loads speak; of quality only clear defects are issues. */
export interface IssueView {
  readonly id: string;
  readonly kind: 'violation' | 'conflict';
  readonly level: Level;
  /** True for what nobody can mend any more. */
  readonly given: boolean;
  /** No plan may mend it, people must: dates on which somebody has to be found, by a substitution or an exchange. */
  readonly byHand?: readonly string[];
  readonly rule: string;
  readonly title: string;
  /** In few words, beside the day: 间隔偏短（12天）; absent where the title must do. */
  readonly short?: string;
  readonly sentence: string;
  readonly cost: number;
  readonly dates: readonly string[];
  readonly leaders: readonly string[];
  /** Of a conflict: what was tried and works. */
  readonly remedies: readonly string[];
}

export interface RuleView {
  readonly id: string;
  readonly constraint: string;
  readonly title: string;
  readonly asks: string;
  readonly level: Level;
  readonly weight: number;
  readonly cost: number;
  readonly count: number;
}

export interface LedgerEntryView {
  /** From 1. */
  readonly number: number;
  readonly kind: string;
  readonly at: string;
  readonly author: string;
  readonly sentence: string;
  /** Why, who agreed, when the first convener was told; of an amendment what it changed. Internal. */
  readonly notes?: readonly string[];
  readonly dates: readonly string[];
  readonly isCorrected: boolean;
  /** Places changed hands, and it does not say when the first convener was told. */
  readonly isUntold?: true;
}

export interface DiagnosticView {
  readonly severity: 'error' | 'warning' | 'note';
  readonly pointer: string;
  readonly sentence: string;
}

/** What changed in a view: lists item by item where items have a key (date, id), whole otherwise. */
export interface ViewPatch extends Partial<Omit<SessionView, 'days' | 'leaders' | 'services' | 'revision'>> {
  readonly revision: number;
  readonly days?: readonly DayView[];
  readonly leaders?: readonly LeaderView[];
  readonly services?: readonly ServiceView[];
  /** True when the lists of days, leaders and services are whole: the document changed. */
  readonly isWhole: boolean;
}

/** How far a plan has come: what a card shows while somebody waits. */
export interface ProgressView {
  readonly stage: 'bound' | 'search' | 'proof' | 'explain';
  readonly moves: number;
  /** `null` while it is not known how many there will be. */
  readonly totalMoves: number | null;
  /** Of the best roster so far. */
  readonly score: Score | null;
  /** What is proven so far, by level. */
  readonly bound: ScoreBound | null;
  /** One line in words; empty to let the card say it. */
  readonly sentence: string;
}

/** A roster that is proposed beside the one that stands: which days change, why, and for whom. */
export interface ComparisonView {
  /** 改派17班（已证明最少）、新增4班，其余241班未动. */
  readonly sentence: string;
  readonly changes: ChangeCounts;
  /** Why so many; empty when there is nothing to add. */
  readonly reason: string;
  /** That no roster changes less. */
  readonly isProven: boolean;
  /** Changed days in groups of one cause each, in the order of their first day. */
  readonly causes: readonly {
    readonly sentence: string;
    readonly changes: readonly ChangedPlaceView[];
  }[];
  /** Every leader with his duties before and after, in protocol order. */
  readonly counts: readonly CountChangeView[];
  /** What more changes would buy, one sentence each; empty until it was looked for, which takes longer. */
  readonly further: readonly {
    readonly changes: number;
    readonly sentence: string;
    readonly isTaken: boolean;
  }[];
}

/** A place that changes hands. `null`: there was, or will be, nobody. */
export interface ChangedPlaceView {
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  readonly shift: string | null;
  /** Name of the shift type; `null` when there is only one. */
  readonly type: string | null;
  readonly before: HolderView | null;
  readonly after: HolderView | null;
  /** 7→8次, 前后隔34、33天. */
  readonly effects: readonly string[];
}

export interface HolderView {
  readonly leader: string;
  readonly name: string;
  readonly post: string;
}

export interface CountChangeView {
  readonly leader: string;
  readonly name: string;
  readonly post: string;
  /** Number in protocol order, from 1. */
  readonly rank: number;
  readonly before: number;
  readonly after: number;
}

export type { ProofView } from './proof-view.ts';
