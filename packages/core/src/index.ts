export { parseDocument, type ParseOptions } from './plan/parse-document.ts';
export {
  plan,
  type PlanOptions,
  type PlannedOutcome,
  type PlanOutcome,
  type RefusedOutcome,
} from './plan/plan.ts';
export { type Diagnostic, hasError } from './plan/diagnostic.ts';
export {
  checkCertificate,
  type CertificateProblem,
  type CheckedCertificate,
} from './plan/check-certificate.ts';
export { type AnswerOptions, type CheckedRoster, checkRoster } from './answers/check-roster.ts';
export * from './answers/explain-day.ts';
export type { RowProblem, TableRow } from './answers/roster-from-rows.ts';
export { readTable } from './plan/read-table.ts';
export { BrokenRosterError } from './roster/restore.ts';
export { wordConflict, wordDiagnostic, wordSpread } from './report/word.ts';
export type * from './document/schema.ts';
export { rosterDocumentSchema } from './document/schema.ts';
export type * from './roster/roster.ts';
export type * from './roster/summary.ts';
export type { Conflict } from './roster/conflict.ts';
export type * from './report/public-roster.ts';
export type { SolveProgress } from './solve/backend.ts';
export type { Proven } from './solve/solve.ts';
