import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from 'lunzhi/embed';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a call said, and what it cost. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Of the processor: other programs may be running. */
  readonly milliseconds: number;
  /** The most memory it held, in megabytes; `null` of a call within this process. */
  readonly megabytes: number | null;
}

/** A folder in memory where the machine has such: every file is written through to the disk. */
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Every file below a folder, by its path. */
export function filesOf(directory: string): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path.slice(directory.length + 1)] = readFileSync(path);
  }
  return files;
}

/** A folder with files in it, for as long as something is done there. */
export async function inFolder<Answer>(
  files: Files,
  act: (directory: string) => Answer | Promise<Answer>,
): Promise<Answer> {
  const directory = mkdtempSync(join(base, 'lunzhi-fuzz-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), content);
    }
    return await act(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const environment = { LANG: 'C' };

/** So that runs repeat. */
const NOW = Date.parse('2025-06-02T09:00:00+08:00');

const noInput = openSync('/dev/null', 'r');

/** A call within this process. */
export async function callHere(
  words: readonly string[],
  directory: string,
  input: string | Uint8Array = '',
): Promise<Said> {
  const said = { out: [] as Uint8Array[], err: [] as Uint8Array[] };
  const sink = (chunks: Uint8Array[]) => ({
    write: (text: string | Uint8Array) => chunks.push(Buffer.from(text)),
  });
  const before = process.cwd();
  process.chdir(directory);
  const stdin = input.length === 0 ? noInput : fileWith(input);
  const milliseconds = stopwatch();
  const begun = performance.now();
  try {
    const code = await run(words, {
      environment,
      input: stdin,
      output: sink(said.out),
      errors: sink(said.err),
      now: () => NOW,
      elapsed: () => performance.now() - begun,
      onInterrupt: () => () => undefined,
      onUnexpectedEnd: () => () => undefined,
      exit(code) {
        throw new Error(`The process would have ended with ${code}.`);
      },
    });
    const [out, err] = [said.out, said.err].map((chunks) => Buffer.concat(chunks).toString());
    return { code, out: out!, err: err!, milliseconds: milliseconds(), megabytes: null };
  } finally {
    if (stdin !== noInput) closeSync(stdin);
    process.chdir(before);
  }
}

/** The processor's own time is told slowly, so it is asked for once a second. */
const SELDOM_MS = 1000;

let last = processorTime();

function processorTime(): { readonly at: number; readonly used: number } {
  const { user, system } = process.cpuUsage();
  return { at: performance.now(), used: (user + system) / 1000 };
}

/** Begins to count milliseconds: those of a clock, or of the processor where other programs made it wait. */
export function stopwatch(): () => number {
  const begun = performance.now();
  if (begun - last.at > SELDOM_MS) last = processorTime();
  const { used } = last;
  return () => {
    const milliseconds = performance.now() - begun;
    return milliseconds < SELDOM_MS ? milliseconds : Math.min(milliseconds, processorTime().used - used);
  };
}

/** A file descriptor that gives a text, and no file that anybody sees. */
function fileWith(text: string | Uint8Array): number {
  const directory = mkdtempSync(join(base, 'lunzhi-fuzz-in-'));
  writeFileSync(join(directory, 'input'), text);
  const file = openSync(join(directory, 'input'), 'r');
  rmSync(directory, { recursive: true });
  return file;
}

const command = fileURLToPath(new URL('../../cli/bin/lunzhi.js', import.meta.url));
const weigh = new URL('./weigh.js', import.meta.url).href;

/** A call as people make it, in a process of its own. */
export function callApart(
  words: readonly string[],
  directory: string,
  input: string | Uint8Array = '',
): Said {
  const ended = spawnSync(process.execPath, ['--import', weigh, command, ...words], {
    cwd: directory,
    input,
    env: { ...process.env, LC_ALL: '', ...environment },
    maxBuffer: 200_000_000,
    timeout: 60_000,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const weighed = ended.output?.[3]?.toString() || '{}';
  const { maxRSS, userCPUTime = 0, systemCPUTime = 0 } = JSON.parse(weighed) as Partial<NodeJS.ResourceUsage>;
  return {
    code: ended.status,
    out: ended.stdout?.toString() ?? '',
    err: ended.stderr?.toString() ?? '',
    milliseconds: (userCPUTime + systemCPUTime) / 1000,
    megabytes: maxRSS === undefined ? null : maxRSS / 1024,
  };
}
