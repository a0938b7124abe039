import { describe } from 'vitest';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { unassignedShift } from './unassigned-shift.ts';

describe('unassigned-shift', () => {
  itObeysTheConstraintLaws(unassignedShift);
});
