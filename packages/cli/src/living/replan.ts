import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  compare,
  replan,
  type ReplannedOutcome,
  type ReplanOutcome,
  reportModel,
  type Roster,
  type RosterDocument,
} from '@lunzhi/core';
import { writeReport } from '@lunzhi/formats';
import type { Call } from '../call/parse-call.ts';
import { refuseDocument, worded } from '../io/diagnostics.ts';
import { givenDate } from '../io/given-date.ts';
import { listenToInterrupts } from '../io/interrupt.ts';
import { jsonText } from '../io/json-text.ts';
import { openProgressBar } from '../io/progress.ts';
import { publicFiles, publicNames } from '../io/public-files.ts';
import type { OwnConstraints } from '../io/read-constraints.ts';
import { documentLimit, readText } from '../io/read-input.ts';
import { isSameFile } from '../io/replace-document.ts';
import { ask } from '../io/read-roster.ts';
import { saveRosterFile } from '../io/roster-file.ts';
import type { Terminal } from '../io/terminal.ts';
import { type ReadyFile, writeFiles } from '../io/write-files.ts';
import { holdsFiles, requireFreeDirectory } from '../io/write-roster.ts';
import { type LivingRoster, openLiving } from './living-roster.ts';
import { isSameAct, mayFollow, replannedBefore } from './replanned-before.ts';
import { tellReplan } from './tell-replan.ts';

type ReplanCall = Call<'replan'>;

/** `lunzhi replan`: the rest of the period planned again for a changed document, with as few changes as can be. */
export async function runReplan(call: ReplanCall, terminal: Terminal): Promise<number> {
  const { out, 'dry-run': isDry = false, 'max-changes': most, verbose = false } = call.options;
  // before standard input is read: links are not followed as before once it has been
  const opened = await openLiving(call, terminal);
  const target = targetOf(call, opened);
  const { outcome, isStopped, living, isStanding } = await replanOnce(call, opened, terminal);
  const { file, constraints } = living;
  if (outcome.status === 'refused') {
    const code = refuseDocument(outcome.diagnostics, terminal);
    terminal.say(terminal.words.plan.untouched(target, holdsFiles(target)));
    return code;
  }
  const { score } = outcome.roster;
  const isDone = score.hard === 0 && score.coverage === 0;
  const goal = { isDone, isStanding, out, target };
  const { written, superseded } = isDry ? nothing : await write(outcome, goal, living);
  const comparison = compare(file.roster, outcome.roster);
  const told = tellReplan(
    outcome,
    {
      before: file.roster,
      comparison,
      isDone,
      isDry,
      standing: isStanding
        ? { first: file.roster.ledger.length + 1, last: outcome.roster.ledger.length }
        : null,
      isStopped,
      target,
      written,
      superseded,
      most,
      isVerbose: verbose,
      constraints,
      path: file.path,
      module: call.options.constraints,
    },
    terminal,
  );
  terminal.json({
    status: outcome.status,
    ...(isStanding && { standing: true }),
    diagnostics: worded(outcome.diagnostics, terminal),
    ...told,
    today: outcome.today,
    frozenThrough: outcome.frozenThrough,
    changes: outcome.changes,
    differences: outcome.differences,
    comparison,
    score,
    bound: outcome.roster.bound,
    proven: outcome.proven,
    spread: outcome.spread,
    leaders: outcome.leaders,
    conflicts: outcome.conflicts,
    moves: outcome.roster.moves,
    seed: outcome.roster.seed,
    // with nothing written, the roster itself is the answer
    ...(written.length > 0 ? { files: written } : { roster: outcome.roster }),
  });
  return isDone ? 0 : 1;
}

/** Where the files go: beside the roster, or where they are asked for. */
function targetOf({ options: { out } }: ReplanCall, { file }: LivingRoster): string {
  const beside = dirname(file.target);
  if (out === undefined || resolve(out) === resolve(beside)) return beside;
  if (isSameFile(join(out, 'roster.json'), file.target)) return beside;
  requireFreeDirectory(out, (roster) => mayFollow(file.roster, roster));
  return out;
}

/** Searches, unless the very same has been written down already: then only once more for what is printed of it. */
async function replanOnce(
  call: ReplanCall,
  opened: LivingRoster,
  terminal: Terminal,
): Promise<Searched & { living: LivingRoster; isStanding: boolean }> {
  const document = documentOf(call, opened, terminal);
  const before = replannedBefore(call, opened, document, terminal);
  if (before) {
    const searched = await search(call, document, before, terminal);
    if (searched.outcome.status !== 'refused' && isSameAct(searched.outcome.roster, opened.file.roster))
      return { ...searched, living: before, isStanding: true };
  }
  return { ...(await search(call, document, opened, terminal)), living: opened, isStanding: false };
}

/** How a search ended. */
interface Searched {
  readonly outcome: ReplanOutcome;
  readonly isStopped: boolean;
}

/** The document as it should be from today on; without one, the roster's own. */
const documentOf = (
  { arguments: [, path] }: ReplanCall,
  { file: { roster } }: LivingRoster,
  { outside }: Terminal,
): RosterDocument | string => (path === undefined ? roster.document : readText(path, documentLimit, outside));

async function search(
  { options }: ReplanCall,
  document: RosterDocument | string,
  { file: { path, roster }, constraints, head, today }: LivingRoster,
  terminal: Terminal,
): Promise<Searched> {
  const { seed, moves, 'max-changes': maxChanges } = options;
  const { 'bound-quality': qualityBound, 'time-limit': seconds } = options;
  const frozen = options['frozen-through'];
  const bar = await openProgressBar(terminal);
  const interrupts = listenToInterrupts(terminal.outside, () => terminal.say(terminal.words.plan.stopping));
  const outcome = await ask(path, () =>
    replan(roster, document, {
      ...head,
      today,
      constraints,
      ...(frozen !== undefined && {
        frozenThrough: givenDate('--frozen-through', frozen, roster.document.period),
      }),
      ...(maxChanges !== undefined && { maxChanges }),
      ...(seed !== undefined && { seed }),
      ...(moves !== undefined && { moves }),
      ...(qualityBound !== undefined && { qualityBound }),
      ...(seconds !== undefined && { timeLimitMs: seconds * 1000 }),
      signal: interrupts.signal,
      onParsed: interrupts.listen,
      onProgress: (progress) => bar.show(progress),
    }),
  ).finally(() => bar.stop());
  // a second Ctrl-C that came while the planner was busy is heard here, before anything is written
  await setImmediate();
  interrupts.stop();
  return { outcome, isStopped: interrupts.signal.aborted };
}

/** What was written. */
interface Written {
  /** Paths. */
  readonly written: readonly string[];
  /** New names of older files that may not be posted any longer, by old name. */
  readonly superseded: Readonly<Record<string, string>>;
}

const nothing: Written = { written: [], superseded: {} };

interface Goal {
  readonly isDone: boolean;
  readonly isStanding: boolean;
  readonly out: string | undefined;
  readonly target: string;
}

/**
 * Writes the roster with everything that is printed of it; of one that breaks rules or has empty places only the report,
 * and only where a directory is asked for.
 */
async function write(
  outcome: ReplannedOutcome,
  { isDone, isStanding, out, target }: Goal,
  { file, constraints }: LivingRoster,
): Promise<Written> {
  const report = { name: 'report.html', content: writeReport(reportModel(outcome)) };
  const pathsOf = (files: readonly ReadyFile[]): string[] => files.map(({ name }) => resolve(target, name));
  if (!isDone) {
    if (out === undefined) return nothing;
    writeFiles([{ directory: target, files: [report] }]);
    return { written: pathsOf([report]), superseded: {} };
  }
  const posted = await postable(outcome.roster, constraints);
  const beside = [...posted, report];
  const outdated = posted.length === 0 ? publicNames : [];
  if (target === dirname(file.target)) {
    const options = { beside, superseded: outdated, isStanding };
    const superseded = await saveRosterFile(file, outcome.roster, options);
    return { written: [...(isStanding ? [] : [resolve(file.target)]), ...pathsOf(beside)], superseded };
  }
  const ready = [{ name: 'roster.json', content: jsonText(outcome.roster) }, ...beside];
  requireFreeDirectory(target, (roster) => isSameAct(outcome.roster, roster));
  const set = { directory: target, files: ready, superseded: outdated };
  return { superseded: writeFiles([set]), written: pathsOf(ready) };
}

/** Nothing, when a place that no plan may change is empty, or held by somebody who cannot serve. */
async function postable(roster: Roster, constraints: OwnConstraints): Promise<ReadyFile[]> {
  try {
    return await publicFiles(roster, constraints);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UnpublishableRosterError') throw error;
    return [];
  }
}
