import { describe, expect, it } from 'vitest';
import type { CaseTable } from '../import/import-cases.ts';
import { openBusy, said, visitor } from './busy-desk.test.kit.ts';

const table = (...lines: readonly string[]): CaseTable => ({ rows: lines.map((line) => line.split('|')) });

const list = table(
  '某县信访件登记表|||||||',
  '编号|登记日期|信访形式|问题属地|姓名|电话|事项|天气',
  'XF1|2024-03-05|来信|甲镇|张某|13800000001|早稻补贴名单漏报多年|晴',
  'XF2|2024-03-06|来访|甲镇|李某||早稻补贴名单漏报多年|',
  'XF3|3月|来信|乙镇|王某||水渠|',
  'XF4|2024-03-07|飞鸽|壬镇|赵某|||',
  'JF20240001|2024-03-13|来访|甲镇|陈某||路灯|',
  '合计||||5人|||',
);

function preview(tables: readonly CaseTable[]) {
  const desk = openBusy([]);
  desk.act({ kind: 'register', facts: visitor(), ...said });
  return desk.importPreview(tables);
}

describe('a table of cases as the desk understands it', () => {
  it('shows each column, each row and each doubt before anything is taken', () => {
    const { sheet, counts, taken, columns, rows, doubts } = preview([table('封面'), list]);
    expect([`${sheet} ${taken} ${counts}`]).toEqual([
      '1 1 新件1行，疑似重复1行，已登记1行，未导入2行，非信访件3行。',
    ]);
    expect(columns.map(({ column, head, state, words }) => `${column} ${head} ${state} ${words}`)).toEqual([
      'A 编号 understood 编号',
      'B 登记日期 understood 登记日期',
      'C 信访形式 understood 信访形式',
      'D 问题属地 understood 属地乡镇',
      'E 姓名 understood 信访人',
      'F 电话 understood 电话',
      'G 事项 understood 事项',
      'H 天气 left-out 不能识别',
    ]);
    expect(
      rows.map((row) => `${row.line} ${row.kind} ${row.words} ${row.case ?? ''} ${row.title}｜${row.why}`),
    ).toEqual([
      '3 new 新件 XF1 早稻补贴名单漏报多年｜',
      '4 likely-duplicate 疑似重复 XF2 早稻补贴名单漏报多年｜可能与XF1是同一件：事项大部分相同。',
      '5 refused 未导入  ｜日期无法识别',
      '6 refused 未导入  ｜没有写明事项',
      '7 known 已登记 JF20240001 ｜',
    ]);
    expect(doubts.map(({ severity, cell, sentence }) => `${severity} ${cell} ${sentence}`)).toEqual([
      'note  表里没有“信访目的”一列，全部按“申诉求决”计。',
      'note  表里没有“紧急程度”一列，全部按“一般”计。',
    ]);
  });

  it('is empty where there is no table with a header', () => {
    for (const tables of [[], [table('封面')]])
      expect(preview(tables)).toMatchObject({
        sheet: 0,
        taken: 0,
        columns: [],
        rows: [],
        doubts: [
          {
            severity: 'error',
            cell: '',
            sentence: '没有找到表头：表里要有一行写明编号、信访日期、信访事项等列名。',
          },
        ],
      });
  });
});
