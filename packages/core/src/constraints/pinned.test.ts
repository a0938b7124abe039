import { describe } from 'vitest';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { pinned } from './pinned.ts';

describe('pinned', () => {
  itObeysTheConstraintLaws(pinned);
});
