import {
  analysisIn,
  type Comparison,
  publicFacts,
  type ReplannedOutcome,
  type ReportModel,
  reportModel,
  type Roster,
  wordComparison,
} from '@lunzhi/core';
import { tellConflicts } from '../commands/tell-conflicts.ts';
import { sayDiagnostics, worded } from '../io/diagnostics.ts';
import { headlineText } from '../io/headline.ts';
import { substituteLine } from '../io/place-words.ts';
import { publicNames } from '../io/public-files.ts';
import type { OwnConstraints } from '../io/read-constraints.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';
import { livingWordsOf } from '../words/living-words.ts';
import { hintLine } from '../words/shell-word.ts';

/** How a re-planning came to its end. */
export interface ReplanEnd {
  readonly before: Roster;
  readonly comparison: Comparison;
  /** Whether it is valid and complete. */
  readonly isDone: boolean;
  readonly isDry: boolean;
  /** Numbers of its entries, when they stood in the ledger already. */
  readonly standing: { readonly first: number; readonly last: number } | null;
  /** By Ctrl-C. */
  readonly isStopped: boolean;
  /** Directory. */
  readonly target: string;
  /** Paths. */
  readonly written: readonly string[];
  /** New names of older public files, by old name. */
  readonly superseded: Readonly<Record<string, string>>;
  /** Of `--max-changes`. */
  readonly most: number | undefined;
  readonly isVerbose: boolean;
  readonly constraints: OwnConstraints;
  /** Of the roster. */
  readonly path: string;
  /** Of those constraints. */
  readonly module: string | undefined;
}

/** Broken rules said one by one; the report has them all. */
const MOST_BROKEN = 5;

/**
 * Says what a re-planning has come to: how many places change hands and whether that is proven the fewest; then the
 * days that came and went, the changes by day and by leader, and how fair the roster is now.
 */
export function tellReplan(
  outcome: ReplannedOutcome,
  end: ReplanEnd,
  terminal: Terminal,
): { readonly changesSentence: string; readonly headline: string } {
  const words = livingWordsOf(terminal.language).replan;
  const model = modelOf(outcome, end.constraints, terminal);
  const headline = headlineText(model);
  const { changes } = outcome;
  const isFree = end.most !== undefined && end.most > 0;
  const changesSentence = isFree ? words.allowed(changes, end.most!) : words.changes(changes);
  const { succeeded } = outcome;
  if (!end.isDone) {
    terminal.print(words.fails + headline);
    terminal.print(...brokenIn(model));
    if (outcome.conflicts.length > 0) tellConflicts(outcome.conflicts, end.written.length > 0, terminal);
  } else {
    if (succeeded === 0 || changes.changed > 0) terminal.print(changesSentence);
    if (succeeded > 0) terminal.print(words.succeeded(succeeded, changes.changed));
    terminal.print(words.frozen(outcome.today, outcome.frozenThrough));
    tellChanges(end, terminal);
    terminal.print('', headline);
    // what no plan may change and people must: somebody else is wanted there
    terminal.print(...brokenIn(model));
  }
  if (end.isStopped) terminal.print(terminal.words.plan.stopped);
  tellFiles(end, outcome, terminal);
  if (end.isVerbose) terminal.print(terminal.words.costs(outcome.roster.score));
  sayDiagnostics(worded(outcome.diagnostics, terminal), terminal);
  return { changesSentence, headline };
}

const brokenIn = ({ broken }: ReportModel): string[] =>
  broken.slice(0, MOST_BROKEN).map(({ sentence }) => `  ${sentence}`);

/** The report's model in the terminal's language, which need not be the document's. */
function modelOf(
  outcome: ReplannedOutcome,
  constraints: OwnConstraints,
  { language }: Terminal,
): ReportModel {
  if (outcome.analysis.language === language) return reportModel(outcome);
  return reportModel({ ...outcome, analysis: analysisIn(outcome.analysis, { language, constraints }) });
}

function tellChanges({ comparison }: ReplanEnd, terminal: Terminal): void {
  const words = livingWordsOf(terminal.language).replan;
  const said = wordComparison(comparison, terminal.language);
  const section = (title: string, sentences: readonly string[]): void => {
    if (sentences.length > 0)
      terminal.print('', title, ...sentences.map((sentence) => `  ${oneLine(sentence)}`));
  };
  if (said.document.length === 0) terminal.print(words.sameDocument);
  section(words.document, said.document);
  const added = comparison.days.filter(({ before }) => before === null).map(({ date }) => date);
  const removed = comparison.days.filter(({ after }) => after === null).map(({ date }) => date);
  if (added.length + removed.length > 0) terminal.print('');
  if (added.length > 0) terminal.print(words.days('added', added));
  if (removed.length > 0) terminal.print(words.days('removed', removed));
  section(words.byDay, said.days);
  section(words.byLeader, said.leaders);
}

/** What to type for each place that keeps the roster from being posted. */
function placesToFill({ path, module, constraints }: ReplanEnd, roster: Roster): string[] {
  const { empty, unable } = publicFacts(roster, { constraints });
  const shifts = [...empty, ...unable.map(({ shift }) => shift)].slice(0, MOST_BROKEN);
  return shifts.map((shift) => `  ${substituteLine(path, roster, shift, module)}`);
}

function tellFiles(end: ReplanEnd, outcome: ReplannedOutcome, terminal: Terminal): void {
  const { isDone, isDry, written, target, path, module, before } = end;
  const words = livingWordsOf(terminal.language).replan;
  if (isDry) terminal.print('', words.dryRun);
  else if (!isDone) {
    terminal.print('', words.untouched(path));
    if (written[0] !== undefined) terminal.print(words.reportWritten(written[0]));
  } else {
    const names = written.map((name) => name.split(/[\\/]/).pop()!);
    const { standing } = end;
    if (standing)
      terminal.print('', livingWordsOf(terminal.language).standing(path, standing.first, standing.last));
    terminal.print('', terminal.words.plan.written(target, names));
    const isPostable = names.includes(publicNames[0]!);
    if (!isPostable) terminal.say(words.unpostable, ...placesToFill(end, outcome.roster));
    if (Object.keys(end.superseded).length > 0) terminal.say(terminal.words.plan.superseded(end.superseded));
    if (before.published && isPostable) {
      const approving = ['publish', path, '--approve', '--by', '…'];
      terminal.print(words.publishAgain(hintLine(['publish', path], module), hintLine(approving, module)));
    }
  }
}
