import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { decodeCsv, gridsOfCsv } from '../../../formats/src/table/csv-read.ts';
import type { Grid } from '../../../formats/src/table/grid.ts';
import { entrySchema } from '../cases/entry.ts';
import { reveal } from '../cases/private.ts';
import { importWords, wordImportDoubt } from '../locale/import.ts';
import { factsArbitrary } from '../testing/arbitraries.ts';
import { makeFacts } from '../testing/case-log.ts';
import { imported, importTarget, tableCounty } from '../testing/import.ts';
import { importCases, type ImportedCases } from './import-cases.ts';
import { takeImport } from './take-import.ts';

const heads =
  '信访件编号 信访日期 登记时间 信访形式 信访目的 内容分类 问题属地 责任单位 涉及人数 姓名 身份证号 电话 概况 匿名 关联件编号 备注 扬言'.split(
    ' ',
  );
const cells = [
  '',
  ' ',
  'XF1',
  'XF2',
  '2024-01-05',
  '1月5日',
  '45296',
  '2024-02-30',
  '来访',
  '飞鸽',
  '花桥镇',
  '花桥',
  '外县',
  '县人社局',
  '12人',
  '约3人',
  '张某',
  '张某等5人',
  '甲某、乙某',
  '匿名',
  '11010119900307782X',
  '4.3E+17',
  '13800000000',
  '修路',
  '是',
  '合计',
  '注：甲',
  '信访日期',
  '\u202E甲',
  '\n',
  '=A1',
];
const cell = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...cells) },
  { weight: 1, arbitrary: fc.string() },
);
const tableArbitrary = fc
  .record({
    head: fc.shuffledSubarray(heads, { minLength: 1 }),
    above: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 3 }),
    below: fc.array(fc.array(cell, { maxLength: heads.length }), { maxLength: 25 }),
  })
  .map(({ head, above, below }) => ({ rows: [...above, head, ...below] }));

const written = { at: '2024-02-26T09:00:00+08:00', author: '某县信访局' };

const sum = ({ counts }: ImportedCases): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe('reading a table of cases', () => {
  it('law: what the preview counts adds up to the rows, and all that is taken is well formed and new', () => {
    fc.assert(
      fc.property(tableArbitrary, (table) => {
        const cases = new Map([['XF2', { facts: makeFacts() }]]);
        const read = importCases(table, { ...importTarget, cases });
        expect(sum(read)).toBe(table.rows.length);
        expect(read.rows).toHaveLength(table.rows.length);
        const answers = new Map(
          read.rows.flatMap((row) => ('facts' in row ? [[row.case, 'repeat' as const]] : [])),
        );
        const entries = takeImport(read, { ...written, answers });
        expect(entries).toHaveLength(read.counts.new + read.counts['likely-duplicate']);
        for (const entry of entries) expect(entrySchema.safeParse(entry).error?.issues).toBeUndefined();
        const ids = entries.map((entry) => entry.case);
        expect(new Set([...ids, 'XF2']).size).toBe(ids.length + 1);
        for (const language of ['zh-CN', 'en'] as const)
          for (const doubt of read.doubts)
            expect(wordImportDoubt(doubt, language)).not.toMatch(/undefined|null/);
      }),
      runs(150, 5000),
    );
  });

  it('law: cases written as a table are read as they are', () => {
    const names = (ids: readonly string[] = []): string => ids.join('、');
    const channels = {
      visit: '来访',
      letter: '来信',
      online: '网上',
      call: '来电',
      fax: '传真',
      'from-above': '上级转送',
      instruction: '领导批示',
    };
    const purposes = { claim: '申诉求决', suggestion: '建议意见', accusation: '检举控告' };
    const urgencies = { usual: '一般', urgent: '紧急', major: '重大紧急' };
    fc.assert(
      fc.property(
        fc.array(factsArbitrary(tableCounty, '2023-12-01', '2024-02-26'), { maxLength: 12 }),
        (drawn) => {
          const facts = drawn.map(({ recusals: _r, walkIn: _w, petitioners: _p, anonymous, ...own }) => ({
            ...own,
            sectors: own.sectors?.length ? own.sectors : ['人社'],
            about: makeFacts().about,
            ...(anonymous && { anonymous }),
          }));
          const rows = facts.map((own, index) => [
            `XF${index}`,
            own.registeredOn,
            channels[own.channel],
            purposes[own.purpose],
            names(own.townships),
            names(own.sectors),
            names(own.projects),
            names(own.departments),
            urgencies[own.urgency],
            `${own.people}`,
            own.representatives === undefined ? '' : `${own.representatives}`,
            reveal(own.about!),
            own.anonymous ? '是' : '',
          ]);
          const head =
            '编号 信访日期 信访形式 信访目的 属地 领域 项目 责任单位 紧急程度 涉及人数 代表人数 概况 匿名'.split(
              ' ',
            );
          const read = importCases({ rows: [head, ...rows] }, importTarget);
          expect(takeImport(read, written).map((entry) => entry.facts)).toEqual(
            facts.map((own) =>
              Object.fromEntries(
                Object.entries(own).filter(([, value]) => !Array.isArray(value) || value.length > 0),
              ),
            ),
          );
        },
      ),
      runs(40, 1000),
    );
  });

  it('takes new rows, and of likely duplicates those of which somebody said that they are another matter', () => {
    const read = imported(
      `
编号|信访日期|姓名|电话|概况
a|2024-01-05|张某|13800000000|修路
b|2024-01-06|张某|13800000000|修桥
c|2024-01-06|张某|13800000000|修渠
d|2024-01-06|王某||饮水`,
    );
    const answers = new Map([
      ['b', 'other' as const],
      ['c', 'repeat' as const],
    ]);
    const taken = (options = {}) =>
      takeImport(read, { ...written, ...options }).map((entry) => [entry.case, entry.facts.follows]);
    expect(taken()).toEqual([
      ['a', undefined],
      ['d', undefined],
    ]);
    expect(taken({ answers })).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['c', 'a'],
      ['d', undefined],
    ]);
    expect(importWords('zh-CN').counts(read.counts)).toBe('新件2行，疑似重复2行，非信访件1行。');
    expect(importWords('en').counts(read.counts)).toBe('2 new, 2 likely duplicate, 1 no case.');
  });

  it('lets a repeat follow what is registered, and not a row that was the same as it', () => {
    const read = imported(
      `
编号|信访日期|姓名|电话|概况
a|2024-01-05|张某|13800000000|修路
b|2024-01-06|张某|13800000000|泉溪村水渠长年损坏无人修复
c|2024-01-07|李某|13900000000|泉溪村水渠长年损坏无人修复`,
    );
    const answers = new Map([['c', 'repeat' as const]]);
    expect(
      takeImport(read, { ...written, answers }).map((entry) => [entry.case, entry.facts.follows]),
    ).toEqual([
      ['a', undefined],
      ['c', 'a'],
    ]);
  });

  it('reads what a Chinese spreadsheet calls CSV', () => {
    // 编号,信访日期,概况 / a,2024-01-05,修路 in GBK
    const bytes = Uint8Array.from(
      'b1e0bac52cd0c5b7c3c8d5c6da2cb8c5bff60d0a612c323032342d30312d30352cd0dec2b70d0a'
        .match(/../g)!
        .map((hex) => parseInt(hex, 16)),
    );
    const [grid] = gridsOfCsv(decodeCsv(bytes)) as readonly Grid[];
    expect(importCases(grid!, importTarget).rows[1]).toMatchObject({
      line: 2,
      kind: 'new',
      case: 'a',
      facts: { about: '修路' },
    });
  });
});
