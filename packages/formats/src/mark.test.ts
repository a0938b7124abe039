import { expect, test } from 'vitest';
import { readMark, rosterPaper, writeCsv, writeIcs, writeNotice, writePapers, writeXlsx } from './index.ts';
import { sampleRow, sampleTable } from './testing/sample-table.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = sampleTable([sampleRow()], { mark: '0123456789ab' });

test('pages, calendars and workbooks bear the mark of their table, and are the same in all else', async () => {
  const { mark, ...without } = table;
  for (const [name, write] of [
    ['notice.html', writeNotice],
    ['roster.ics', writeIcs],
  ] as const) {
    expect(await readMark(name, encode(write(table)))).toBe(mark);
    expect(await readMark(name, encode(write(without)))).toBeNull();
    const lines = write(table)
      .split('\n')
      .filter((line) => !line.includes(mark!));
    expect(lines.map((line) => line.trim()).filter(Boolean)).toEqual(
      write(without)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
  }
  expect(await readMark('roster.xlsx', await writeXlsx(table))).toBe(mark);
  expect(await readMark('roster.xlsx', await writeXlsx(without))).toBeNull();
  expect(writeCsv(table)).toBe(writeCsv(without));
  for (const content of ['both', 'table', 'comments'] as const)
    for (const [name, format] of [
      ['notice.docx', 'docx'],
      ['print.html', 'html'],
    ] as const) {
      const made = async (own: typeof table): Promise<string | null> => {
        const written: Uint8Array | string = await writePapers([rosterPaper(own, { content })], format);
        return readMark(name, typeof written === 'string' ? encode(written) : written);
      };
      expect(await made(table)).toBe(mark);
      expect(await made(without)).toBeNull();
    }
});

test('what is none of these files has no mark', async () => {
  expect(await readMark('roster.csv', encode(writeCsv(table)))).toBeNull();
  expect(await readMark('roster.xlsx', encode('PK'))).toBeNull();
  expect(await readMark('notice.docx', encode('PK'))).toBeNull();
  expect(await readMark('notice.html', encode('<meta name="lunzhi-table" content="" />'))).toBeNull();
});
