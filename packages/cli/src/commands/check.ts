import {
  buildCalendar,
  parseDocument,
  type RecountedRoster,
  recountWithin,
  type RefusedOutcome,
  type Roster,
  type ReportModel,
  reportModel,
  type RosterDocument,
  word,
  wordHolder,
} from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import {
  refuseDocument,
  type Remark,
  sayDiagnostics,
  worded,
  type WordedDiagnostic,
} from '../io/diagnostics.ts';
import { collapse } from '../io/collapse.ts';
import { headlineText } from '../io/headline.ts';
import { listenToInterrupts } from '../io/interrupt.ts';
import { openProgressBar } from '../io/progress.ts';
import { type OwnConstraints, readConstraints } from '../io/read-constraints.ts';
import { documentLimit, readText } from '../io/read-input.ts';
import { substituteLine } from '../io/place-words.ts';
import { ask, isRosterText, parseRoster, readRoster } from '../io/read-roster.ts';
import { readRosterTable } from '../io/read-table.ts';
import { isOtherTable, tableKind } from '../io/table-kind.ts';
import type { Terminal } from '../io/terminal.ts';
import { leftOutRemark, oddRemark } from './row-remarks.ts';
import { tellConflicts } from './tell-conflicts.ts';
import { tellFindings } from './tell-findings.ts';

/** A roster that was counted by its document, and what is to be said of the table it stood in. */
interface Counted {
  readonly checked: RecountedRoster;
  /** Why no more was looked for, in words. */
  readonly stopped: string | null;
  /** Errors: rows that were left out. */
  readonly leftOut: readonly Remark[];
  /** Errors: rows that leave open who serves. */
  readonly unclear: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** How a roster is counted. */
interface Counting {
  readonly constraints: OwnConstraints;
  readonly seconds: number | undefined;
  readonly terminal: Terminal;
}

/**
 * Counts a roster, showing how far it has come and listening to Ctrl-C.
 *
 * @param document `null` for the roster's own
 */
async function count(
  path: string,
  document: RosterDocument | null,
  roster: Roster,
  { constraints, seconds, terminal }: Counting,
): Promise<{ checked: RecountedRoster | RefusedOutcome; stopped: string | null }> {
  const { outside, language, words } = terminal;
  const bar = await openProgressBar(terminal);
  const interrupts = listenToInterrupts(outside, () => terminal.say(words.check.stopping));
  const begun = outside.elapsed();
  const none = { stage: 'explain', moves: 0, totalMoves: 0, score: null, fairnessBound: null } as const;
  try {
    const checked = await ask(path, () =>
      recountWithin(document, roster, {
        language,
        constraints,
        ...(seconds !== undefined && { timeLimitMs: seconds * 1000 }),
        signal: interrupts.signal,
        onCounted: interrupts.listen,
        onProgress: (explained) => bar.show({ ...none, explained }),
      }),
    );
    const isTimeUp = seconds !== undefined && outside.elapsed() - begun >= seconds * 1000;
    return {
      checked,
      stopped: interrupts.signal.aborted
        ? words.check.stopped
        : isTimeUp
          ? words.check.timeIsUp(seconds)
          : null,
    };
  } finally {
    bar.stop();
    interrupts.stop();
  }
}

/**
 * `lunzhi check`: validates a document; with a roster, scores that from scratch by the document and says what is wrong
 * with it. A roster alone is scored by its own document.
 */
export async function runCheck(call: Call<'check'>, terminal: Terminal): Promise<number> {
  const [documentPath, rosterPath] = call.arguments as [string, string?];
  const constraints = await readConstraints(call.options.constraints);
  const text = readText(documentPath, documentLimit, terminal.outside);
  const { all = false, verbose = false } = call.options;
  const counting: Counting = { constraints, seconds: call.options['time-limit'], terminal };
  let said: readonly WordedDiagnostic[] = [];
  let counted: Counted;
  if (rosterPath === undefined && isRosterText(text)) {
    const roster = parseRoster(text, documentPath, constraints);
    const read = await count(documentPath, null, roster, counting);
    if (read.checked.status === 'refused') return refuseDocument(read.checked.diagnostics, terminal);
    counted = { ...read, checked: read.checked, leftOut: [], unclear: [], warnings: [] };
  } else {
    const { document, diagnostics } = parseDocument(text, { constraints });
    if (!document) return refuseDocument(diagnostics, terminal);
    said = worded(diagnostics, terminal);
    if (rosterPath === undefined) return tellDocument(document, said, all, terminal);
    const read = await readAny(rosterPath, document, counting);
    if (typeof read === 'number') return read;
    counted = read;
  }
  const { checked, stopped, leftOut, unclear, warnings } = counted;
  const found = worded(checked.diagnostics, terminal);
  const strays = found.filter(({ code }) => code === 'place-not-asked');
  const others = found.filter(({ code }) => code !== 'place-not-asked');
  const { conflicts } = checked;
  const { score } = checked.analysis;
  const isDone = score.hard === 0 && score.coverage === 0;
  const { empty, unable } = checked;
  const isKept =
    isDone &&
    leftOut.length + unclear.length === 0 &&
    found.every(({ severity }) => severity !== 'error') &&
    // what no plan may change is for people to mend, before it is posted
    empty.length + unable.length === 0;
  const model = modelOf(checked);
  if (strays.length > 0) {
    terminal.print(terminal.words.check.strays(strays.length));
    terminal.print(...strays.map(({ sentence }) => `  ${sentence}`), '');
  }
  if (leftOut.length > 0) {
    terminal.print(terminal.words.check.leftOut(new Set(leftOut.map(lineOf)).size));
    terminal.print(...leftOut.map(({ sentence }) => `  ${sentence}`), '');
  }
  if (unclear.length > 0) {
    terminal.print(terminal.words.check.unclear(unclear.length));
    terminal.print(...unclear.map(({ sentence }) => `  ${sentence}`), '');
  }
  terminal.print(headlineText(model));
  tellFindings(model, checked.analysis, all, terminal);
  if (isDone && empty.length + unable.length > 0)
    terminal.print(
      '',
      terminal.words.check.standIns(unable.map((holder) => wordHolder(holder, terminal.language))),
      ...standInLines(call, checked).map((line) => `  ${line}`),
    );
  if (conflicts.length > 0) {
    terminal.print('');
    tellConflicts(conflicts, false, terminal);
  }
  if (!isDone && stopped !== null) terminal.print('', stopped);
  if (verbose) terminal.print('', terminal.words.costs(score), terminal.words.limits(checked.roster.bound));
  sayDiagnostics([...said, ...others, ...warnings], terminal, { all });
  terminal.json({
    status: isKept ? 'kept' : 'broken',
    diagnostics: [...said, ...found, ...leftOut, ...unclear, ...warnings],
    headline: headlineText(model),
    score,
    bound: checked.roster.bound,
    proven: checked.proven,
    given: checked.analysis.given,
    rules: checked.analysis.rules,
    spread: checked.spread,
    leaders: checked.leaders,
    service: checked.service,
    empty,
    unable,
    ...(conflicts.length > 0 && {
      conflicts: conflicts.map((conflict) => ({ ...conflict, sentence: word(conflict, terminal.language) })),
    }),
  });
  return isKept ? 0 : 1;
}

/** What to type for the places that people have to mend; a table has no ledger for it. */
function standInLines(
  { arguments: paths, options }: Call<'check'>,
  { roster, empty, unable }: RecountedRoster,
): string[] {
  const path = paths[paths.length - 1]!;
  if (tableKind(path) !== null) return [];
  const shifts = [...unable.map(({ shift }) => shift), ...empty];
  return shifts.map((shift) => substituteLine(path, roster, shift, options.constraints));
}

/** Nobody has searched for a better one, so that nothing is said of a search that came to nothing. */
const modelOf = (checked: RecountedRoster): ReportModel =>
  reportModel(checked.status === 'unsolved' ? { ...checked, status: 'feasible' } : checked);

const lineOf = (remark: Remark): unknown => ('line' in remark ? remark.line : remark);

function tellDocument(
  document: RosterDocument,
  diagnostics: readonly WordedDiagnostic[],
  all: boolean,
  terminal: Terminal,
): number {
  const { dutyDays } = buildCalendar(document).calendar!;
  const shifts = dutyDays.reduce((sum, { places }) => places.reduce((of, { heads }) => of + heads, sum), 0);
  const leaders = document.leaders.length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const isSummed = !all && collapse(warnings, terminal.words).length < warnings.length;
  terminal.print(terminal.words.check.documentRight(leaders, shifts, warnings.length, isSummed));
  sayDiagnostics(diagnostics, terminal, { all });
  terminal.json({ status: 'done', diagnostics, leaders, dutyDays: dutyDays.length, shifts });
  return 0;
}

/** The exit code when the document has no place for what has been served. */
async function readAny(
  path: string,
  document: RosterDocument,
  counting: Counting,
): Promise<Counted | number> {
  const { constraints, terminal } = counting;
  if (tableKind(path) !== null) {
    const read = await readRosterTable(path, document, constraints, terminal.outside);
    const { roster, leftOut, unclear, odd } = read;
    const { checked, stopped } = await count(path, null, roster, counting);
    if (checked.status === 'refused') return refuseDocument(checked.diagnostics, terminal);
    return {
      checked,
      stopped,
      leftOut: leftOut.map((row) => leftOutRemark(row, terminal)),
      unclear: unclear.map((row) => ({ ...oddRemark(row, terminal), severity: 'error' })),
      warnings: odd.map((row) => oddRemark(row, terminal)),
    };
  }
  if (!/\.json$/i.test(path))
    throw new Refusal({ code: 'unknown-table-kind', path, isTable: isOtherTable(path) });
  const roster = readRoster(path, terminal, constraints);
  const { checked, stopped } = await count(path, document, roster, counting);
  if (checked.status === 'refused') return refuseDocument(checked.diagnostics, terminal);
  return { checked, stopped, leftOut: [], unclear: [], warnings: [] };
}
