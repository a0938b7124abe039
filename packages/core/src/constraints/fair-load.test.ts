import { describe } from 'vitest';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { fairLoad } from './fair-load.ts';

describe('fair-load', () => {
  itObeysTheConstraintLaws(fairLoad);
});
