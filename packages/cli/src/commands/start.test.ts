import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { call, callJson, codesOf, filesOf, scratch, smallDocument, smallText } from '../command.test.kit.ts';
import { leadersCsv, sampleNotice } from '../start.test.kit.ts';

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
    ['standard input to write into', {}, ['--into', '-'], 'stdin-not-writable'],
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
      'stdin-not-writable',
    ]);
  });
});
