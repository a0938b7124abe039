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
export { wordFurtherChange } from './locale/shares.ts';
export {
  type LinearLevel,
  type LinearModelOptions,
  type LinearModelOutcome,
  linearModelText,
} from './plan/linear-model-text.ts';
export { type Diagnostic, hasError } from './plan/diagnostic.ts';
export {
  checkCertificate,
  type CertificateProblem,
  type CheckedCertificate,
} from './plan/check-certificate.ts';
export { analysisIn } from './roster/analysis.ts';
export { type AnswerOptions, type CheckedRoster, checkRoster as score } from './roster/check-roster.ts';
export {
  recount,
  recountBy,
  type RecountedRoster,
  type RecountOptions,
  recountWithin,
} from './plan/recount.ts';
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
export { wordNoProposal, wordProposal, wordUnableLeader } from './locale/proposals.ts';
export { changeNotice } from './report/change-notice.ts';
export { letters, type LettersOptions } from './report/letters.ts';
export { letterText } from './report/letter-text.ts';
export type * from './report/letter-types.ts';
export type { ShareLoss } from './explain/share-losses.ts';
export type { KindPieces, MonthPiece, ShareTerms } from './explain/share-pieces.ts';
export type { CloseDuty, UnableReason } from './whatif/unable-reasons.ts';
export type { Drawback } from './whatif/judge-leader.ts';
export type * from './whatif/effects.ts';
export type { NeighbourDuty, Neighbours } from './whatif/neighbours.ts';
export type { NewViolation, RuleChange } from './whatif/costs.ts';
export { areFirstDuties, wordDayLeader } from './locale/reasons.ts';
export { wordDayReason } from './locale/reasons.ts';
export { wordHoliday, wordShare } from './locale/shares.ts';
export { wordAnsweringLeader, wordLongestWait, wordService } from './locale/townships.ts';
export type { RowDoubt, RowProblem, TableRow } from './table/roster-from-rows.ts';
export {
  findRowLeader,
  leadersByName,
  type LeadersByName,
  nameKey,
  postKey,
  postText,
} from './table/row-leader.ts';
export { readTable } from './plan/read-table.ts';
export { BrokenRosterError, verifyRoster } from './roster/restore.ts';
export { leaderNames } from './compile/leader-names.ts';
export { word, wordNoticeDoubt } from './locale/diagnostics.ts';
export { wordRemedy } from './locale/conflicts.ts';
export { wordSpread } from './locale/shares.ts';
export type * from './document/schema.ts';
export { isRestKind, rosterDocumentSchema } from './document/schema.ts';
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
  rosterFormProblem,
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
  ledgerEntrySchema,
} from './roster/ledger-entry.ts';
export { LedgerError } from './roster/fold-ledger.ts';
export { type Stage, type StageOfLedger, stageOf } from './roster/stage.ts';
export { rosterAt } from './ledger/record.ts';
export { type AppendedEntry, appendEntry, type AppendOptions } from './ledger/append-entry.ts';
export { type AppendedEntries, appendEntries } from './ledger/append-entries.ts';
export type { EntryDiagnostic, EntryFacts, FormProblem } from './ledger/entry-facts.ts';
export { wordHolder } from './locale/held-by.ts';
export type { FirstBroken, UnableHolder } from './ledger/publicity.ts';
export { compare, publicChanges } from './ledger/compare.ts';
export type * from './ledger/comparison.ts';
export { type ComparisonWords, wordComparison } from './locale/comparison.ts';
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
export {
  isPublishable,
  type PublicFacts,
  publicFacts,
  publicRoster,
  tableMark,
  UnpublishableRosterError,
} from './report/build-public-roster.ts';
export { tableOfMonth } from './report/table-of-month.ts';
export { reportModel } from './report/report-model.ts';
export type * from './report/report-types.ts';
export type { ReportInput } from './report/standing.ts';
export { ConstraintIdError } from './plan/own-constraints.ts';
export { UnknownConstraintError } from './constraints/bind-rules.ts';
export { BrokenConstraintError } from './constraints/checks.ts';
export { BoundMismatchError } from './solve/fairness-bound.ts';
export { BadOptionError, ScoreMismatchError, type SolveProgress } from './solve/backend.ts';
export { type BackendRefusal, BackendRefusedError, type ProgramSize } from './solve/backend.ts';
export type { Proven } from './solve/verdict.ts';
export { buildCalendar } from './calendar/build-calendar.ts';
export { firstKnownYear } from './calendar/published.ts';
export { calendarOfYear, type YearCalendar } from './calendar/calendar-of-year.ts';
export type { Calendar, CalendarDay, DutyDay } from './calendar/types.ts';
export { documentJsonSchema } from './document/json-schema.ts';
export { levelName } from './locale/phrases.ts';
export { wordHours } from './locale/dates.ts';
export { isOffice, saysPost } from './document/post-and-name.ts';
export { wordMissingDay } from './locale/dates.ts';
export {
  type NoticeDoubt,
  type NoticeReading,
  readNotice,
  type UnderstoodHoliday,
  type UnderstoodNotice,
} from './calendar/read-notice.ts';
export type { Notice } from './calendar/notices.ts';
export { nearest } from './document/nearest.ts';
export { unseenSigns } from './document/signs.ts';
export { type FollowingDocument, followingDocument } from './session/following-document.ts';
export type * from './session/view.ts';
export type * from './session/acts.ts';
export type * from './session/forms/form-view.ts';
