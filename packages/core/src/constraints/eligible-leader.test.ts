import { describe } from 'vitest';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { eligibleLeader } from './eligible-leader.ts';

describe('eligible-leader', () => {
  itObeysTheConstraintLaws(eligibleLeader);
});
