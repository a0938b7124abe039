import { describe, expect, test } from 'vitest';
import { codesOf } from '../command.test.kit.ts';
import { drafted, marchDay, path, published } from './ledger.test.kit.ts';

describe('moments of a ledger', { timeout: 120_000 }, () => {
  test.each(['--at', '--today'])(
    'a mistyped year in %s is refused, for nothing could follow',
    async (option) => {
      const office = await published();
      const { date, free } = marchDay(office);
      const words = ['substitute', path, '--date', date, '--to', free, option, '2099-03-01'];
      const { code, err } = await office.zh(...words);
      expect(code).toBe(2);
      expect(err).toMatch(new RegExp(`选项 ${option} 写的是2099年3月1日（周日），还没有到.*请核对年份`));
      expect(office.roster().ledger).toHaveLength(2);
      const listed = await office.json('substitute', path, '--date', date, '--today', '2099-03-01');
      expect(listed.value).toMatchObject({ status: 'done' });
    },
  );

  test('what an entry speaks of is not later than the entry', async () => {
    const office = await published();
    const { date, free } = marchDay(office);
    const change = ['substitute', path, '--date', date, '--to', free];
    const late = await office.zh(...change, '--at', '2024-02-20 9:00', '--told', '9:30');
    expect([late.code, late.err]).toEqual([
      2,
      expect.stringContaining('选项 --told 写的是2024-02-20 09:30，晚于记录的时间2024-02-20 09:00'),
    ]);
    const approve = ['publish', path, '--approve', '--by', '联席会议', '--at', '1月10日'];
    const draft = await drafted();
    expect(codesOf((await draft.json(...approve, '--on', '1月11日')).value)).toEqual(['moment-after']);
    expect((await draft.run(...approve, '--on', '1月10日')).code).toBe(0);
    // a day without its time lasts until its end
    expect((await office.run(...change, '--at', '2024-02-20', '--told', '9:30')).code).toBe(0);
  });
});
