import type { Language, Letter } from '@lunzhi/core';
import { letterText } from '@lunzhi/core/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { oneLine } from '../table/text.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { letterPaper, letterTextPapers } from './letter-paper.ts';
import type { Paper } from '../paper/paper.ts';
import { writePapers } from '../paper/write-papers.ts';

const date = '2024-03-06';

/** A line that says something. */
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => `甲${oneLine(text).trim()}`);

const anyLetter: fc.Arbitrary<Letter> = fc.record({
  marking: fc.constantFrom('内部', '公开'),
  title: line,
  to: line,
  paragraphs: fc.array(line, { maxLength: 5 }),
  from: line,
  date: fc.oneof(fc.constant(''), line),
});

describe('a letter that somebody has changed as text', () => {
  it('law: is the paper that it was, of each of several, where nothing was changed', () => {
    fc.assert(
      fc.property(
        fc.array(anyLetter, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<Language>('zh-CN', 'en'),
        (letters, language) => {
          const text = letters.map((own) => letterText(own, language)).join('\n\n');
          expect(letterTextPapers(text, date, language)).toEqual(
            letters.map((own) => letterPaper(own, date, language)),
          );
        },
      ),
      runs(200, 5000),
    );
  });

  it('keeps every line, wherever it stands now', async () => {
    const text =
      '公开\n\n关于调整的通知\n\n各单位：\n　　一、3月6日改由县长接访。\n\n第二段没有空格\n\n县信访局\n2024年3月6日\n';
    const [{ blocks, marking }, ...others] = letterTextPapers(text, date, 'zh-CN') as [Paper, ...Paper[]];
    expect(others).toEqual([]);
    expect(marking).toBeNull();
    expect(blocks).toEqual([
      { kind: 'title', text: '关于调整的通知' },
      { kind: 'paragraph', text: '各单位：', isIndented: false },
      { kind: 'paragraph', text: '一、3月6日改由县长接访。', isIndented: true },
      { kind: 'paragraph', text: '第二段没有空格', isIndented: false },
      { kind: 'signature', lines: ['县信访局', '2024年3月6日'] },
    ]);
  });

  it('law: whatever it says, nothing of it is lost, and it is text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const written = String(await writePapers(letterTextPapers(`甲${text}`, date, 'zh-CN'), 'text'));
        const plain = (own: string): string => own.replace(/[\s　_＿年月日]/gu, '');
        for (const own of `甲${text}`.split(/\r?\n/)) expect(plain(written)).toContain(plain(oneLine(own)));
      }),
      runs(20, 1000),
    );
  });
});
