import { expect, it } from 'vitest';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { BadOptionError } from '../solve/backend.ts';
import { plan, type PlanOptions } from './plan.ts';

const document = makeDocument({ leaders: manyLeaders(3) });

it.each([
  [{ move: 0 }, 'There is no option move.\nMaybe moves is meant.'],
  [
    { iterations: 0 },
    'There is no option iterations.\nMaybe give one of seed, moves, timeLimitMs, signal, onProgress, constraints, language, backend, onParsed.',
  ],
  [{ moves: '5' }, 'moves is "5".\nMaybe give a non-negative integer.'],
  [{ moves: -1 }, 'moves is -1.\nMaybe give a non-negative integer.'],
])(
  'plans with no options that it does not have, or with values they cannot have: %o',
  async (options, said) => {
    const planned = plan(document, options as PlanOptions);
    await expect(planned).rejects.toThrow(BadOptionError);
    await expect(planned).rejects.toThrow(said);
  },
);
