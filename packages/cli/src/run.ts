import { type Call, parseCall } from './call/parse-call.ts';
import type { CommandName } from './call/command-specs.ts';
import { Refusal } from './call/problem.ts';
import { isSystemError } from './io/files.ts';
import type { Outside } from './io/outside.ts';
import { refusalOf } from './io/stray.ts';
import { openTerminal, type Terminal } from './io/terminal.ts';
import { languageOf } from './language.ts';
import { version } from './version.ts';
import { wordsOf } from './words/words-of.ts';

/** What the program ends with when the program itself is wrong (EX_SOFTWARE of sysexits.h). */
const programErrorExitCode = 70;

/**
 * Runs one call of the command; several may run in one process.
 *
 * @param words what stands after `lunzhi`
 * @returns the exit code: 0 done, 1 rules broken or impossible, 2 unusable input or call, 70 program error
 */
export async function run(words: readonly string[], outside: Outside): Promise<number> {
  const language = languageOf(askedLanguage(words), outside.environment);
  const heard = rememberListeners(outside);
  const terminal = openTerminal(heard.outside, language, wordsOf(language), words.includes('--json'));
  let module: string | undefined;
  heard.outside.onStray((stray) => {
    const error = stray.kind === 'thrown' ? stray.error : new Error(`The program has ended (${stray.kind}).`);
    const isOurs = module === undefined || error instanceof Refusal;
    return fail(isOurs ? error : refusalOf(stray, module!), terminal);
  });
  try {
    const request = parseCall(words);
    module = request.kind === 'call' ? constraintsOf(request.call) : undefined;
    if (request.kind === 'call')
      return await runCommand(request.call, terminal).catch(async (error: unknown) => {
        const { refusedByConstraints } = await import('./io/read-constraints.ts');
        return refusedByConstraints(error, module);
      });
    const lines = request.kind === 'help' ? terminal.words.help(request.command) : [version()];
    terminal.print(...lines);
    terminal.json({ status: 'done', diagnostics: [], [request.kind]: lines.join('\n') });
    return 0;
  } catch (error) {
    return fail(error, terminal);
  } finally {
    heard.stop();
  }
}

/** Says what has made a call end, and whose it is to mend; the exit code. */
function fail(error: unknown, terminal: Terminal): number {
  if (error instanceof Refusal) return refuse(error, terminal);
  if (isSystemError(error)) {
    const { path = null, code: reason } = error;
    // that too much is open has nothing to do with the one file that was to be opened next
    const isGeneral = reason === 'EMFILE' || reason === 'ENFILE';
    return refuse(new Refusal({ code: 'system-failed', path: isGeneral ? null : path, reason }), terminal);
  }
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  terminal.say(...terminal.words.programError(name, message));
  terminal.json({ status: 'failed', diagnostics: [], error: { name, message } });
  return programErrorExitCode;
}

/** However a call ends, it listens to nothing any more. */
function rememberListeners(outside: Outside): { outside: Outside; stop: () => void } {
  const stops: (() => void)[] = [];
  const remembering =
    <Listener>(listen: (listener: Listener) => () => void) =>
    (listener: Listener): (() => void) => {
      const stop = listen(listener);
      stops.push(stop);
      return stop;
    };
  return {
    outside: {
      ...outside,
      onInterrupt: remembering(outside.onInterrupt),
      onStray: remembering(outside.onStray),
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}

/** `--lang`, before anything is known to be right, so that what is wrong is said in it. */
function askedLanguage(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return undefined;
  return words[at] === '--lang' ? words[at + 1] : words[at]!.slice('--lang='.length);
}

/** The module of the caller's own constraints, where a call has one. */
const constraintsOf = ({ options }: Call<CommandName>): string | undefined =>
  'constraints' in options ? options.constraints : undefined;

/** Each command is loaded when it is called, so that help comes at once. */
async function runCommand(call: Call<CommandName>, terminal: Terminal): Promise<number> {
  const known = call as { [Name in CommandName]: Call<Name> }[CommandName];
  switch (known.command) {
    case 'init':
      return (await import('./commands/init.ts')).runInit(known, terminal);
    case 'import':
      return (await import('./commands/import.ts')).runImport(known, terminal);
    case 'calendar add':
      return (await import('./commands/calendar-add.ts')).runCalendarAdd(known, terminal);
    case 'plan':
      return (await import('./commands/plan.ts')).runPlan(known, terminal);
    case 'check':
      return (await import('./commands/check.ts')).runCheck(known, terminal);
    case 'calendar':
      return (await import('./commands/calendar.ts')).runCalendar(known, terminal);
    case 'explain':
      return (await import('./commands/explain.ts')).runExplain(known, terminal);
    case 'certificate':
      return (await import('./commands/certificate.ts')).runCertificate(known, terminal);
    case 'export':
      return (await import('./commands/export.ts')).runExport(known, terminal);
    case 'publish':
      return (await import('./living/publish.ts')).runPublish(known, terminal);
    case 'substitute':
      return (await import('./living/substitute.ts')).runSubstitute(known, terminal);
    case 'exchange':
      return (await import('./living/exchange.ts')).runExchange(known, terminal);
    case 'attend':
      return (await import('./living/attend.ts')).runAttend(known, terminal);
    case 'correct':
      return (await import('./living/correct.ts')).runCorrect(known, terminal);
    case 'ledger':
      return (await import('./living/ledger.ts')).runLedger(known, terminal);
    case 'replan':
      return (await import('./living/replan.ts')).runReplan(known, terminal);
    case 'diff':
      return (await import('./living/diff.ts')).runDiff(known, terminal);
    case 'carry-over':
      return (await import('./living/carry-over.ts')).runCarryOver(known, terminal);
    case 'schema':
      return (await import('./commands/schema.ts')).runSchema(known, terminal);
  }
}

function refuse({ problems, exitCode }: Refusal, terminal: Terminal): number {
  const diagnostics = problems.map((problem) => ({
    ...problem,
    severity: 'error',
    pointer: 'pointer' in problem ? problem.pointer : '',
    sentence: terminal.words.callProblem(problem),
  }));
  terminal.say(...diagnostics.map(({ sentence }) => `lunzhi${terminal.words.colon}${sentence}`));
  terminal.json({ status: 'refused', diagnostics });
  return exitCode;
}
