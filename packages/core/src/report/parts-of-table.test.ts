import { beforeAll, describe, expect, it } from 'vitest';
import type { PlannedOutcome } from '../plan/plan.ts';
import { publicRoster } from './build-public-roster.ts';
import { planned, smallCounty } from './report.test.kit.ts';
import { tableOfMonth, tableOfWeek } from './table-of-month.ts';

let county: PlannedOutcome;
beforeAll(async () => {
  county = await planned(smallCounty);
});

describe('the townships of a public table', () => {
  it('stand in it only where the office asks for them, and its mark is the same', () => {
    const plain = publicRoster(county.roster);
    const asked = publicRoster(county.roster, undefined, { townships: true });
    expect(plain.rows.some((row) => 'townships' in row)).toBe(false);
    expect(plain.rows.map((row, index) => ({ ...row, townships: asked.rows[index]!.townships }))).toEqual(
      asked.rows,
    );
    const his = asked.rows.filter(({ name }) => name === '书记');
    expect(his.map(({ townships }) => townships)).toEqual(his.map(() => ['东镇']));
    expect(asked.rows.some(({ townships }) => townships!.length === 0)).toBe(true);
    expect(asked.mark).toBe(plain.mark);
    expect(publicRoster(county.roster, '书记', { townships: true }).rows).toEqual(his);
  });
});

describe('a part of a public table', () => {
  it('is a week from Monday to Sunday, named in its title', () => {
    const table = publicRoster(county.roster);
    for (const { date, weekday } of table.rows) {
      const days = tableOfWeek(table, date).rows.map((row) => row.weekday);
      expect(days).toContain(weekday);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
    expect(tableOfWeek({ ...table, tableTitle: '安排表' }, '2024-03-06').tableTitle).toBe(
      '安排表（3月4日至10日）',
    );
  });

  it('lies in the weeks, and in the months, each row once', () => {
    const table = publicRoster(county.roster);
    const parts = (part: (date: string) => { rows: typeof table.rows }) =>
      [...new Set(table.rows.map(({ date }) => JSON.stringify(part(date).rows)))].flatMap(
        (rows) => JSON.parse(rows) as unknown[],
      );
    expect(parts((date) => tableOfWeek(table, date))).toEqual(table.rows);
    expect(parts((date) => tableOfMonth(table, date.slice(0, 7)))).toEqual(table.rows);
  });
});
