/**
 * What the packages beside core share with it. Not public: it changes with any version.
 *
 * @internal
 */
export * from './index.ts';
export * from './words.ts';
export {
  type DiagnosticOf,
  type DocumentDiagnostic,
  hasError,
  type ReferenceKind,
} from './document/diagnostics.ts';
export { defOf, field, fieldsOf, type ZodSchema } from './document/field.ts';
export { eachReference } from './document/references.ts';
export { referenceKinds } from './document/links/references.ts';
export { likelyMeant, registersOf } from './document/links/registers.ts';
export { Findings } from './document/findings.ts';
export { issuesOf, reportIssues } from './document/form/issues.ts';
export { childOf } from './document/pointer.ts';
export { clip } from './document/locate.ts';
export { remembered } from './document/remembered.ts';
export { readJson } from './document/form/json-input.ts';
export { alternatives, count, quote } from './locale/phrases.ts';
export { analysisIn } from './roster/analysis.ts';
export { recountAgainst, recountAsync } from './plan/recount.ts';
export { findRowLeader, leadersByName, type LeadersByName, postKey, postText } from './table/row-leader.ts';
export { leaderNames } from './compile/leader-names.ts';
export { withNotice } from './calendar/with-notice.ts';
export { isProvisional } from './calendar/published.ts';
export { list } from './locale/phrases.ts';
export { dayKinds, isRestKind, levels, rosterDocumentSchema } from './document/schema.ts';
export { jsonSchemaOf, type SchemaNames } from './document/json-schema.ts';
export { rosterFileSchema, rosterFormProblem, rosterParts } from './roster/roster.ts';
export type { RulePrices } from './bound/certificate.ts';
export { keepUnchanged } from './roster/restore.ts';
export { dutyDaySchema, ledgerEntrySchema } from './roster/ledger-entry.ts';
export { publicFacts, tableFingerprint } from './report/build-public-roster.ts';
export { tableFromMonth, tableOfMonth, tableOfWeek } from './report/table-of-month.ts';
export { dayRulings } from './calendar/day-rulings.ts';
export { firstKnownYear, isPublished, openDecember } from './calendar/published.ts';
export { calendarOfYear } from './calendar/calendar-of-year.ts';
export { isOffice, saysPost } from './document/post-and-name.ts';
export type { TableMatch, TablePlace } from './session/take-table.ts';
export { isWholeField } from './document/whole-field.ts';
export { readDates, readFullDate, readWeekday } from './dates/cell-dates.ts';
export { institutions } from './document/schema-posts.ts';
export { cellName, columnName, keyOf, oneLine, plainName, plainText, valuesOf } from './table/cells.ts';
export type { Sentences } from './locale/phrases.ts';
export { areTwoOf, FIELD_ENDING, likeName } from './document/like-name.ts';
export { nearest } from './document/nearest.ts';
export { unseenCharacters } from './document/characters.ts';
export { areEqual } from './document/json.ts';
export { utf8Length } from './document/form/json-input.ts';
export { tableForPublic } from './report/build-public-roster.ts';
export { revisionOfPlan } from './roster/last-plan.ts';
export { linearModelText } from './plan/linear-model-text.ts';
export {
  date as dateSchema,
  id as idSchema,
  text as textSchema,
  timePattern,
  undirectedPattern,
  visiblePattern,
} from './document/schema-parts.ts';
export { addDays, daysBetween } from './dates/civil.ts';
export { moment as momentSchema } from './roster/ledger-entry.ts';
export { answersFor, isAbsentOn, isInPost, noticeDaysOf, postOn } from './document/on-a-day.ts';
export {
  begin,
  currentState,
  labelsOf,
  lastLabel,
  type Log,
  nextLabel,
  redone,
  undone,
  withStep,
} from './session/log.ts';
export {
  applyKeyedPatch,
  diffKeyed,
  type KeyedPatch,
  type KeysOf,
  type Revised,
} from './session/keyed-patch.ts';
export { dateSetWords, dateWords, rangeWords } from './locale/dates.ts';
export { laterOf } from './dates/civil.ts';
export { reasonsAgainst } from './explain/reasons-against.ts';
export { groupBy } from './document/group-by.ts';
export { publicDuties } from './report/public-history.ts';
