import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, unguard, writeCsv } from './csv.ts';
import { hostileText, hostileTexts } from '../testing/hostile-text.ts';
import { sampleMonths, sampleRow, sampleTable } from '../testing/sample-table.ts';
import { oneLine } from './text.ts';

/** The cells as an independent reader sees them. */
function cellsOf(csv: string): string[][] {
  const book = read(csv.slice(1), { type: 'string', raw: true });
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
    header: 1,
    raw: true,
    defval: '',
  });
}

describe('writeCsv', () => {
  it('begins with a byte order mark, ends every line with CRLF and has its header in line 1', () => {
    const csv = writeCsv(sampleTable([sampleRow()]));
    expect(csv).toBe(
      '\uFEFF序号,日期,星期,接访领导,职务,分管领域,时间,地点,备注,公开属性\r\n' +
        '1,2024-01-02,二,领导01,县委书记,全面工作,8:30至12:00，14:30至17:30,县信访接待中心二楼视频接访室,,公开\r\n',
    );
  });

  it('names the shift type only when there are several', () => {
    const rows = ['上午班', '下午班'].map((shiftType) => sampleRow({ shiftType }));
    const cells = cellsOf(writeCsv(sampleTable(rows)));
    expect(cells.map((line) => line[3])).toEqual(['班类', '上午班', '下午班']);
  });

  it('says in its head that nobody has published it', () => {
    const headOf = (changes: object): string | undefined =>
      cellsOf(writeCsv(sampleTable([sampleRow()], changes)))[0]?.pop();
    expect(headOf({ standing: 'circulated' })).toBe('公开属性（征求意见稿）');
    expect(headOf({ standing: 'changed' })).toBe('公开属性（公布后有改动，未公布）');
    expect(headOf({ standing: 'published' })).toBe('公开属性');
    expect(headOf({ standing: 'draft', language: 'en' })).toBe('Disclosure (draft, not published)');
  });

  it('says holiday, make-up day, protection period and provisional in the remarks', () => {
    const rows = [
      sampleRow({ kind: 'holiday', holidays: ['国庆节', '中秋节'], protectionPeriods: ['国庆特别防护期'] }),
      sampleRow({ kind: 'make-up-workday', holidays: [] }),
      sampleRow({ kind: 'weekend', weekday: 7 }),
    ];
    const remarks = cellsOf(writeCsv(sampleTable(rows, { provisional: true }))).map((line) => line[8]);
    expect(remarks).toEqual(['备注', '国庆节、中秋节、国庆特别防护期、暂定', '调休上班、暂定', '周末、暂定']);
  });

  it('is in English when the document is', () => {
    const cells = cellsOf(writeCsv(sampleTable([sampleRow()], { language: 'en' })));
    expect(cells[0]).toEqual(
      'No.|Date|Day|Leader on duty|Post|Sectors in charge|Hours|Place|Remarks|Disclosure'.split('|'),
    );
    expect(cells[1]?.slice(1, 3)).toEqual(['2024-01-02', 'Tue']);
    expect(cells[1]?.[9]).toBe('Public');
  });

  it('has one line per duty whatever the texts hold', () => {
    const rows = hostileTexts.map((text) =>
      sampleRow({ name: text, post: text, place: text, sectors: [text, text] }),
    );
    const csv = writeCsv(sampleTable(rows));
    expect(csv.split('\r\n')).toHaveLength(rows.length + 2);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });

  it('law: an independent reader finds the texts, and no cell begins a formula', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (name, place) => {
        const line = cellsOf(writeCsv(sampleTable([sampleRow({ name, place })])))[1] ?? [];
        expect(unguard(line[3] ?? '')).toBe(oneLine(name));
        expect(unguard(line[7] ?? '')).toBe(oneLine(place));
        for (const cell of line) expect(cell).not.toMatch(/(^|;)\s*[=+\-@＝＋－＠]/);
      }),
    );
  });

  it('law: the guard is taken away exactly', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(unguard(guard(oneLine(text)))).toBe(oneLine(text));
      }),
    );
  });

  it('is the same each time', () => {
    expect(writeCsv(sampleMonths())).toBe(writeCsv(sampleMonths()));
  });
});
