import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** Where and how figures were measured: without it they mean little. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly node: string;
  /** Processes waiting to run, of the last minute, when the measuring began. */
  readonly load: number;
}

/** Processes that run or wait, of the last minute. */
export const loadNow = (): number => Math.round(10 * loadavg()[0]!) / 10;

export const machine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  load: loadNow(),
});

export const machineWords = ({ cpu, cores, memoryGB, node, load }: Machine, loadAtEnd: number): string =>
  `${cpu}, ${cores} cores, ${memoryGB} GB, Node ${node}; load ${load} at the beginning, ${loadAtEnd} at the end`;
