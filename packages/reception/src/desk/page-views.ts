import type { FigureGroup, FigureReport, FigureSection } from '../locale/figure-report.ts';
import type { VisitEvent, VisitPaper } from '../locale/visit-papers.ts';
import type { TemplateSlot, WordedPaper } from '../locale/papers.ts';
import type { PaperKind } from '../papers/paper-slots.ts';
import type { Span } from '../roster/span.ts';
import type { HeadlineView, Mood } from './view.ts';

/** A month or a year, `2024-02` or `2024`; or a quarter, `2024-1`. */
export interface PeriodName {
  readonly id: string;
  readonly name: string;
}

/** 月通报: what became of the cases of a month, or of a year. It is internal, and names nobody. */
export interface CircularView {
  readonly period: PeriodName;
  /** Of the years and months that can be looked at, the latest first. */
  readonly years: readonly PeriodName[];
  readonly months: readonly PeriodName[];
  /** 截至2月29日24时，由台账逐件汇总. */
  readonly asOf: string;
  readonly headline: HeadlineView;
  readonly paragraphs: readonly string[];
  /** The figures of all, the first of which are counted of sittings. */
  readonly totals: readonly FigureTile[];
  /** The same by township, unit, leader and sector. */
  readonly groups: readonly FigureGroup[];
  readonly rates: FigureSection;
  readonly overdue: FigureSection;
  /** Beside the month or year before. */
  readonly change: FigureSection;
}

export interface FigureTile {
  readonly value: string;
  readonly name: string;
  /** Its cases; none of what is no count of cases. */
  readonly cases: readonly string[];
  /** Of the figure that it is a part of, from 0 to 1; `null` where it is no part. */
  readonly share: number | null;
  readonly isBad: boolean;
}

/** What can be saved of a month or a year: the circular, what anybody may see of it, or the assessment of its year. */
export type ReportKind = 'circular' | 'public' | 'assessment';

/** A report, or why there is none. */
export type ReportAnswer =
  | { readonly report: FigureReport; readonly refusal: null }
  | { readonly report: null; readonly refusal: string };

/** 下访: who goes to which township in a quarter, what was made of it, and what is missing. */
export interface VisitsView {
  readonly quarter: PeriodName;
  readonly quarters: readonly PeriodName[];
  readonly headline: HeadlineView;
  readonly weeks: readonly VisitWeek[];
  /** First days of the windows but the first, as a place among the weeks: 6.4 is the third day of the seventh. */
  readonly borders: readonly { readonly at: number; readonly words: string }[];
  readonly rows: readonly VisitRowView[];
  readonly visits: readonly VisitView[];
  /** What a visit may be made by and where: whoever answers for a township. */
  readonly leaders: readonly PeriodName[];
  readonly townships: readonly PeriodName[];
}

export interface VisitWeek {
  readonly from: string;
  readonly to: string;
  /** 2/26. */
  readonly words: string;
  readonly name: string;
  readonly isNow: boolean;
}

/** A leader and a township he answers for. */
export interface VisitRowView {
  readonly leader: string;
  readonly name: string;
  /** It is another township of the leader above. */
  readonly isSame: boolean;
  readonly township: string;
  readonly mood: Mood;
  /** 已访1，计划3月8日. */
  readonly words: string;
  /** Ids of its visits, by week. */
  readonly visits: readonly (readonly string[])[];
  /** 坐班, 外出; empty of a week in which neither is. */
  readonly busy: readonly { readonly words: string; readonly isAway: boolean }[];
}

export interface VisitView {
  /** `leader/township/2024-01-01`, the first day of its window. */
  readonly id: string;
  readonly state: 'made' | 'planned' | 'missing';
  /** The days of the quarter in which it is due; `null` of one that was made beside those that are due. */
  readonly window: Span | null;
  /** `null` of one that has no day. */
  readonly date: string | null;
  readonly leader: string;
  readonly township: string;
  /** 3月8日（周五） 端桥铺镇. */
  readonly title: string;
  readonly meta: string;
  /** Why this day, or why none. */
  readonly reasons: readonly { readonly mood: Mood; readonly words: string }[];
  /** Proposed for it, or heard at it. */
  readonly cases: readonly { readonly case: string; readonly title: string; readonly detail: string }[];
}

/** What is saved of a quarter: the plan, a notice to each township, and a calendar for the leaders. */
export interface VisitFiles {
  readonly plan: VisitPaper;
  readonly notices: readonly { readonly township: string; readonly paper: VisitPaper }[];
  readonly calendar: { readonly name: string; readonly events: readonly VisitEvent[] };
}

/** Papers of one kind of some cases, in words, with the template they are filled into unless the office has its own. */
export interface DeskPapers {
  readonly kind: PaperKind;
  readonly name: string;
  /** What is usually printed of such cases now. */
  readonly isUsual: boolean;
  readonly papers: readonly WordedPaper[];
  readonly template: string;
  readonly slots: readonly TemplateSlot[];
  /** Why there is none of some cases. */
  readonly refused: readonly string[];
}
