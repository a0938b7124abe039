import { expect, test } from 'vitest';
import { align, asPrinted, oneLine, width } from './terminal.ts';

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

test('what was printed of a name is known again, however it is composed and whatever is not seen of it', () => {
  for (const name of ['甲\u200b乙', ' é', 'e\u0301', '\ufeff甲', '甲\r\n乙'])
    expect(asPrinted(oneLine(name))).toBe(asPrinted(name));
  expect(asPrinted('e\u0301')).toBe('é');
  expect(asPrinted('\ufeff甲\u200b')).toBe('甲');
});
