import { describe } from 'vitest';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { oneShiftADay } from './one-shift-a-day.ts';

describe('one-shift-a-day', () => {
  itObeysTheConstraintLaws(oneShiftADay);
});
