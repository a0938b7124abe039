import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../table/csv-read.ts';
import { wordTableProblem } from '../locale/words.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';

const period = { from: '2024-08-01', to: '2024-08-31' };

const csv = (text: string, own = period) => readCsv(text, { period: own });

const dates = (text: string, own = period): string[] => csv(text, own).rows.map(({ date }) => date);

/** A workbook as another program writes it, rows and columns of merges from 0. */
function workbook(
  rows: unknown[][],
  merges: [row: number, column: number, toRow: number, toColumn: number][],
) {
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = merges.map(([r, c, toRow, toColumn]) => ({ s: { r, c }, e: { r: toRow, c: toColumn } }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '安排表');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

describe('heads of duty tables', () => {
  it.each([
    ['时间,接访领导、职务', 'B2'],
    ['时间,接访领导（职务）', 'B2'],
    ['接访时间,星期,接访领导及职务', 'C2'],
    ['日期,职务', 'B2'],
    ['日期,值班领导,姓名', 'B2'],
    ['日期,职务,姓名', 'C2'],
  ])('%s names who is on duty in %s', (heads, cell) => {
    const line = heads.split(',').map((_, column) => (column === 0 ? '2024-08-05' : `甲${column}`));
    const { rows, problems } = csv(`${heads}\n${line.join(',')}\n`);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ date: '2024-08-05', cell }]);
  });
});

describe('merged cells', () => {
  it('hold for each of their rows, whatever they reach over', async () => {
    const bytes = workbook(
      [
        ['某县8月接访安排表'],
        ['日期', '接访领导', '职务'],
        ['2024年8月'],
        ['8月5日', '甲', '县长'],
        ['8月6日'],
        ['8月7日'],
        ['8月8日', '乙', '副县长'],
        ['', '丙', '副县长'],
        ['某县信访局'],
      ],
      [
        [0, 0, 0, 2],
        [2, 0, 2, 2],
        [3, 1, 5, 1],
        [3, 2, 5, 2],
        [6, 0, 7, 0],
        [8, 0, 8, 2],
      ],
    );
    const { rows, problems } = await readXlsx(bytes, { period });
    expect(problems).toEqual([]);
    expect(rows.map(({ cell, date, leader }) => `${cell} ${date} ${leader}`)).toEqual([
      'B4 2024-08-05 甲',
      'B5 2024-08-06 甲',
      'B6 2024-08-07 甲',
      'B7 2024-08-08 乙',
      'B8 2024-08-08 丙',
    ]);
  });

  it('that became empty cells of text are told of', () => {
    const { problems } = csv('日期,接访领导\n8月5日,甲\n8月6日,\n');
    expect(problems).toEqual([{ code: 'leader-missing', line: 3, cell: 'B3', date: '2024-08-06' }]);
    expect(wordTableProblem(problems[0]!, 'zh-CN')).toMatch(/^第3行（B3）：/);
  });
});

describe('dates with a point', () => {
  it('are month and day', () => {
    expect(dates('日期,姓名\n8.4,甲\n8.15,乙\n8.20,丙\n')).toEqual([
      '2024-08-04',
      '2024-08-15',
      '2024-08-20',
    ]);
  });

  it('keep a zero that the table shows to keep zeros', () => {
    const { rows, problems } = csv('日期,姓名\n8.1,甲\n8.10,乙\n');
    expect(rows.map(({ date }) => date)).toEqual(['2024-08-01', '2024-08-10']);
    expect(problems).toEqual([]);
  });

  it('that may have lost a zero are taken in the order of the table, and doubted', () => {
    const { rows, problems } = csv('日期,姓名\n8.1,甲\n8.9,乙\n8.1,丙\n8.2,丁\n8.3,戊\n');
    expect(rows.map(({ date }) => date.slice(8))).toEqual(['01', '09', '10', '20', '30']);
    expect(problems.map((problem) => 'line' in problem && [problem.code, problem.line])).toEqual(
      [2, 4, 5, 6].map((line) => ['zero-lost', line]),
    );
    expect(wordTableProblem(problems[1]!, 'zh-CN')).toBe(
      '第4行（A4）：日期“8.1”按8月10日计；数字格式的日期会丢掉末尾的0，请核对。',
    );
  });

  it('are settled by the weekday beside them', () => {
    const { rows, problems } = csv('日期,星期,姓名\n8.1,六,甲\n8.2,二,乙\n');
    expect(rows.map(({ date }) => date)).toEqual(['2024-08-10', '2024-08-20']);
    expect(problems).toEqual([]);
  });

  it('are so in a workbook, where they are numbers', async () => {
    const bytes = workbook(
      [
        ['日期', '姓名'],
        [8.4, '甲'],
        [8.9, '乙'],
        [8.1, '丙'],
      ],
      [],
    );
    const { rows, problems } = await readXlsx(bytes, { period });
    expect(rows.map(({ date }) => date)).toEqual(['2024-08-04', '2024-08-09', '2024-08-10']);
    expect(problems).toMatchObject([{ code: 'zero-lost', cell: 'A4' }]);
  });
});

it('days of a week are one row', () => {
  expect(csv('时间,带班领导\n8月5日至9日,甲\n8.12-8.16,乙\n').rows).toMatchObject([
    { date: '2024-08-05', to: '2024-08-09', leader: '甲' },
    { date: '2024-08-12', to: '2024-08-16', leader: '乙' },
  ]);
});

it('dates without a year lie in the period, over the turn of the year too', () => {
  const winter = { from: '2024-12-16', to: '2025-01-31' };
  expect(dates('日期,姓名\n12月31日,甲\n1月2日,乙\n', winter)).toEqual(['2024-12-31', '2025-01-02']);
});
