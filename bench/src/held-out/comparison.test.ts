import { expect, it } from 'vitest';
import { scoreKit } from '../bench.test.kit.ts';
import { comparisonWords } from './comparison.ts';

it('compares documents by their names, and quality where the levels above are the same', () => {
  const stored = [
    { name: 'a', score: scoreKit(10, 100) },
    { name: 'b', score: scoreKit(10, 200) },
    { name: 'c', score: scoreKit(20, 100) },
    { name: 'd', score: scoreKit(10, 0) },
  ];
  const measured = [
    { name: 'd', score: scoreKit(10, 5) },
    { name: 'b', score: scoreKit(10, 150) },
    { name: 'c', score: scoreKit(21, 10) },
    { name: 'a', score: scoreKit(10, 110) },
    { name: 'e', score: scoreKit(10, 1) },
  ];
  const [, , d, b, c, a, e, , sum] = comparisonWords(measured, stored).split('\n');
  expect(d).toBe('| d | 0 / 0 / 10 / 0 | 0 / 0 / 10 / 5 | · |');
  expect(b).toContain('| 0.750 |');
  expect(c).toContain('| fairness differs |');
  expect(a).toContain('| 1.100 |');
  expect(e).toBe('| e | nothing | 0 / 0 / 10 / 1 | · |');
  expect(sum).toBe('median ratio 0.925, worst 1.100, of 2 of 5 documents');
});

it('says when there is no ratio', () => {
  expect(comparisonWords([{ name: 'a', score: scoreKit(10, 1) }], [])).toContain('no ratio can be told');
});
