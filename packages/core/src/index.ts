export { parseDocument, type ParseOptions } from './plan/parse-document.ts';
export {
  explainConflict,
  plan,
  type PlanOptions,
  type PlannedOutcome,
  type PlanOutcome,
  type RefusedOutcome,
} from './plan/plan.ts';
export {
  type Changes,
  replan,
  type ReplannedOutcome,
  type ReplanOptions,
  type ReplanOutcome,
} from './plan/replan.ts';
export { type FurtherChange, type FurtherChanges, furtherChanges } from './plan/replan-further.ts';
export { type Diagnostic } from './plan/diagnostic.ts';
export {
  checkCertificate,
  type CertificateProblem,
  type CheckedCertificate,
} from './plan/check-certificate.ts';
export { type AnswerOptions, type CheckedRoster, scoreRoster } from './roster/score-roster.ts';
export { recount, type RecountedRoster } from './plan/recount.ts';
export * from './explain/explain-day.ts';
export { explainHolidays, type HolidayExplanation } from './explain/explain-holidays.ts';
export {
  explainShare,
  type ShareBound,
  type ShareExplanation,
  type ShortLeader,
} from './explain/explain-share.ts';
export * from './explain/explain-township.ts';
export { propose, type ProposeOptions } from './whatif/propose.ts';
export type * from './whatif/proposal.ts';
export { changeNotice } from './report/change-notice.ts';
export { letters, type LettersOptions } from './report/letters.ts';
export type * from './report/letter-types.ts';
export {
  reminderText,
  type ShortText,
  type ShortTextOptions,
  standInAskedTexts,
  standInToldTexts,
} from './report/short-texts.ts';
export type { ShareLoss } from './explain/share-losses.ts';
export type { KindPieces, MonthPiece, ShareTerms } from './explain/share-pieces.ts';
export type { CloseDuty, UnableReason } from './whatif/unable-reasons.ts';
export type { Drawback } from './whatif/judge-leader.ts';
export type * from './whatif/effects.ts';
export type { NeighbourDuty, Neighbours } from './whatif/neighbours.ts';
export type { NewViolation, RuleChange } from './whatif/costs.ts';
export type { RowDoubt, RowProblem, TableRow } from './table/roster-from-rows.ts';
export { readTable } from './plan/read-table.ts';
export { BrokenRosterError, verifyRoster } from './roster/restore.ts';
export { word } from './locale/diagnostics.ts';
export type * from './document/schema.ts';
export {
  type Attendance,
  type Certificate,
  type EffectiveRule,
  type NamedRuleNote,
  type NamedViolation,
  type OriginalRoster,
  type Publication,
  type Roster,
  type RosterAssignment,
  type RosterCalendar,
  type RosterDutyDay,
  type RuleAnalysis,
  type Score,
  type ScoreAnalysis,
  type ScoreBound,
  type Status,
} from './roster/roster.ts';
export {
  type DocumentDifference,
  type EntryKind,
  type EntryOf,
  type LedgerEntry,
} from './roster/ledger-entry.ts';
export { ImpossibleDateError } from './dates/civil.ts';
export { DifferenceError } from './roster/document-differences.ts';
export { LedgerError } from './roster/fold-ledger.ts';
export { StoredDayError } from './roster/stored-calendar.ts';
export { rosterAt } from './ledger/append-and-recount.ts';
export { type AppendedEntry, appendEntry, type AppendOptions } from './ledger/append-entry.ts';
export { type AppendedEntries, appendEntries } from './ledger/append-entries.ts';
export type { EntryDiagnostic, EntryFacts, FormProblem } from './ledger/entry-facts.ts';
export type { FirstBroken, UnableHolder } from './ledger/publishability.ts';
export { compare } from './ledger/compare.ts';
export type * from './ledger/comparison.ts';
export {
  type CarriedFigures,
  type CarriedOver,
  carryOver,
  type CarryOptions,
  nextDocument,
} from './ledger/carry-over.ts';
export type * from './roster/summary.ts';
export type { Conflict, ConflictMember, Remedy } from './roster/conflict.ts';
export type * from './report/public-roster.ts';
export { type PublicDuty, publicHistory, type PublicHistory } from './report/public-history.ts';
export { type PublicFacts, publicRoster, UnpublishableRosterError } from './report/build-public-roster.ts';
export { reportModel } from './report/report-model.ts';
export type * from './report/report-types.ts';
export type { ComparedMoves, ReportInput } from './report/roster-summary.ts';
export { ConstraintIdError } from './plan/custom-constraints.ts';
export { UnknownConstraintError } from './constraints/bind-rules.ts';
export { BrokenConstraintError } from './constraints/checks.ts';
export { BadOptionError, type SolveProgress } from './solve/backend.ts';
export { type BackendRefusal, BackendRefusedError, type ProgramSize } from './solve/backend.ts';
export type { Proven } from './solve/verdict.ts';
export { buildCalendar } from './calendar/build-calendar.ts';
export type { Calendar, CalendarDay, DutyDay } from './calendar/types.ts';
export { documentJsonSchema } from './document/json-schema.ts';
export {
  type NoticeDoubt,
  type NoticeReading,
  readNotice,
  type UnderstoodHoliday,
  type UnderstoodNotice,
} from './calendar/read-notice.ts';
export type { Notice } from './calendar/notices.ts';
export type * from './session/view.ts';
export type * from './session/acts.ts';
export type * from './session/amendment.ts';
export type * from './session/trial.ts';
export type * from './session/forms/form-view.ts';
export { publicChanges } from './ledger/public-changes.ts';
export { type FollowingDocument, followingDocument } from './session/following-document.ts';
export { versionOf } from './session/rebase.ts';
export { isPublishable } from './report/build-public-roster.ts';
export { type Stage, type StageOfLedger, stageOf } from './roster/stage.ts';
export { BoundMismatchError } from './solve/fairness-bound.ts';
export { ScoreMismatchError } from './solve/backend.ts';
