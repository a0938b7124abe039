import type { Language } from '@lunzhi/core';
import { commands } from './commands/index.ts';
import type { Run } from './input/command.ts';
import { parseCall } from './input/parse-call.ts';
import { Refusal, RefusedDocument, wordProblem } from './input/refusal.ts';
import { files, isSystemError, wordsThrown } from './output/files.ts';
import type { System, UnexpectedEnd } from './output/system.ts';
import { openTerminal, type Terminal } from './output/terminal.ts';
import { helpOf } from './usage/help.ts';
import { wordsOf } from './words/index.ts';

/** What the program ends with when the program itself is wrong (EX_SOFTWARE of sysexits.h). */
const programErrorExitCode = 70;

/**
 * Runs one call of the command; several may run in one process.
 *
 * @param words what stands after `lunzhi`
 * @returns the exit code: 0 done, 1 rules broken or impossible, 2 unusable input or call, 70 program error
 */
export async function run(words: readonly string[], system: System): Promise<number> {
  const language = languageOf(askedLanguage(words), system.environment);
  // however a call ends, it listens to nothing any more
  const stops: (() => void)[] = [];
  const onInterrupt: System['onInterrupt'] = (listener) => {
    const stop = system.onInterrupt(listener);
    stops.push(stop);
    return stop;
  };
  const isJson = words.includes('--json');
  const terminal = openTerminal({ ...system, onInterrupt }, language, wordsOf(language), isJson);
  let module: string | undefined;
  const stopListening = system.onUnexpectedEnd((end) => {
    const error = end.kind === 'thrown' ? end.error : new Error(`The program has ended (${end.kind}).`);
    const isOurs = module === undefined || error instanceof Refusal;
    return fail(isOurs ? error : refusalOf(end, module!), terminal);
  });
  try {
    const request = parseCall(words);
    if (request.kind === 'call') {
      const { call } = request;
      module = call.options['constraints'] as string | undefined;
      const runCommand = (await commands[call.command].load()) as Run;
      // so that what is thrown at once is caught as well
      const ended = (async () => runCommand(call as Parameters<Run>[0], terminal))();
      return await ended.catch(async (error: unknown) => {
        if (error instanceof RefusedDocument) {
          const { refuseDocument } = await import('./output/diagnostics.ts');
          return refuseDocument(error.diagnostics, terminal);
        }
        const { refusedByConstraints } = await import('./input/read-constraints.ts');
        return refusedByConstraints(error, module);
      });
    }
    const lines = request.kind === 'help' ? helpOf(request.command, language) : [version()];
    terminal.print(...lines);
    terminal.json({ status: 'done', diagnostics: [], [request.kind]: lines.join('\n') });
    return 0;
  } catch (error) {
    return fail(error, terminal);
  } finally {
    stopListening();
    for (const stop of stops) stop();
  }
}

/** The version of this package. */
const version = (): string =>
  (JSON.parse(files.readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;

/** Says why a call failed, and whether the caller or the program is at fault; returns the exit code. */
function fail(error: unknown, terminal: Terminal): number {
  if (error instanceof Refusal) return refuse(error, terminal);
  if (isSystemError(error)) {
    const { path = null, code: reason } = error;
    // that too much is open has nothing to do with the one file that was to be opened next
    const isGeneral = reason === 'EMFILE' || reason === 'ENFILE';
    return refuse(new Refusal({ code: 'system-failed', path: isGeneral ? null : path, reason }), terminal);
  }
  terminal.system.onFailure?.(error);
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  terminal.say(...terminal.words.programError(name, message));
  terminal.json({ status: 'failed', diagnostics: [], error: { name, message } });
  return programErrorExitCode;
}

function refuse({ problems, exitCode }: Refusal, terminal: Terminal): number {
  const diagnostics = problems.map((problem) => ({
    ...problem,
    severity: 'error',
    pointer: 'pointer' in problem ? problem.pointer : '',
    sentence: wordProblem(problem, terminal.words),
  }));
  terminal.say(...diagnostics.map(({ sentence }) => `lunzhi${terminal.words.colon}${sentence}`));
  terminal.json({ status: 'refused', diagnostics });
  return exitCode;
}

/** What a module of custom constraints has done to the program, as a reason why the call cannot go on. */
function refusalOf(end: UnexpectedEnd, path: string): Refusal {
  switch (end.kind) {
    case 'thrown':
      return new Refusal({ code: 'constraints-threw-late', path, reason: wordsThrown(end.error) });
    case 'exit':
      return new Refusal({ code: 'constraints-exit', path, exitCode: end.exitCode });
    case 'idle':
      return new Refusal({ code: 'constraints-unsettled', path });
  }
}

/** `--lang`, before anything is known to be right, so that what is wrong is said in it. */
function askedLanguage(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return undefined;
  return words[at] === '--lang' ? words[at + 1] : words[at]!.slice('--lang='.length);
}

/** The language of the terminal: that of `--lang`, else of the locale; never of a file. */
export function languageOf(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (option === 'zh-CN' || option === 'en') return option;
  // Windows sets none of the three; there the system's own locale counts.
  const locale =
    environment['LC_ALL'] ||
    environment['LC_MESSAGES'] ||
    environment['LANG'] ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}
