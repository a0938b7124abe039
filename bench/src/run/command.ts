import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { killFamily } from './family.ts';

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is ended, with all it has started. */
  readonly killAfterMs: number;
  /** Called with each line on its standard output, as it comes. */
  readonly onLine?: (line: string) => void;
}

export interface CommandOutcome {
  readonly wasKilled: boolean;
  /** Its exit code; `null` when a signal ended it. */
  readonly code: number | null;
  /** Its last lines on standard error, or its last one on standard output. */
  readonly complaint: string;
}

/** Letters of a complaint that are kept. */
const COMPLAINT = 2_000;

/**
 * Runs a program that is no part of this one, and listens until it ends or must be ended.
 *
 * @param command the program and its arguments
 */
export function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  { environment = {}, killAfterMs, onLine = () => undefined }: CommandOptions,
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    let [complaint, lastLine] = ['', ''];
    let wasKilled = false;
    const timer = setTimeout(() => {
      wasKilled = true;
      killFamily(child.pid!);
    }, killAfterMs);
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      lastLine = line || lastLine;
      onLine(line);
    });
    const isRead = new Promise((read) => lines.on('close', read));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-COMPLAINT);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      void isRead.then(() => resolve({ wasKilled, code, complaint: complaint.trim() || lastLine }));
    });
  });
}

/** The last line of a complaint, or how it ended. */
export const endingWords = ({ code, complaint }: CommandOutcome): string =>
  `ended with ${code === null ? 'a signal' : `code ${code}`}: ` +
  (complaint.split('\n').at(-1)! || 'without a word');
