import { describe } from 'vitest';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { minRestGap } from './min-rest-gap.ts';

describe('min-rest-gap', () => {
  itObeysTheConstraintLaws(minRestGap);
});
