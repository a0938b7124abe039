import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Roster } from '@lunzhi/core';
import type { CaseFile } from '@lunzhi/reception';
import { openDesk } from '@lunzhi/reception/worker';
import { describe, expect, it } from 'vitest';
import { call, callJson, scratch } from '../command.test.kit.ts';

const example = new URL('../../../../examples/05-reception/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, example), 'utf8');

const directory = (cases = textOf('cases.json'), more: Record<string, string> = {}): string =>
  scratch({ 'cases.json': cases, 'roster.json': textOf('roster.json'), ...more });

const words = ['circular', 'cases.json', 'roster.json'];

describe('lunzhi circular', () => {
  it('shows the circular of a month in words and tables', async () => {
    const { code, out } = await call([...words, '--month', '2024年2月', '--lang', 'zh-CN'], {
      directory: directory(),
    });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^东安县2024年2月领导干部接访交办事项办理情况通报\n（第2期）　截至2月29日24时，由台账逐件汇总\n/,
    );
    expect(out).toContain('一、各乡镇场接访情况\n');
    expect(out).toContain('按期答复率');
    expect(out).toMatch(/超期答复 +超期未答复 +督办/);
  });

  it('counts a month and a year that are not over until today, as the desk does', async () => {
    const at = directory();
    const now = Date.parse('2024-02-25T09:00:00+08:00');
    const desk = openDesk({
      cases: JSON.parse(textOf('cases.json')) as CaseFile,
      roster: JSON.parse(textOf('roster.json')) as Roster,
      today: '2024-02-25',
    });
    const shown = async (...given: string[]): Promise<string> => {
      const { code, out } = await call([...words, ...given, '--lang', 'zh-CN'], { directory: at, now });
      expect(code).toBe(0);
      return out;
    };
    const month = await shown('--month', '2024-02');
    expect(month).toContain('截至2月25日24时');
    expect(month).toContain(desk.circular('2024-02')!.paragraphs.join('\n'));
    expect(await shown('--month', '2024-02', '--date', '2024-03-05')).toContain('截至2月25日24时');
    expect(await shown('--month', '2024-02', '--date', '2024-02-20')).toContain('截至2月20日24时');
    const { report } = desk.report('assessment', '2024');
    expect(await shown('--year', '2024')).toContain(report!.paragraphs.join('\n'));
  });

  it('refuses a month and a year that are still to come', async () => {
    const at = { directory: directory(), now: Date.parse('2024-02-25T09:00:00+08:00') };
    for (const given of [
      ['--month', '2024-03'],
      ['--year', '2025'],
      ['--month', '2024-02', '--date', '2024-01-31'],
    ]) {
      const { code, err } = await call([...words, ...given, '--lang', 'zh-CN'], at);
      expect(code).toBe(2);
      expect(err).toContain('还没有到');
    }
  });

  it('has no public version of a month that is not over: its growth would show single cases', async () => {
    const directoryOf = directory();
    const on = (day: string) =>
      call([...words, '--month', '2024-02', '--public', '--lang', 'zh-CN'], {
        directory: directoryOf,
        now: Date.parse(`${day}T09:00:00+08:00`),
      });
    const refused = await on('2024-02-29');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('还没有过完');
    expect((await on('2024-03-01')).code).toBe(0);
  });

  it('writes a file in the language of the roster, and shows what it shows in that of the terminal', async () => {
    const at = { directory: directory() };
    for (const command of ['circular', 'waits'] as const) {
      const given = [
        command,
        'cases.json',
        'roster.json',
        ...(command === 'circular' ? ['--month', '1'] : []),
      ];
      const shown = await call([...given, '--lang', 'en'], at);
      expect(shown.out).toMatch(/heard/);
      const { code } = await call([...given, '--lang', 'en', '--out', `${command}.txt`], at);
      expect(code).toBe(0);
      const written = readFileSync(join(at.directory, `${command}.txt`), 'utf8');
      expect(written).toMatch(/接访/);
      expect(written).not.toMatch(/heard/);
    }
  });

  it('gives with --json every figure with its cases', async () => {
    const { value } = await callJson([...words, '--month', '2024-01'], { directory: directory() });
    const { circular } = value as { circular: { figures: Record<string, string[]> } };
    const row = textOf('circulars.csv').split('\n')[1]!.split(',');
    expect(circular.figures['heard']).toHaveLength(Number(row[3]));
    expect(circular.figures['people']).toBe(Number(row[4]));
    expect(circular.figures['inTime']).toHaveLength(Number(row[10]));
  });

  it('assesses a year by the formula it is given, and says what is wrong with one', async () => {
    const formula = {
      format: 'lunzhi-assessment/1',
      title: '信访考核',
      source: '某办〔2024〕1号',
      items: [{ kind: 'steps', title: '按期答复', rate: 'inTime', steps: [{ from: 95, points: 10 }] }],
    };
    const at = directory(undefined, {
      'formula.json': JSON.stringify(formula),
      'wrong.json': JSON.stringify({ ...formula, items: [{ ...formula.items[0], rate: 'speed' }] }),
    });
    const done = await call([...words, '--year', '2024', '--formula', 'formula.json', '--lang', 'zh-CN'], {
      directory: at,
    });
    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toContain('依据：某办〔2024〕1号');
    const refused = await call([...words, '--year', '2024', '--formula', 'wrong.json', '--lang', 'zh-CN'], {
      directory: at,
    });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/“wrong\.json”：考核办法“\/items\/0\/rate”：只能是“inTime”、/);
  });

  it('refuses what it cannot use, and writes nothing', async () => {
    const at = directory();
    const cases = JSON.parse(textOf('cases.json')) as object;
    writeFileSync(
      join(at, 'other.json'),
      JSON.stringify({ ...cases, jurisdiction: { id: 'x', name: '邻县' } }),
    );
    writeFileSync(join(at, 'bad.json'), JSON.stringify({ ...cases, entries: [{ kind: 'heard' }] }));
    const refusal = async (...given: string[]): Promise<string> => {
      const { code, err } = await call([...given, '--lang', 'zh-CN'], { directory: at });
      expect(code).toBe(2);
      return err;
    };
    expect(await refusal(...words, '--month', '13')).toContain('看不出是哪个月');
    expect(await refusal('circular', 'other.json', 'roster.json', '--month', '2')).toContain('邻县');
    expect(await refusal('circular', 'bad.json', 'roster.json', '--month', '2')).toContain('bad.json');
    expect(await refusal(...words, '--year', '2024', '--public')).toContain('--public');
  });
});
