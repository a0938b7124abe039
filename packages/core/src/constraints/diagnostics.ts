import type { DiagnosticBase } from '../document/diagnostics.ts';
import type { NamedNote } from './constraint.ts';

/** What binding the rules finds wrong or worth saying. */
export type RuleDiagnostic =
  | (DiagnosticBase & {
      readonly code: 'unknown-in-rule';
      readonly rule: string;
      readonly what: 'leader' | 'shift-type';
      readonly value: string;
      readonly nearest?: string;
    })
  | (DiagnosticBase & { readonly code: 'figures-too-large'; readonly shifts: number })
  | (DiagnosticBase & {
      readonly code: 'quota-above-dates';
      readonly leader: string;
      readonly quota: number;
      readonly dates: number;
    })
  | (DiagnosticBase & {
      readonly code: 'quotas-above-places';
      readonly quotas: number;
      readonly places: number;
    })
  | (DiagnosticBase & {
      readonly code: 'quotas-below-places';
      readonly quotas: number;
      readonly places: number;
    })
  | (DiagnosticBase & {
      readonly code: 'quota-below-least';
      readonly leader: string;
      readonly quota: number;
      readonly least: number;
    })
  | (DiagnosticBase & {
      readonly code: 'rule-note';
      readonly rule: string;
      readonly constraint: string;
      readonly note: NamedNote;
    });
