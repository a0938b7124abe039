import { spawn } from 'node:child_process';
import { type ChildLine, childLine } from './child-lines.ts';
import { killFamily, residentBytes } from './family.ts';

export interface ChildLimits {
  /** Milliseconds after which the process is killed, whatever it does. */
  readonly killAfterMs: number;
  /** Resident memory beyond which the process is killed, to spare the machine; with all it has started. */
  readonly mostBytes: number;
}

export interface ChildOutcome {
  readonly lines: readonly ChildLine[];
  /** Largest resident memory seen; 0 where the system does not tell. */
  readonly peakBytes: number;
  readonly wasKilled: 'time' | 'memory' | null;
  /** Its exit code, or the signal that ended it. */
  readonly ending: string;
  /** The last lines on standard error, when it ended badly. */
  readonly complaint: string;
}

/** Letters of a complaint that are kept. */
const COMPLAINT = 2_000;
/** How often a child's memory is looked at. */
const LOOK_EVERY_MS = 100;

/** Runs a script in a process of its own and listens, until it ends or must be killed with all it has started. */
export function runChild(
  script: string,
  args: readonly string[],
  { killAfterMs, mostBytes }: ChildLimits,
): Promise<ChildOutcome> {
  return new Promise((resolve) => {
    const heap = `--max-old-space-size=${Math.floor(mostBytes / 2 ** 20)}`;
    const child = spawn(process.execPath, [heap, script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: ChildLine[] = [];
    let [rest, complaint, peakBytes] = ['', '', 0];
    let wasKilled: ChildOutcome['wasKilled'] = null;
    const kill = (why: 'time' | 'memory'): void => {
      wasKilled ??= why;
      if (child.pid !== undefined) killFamily(child.pid);
    };
    const look = (): void => {
      if (child.pid !== undefined) peakBytes = Math.max(peakBytes, residentBytes(child.pid));
      if (peakBytes > mostBytes) kill('memory');
    };
    const timer = setTimeout(kill, killAfterMs, 'time');
    const looking = setInterval(look, LOOK_EVERY_MS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      look();
      const parts = (rest + text).split('\n');
      rest = parts.pop()!;
      for (const part of parts) {
        const line = childLine(part);
        if (line) lines.push(line);
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-COMPLAINT);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      clearInterval(looking);
      resolve({ lines, peakBytes, wasKilled, ending: signal ?? `code ${code}`, complaint });
    });
  });
}
