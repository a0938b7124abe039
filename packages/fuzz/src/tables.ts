import type { RosterDocument } from '@lunzhi/core';
import * as fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { damage, damaged, encoded, encoding } from './change-bytes.ts';
import { mostly, oddText, seldom } from './odd-values.ts';
import type { World } from './worlds.ts';

/** A table before it is written into a file. */
export interface Table {
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Ranges of cells that are one, by row and column from 0. */
  readonly merges: readonly { startRow: number; startCol: number; endRow: number; endCol: number }[];
}

/** Heads under which offices write what is asked for. */
const leaderHeads: Readonly<Record<string, readonly string[]>> = {
  number: ['序号', '排名', 'No.'],
  name: ['姓名', '领导姓名', '接访领导', 'name'],
  post: ['职务', '现任职务', 'post'],
  townships: ['联系乡镇（场）', '包联乡镇', 'townships'],
  sectors: ['分管工作', '分管领域', '分工'],
  projects: ['重点项目', '项目指挥长'],
  absences: ['请假情况', '不能值班'],
  body: ['班子', '单位'],
  phone: ['联系电话'],
  note: ['备注'],
};

const titles = ['县级领导联系乡镇和分管工作一览表', '某县领导干部接访日程安排表', ''];
const footnotes = ['注：以县委文件为准', '填表人：某某', '合计：35人', ''];

const leaderCell = (
  column: string,
  { name, posts }: RosterDocument['leaders'][number],
  index: number,
  draw: number,
): string => {
  const of = (all: readonly string[]): string => all[draw % all.length]!;
  switch (column) {
    case 'number':
      return String(index + 1);
    case 'name':
      return of([name, name, name, name.split('').join('　'), `${name}（女）`, `${name}、某某`]);
    case 'post':
      return posts?.[0]?.title ?? of(['县委书记', '县委副书记、县长', '副县长', '法院院长']);
    case 'townships':
      return of(['石期市镇', '白牙市镇、花桥镇', '花桥镇;川岩乡', '大庙口林场\n南桥镇', '']);
    case 'sectors':
      return of(['分管农业农村、水利等工作', '协助县长分管教育', '政法、信访', '']);
    case 'projects':
      return of(['湘江治理工程', '', '']);
    case 'absences':
      return of(['', '3月4日至8日', '3.4-3.8 学习', '2024年3月', '每周一', '长期']);
    case 'body':
      return of(['县委', '县政府', '县人大', '法院', '']);
    case 'phone':
      return '13800000000';
    default:
      return of(['', '挂职', '分担系数0.5']);
  }
};

/** A table of leaders as an office would send it. */
const leadersTable = ({ leaders }: RosterDocument): fc.Arbitrary<Table> =>
  fc
    .record({
      columns: fc.shuffledSubarray(Object.keys(leaderHeads), { minLength: 2 }),
      head: fc.nat(10),
      title: fc.constantFrom(...titles),
      footnote: fc.constantFrom(...footnotes),
      draws: fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
      isComplete: mostly(5),
    })
    .map(({ columns, head, title, footnote, draws, isComplete }) => {
      const all = isComplete
        ? ['name', 'post', ...columns.filter((own) => own !== 'name' && own !== 'post')]
        : columns;
      const heads = all.map((column) => leaderHeads[column]![head % leaderHeads[column]!.length]!);
      const rows = leaders.map((leader, index) =>
        all.map((column, at) => leaderCell(column, leader, index, draws[(index + at) % draws.length]!)),
      );
      return {
        rows: [[title], heads, ...rows, [footnote]],
        merges: title === '' ? [] : [{ startRow: 0, startCol: 0, endRow: 0, endCol: all.length - 1 }],
      };
    });

const dateForms: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => date.replaceAll('-', '/'),
  (date) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
  (date) => `${Number(date.slice(5, 7))}.${Number(date.slice(8))}`,
  (date) => `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日（星期一）`,
];

/** A duty table changed by hand, merged downwards where a leader serves on days in a row. */
const dutyTable = ({ roster, document, subjects }: World): fc.Arbitrary<Table> => {
  const nameOf = new Map(document.leaders.map(({ id, name }) => [id, name]));
  const places =
    roster?.assignments.map(({ date, type, leader }) => ({
      date,
      type,
      name: nameOf.get(leader ?? '') ?? '',
    })) ?? subjects.dates.map((date) => ({ date, type: 'main', name: document.leaders[0]!.name }));
  return fc
    .record({
      form: fc.constantFrom(...dateForms),
      head: fc.constantFrom('接访领导', '值班领导', '姓名', '接访领导、职务'),
      dateHead: fc.constantFrom('日期', '接访时间', 'date'),
      title: fc.constantFrom(...titles),
      other: fc.array(
        fc.tuple(fc.nat(60), fc.constantFrom(...document.leaders.map(({ name }) => name), '', '待定')),
      ),
      mergesDown: fc.nat(3),
      hasType: fc.boolean(),
    })
    .map(({ form, head, dateHead, title, other, mergesDown, hasType }) => {
      const byRow = new Map(other);
      const rows = places.map(({ date, type, name }, index) => [
        form(date),
        byRow.get(index) ?? name,
        ...(hasType ? [type] : []),
      ]);
      const merges =
        mergesDown > 0 && rows.length > mergesDown
          ? [{ startRow: 2, startCol: 1, endRow: 2 + mergesDown, endCol: 1 }]
          : [];
      return { rows: [[title], [dateHead, head, ...(hasType ? ['班类'] : [])], ...rows], merges };
    });
};

/** Cells where somebody slipped. */
const slips = (table: fc.Arbitrary<Table>): fc.Arbitrary<Table> =>
  fc
    .tuple(
      table,
      fc.array(fc.record({ row: fc.nat(40), column: fc.nat(8), text: oddText, how: fc.nat(5) }), {
        maxLength: 3,
      }),
      mostly(9),
    )
    .map(([{ rows, merges }, all, isNarrow]) => {
      const changed = rows.map((row) => [...row]);
      for (const { row, column, text, how } of all) {
        const own = changed[row % changed.length]!;
        if (how === 0) changed.splice(row % changed.length, 1);
        else if (how === 1) own.splice(column % (own.length + 1), 0, text);
        else own[column % Math.max(1, own.length)] = text;
        if (changed.length === 0) changed.push([]);
      }
      const huge = !isNarrow ? [{ startRow: 1, startCol: 0, endRow: 1_048_575, endCol: 16_383 }] : [];
      return { rows: changed, merges: [...merges, ...huge] };
    });

const csvOf = ({ rows }: Table, separator: string, end: string): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          const text = String(cell ?? '');
          return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join(separator),
    )
    .join(end);

/** A file in the making: a workbook is packed with a promise. */
export type Made = { readonly name: string; readonly bytes: () => Promise<Uint8Array> };

/** A table in a file, in any encoding, and now and then broken. */
function fileOf(table: fc.Arbitrary<Table>, stem: string): fc.Arbitrary<Made> {
  const harm = seldom(damage);
  const harmed = (bytes: Uint8Array, all: readonly Parameters<typeof damaged>[1][]): Uint8Array =>
    all.reduce(damaged, bytes);
  const csv = fc
    .tuple(
      slips(table),
      fc.constantFrom(',', ',', '\t', ';'),
      fc.constantFrom('\r\n', '\n', '\r'),
      encoding,
      harm,
    )
    .map(([made, separator, end, into, all]): Made => ({
      name: `${stem}.csv`,
      bytes: async () => harmed(encoded(csvOf(made, separator, end), into), all),
    }));
  const xlsx = fc.tuple(slips(table), harm).map(([{ rows, merges }, all]): Made => ({
    name: `${stem}.xlsx`,
    bytes: async () =>
      harmed(
        await writeXlsx({ sheets: [{ name: '表', rows: rows.map((row) => [...row]), merges: [...merges] }] }),
        all,
      ),
  }));
  return fc.oneof({ weight: 2, arbitrary: csv }, { weight: 1, arbitrary: xlsx });
}

export const leadersFile = (world: World): fc.Arbitrary<Made> =>
  fileOf(leadersTable(world.document), 'leaders');

export const dutyFile = (world: World): fc.Arbitrary<Made> => fileOf(dutyTable(world), 'duties');
