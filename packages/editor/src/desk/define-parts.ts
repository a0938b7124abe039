import { register } from '../parts/register.ts';
import { DeskCase } from './case-sheet.ts';
import { DeskOutcome } from './outcome.ts';
import { DeskPool } from './pool.ts';
import { DeskToday } from './today.ts';
import { DeskWalkIn } from './walk-in.ts';

/** Registers the parts of a desk that are there at once; the others are loaded when they are needed. */
export function defineDeskParts(): void {
  register('desk-case', DeskCase);
  register('desk-outcome', DeskOutcome);
  register('desk-pool', DeskPool);
  register('desk-today', DeskToday);
  register('desk-walk-in', DeskWalkIn);
}
