import {
  buildCalendar,
  type RecountedRoster,
  reportModel,
  type Roster,
  type RosterDocument,
} from '@lunzhi/core';
import { wordHolder } from '@lunzhi/core/words';
import { recountAsync } from '@lunzhi/core/internal';
import type { CallOf } from '../input/command.ts';
import { substituteLine } from '../input/find-place.ts';
import { type CustomConstraints, readConstraints } from '../input/read-constraints.ts';
import { documentLimit, isOtherTable, readText, tableKind } from '../input/read-file.ts';
import {
  orRefuse,
  documentIn,
  isRosterText,
  parseRoster,
  type ReadDocument,
  readRoster,
} from '../input/read-roster.ts';
import { Refusal, RefusedDocument } from '../input/refusal.ts';
import { collapse, type Remark, sayDiagnostics, worded } from '../output/diagnostics.ts';
import { headlineText, printConflicts, printFindings, wordedConflicts } from '../output/findings.ts';
import { listenToInterrupts, openProgressBar } from '../output/progress.ts';
import type { Terminal } from '../output/terminal.ts';
import type { checkUsage } from '../usage/check.ts';

type CheckCall = CallOf<typeof checkUsage>;

/** A roster to be counted, and what is to be said of the table it stood in. */
interface ReadAny {
  readonly roster: Roster;
  /** By which it is counted; `null` for its own. */
  readonly document: RosterDocument | null;
  /** Errors: rows that were left out. */
  readonly leftOut: readonly Remark[];
  /** Errors: rows that leave open who serves. */
  readonly unclear: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/**
 * `lunzhi check`: validates a document; with a roster, scores that from scratch by the document and says what is wrong
 * with it. A roster alone is scored by its own document.
 */
export async function run(call: CheckCall, terminal: Terminal): Promise<number> {
  const [documentPath = '', rosterPath] = call.arguments;
  const constraints = await readConstraints(call.options.constraints);
  const text = readText(documentPath, documentLimit, terminal.system);
  if (rosterPath === undefined && isRosterText(text)) {
    const roster = parseRoster(text, documentPath, constraints);
    return scoreRoster(call, documentPath, [], asItIs(roster, null), constraints, terminal);
  }
  const read = documentIn(text, constraints);
  if (rosterPath === undefined) return printDocument(read, call, terminal);
  const said = worded(read.diagnostics, terminal);
  const any = await readAny(rosterPath, read.document, constraints, terminal);
  return scoreRoster(call, rosterPath, said, any, constraints, terminal);
}

const asItIs = (roster: Roster, document: RosterDocument | null): ReadAny => ({
  roster,
  document,
  leftOut: [],
  unclear: [],
  warnings: [],
});

async function readAny(
  path: string,
  document: RosterDocument,
  constraints: CustomConstraints,
  terminal: Terminal,
): Promise<ReadAny> {
  if (tableKind(path) === null) {
    if (!/\.json$/i.test(path))
      throw new Refusal({ code: 'unknown-table-kind', path, isTable: isOtherTable(path) });
    return asItIs(readRoster(path, terminal, constraints), document);
  }
  const { leftOutRemark, oddRemark, readRosterTable } = await import('../input/read-table.ts');
  const read = await readRosterTable(path, document, constraints, terminal.system);
  return {
    roster: read.roster,
    document: null,
    leftOut: read.leftOut.map((row) => leftOutRemark(row, terminal)),
    unclear: read.unclear.map((row) => ({ ...oddRemark(row, terminal), severity: 'error' })),
    warnings: read.odd.map((row) => oddRemark(row, terminal)),
  };
}

/**
 * Counts a roster, showing how far it has come and listening to Ctrl-C.
 *
 * @returns `stopped`: why no more was looked for, in words
 * @throws RefusedDocument when the document has no place for what has been served
 */
async function count(
  path: string,
  { document, roster }: ReadAny,
  seconds: number | undefined,
  constraints: CustomConstraints,
  terminal: Terminal,
): Promise<{ checked: RecountedRoster; stopped: string | null }> {
  const { system, language, say, words } = terminal;
  const bar = await openProgressBar(terminal);
  const interrupts = listenToInterrupts(system, () => say(words.check.stopping));
  const begun = system.elapsed();
  const none = { stage: 'explain', moves: 0, totalMoves: 0, score: null, fairnessBound: null } as const;
  try {
    const checked = await orRefuse(path, () =>
      recountAsync(document, roster, {
        language,
        constraints,
        ...(seconds !== undefined && { timeLimitMs: seconds * 1000 }),
        signal: interrupts.signal,
        onCounted: interrupts.listen,
        onProgress: (explained) => bar.show({ ...none, explained }),
      }),
    );
    if (checked.status === 'refused') throw new RefusedDocument(checked.diagnostics);
    if (interrupts.signal.aborted) return { checked, stopped: words.check.stopped };
    const isTimeUp = seconds !== undefined && system.elapsed() - begun >= seconds * 1000;
    return { checked, stopped: isTimeUp ? words.check.timeIsUp(seconds) : null };
  } finally {
    bar.stop();
    interrupts.stop();
  }
}

/** @param said of the document */
async function scoreRoster(
  { options }: CheckCall,
  path: string,
  said: readonly Remark[],
  read: ReadAny,
  constraints: CustomConstraints,
  terminal: Terminal,
): Promise<number> {
  const { language, print } = terminal;
  const { check: words, costs, limits } = terminal.words;
  const { verbose, 'time-limit': seconds } = options;
  const all = options.all ?? false;
  const { leftOut, unclear, warnings } = read;
  const { checked, stopped } = await count(path, read, seconds, constraints, terminal);
  const { analysis, bound, conflicts, empty, unable } = { ...checked, bound: checked.roster.bound };
  const { score } = analysis;
  const found = worded(checked.diagnostics, terminal);
  const strays = found.filter(({ code }) => code === 'place-not-asked');
  const others = found.filter(({ code }) => code !== 'place-not-asked');
  const isDone = score.hard === 0 && score.coverage === 0;
  const isKept =
    isDone &&
    leftOut.length + unclear.length === 0 &&
    found.every(({ severity }) => severity !== 'error') &&
    // what no plan may change has to be fixed by people before it is posted
    empty.length + unable.length === 0;
  // nobody has searched for a better one, so that nothing is said of a search that came to nothing
  const model = reportModel(checked.status === 'unsolved' ? { ...checked, status: 'feasible' } : checked);
  const list = (title: string, remarks: readonly Remark[]): void => {
    if (remarks.length > 0) print(title, ...remarks.map(({ sentence }) => `  ${sentence}`), '');
  };
  list(words.strays(strays.length), strays);
  list(words.leftOut(new Set(leftOut.map(lineOf)).size), leftOut);
  list(words.unclear(unclear.length), unclear);
  print(headlineText(model));
  printFindings(model, analysis, all, terminal);
  if (isDone && empty.length + unable.length > 0) {
    // the commands that fix these places; a table has no ledger to record it in
    const shifts = tableKind(path) === null ? [...unable.map(({ shift }) => shift), ...empty] : [];
    print(
      '',
      words.standIns(unable.map((holder) => wordHolder(holder, language))),
      ...shifts.map((shift) => `  ${substituteLine(path, checked.roster, shift, options.constraints)}`),
    );
  }
  if (conflicts.length > 0) {
    print('');
    printConflicts(conflicts, false, terminal);
  }
  if (!isDone && stopped !== null) print('', stopped);
  if (verbose) print('', costs(score), limits(bound));
  sayDiagnostics([...said, ...others, ...warnings], terminal, { all });
  terminal.json({
    status: isKept ? 'kept' : 'broken',
    diagnostics: [...said, ...found, ...leftOut, ...unclear, ...warnings],
    headline: headlineText(model),
    score,
    bound,
    proven: checked.proven,
    given: analysis.given,
    rules: analysis.rules,
    spread: checked.spread,
    leaders: checked.leaders,
    service: checked.service,
    empty,
    unable,
    ...(conflicts.length > 0 && { conflicts: wordedConflicts(conflicts, terminal) }),
  });
  return isKept ? 0 : 1;
}

const lineOf = (remark: Remark): unknown => ('line' in remark ? remark.line : remark);

function printDocument(
  { document, diagnostics }: ReadDocument,
  { options }: CheckCall,
  terminal: Terminal,
): number {
  const all = options.all ?? false;
  const said = worded(diagnostics, terminal);
  const { dutyDays } = buildCalendar(document).calendar!;
  const shifts = dutyDays.reduce((sum, { places }) => places.reduce((of, { heads }) => of + heads, sum), 0);
  const leaders = document.leaders.length;
  const warnings = said.filter(({ severity }) => severity === 'warning');
  const isSummed = !all && collapse(warnings, terminal.words).length < warnings.length;
  terminal.print(terminal.words.check.documentRight(leaders, shifts, warnings.length, isSummed));
  sayDiagnostics(said, terminal, { all });
  terminal.json({ status: 'done', diagnostics: said, leaders, dutyDays: dutyDays.length, shifts });
  return 0;
}
