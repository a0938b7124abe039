import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  BackendRefusedError,
  plan,
  type PlannedOutcome,
  type PlanOptions,
  reportModel,
  type ReportModel,
} from '@lunzhi/core';
import { wordSpread } from '@lunzhi/core/words';
import { type Call, choice, type Command, flag, text } from '../input/command.ts';
import { readConstraints } from '../input/read-constraints.ts';
import { documentLimit, readText } from '../input/read-file.ts';
import { Refusal } from '../input/refusal.ts';
import { refuseDocument, sayDiagnostics, worded } from '../output/diagnostics.ts';
import { headlineText, modelIn, MOST_BROKEN, tellConflicts, wordedConflicts } from '../output/findings.ts';
import { only } from '../output/json.ts';
import { listenToInterrupts, openProgressBar } from '../output/progress.ts';
import { holdsFiles, requireFreeDirectory, writeRoster, type WrittenRoster } from '../output/roster-files.ts';
import type { Terminal } from '../output/terminal.ts';
import { constraints, search, searchOptions } from './options.ts';

const options = {
  out: text('DIR'),
  ...search,
  backend: choice('local-search', 'javascript-lp-solver'),
  constraints,
  verbose: flag,
};

type PlanCall = Call<typeof options>;

const help = {
  'zh-CN': `lunzhi plan 方案文件|- [--out 目录] [--seed N] [--moves N] [--bound-quality N] [--time-limit 秒]
            [--backend 求解器] [--constraints FILE.mjs] [--verbose]

排出值班表，并证明能不能更均衡。- 表示从标准输入读取方案。

  --out 目录        写入这个目录：roster.json、roster.xlsx、roster.csv、roster.ics、
                    notice.html、report.html；不写则只显示结果，不写文件。
                    没有排满或违反规定的值班表只写 roster.json 和 report.html，
                    目录里以前的公开文件改名为 *.outdated.*，以免误贴。
  --seed N          随机种子，默认 1；种子相同，结果相同
  --moves N         搜索步数，默认每班次 4000 步
  --bound-quality N 再用至多 N 轮（一个县约 300 轮）求质量一级的下界：同样均衡的值班表，
                    质量代价不会更低；--verbose 显示，证明写在 roster.json
  --time-limit 秒   最多这么多秒，到时给出目前最好的一版（结果因机器而异）
  --backend 求解器  local-search（默认）或 javascript-lp-solver：后者只解小方案（如一周、几位领导），
                    逐级证明最优，方案太大则拒绝
  --constraints FILE.mjs
                    自编的约束，由模块 FILE.mjs 导出（default 或 constraints）
  --verbose         另外显示代价等数字

按一次 Ctrl-C：停止搜索，写出目前最好的一版；再按一次：什么也不写。`,
  en: `lunzhi plan DOC|- [--out DIR] [--seed N] [--moves N] [--bound-quality N] [--time-limit S]
            [--backend B] [--constraints FILE.mjs] [--verbose]

Plans a duty roster and proves how fair it is. DOC is a document; - reads it from standard input.

  --out DIR         write into the directory DIR: roster.json, roster.xlsx, roster.csv, roster.ics,
                    notice.html, report.html; without it nothing is written, only shown.
                    Of a roster that is incomplete or breaks hard rules only roster.json and report.html
                    are written, and older public files there are renamed to *.outdated.*
  --seed N          seed, 1 by default; the same seed gives the same roster
  --moves N         moves of the search, 4,000 per shift by default
  --bound-quality N look for a proven limit of the finer rules too, in at most N rounds (about 300 for a county),
                    among rosters that are no less fair; --verbose shows it, roster.json proves it
  --time-limit S    stop after S seconds with the best so far (the result then depends on the machine)
  --backend B       local-search (the default), or javascript-lp-solver, which proves small rosters (a week,
                    a few leaders) level by level and refuses larger ones
  --constraints FILE.mjs
                    your own constraints, exported by the module FILE.mjs (as default or constraints)
  --verbose         show costs and limits in figures too

Ctrl-C once: stop the search and write the best so far; twice: write nothing.`,
};

/** How long the parts took, in whole milliseconds; `total` since the process began. Never in a file. */
interface Milliseconds {
  readonly parse: number;
  readonly bound: number;
  readonly search: number;
  readonly total: number;
}

/** `lunzhi plan`: solves a document and writes the roster with all that is printed of it. */
async function run(call: PlanCall, terminal: Terminal): Promise<number> {
  const { out, backend, constraints: module, verbose = false, 'time-limit': seconds } = call.options;
  const { say, words } = terminal;
  // before standard input is read: links are not followed as before once it has been
  const chosen = await loadBackend(backend);
  const text = readText(call.arguments[0]!, documentLimit, terminal.outside);
  const constraints = await readConstraints(module);
  if (out !== undefined) requireFreeDirectory(out);
  const bar = await openProgressBar(terminal);
  const interrupts = listenToInterrupts(terminal.outside, () => say(words.plan.stopping));
  const clock = { start: performance.now(), parsed: 0, bounded: 0 };
  let totalMoves = 0;
  const outcome = await plan(text, {
    constraints,
    ...chosen,
    ...searchOptions(call.options),
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
    if (out !== undefined) say(words.plan.untouched(out, holdsFiles(out)));
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
  const stopped = interrupts.signal.aborted
    ? words.plan.stopped
    : isTimeUp
      ? words.plan.timeIsUp(seconds)
      : null;
  const inLanguage = model.language === terminal.language ? model : modelIn(outcome, constraints, terminal);
  tellPlan(outcome, inLanguage, written, stopped, terminal);
  if (verbose) terminal.print(...figures(outcome, terminal));
  sayDiagnostics(worded(outcome.diagnostics, terminal), terminal);
  const headline = headlineText(inLanguage);
  terminal.json({ ...jsonOf(outcome, written, milliseconds, terminal), headline });
  return outcome.status === 'optimal' || outcome.status === 'feasible' ? 0 : 1;
}

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
function tellPlan(
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
    const shown = broken.length === MOST_BROKEN + 1 ? broken : broken.slice(0, MOST_BROKEN);
    print(...shown.map(({ sentence }) => `  ${sentence}`));
    const left = broken.length - shown.length;
    if (left > 0) print(`  ${words.moreBroken(left, written !== null)}`);
  }
  if (outcome.conflicts.length > 0) tellConflicts(outcome.conflicts, written !== null, terminal);
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
    leaders: outcome.leaders.map(only('id', 'name', 'duties', 'restDays', 'holidays', 'entitlement')),
    rules: outcome.analysis.rules.map((rule) => ({
      ...only('id', 'constraint', 'level', 'cost')(rule),
      violations: rule.violations.length,
    })),
    service: outcome.service.map(only('kind', 'id', 'name', 'duties', 'longestWaitDays')),
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

export const command: Command<typeof options> = { arguments: ['DOC'], least: 1, options, help, run };
