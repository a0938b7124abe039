import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { plan, type PlannedOutcome, reportModel, word } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { refuseDocument, worded } from '../io/diagnostics.ts';
import { listenToInterrupts } from '../io/interrupt.ts';
import { loadBackend, refusedByBackend } from '../io/load-backend.ts';
import { openProgressBar } from '../io/progress.ts';
import { readConstraints } from '../io/read-constraints.ts';
import { documentLimit, readText } from '../io/read-input.ts';
import type { Terminal } from '../io/terminal.ts';
import { holdsFiles, requireFreeDirectory, type WrittenRoster, writeRoster } from '../io/write-roster.ts';

import { type PlanEnd, tellPlan } from './tell-plan.ts';

/** How long the parts took, in whole milliseconds; `total` since the process began. Never in a file. */
interface Milliseconds {
  readonly parse: number;
  readonly bound: number;
  readonly search: number;
  readonly total: number;
}

/** `lunzhi plan`: solves a document and writes the roster with all that is printed of it. */
export async function runPlan(call: Call<'plan'>, terminal: Terminal): Promise<number> {
  const {
    out,
    seed,
    moves,
    'bound-quality': qualityBound,
    'time-limit': seconds,
    backend,
    constraints: module,
    verbose = false,
  } = call.options;
  // before standard input is read: links are not followed as before once it has been
  const chosen = await loadBackend(backend);
  const text = readText(call.arguments[0]!, documentLimit, terminal.outside);
  const constraints = await readConstraints(module);
  if (out !== undefined) requireFreeDirectory(out);
  const bar = await openProgressBar(terminal);
  const interrupts = listenToInterrupts(terminal.outside, () => terminal.say(terminal.words.plan.stopping));
  const clock = { start: performance.now(), parsed: 0, bounded: 0 };
  let totalMoves = 0;
  const outcome = await plan(text, {
    constraints,
    ...chosen,
    ...(seed !== undefined && { seed }),
    ...(moves !== undefined && { moves }),
    ...(qualityBound !== undefined && { qualityBound }),
    ...(seconds !== undefined && { timeLimitMs: seconds * 1000 }),
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
  if (outcome.status === 'refused') {
    const code = refuseDocument(outcome.diagnostics, terminal);
    if (out !== undefined) terminal.say(terminal.words.plan.untouched(out, holdsFiles(out)));
    return code;
  }
  const searched = performance.now();
  const model = reportModel(outcome);
  // a second Ctrl-C that came while the planner was busy is heard here, before anything is written
  await setImmediate();
  const written = out === undefined ? null : await writeRoster(outcome, model, out, constraints);
  interrupts.stop();
  const milliseconds = {
    parse: Math.round(clock.parsed - clock.start),
    bound: Math.round(clock.bounded - clock.parsed),
    search: Math.round(searched - clock.bounded),
    total: Math.round(terminal.outside.elapsed()),
  };
  const isTimeUp =
    seconds !== undefined &&
    outcome.status !== 'optimal' &&
    // without time for any progress no total was told
    (totalMoves === 0 || outcome.roster.moves < totalMoves) &&
    searched - clock.bounded >= seconds * 1000;
  const stopped: PlanEnd['stopped'] = interrupts.signal.aborted
    ? { by: 'interrupt' }
    : isTimeUp
      ? { by: 'time', seconds }
      : null;
  const headline = tellPlan(outcome, { model, written, stopped, isVerbose: verbose, constraints }, terminal);
  terminal.json({ ...jsonOf(outcome, written, milliseconds, terminal), headline });
  return outcome.status === 'optimal' || outcome.status === 'feasible' ? 0 : 1;
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
    exact: outcome.exact,
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
