import type { Prepared } from '@lunzhi/core/solver';
import type { Refusal } from './referee.ts';

/** One sentence on why a roster is refused. */
export function refusalWords(refusal: Refusal, { names }: Pick<Prepared, 'names'>): string {
  const day = (shift: number): string => names.shifts[shift]?.date ?? `place ${shift}`;
  const who = (leader: number): string => names.leaders[leader]?.name ?? `leader ${leader}`;
  switch (refusal.kind) {
    case 'outside':
      return `there is no place ${refusal.shift} or no leader ${refusal.leader}`;
    case 'doubled-place':
      return `two leaders on one place of ${day(refusal.shift)}`;
    case 'missing-place':
      return `nobody on ${day(refusal.shift)}, though it is said to be complete`;
    case 'not-eligible':
      return `${who(refusal.leader)} cannot serve on ${day(refusal.shift)}`;
    case 'not-kept':
      return `the fixed place of ${day(refusal.shift)} is changed`;
    case 'wrong-score':
      return `${refusal.level} is said to be ${refusal.claimed} and is ${refusal.counted}`;
    case 'false-proof':
      return `${refusal.level} ${refusal.claimed} is said to be least, but ${refusal.known} is known`;
    case 'false-bound':
      return `${refusal.level} is said to be at least ${refusal.claimed}, but ${refusal.known} is known`;
    case 'below-bound':
      return `${refusal.level} ${refusal.counted} lies below the bound ${refusal.bound}: one of the two is wrong`;
    case 'not-infeasible':
      return 'it is said that no roster exists, but one does';
  }
}
