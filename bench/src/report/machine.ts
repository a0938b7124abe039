import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { paths } from '../paths.ts';
import { revision } from './revision.ts';

/** What was measured, where and how: without it figures mean little. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly node: string;
  /** As git names it. */
  readonly revision: string;
  /** Processes that ran or waited, of the last minute, when the measuring began. */
  readonly load: number;
}

/** Load for each core above which others were at work beside one that measures. */
const BUSY = 0.75;

/** Processes that run or wait, of the last minute. */
export const loadNow = (): number => Math.round(10 * loadavg()[0]!) / 10;

export const machine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  revision: revision(paths.results),
  load: loadNow(),
});

export const machineWords = (
  { cpu, cores, memoryGB, node, revision: own, load }: Machine,
  loadAtEnd: number,
): string =>
  `lunzhi at ${own}; ${cpu}, ${cores} cores, ${memoryGB} GB, Node ${node}; load ${load} at the beginning, ` +
  `${loadAtEnd} at the end`;

/** A warning where the machine was busy; `null` where it was not. */
export const busyWords = ({ cores, load }: Machine, loadAtEnd: number): string | null =>
  Math.max(load, loadAtEnd) > BUSY * cores
    ? `**The machine was busy**: a load above ${BUSY * cores} on ${cores} cores. Times are too long, more so of some than of ` +
      'others, and little is worth what was searched against the clock; measure again on a quiet machine.'
    : null;
