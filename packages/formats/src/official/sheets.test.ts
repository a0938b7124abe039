import type { PublicRoster } from '@lunzhi/core';
import { tableOfMonth, tableOfWeek } from '@lunzhi/core/notice';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { Paper, PaperTable } from '../paper/paper.ts';
import { writePapers } from '../paper/write-papers.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { sampleMonths, sampleRow, sampleTable } from '../testing/sample-table.ts';
import { attribute, readWordFile, within } from '../testing/word-file.ts';
import { oneLine } from '../table/text.ts';
import { rosterPaper, type RosterPaperOptions } from './roster-paper.ts';

const tableOf = ({ blocks }: Paper): PaperTable => blocks.find(({ kind }) => kind === 'table') as PaperTable;
const millimetres = (twips: unknown): number => (Number(twips) / 20 / 72) * 25.4;
const word = async (paper: Paper) =>
  readWordFile((await writePapers([paper], 'docx')) as Uint8Array).part('word/document.xml');
const page = async (paper: Paper) => String(await writePapers([paper], 'html'));

/** Width, height, and width and height of the text of a file of Word, and which way it lies. */
async function sheetOf(paper: Paper): Promise<unknown[]> {
  const document = await word(paper);
  const of = (name: string, key: string): number => millimetres(attribute(document, name, key));
  const [width, height] = [of('w:pgSz', 'w:w'), of('w:pgSz', 'w:h')];
  const text = [
    width - of('w:pgMar', 'w:left') - of('w:pgMar', 'w:right'),
    height - of('w:pgMar', 'w:top') - of('w:pgMar', 'w:bottom'),
  ];
  return [...[width, height, ...text].map(Math.round), attribute(document, 'w:pgSz', 'w:orient')];
}

describe('a sheet across', () => {
  const across = (table: PublicRoster, options: RosterPaperOptions = {}) =>
    rosterPaper(table, { ...options, sheet: 'a4-landscape' });

  it('has the text area of GB/T 9704 turned, in each format', async () => {
    expect(await sheetOf(across(sampleMonths()))).toEqual([297, 210, 225, 156, 'landscape']);
    expect(await page(across(sampleMonths()))).toContain(
      '@page { size: 297mm 210mm; margin: 28mm 37mm 26mm 35mm; }',
    );
    expect(await sheetOf(rosterPaper(sampleMonths()))).toEqual([210, 297, 156, 225, 'portrait']);
  });

  it('has columns as wide as it is, and the same duties', () => {
    const { columns, rows } = tableOf(across(sampleMonths()));
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(225, 6);
    expect(rows).toHaveLength(tableOf(rosterPaper(sampleMonths())).rows.length);
  });
});

describe('a sheet for a wall', () => {
  const wall = (table: PublicRoster) => rosterPaper(table, { sheet: 'a3' });
  const march = tableOfMonth(sampleMonths(), '2024-03');
  const week = tableOfWeek(sampleMonths(), '2024-03-06');

  it('is A3 with the table alone, the larger the fewer its rows', async () => {
    expect(await sheetOf(wall(march))).toEqual([297, 420, 253, 370, 'portrait']);
    expect(wall(march).blocks.map(({ kind }) => kind)).toEqual(['title', 'subtitle', 'table', 'signature']);
    expect(tableOf(wall(march)).columns.map(({ head }) => head)).toEqual([
      '日期',
      '星期',
      '接访领导',
      '职务',
    ]);
    expect(wall(march).scale).toBeGreaterThanOrEqual(1.4);
    expect(wall(week).scale).toBeGreaterThan(wall(march).scale!);
    const sizes = within(await word(wall(march)), 'w:tbl')
      .flatMap((table) => within(table, 'w:sz'))
      .map((own) => Number(own.attributes?.['w:val']) / 2);
    expect(Math.max(...sizes)).toBeGreaterThan(15);
    expect(await page(wall(march))).toContain('@page { size: 297mm 420mm;');
    expect(await page(wall(march))).toContain(`font-size: ${+(10.5 * wall(march).scale!).toFixed(2)}pt`);
  });

  it('has the columns that the office wants', () => {
    const paper = rosterPaper(week, { sheet: 'a3', columns: ['date', 'name', 'sectors'] });
    expect(tableOf(paper).columns.map(({ head }) => head)).toEqual(['日期', '接访领导', '分管领域']);
  });

  it('takes a year on several sheets', () => {
    const rows = Array.from({ length: 3 }, () => sampleMonths().rows).flat();
    expect(tableOf(wall(sampleTable(rows))).rows.length).toBeGreaterThan(200);
  });
});

describe('the table in which leaders say whether they agree', () => {
  const comments = (table: PublicRoster) => rosterPaper(table, { content: 'comments' });

  it('has a row for each leader with his days, and room for what he says', () => {
    const paper = comments(
      sampleTable([
        sampleRow({ name: '马某' }),
        sampleRow({ date: '2024-01-03', name: '牛某某', post: '副县长' }),
        sampleRow({ date: '2024-02-03', name: '马某' }),
        sampleRow({ date: '2024-02-04', name: '', post: '', isPending: true }),
      ]),
    );
    expect(paper.title).toContain('征求意见汇总表');
    expect(paper.marking).toBe('内部');
    const { columns, rows } = tableOf(paper);
    expect(columns.map(({ head }) => head)).toEqual([
      '序号',
      '姓名',
      '职务',
      '拟排次数和日期',
      '意见（是否同意、建议调整）',
      '签名',
    ]);
    expect(rows).toEqual([
      [['1'], ['马　某'], ['县委书记'], ['2次：1月2日、2月3日'], [], []],
      [['2'], ['牛某某'], ['副县长'], ['1次：1月3日'], [], []],
    ]);
  });

  it('counts every duty once', () => {
    const rows = tableOf(comments(sampleMonths())).rows as string[][][];
    const counts = rows.map((row) => Number(/^\d+/.exec(row[3]![0]!)![0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sampleMonths().rows.length);
  });
});

describe('each kind of paper', () => {
  const all: readonly RosterPaperOptions[] = [
    { sheet: 'a4-landscape', content: 'both' },
    { sheet: 'a3' },
    { content: 'comments' },
    { sheet: 'a4-landscape', content: 'comments' },
  ];

  it.each(all)('%j is made of the same octets whenever it is written', async (options) => {
    const made = async (format: 'docx' | 'html') =>
      Buffer.from((await writePapers([rosterPaper(sampleMonths(), options)], format)) as Uint8Array);
    for (const format of ['docx', 'html'] as const)
      expect((await made(format)).equals(await made(format))).toBe(true);
  });

  it('law: whatever a table says stands as text in each', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.constantFrom(...all), async (text, options) => {
        const own = `甲${text}`;
        const table = sampleTable([sampleRow({ name: own, post: own })], { tableTitle: own, issuer: own });
        const paper = rosterPaper(table, options);
        const { paragraphs } = readWordFile((await writePapers([paper], 'docx')) as Uint8Array);
        expect(paragraphs.some((said) => said === oneLine(own))).toBe(true);
        expect(await page(paper)).not.toMatch(/<(script|img|iframe|svg)/i);
      }),
      runs(10, 500),
    );
  });
});
