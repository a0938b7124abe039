import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { call, callJson, codesOf, filesOf, scratch, smallText } from '../command.test.kit.ts';
import { leadersCsv } from '../start.test.kit.ts';

type Value = Record<string, unknown>;

const read = (directory: string, name = 'document.json'): Value =>
  JSON.parse(readFileSync(join(directory, name), 'utf8')) as Value;

describe('import', () => {
  const words = ['import', '--leaders', 'leaders.csv'];

  test('reads into a document and keeps the old file', async () => {
    const directory = scratch({
      'document.json': smallText(),
      'leaders.csv': '姓名,职务,联系乡镇\n县长,县长,东镇\n',
    });
    const before = filesOf(directory);
    const { code, value } = await callJson([...words, '--into', 'document.json'], { directory });
    expect(code).toBe(0);
    expect(value).toMatchObject({ file: 'document.json', backup: 'document.json.bak', order: 'row' });
    // a table of one does not say of the others that they have left
    expect(codesOf(value)).not.toContain('not-in-table');
    const leaders = read(directory)['leaders'] as { id: string }[];
    expect(leaders.find(({ id }) => id === '县长')).toEqual({
      id: '县长',
      name: '县长',
      chief: true,
      posts: [{ title: '县长' }],
      body: 'government',
      townships: ['东镇'],
    });
    expect(leaders.map(({ id }) => id)).toEqual(
      (JSON.parse(smallText()) as { leaders: { id: string }[] }).leaders.map(({ id }) => id),
    );
    expect(filesOf(directory)['document.json.bak']).toBe(before['document.json']);
    const again = await call([...words, '--into', 'document.json', '--lang', 'zh-CN'], { directory });
    expect(again.out).toContain('已是如此，没有改动');
    expect(Object.keys(filesOf(directory))).toHaveLength(3);
    writeFileSync(join(directory, 'leaders.csv'), '姓名,职务\n新来的,副县长\n');
    expect((await callJson([...words, '--into', 'document.json'], { directory })).value).toMatchObject({
      backup: 'document.json.bak-2',
    });
  });

  test('lists absences, and says of each leader that changed what did', async () => {
    const directory = scratch({
      'document.json': smallText(),
      'leaders.csv': '姓名,职务,请假\n县长,县长,3月4日至8日；每周三\n',
    });
    const { out } = await call([...words, '--into', 'document.json', '--lang', 'zh-CN'], { directory });
    expect(out).toMatch(/项目 +请假\n/);
    expect(out).toContain('请假由“空”改为“2024-03-04至2024-03-08、每周三”');
    expect(out).toMatch(/\n更改：县长，职务由“空”改为“县长”；/);
  });

  test('without a document to read into judges the table alone', async () => {
    const directory = scratch({ 'leaders.csv': `${leadersCsv()}99,某某,副县长,,,2020年1月2日\n` });
    const { code, out, err } = await call([...words, '--lang', 'zh-CN'], { directory });
    expect(code).toBe(0);
    expect(out + err).not.toMatch(/jurisdiction|issuer|方案现在/);
    const { value } = await callJson([...words, '--out', 'new.json'], { directory });
    const diagnostics = value['diagnostics'] as { pointer: string }[];
    expect(diagnostics.filter(({ pointer }) => pointer !== '')).toEqual([]);
  });

  test('follows a link, and writes a new file elsewhere', async () => {
    const directory = scratch({ 'real/document.json': smallText(), 'leaders.csv': leadersCsv() });
    symlinkSync('real/document.json', join(directory, 'link.json'));
    expect((await call([...words, '--into', 'link.json'], { directory })).code).toBe(0);
    expect(read(join(directory, 'real'))['leaders']).toHaveLength(48);
    expect((await call([...words, '--out', 'new.json'], { directory })).code).toBe(0);
    expect(read(directory, 'new.json')['leaders']).toHaveLength(40);
    const { out } = await call([...words, '--json'], { directory });
    expect((JSON.parse(out) as { document: { leaders: object[] } }).document.leaders).toHaveLength(40);
    expect(
      (await call([...words, '--into', '-', '--out', 'piped.json'], { directory, input: smallText() })).code,
    ).toBe(0);
  });

  test.each([
    ['no table at all', { 'leaders.csv': 'a,b\n1,2\n' }, ['--into', 'document.json'], 'no-header'],
    [
      'a quotation mark left open',
      { 'leaders.csv': '姓名,职务\n甲,"副县长\n' },
      ['--into', 'document.json'],
      'quote-not-closed',
    ],
    ['a document that is no JSON', { 'document.json': '{' }, ['--into', 'document.json'], 'json-syntax'],
    ['a list for a document', { 'document.json': '[]' }, ['--into', 'document.json'], 'wrong-type'],
    [
      'leaders that are not a list',
      { 'document.json': smallText({ leaders: 7 }) },
      ['--into', 'document.json'],
      'wrong-type',
    ],
    ['a target that exists', {}, ['--out', 'document.json'], 'file-exists'],
    [
      'another target that exists',
      { 'other.json': '' },
      ['--into', 'document.json', '--out', 'other.json'],
      'file-exists',
    ],
    ['standard input that has nothing', {}, ['--into', '-'], 'empty-stdin'],
    ['a document that is not there', {}, ['--into', 'none.json'], 'no-file'],
  ])('%s is refused and changes nothing', async (_, files, options, code) => {
    const directory = scratch({ 'document.json': smallText(), 'leaders.csv': leadersCsv(), ...files });
    const before = filesOf(directory);
    const ended = await callJson([...words, ...options], { directory });
    expect(ended.code).toBe(2);
    expect(codesOf(ended.value)).toContain(code);
    expect(filesOf(directory)).toEqual(before);
  });

  test('reads a workbook', async () => {
    const rows = [
      ['序号', '姓名', '职务'],
      [2, '乙', '副县长'],
      [1, '甲', '县长'],
    ];
    const directory = scratch({ 'Leaders.XLSX': await writeXlsx({ sheets: [{ name: '名单', rows }] }) });
    const { value } = await callJson(['import', '--leaders', 'Leaders.XLSX', '--out', 'new.json'], {
      directory,
    });
    expect(value).toMatchObject({ order: 'number', leaders: [{ name: '甲', chief: true }, { name: '乙' }] });
  });

  test('needs a table, of a kind it knows', async () => {
    const directory = scratch({ 'leaders.ods': 'x' });
    expect(codesOf((await callJson(['import'], { directory })).value)).toEqual(['missing-option']);
    expect(codesOf((await callJson(['import', '--leaders', 'leaders.ods'], { directory })).value)).toEqual([
      'unknown-leaders-kind',
    ]);
  });

  test.each(['leaders.xls', 'LEADERS.ET'])(
    'reads an old workbook, %s, where somebody has installed what does',
    async (name) => {
      const sheet = utils.aoa_to_sheet([
        ['姓名', '职务'],
        ['甲', '县长'],
      ]);
      const book = { SheetNames: ['名单'], Sheets: { 名单: sheet } };
      const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
      const directory = scratch({ [name]: bytes });
      const { value } = await callJson(['import', '--leaders', name], { directory });
      expect(value).toMatchObject({ leaders: [{ name: '甲', chief: true }] });
    },
  );

  test('says of an old workbook what to do where nobody has', async () => {
    const directory = scratch({ 'leaders.xls': 'x' });
    vi.doMock('@e965/xlsx', () => {
      throw new Error('Cannot find package');
    });
    try {
      const { code, value } = await callJson(['import', '--leaders', 'leaders.xls'], { directory });
      expect([code, codesOf(value)]).toEqual([2, ['no-xls-reader']]);
      expect(JSON.stringify(value)).toMatch(/“leaders\.xls”.*\.xlsx.*@e965\/xlsx/);
    } finally {
      vi.doUnmock('@e965/xlsx');
    }
  });

  test('refuses a document that is nested too deep to be written again', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const text = smallText({ ext: { more: '@' } }).replace('"@"', deep);
    const directory = scratch({ 'leaders.csv': leadersCsv(), 'document.json': text });
    const { code, value } = await callJson([...words, '--into', 'document.json'], { directory });
    expect([code, codesOf(value)]).toEqual([2, ['too-deep']]);
  });

  test('keeps what it does not understand of a document', async () => {
    const ext = { 自用: [1, { a: null }] };
    const directory = scratch({
      'document.json': smallText({ ext, townships: [{ id: '东镇', name: '东镇', ext }], issuer: '' }),
      'leaders.csv': leadersCsv(),
    });
    const { code, value } = await callJson([...words, '--into', 'document.json'], { directory });
    expect([code, codesOf(value).includes('text-length')]).toEqual([0, true]);
    expect(read(directory)).toMatchObject({
      ext,
      issuer: '',
      townships: [{ id: '东镇', ext }, {}, {}, {}, {}, {}, {}],
    });
  });
});
