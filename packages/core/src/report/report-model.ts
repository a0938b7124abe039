import { bracketed } from '../locale/phrases.ts';
import { shiftTypesOf } from '../calendar/shift-types.ts';
import type { Language } from '../document/schema.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import { tableFingerprint } from './build-public-roster.ts';
import { calendarBasis, calendarNotes } from './calendar-basis.ts';
import { conflictCards, reportedViolations, improvable } from './reported-violations.ts';
import { fiveFacts } from './five-facts.ts';
import { headline } from './headline.ts';
import { deputyWords, historySection } from './history-section.ts';
import { loadGroups, loadNote, loadsTable } from './loads-table.ts';
import { proofWords } from './proof-words.ts';
import type { ReportModel } from './report-types.ts';
import { rulesTable } from './rules-table.ts';
import { serviceTable } from './service-table.ts';
import { spacingTable } from './spacing-table.ts';
import { type ReportInput, summaryOf } from './roster-summary.ts';
import { word } from '../locale/diagnostics.ts';
import { protectionSpans, yearLanes } from './year-lanes.ts';

const titled = (title: string, scope: string, language: Language): string =>
  scope === '' ? title : title + bracketed(scope, language);

/** What reading the document brought up, warnings before notes: the report is what stays of them. */
const documentNotes = (diagnostics: readonly Diagnostic[], language: Language): string[] =>
  (['warning', 'note'] as const).flatMap((severity) =>
    diagnostics.filter((own) => own.severity === severity).map((own) => word(own, language)),
  );

/**
 * Everything the report of a roster says, as plain JSON for any printer.
 *
 * Internal: loads, gaps and rules stand in it. Reasons of absence, telephone numbers and notes do not.
 *
 * @param outcome a planned outcome of any status but `refused`; its diagnostics, where it has them, become notes
 * @returns the model in the language of the analysis; an imperfect roster is reported with its faults
 */
export function reportModel(
  outcome: ReportInput & { readonly diagnostics?: readonly Diagnostic[] },
): ReportModel {
  const { roster, analysis, proven, leftOut, spread } = outcome;
  const { document, assignments } = roster;
  const { language } = analysis;
  const severalYears = document.period.from.slice(0, 4) !== document.period.to.slice(0, 4);
  const types = shiftTypesOf(document);
  const summary = summaryOf(outcome);
  const year = yearLanes(roster);
  const loads = loadsTable(document, year.lanes, outcome.leaders, types.length);
  const groups = loadGroups(document, spread);
  const spacing = spacingTable(year.lanes);
  const service = serviceTable(roster, outcome.service);
  const rules = rulesTable(roster, analysis, proven);
  const titleById = new Map(rules.map(({ id, title, scope }) => [id, titled(title, scope, language)]));
  return {
    language,
    title: document.title,
    documentNumber: document.documentNumber ?? null,
    jurisdiction: document.jurisdiction.name,
    issuer: document.issuer,
    issuedOn: document.issuedOn,
    period: { from: document.period.from, to: document.period.to },
    status: outcome.status,
    valid: summary.valid,
    complete: summary.complete,
    provisional: roster.calendar.provisionalDays > 0,
    headline: headline(summary, groups, loads, language),
    facts: fiveFacts({ summary, groups, loads, spacing, service, severalYears }, language),
    shiftTypes: types.map(({ name }) => name),
    shifts: assignments.length,
    year,
    loads,
    groups,
    loadNote: loadNote(loads, assignments.length, language),
    spacing,
    service,
    rules,
    score: analysis.score,
    bound: roster.bound,
    conflicts: conflictCards(outcome.conflicts, titleById, language),
    ...reportedViolations(roster, analysis, deputyWords(roster, language)),
    // a hundred thousand at times, which whoever only says how it went does without; as is the digest of the whole table
    get improvable() {
      return improvable(analysis);
    },
    proof: proofWords(
      {
        summary,
        groups,
        loads,
        moves: roster.moves,
        leftOut: leftOut.map((id) => titleById.get(id) ?? id),
        comparedMoves: outcome.comparedMoves,
      },
      language,
    ),
    notes: [
      ...documentNotes(outcome.diagnostics ?? [], language),
      ...analysis.notes.map(({ sentence }) => sentence),
      ...calendarNotes(roster, language),
    ],
    get mark() {
      return tableFingerprint(roster);
    },
    living: historySection(roster, language),
    calendar: calendarBasis(roster, protectionSpans(roster), language),
    origin: {
      version: roster.lunzhi,
      backend: outcome.backend,
      seed: roster.seed,
      moves: roster.moves,
      documentDigest: roster.documentDigest,
    },
  };
}
