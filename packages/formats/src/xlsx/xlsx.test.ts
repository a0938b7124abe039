import { read, utils } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { readXlsx as readWithLibrary } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { hostileText, hostileTexts } from '../testing/hostile-text.ts';
import { sampleMonths, sampleRow, sampleTable } from '../testing/sample-table.ts';
import { oneLine } from '../table/text.ts';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The workbook as an independent reader sees it. */
function openIndependently(bytes: Uint8Array) {
  const book = read(bytes, { type: 'array', cellFormula: true, cellStyles: true });
  const sheet: WorkSheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const cells = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '', blankrows: true });
  const head = cells.findIndex((line) => line[0] === '序号' || line[0] === 'No.');
  return { book, sheet, cells, head };
}

describe('writeXlsx', () => {
  it('shows mark and number, title, hours and place, header, month, duties, issuer and date', async () => {
    const { cells } = openIndependently(await writeXlsx(sampleTable([sampleRow()])));
    expect(cells.map((line) => line[0])).toEqual([
      '公开　　文号：东信联〔2024〕1号',
      '东安县2024年县级领导在县信访接待中心坐班接访安排表',
      '时间：8:30至12:00，14:30至17:30　　地点：县信访接待中心二楼视频接访室',
      '序号',
      '2024年1月（1班）',
      1,
      '东安县信访工作联席会议',
      '2024年1月5日',
    ]);
    expect(cells[3]).toEqual(['序号', '日期', '星期', '接访领导', '职务', '分管领域']);
    expect(cells[5]?.slice(2)).toEqual(['二', '领导01', '县委书记', '全面工作']);
  });

  it('is set up for A4 with the head of the table on each page', async () => {
    const [sheet] = (await readWithLibrary(await writeXlsx(sampleMonths()), { readStyles: true })).sheets;
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'portrait',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$4:$4',
    });
    expect(sheet?.freezePane?.rows).toBe(4);
    expect(sheet?.headerFooter?.oddHeader).toBe('&R公开');
    // where it stands in the first row
    expect([sheet?.headerFooter?.differentFirst, sheet?.headerFooter?.firstHeader]).toEqual([
      true,
      undefined,
    ]);
    expect(sheet?.merges).toContainEqual({ startRow: 1, startCol: 0, endRow: 1, endCol: 6 });
    expect(sheet?.cells?.get('5,3')?.style?.font?.name).toBe('仿宋');
    expect(sheet?.cells?.get('5,3')?.style?.border?.left?.style).toBe('thin');
  });

  it('makes each row as high as its texts need, so that none is written over another', async () => {
    const long = sampleRow({
      post: '县委常委、县纪委书记、县监委主任',
      sectors: ['农业农村、水利、林业、乡村振兴、生态环境、自然资源、交通运输、商务市监、文旅广体'],
    });
    const bytes = await writeXlsx(sampleTable([sampleRow(), long]));
    const [sheet] = (await readWithLibrary(bytes, { readStyles: true })).sheets;
    const heights = [5, 6].map((row) => sheet!.rowDefs!.get(row)!.height!);
    expect(heights[0]).toBeGreaterThan(18);
    expect(heights[1]).toBeGreaterThan(heights[0]!);
  });

  it('has room for each line of a text in programs whose columns are a little narrower', async () => {
    const rows = Array.from({ length: 30 }, (_, length) =>
      sampleRow({ kind: 'weekend', name: '甲'.repeat(length + 1), protectionPeriods: ['两'.repeat(length)] }),
    );
    const [sheet] = (await readWithLibrary(await writeXlsx(sampleTable(rows)), { readStyles: true })).sheets;
    const clipped = [...sheet!.cells!].flatMap(([place, { value, style }]) => {
      const [row, column] = place.split(',').map(Number) as [number, number];
      if (row < 5 || column < 3 || typeof value !== 'string' || !sheet!.cells!.get(`${row},1`)?.value)
        return [];
      const size = style!.font!.size!;
      // a digit takes as little as 5.25 points, and the sides of a cell as much as 4
      const perLine = Math.floor((sheet!.columns![column]!.width! * 5.25 - 4) / size);
      const lines = Math.ceil(Array.from(value).length / perLine);
      return lines * size * 1.2 > sheet!.rowDefs!.get(row)!.height! + 1 ? [value] : [];
    });
    expect(clipped).toEqual([]);
  });

  it('writes real dates that show month and day', async () => {
    const { sheet } = openIndependently(await writeXlsx(sampleTable([sampleRow({ date: '2024-02-29' })])));
    expect(sheet['B6']).toMatchObject({ v: 45351, w: '2月29日' });
  });

  it('says 公开 in its properties and takes its times from the date of issue', async () => {
    const { book } = openIndependently(await writeXlsx(sampleMonths()));
    const issued = new Date('2024-01-05T00:00:00Z');
    expect(book.Props).toMatchObject({ Subject: '公开', Author: '东安县信访工作联席会议' });
    expect(book.Props?.Title).toBe('东安县2024年县级领导在县信访接待中心坐班接访安排表');
    expect([book.Props?.CreatedDate, book.Props?.ModifiedDate]).toEqual([issued, issued]);
  });

  it('says which version it is from the second on', async () => {
    const second = { version: 2, publishedOn: '2024-04-08' };
    const { cells } = openIndependently(await writeXlsx(sampleTable([sampleRow()], second)));
    expect(JSON.stringify(cells)).toContain('第2版，2024年4月8日公布');
  });

  it('is signed on the day of a later version, and says whether anybody has published it', async () => {
    const second = { version: 2, publishedOn: '2024-04-08' };
    const later = openIndependently(await writeXlsx(sampleTable([sampleRow()], second)));
    expect(later.cells.flat()).toContain('2024年4月8日（制表：2024年1月5日）');
    expect(later.book.Props?.ModifiedDate).toEqual(new Date('2024-04-08T00:00:00Z'));
    const shown = openIndependently(await writeXlsx(sampleTable([sampleRow()], { standing: 'circulated' })));
    expect(shown.cells.flat()).toContain('征求意见稿');
    expect(shown.book.Props?.Title).toMatch(/（征求意见稿）$/);
    expect(await writeXlsx(sampleTable([sampleRow()], { standing: 'published' }))).toEqual(
      await writeXlsx(sampleTable([sampleRow()])),
    );
  });

  it('says that it is provisional', async () => {
    const { cells } = openIndependently(await writeXlsx(sampleTable([sampleRow()], { provisional: true })));
    expect(cells[2]?.[0]).toBe('暂定：放假安排尚未全部公布，公布后可能调整');
  });

  it('gives the types that differ in hours or place a line of their own, or columns when a type differs in itself', async () => {
    const morning = sampleRow({ shiftType: '上午班', times: ['08:30-12:00'], place: '一室' });
    const afternoon = sampleRow({ shiftType: '下午班', times: ['14:30-17:30'], place: '二室' });
    const apart = openIndependently(await writeXlsx(sampleTable([morning, afternoon])));
    expect(apart.cells[2]?.[0]).toBe('上午班：8:30至12:00，一室　　下午班：14:30至17:30，二室');
    expect(apart.cells[apart.head]).not.toContain('时间');
    const mixed = openIndependently(await writeXlsx(sampleTable([morning, { ...morning, place: '二室' }])));
    expect(mixed.cells[mixed.head]).toEqual(
      '序号|日期|星期|班类|接访领导|职务|分管领域|时间|地点'.split('|'),
    );
  });

  it('captions a protection period once, with its dates', async () => {
    const { cells } = openIndependently(await writeXlsx(sampleMonths()));
    const captions = cells.map((line) => String(line[0])).filter((text) => text.includes('防护期'));
    expect(captions).toEqual([
      '春节特别防护期（2月8日至2月18日，每日1人；其中2月10日至17日为春节假期）',
      '特别防护期：全国两会（3月1日至3月12日，每日1人）',
    ]);
  });

  it('is in English when the document is', async () => {
    const { sheet, cells, head, book } = openIndependently(
      await writeXlsx(sampleTable([sampleRow()], { language: 'en' })),
    );
    expect(cells[head]).toEqual(['No.', 'Date', 'Day', 'Leader on duty', 'Post', 'Sectors in charge']);
    expect(sheet['B6']).toMatchObject({ w: '2 Jan' });
    expect(book.Props?.Subject).toBe('Public');
  });

  it('types every text as text, so that nothing is calculated or linked', async () => {
    const rows = hostileTexts.map((text) => sampleRow({ name: text, post: text, sectors: [text] }));
    const hostile = hostileTexts.join('');
    const table = sampleTable(rows, {
      tableTitle: hostile,
      issuer: '=1+1',
      documentNumber: '=2+2',
      title: hostile,
    });
    const { sheet } = openIndependently(await writeXlsx(table));
    const cells = Object.entries(sheet as Record<string, { f?: string; l?: object; t?: string }>);
    const written = cells.filter(([address]) => !address.startsWith('!'));
    expect(written.filter(([, cell]) => cell.f !== undefined || cell.l !== undefined)).toEqual([]);
    const texts = written.filter(([address, cell]) => /^[D-F]/.test(address) && cell.t !== 'z');
    expect(texts.length).toBeGreaterThan(3 * rows.length - 10);
    expect(texts.filter(([, cell]) => cell.t !== 's')).toEqual([]);
  });

  it('clips what a cell cannot hold', async () => {
    const name = `甲${'𠮷'.repeat(20_000)}`;
    const { cells, head } = openIndependently(await writeXlsx(sampleTable([sampleRow({ name })])));
    const written = String(cells[head + 2]?.[3]);
    expect(written.length).toBeLessThanOrEqual(32_767);
    expect(written).toMatch(/^甲𠮷+…$/u);
  });

  it('law: an independent reader finds the texts', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (name, post) => {
        const { cells, head } = openIndependently(await writeXlsx(sampleTable([sampleRow({ name, post })])));
        expect(cells[head + 2]?.slice(3, 5)).toEqual([oneLine(name), oneLine(post)]);
      }),
      runs(15, 600),
    );
  });

  it('is the same each time, octet by octet', async () => {
    const [first, second] = [await writeXlsx(sampleMonths()), await writeXlsx(sampleMonths())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('has no time of the clock in its archive', async () => {
    const bytes = Buffer.from(await writeXlsx(sampleMonths()));
    const stamps = new Set<number>();
    for (let at = bytes.indexOf('PK\u0003\u0004'); at !== -1; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
      stamps.add(bytes.readUInt32LE(at + 10));
    }
    expect(stamps.size).toBe(1);
    expect([...stamps].every((stamp) => stamp >>> 25 === 0)).toBe(true);
  });
});

describe('readXlsx', () => {
  it('reads back what writeXlsx wrote, with the rows of the sheet', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const table = sampleMonths({ language });
      const { rows, problems } = await readXlsx(await writeXlsx(table));
      expect(problems).toEqual([]);
      expect(rows.map(({ date, leader }) => [date, leader])).toEqual(
        table.rows.map(({ date, name }) => [date, name]),
      );
      expect(rows[0]?.line).toBe(6);
    }
  });

  it('law: names and types come back as they were, on one line', async () => {
    const text = hostileText.filter((said) => oneLine(said) !== '');
    await fc.assert(
      fc.asyncProperty(text, text, async (name, shiftType) => {
        const { rows } = await readXlsx(await writeXlsx(sampleTable([sampleRow({ name, shiftType })])));
        expect(rows).toMatchObject([
          {
            line: 6,
            date: '2024-01-02',
            type: oneLine(shiftType),
            leader: oneLine(name),
            post: '县委书记',
            weekday: 2,
          },
        ]);
      }),
      runs(15, 600),
    );
  });

  it('reads a table made by hand by another program: text dates, day numbers, a second sheet', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['说明']]), '说明');
    const lines = [['值班表'], [], ['姓名', '日期'], ['甲', '2月18日'], ['乙', 45341], ['丙', '2024/2/20']];
    utils.book_append_sheet(book, utils.aoa_to_sheet(lines), '二月');
    const { write } = await import('@e965/xlsx');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(await readXlsx(bytes, { period: { from: '2024-01-01', to: '2024-12-31' } })).toMatchObject({
      rows: [
        { line: 4, date: '2024-02-18', leader: '甲' },
        { line: 5, date: '2024-02-19', leader: '乙' },
        { line: 6, date: '2024-02-20', leader: '丙' },
      ],
      problems: [],
    });
  });

  it('says so when the octets are not a workbook or the workbook has no such table', async () => {
    expect(await readXlsx(Uint8Array.of(1, 2, 3))).toEqual({
      rows: [],
      problems: [{ code: 'not-a-workbook' }],
    });
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['一'], ['二']]), '空');
    const { write } = await import('@e965/xlsx');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(await readXlsx(bytes)).toEqual({ rows: [], problems: [{ code: 'no-header' }] });
  });
});
