import type { PublicRoster, PublicRow } from '@lunzhi/core';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { writeCsv, writeIcs, writeNotice, writeXlsx } from './index.ts';
import { sampleMonths, sampleRow, sampleTable } from './testing/sample-table.ts';

/** What an office must keep to itself, hung on to the public table as a careless caller might. */
function smuggled(): PublicRoster {
  const secret = {
    phone: '绝密电话',
    note: '绝密备注',
    reason: '绝密事由',
    leader: { id: '绝密编号' },
    load: '绝密负载',
  };
  const rows = sampleMonths().rows.map((row): PublicRow => ({ ...row, ...secret }));
  return { ...sampleMonths(), rows, ...secret, ledger: [{ reason: '绝密台账' }] } as PublicRoster;
}

async function everyFormat(table: PublicRoster): Promise<string[]> {
  const workbook = read(await writeXlsx(table), { type: 'array', cellStyles: true });
  const sheets = Object.values(workbook.Sheets).map((sheet) => utils.sheet_to_csv(sheet));
  return [writeCsv(table), writeIcs(table), writeNotice(table), JSON.stringify([workbook.Props, sheets])];
}

describe('public files', () => {
  it('hold nothing that the public table does not name', async () => {
    const files = await everyFormat(smuggled());
    expect(files.filter((file) => file.includes('绝密'))).toEqual([]);
    expect(files).toEqual(await everyFormat(sampleMonths()));
  });

  it('name every duty', async () => {
    const rows = ['甲甲', '乙乙', '丙丙'].map((name) => sampleRow({ name }));
    for (const file of await everyFormat(sampleTable(rows))) {
      expect(['甲甲', '乙乙', '丙丙'].filter((name) => file.includes(name))).toHaveLength(3);
    }
  });

  it('can be made of a table without duties', async () => {
    const [csv, ics, notice, workbook] = await everyFormat(sampleTable([]));
    expect(csv).toMatch(/^\uFEFF序号,.*公开属性\r\n$/);
    expect(ics).not.toContain('BEGIN:VEVENT');
    expect(notice).toContain('<th scope="col"');
    expect(workbook).toContain('接访领导');
  });

  it('never change the table they are made of', async () => {
    const frozen = sampleTable(Object.freeze([Object.freeze(sampleRow())]));
    expect(await everyFormat(Object.freeze(frozen))).toHaveLength(4);
  });
});
