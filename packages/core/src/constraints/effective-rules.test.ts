import { expect, test } from 'vitest';
import type { Constraint } from './constraint.ts';
import { effectiveRules } from './effective-rules.ts';
import { keepPublished } from './keep-published.ts';
import { minRestGap } from './min-rest-gap.ts';

const twice = {
  ...minRestGap,
  id: 'twice',
  levels: ['quality', 'hard'],
  defaults: [
    { params: { days: 1 }, weight: 5 },
    { id: 'again', params: { days: 2 } },
  ],
} as unknown as Constraint;
const constraints = [twice, keepPublished] as Constraint[];

test('rules stand by default, each as its constraint has it; some only where a table is made again', () => {
  const [first, second] = [
    { id: 'twice', constraint: 'twice', params: { days: 1 }, level: 'quality', weight: 5, written: false },
    { id: 'again', constraint: 'twice', params: { days: 2 }, level: 'quality', weight: 1, written: false },
  ];
  expect(effectiveRules(constraints)).toEqual([first, second]);
  expect(effectiveRules(constraints, [], true).map(({ id }) => id)).toEqual([
    'twice',
    'again',
    'keep-published',
  ]);
});

test('what is written stands over what stands by default, part by part, and beside it where it has a name of its own', () => {
  const written = [
    { constraint: 'twice', params: { skip: true } },
    { id: 'again', constraint: 'twice', level: 'hard', weight: 0 },
    { id: 'mine', constraint: 'twice', params: { days: 3 }, weight: 2 },
    { id: 'bare', constraint: 'twice' },
  ] as const;
  expect(effectiveRules(constraints, written)).toEqual([
    {
      id: 'twice',
      constraint: 'twice',
      params: { days: 1, skip: true },
      level: 'quality',
      weight: 5,
      written: true,
    },
    { id: 'again', constraint: 'twice', params: { days: 2 }, level: 'hard', weight: 0, written: true },
    { id: 'mine', constraint: 'twice', params: { days: 3 }, level: 'quality', weight: 2, written: true },
    { id: 'bare', constraint: 'twice', params: {}, level: 'quality', weight: 1, written: true },
  ]);
});
