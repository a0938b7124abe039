import { describe, expect, test } from 'vitest';
import { codesOf, smallText } from '../command.test.kit.ts';
import { marchDay, path, published } from './living.test.kit.ts';

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
    expect(vacated.err).toContain('请补记报告第一召集人的时间。（选项 --told 时间）');
    const early = await office.zh('publish', path, ...at);
    expect(early.code).toBe(1);
    const [month, day] = date.split('-').slice(1).map(Number);
    expect(early.err).toContain(
      `空着的班次：${month}月${day}日。找人代班：\n  lunzhi substitute out/roster.json --date ${date}\n`,
    );
    const filled = await office.json('substitute', path, '--date', date, '--to', free, ...at);
    expect(codesOf(filled.value)).toEqual(['convener-not-told']);
    expect((await office.run('publish', path, ...at)).code).toBe(0);
  });
});
