import { remembered } from '../document/remembered.ts';
import { wordHours } from '../locale/dates.ts';
import { word } from '../locale/diagnostics.ts';
import { publicTypes } from '../report/public-table.ts';
import { stageName } from '../locale/names.ts';
import { briefHeadline } from '../report/headline.ts';
import { loadGroups } from '../report/loads-table.ts';
import type { LoadRow } from '../report/report-types.ts';
import { isTallied, type RosterSummary, summaryOf, tallyViolations } from '../report/roster-summary.ts';
import { shiftId } from '../compile/names.ts';
import { canonicalJson } from '../document/digest.ts';
import { differences } from '../roster/document-differences.ts';
import { spreadOf } from '../roster/loads.ts';
import { effectiveRule } from '../roster/name-roster.ts';
import type { RuleAnalysis } from '../roster/roster.ts';
import type { LeaderLoad } from '../roster/summary.ts';
import { ruleTitle } from '../constraints/constraint.ts';
import type { Unpublished } from '../report/build-public-roster.ts';
import { type RosterContext, unpublishedIn } from './roster-context.ts';
import { type StateWithRoster, documentOf, rosterOf, verdictOfState } from './state.ts';
import type { DiagnosticView, HeaderView, HeadlineView } from './view.ts';
import { byHandIn } from './issue-views.ts';
import type { Performed } from './performed.ts';
import { refusalWords, wordsIn } from './words.ts';
import type { EntryDiagnostic } from '../ledger/entry-facts.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import type { Language } from '../document/schema.ts';

export function headerView(state: StateWithRoster, today: string | null): HeaderView {
  const { context } = state;
  const { roster, stage, language, isDirect } = context;
  const { document, published } = roster;
  const unpublished = unpublishedIn(context);
  const words = wordsIn(language);
  const changes = pendingChanges(state);
  return {
    title: document.title,
    jurisdiction: document.jurisdiction.name,
    issuer: document.issuer,
    period: { from: document.period.from, to: document.period.to },
    stage,
    published,
    stageWords: stageWords(context, unpublished),
    ...(unpublished && { unpublished: unpublished.count }),
    ...hoursOf(context),
    provisional: context.prepared.calendar.provisionalDays > 0,
    today,
    edits: isDirect ? 'direct' : 'ledger',
    ...(changes > 0 && { pending: words.pending(changes) }),
  };
}

/** When and where duties are served, as the public is told. */
const hoursOf = remembered(({ roster: { document }, language }: RosterContext): Pick<HeaderView, 'hours'> => {
  const hours = [...publicTypes(document).values()]
    .map(({ name, times, place }) => ({ type: name, times: wordHours(times, language), venue: place }))
    .filter(({ times, venue }) => times !== '' || venue !== '');
  return hours.length > 0 ? { hours } : {};
});

function stageWords({ roster, stage, language }: RosterContext, unpublished: Unpublished | null): string {
  const { published } = roster;
  if (stage !== 'published' || !published) return stageName(stage, language);
  const words = wordsIn(language);
  return unpublished
    ? words.unpublished(published.version, unpublished.count)
    : words.published(published.through, published.version);
}

/** Places in which the working document is ahead of the one in force. */
function pendingChanges(state: StateWithRoster): number {
  const { document } = state.context.roster;
  const working = documentOf(state);
  if (working === document || canonicalJson(working) === canonicalJson(document)) return 0;
  return differences(document, working).length;
}

const summaries = new WeakMap<RosterContext, RosterSummary>();

/** What of a summary the table does not change. */
function summaryBase(state: StateWithRoster): RosterSummary {
  const { context } = state;
  let summary = summaries.get(context);
  if (summary) return summary;
  const { prepared, language, conflicts } = context;
  const { judgement, proven } = verdictOfState(state);
  const rules = prepared.rules.rules.map(({ rule, constraint }): RuleAnalysis => ({
    id: rule.id,
    constraint: rule.constraint,
    level: rule.level,
    weight: rule.weight,
    title: ruleTitle(constraint, rule.id, language),
    asks: '',
    cost: 0,
    violations: [],
  }));
  summary = summaryOf({
    // conflicts alone make a roster impossible, and they are the context's
    status: conflicts.length > 0 ? 'infeasible' : 'feasible',
    roster: { ...rosterOf(state), rules: prepared.rules.effective.map(effectiveRule) },
    analysis: { language, score: judgement.score, given: judgement.given, rules, notes: [] },
    proven,
    leftOut: [],
    spread: [],
    leaders: [],
    service: [],
    conflicts,
    backend: null,
  });
  summaries.set(context, summary);
  return summary;
}

/** The summary of a state, as reports have it. */
export function summaryNow(state: StateWithRoster, today: string | null): RosterSummary {
  const { context, places } = state;
  const { judgement, status, proven, bound } = verdictOfState(state);
  const { score, rules } = judgement;
  const isEmpty = new Set(places.flatMap(({ shift, leader }) => (leader === null ? [shift] : [])));
  const { shifts: names } = context.prepared.names;
  const datesByHand = byHandIn(state, today);
  const violations = rules.flatMap((judged) => {
    const { level } = judged.bound.rule;
    if (!isTallied(level)) return [];
    return judged.violations.map((own) => {
      const shifts = own.shifts.map((shift) => shiftId(names[shift]!));
      return { level, given: own.given, shifts, byHand: datesByHand(judged, own) };
    });
  });
  const base = summaryBase(state);
  return {
    ...base,
    customRules: status === 'infeasible' ? base.customRules : [],
    // that nothing better was found can be said of what a solver found alone
    status: status === 'unsolved' && !(context.isFound && places === context.places) ? 'feasible' : status,
    shifts: places.length,
    empty: isEmpty.size,
    ...tallyViolations(violations, isEmpty),
    valid: score.hard === 0,
    complete: score.coverage === 0,
    provenFairness: proven.fairness,
    score,
    bound,
  };
}

/** Loads as sentences about them want them. */
export const loadRows = (loads: readonly LeaderLoad[]): LoadRow[] =>
  loads.map((load) => ({ ...load, carried: null, kinds: [], byType: [] }));

export function headlineView(
  state: StateWithRoster,
  loads: readonly LeaderLoad[],
  today: string | null,
): HeadlineView {
  const { context, places, isRefused, diagnostics } = state;
  const { prepared, language } = context;
  const { judgement, status, proven, bound, isUnplanned } = verdictOfState(state);
  const words = wordsIn(language);
  const empty = places.filter(({ leader }) => leader === null).length;
  const counts = { shifts: places.length, empty };
  if (isRefused) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    return { ...nothingKnown, ...counts, status: 'refused', sentence: words.refused(errors), mood: 'bad' };
  }
  if (isUnplanned)
    return {
      ...nothingKnown,
      ...counts,
      status: 'unplanned',
      sentence: words.unplanned(empty),
      mood: 'warn',
    };
  const summary = summaryNow(state, today);
  const groups = loadGroups(prepared.document, spreadOf(prepared.problem, prepared.rules, loads));
  const rows = loadRows(loads);
  const { valid, complete, given, byHand, fairnessRules, provenFairness } = summary;
  const isSettled = (provenFairness || fairnessRules === 0) && given === 0 && empty === 0;
  return {
    mood: !valid || !complete || byHand.dates.length > 0 ? 'bad' : isSettled ? 'ok' : 'warn',
    sentence: briefHeadline(summary, groups, rows, language),
    status,
    score: judgement.score,
    bound,
    proven,
    ...counts,
  };
}

export const nothingKnown = { score: null, bound: null, proven: null } as const;

export const diagnosticViews = (
  diagnostics: readonly (Diagnostic | EntryDiagnostic)[],
  language: Language,
): DiagnosticView[] =>
  diagnostics.map((own) => {
    const { severity, pointer } = own;
    return { severity, pointer, sentence: word(own, language) };
  });

/** Why an act was not done, in words. */
export function reasonsOf(performed: Performed, language: Language): DiagnosticView[] {
  if (!('refusal' in performed)) return diagnosticViews(performed.diagnostics, language);
  const { refusal } = performed;
  const sentence = refusalWords(refusal, language);
  const pointer = refusal.why === 'edit' && refusal.refused.why === 'typed' ? refusal.refused.pointer : '';
  return [{ severity: 'error', pointer, sentence }];
}
