import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '../paths.ts';
import { spreadOf } from '../report/summary.ts';

export interface ProcessFigures {
  readonly ms: number;
  /** Largest resident memory seen; 0 where the system does not tell. */
  readonly peakBytes: number;
  readonly code: number | null;
  readonly output: string;
}

/** Runs a script, or what Node understands instead, as a whole process and measures it from outside. */
export function measureProcess(script: string, args: readonly string[]): Promise<ProcessFigures> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let peakBytes = 0;
    let output = '';
    const look = (): void => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peakBytes = Math.max(peakBytes, 1024 * Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
      } catch {
        // no such file: another system, or it has ended
      }
    };
    const looking = setInterval(look, 20);
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (output += text));
    child.on('close', (code) => {
      clearInterval(looking);
      resolve({ ms: performance.now() - start, peakBytes, code, output });
    });
  });
}

/** Medians of whole processes that take turns. */
export interface CommandTimes {
  /** Milliseconds of `node -e 0`: what a machine needs for nothing. */
  readonly node: number;
  readonly plan: number;
  readonly explain: number;
  readonly check: number;
  /** Of `plan`. */
  readonly bytes: number;
}

/**
 * @param date of a duty day, to be explained
 * @throws Error when a command does not end with 0
 */
export async function commandTimes(document: string, date: string, rounds: number): Promise<CommandTimes> {
  const out = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
  const roster = join(out, 'roster.json');
  const times = {
    node: [] as number[],
    plan: [] as number[],
    explain: [] as number[],
    check: [] as number[],
  };
  const bytes: number[] = [];
  const calls = [
    ['node', '-e', ['0']],
    ['plan', paths.cli, ['plan', document, '--out', out]],
    ['explain', paths.cli, ['explain', roster, '--date', date]],
    ['check', paths.cli, ['check', document, roster]],
  ] as const;
  try {
    for (let round = 0; round < rounds; round++)
      for (const [name, script, args] of calls) {
        const { ms, peakBytes, code } = await measureProcess(script, args);
        if (code !== 0) throw new Error(`lunzhi ${name} ended with ${code}`);
        times[name].push(ms);
        if (name === 'plan') bytes.push(peakBytes);
      }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  const median = (values: readonly number[]): number => spreadOf(values)!.median;
  return {
    node: median(times.node),
    plan: median(times.plan),
    explain: median(times.explain),
    check: median(times.check),
    bytes: median(bytes),
  };
}
