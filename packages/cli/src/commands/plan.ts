import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  BackendRefusedError,
  type ComparedMoves,
  plan,
  type PlannedOutcome,
  type PlanOptions,
  type ReportInput,
  reportModel,
  type ReportModel,
} from '@lunzhi/core';
import { wordSpread } from '@lunzhi/core/words';
import type { CallOf } from '../input/command.ts';
import { readConstraints } from '../input/read-constraints.ts';
import { documentLimit, readText } from '../input/read-file.ts';
import { Refusal } from '../input/refusal.ts';
import { refuseDocument, sayDiagnostics, worded } from '../output/diagnostics.ts';
import { headlineText, modelIn, MAX_BROKEN, printConflicts, wordedConflicts } from '../output/findings.ts';
import { pick } from '../output/json.ts';
import { listenToInterrupts, openProgressBar } from '../output/progress.ts';
import type { WrittenRoster } from '../output/roster-files.ts';
import type { Terminal } from '../output/terminal.ts';
import { searchOptions } from '../usage/options.ts';
import type { planUsage } from '../usage/plan.ts';
import { compareMoves, type MovesToCompare } from './compare-moves.ts';

type PlanCall = CallOf<typeof planUsage>;

/** How long the parts took, in whole milliseconds; `total` since the process began. Never in a file. */
interface Milliseconds {
  readonly parse: number;
  readonly bound: number;
  readonly search: number;
  readonly total: number;
}

/** `lunzhi plan`: solves a document and writes the roster with all that is printed of it. */
export async function run(call: PlanCall, terminal: Terminal): Promise<number> {
  const { out, backend, constraints: module, verbose = false } = call.options;
  const { 'time-limit': seconds, 'compare-moves': times } = call.options;
  const { say, words } = terminal;
  // before standard input is read: links are not followed as before once it has been
  const chosen = await loadBackend(backend);
  const text = readText(call.arguments[0]!, documentLimit, terminal.system);
  const constraints = await readConstraints(module);
  const files = out === undefined ? null : { directory: out, ...(await import('../output/roster-files.ts')) };
  files?.requireFreeDirectory(files.directory);
  const bar = await openProgressBar(terminal);
  let isComparing = false;
  const interrupts = listenToInterrupts(terminal.system, () =>
    say(isComparing ? words.plan.stoppingComparison : words.plan.stopping),
  );
  const clock = { start: performance.now(), parsed: 0, bounded: 0 };
  let totalMoves = 0;
  const options = { constraints, ...chosen, ...searchOptions(call.options) };
  const planned = await plan(text, {
    ...options,
    signal: interrupts.signal,
    onParsed() {
      clock.parsed = performance.now();
      interrupts.listen();
    },
    onProgress: (progress) => {
      if (progress.stage === 'bound') clock.bounded = performance.now();
      ({ totalMoves } = progress);
      bar.show(progress);
    },
  })
    .catch(refusedByBackend)
    .finally(() => bar.stop());
  if (planned.status === 'refused') {
    const code = refuseDocument(planned.diagnostics, terminal);
    if (files) say(words.plan.untouched(files.directory, files.holdsFiles(files.directory)));
    return code;
  }
  const searched = performance.now();
  const isTimeUp =
    seconds !== undefined &&
    planned.status !== 'optimal' &&
    // without time for any progress no total was told
    (totalMoves === 0 || planned.roster.moves < totalMoves) &&
    searched - clock.bounded >= seconds * 1000;
  const stopped = interrupts.signal.aborted
    ? words.plan.stopped
    : isTimeUp
      ? words.plan.timeIsUp(seconds)
      : null;
  const inLanguage = modelIn(planned, constraints, terminal);
  // a second Ctrl-C that came while the planner was busy is heard here, before anything is written
  await setImmediate();
  const written = files
    ? await files.writeRoster(planned, reportOf(planned, inLanguage), files.directory, constraints)
    : null;
  printPlan(planned, inLanguage, written, stopped, terminal);
  if (verbose) terminal.print(...figures(planned, terminal));
  sayDiagnostics(worded(planned.diagnostics, terminal), terminal);
  let comparedMoves: ComparedMoves | null = null;
  if (times !== undefined) {
    isComparing = true;
    const timeLeft = (): number =>
      seconds === undefined ? Infinity : clock.parsed + seconds * 1000 - performance.now();
    const again: MovesToCompare['again'] = (more) =>
      plan(text, {
        ...options,
        ...more,
        signal: interrupts.signal,
        ...(seconds !== undefined && { timeLimitMs: Math.max(0, timeLeft()) }),
      });
    const isStopped = (): boolean => stopped !== null || interrupts.signal.aborted || timeLeft() <= 0;
    const moves = Math.max(totalMoves, planned.roster.moves);
    const compared = await compareMoves({ planned, moves, times, again, isStopped }, terminal);
    await setImmediate();
    if (typeof compared === 'string') terminal.print(compared);
    else {
      comparedMoves = compared;
      const outcome = { ...planned, comparedMoves };
      const model = modelIn(outcome, constraints, terminal);
      if (written) files!.rewriteReport(planned, reportOf(outcome, model), written);
      terminal.print(model.proof.comparedMoves!);
    }
  }
  interrupts.stop();
  const milliseconds = {
    parse: Math.round(clock.parsed - clock.start),
    bound: Math.round(clock.bounded - clock.parsed),
    search: Math.round(searched - clock.bounded),
    total: Math.round(terminal.system.elapsed()),
  };
  terminal.json({
    ...jsonOf(planned, written, milliseconds, terminal),
    ...(times !== undefined && { comparedMoves }),
    headline: headlineText(inLanguage),
  });
  return planned.status === 'optimal' || planned.status === 'feasible' ? 0 : 1;
}

/** The report, which is in the language of the document. */
const reportOf = (outcome: ReportInput, known: ReportModel): ReportModel =>
  known.language === outcome.analysis.language ? known : reportModel(outcome);

/** What `plan` is to be told of a backend: nothing for the default. Another is loaded when it is asked for. */
async function loadBackend(name: PlanCall['options']['backend']): Promise<Pick<PlanOptions, 'backend'>> {
  if (name !== 'javascript-lp-solver') return {};
  const { javascriptLpSolverBackend } = await import('@lunzhi/core/javascript-lp-solver');
  return { backend: javascriptLpSolverBackend };
}

/** Throws again what a backend threw: that it does not take a problem lies with the call. */
function refusedByBackend(error: unknown): never {
  if (!(error instanceof BackendRefusedError)) throw error;
  const { backend, refusal } = error;
  throw new Refusal({ code: 'backend-refused', backend, refusal });
}

/** Says what a plan has come to: the report's sentence first; of one that failed what is broken, and why. */
function printPlan(
  outcome: PlannedOutcome,
  model: ReportModel,
  written: WrittenRoster | null,
  stopped: string | null,
  terminal: Terminal,
): void {
  const { print, say } = terminal;
  const { plan: words } = terminal.words;
  const isDone = model.valid && model.complete;
  print((isDone ? words.done : words.failed) + headlineText(model));
  if (!isDone) {
    const { broken } = model;
    // a last single one is said rather than counted
    const shown = broken.length === MAX_BROKEN + 1 ? broken : broken.slice(0, MAX_BROKEN);
    print(...shown.map(({ sentence }) => `  ${sentence}`));
    const left = broken.length - shown.length;
    if (left > 0) print(`  ${words.moreBroken(left, written !== null)}`);
  }
  if (outcome.conflicts.length > 0) printConflicts(outcome.conflicts, written !== null, terminal);
  if (outcome.exact.length > 0) print(provenWords(outcome, terminal));
  if (outcome.provisional) print(words.provisional(provisionalYears(outcome)));
  if (stopped !== null) print(stopped);
  if (!written) print(words.nothingWritten);
  else {
    print(words.written(written.directory, written.names));
    if (!written.isPublic) say(words.notPublishable);
    if (Object.keys(written.superseded).length > 0) say(words.superseded(written.superseded));
  }
}

/** Which levels an exact backend has proven, and which are left to chance. */
function provenWords({ backend, exact }: PlannedOutcome, { words }: Terminal): string {
  const levels = ['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const;
  const [proven, left] = [true, false].map((isProven) =>
    levels.filter((level) => exact.includes(level) === isProven).map((level) => words.level(level)),
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

function jsonOf(
  outcome: PlannedOutcome,
  written: WrittenRoster | null,
  milliseconds: Milliseconds,
  terminal: Terminal,
): object {
  const { status, roster, proven, spread, conflicts } = outcome;
  return {
    status,
    diagnostics: worded(outcome.diagnostics, terminal),
    score: roster.score,
    bound: roster.bound,
    given: roster.given,
    proven,
    spread,
    shifts: roster.assignments.length,
    leaders: outcome.leaders.map(pick('id', 'name', 'duties', 'restDays', 'holidays', 'entitlement')),
    rules: outcome.analysis.rules.map((rule) => ({
      ...pick('id', 'constraint', 'level', 'cost')(rule),
      violations: rule.violations.length,
    })),
    service: outcome.service.map(pick('kind', 'id', 'name', 'duties', 'longestWaitDays')),
    moves: roster.moves,
    seed: roster.seed,
    backend: outcome.backend,
    exact: outcome.exact,
    milliseconds,
    provisional: outcome.provisional,
    ...(status === 'infeasible' && { conflicts: wordedConflicts(conflicts, terminal) }),
    // with nowhere to write, the roster itself is the answer
    ...(written ? { files: written.names.map((name) => resolve(written.directory, name)) } : { roster }),
  };
}
