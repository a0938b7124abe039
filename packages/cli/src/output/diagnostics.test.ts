import { expect, test } from 'vitest';
import { en } from '../words/en/index.ts';
import { zhCN } from '../words/zh-CN/index.ts';
import { collapse, type Remark } from './diagnostics.ts';

const remarks = (code: string, pointers: readonly string[]): Remark[] =>
  pointers.map((pointer) => ({ code, pointer, severity: 'warning', sentence: `${code} ${pointer}。` }));

test('a few of one kind are said one by one, in their order', () => {
  const own = remarks('outside-period', ['/leaders/0/absences/1', '/leaders/1/absences/0', '/pins/3']);
  expect(collapse(own, zhCN)).toEqual(own.map(({ sentence }) => sentence));
});

test('many of one code and one list are one sentence with the first of them', () => {
  const absences = [0, 1, 2, 3].map((leader) => `/leaders/${leader}/absences/0`);
  const exceptions = [0, 1, 2, 3].map((index) => `/exceptions/${index}`);
  const own = remarks('outside-period', [...absences, ...exceptions]);
  expect(collapse(own, zhCN)).toEqual([
    '4条不能值班的日期在值班期间之外（第一处：outside-period /leaders/0/absences/0）。',
    '4条日期在值班期间之外（第一处：outside-period /exceptions/0）。',
  ]);
});

test('a code without words of its own is summed up all the same', () => {
  const own = remarks('constructor', ['', '', '', '']);
  expect(collapse(own, zhCN)).toEqual(['同类情况4处（第一处：constructor ）。']);
  expect(collapse(own, en)).toEqual(['4 of one kind (the first: constructor 。).']);
});
