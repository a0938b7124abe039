import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '@lunzhi/formats';
import { describe, expect, test } from 'vitest';
import { call, scratch, smallText } from './command.test.kit.ts';
import { oneLine } from './output/terminal.ts';

const names = [
  '<script>alert(1)</script>',
  `=cmd|' /C calc'!A0`,
  '甲\r\n乙',
  '"引号",逗号;分号',
  '\u001b[31m红\u001b[0m',
  '\u200f倒写',
  '--json',
  '𠮷',
];

/** Names of which something is not seen, or which look alike however they are composed. */
const unseen = ['甲\u200b乙丙', '\ufeff\u3000前后 ', 'e\u0301', '“丁”'];

describe('names from hostile documents', () => {
  test('are data in every file and on the terminal', async () => {
    const text = smallText({
      title: '</title><img src=x onerror=alert(1)>',
      townships: [],
      leaders: names.map((name, index) => ({
        id: `l${index}`,
        name,
        phone: '13800000000',
        note: '不外传',
        posts: [{ title: `=1+${index}` }],
        absences: [{ from: '2024-02-05', reason: '住院' }],
      })),
      pins: names
        .map((_, index) => ({ date: `2024-03-1${index + 1}`.slice(0, 10), leader: `l${index}` }))
        .slice(0, 5),
    });
    const directory = scratch({ 'document.json': text });
    const { code, out, err } = await call(['plan', 'document.json', '--out', 'out', '--moves', '1000'], {
      directory,
    });
    // everybody is away on the 5th, so give that day up
    expect([code, err.length > 0, out.includes('\u001b')]).toEqual([1, true, false]);
    const free = JSON.parse(text) as { leaders: { absences: object[] }[] };
    free.leaders[0]!.absences = [];
    const path = join(scratch({ 'free.json': JSON.stringify(free) }), 'free.json');
    const done = await call(['plan', path, '--out', 'out', '--moves', '1000'], { directory });
    expect(done.code).toBe(0);
    const read = (name: string): string => readFileSync(join(directory, 'out', name), 'utf8');

    for (const name of ['notice.html', 'report.html']) {
      expect(read(name)).not.toMatch(/<script>alert|<img src=x/);
      expect(read(name)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
    const lines = read('roster.csv').split('\r\n');
    expect(lines).toHaveLength(39 + 2);
    for (const line of lines) expect(line).not.toMatch(/(^|,)"?[=+\-@]/);
    expect(read('roster.csv')).toContain('甲 乙');
    expect(read('roster.ics')).not.toMatch(/^乙/m);
    const { rows } = await readXlsx(readFileSync(join(directory, 'out', 'roster.xlsx')), {
      period: { from: '2024-01-01', to: '2024-12-31' },
    });
    expect(new Set(rows.map(({ leader }) => leader))).toContain(`=cmd|' /C calc'!A0`);
    for (const name of ['notice.html', 'roster.csv', 'roster.ics', 'report.html']) {
      expect(read(name)).not.toMatch(/13800000000|不外传|住院/);
    }
    for (const words of [
      ['check', path, 'out/roster.json'],
      ['explain', 'out/roster.json', '--date', '2024-02-05'],
    ]) {
      const { out: terminal } = await call(words, { directory });
      expect(terminal).not.toContain('\u001b');
      expect(terminal).not.toContain('\u200f');
      expect(terminal).not.toMatch(/^乙/m);
    }
  });

  test('a table written by plan is read back as the same roster', async () => {
    const text = smallText({
      townships: [],
      leaders: [...names, ...unseen].map((name, index) => ({ id: `l${index}`, name })),
    });
    const directory = scratch({ 'document.json': text });
    expect(
      (await call(['plan', 'document.json', '--out', 'out', '--moves', '1000'], { directory })).code,
    ).toBe(0);
    const checked = (kind: string): ReturnType<typeof call> =>
      call(['check', 'document.json', `out/roster.${kind}`], { directory });
    const json = await checked('json');
    expect(json.code).toBe(0);
    for (const kind of ['csv', 'xlsx']) expect(await checked(kind)).toEqual(json);
  });

  test('are given back as they were printed: alone, and in the commands that are proposed', async () => {
    const all = [...names, ...unseen];
    const text = smallText({
      townships: all.map((name, index) => ({ id: `t${index}`, name })),
      shiftTypes: [
        { id: 'am', name: '上\u200b午', heads: { workday: 1 } },
        { id: 'pm', name: '--下午', heads: { workday: 1 } },
      ],
      leaders: all.map((name, index) => ({ id: `l${index}`, name, townships: [`t${index}`] })),
    });
    const directory = scratch({ 'document.json': text });
    const done = async (...words: readonly string[]): Promise<string> => {
      const { code, out, err } = await call(words, { directory });
      expect({ words, code, err: err.replace(/^(note|warning): .*\n/gm, '') }).toEqual({
        words,
        code: 0,
        err: '',
      });
      return out;
    };
    await done('plan', 'document.json', '--out', 'out', '--moves', '1000');
    for (const name of all) {
      await done('explain', 'out/roster.json', `--leader=${oneLine(name)}`);
      await done('explain', 'out/roster.json', `--township=${oneLine(name)}`);
    }
    const { assignments } = JSON.parse(readFileSync(join(directory, 'out', 'roster.json'), 'utf8')) as {
      assignments: { date: string; type: string; leader: string }[];
    };
    const places = all.map((_, index) => assignments.find(({ leader }) => leader === `l${index}`)!);
    for (const { date, type } of places.filter((place) => place.date > '2024-02-05')) {
      const asked = ['--date', date, `--type=${type === 'am' ? '上 午' : '--下午'}`, '--today', '2024-02-01'];
      const out = await done('substitute', 'out/roster.json', ...asked);
      const lines = out.split('\n').filter((line) => line.startsWith('  lunzhi '));
      expect(lines.length).toBeGreaterThan(0);
      const typed = lines.flatMap((line) => wordsOf(line).map((words) => [...words, '--at', '2024-02-01']));
      await done(...typed[0]!);
    }
  });
});

/** The words of a line as a POSIX shell takes it apart; none where there is no such shell. */
function wordsOf(line: string): string[][] {
  if (process.platform === 'win32') return [];
  const script = `set -- ${line}; shift; printf '%s\\0' "$@"`;
  return [execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)];
}
