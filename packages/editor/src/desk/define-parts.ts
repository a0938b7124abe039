import { register } from '../parts/register.ts';
import { DeskCase } from './case-sheet.ts';
import { DeskOutcome } from './outcome.ts';
import { DeskPool } from './pool.ts';
import { DeskToday } from './today.ts';
import { DeskWalkIn } from './walk-in.ts';
import { DeskWeeks } from './weeks.ts';

/** Registers the parts of a desk. */
export function defineDeskParts(): void {
  register('desk-case', DeskCase);
  register('desk-outcome', DeskOutcome);
  register('desk-pool', DeskPool);
  register('desk-today', DeskToday);
  register('desk-walk-in', DeskWalkIn);
  register('desk-weeks', DeskWeeks);
}
