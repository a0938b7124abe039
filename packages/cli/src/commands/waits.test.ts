import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, callJson, scratch } from '../command.test.kit.ts';

const example = new URL('../../../../examples/05-reception/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, example), 'utf8');

const office = (): string =>
  scratch({ 'cases.json': textOf('cases.json'), 'roster.json': textOf('roster.json') });

const words = ['waits', 'cases.json', 'roster.json'];

describe('lunzhi waits', () => {
  it('says how long people wait, what makes them wait, and how that is counted', async () => {
    const directory = office();
    const { code, out } = await call([...words, '--date', '2024年2月25日', '--lang', 'zh-CN'], { directory });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^东安县群众等候领导接访情况\n值班表期间2024年1月1日至12月31日　截至2024年2月25日24时/,
    );
    for (const said of ['一、各乡镇场\n', '  总体 ', '规则“值班间隔”', '班次已约满', '“久等”'])
      expect(out).toContain(said);
  });

  it('gives the same with --json, each wait with its cases', async () => {
    const directory = office();
    const { value } = await callJson([...words, '--date', '2024-02-25'], { directory });
    const { all, services, asOf } = value as {
      asOf: string;
      all: { real: { cases: string[]; days: number } };
      services: { sittings: string[]; offered: { count: number } }[];
    };
    expect(asOf).toBe('2024-02-25');
    expect(services.every(({ offered }) => offered.count === 366)).toBe(true);
    const heard = (JSON.parse(textOf('cases.json')) as { entries: { kind: string; case: string }[] }).entries
      .filter(({ kind }) => kind === 'received')
      .map((entry) => entry.case);
    expect(new Set(all.real.cases)).toEqual(new Set(heard));
  });

  it('writes a page whose figures lead to their cases', async () => {
    const directory = office();
    const { code } = await call(
      [...words, '--date', '2024-02-25', '--out', 'waits.html', '--lang', 'zh-CN'],
      { directory },
    );
    expect(code).toBe(0);
    const page = readFileSync(join(directory, 'waits.html'), 'utf8');
    expect(page).toContain('<meta name="classification" content="内部" />');
    const anchor = /href="#(c\d+)"/.exec(page)![1]!;
    expect(page).toMatch(new RegExp(`id="${anchor}"[^]*?JF2024`));
  });

  it('refuses a file of another county and a date that is none', async () => {
    const other = {
      ...(JSON.parse(textOf('cases.json')) as object),
      jurisdiction: { id: 'x', name: '邻县' },
    };
    const at = scratch({ 'cases.json': JSON.stringify(other), 'roster.json': textOf('roster.json') });
    expect(await call([...words, '--lang', 'zh-CN'], { directory: at })).toMatchObject({ code: 2 });
    const { code, err } = await call([...words, '--date', '2024-02-30', '--lang', 'zh-CN'], {
      directory: office(),
    });
    expect(code).toBe(2);
    expect(err).toContain('--date');
  });
});
