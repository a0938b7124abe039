import type { RulePrices } from '../bound/certificate.ts';
import type { NamedFacts, NamedNote } from '../constraints/constraint.ts';
import type { DayKind, Language, Level, RosterDocument } from '../document/schema.ts';
import type { Score } from '../score/score.ts';
import type { ScoreBound, Status } from '../solve/verdict.ts';
import type { LedgerEntry } from './ledger-entry.ts';

export type { Score, ScoreBound, Status };

/** A rule as it was judged, with everything filled in. */
export interface EffectiveRule {
  readonly id: string;
  readonly constraint: string;
  readonly level: Level;
  readonly weight: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly written: boolean;
}

export interface RosterDutyDay {
  readonly date: string;
  readonly kind: DayKind;
  readonly holidays: readonly string[];
  /** Ids. */
  readonly protectionPeriods: readonly string[];
  readonly provisional: boolean;
}

export interface RosterAssignment {
  /** `2024-02-18/main/1`. */
  readonly shift: string;
  readonly date: string;
  readonly type: string;
  /** Leader id; `null` where nobody serves. */
  readonly leader: string | null;
  readonly kind: DayKind;
  readonly origin: 'planned' | 'pinned' | 'substituted' | 'exchanged' | 'replanned' | 'imported';
  /** Who really came: a leader, somebody else by title, or nobody; absent while that is not written down. */
  readonly attended?: Attendance;
}

export type Attendance = { readonly leader: string } | { readonly title: string } | null;

/** Numbers from which anyone can recompute the bound on fairness, and that on quality where it was looked for. */
export interface Certificate {
  readonly documentDigest: string;
  /** Number of ledger entries it speaks of. */
  readonly revision: number;
  readonly bound: number;
  /** Per rule, one integer per leader in the document's order; of dues so for each month (`2024-02`) that has a price. */
  readonly prices: Readonly<Record<string, RulePrices>>;
  /** What is proven of the quality level of all rosters at least as fair: one price per date, thousandths. */
  readonly quality?: { readonly bound: number; readonly prices: readonly number[] };
}

/** What the public knows: the table as it stood after so many ledger entries, through a day. */
export interface Publication {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly through: string;
  /** Number of ledger entries, its own included. */
  readonly revision: number;
}

/** The roster as it was first planned, before anything happened to it. */
export interface OriginalRoster {
  readonly document: RosterDocument;
  readonly documentDigest: string;
  readonly rules: readonly EffectiveRule[];
  readonly calendar: RosterCalendar;
  readonly dutyDays: readonly RosterDutyDay[];
  readonly assignments: readonly RosterAssignment[];
}

export interface RosterCalendar {
  readonly source: string;
  readonly digest: string;
  readonly provisionalDays: number;
}

/**
 * `lunzhi-roster/1`, internal: one file from which the roster can be shown, explained and proven.
 *
 * All but `original` and `ledger` says how things stand now; they are the fold of the ledger over `original`.
 */
export interface Roster {
  readonly format: 'lunzhi-roster/1';
  /** Who may see the file: it holds reasons of absence. */
  readonly marking: '内部';
  readonly lunzhi: string;
  readonly document: RosterDocument;
  readonly documentDigest: string;
  readonly rules: readonly EffectiveRule[];
  readonly calendar: RosterCalendar;
  readonly dutyDays: readonly RosterDutyDay[];
  readonly assignments: readonly RosterAssignment[];
  readonly published: Publication | null;
  readonly ledger: readonly LedgerEntry[];
  /** Absent while nothing has happened. */
  readonly original?: OriginalRoster;
  readonly status: Status;
  readonly score: Score;
  readonly bound: ScoreBound;
  readonly given: { readonly hard: number; readonly coverage: number };
  readonly certificate: Certificate | null;
  readonly seed: number;
  readonly moves: number;
}

/** A violation with names. `cost` includes the rule's weight. */
export interface NamedViolation extends NamedFacts {
  readonly rule: string;
  readonly constraint: string;
  readonly level: Level;
  readonly cost: number;
  /** True for what can no longer be mended; it stands beside the score. */
  readonly given: boolean;
  /** In the document's language. */
  readonly sentence: string;
}

export interface NamedRuleNote extends NamedNote {
  readonly rule: string;
  readonly sentence: string;
}

export interface RuleAnalysis {
  readonly id: string;
  readonly constraint: string;
  readonly level: Level;
  readonly weight: number;
  /** What the rule is called, in the language asked for. */
  readonly title: string;
  /** What it asks, in the language asked for. */
  readonly asks: string;
  readonly cost: number;
  readonly violations: readonly NamedViolation[];
}

/** Score by rule by violation. */
export interface ScoreAnalysis {
  readonly language: Language;
  readonly score: Score;
  readonly given: { readonly hard: number; readonly coverage: number };
  readonly rules: readonly RuleAnalysis[];
  readonly notes: readonly NamedRuleNote[];
}
