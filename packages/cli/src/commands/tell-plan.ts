import { analysisIn, type PlannedOutcome, type ReportModel, reportModel, wordSpread } from '@lunzhi/core';
import { sayDiagnostics, worded } from '../io/diagnostics.ts';
import { headlineText } from '../io/headline.ts';
import type { OwnConstraints } from '../io/read-constraints.ts';
import type { Terminal } from '../io/terminal.ts';
import type { WrittenRoster } from '../io/write-roster.ts';
import { tellConflicts } from './tell-conflicts.ts';

/** How a plan came to its end. */
export interface PlanEnd {
  /** The report's, in the document's language. */
  readonly model: ReportModel;
  /** `null` when nothing was to be written. */
  readonly written: WrittenRoster | null;
  /** Stopped by Ctrl-C, or by `--time-limit` after so many seconds. */
  readonly stopped: { readonly by: 'interrupt' } | { readonly by: 'time'; readonly seconds: number } | null;
  readonly isVerbose: boolean;
  readonly constraints: OwnConstraints;
}

/** Broken rules said one by one; the report has them all. */
const MOST_BROKEN = 5;

/** The report's model in the terminal's language, which need not be the document's. */
function modelOf(
  outcome: PlannedOutcome,
  { model, constraints }: PlanEnd,
  { language }: Terminal,
): ReportModel {
  if (model.language === language) return model;
  return reportModel({ ...outcome, analysis: analysisIn(outcome.analysis, { language, constraints }) });
}

/** Says what a plan has come to: the report's sentence first; of one that failed what is broken, and why. Returns that sentence. */
export function tellPlan(outcome: PlannedOutcome, end: PlanEnd, terminal: Terminal): string {
  const { words } = terminal;
  const { written, stopped } = end;
  const model = modelOf(outcome, end, terminal);
  const isDone = model.valid && model.complete;
  terminal.print((isDone ? words.plan.done : words.plan.failed) + headlineText(model));
  if (!isDone) {
    const rest = model.broken.length - MOST_BROKEN;
    const shown = rest === 1 ? MOST_BROKEN + 1 : MOST_BROKEN;
    terminal.print(...model.broken.slice(0, shown).map(({ sentence }) => `  ${sentence}`));
    if (rest > 1) terminal.print(`  ${words.plan.moreBroken(rest, written !== null)}`);
  }
  if (outcome.conflicts.length > 0) tellConflicts(outcome.conflicts, written !== null, terminal);
  if (outcome.exact.length > 0) terminal.print(provenWords(outcome, terminal));
  if (outcome.provisional) terminal.print(words.plan.provisional(provisionalYears(outcome)));
  if (stopped)
    terminal.print(stopped.by === 'time' ? words.plan.timeIsUp(stopped.seconds) : words.plan.stopped);
  if (!written) terminal.print(words.plan.nothingWritten);
  else {
    terminal.print(words.plan.written(written.directory, written.names));
    if (!written.isPublic) terminal.say(words.plan.notPublishable);
    if (Object.keys(written.superseded).length > 0) terminal.say(words.plan.superseded(written.superseded));
  }
  if (end.isVerbose) terminal.print(...figures(outcome, terminal));
  sayDiagnostics(worded(outcome.diagnostics, terminal), terminal);
  return headlineText(model);
}

/** Which levels an exact backend has proven, and which are left to chance. */
function provenWords({ backend, exact }: PlannedOutcome, { words }: Terminal): string {
  const levels = (['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const).map((level) => ({
    name: words.level(level),
    isExact: exact.includes(level),
  }));
  const [proven, left] = [true, false].map((wanted) =>
    levels.filter(({ isExact }) => isExact === wanted).map(({ name }) => name),
  ) as [string[], string[]];
  return words.plan.exact(backend, proven, left);
}

const provisionalYears = ({ roster }: PlannedOutcome): string[] => [
  ...new Set(roster.dutyDays.filter((day) => day.provisional).map(({ date }) => date.slice(0, 4))),
];

/** What only those ask for who know the solver. */
function figures(outcome: PlannedOutcome, { words, language }: Terminal): string[] {
  const { roster, leaders, spread, proven } = outcome;
  const names = new Map(leaders.map(({ id, name }) => [id, name]));
  return [
    wordSpread(spread, names, proven.fairness, language),
    words.plan.figures(roster.assignments.length, leaders.length, outcome.status),
    words.costs(roster.score),
    words.limits(roster.bound),
  ];
}
