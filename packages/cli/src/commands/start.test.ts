import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, callJson, codesOf, filesOf, scratch, smallDocument, smallText } from '../command.test.kit.ts';
import { sampleNotice } from '../start.test.kit.ts';

type Value = Record<string, unknown>;

const read = (directory: string, name = 'document.json'): Value =>
  JSON.parse(readFileSync(join(directory, name), 'utf8')) as Value;

describe('init', () => {
  const words = ['init', '--year', '2027', '--today', '2026-11-24'];

  test('writes a document, its explanation and a schema, the same each time', async () => {
    const [one, other] = [scratch(), scratch()];
    const { code, value } = await callJson([...words, '--name', '东安县'], { directory: one });
    expect(code).toBe(0);
    expect(value).toMatchObject({ document: 'document.json', toFillIn: ['/leaders'] });
    await call([...words, '--name', '东安县'], { directory: other });
    expect(filesOf(one)).toEqual(filesOf(other));
    expect(Object.keys(filesOf(one))).toEqual([
      'document-说明.md',
      'document.json',
      'lunzhi-document.schema.json',
    ]);
    expect(read(one)).toMatchObject({
      $schema: './lunzhi-document.schema.json',
      issuedOn: '2026-11-24',
      jurisdiction: { id: '东安县', name: '东安县', level: 'county' },
      calendar: { unpublishedYears: 'statutory' },
    });
  });

  test.each([
    ['county', '东安县', '2024'],
    ['township', '石期市镇', '2027'],
  ])('of a %s needs nothing but leaders', async (level, name, year) => {
    const directory = scratch();
    await call(['init', '--level', level, '--name', name, '--year', year], { directory });
    writeFileSync(
      join(directory, 'document.json'),
      JSON.stringify({
        ...read(directory),
        leaders: smallDocument()['leaders'],
        townships: [{ id: '东镇', name: '东镇' }],
      }),
    );
    const checked = await callJson(['check', 'document.json'], { directory });
    // the date of issue is today, which for a year gone by is late
    const codes = codesOf(checked.value).filter((code) => !/provisional|open|issued-late/.test(code));
    expect([checked.code, codes]).toEqual([0, []]);
  });

  test('without a name leaves what it cannot know empty', async () => {
    const directory = scratch();
    await call(words, { directory });
    const { code, value } = await callJson(['check', 'document.json'], { directory });
    expect(code).toBe(2);
    expect(value['diagnostics']).toMatchObject([
      { pointer: '/jurisdiction/name' },
      { pointer: '/issuer' },
      { pointer: '/leaders' },
    ]);
  });

  test('explains in English when asked, and takes the name of a file', async () => {
    const directory = scratch();
    expect((await call([...words, 'deep/2027.json', '--lang', 'en'], { directory })).code).toBe(0);
    expect(Object.keys(filesOf(join(directory, 'deep')))).toContain('2027-explained.md');
    expect((await call([...words, 'deep/2028.json'], { directory })).code).toBe(0);
  });

  test('writes a table of leaders to fill in, which is imported as it was filled in', async () => {
    const directory = scratch({ 'document.json': smallText() });
    const { code, value } = await callJson(['init', '--template', 'leaders', '--of', 'document.json'], {
      directory,
    });
    expect([code, value['files']]).toEqual([0, ['领导名单.xlsx']]);
    const again = await callJson(['init', '--template', 'leaders', '--of', 'document.json'], { directory });
    expect([again.code, again.value['files']]).toEqual([0, ['领导名单.xlsx']]);
    const imported = await callJson(['import', '--leaders', '领导名单.xlsx', '--into', 'document.json'], {
      directory,
    });
    expect((imported.value['leaders'] as Value[]).map(({ change }) => change)).not.toContain('new');
    expect((imported.value['leaders'] as Value[]).map(({ change }) => change)).not.toContain('changed');
    expect((await call(['init', 'empty.xlsx', '--template', 'leaders'], { directory })).code).toBe(0);
  });

  test('writes a table of duties to fill in, which is checked as a roster', async () => {
    const directory = scratch({ 'document.json': smallText() });
    await call(['plan', 'document.json', '--out', 'out'], { directory });
    const roster = join('out', 'roster.json');
    const { code } = await call(['init', '--template', 'duties', '--of', roster, 'filled.xlsx'], {
      directory,
    });
    expect(code).toBe(0);
    const checked = await callJson(['check', 'document.json', 'filled.xlsx'], { directory });
    const planned = await callJson(['check', roster], { directory });
    expect(checked.value['score']).toEqual(planned.value['score']);
    const words = ['init', '--template', 'duties', '--of', 'document.json'];
    expect((await call(words, { directory })).code).toBe(0);
    expect(codesOf((await callJson(['init', '--template', 'duties'], { directory })).value)).toEqual([
      'option-needs',
    ]);
    expect(codesOf((await callJson([...words, '--year', '2027'], { directory })).value)).toEqual([
      'options-exclude',
    ]);
  });

  test('overwrites nothing', async () => {
    const directory = scratch({ 'document-说明.md': 'mine' });
    const before = filesOf(directory);
    const { code, value } = await callJson(words, { directory });
    expect([code, codesOf(value), filesOf(directory)]).toEqual([2, ['file-exists'], before]);
    expect(codesOf((await callJson(['init', '--today', '2026-02-30'], { directory })).value)).toEqual([
      'bad-date',
    ]);
    for (const name of ['a\nb', ' ', '\ufeff', '\u200b\u3164', '字'.repeat(101)])
      expect(codesOf((await callJson(['init', '--name', name], { directory })).value)).toEqual(['bad-name']);
    expect(filesOf(directory)).toEqual(before);
  });
});

describe('calendar add', () => {
  const words = ['calendar', 'add', 'document.json', '--notice', 'notice.txt'];
  const nextYear = smallText({ period: { from: '2027-01-01', to: '2027-12-31' } });

  test('shows first, and writes only when told', async () => {
    const directory = scratch({ 'document.json': nextYear, 'notice.txt': sampleNotice });
    const before = filesOf(directory);
    const shown = await call([...words, '--lang', 'zh-CN'], { directory });
    expect(shown.code).toBe(0);
    expect(shown.out).toMatch(
      /春节 +2027年2月5日（周五）至2027年2月12日（周五） +8 +2027年1月31日（周日）、2027年2月13日（周六）/,
    );
    expect(filesOf(directory)).toEqual(before);
    const written = await callJson([...words, '--write'], { directory });
    expect(written).toMatchObject({ code: 0, value: { written: true, backup: 'document.json.bak' } });
    expect(read(directory)['calendar']).toEqual({ notices: [written.value['notice']] });
    expect((await call(['check', 'document.json'], { directory })).code).toBe(0);
    expect((await callJson([...words, '--write'], { directory })).value).toMatchObject({ written: false });
  });

  test('reads standard input', async () => {
    const directory = scratch({ 'document.json': nextYear });
    const { value } = await callJson(['calendar', 'add', 'document.json', '--notice', '-'], {
      directory,
      input: `\uFEFF${sampleNotice}`,
    });
    expect(value).toMatchObject({ notice: { year: 2027 } });
  });

  test('a notice for the same year takes the place of the former one', async () => {
    const former = { year: 2027, paper: '样例', off: [{ name: '元旦', from: '2027-01-01' }], work: [] };
    const other = { ...former, year: 2028, off: [{ name: '元旦', from: '2028-01-01' }] };
    const directory = scratch({
      'document.json': smallText({ calendar: { notices: [former, other] } }),
      'notice.txt': sampleNotice,
    });
    const { out } = await call([...words, '--write', '--lang', 'zh-CN'], { directory });
    expect(out).toContain('取代方案中原有的同一年通知：样例');
    const { notices } = read(directory)['calendar'] as { notices: { paper: string }[] };
    expect(notices.map(({ paper }) => paper)).toEqual(['国务院办公厅关于2027年部分节假日安排的通知', '样例']);
  });

  test.each([
    ['a slip', { 'notice.txt': sampleNotice.replace('共8天', '共9天') }, 'wrong-count'],
    ['no notice', { 'notice.txt': '今天天气不错' }, 'year-missing'],
    ['a document that is no JSON', { 'document.json': '{' }, 'json-syntax'],
    ['a calendar that is not an object', { 'document.json': smallText({ calendar: [] }) }, 'wrong-type'],
    [
      'a notice that is not an object',
      { 'document.json': smallText({ calendar: { notices: [null] } }) },
      'wrong-type',
    ],
  ])('%s is refused and changes nothing', async (_, files, code) => {
    const directory = scratch({ 'document.json': nextYear, 'notice.txt': sampleNotice, ...files });
    const before = filesOf(directory);
    const ended = await callJson([...words, '--write'], { directory });
    expect(ended.code).toBe(2);
    expect(codesOf(ended.value)).toContain(code);
    expect(filesOf(directory)).toEqual(before);
  });

  test('says where a slip stands', async () => {
    const directory = scratch({
      'document.json': nextYear,
      'notice.txt': sampleNotice.replace('共8天', '共9天'),
    });
    const { err } = await call([...words, '--lang', 'zh-CN'], { directory });
    expect(err).toMatch(/^错误：第4行第\d+字“.*共9天”：写的是9天，数下来是8天。\n这份通知没有采用。/);
  });

  test('is a command of two words with a help of its own', async () => {
    expect((await call(['calendar', 'add', '--help'])).out).toMatch(/^lunzhi calendar add DOC --notice/);
    expect((await call(['help', 'calendar', 'add'])).out).toMatch(/^lunzhi calendar add DOC --notice/);
    expect(codesOf((await callJson(['calendar', 'add'])).value)).toEqual(['missing-argument']);
    expect(codesOf((await callJson(['calendar', 'add', '-', '--notice', 'x'])).value)).toEqual([
      'empty-stdin',
    ]);
  });
});
