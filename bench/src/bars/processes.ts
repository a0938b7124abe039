import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessFigures {
  readonly ms: number;
  /** Largest resident memory seen; 0 where the system does not tell. */
  readonly peakBytes: number;
  readonly code: number | null;
  readonly output: string;
}

/** Runs a script as a whole process and measures it from outside. */
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
