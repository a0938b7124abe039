import type { DayKind, RosterDocument } from '../document/schema.ts';

/** A document's `calendar`. */
export type CalendarSettings = NonNullable<RosterDocument['calendar']>;

/** What one layer says of one day. */
export interface DayRuling {
  readonly kind: DayKind;
  /** Names of holidays; empty unless `kind` is `holiday`. */
  readonly holidays: readonly string[];
  readonly why: DayReason;
}

/** What the calendar knows of one day. `why` names the layer that decided its kind. */
export interface CalendarDay {
  readonly date: string;
  /** Days since 1970-01-01. */
  readonly number: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  /** The holidays it belongs to, in the notices' own names (春节, 国庆节); a joint holiday carries both. Only on holidays. */
  readonly holidays: readonly string[];
  /** Indices into the document's `protectionPeriods`. */
  readonly protectionPeriods: readonly number[];
  /** True on the days of a year the State Council has not published. */
  readonly provisional: boolean;
  readonly why: DayReason;
}

export type DayReason =
  | { readonly layer: 'week' }
  | { readonly layer: 'state-council' }
  | { readonly layer: 'statute' }
  | { readonly layer: 'notice'; readonly paper: string }
  | { readonly layer: 'override'; readonly source?: string };

/** Places to fill on one day in one shift type; `heads` is at least 1. */
export interface DayPlaces {
  /** Index into the shift types (of the document, or the one default type `main`). */
  readonly type: number;
  readonly heads: number;
}

/** A date that needs someone. */
export interface DutyDay extends CalendarDay {
  /** In the order of the shift types; never empty. */
  readonly places: readonly DayPlaces[];
}

export interface Calendar {
  /** Every day of the period, in order. */
  readonly days: readonly CalendarDay[];
  /** The days of the period that need someone, in order. */
  readonly dutyDays: readonly DutyDay[];
  /** The document's shift types, or the one default type. */
  readonly shiftTypes: readonly CalendarShiftType[];
  readonly provisionalDays: number;
}

export interface CalendarShiftType {
  readonly id: string;
  readonly name: string;
}
