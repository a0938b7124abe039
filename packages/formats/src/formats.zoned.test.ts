import { expect, it } from 'vitest';
import { readXlsx, writeCsv, writeIcs, writeNotice, writeXlsx } from './index.ts';
import { sampleMonths } from './testing/sample-table.ts';

it('writes and reads the same days in this zone', async () => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(zone).toBe(process.env['EXPECTED_ZONE'] ?? zone);
  const table = sampleMonths();
  const { rows } = await readXlsx(await writeXlsx(table));
  expect(rows.map(({ date }) => date)).toEqual(table.rows.map(({ date }) => date));
  expect(writeCsv(table)).toContain('22,2024-01-31,三,');
  expect(writeIcs(table)).toContain('DTSTART;TZID=Asia/Shanghai:20240131T083000\r\n');
  expect(writeNotice(table)).toContain('<time datetime="2024-01-31">1月31日</time>');
});
