import { type Comparison, type ReplannedOutcome, type ReportModel, type Roster } from '@lunzhi/core';
import { changeSummary, wordComparison } from '@lunzhi/core/words';
import { publicFacts } from '@lunzhi/core/internal';
import { substituteLine } from '../input/find-place.ts';
import type { OpenedRoster } from '../ledger/opened-roster.ts';
import { headlineText, modelIn, MAX_BROKEN, printConflicts } from '../output/findings.ts';
import { publicNames } from '../output/roster-files.ts';
import { shownPath, type Terminal } from '../output/terminal.ts';
import { commandLine } from '../words/command-line.ts';

/** How a re-planning came to its end. */
export interface ReplanEnd {
  readonly comparison: Comparison;
  /** Whether it is valid and complete. */
  readonly isDone: boolean;
  readonly isDry: boolean;
  /** Its entries stood in the ledger already. */
  readonly isRecorded: boolean;
  /** By Ctrl-C. */
  readonly isStopped: boolean;
  /** Directory; `null` where standard output alone has it. */
  readonly target: string | null;
  /** Paths. */
  readonly written: readonly string[];
  /** New names of older public files, by old name. */
  readonly superseded: Readonly<Record<string, string>>;
  /** Of `--max-changes`. */
  readonly most: number | undefined;
}

/**
 * Says what a re-planning has come to: how many places change hands and whether that is proven the fewest; then the
 * days that came and went, the changes by day and by leader, and how fair the roster is now.
 */
export function printReplan(
  outcome: ReplannedOutcome,
  opened: OpenedRoster,
  end: ReplanEnd,
): { readonly changesSentence: string; readonly headline: string } {
  const { constraints, terminal } = opened;
  const { print, words } = terminal;
  const { replan } = words;
  const model = modelIn(outcome, constraints, terminal);
  const headline = headlineText(model);
  const { changes } = outcome;
  const summary = changeSummary(end.comparison.changes, terminal.language, end.isDone ? changes : null);
  const changesSentence = end.most
    ? replan.allowed(summary, changes.changed, end.most)
    : replan.changes(summary);
  if (!end.isDone) {
    print(replan.fails + headline, ...brokenIn(model));
    if (outcome.conflicts.length > 0) printConflicts(outcome.conflicts, end.written.length > 0, terminal);
  } else {
    print(changesSentence);
    print(replan.frozen(outcome.today, outcome.frozenThrough));
    printChanges(end.comparison, terminal);
    // what no plan may change and people must: somebody else is wanted there
    print('', headline, ...brokenIn(model));
  }
  if (end.isStopped) print(words.plan.stopped);
  printFiles(end, outcome.roster, opened);
  return { changesSentence, headline };
}

const brokenIn = ({ broken }: ReportModel): string[] =>
  broken.slice(0, MAX_BROKEN).map(({ sentence }) => `  ${sentence}`);

function printChanges(comparison: Comparison, { language, print, words: { replan } }: Terminal): void {
  const said = wordComparison(comparison, language);
  const section = (title: string, sentences: readonly string[]): void => {
    if (sentences.length > 0) print('', title, ...sentences.map((sentence) => `  ${sentence}`));
  };
  if (said.document.length === 0) print(replan.sameDocument);
  section(replan.document, said.document);
  const added = comparison.days.filter(({ before }) => before === null).map(({ date }) => date);
  const removed = comparison.days.filter(({ after }) => after === null).map(({ date }) => date);
  if (added.length + removed.length > 0) print('');
  if (added.length > 0) print(replan.days('added', added));
  if (removed.length > 0) print(replan.days('removed', removed));
  section(replan.byDay, said.days);
  section(replan.byLeader, said.leaders);
}

function printFiles(
  { isDone, isDry, isRecorded, written, target, superseded }: ReplanEnd,
  roster: Roster,
  { call: { options }, constraints, file: { path, roster: before }, terminal }: OpenedRoster,
): void {
  const { print, say, words } = terminal;
  const { replan } = words;
  if (isDry) print('', replan.dryRun);
  else if (!isDone) {
    print('', target === null ? replan.nothingGiven : replan.untouched(path));
    if (written[0] !== undefined) print(replan.reportWritten(written[0]));
  } else {
    const names = written.map((name) => name.split(/[\\/]/).pop()!);
    if (isRecorded || target === null) {
      const said = words.entries[isRecorded ? 'standing' : 'written'];
      print('', said(shownPath(path, terminal), before.ledger.length + 1, roster.ledger.length));
    }
    // standard output has it, and nothing to post
    if (target === null) return;
    print('', words.plan.written(target, names));
    const isPostable = names.includes(publicNames[0]!);
    if (!isPostable) {
      // what to type for each place that keeps the roster from being posted
      const { empty, unable } = publicFacts(roster, { constraints });
      const shifts = [...empty, ...unable.map(({ shift }) => shift)].slice(0, MAX_BROKEN);
      say(
        replan.unpostable,
        ...shifts.map((shift) => `  ${substituteLine(path, roster, shift, options.constraints)}`),
      );
    }
    if (Object.keys(superseded).length > 0) say(words.plan.superseded(superseded));
    if (before.published && isPostable) {
      const line = (more: object): string =>
        commandLine('publish', [path], { ...more, constraints: options.constraints });
      print(replan.publishAgain(line({}), line({ approve: true, by: '…' })));
    }
  }
}
