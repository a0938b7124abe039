import { readFileSync, readdirSync } from 'node:fs';

/** A process with all it has started, as Linux says; the process alone elsewhere, and nothing when it has ended. */
function familyOf(pid: number): number[] {
  const family = [pid];
  for (const parent of family) family.push(...childrenOf(parent));
  return family;
}

/** The processes that this one has started and that are not over. */
export function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** Ends a process at once, with all it has started. */
export function killFamily(pid: number): void {
  // the whole family first: who lost his parent is found no more
  for (const member of familyOf(pid))
    try {
      process.kill(member, 'SIGKILL');
    } catch {
      // it has ended meanwhile
    }
}

/** The most each process of a family has held in memory so far, added up; 0 where the system does not tell. */
export const residentBytes = (pid: number): number =>
  familyOf(pid).reduce((sum, member) => sum + mostResidentBytes(member), 0);

function mostResidentBytes(pid: number): number {
  try {
    return 1024 * Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
