import type { DiagnosticBase } from '../document/diagnostics.ts';

/** What compiling finds wrong or worth saying. */
export type CompileDiagnostic =
  | (DiagnosticBase & { readonly code: 'too-many-shifts'; readonly shifts: number; readonly limit: number })
  | (DiagnosticBase & { readonly code: 'pin-without-place'; readonly date: string; readonly leader: string })
  | (DiagnosticBase & {
      readonly code: 'pin-of-unclear-type';
      readonly date: string;
      readonly leader: string;
      readonly types: readonly string[];
    })
  | (DiagnosticBase & {
      readonly code: 'more-pins-than-places';
      readonly date: string;
      readonly type: string;
      readonly pins: number;
      readonly places: number;
    })
  | (DiagnosticBase & {
      readonly code: 'nobody-answers';
      readonly kind: 'township' | 'sector' | 'project';
      readonly name: string;
      readonly from: string;
      readonly to: string;
      readonly days: number;
    })
  | (DiagnosticBase & {
      readonly code: 'long-absence';
      readonly from: string;
      readonly to: string;
      readonly days: number;
    });
