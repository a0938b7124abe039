import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { wordLeadersDoubt, wordTableProblem } from '../locale/words.ts';
import { decodeCsv, gridsOfCsv } from '../table/csv-read.ts';
import { type Grid } from '../table/grid.ts';
import { readGrids } from '../table/read-table.ts';
import { empty } from '../testing/leaders.ts';
import { gbk } from '../testing/gbk.ts';
import { gridsOfXlsx } from '../xlsx/read-xlsx.ts';
import { importLeaders } from './leaders-document.ts';
import { readLeadersGrids } from './leaders-table.ts';
import { uglyDuties } from './ugly-duties.test.kit.ts';
import { uglyLeaders, type UglyTable } from './ugly-tables.test.kit.ts';

const period = { from: '2027-01-01', to: '2027-12-31' };

/** A workbook as another program writes it. */
function workbook(sheets: NonNullable<UglyTable['sheets']>): Uint8Array {
  const book = utils.book_new();
  for (const [at, { rows, merges = [] }] of sheets.entries()) {
    const sheet = utils.aoa_to_sheet(rows as unknown[][]);
    sheet['!merges'] = merges.map(([r, c, toRow, toColumn]) => ({
      s: { r, c },
      e: { r: toRow, c: toColumn },
    }));
    utils.book_append_sheet(book, sheet, `表${at + 1}`);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const gridsOf = async ({ sheets, text = '', isGbk }: UglyTable): Promise<readonly Grid[]> =>
  (sheets
    ? await gridsOfXlsx(workbook(sheets))
    : gridsOfCsv(isGbk ? decodeCsv(gbk(text)) : text)) as readonly Grid[];

/** What a table says below its header, taken apart at all that parts words. */
const said = (grids: readonly Grid[], isHead: (row: readonly string[]) => boolean): string[] =>
  grids.slice(0, grids[0]!.knowsMerges ? undefined : 1).flatMap(({ rows }) => {
    const head = rows.findIndex(isHead);
    return rows
      .slice(head < 0 ? rows.length : head + 1)
      .flatMap((row) => row.flatMap((cell) => cell.split(/[\s　、，,；;。.：:（）()/]+/)))
      .filter((word) => word !== '');
  });

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s（）()]/g, '');

/** The words that stand neither in what was read nor in what is doubted. */
const lost = (words: readonly string[], ...kept: readonly unknown[]): string[] => {
  const all = bare(JSON.stringify(kept));
  return words.filter((word) => !/^(?:[\d.]+|.*等工作)$/.test(bare(word)) && !all.includes(bare(word)));
};

describe('leaders of a table that somebody made by hand', () => {
  it.each(uglyLeaders.map((table) => [table.title, table] as const))('%s', async (_title, table) => {
    const grids = await gridsOf(table);
    const read = readLeadersGrids(grids);
    const { leaders, townships, sectors, projects, doubts } = importLeaders(read, { ...empty, period });
    const nameOf = (list: readonly { id: string; name: string }[], ids: readonly string[] = []): string =>
      ids.map((id) => list.find((own) => own.id === id)!.name).join(' ');
    const lines = leaders.map((own) =>
      [
        own.name,
        (own.posts ?? []).map(({ title }) => title).join('+'),
        nameOf(townships, own.townships),
        nameOf(sectors, own.sectors),
        own.note ?? '',
      ]
        .join('/')
        .replace(/\/+$/, ''),
    );
    expect(lines).toEqual(table.reads);
    const codes = doubts.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...(table.doubts ?? [])]));
    if (table.isSure) expect(codes).not.toContain('near-miss');
    const heads = new Set(read.columns.map(({ head }) => head));
    // what is said of a column as a whole is said of each of its cells
    const asked = doubts.flatMap((own) =>
      own.code === 'column-ignored' ? [own.cell.replace(/\d/g, '')] : [],
    );
    const ofColumns = read.source!.grid.rows.map((row) =>
      row.filter((_, column) => asked.includes(String.fromCharCode(65 + column))),
    );
    // what is said of another sheet is said of all that stands in it
    const isOther = doubts.some(({ code }) => code === 'other-sheet');
    const words = said(isOther ? grids.slice(0, 1) : grids, (row) =>
      row.some((cell) => heads.has(cell.trim())),
    );
    const sentences = doubts.map((doubt) => wordLeadersDoubt(doubt, 'zh-CN'));
    expect(
      lost(words, [...heads], leaders, townships, sectors, projects, doubts, sentences, ofColumns),
    ).toEqual([]);
  });
});

describe('duties of a table that somebody made by hand', () => {
  it.each(uglyDuties.map((table) => [table.title, table] as const))('%s', async (_title, table) => {
    const grids = await gridsOf(table);
    const { rows, problems } = readGrids(grids, { period });
    expect(rows.map(({ date, leader }) => `${date.slice(5)} ${leader}`)).toEqual(table.reads);
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining([...(table.doubts ?? [])]));
    const names = said(grids, (row) => row.some((cell) => /日期|时间/.test(cell))).filter((word) =>
      /某|长|书记/.test(word),
    );
    const sentences = problems.map((problem) => wordTableProblem(problem, 'zh-CN'));
    // a row that is doubted by its line is seen with all that stands in it
    const doubted = problems.flatMap((problem) =>
      'line' in problem ? grids[0]!.rows[problem.line - 1]! : [],
    );
    expect(lost(names, rows, sentences, doubted)).toEqual([]);
  });
});

it('there are forty of them at least', () =>
  expect(uglyLeaders.length + uglyDuties.length).toBeGreaterThanOrEqual(40));
