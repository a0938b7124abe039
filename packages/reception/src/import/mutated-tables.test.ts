import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { oddDate, oddNumber, oddText } from '../../../fuzz/src/odd-values.ts';
import { runs } from '../../../../scripts/runs.ts';
import { type EntrySketch, makeCaseFile, makeFacts } from '../testing/case-log.ts';
import { makeRoster } from '../testing/county.ts';
import { importTarget, tableCounty } from '../testing/import.ts';
import { appendCaseEntries } from '../ledger/append.ts';
import { stateOf } from '../ledger/state-of.ts';
import { wordImportDoubt } from '../locale/import.ts';
import { type CaseTable, importCases, type RowReading } from './import-cases.ts';
import { takeImport } from './take-import.ts';

const TABLES = [
  `信访件编号|信访形式|信访目的|内容分类|问题属地|信访日期|登记时间|信访人数|涉及人数|实际来访人数|初重件类型|信访人|概况|关联件编号
431122202402010001|来访|申诉求决|劳动社保|白牙市镇|2024-02-01|2024-02-01 09:12:33|3|12|2|初件|张某|反映某工地拖欠工资|
431122202402020002|网上|意见建议|交通运输|花桥镇|2024-02-02|2024-02-04 08:30:00|1|1||重件|王某|建议修整村道|431122202402010001
431122202402020003|来信|检举控告|其他|南桥镇|2月3日|||6||初件|匿名|反映某干部|
合计|3件||||||||||||`,
  `东安县2024年1月信访事项登记表
填报单位：县信访局||2024年2月1日
编 号|登记日期|来访人|身份证号码|联系电话|住址|信访事项|责任单位|办理状态
X-1|2024-01-05|张某|431122198001011234|13800000001|白牙市镇某村|道路损坏，多次反映没有修整|县住建局|办理中
X-1||李某||13800000002||||
X-2|1.8|王某|||花桥镇|噪声扰民影响休息|县城管局、县住建局|已办结
X-3|2024年1月9日|赵某等5人||||关于县农村公路占地补偿的问题|县自然资源局|
X-4|2024-01-10|张某|431122198001011234|13800000001|白牙市镇某村|再次反映道路没有修整|县住建局|
填表人：张某`,
].map((text) => text.split('\n').map((line) => line.split('|')));

const file = makeCaseFile([
  {
    kind: 'registered',
    case: 'X-2',
    facts: makeFacts({ registeredOn: '2024-01-08', townships: ['花桥镇'] }),
  } satisfies EntrySketch,
]);
const roster = makeRoster({ ...tableCounty, jurisdiction: { ...tableCounty.jurisdiction, id: 'x' } }, {});
const target = { ...importTarget, cases: stateOf(file).cases };

type Rows = readonly (readonly string[])[];

const cell = fc.oneof(
  oddText,
  oddDate,
  oddNumber.map(String),
  fc.constantFrom(
    '',
    '约30人',
    '1.5',
    '2月30日',
    '2024-02-27',
    '同上',
    '〃',
    '合计',
    '注：',
    '是',
    'X-1',
    'X/2',
    '4.31122E+17',
  ),
);

/** One change of a table: cells, rows and columns are counted round. */
const change = fc.record({
  row: fc.nat(50),
  column: fc.nat(50),
  how: fc.constantFrom(
    'cell',
    'cell',
    'cell',
    'drop-row',
    'repeat-row',
    'drop-column',
    'repeat-column',
    'swap',
    'cut',
  ),
  other: fc.nat(50),
  cell,
});

function changed(
  rows: Rows,
  { row: r, column: c, how, other, cell: text }: typeof change extends fc.Arbitrary<infer Of> ? Of : never,
): Rows {
  if (rows.length === 0) return [[text]];
  const row = r % rows.length;
  const width = Math.max(1, ...rows.map((own) => own.length));
  const column = c % width;
  const without = <Item>(items: readonly Item[], at: number): Item[] =>
    items.filter((_, index) => index !== at);
  switch (how) {
    case 'drop-row':
      return without(rows, row);
    case 'repeat-row':
      return [...rows.slice(0, row), rows[row]!, ...rows.slice(row)];
    case 'drop-column':
      return rows.map((own) => without(own, column));
    case 'repeat-column':
      return rows.map((own) => [
        ...own.slice(0, column),
        ...own.slice(column, column + 1),
        ...own.slice(column),
      ]);
    case 'swap':
      return rows.map((own, index) =>
        index === row ? rows[other % rows.length]! : index === other % rows.length ? rows[row]! : own,
      );
    case 'cut':
      return rows.map((own, index) => (index === row ? own.slice(0, column) : own));
    default:
      return rows.map((own, index) =>
        index === row
          ? Array.from({ length: Math.max(own.length, column + 1) }, (_, at) =>
              at === column ? text : (own[at] ?? ''),
            )
          : own,
      );
  }
}

/** No row vanishes: each is a case, one more petitioner, known, refused with its cell, or no case at all for a reason. */
function requireNothingLost(table: CaseTable): readonly RowReading[] {
  const imported = importCases(table, target);
  expect(imported.rows.map(({ line }) => line)).toEqual(table.rows.map((_, index) => index + 1));
  const counts: Record<string, number> = {};
  for (const { kind } of imported.rows) counts[kind] = (counts[kind] ?? 0) + 1;
  expect(Object.fromEntries(Object.entries(imported.counts).filter(([, count]) => count > 0))).toEqual(
    counts,
  );
  for (const [index, row] of imported.rows.entries()) {
    if (row.kind === 'refused') expect(row.cell).toMatch(/^[A-Z]+\d+$/);
    if (row.kind === 'passed-over' && row.because === 'blank')
      // 无 says nothing, nor does 同上 where nothing stands above
      expect(table.rows[index]!.join('').replace(/[^\p{L}\p{N}]|无|同上|同前/gu, '')).toBe('');
  }
  for (const own of imported.doubts)
    for (const language of ['zh-CN', 'en'] as const) {
      const said = wordImportDoubt(own, language);
      expect(said).not.toMatch(/undefined|\[object|^$/);
    }
  const read = imported.rows.flatMap((row) => ('facts' in row ? [row] : []));
  const answers = new Map(read.map((row) => [row.case, 'other'] as const));
  const entries = takeImport(imported, { at: '2024-02-26T09:00:00+08:00', author: '某县信访局', answers });
  expect(entries.map((entry) => entry.case)).toEqual(read.map((row) => row.case));
  const { file: after, diagnostics } = appendCaseEntries(file, entries, { roster });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(after!.entries).toHaveLength(file.entries.length + entries.length);
  return imported.rows;
}

it('law: whatever was changed in a table, no row is lost in silence, and what it gives can be registered', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...TABLES), fc.array(change, { maxLength: 6 }), (rows, changes) => {
      const read = requireNothingLost({ rows: changes.reduce<Rows>(changed, rows) });
      for (const { kind } of read) reached.add(kind);
    }),
    runs(300, 30_000),
  );
  expect([...reached].sort()).toEqual([
    'continued',
    'known',
    'likely-duplicate',
    'new',
    'passed-over',
    'refused',
  ]);
});
