import type { DiagnosticOf } from '../document/diagnostics.ts';

/** Facts of the diagnostics about places, pins and who answers for what. Errors, unless marked. */
export interface CompileFacts {
  /** More places than lunzhi plans in one document. */
  'too-many-shifts': { readonly shifts: number; readonly limit: number };
  /** A pin on a date (or of a type) that has no place for it. */
  'pin-without-place': { readonly date: string; readonly leader: string };
  /** A pin that names no type on a date with several that the leader may hold. */
  'pin-of-unclear-type': {
    readonly date: string;
    readonly leader: string;
    readonly types: readonly string[];
  };
  /** More pins than places of one date and type. */
  'more-pins-than-places': {
    readonly date: string;
    readonly type: string;
    readonly pins: number;
    readonly places: number;
  };
  /** Nobody answers for a township, sector or project for over 30 days on end. A warning. */
  'nobody-answers': {
    readonly kind: 'township' | 'sector' | 'project';
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly days: number;
  };
  /** An absence of 30 days or more that does not say whether it is excused. A note. */
  'long-absence': { readonly from: string; readonly to: string; readonly days: number };
  /** A chief is in post but cannot serve at all in a month, so the default monthly least asks nothing of him. A note. */
  'chief-away': { readonly leader: string; readonly months: readonly string[] };
  /** The date of issue is later than the first duty day by more than two weeks. A note. */
  'issued-late': { readonly issuedOn: string; readonly first: string };
}

/** What compiling finds wrong or worth saying. */
export type CompileDiagnostic = DiagnosticOf<CompileFacts>;
