import { atLeastPerPeriod } from './at-least-per-period.ts';
import type { Constraint } from './constraint.ts';
import { eligibleLeader } from './eligible-leader.ts';
import { evenSpacing } from './even-spacing.ts';
import { fairLoad } from './fair-load.ts';
import { fixedWeekday } from './fixed-weekday.ts';
import { minRestGap } from './min-rest-gap.ts';
import { oneShiftADay } from './one-shift-a-day.ts';
import { pinned } from './pinned.ts';
import { regularService } from './regular-service.ts';
import { unassignedShift } from './unassigned-shift.ts';

/** Every constraint lunzhi knows by itself, in the order in which rules are listed and reported. */
export const catalogue: readonly Constraint[] = [
  eligibleLeader,
  oneShiftADay,
  minRestGap,
  pinned,
  fixedWeekday,
  unassignedShift,
  atLeastPerPeriod,
  fairLoad,
  evenSpacing,
  regularService,
];

/** The constraint of that id, or `undefined`. */
export const constraintById = (id: string): Constraint | undefined =>
  catalogue.find((constraint) => constraint.id === id);
