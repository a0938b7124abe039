import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { plan, type PlannedOutcome, word, wordSpread } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { refuseDocument, sayDiagnostics, worded } from '../io/diagnostics.ts';
import { listenToInterrupts } from '../io/interrupt.ts';
import { openProgressBar } from '../io/progress.ts';
import { readConstraints } from '../io/read-constraints.ts';
import { documentLimit, readText } from '../io/read-input.ts';
import type { Terminal } from '../io/terminal.ts';
import { requireFreeDirectory, type WrittenRoster, writeRoster } from '../io/write-roster.ts';

/** How long the parts took, in whole milliseconds; `total` since the process began. Never in a file. */
interface Milliseconds {
  readonly parse: number;
  readonly bound: number;
  readonly search: number;
  readonly total: number;
}

/** `lunzhi plan`: solves a document and writes the roster with all that is printed of it. */
export async function runPlan(call: Call<'plan'>, terminal: Terminal): Promise<number> {
  const { out, seed, moves, 'time-limit': seconds, constraints: module } = call.options;
  const text = readText(call.arguments[0]!, documentLimit);
  const constraints = await readConstraints(module);
  if (out !== undefined) requireFreeDirectory(out);
  const bar = await openProgressBar(terminal.words);
  const interrupts = listenToInterrupts(() => terminal.say(terminal.words.plan.stopping));
  const clock = { start: performance.now(), parsed: 0, bounded: 0 };
  const outcome = await plan(text, {
    constraints,
    ...(seed !== undefined && { seed }),
    ...(moves !== undefined && { moves }),
    ...(seconds !== undefined && { timeLimitMs: seconds * 1000 }),
    signal: interrupts.signal,
    onParsed: () => (clock.parsed = performance.now()),
    onProgress: (progress) => {
      if (progress.stage === 'bound') clock.bounded = performance.now();
      bar.show(progress);
    },
  }).finally(() => bar.stop());
  if (outcome.status === 'refused') return refuseDocument(outcome.diagnostics, terminal);
  const searched = performance.now();
  // a second Ctrl-C that came while the planner was busy is heard here, before anything is written
  await setImmediate();
  const written = out === undefined ? null : await writeRoster(outcome, out);
  interrupts.stop();
  const milliseconds = {
    parse: Math.round(clock.parsed - clock.start),
    bound: Math.round(clock.bounded - clock.parsed),
    search: Math.round(searched - clock.bounded),
    total: Math.round(performance.now()),
  };
  tell(outcome, written, interrupts.signal.aborted, terminal);
  terminal.json(jsonOf(outcome, written, milliseconds, terminal));
  return outcome.status === 'optimal' || outcome.status === 'feasible' ? 0 : 1;
}

function tell(
  outcome: PlannedOutcome,
  written: WrittenRoster | null,
  isStopped: boolean,
  terminal: Terminal,
): void {
  const { words, language } = terminal;
  const { status, proven, roster, spread, leaders, conflicts } = outcome;
  const names = new Map(leaders.map(({ id, name }) => [id, name]));
  const empty = roster.assignments.filter(({ leader }) => leader === null).length;
  const fairness = wordSpread(spread, names, proven.fairness, language);
  // that a roster does not hold matters more than how fair it would be
  if (roster.score.hard === 0 && empty === 0) terminal.print(fairness, words.plan.status(status, proven));
  else {
    terminal.print(words.plan.status(status, proven), words.plan.incomplete(roster.score.hard, empty));
    terminal.print(fairness);
  }
  terminal.print(words.plan.figures(roster.assignments.length, leaders.length, roster.score));
  if (outcome.provisional) terminal.print(words.plan.provisional);
  if (isStopped) terminal.print(words.plan.stoppedEarly);
  if (!written) terminal.print(words.plan.nothingWritten);
  else {
    terminal.print(words.plan.written(written.directory, written.names));
    if (!written.isPublic) terminal.say(words.plan.notPublishable);
    if (Object.keys(written.superseded).length > 0) terminal.say(words.plan.superseded(written.superseded));
  }
  terminal.say(...conflicts.map((conflict) => word(conflict, language)));
  sayDiagnostics(worded(outcome.diagnostics, terminal), terminal);
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
    leaders: outcome.leaders.map(({ id, name, duties, restDays, holidays, entitlement }) => ({
      id,
      name,
      duties,
      restDays,
      holidays,
      entitlement,
    })),
    rules: outcome.analysis.rules.map(({ id, constraint, level, cost, violations }) => ({
      id,
      constraint,
      level,
      cost,
      violations: violations.length,
    })),
    service: outcome.service.map(({ kind, id, name, duties, longestWaitDays }) => ({
      kind,
      id,
      name,
      duties,
      longestWaitDays,
    })),
    moves: roster.moves,
    seed: roster.seed,
    backend: outcome.backend,
    milliseconds,
    provisional: outcome.provisional,
    ...(status === 'infeasible' && {
      conflicts: conflicts.map((conflict) => ({
        ...conflict,
        sentence: word(conflict, terminal.language),
      })),
    }),
    // with nowhere to write, the roster itself is the answer
    ...(written ? { files: written.names.map((name) => resolve(written.directory, name)) } : { roster }),
  };
}
