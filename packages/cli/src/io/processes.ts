import { hostname } from 'node:os';
import { reasonOf } from './files.ts';

/** A process, as it signs what it leaves in a folder for a while. */
export interface ProcessMark {
  readonly pid: number;
  /** Name of the machine. */
  readonly host: string;
}

/** Of this process. */
export const ownMark = (): ProcessMark => ({ pid: process.pid, host: hostname() });

/**
 * Whether what a process left is there for nobody any more: it ran on this machine and is gone. Of another machine
 * nobody can tell.
 *
 * @param isOurs whether this very process left it: another before it may have had the same number, as in containers
 */
export const isAbandonedBy = ({ pid, host }: ProcessMark, isOurs: boolean): boolean =>
  host === hostname() && (pid === process.pid ? !isOurs : !isAlive(pid));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return reasonOf(error) !== 'ESRCH';
  }
}
