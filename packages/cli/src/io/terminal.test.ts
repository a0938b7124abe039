import { expect, test } from 'vitest';
import { align, width } from './align.ts';
import { oneLine } from './terminal.ts';

test('columns are aligned where Chinese characters take two of a terminal', () => {
  expect(width('县长a')).toBe(5);
  expect(width('𠮷é')).toBe(3);
  const lines = align([
    ['日期', '休防', '依据'],
    ['2024-03-02', '', '按星期'],
  ]);
  expect(lines).toEqual(['日期        休防  依据', '2024-03-02        按星期']);
});

test('text of a document stays on its line and cannot move the cursor', () => {
  expect(oneLine('a\r\nb\u001b[2Jc\u0085d\u2028e\u202ef\ud800')).toBe('a b [2Jc d e f\ufffd');
});
