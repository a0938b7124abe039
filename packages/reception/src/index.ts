// Cases: entries, and what has become of a case.
export type { CaseFacts, Channel, Petitioner, Purpose, Unit, Urgency } from './cases/case-facts.ts';
export { isRecused } from './cases/case-facts.ts';
export { type CaseFile, newCaseFile } from './cases/case-file.ts';
export type * from './cases/case.ts';
export { CaseEntryError, type FoldFacts, type FoldRefusal } from './cases/entry-facts.ts';
export type * from './cases/entry.ts';
export { foldCases, withCaseEntry } from './cases/fold.ts';
export type { Private, PrivateText } from './cases/private.ts';
export { type EffectiveSettings, effectiveSettings, type Settings } from './cases/settings.ts';
export { type Act, actsIn, isOpen } from './cases/transitions.ts';

// The file of cases: read, appended to, erased.
export { appendCaseEntries, type AppendCaseOptions, type AppendedCases } from './ledger/append.ts';
export type { CaseDiagnostic, LedgerFacts } from './ledger/diagnostics.ts';
export { type ErasedCases, erasePersons } from './ledger/erase.ts';
export { parseCases } from './ledger/parse-cases.ts';
export { readCaseEntry } from './ledger/read-entry.ts';
export { stateOf } from './ledger/state-of.ts';

// What is laid down, and the limits of a case by it.
export { type ExclusionGround, exclusionGrounds } from './law/exclusions.ts';
export { type LimitId, limitIds, type LimitRule, limitRulesOf } from './law/limits.ts';
export { type Law, type Region, regions, type Source } from './law/source.ts';
export { daysCounted } from './limits/deadline.ts';
export { inviteAheadOf, inviteBy } from './limits/invite-ahead.ts';
export * from './limits/limits-of.ts';
export { type SuggestedExclusion, suggestedExclusions } from './limits/suggested-exclusions.ts';
export { type WorkCalendar, workCalendar } from './limits/work-calendar.ts';
export { wordSuggestion } from './locale/exclusions.ts';
export {
  limitName,
  wordDaysCounted,
  wordDeadline,
  wordProvisional,
  wordSource,
  wordStanding,
} from './locale/limits.ts';

// Who sits when, and for what he answers.
export { type AppointmentStanding, standingOf } from './roster/appointments.ts';
export {
  responsibilitiesOn,
  fits,
  type HeldSitting,
  sittingsOf,
  type Responsibility,
  responsibilityOf,
} from './roster/sittings.ts';
export type { Span } from './roster/span.ts';

// Who is heard on which day.
export {
  appoint,
  appointmentBound,
  type Appointments,
  type IdleSitting,
  type PlacedCase,
  type UnplacedCase,
} from './appoint/appoint.ts';
export { appointmentEntries } from './appoint/appointment-entries.ts';
export {
  type AppointInput,
  appointmentLevels,
  type AppointmentScore,
} from './appoint/appointment-problem.ts';
export { horizonFrom, USUAL_WEEKS } from './appoint/horizon.ts';
export type { UnplacedReason } from './appoint/unplaced.ts';
export type { Cost } from './flow/assignment-problem.ts';
export { CostRangeError } from './flow/cost-packing.ts';

// Visits to townships.
export {
  type VisitEvent,
  visitEvents,
  visitCalendarName,
  visitNotices,
  type VisitPaper,
  type VisitPaperOptions,
  visitPlanPaper,
  wordMissingVisit,
} from './locale/visit-papers.ts';
export {
  type MissingVisit,
  type PlannedVisit,
  planVisits,
  visitBound,
  type Visits,
} from './visits/plan-visits.ts';
export { quarterOf } from './visits/quarter.ts';
export type { VisitDue, VisitInput } from './visits/visit-problem.ts';
export { type MissingVisitRow, type VisitRow, type VisitTable, visitTable } from './visits/visit-table.ts';

// Papers of a reception.
export {
  paperName,
  templateSlots,
  type TemplateSlot,
  wordPaper,
  wordPaperRefusal,
  type WordedPaper,
} from './locale/papers.ts';
export { type PaperFacts, type PaperKind, paperKinds } from './papers/paper-slots.ts';
export { type Hearing, hearingOf, type PaperSources } from './papers/paper-sources.ts';
export { type FactualPaper, type PaperRefusal, type Papers, papersOf } from './papers/papers-of.ts';
export { defaultTemplates } from './papers/templates/default-templates.ts';

// Circulars and assessments, internal and public.
export { assess, type AssessedItem, type AssessedUnit, type Working } from './circular/assess.ts';
export {
  type Circular,
  type CircularSources,
  type LeaderRow,
  monthlyCircular,
  type Row,
  yearlyCircular,
} from './circular/circular.ts';
export { defaultFormula } from './circular/default-formula.ts';
export { type FigureKey, type Figures } from './circular/figures.ts';
export { type Formula, type FormulaProblem, readFormula } from './circular/formula.ts';
export type { OverdueReply, OverdueUnit } from './circular/overdue-list.ts';
export { type PublicCircular, publicCircular } from './circular/public-circular.ts';
export { type Rate, type RateKey, rateOf } from './circular/rates.ts';
export type { SittingFigures } from './circular/sittings-held.ts';
export type { PublicCount } from './circular/suppress.ts';
export { assessmentReport } from './locale/assessment-report.ts';
export { circularReport, type ReportOptions } from './locale/circular-report.ts';
export { wordFormulaProblem } from './locale/circular.ts';
export type * from './locale/figure-report.ts';
export { publicCircularReport } from './locale/public-circular-report.ts';

// How long people wait.
export { serviceReport } from './locale/service-report.ts';
export type { CauseCost, LostSitting } from './service/costs.ts';
export type { HindranceCause } from './service/hindrances.ts';
export type { LateWaits, Restriction, RestrictionCost, TotalCost } from './service/restrictions.ts';
export { type CaseWaits, rosterService, type RosterService, type ServiceWaits } from './service/service.ts';
export type { OfferedWaits } from './service/timetable.ts';
export type { ServiceKey, WaitSummary } from './service/waits.ts';

// Cases out of tables that other systems export.
export type { ImportField, LeftOut } from './import/columns.ts';
export type { ImportDoubt } from './import/doubts.ts';
export type { LikelyDuplicate, Likeness } from './import/duplicates.ts';
export type { ColumnReading } from './import/header.ts';
export {
  type CaseTable,
  importCases,
  type ImportedCases,
  type ImportTarget,
  type PassedOver,
  type RowKind,
  type RowReading,
} from './import/import-cases.ts';
export type { NamedList } from './import/names.ts';
export type { ImportRefusal } from './import/read-facts.ts';
export { type DuplicateAnswer, takeImport, type TakeOptions } from './import/take-import.ts';
export { wordImportDoubt } from './locale/import.ts';

// Words for entries, diagnostics and names.
export { wordCaseEntry } from './locale/case-entry.ts';
export { namesIn, wordCase } from './locale/cases.ts';
export type { NameOf } from './locale/name-of.ts';
export { type ReceptionNames, receptionNames } from './locale/names.ts';
