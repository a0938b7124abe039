import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf, smallText } from '../command.test.kit.ts';
import { marchDay, path, published } from './ledger.test.kit.ts';

const at = ['--at', '2024-02-20 9:00'];

/** With a rule that a stand-in next to his own day breaks. */
const gapText = (): string => smallText({ rules: [{ constraint: 'min-rest-gap', params: { days: 1 } }] });

describe('a rule that a change breaks', { timeout: 120_000 }, () => {
  test('is accepted by its title as printed, or in English', async () => {
    const office = await published(gapText());
    const { date, near } = marchDay(office);
    const words = ['substitute', path, '--date', date, '--to', near, ...at];
    const refused = await office.zh(...words);
    const title = /违反规则“([^”]+)”/.exec(refused.err)![1]!;
    expect(refused.err).toContain('--accept');
    expect(refused.err).not.toContain('accepts');
    const english = /breaks the rule “([^”]+)”/.exec((await office.run(...words)).err)![1]!;
    expect(english).not.toBe(title);
    const unknown = await office.zh(...words, '--accept', '无此规则');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining(title)]);
    for (const given of [title, ` ${title} `, english]) {
      const one = await published(gapText());
      const { value } = await one.json(...words, '--accept', given);
      expect(value).toMatchObject({ entries: [{ accepts: ['min-rest-gap'] }] });
      expect((await one.zh('ledger', path)).out).toContain(`准许违反：“${title}”`);
    }
  });

  test('is named once by the command that accepts it', async () => {
    const office = await published(gapText());
    const { date, near } = marchDay(office);
    const words = ['substitute', path, '--date', date, '--to', near, ...at];
    const { err } = await office.zh(...words, '--accept', 'pinned', '--accept', 'pinned');
    const command = err.split('\n').find((line) => line.startsWith('  lunzhi '))!;
    expect(command.match(/--accept pinned/g)).toHaveLength(1);
    expect(command.match(/--accept min-rest-gap/g)).toHaveLength(1);
  });
});

describe('an empty place', { timeout: 120_000 }, () => {
  test('is followed by the command that finds a stand-in, and named when the table is published', async () => {
    const office = await published();
    const { date, free } = marchDay(office);
    const vacated = await office.zh('substitute', path, '--date', date, '--vacate', ...at);
    expect(vacated.out).toContain(`找人代班：lunzhi substitute out/roster.json --date ${date}\n`);
    expect(vacated.err).toContain(
      '请补记报告第一召集人的时间。先更正这一条：lunzhi correct out/roster.json --entry 3 --reason 补记报告时间，再加上 --told 时间重新登记。',
    );
    const early = await office.zh('publish', path, ...at);
    expect([early.code, early.err]).toEqual([0, expect.stringContaining('公布的表上写“待定”')]);
    const [month, day] = date.split('-').slice(1).map(Number);
    expect(early.out).toContain(
      `空着的班次：${month}月${day}日。找人代班：\n  lunzhi substitute out/roster.json --date ${date}\n`,
    );
    const filled = await office.json('substitute', path, '--date', date, '--to', free, ...at);
    expect(codesOf(filled.value)).toEqual(['convener-not-told']);
    expect((await office.run('publish', path, ...at)).code).toBe(0);
  });
});

describe(
  'what was written down without saying when the first convener was told',
  { timeout: 120_000 },
  () => {
    test('can be added by the commands that are said, and nothing is said of an entry that was refused', async () => {
      const office = await published();
      const { date, free, holder } = marchDay(office);
      const words = ['substitute', path, '--date', date, '--to', free, ...at];
      const { err } = await office.zh(...words);
      const correct = /更正这一条：lunzhi (correct \S+ --entry \d+ --reason [^，]+)，/.exec(err)![1]!;
      expect((await office.run(...correct.split(' '), ...at)).code).toBe(0);
      expect(await office.run(...words, '--told', '8:50')).toMatchObject({ code: 0, err: '' });
      const refused = await office.zh('substitute', path, '--date', date, '--to', free, ...at);
      expect([refused.code, refused.err]).toEqual([2, expect.not.stringContaining('第一召集人')]);
      expect(holder).not.toBe(free);
    });
  },
);

describe('a day alone that is before the last entry', { timeout: 120_000 }, () => {
  test('is not taken for the moment of an entry: it is asked for', async () => {
    const office = await published();
    const words = ['replan', path, '--today', '2024-01-10'];
    const { code, err } = await office.zh(...words);
    expect([code, err]).toEqual([2, expect.stringContaining('请另用 --at 写明现在记录的时间')]);
    expect((await office.run(...words, '--at', '2024-01-11 10:00')).code).toBe(0);
  });
});

describe('a roster file that was cut off', { timeout: 120_000 }, () => {
  test('is told as such by every command, with the line, and nobody is told to plan it anew', async () => {
    const office = await published();
    const file = join(office.directory, path);
    writeFileSync(file, office.text(path).slice(0, 4000));
    for (const words of [['publish'], ['replan'], ['certificate'], ['ledger'], ['export', '--as', 'csv']]) {
      const { code, err } = await office.zh(words[0]!, path, ...words.slice(1));
      expect([code, err]).toEqual([2, expect.stringMatching(/读不出来：.*第\d+行.*请用备份恢复/)]);
      expect(err).not.toContain('lunzhi plan');
    }
  });
});
