import * as fc from 'fast-check';
import { describe } from 'vitest';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { atLeastPerPeriod } from './at-least-per-period.ts';

describe('at-least-per-period', () => {
  itObeysTheConstraintLaws(
    atLeastPerPeriod,
    fc.record(
      {
        leaders: fc.constantFrom({ chiefs: true }, {}, { ids: ['L0', 'L2'] }),
        min: fc.integer({ min: 1, max: 3 }),
        per: fc.constant('month' as const),
        skipMonths: fc.subarray([0, 1]),
      },
      { requiredKeys: ['min', 'per'] },
    ),
  );
});
