import { atLeastPerPeriod } from './at-least-per-period.ts';
import { atMostPerPeriod } from './at-most-per-period.ts';
import type { Constraint } from './constraint.ts';
import { eligibleLeader } from './eligible-leader.ts';
import { evenSpacing } from './even-spacing.ts';
import { fairLoad } from './fair-load.ts';
import { fixedWeekday } from './fixed-weekday.ts';
import { holidayRotation } from './holiday-rotation.ts';
import { keepPublished } from './keep-published.ts';
import { minRestGap } from './min-rest-gap.ts';
import { monthBalance } from './month-balance.ts';
import { oneShiftADay } from './one-shift-a-day.ts';
import { pinned } from './pinned.ts';
import { preferredDay } from './preferred-day.ts';
import { regularService } from './regular-service.ts';
import { rotationOrder } from './rotation-order.ts';
import { shiftTypeBalance } from './shift-type-balance.ts';
import { unassignedShift } from './unassigned-shift.ts';
import { weekdayBalance } from './weekday-balance.ts';

/** Every constraint lunzhi knows by itself, in the order in which rules are listed and reported. */
export const catalogue: readonly Constraint[] = [
  eligibleLeader,
  oneShiftADay,
  minRestGap,
  atMostPerPeriod,
  pinned,
  fixedWeekday,
  unassignedShift,
  atLeastPerPeriod,
  keepPublished,
  fairLoad,
  evenSpacing,
  regularService,
  weekdayBalance,
  monthBalance,
  holidayRotation,
  shiftTypeBalance,
  rotationOrder,
  preferredDay,
];

/** The constraint of that id, or `undefined`. */
export const constraintById = (id: string): Constraint | undefined =>
  catalogue.find((constraint) => constraint.id === id);
