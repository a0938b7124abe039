import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, callJson, codesOf, scratch } from '../command.test.kit.ts';

const example = new URL('../../../../examples/05-reception/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, example), 'utf8');

const today = ['--today', '2024-02-25'];
const print = (kind: string, ...more: string[]) => [
  'cases',
  'print',
  'cases.json',
  'roster.json',
  '--kind',
  kind,
  ...today,
  ...more,
];

interface Sketch {
  readonly case: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const office = {
  at: '2024-02-20T09:00:00+08:00',
  author: '东安县信访局',
};

/** A claim, which has been handed to a township and a department, and an accusation. */
const two = (): string => {
  const cases = JSON.parse(textOf('cases.json')) as object;
  const registered = ({ case: id, facts }: Sketch) => ({
    kind: 'registered',
    ...office,
    case: id,
    facts: {
      registeredOn: '2024-02-20',
      channel: 'visit',
      purpose: 'claim',
      about: '反映道路损坏',
      urgency: 'usual',
      people: 1,
      petitioners: [{ name: '张某', identity: '证件＊' }],
      ...facts,
    },
  });
  const forwarded = (id: string, unit: object) => ({
    kind: 'forwarded',
    ...office,
    case: id,
    on: '2024-02-20',
    unit,
  });
  return JSON.stringify({
    ...cases,
    entries: [
      registered({ case: 'JF1', facts: {} }),
      registered({ case: 'JF2', facts: { purpose: 'accusation' } }),
      forwarded('JF1', { township: '白牙市镇' }),
      forwarded('JF1', { department: '水利局' }),
    ],
  });
};

const directory = (cases = two(), more: Record<string, string> = {}): string =>
  scratch({ 'cases.json': cases, 'roster.json': textOf('roster.json'), ...more });

const zh = (words: readonly string[], at: string) => call([...words, '--lang', 'zh-CN'], { directory: at });

describe('lunzhi cases print', { timeout: 60_000 }, () => {
  it('shows the papers of some cases as text, by either name of the kind', async () => {
    const at = directory();
    const { code, out, err } = await zh(print('交办单', '--case', 'JF1'), at);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('白牙市镇');
    expect(out).toContain('县水利局');
    expect(out).toContain('张　某');
    expect(out).not.toContain('证件＊');
    expect(await zh(print('assignment', '--case', 'JF1', '--case', 'JF1'), at)).toMatchObject({ out });
    // in the county’s language, whatever that of the terminal
    const words = [...print('assignment', '--case', 'JF1'), '--lang', 'en'];
    expect(await call(words, { directory: at })).toMatchObject({ out });
  });

  it('writes what is heard on a day into a file of the format that its name says', async () => {
    const at = directory(textOf('cases.json'));
    const arranged = await callJson(print('day', '--date', '2月26日'), { directory: at });
    expect(arranged).toMatchObject({ code: 0 });
    const [paper, ...others] = (arranged.value as unknown as { papers: { cases: string[] }[] }).papers;
    expect(others).toEqual([]);
    expect(paper!.cases.length).toBeGreaterThan(0);
    const text = await zh(print('day', '--date', '2月26日', '--out', 'day.txt'), at);
    expect(text).toMatchObject({ code: 0, err: '', out: '已写入 day.txt\n' });
    const written = readFileSync(join(at, 'day.txt'), 'utf8');
    for (const id of paper!.cases) expect(written).toContain(id);
    await zh(print('invitation', '--date', '2024-02-26', '--out', 'all.html'), at);
    const html = readFileSync(join(at, 'all.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>/);
    await zh(print('register', '--date', '2024-02-26', '--out', 'all.DOCX'), at);
    expect(readFileSync(join(at, 'all.DOCX')).subarray(0, 2).toString()).toBe('PK');
  });

  it('says of which case no such paper is made, and writes the others', async () => {
    const at = directory();
    const words = print('assignment', '--case', 'JF2', '--case', 'JF1', '--out', 'x.txt');
    const { code, err } = await zh(words, at);
    expect([code, err]).toEqual([0, expect.stringMatching(/^JF2是检举控告/)]);
    expect(readFileSync(join(at, 'x.txt'), 'utf8')).toContain('JF1');
    const { value } = await callJson(words, { directory: at });
    expect(value).toMatchObject({ refused: [{ case: 'JF2', because: 'accusation' }], file: 'x.txt' });
    const none = await callJson(print('assignment', '--case', 'JF2', '--out', 'none.txt'), { directory: at });
    expect([none.code, codesOf(none.value)]).toEqual([2, ['no-paper']]);
    expect(existsSync(join(at, 'none.txt'))).toBe(false);
  });

  it('takes the office’s own template, and says what is wrong with one', async () => {
    const at = directory(two(), {
      'own.txt': '# 本办登记\n| 编号 | {编号} |\n',
      'wrong.txt': '# 本办登记\n| 编号 | {编码} |\n',
    });
    const { out } = await zh(print('register', '--case', 'JF1', '--template', 'own.txt'), at);
    expect(out).toContain('本办登记');
    expect(out).toContain('JF1');
    const { code, err } = await zh(print('register', '--case', 'JF1', '--template', 'wrong.txt'), at);
    expect(code).toBe(2);
    expect(err).toMatch(/wrong\.txt.*第2行.*编号/);
  });

  it('refuses what it cannot use, in both languages', async () => {
    const at = directory();
    writeFileSync(
      join(at, 'other.json'),
      JSON.stringify({ ...(JSON.parse(two()) as object), jurisdiction: { id: 'x', name: '邻县' } }),
    );
    const refusals: readonly (readonly [readonly string[], string])[] = [
      [print('registr', '--case', 'JF1'), 'bad-choice'],
      [print('register'), 'one-option'],
      [print('register', '--case', 'JF1', '--date', '2月26日'), 'one-option'],
      [print('register', '--case', 'JF3'), 'unknown-case'],
      [print('register', '--date', '2024-02-24'), 'no-case-on'],
      [print('register', '--case', 'JF1', '--format', 'docx'), 'needs-out'],
      [['cases', 'print', 'other.json', 'roster.json', '--kind', 'register', '--case', 'JF1'], 'other-place'],
    ];
    for (const [words, wanted] of refusals) {
      const { code, value } = await callJson(words, { directory: at });
      expect([words, code, codesOf(value)]).toEqual([words, 2, [wanted]]);
      for (const language of ['zh-CN', 'en']) {
        if (wanted === 'needs-out') continue;
        const said = await call([...words, '--lang', language], { directory: at });
        expect(said).toMatchObject({ code: 2, out: '' });
        expect(said.err.trim()).not.toBe('');
      }
    }
  });
});
