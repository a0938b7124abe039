import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  compare,
  type LedgerEntry,
  replan,
  type ReplannedOutcome,
  type ReplanOutcome,
  reportModel,
  type Roster,
  type RosterDocument,
} from '@lunzhi/core';
import { areEqual } from '@lunzhi/core/internal';
import { writeReport } from '@lunzhi/formats';
import type { CallOf } from '../input/command.ts';
import { givenDate } from '../input/dates.ts';
import { documentLimit, readText } from '../input/read-file.ts';
import { orRefuse } from '../input/read-roster.ts';
import { openedBefore, type OpenedRoster, openRoster } from '../ledger/opened-roster.ts';
import { refuseDocument, sayDiagnostics, worded } from '../output/diagnostics.ts';
import { omitUndefined, jsonText, pick } from '../output/json.ts';
import { listenToInterrupts, openProgressBar } from '../output/progress.ts';
import { saveRosterFile } from '../output/roster-file.ts';
import { holdsFiles, publicFiles, publicNames, requireFreeDirectory } from '../output/roster-files.ts';
import type { Terminal } from '../output/terminal.ts';
import { isSameFile, writeFiles } from '../output/write-files.ts';
import { searchOptions } from '../usage/options.ts';
import type { replanUsage } from '../usage/replan.ts';
import { type ReplanEnd, printReplan } from './print-replan.ts';

type ReplanCall = CallOf<typeof replanUsage>;

/** `lunzhi replan`: the rest of the period re-planned for a changed document, with as few changes as can be. */
export async function run(call: ReplanCall, terminal: Terminal): Promise<number> {
  const { out, 'dry-run': isDry = false, 'max-changes': most, verbose } = call.options;
  // before standard input is read: links are not followed as before once it has been
  const given = await openRoster(call, terminal, isDry, out !== undefined);
  const target = targetOf(out, given);
  const { outcome, isStopped, opened, isRecorded } = await replanOnce(call, given);
  if (outcome.status === 'refused') {
    const code = refuseDocument(outcome.diagnostics, terminal);
    if (target !== null) terminal.say(terminal.words.plan.untouched(target, holdsFiles(target)));
    return code;
  }
  const { roster } = outcome;
  const { score } = roster;
  const isDone = score.hard === 0 && score.coverage === 0;
  const files = isDry ? nothing : await write(outcome, { isDone, isRecorded, out, target }, opened);
  const comparison = compare(opened.file.roster, roster);
  const end = { comparison, isDone, isDry, isRecorded, isStopped, target, most, ...files };
  const told = printReplan(outcome, opened, end);
  if (verbose) terminal.print(terminal.words.costs(score));
  const diagnostics = worded(outcome.diagnostics, terminal);
  sayDiagnostics(diagnostics, terminal);
  terminal.json({
    status: outcome.status,
    ...(isRecorded && { standing: true }),
    diagnostics,
    ...told,
    ...pick('today', 'frozenThrough', 'changes', 'differences')(outcome),
    comparison,
    ...pick('score', 'bound')(roster),
    ...pick('proven', 'spread', 'leaders', 'conflicts')(outcome),
    ...pick('moves', 'seed')(roster),
    // with nothing written, the roster itself is the answer
    ...(files.written.length > 0 ? { files: files.written } : { roster }),
  });
  return isDone ? 0 : 1;
}

/** Where the files go: beside the roster, or where they are asked for; `null` where standard output alone is asked for. */
function targetOf(out: string | undefined, { file }: OpenedRoster): string | null {
  const beside = file.target === null ? null : dirname(file.target);
  if (out === undefined || (beside !== null && resolve(out) === resolve(beside))) return beside;
  if (file.target !== null && isSameFile(join(out, 'roster.json'), file.target)) return beside;
  requireFreeDirectory(out, (roster) => mayFollow(file.roster, roster));
  return out;
}

/** How a search ended. */
interface Searched {
  readonly outcome: ReplanOutcome;
  readonly isStopped: boolean;
}

/** Searches, unless the very same has been written down already: then only once more for what is printed of it. */
async function replanOnce(
  call: ReplanCall,
  given: OpenedRoster,
): Promise<Searched & { opened: OpenedRoster; isRecorded: boolean }> {
  const { file, terminal } = given;
  const path = call.arguments[1];
  // the document as it should be from today on; without one, the roster's own
  const document = path === undefined ? file.roster.document : readText(path, documentLimit, terminal.system);
  const before = replannedBefore(given, document);
  if (before) {
    const searched = await searchOnce(call, document, before);
    if (searched.outcome.status !== 'refused' && isSameReplan(searched.outcome.roster, file.roster))
      return { ...searched, opened: before, isRecorded: true };
  }
  return { ...(await searchOnce(call, document, given)), opened: given, isRecorded: false };
}

async function searchOnce(
  { options }: ReplanCall,
  document: RosterDocument | string,
  { file: { path, roster }, constraints, entryStamp, today, terminal }: OpenedRoster,
): Promise<Searched> {
  const { system, say, words } = terminal;
  const { 'max-changes': maxChanges, 'frozen-through': frozen } = options;
  const { period } = roster.document;
  const bar = await openProgressBar(terminal);
  const interrupts = listenToInterrupts(system, () => say(words.plan.stopping));
  const outcome = await orRefuse(path, () =>
    replan(roster, document, {
      ...entryStamp,
      today,
      constraints,
      ...omitUndefined({
        frozenThrough: frozen === undefined ? undefined : givenDate('--frozen-through', frozen, period),
        maxChanges,
      }),
      ...searchOptions(options),
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

type Written = Pick<ReplanEnd, 'written' | 'superseded'>;

const nothing: Written = { written: [], superseded: {} };

/**
 * Writes the roster with everything that is printed of it; of one that breaks rules or has empty places only the report,
 * and only where a directory is asked for.
 */
async function write(
  outcome: ReplannedOutcome,
  {
    isDone,
    isRecorded,
    out,
    target,
  }: Pick<ReplanEnd, 'isDone' | 'isRecorded' | 'target'> & { out?: string | undefined },
  { file, constraints }: OpenedRoster,
): Promise<Written> {
  const { roster } = outcome;
  if (target === null) {
    if (isDone) await saveRosterFile(file, roster, { isRecorded });
    return nothing;
  }
  const report = { name: 'report.html', content: writeReport(reportModel(outcome)) };
  const all = (...ready: readonly { name: string }[]): string[] =>
    ready.map(({ name }) => resolve(target, name));
  if (!isDone) {
    if (out === undefined) return nothing;
    writeFiles([{ directory: target, files: [report] }]);
    return { written: all(report), superseded: {} };
  }
  // none, when a place that no plan may change is empty, or held by somebody who cannot serve
  const posted = await publicFiles(roster, constraints);
  const beside = [...posted, report];
  const superseded = posted.length === 0 ? publicNames : [];
  if (file.target !== null && target === dirname(file.target))
    return {
      superseded: await saveRosterFile(file, roster, { beside, superseded, isRecorded }),
      written: [...(isRecorded ? [] : [resolve(file.target)]), ...all(...beside)],
    };
  const files = [{ name: 'roster.json', content: jsonText(roster) }, ...beside];
  requireFreeDirectory(target, (other) => isSameReplan(roster, other));
  return { superseded: writeFiles([{ directory: target, files, superseded }]), written: all(...files) };
}

/**
 * The roster before it was re-planned, when that is the last thing that was written down and the document asked for is
 * the one it has been planned for; else `null`. Whether the search comes to the same again is not known yet.
 */
function replannedBefore(opened: OpenedRoster, document: RosterDocument | string): OpenedRoster | null {
  const { ledger, document: present } = opened.file.roster;
  const count = entriesOfReplan(ledger);
  return count > 0 && areEqual(valueOf(document), present) ? openedBefore(opened, count) : null;
}

/** How many entries the re-planning wrote that comes last: itself, and how the document had changed. */
function entriesOfReplan(ledger: readonly LedgerEntry[]): number {
  const last = ledger[ledger.length - 1];
  const before = ledger[ledger.length - 2];
  if (last?.kind !== 're-planned') return 0;
  return before?.kind === 'amended' && before.at === last.at ? 2 : 1;
}

function valueOf(document: RosterDocument | string): unknown {
  try {
    return typeof document === 'string' ? JSON.parse(document) : document;
  } catch {
    return null;
  }
}

/** Whether two re-plannings say the same, whenever each was written down. */
const isSameReplan = (one: Roster, other: Roster): boolean => areEqual(timeless(one), timeless(other));

function timeless(roster: Roster): unknown {
  const { ledger } = roster;
  const first = ledger.length - entriesOfReplan(ledger);
  const entries = ledger.map((entry, index) => (index < first ? entry : { ...entry, at: null }));
  return JSON.parse(JSON.stringify({ ...roster, ledger: entries }));
}

/** Whether a roster may be what a re-planning has made of another: it has its ledger and no more than that behind it. */
const mayFollow = ({ ledger }: Roster, later: Roster): boolean =>
  later.ledger.length - entriesOfReplan(later.ledger) === ledger.length &&
  areEqual(later.ledger.slice(0, ledger.length), ledger);
