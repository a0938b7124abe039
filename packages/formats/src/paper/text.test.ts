import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { paperOf, samplePaper } from '../testing/sample-paper.ts';
import { writePaperText } from './text.ts';

it('writes a line for each paragraph and row, and a rule between papers', () => {
  expect(writePaperText([paperOf('甲'), samplePaper([{ kind: 'title', text: '乙' }])])).toBe(`甲

甲

甲
　　甲
　　甲
　　甲
甲
甲：甲；甲

甲｜甲
甲｜甲
｜

甲
甲

————————————————————

内部，含来访人信息

乙

`);
});

it('law: no text takes more lines than another', () => {
  const lines = (text: string): number =>
    writePaperText([paperOf(text)]).split(/[\n\r\u2028\u2029\u0085]/).length;
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(lines(`甲${text}`)).toBe(lines('甲'));
    }),
    runs(200, 5000),
  );
});

it('is of at least one paper, as the other formats', () => {
  expect(() => writePaperText([])).toThrow(RangeError);
});
