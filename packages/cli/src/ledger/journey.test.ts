import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallDocument, smallText } from '../command.test.kit.ts';
import { drafted, path, published } from './ledger.test.kit.ts';

test(
  'a year: published, a stand-in, attendance, re-planned, the notice, what is carried over',
  { timeout: 120_000 },
  async () => {
    const office = await drafted();
    const done = async (...words: string[]): Promise<string> => {
      const { code, out, err } = await office.zh(...words);
      expect([words.join(' '), code, err]).toEqual([words.join(' '), 0, '']);
      return out;
    };
    await done('publish', path, '--circulate', '--at', '2024-01-08 9:00');
    await done('publish', path, '--approve', '--by', '联席会议', '--at', '2024-01-10 9:00');
    await done('publish', path, '--at', '2024-01-11 9:00');

    const { date } = office.roster().assignments[7]!;
    const proposals = await done('substitute', path, '--date', date, '--today', '2024-02-05');
    const command = /^ {2}lunzhi (substitute .+)$/m.exec(proposals)![1]!.split(' ');
    await done(...command, '--at', '2024-02-05 16:00', '--told', '15:30', '--reason', '赴省开会');
    await done('attend', path, '--through', '2024-02-20', '--at', '2024-02-20 18:00');

    const leaders = (smallDocument()['leaders'] as { id: string }[]).map((leader) =>
      leader.id === '检察长' ? { ...leader, absences: [{ from: '2024-03-04', to: '2024-03-08' }] } : leader,
    );
    writeFileSync(join(office.directory, 'new.json'), smallText({ leaders }));
    const replanned = await done('replan', path, 'new.json', '--today', '2024-02-21', '--moves', '2000');
    expect(replanned).toMatch(/^改派\d+班（已证明最少），其余\d+班未动。\n/);

    const notice = await done('diff', path, '--as', 'notice');
    expect(notice).not.toContain('赴省开会');
    await done('publish', path, '--at', '2024-02-22 9:00');
    expect(await done('diff', path)).toContain('没有不同。');

    const next = smallText({ period: { from: '2024-04-01', to: '2024-05-31' } });
    writeFileSync(join(office.directory, 'next.json'), next);
    expect(await done('carry-over', path, '--into', 'next.json')).toContain('原文件存为 next.json.bak');
    const kinds = office.roster().ledger.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual([
      'circulated',
      'approved',
      'published',
      'substituted',
      'attended',
      'amended',
      're-planned',
    ]);
  },
);

test('names and reasons from hostile hands are data', { timeout: 120_000 }, async () => {
  const names = [
    '--json',
    '\u001b[31m红',
    '甲\r\n乙',
    '"; rm -rf ~ #',
    "$(id) `id` '",
    '\u200f倒写',
    '𠮷',
    '=1+1',
  ];
  const leaders = names.map((name, index) => ({ id: `l${index}`, name }));
  const office = await published(smallText({ townships: [], leaders }));
  const { date } = office.roster().assignments[20]!;
  const listed = await office.zh('substitute', path, '--date', date, '--today', '2024-02-01');
  const words = [
    'substitute',
    path,
    '--date',
    date,
    '--at',
    '2024-02-01',
    '--reason',
    '\u001b[2J清屏\n伪造一行',
  ];
  /** Who serves farthest from that day: no rest gap stands in his way. */
  const distanceOf = (id: string): number =>
    Math.min(
      ...office
        .roster()
        .assignments.flatMap((duty, place) => (duty.leader === id ? [Math.abs(place - 20)] : [])),
    );
  const other = leaders.map(({ id }) => id).sort((a, b) => distanceOf(b) - distanceOf(a))[0]!;
  const changed = await office.zh(
    ...words,
    '--to',
    other,
    '--author',
    '\u200f经办人',
    '--letters',
    'out/..//文书',
  );
  const ledger = await office.zh('ledger', path);
  const different = await office.zh('diff', path);
  for (const { code, out, err } of [listed, changed, ledger, different]) {
    expect(code).toBe(0);
    for (const text of [out, err]) {
      expect(text).not.toContain('\u001b');
      expect(text).not.toContain('\u200f');
      expect(text).not.toMatch(/^(乙|伪造一行)/m);
    }
  }
  expect(office.roster().ledger[2]).toMatchObject({ reason: '\u001b[2J清屏\n伪造一行' });
  const json = await office.json('ledger', path);
  expect(json.value).toMatchObject({ entries: { length: 3 } });
});
