import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { sampleFigures } from '../testing/sample-figures.ts';
import { writeFiguresHtml } from './html.ts';
import { paperOfFigures } from './paper.ts';
import { writeFiguresXlsx } from './xlsx.ts';

const grids = async (text?: string): Promise<unknown[][][]> => {
  const book = read(await writeFiguresXlsx(sampleFigures(text)), { type: 'array', cellFormula: true });
  return book.SheetNames.map((name) =>
    utils.sheet_to_json(book.Sheets[name]!, { header: 1, blankrows: false }),
  );
};

describe('writeFiguresHtml', () => {
  it('draws a mark for each case, and says how many there are of each kind', () => {
    const page = writeFiguresHtml(sampleFigures());
    expect(page.match(/<rect class="m[01]"/g)).toHaveLength(2 + 2);
    expect(page).toContain('aria-label="当场答复 1, 牵头研究 1"');
  });

  it('leads from each figure to exactly its cases', () => {
    const page = writeFiguresHtml(sampleFigures());
    const anchors = [...page.matchAll(/href="#(c\d+)"/g)].map(([, anchor]) => anchor!);
    const lists = anchors.map((anchor) => {
      const row = page.slice(page.indexOf(`id="${anchor}"`)).split('</tr>')[0]!;
      return [...row.matchAll(/<span class="id">(JF\d)<\/span>/g)].map(([, id]) => id);
    });
    expect(lists).toEqual([['JF1', 'JF2'], ['JF2'], ['JF1', 'JF2'], ['JF2']]);
  });

  it('runs no script and needs no network, whatever stands in it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const page = writeFiguresHtml(sampleFigures(text));
        expect(page).not.toMatch(/<script|<img|<\/title><\/style>/);
      }),
      runs(50, 2000),
    );
  });
});

describe('writeFiguresXlsx', () => {
  it('has a sheet for each table, with numbers that can be counted with, and one of the cases', async () => {
    const [table, cases] = await grids();
    expect(table!.slice(-7, -3)).toEqual([
      ['乡镇场', '批', '超期'],
      ['白牙市镇', 2, 1],
      ['石期市镇', 0, 0],
      ['合计', 2, 1],
    ]);
    expect(cases!.slice(1)).toEqual([
      ['表', '行', '数字', '批', '信访件'],
      ['按乡镇', '白牙市镇', '批', 2, 'JF1, JF2'],
      ['按乡镇', '白牙市镇', '超期', 1, 'JF2'],
      ['按乡镇', '合计', '批', 2, 'JF1, JF2'],
      ['按乡镇', '合计', '超期', 1, 'JF2'],
    ]);
  });

  it('calculates nothing, whatever stands in it, and gives the same octets again', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const bytes = await writeFiguresXlsx(sampleFigures(text));
        expect(await writeFiguresXlsx(sampleFigures(text))).toEqual(bytes);
        const book = read(bytes, { type: 'array', cellFormula: true });
        const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet) as { f?: string }[]);
        expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
      }),
      runs(20, 500),
    );
  });
});

describe('paperOfFigures', () => {
  it('keeps the main columns, marks the paper, and signs it', () => {
    const { marking, blocks } = paperOfFigures(sampleFigures());
    expect(marking).toBe('内部');
    expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({
      columns: [{ head: '乡镇场' }, { head: '一格一批' }, { head: '批' }],
      rows: [
        [['白牙市镇'], ['■◆'], ['2']],
        [['石期市镇'], [''], ['0']],
        [['合计'], [''], ['2']],
      ],
    });
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      text: '一格一批　■ 当场答复　◆ 牵头研究　□ 提请　○ 待定',
      isIndented: true,
    });
    expect(blocks[blocks.length - 1]).toEqual({ kind: 'signature', lines: ['白牙市镇', '2024年3月4日'] });
  });

  it('parts a title that is longer than a line where its second part begins', () => {
    const titleOf = (title: string) =>
      paperOfFigures({ ...sampleFigures(), title, titleRest: '领导干部接访情况通报' }).blocks[0];
    expect(titleOf('甲县领导干部接访情况通报')).toEqual({ kind: 'title', text: '甲县领导干部接访情况通报' });
    expect(titleOf('某某自治县2024年12月领导干部接访情况通报')).toEqual({
      kind: 'title',
      text: '某某自治县2024年12月',
      moreLines: ['领导干部接访情况通报'],
    });
  });

  it('sets a long table of two columns in two halves', () => {
    const report = sampleFigures();
    const [section] = report.sections;
    const table = {
      ...section!.table!,
      marks: null,
      rows: Array.from({ length: 7 }, () => section!.table!.rows[0]!),
    };
    const { blocks } = paperOfFigures({ ...report, isPublic: true, sections: [{ ...section!, table }] });
    const [found] = blocks.filter(({ kind }) => kind === 'table');
    expect(found).toMatchObject({ columns: { length: 4 }, rows: { length: 4 } });
  });
});
