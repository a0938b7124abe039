import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../board-define.ts';
import { withRows } from '../testing/public-roster.ts';
import { shot } from '../testing/stage.ts';
import { mount, nameOn, overflows, said, today } from '../testing/board.ts';

it('says that it is to be decided who receives, where somebody gave the day up, and names nobody', async () => {
  const pending = withRows((row) =>
    ['2024-02-19', '2024-02-21'].includes(row.date)
      ? { ...row, name: '', post: '', sectors: [], isPending: true as const }
      : row,
  );
  const board = await mount({ ...pending, standing: 'changed', version: null });
  expect(today(board)).toContain('待定 今日接访领导待定，请以现场公告为准');
  expect(today(board)).not.toContain(nameOn('2024-02-19'));
  expect(today(board)).toContain('时间 上午 8:30');
  expect(said(board.renderRoot.querySelectorAll('.next .person')[1]!)).toBe('待定');
  const two = pending.rows.flatMap((row) => [row, { ...row, isPending: undefined!, name: '县检察长' }]);
  const people = await mount({ ...pending, rows: two });
  expect([...people.renderRoot.querySelectorAll('.person')].slice(0, 2).map(said)).toEqual([
    '待定',
    '县检察长',
  ]);
  for (const [width, height] of [
    [1366, 768],
    [1080, 1920],
  ] as const) {
    await page.viewport(width, height);
    const own = await mount(pending);
    expect(overflows(own)).toEqual([]);
    await shot(own, `board-pending-${width}`);
  }
});
