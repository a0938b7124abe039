import * as fc from 'fast-check';
import { describe } from 'vitest';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { regularService } from './regular-service.ts';

describe('regular-service', () => {
  itObeysTheConstraintLaws(
    regularService,
    fc.record({ maxWaitDays: fc.integer({ min: 1, max: 6 }) }, { requiredKeys: [] }),
  );
});
