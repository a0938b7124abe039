import { describe } from 'vitest';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { evenSpacing } from './even-spacing.ts';

describe('even-spacing', () => {
  itObeysTheConstraintLaws(evenSpacing);
});
