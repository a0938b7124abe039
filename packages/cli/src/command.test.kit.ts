import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { answers, failure, refusal } from './answers/index.ts';
import { done } from './answers/part.ts';
import { type CommandName, commands } from './commands/index.ts';
import type { Usage } from './input/command.ts';
import { parseCall } from './input/parse-call.ts';
import type { Sink } from './output/system.ts';
import { run } from './run.ts';

/** The command as people call it, which is `dist`: `npm test` builds it first. */
export const lunzhi = fileURLToPath(new URL('../bin/lunzhi.js', import.meta.url));

/** How each command is used, by its name. */
export const usages: Readonly<Record<CommandName, Usage>> = commands;

/** The words of a line of a page, as a shell has them: those in quotes are one, and what stands behind `#` is left out. */
export const wordsOf = (line: string): string[] =>
  [...line.replace(/ +#.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A call that has ended, with what it said on both streams in the order in which a terminal shows it. */
interface Shown extends Ended {
  readonly said: string;
}

export interface CallOptions {
  /** What stands on standard input; nothing by default. */
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly directory?: string;
}

interface InsideOptions extends CallOptions {
  /** Somebody reads along on a terminal. */
  readonly isTerminal?: boolean;
  /** Is Ctrl-C when it aborts. */
  readonly interrupt?: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now?: number;
}

/** An environment that says nothing of language or zone. */
export function bareEnvironment(added: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'TZ']) delete environment[name];
  return { ...environment, LANG: 'C', ...added };
}

const requireNoTrace = <Any extends Ended>(ended: Any): Any => {
  expect(ended.err).not.toMatch(/^ {4}at /m);
  return ended;
};

/** What may be printed instead of an answer: `--help` and `--version` are no work of a command. */
const others = z.union([
  refusal,
  failure,
  z.strictObject({ ...done, help: z.string() }),
  z.strictObject({ ...done, version: z.string() }),
]);

/** Whatever a command prints with `--json` is what its schema lists, and no key more. */
function requireListed(words: readonly string[], out: string): void {
  if (out === '') return;
  const value = JSON.parse(out) as unknown;
  if (others.safeParse(value).success) return;
  const request = parseCall(words);
  if (request.kind !== 'call') throw new Error(`No command has answered ${words.join(' ')}.`);
  const { error } = answers[request.call.command].safeParse(value);
  if (error) throw new Error(`${words.join(' ')}: ${z.prettifyError(error)}`);
  requireProven(value as Partial<Judged>);
}

interface Judged {
  readonly proven: Readonly<Record<string, boolean>>;
  readonly bound: Readonly<Record<string, number | null>>;
  readonly score: Readonly<Record<string, number>>;
}

/** What is said to be proven stands beside a bound that is what it costs. */
function requireProven({ proven, bound, score }: Partial<Judged>): void {
  if (typeof proven !== 'object') return;
  for (const [level, isProven] of Object.entries(proven))
    if (isProven) expect([level, bound![level]]).toEqual([level, score![level]]);
}

/** The working directory is one for the whole process. */
let isUnderWay = false;

/**
 * Calls the command in this process, which costs no start of another: `process.test.ts` sees that a process does the
 * same. Calls come one after the other; no call may ever show a stack trace.
 */
export async function call(words: readonly string[], options: InsideOptions = {}): Promise<Ended> {
  const { code, out, err } = await callShown(words, options);
  return { code, out, err };
}

/** The same, as a terminal shows it. */
export async function callShown(words: readonly string[], options: InsideOptions = {}): Promise<Shown> {
  const { input = '', environment = {}, directory, isTerminal: isTTY = false, interrupt, now } = options;
  if (isUnderWay) throw new Error('Calls in one process come one after the other.');
  isUnderWay = true;
  const said = { out: [] as Uint8Array[], err: [] as Uint8Array[], both: [] as Uint8Array[] };
  const sink = (chunks: Uint8Array[]): Sink => ({
    isTTY,
    write: (text) => [chunks, said.both].forEach((all) => all.push(Buffer.from(text))),
  });
  const stdin = openInput(input);
  const listening = new Set<unknown>();
  const [before, begun] = [process.cwd(), performance.now()];
  if (directory !== undefined) process.chdir(directory);
  try {
    const code = await run(words, {
      environment: { LANG: 'C', ...environment },
      input: stdin,
      output: sink(said.out),
      errors: sink(said.err),
      now: () => now ?? Date.now(),
      elapsed: () => performance.now() - begun,
      onInterrupt(listener) {
        interrupt?.addEventListener('abort', listener);
        listening.add(listener);
        return () => {
          interrupt?.removeEventListener('abort', listener);
          listening.delete(listener);
        };
      },
      onUnexpectedEnd(listener) {
        listening.add(listener);
        return () => void listening.delete(listener);
      },
      exit(code) {
        throw new Error(`The process would have ended with ${code}.`);
      },
    });
    expect(listening.size).toBe(0);
    const [out, err, both] = [said.out, said.err, said.both].map((chunks) =>
      Buffer.concat(chunks).toString(),
    );
    if (words.includes('--json')) requireListed(words, out!);
    return requireNoTrace({ code, out: out!, err: err!, said: both! });
  } finally {
    process.chdir(before);
    closeSync(stdin);
    isUnderWay = false;
  }
}

/** A file descriptor that gives `input`. */
function openInput(input: string | Uint8Array): number {
  if (input.length === 0) return openSync(devNull, 'r');
  const directory = mkdtempSync(join(tmpdir(), 'lunzhi-'));
  writeFileSync(join(directory, 'stdin'), input);
  const file = openSync(join(directory, 'stdin'), 'r');
  rmSync(directory, { recursive: true });
  return file;
}

/** Calls the command as a process of its own: for what only a process has. */
export function spawned(words: readonly string[], options: CallOptions = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [lunzhi, ...words], {
    input: options.input ?? '',
    encoding: 'utf8',
    env: bareEnvironment(options.environment),
    maxBuffer: 100_000_000,
    ...(options.directory !== undefined && { cwd: options.directory }),
  });
  return requireNoTrace({ code: status, out: stdout, err: stderr });
}

/** Calls with `--json` and reads the one value on standard output. */
export async function callJson(
  words: readonly string[],
  options: InsideOptions = {},
): Promise<{ code: number | null; value: Record<string, unknown>; err: string }> {
  const { code, out, err } = await call([...words, '--json'], options);
  return { code, value: JSON.parse(out) as Record<string, unknown>, err };
}

/** Codes of the diagnostics of a `--json` value, each of which must have a sentence. */
export function codesOf(value: Record<string, unknown>): string[] {
  const diagnostics = value['diagnostics'] as { code: string; sentence: string }[];
  for (const { sentence } of diagnostics) expect(sentence).toMatch(/\S/);
  return diagnostics.map(({ code }) => code);
}

/** A directory of the test's own, gone when it ends. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'lunzhi-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  return directory;
}

/** Every file of a directory with its bytes, by name. */
export function filesOf(directory: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(directory)
      .sort()
      .map((name) => [name, readFileSync(join(directory, name)).toString('base64')]),
  );
}

/** A county of eight in the spring of 2024: 39 duty days, planned in a moment. */
export function smallDocument(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const titles = [
    '县委书记',
    '县长',
    '县委副书记',
    '常务副县长',
    '副县长甲',
    '副县长乙',
    '法院院长',
    '检察长',
  ];
  return {
    format: 'lunzhi/1',
    title: '某县接访方案',
    jurisdiction: { id: '某县', name: '某县', level: 'county' },
    issuer: '某县信访局',
    issuedOn: '2024-01-05',
    period: { from: '2024-02-01', to: '2024-03-31' },
    townships: [{ id: '东镇', name: '东镇' }],
    leaders: titles.map((title, index) => ({
      id: title,
      name: title,
      ...(index < 2 && { chief: true }),
      ...(index === 4 && { townships: ['东镇'] }),
    })),
    ...changes,
  };
}

export const smallText = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(smallDocument(changes));

/** A document that no roster can satisfy: two leaders, ten days between their duties. */
export const impossibleText = (): string =>
  smallText({
    leaders: ['甲', '乙'].map((name) => ({ id: name, name })),
    townships: [],
    rules: [{ constraint: 'min-rest-gap', params: { days: 10 } }],
  });

export const publicNames = ['notice.html', 'roster.csv', 'roster.ics', 'roster.xlsx'];

/** The commands that change the file they are given first. */
export const changing: readonly CommandName[] = [
  'publish',
  'substitute',
  'exchange',
  'attend',
  'tell',
  'correct',
  'replan',
  'calendar add',
  'cases new',
  'cases add',
  'cases import',
  'cases correct',
  'cases erase',
  'appoint',
];
