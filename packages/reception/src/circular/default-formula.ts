import type { Formula } from './formula.ts';

/**
 * The formula where an office has none of its own. Its rates are those by which petition work is measured (按期受理告知率,
 * 按期答复率, 参评率, 参评满意率); the points that each is worth, and the deduction for replies that are overdue at the end of
 * the year, are an example, which the office's own paper takes the place of.
 */
export const defaultFormula: Formula = {
  format: 'lunzhi-assessment/1',
  title: '领导干部接访交办事项办理情况考核',
  source: '《信访工作条例》第三十九条；比率按信访业务通行算法，分值为示例，以本地考核办法为准',
  items: [
    { kind: 'rate', title: '按期受理告知', rate: 'toldInTime', points: 20 },
    { kind: 'rate', title: '按期答复', rate: 'inTime', points: 40 },
    { kind: 'rate', title: '参评率', rate: 'rated', points: 10 },
    { kind: 'rate', title: '参评满意率', rate: 'ratedSatisfied', points: 20 },
    { kind: 'deductions', title: '年底超期未答复', points: 10, deductions: [{ each: 'overdue', less: 2 }] },
  ],
};
