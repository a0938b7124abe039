import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../table/grid.ts';
import { empty } from '../testing/leaders.ts';
import { gridsOfXlsx } from '../xlsx/read-xlsx.ts';
import { importLeaders } from './leaders-document.ts';
import { readLeadersGrids } from './leaders-table.ts';
import { writeLeadersTemplate } from './leaders-template.ts';

describe.each(['zh-CN', 'en'] as const)('the table to fill in, in %s', (language) => {
  it('is the same octets again, and another program finds its heads', async () => {
    const bytes = await writeLeadersTemplate(language);
    expect(await writeLeadersTemplate(language)).toEqual(bytes);
    const book = read(bytes, { type: 'array' });
    const [head] = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
    expect(head).toHaveLength(10);
  });

  it('filled in is read without a doubt', async () => {
    const [grid] = (await gridsOfXlsx(await writeLeadersTemplate(language))) as Grid[];
    const filled = [
      ['1', '周某某', '县委书记', '全面工作', '白牙市镇', '', '', '', '', ''],
      ['2', '吴某', '县长', '财政、审计', '石期市镇', '标准厂房', '', '3月4日至8日', '略', '略'],
    ];
    const rows = grid!.rows.map((row, at) => filled[at - 1] ?? row);
    const table = readLeadersGrids([{ ...grid!, rows }]);
    const { leaders, doubts } = importLeaders(table, empty);
    expect(doubts.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(leaders).toMatchObject([
      { name: '周某某', posts: [{ title: '县委书记' }], townships: ['白牙市镇'] },
      { name: '吴某', absences: [{ from: '2027-03-04', to: '2027-03-08' }], phone: '略', note: '略' },
    ]);
  });
});
