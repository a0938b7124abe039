import type { CalendarDiagnostic } from '../calendar/diagnostics.ts';
import type { CompileDiagnostic } from '../compile/diagnostics.ts';
import type { RuleDiagnostic } from '../constraints/diagnostics.ts';
import type { DocumentDiagnostic } from '../document/diagnostics.ts';
import type { RosterDiagnostic } from '../roster/roster-diagnostics.ts';
import type { ReplanDiagnostic } from './replan-diagnostics.ts';

/** Something wrong with a document, or worth saying of it. Only errors stop; `word` makes it a sentence. */
export type Diagnostic =
  | DocumentDiagnostic
  | CalendarDiagnostic
  | CompileDiagnostic
  | RuleDiagnostic
  | ReplanDiagnostic
  | RosterDiagnostic;
