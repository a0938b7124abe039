import type { DiagnosticOf } from '../document/diagnostics.ts';

/** Facts of the diagnostics about the days of a document. Errors, unless marked. */
export interface CalendarFacts {
  /** The State Council has not published it (or no one has told lunzhi), and the document refuses such years. */
  'unpublished-year': { readonly year: number };
  /** Not one day of the period has a place to fill. */
  'no-duty-days': { readonly from: string; readonly to: string };
  /** Days off of a notice, or an override, that end before they begin. */
  'calendar-range-reversed': { readonly from: string; readonly to: string };
  /** One notice says of a date that it is worked, and that it is inside the days off of `name`. */
  'notice-off-and-work': { readonly paper: string; readonly date: string; readonly name: string };

  /** The notices that bear a year name no day off for these holidays of the law. A warning. */
  'notice-incomplete': { readonly year: number; readonly missing: readonly string[] };
  /** An override makes days a holiday without saying which, so that no rule can tell it from others. A warning. */
  'holiday-without-name': { readonly from: string; readonly to: string };
  /** A shift type with no place on any day of the period. A warning. */
  'shift-type-without-days': { readonly type: string; readonly name: string };
  /** An exception for a shift type that is in force on none of its days. A warning. */
  'exception-outside-type': { readonly type: string; readonly from: string; readonly to: string };

  /** `days` of the period lie in an unpublished year and are taken from the law alone. A note. */
  'provisional-days': { readonly year: number; readonly days: number };
  /** Days of the period that the next year's notice, not out yet, may still change. A note. */
  'open-december': { readonly year: number; readonly from: string; readonly to: string };
}

/** What the calendar finds wrong or worth saying. */
export type CalendarDiagnostic = DiagnosticOf<CalendarFacts>;
