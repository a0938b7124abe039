import * as fc from 'fast-check';
import { describe } from 'vitest';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { fixedWeekday } from './fixed-weekday.ts';

describe('fixed-weekday', () => {
  itObeysTheConstraintLaws(
    fixedWeekday,
    fc.record(
      {
        leaders: fc.constantFrom({ chiefs: true }, { ids: ['L0', 'L2'] }, {}),
        weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        types: fc.constantFrom(['T0'], ['T1', 'T9']),
        mode: fc.constantFrom('only' as const, 'reserve' as const),
        everyWeeks: fc.constantFrom(1, 2),
        whenOff: fc.constantFrom('skip' as const, 'next-workday' as const),
      },
      { requiredKeys: ['leaders', 'weekdays', 'mode'] },
    ),
  );
});
