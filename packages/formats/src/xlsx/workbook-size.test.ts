import { describe, expect, test } from 'vitest';
import { times } from '../../../../scripts/runs.ts';
import {
  readCsv,
  readLeadersCsv,
  readLeadersXlsx,
  readXlsx,
  wordLeadersDoubt,
  wordTableProblem,
  writeXlsx,
} from '../index.ts';
import { sampleRow, sampleTable } from '../testing/sample-table.ts';
import { archive, type ArchivePart, textRow, workbookParts } from '../testing/workbook-parts.ts';

/** Duties of one table; 20,000 is the limit of a document. */
const most = times(4000, 20_000);

const head = textRow(1, '日期', '接访领导');
const duty = textRow(2, '2024-01-02', '县长');

/** The same parts, the sheet's with something else about it. */
const lying = (rows: string, about: Partial<ArchivePart>): ArchivePart[] =>
  workbookParts(rows).map((part) => (part.name.includes('sheet1') ? { ...part, ...about } : part));

const strings = (count: number): ArchivePart => ({
  name: 'xl/sharedStrings.xml',
  text: `<sst>${'<si/>'.repeat(count)}</sst>`,
});

describe('a workbook', () => {
  test('by hand is read like another', async () => {
    const { rows, problems } = await readXlsx(archive(workbookParts(head + duty)));
    expect([rows, problems]).toEqual([[expect.objectContaining({ date: '2024-01-02', leader: '县长' })], []]);
  });

  test('of as many duties as there may be is read', async () => {
    const table = sampleTable(Array.from({ length: most }, () => sampleRow()));
    const read = await readXlsx(await writeXlsx(table), { period: table.period });
    expect(read.rows).toHaveLength(most);
  });

  test.each<[string, ArchivePart[]]>([
    [
      'of one text without end',
      workbookParts(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(41_000_000)}</t></is></c></row>`),
    ],
    ['of nothing but blanks', workbookParts(' '.repeat(41_000_000))],
    ['of a million small elements', workbookParts('<row/>'.repeat(1_000_000))],
    ['of a million shared texts', [...workbookParts(head + duty), strings(1_000_000)]],
    ['that says too little of its length', lying('<row/>'.repeat(1_000_000), { said: 100 })],
  ])('%s is not unpacked', async (_, parts) => {
    const bytes = archive(parts);
    expect(bytes.length).toBeLessThan(100_000);
    expect(await readXlsx(bytes)).toEqual({ rows: [], problems: [{ code: 'too-large' }] });
    expect((await readLeadersXlsx(bytes)).doubts).toEqual([{ code: 'too-large', severity: 'error' }]);
  });

  test.each<[string, ArchivePart[]]>([
    ['that does not say how long a part is', lying(' '.repeat(50_000_000), { said: 0 })],
    ['that leaves its lengths open', lying(' '.repeat(50_000_000), { said: 0, packedSaid: 0, flags: 8 })],
    ['with a part beyond its end', lying(head, { packedSaid: 1_000_000 })],
  ])('%s is none', async (_, parts) => {
    expect((await readXlsx(archive(parts))).problems).toEqual([{ code: 'not-a-workbook' }]);
  });

  test('with a cell far away, or a sheet a thousand times, takes no more than without', async () => {
    const far = `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect((await readXlsx(archive(workbookParts(head + duty + far)))).rows).toHaveLength(1);
    const empty = Array.from({ length: 1000 }, (_, index) => textRow(index + 1, 'x'.repeat(50))).join('');
    expect((await readXlsx(archive(workbookParts(empty, 1000)))).problems).toEqual([{ code: 'no-header' }]);
  });
});

describe('a text', () => {
  test.each([
    ['of separators', ','.repeat(500_000)],
    ['of lines', '\n'.repeat(500_000)],
    ['of one cell', `"${'a'.repeat(5_000_000)}"`],
  ])('%s is not taken apart', (_, text) => {
    expect(readCsv(text)).toEqual({ rows: [], problems: [{ code: 'too-large' }] });
    expect(readLeadersCsv(text).doubts).toEqual([{ code: 'too-large', severity: 'error' }]);
  });

  test('of as many duties as there may be is', () => {
    const line = '1,2024-01-02,二,县长,县委副书记、县长,,全县,8:30-12:00,接待大厅,\n';
    expect(
      readCsv(`序号,日期,星期,接访领导,职务,班类,分管,时间,地点,备注\n${line.repeat(most)}`).rows,
    ).toHaveLength(most);
  });
});

test('what is too large is said in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const sentence = wordTableProblem({ code: 'too-large' }, language);
    expect(sentence).toMatch(language === 'en' ? /too large/ : /太大/);
    expect(wordLeadersDoubt({ code: 'too-large', severity: 'error' }, language)).toBe(sentence);
  }
});
