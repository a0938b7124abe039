import type { RosterDocument } from '@lunzhi/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { Grid } from '../table/grid.ts';
import { columnOf } from './columns.ts';
import { previewLeaders } from './leaders-preview.ts';

type Rows = readonly (readonly string[])[];

const TABLES: readonly Rows[] = [
  '东安县县级领导分工,,,\n序号,姓名,职务,联系乡镇\n1,赵某,县委书记,白牙市镇\n2,钱某某,县长,花桥镇\n3,孙某,副县长,南桥镇\n注：以上不分先后,,,',
  '姓名,职务,分管,,姓名,职务,分管\n李某,县委书记,党建,,吴某,副县长,水利\n周某某,县长,财政,,郑某,副县长,交通',
  '县委领导,\n姓名、职务,备注\n1.王某 县委书记,驻村\n2.冯某某 县委副书记,\n县政府领导,\n陈某（县长）,援藏',
].map((text) => text.split('\n').map((line) => line.split(',')));

const blank = {
  format: 'lunzhi/1',
  jurisdiction: { id: 'd', name: '东安县', level: 'county' },
  period: { from: '2027-01-01', to: '2027-12-31' },
  leaders: [],
} as unknown as RosterDocument;

const change = fc.record({
  row: fc.nat(20),
  column: fc.nat(10),
  other: fc.nat(20),
  how: fc.constantFrom('cell', 'drop-row', 'repeat-row', 'drop-column', 'swap', 'cut', 'wide'),
  text: fc.constantFrom(
    '',
    '（空缺）',
    '褚某',
    '卫某某 副县长',
    '县政协',
    '合计',
    '3人',
    '待定',
    '沈某、韩某',
    '三',
  ),
});

type Change = typeof change extends fc.Arbitrary<infer Of> ? Of : never;

/** A table with one change; rows and columns are counted round. */
function changed(rows: Rows, { row: r, column: c, other, how, text }: Change): Rows {
  if (rows.length === 0) return [[text]];
  const row = r % rows.length;
  const column = c % Math.max(1, ...rows.map((own) => own.length));
  const with_ = (own: readonly string[], at: number): string[] =>
    Array.from({ length: Math.max(own.length, at + 1) }, (_, own_) =>
      own_ === at ? text : (own[own_] ?? ''),
    );
  switch (how) {
    case 'drop-row':
      return rows.filter((_, at) => at !== row);
    case 'repeat-row':
      return [...rows.slice(0, row), rows[row]!, ...rows.slice(row)];
    case 'drop-column':
      return rows.map((own) => own.filter((_, at) => at !== column));
    case 'swap':
      return rows.map((own, at) =>
        at === row ? rows[other % rows.length]! : at === other % rows.length ? rows[row]! : own,
      );
    case 'cut':
      return rows.map((own, at) => (at === row ? own.slice(0, column) : own));
    default:
      return rows.map((own, at) => (at === row ? with_(own, how === 'wide' ? own.length : column) : own));
  }
}

const bare = (text: string): string => text.replace(/[\s、，：:（）()“”]/g, '');

it('law: whatever was changed in a table of leaders, each word ends in the document or in a question that is seen', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TABLES), fc.array(change, { maxLength: 5 }), (table, changes) => {
      const rows = changes.reduce<Rows>(changed, table);
      const grid: Grid = {
        rows,
        lines: rows.map((_, at) => at + 1),
        filled: new Set(),
        spread: new Set(),
        knowsMerges: false,
        openQuote: null,
      };
      const shown = previewLeaders({ grids: [grid], answers: {}, language: 'zh-CN' }, blank, new Set());
      if (shown.problems.length > 0) return;
      const head = Number(/第(\d+)行是表头/.exec(shown.place)![1]);
      const asked = shown.questions.flatMap(({ cells }) => cells);
      const kept = bare(JSON.stringify([shown.document, shown.questions.map(({ sentence }) => sentence)]));
      const lost = rows.slice(head).flatMap((cells) =>
        cells.flatMap((cell, column) => {
          // what is asked of a column as a whole is asked of each of its cells
          const isOfColumn = asked.some((own) => own.replace(/\d+/, '') === String.fromCharCode(65 + column));
          return isOfColumn || columnOf(cell) ? [] : cell.split(/[\s、，：:（）()]+/);
        }),
      );
      expect(
        lost
          .map((word) => word.replace(/^[\d.]+/, ''))
          .filter((word) => /\p{Script=Han}{2}/u.test(word) && !kept.includes(bare(word))),
      ).toEqual([]);
    }),
    runs(300, 20_000),
  );
});
