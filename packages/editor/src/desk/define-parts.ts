import { register } from '../parts/register.ts';
import { DeskCase } from './case-sheet.ts';
import { DeskOutcome } from './outcome.ts';
import { DeskReceiving } from './receiving.ts';
import { DeskToday } from './today.ts';

/** Registers the parts of a desk that are there at once; the others are loaded when they are needed. */
export function defineDeskParts(): void {
  register('desk-case', DeskCase);
  register('desk-outcome', DeskOutcome);
  register('desk-receiving', DeskReceiving);
  register('desk-today', DeskToday);
}
