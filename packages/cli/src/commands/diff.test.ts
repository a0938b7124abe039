import { describe, expect, test } from 'vitest';
import { call, codesOf } from '../command.test.kit.ts';
import { drafted, marchDay, path, published } from '../ledger/ledger.test.kit.ts';

const at = ['--at', '2024-02-20 9:00'];

describe('diff', { timeout: 120_000 }, () => {
  test('says by day and by leader what has changed since it was published, or between two states', async () => {
    const office = await published();
    expect((await office.zh('diff', path)).out).toMatch(/\n没有不同。\n$/);
    const { date, holder, free } = marchDay(office);
    await office.run('substitute', path, '--date', date, '--to', free, ...at, '--reason', '住院');
    const { out } = await office.zh('diff', path);
    expect(out).toMatch(/^台账第2条以后（2024-01-11 09:00） → 台账第3条以后（2024-02-20 09:00）\n\n逐日：\n/);
    expect(out).toMatch(new RegExp(`由${holder}改为${free}`));
    expect(out).toMatch(new RegExp(`逐人：\n[^]*${free}：增加3月`));
    expect(out).not.toContain('住院');
    const days = async (...words: string[]): Promise<number> =>
      ((await office.json('diff', path, ...words)).value['days'] as unknown[]).length;
    expect(await days('--from', '0', '--to', '2')).toBe(0);
    expect(await days('--from', '2024-02-19', '--to', '2月20日')).toBe(1);
    expect(await days('--from', '3', '--to', '2')).toBe(1);
  });

  test('writes the change notice, which tells no reason', async () => {
    const office = await published();
    const { date, holder, free } = marchDay(office);
    await office.run('substitute', path, '--date', date, '--to', free, ...at, '--reason', '住院');
    const { out } = await office.zh('diff', path, '--as', 'notice', '--at', '2月21日');
    expect(out).toMatch(
      new RegExp(`^公开\n\n关于调整.+通知\n[^]*由${holder}调整为${free}。[^]*某县信访局\n2024年2月21日\n$`),
    );
    expect(out).not.toContain('住院');
    expect(
      (await office.run('diff', path, '--as', 'notice', '--at', '2024-02-21', '--out', '通知.txt')).code,
    ).toBe(0);
    expect(office.text('通知.txt')).toBe(out);
    const today = new Date(Date.now() + 8 * 3_600_000);
    const undated = await office.zh('diff', path, '--as', 'notice');
    expect(undated.out).toContain(`\n${today.getUTCFullYear()}年${today.getUTCMonth() + 1}月`);
    expect(undated.err).toBe('');
    expect(codesOf((await office.json('diff', path, '--at', '2月21日')).value)).toEqual(['option-needs']);
  });

  test('warns beside a notice of changes that nobody has approved', async () => {
    const office = await drafted();
    const { date, free } = marchDay(office);
    await office.run('substitute', path, '--date', date, '--to', free, ...at);
    const { code, out, err } = await office.zh('diff', path, '--as', 'notice');
    expect([code, err]).toEqual([0, expect.stringContaining('还没有审定，这份通知先不要发出')]);
    expect(out).not.toContain('审定');
  });

  test('compares two files, and refuses what cannot be compared', async () => {
    const office = await published();
    const codes = async (...words: string[]): Promise<string[]> =>
      codesOf((await office.json('diff', path, ...words)).value);
    expect(await office.json('diff', path, path)).toMatchObject({
      code: 0,
      value: { days: [], leaders: [] },
    });
    expect(await codes('--from', '9')).toEqual(['no-revision']);
    expect(await codes('--to', 'yesterday')).toEqual(['no-revision']);
    expect(await codes(path, '--from', '1')).toEqual(['options-exclude']);
    expect(await codes('--out', 'x.txt')).toEqual(['option-needs']);
  });

  test('of two files one can come from standard input', async () => {
    expect(await call(['diff', '-', '-', '--lang', 'en'])).toEqual({
      code: 2,
      out: '',
      err: 'lunzhi: Only one argument can be -, standard input.\n',
    });
    expect((await call(['diff', '-', '-', '--lang', 'zh-CN'])).err).toBe(
      'lunzhi：只能有一个文件写 -，从标准输入读取。\n',
    );
  });
});
