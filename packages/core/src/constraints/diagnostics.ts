import type { DiagnosticOf } from '../document/diagnostics.ts';
import type { NamedNote } from './constraint.ts';

/** Facts of the diagnostics about rules and quotas. Errors, unless marked. */
export interface RuleFacts {
  /** Params name a leader or a shift type that does not exist. */
  'unknown-in-rule': {
    readonly rule: string;
    readonly what: 'leader' | 'shift-type';
    readonly value: string;
    readonly nearest?: string;
  };
  /** A range of dates in params runs backwards. */
  'rule-dates-reversed': { readonly rule: string; readonly from: string; readonly to: string };
  /** Dates in params lie wholly outside the period. A warning. */
  'rule-dates-outside': { readonly rule: string; readonly from: string; readonly to: string };
  /** A holiday in params that no day of the period bears. A warning. */
  'rule-holiday-outside': { readonly rule: string; readonly value: string; readonly nearest?: string };
  /** A standing rule is given other days under its own id. */
  'rule-days-need-id': { readonly rule: string };
  /** Leaders state preferences, but no rule that stands reads them. A note. */
  'preferences-unread': { readonly leaders: number };
  /** Loads or carried figures so large that costs could not be counted exactly. */
  'figures-too-large': { readonly shifts: number };
  /** A quota above the dates on which the leader takes part under it. */
  'quota-above-dates': { readonly leader: string; readonly quota: number; readonly dates: number };
  /** All quotas together above the places. */
  'quotas-above-places': { readonly quotas: number; readonly places: number };
  /** Everybody has a quota, and the quotas leave places over. A warning. */
  'quotas-below-places': { readonly quotas: number; readonly places: number };
  /** Rules owe a leader more than his quota; what they owe counts. A warning. */
  'quota-below-least': { readonly leader: string; readonly quota: number; readonly least: number };
  /** A fair share is not what a quota or a bound by rules sets, since other leaders or places stand against it. A warning. */
  'amount-missed': {
    readonly leader: string;
    /** A quota for the period or per month, or the least or the most that rules leave him. */
    readonly by: 'period' | 'month' | 'least' | 'most';
    /** Duties; of a quota per month those of the months concerned, together. */
    readonly amount: number;
    readonly share: number;
    /** Whether it is a rule's most that he has reached; no date forces it then. */
    readonly isAtMost: boolean;
    /** Those that force it: their places the others cannot fill, or they are full. */
    readonly dates: readonly string[];
  };
  /** What settling a rule found worth saying. A note; `sentence` is the constraint's own. */
  'rule-note': {
    readonly rule: string;
    readonly constraint: string;
    readonly note: NamedNote;
    readonly sentences: { readonly 'zh-CN': string; readonly en: string };
  };
}

/** What binding the rules finds wrong or worth saying. */
export type RuleDiagnostic = DiagnosticOf<RuleFacts>;
