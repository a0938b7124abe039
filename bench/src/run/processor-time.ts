import { readFileSync } from 'node:fs';
import { childrenOf } from './family.ts';

/** Milliseconds of a tick in which Linux tells the time of processes. */
const TICK_MS = 10;

/** Milliseconds of processor time this process has used, by all its threads: those of the engine and a solver included. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The same with all processes that it has started; not asked of what takes less than ticks. */
export const familyProcessorMs = (): number =>
  processorMs() + endedChildrenMs(process.pid) + livingChildrenMs(process.pid);

const livingChildrenMs = (pid: number): number =>
  childrenOf(pid).reduce(
    (sum, child) => sum + ticks(child, OWN) + endedChildrenMs(child) + livingChildrenMs(child),
    0,
  );

const endedChildrenMs = (pid: number): number => ticks(pid, CHILDREN);

/** Where `/proc/PID/stat` has the times in user and system mode, counted after the name, which may hold blanks. */
const OWN = [11, 12];
const CHILDREN = [13, 14];

/** 0 where the system does not tell. */
function ticks(pid: number, fields: readonly number[]): number {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return TICK_MS * fields.reduce((sum, field) => sum + Number(words[field]), 0);
  } catch {
    return 0;
  }
}
