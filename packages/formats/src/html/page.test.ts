import { tableFromMonth } from '@lunzhi/core/internal';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../testing/hostile-text.ts';
import { sampleMonths, sampleRow, sampleTable } from '../testing/sample-table.ts';
import { writeNotice, writePage } from './notice.ts';

const withoutStyle = (page: string): string => page.replace(/<style>.*<\/style>/s, '');

describe('writePage', () => {
  it('says what the notice says, in another look', () => {
    const table = sampleMonths();
    expect(withoutStyle(writePage(table))).toBe(withoutStyle(writeNotice(table)));
    expect(writePage(table)).not.toBe(writeNotice(table));
  });

  it('runs nothing and asks for nothing', () => {
    const rows = hostileTexts.map((text) =>
      sampleRow({ name: text, post: text, sectors: [text], place: text }),
    );
    const page = writePage(sampleTable(rows));
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|@font-face/i);
  });

  it('is of the month of a day and the four weeks after it', () => {
    const table = {
      ...sampleTable(
        ['2024-01-02', '2024-02-29', '2024-03-01', '2024-03-31', '2024-04-17', '2024-04-18'].map((date) =>
          sampleRow({ date }),
        ),
      ),
      period: { from: '2024-01-01', to: '2024-12-31' },
    };
    const dates = (day: string): string[] => tableFromMonth(table, day).rows.map(({ date }) => date);
    expect(dates('2024-03-20')).toEqual(['2024-03-01', '2024-03-31', '2024-04-17']);
    expect(dates('2023-11-01')).toEqual(['2024-01-02']);
    expect(tableFromMonth(table, '2024-03-20').tableTitle).toMatch(/（3月1日至4月17日）$/);
  });
});
