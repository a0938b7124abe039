import { resolve } from 'node:path';
import { files, jsonText, parseCall, Refusal, run, sentenceOf, type System } from 'lunzhi/embed';
import { BadRequest } from '../request/bad-request.ts';
import { takesConstraints } from '../request/fields.ts';
import { type ReadRequest, readRequest } from '../request/read-request.ts';
import { callsOn } from '../volume/calls.ts';
import { file, Volume } from '../volume/volume.ts';
import { type Language, wordsOf } from '../words/index.ts';
import type { Outcome, Task, ThreadSettings } from './messages.ts';
import { writtenFiles } from './written-files.ts';

/** What a call meets of the thread it runs in. */
export type Host = Required<Pick<System, 'onProgress' | 'onInterrupt' | 'onFailure' | 'exit'>>;

const programErrorExitCode = 70;

/** Runs a command on the files of a request and nothing else. */
export async function callCommand(task: Task, settings: ThreadSettings, host: Host): Promise<Outcome> {
  const { command, language } = task;
  let request: ReadRequest;
  try {
    request = readRequest(command, task.body);
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    return badCall(error, language);
  }
  const { constraints } = settings;
  const own = constraints !== undefined && takesConstraints(command) ? [`--constraints=${constraints}`] : [];
  const words = [...command.split(' '), '--json', `--lang=${language}`, ...own, ...request.words];
  const volume = new Volume();
  for (const { name, bytes } of request.files) volume.root.entries.set(name, file(bytes));
  const calls = callsOn(volume);
  Object.assign(files, calls);
  // a module is imported by its path; that it is there is asked of the volume
  if (own.length > 0) {
    calls.mkdirSync(resolve(constraints!, '..'), { recursive: true });
    calls.writeFileSync(constraints!, ' ');
  }
  const before = new Map([...volume.files()].map(([path, { content }]) => [path, content]));
  const printed: Uint8Array[] = [];
  const begun = performance.now();
  const exitCode = await run(words, {
    ...host,
    environment: {},
    // no word of a request stands for standard input
    input: -1,
    output: { write: (text) => printed.push(Buffer.from(text)) },
    // what is said there stands in the answer too
    errors: { write: () => undefined },
    now: () => settings.now ?? Date.now(),
    elapsed: () => performance.now() - begun,
    // what ends the thread is seen from outside
    onUnexpectedEnd: () => () => undefined,
  });
  const answer = Buffer.concat(printed).toString();
  return { kind: kindOf(exitCode, answer, words), exitCode, answer, files: writtenFiles(volume, before) };
}

/** What has become of a call that the program itself could not make. */
export function failedBy(error: unknown): Outcome {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const answer = jsonText({ status: 'failed', diagnostics: [], error: { name, message } });
  return { kind: 'failed', exitCode: programErrorExitCode, answer, files: [] };
}

/** What has become of a body that is no call. */
export function badCall({ problem }: BadRequest, language: Language): Outcome {
  const sentence = sentenceOf(problem, wordsOf(language).request);
  const { pointer, ...facts } = problem;
  const diagnostics = [{ ...facts, severity: 'error', pointer, sentence }];
  return { kind: 'bad-call', exitCode: 2, answer: jsonText({ status: 'refused', diagnostics }), files: [] };
}

function kindOf(exitCode: number, answer: string, words: readonly string[]): Outcome['kind'] {
  if (exitCode === programErrorExitCode) return 'failed';
  if (!isRefused(answer)) return 'done';
  try {
    parseCall(words);
    return 'refused';
  } catch (error) {
    if (error instanceof Refusal) return 'bad-call';
    throw error;
  }
}

/** The status is the first of every answer. */
const isRefused = (answer: string): boolean => /^\{\s*"status": "refused"/.test(answer);
