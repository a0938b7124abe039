import { describe, expect, it } from 'vitest';
import type { FormulaItem } from '../circular/formula.ts';
import { makeCounty } from '../testing/county.ts';
import { assessmentReport, wordItem } from './assessment-report.ts';
import { circularWords } from './circular.ts';
import { defaultFormula } from '../circular/default-formula.ts';

const said = (item: FormulaItem, language: 'zh-CN' | 'en' = 'zh-CN'): string =>
  wordItem(item, circularWords(language));

describe('assessmentReport', () => {
  it('says how each kind of item is counted', () => {
    expect(said({ kind: 'rate', title: '甲', rate: 'inTime', points: 40 })).toBe(
      '按期答复率×40分；无应计事项的得满分',
    );
    const steps = [
      { from: 80, points: 5 },
      { from: 95, points: 10 },
    ];
    expect(said({ kind: 'steps', title: '甲', rate: 'closed', steps, nothingDue: 'none' })).toBe(
      '办结率达到95%得10分，达到80%得5分，其余不得分；无应计事项的不得分',
    );
    expect(said({ kind: 'count', title: '甲', count: { given: '会议次数' }, each: 1, most: 6 })).toBe(
      '会议次数每件（次）得1分，最多6分',
    );
    const deductions: FormulaItem = {
      kind: 'deductions',
      title: '甲',
      points: 10,
      deductions: [
        { each: 'overdue', less: 2, free: 1, most: 6 },
        { none: 'heard', less: 2 },
        { rate: { given: '化解', of: '应化解' }, below: 85, less: 1 },
      ],
    };
    expect(said(deductions)).toBe(
      '10分，年底超期未答复批数超过1的每1批扣2分（至多扣6分），接访批数为0的扣2分，化解÷应化解低于85%的扣1分，扣至0分为止',
    );
    expect(said(deductions, 'en')).toMatch(/^10 less 2 for each of .* beyond 1, at most 6, .*; at least 0$/);
  });

  it('begins with the formula, and the most that each item may bring', () => {
    const document = makeCounty();
    const { sections, title, titleRest } = assessmentReport([], defaultFormula, '2024', {
      document,
      language: 'zh-CN',
      issuedOn: '2025-01-10',
    });
    expect(title).toBe(`某县2024年${titleRest}`);
    expect(sections[0]!.heading).toBe('一、计分办法');
    expect(sections[0]!.table!.rows.map(({ cells }) => cells[2]!.value)).toEqual([20, 40, 10, 20, 10]);
  });
});
