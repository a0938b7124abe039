import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaNames } from '../answers/json-schemas.ts';
import { call, callJson, codesOf, impossibleText, scratch, smallText, usages } from '../command.test.kit.ts';
import { change, planned } from '../planned.test.kit.ts';

describe('certificate', () => {
  test('a proof holds, and no longer once roster or claim are changed', async () => {
    const directory = await planned();
    const words = ['certificate', 'out/roster.json'];
    expect(await callJson(words, { directory })).toMatchObject({ code: 0, value: { status: 'proven' } });
    expect((await call([...words, '--lang', 'zh-CN'], { directory })).out).toBe(
      '核对无误：这张表已是最均衡的排法。\n',
    );
    expect((await call([...words, '--verbose', '--lang', 'zh-CN'], { directory })).out).toMatch(
      /\n均衡：代价 (\d+)，极限 \1\n/,
    );
    change(directory, (roster) => (roster.certificate.bound += 1));
    const { code, value } = await callJson(words, { directory });
    expect(code).toBe(1);
    expect(value).toMatchObject({ proven: false, problems: [{ code: 'bound-does-not-follow' }] });
    expect(await call(words, { directory })).toMatchObject({ code: 1, err: '' });
    const table = await call(['certificate', 'out/roster.csv', '--lang', 'zh-CN'], { directory });
    expect([table.code, table.err]).toMatchObject([
      2,
      expect.stringContaining('这里需要 lunzhi plan 写出的 roster.json'),
    ]);
  });
});

describe('calendar', () => {
  test('lists the duty days with marks and reasons', async () => {
    const directory = scratch({
      'document.json': smallText({
        protectionPeriods: [{ id: '两会', name: '全国两会', from: '2024-03-01', to: '2024-03-11' }],
      }),
    });
    const { out, code } = await call(['calendar', 'document.json', '--lang', 'zh-CN'], { directory });
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.split(/ {2,}/));
    expect(lines).toContainEqual(['2024-02-04', '周日', '班', '调休上班', '国务院办公厅通知', '1']);
    expect(lines).toContainEqual(['2024-03-02', '周六', '休防', '周末', '全国两会', '按星期', '1']);
    const { value } = await callJson(['calendar', 'document.json'], { directory });
    expect(value['dutyDays']).toHaveLength(43);
  });

  test('shows a year, also one that is not published yet', async () => {
    expect((await call(['calendar', '--year', '2024', '--lang', 'zh-CN'])).out).toMatch(
      /\n2024年：工作日243天，调休上班8天，周末\d+天，节假日\d+天。\n/,
    );
    const old = (await call(['calendar', '--year', '2003', '--lang', 'zh-CN'])).out;
    expect(old).toContain('放假数据从2004年开始，以上只按法定节假日推算');
    expect(old).not.toMatch(/暂定|尚未公布/);
    expect(await callJson(['calendar', '--year', '2099'])).toMatchObject({
      code: 0,
      value: { published: false },
    });
    expect((await call(['calendar'])).code).toBe(2);
    expect((await call(['calendar', 'document.json', '--year', '2024'])).code).toBe(2);
  });
});

describe('schema', () => {
  test('prints that of a document where no other is named', async () => {
    const { code, out } = await call(['schema', 'document']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('$schema');
    expect(await call(['schema'])).toMatchObject({ code: 0, out });
    const { value } = await callJson(['schema', 'documents']);
    expect(codesOf(value)).toEqual(['bad-argument']);
    expect(value).toMatchObject({ diagnostics: [{ nearest: 'document' }] });
  });

  test('lists a schema for every command', async () => {
    const { value } = await callJson(['schema', '--list']);
    expect(value['names']).toEqual(expect.arrayContaining(['roster', 'cases', ...Object.keys(usages)]));
    expect((await call(['schema', '--list'])).out).toBe(
      (value['names'] as string[]).map((name) => `${name}\n`).join(''),
    );
  });

  test('each is a schema of its own, of which every reference leads somewhere', async () => {
    for (const name of schemaNames) {
      const { code, out } = await call(['schema', ...name.split(' ')]);
      expect([name, code]).toEqual([name, 0]);
      const schema = JSON.parse(out) as { $schema: string; $defs?: object };
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      const references = [...out.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)].map(
        ([, reference]) => reference,
      );
      expect(Object.keys(schema.$defs ?? {})).toEqual(expect.arrayContaining(references));
    }
  });
});

describe('export', () => {
  test('writes what plan wrote, one format at a time', async () => {
    const directory = await planned();
    for (const [as, name] of [
      ['csv', 'roster.csv'],
      ['ics', 'roster.ics'],
      ['notice', 'notice.html'],
      ['xlsx', 'roster.xlsx'],
    ] as const) {
      const words = ['export', 'out/roster.json', '--as', as, '--out', 'one', '--json'];
      expect(await call(words, { directory })).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(join(directory, 'one')).equals(readFileSync(join(directory, 'out', name)))).toBe(
        true,
      );
    }
    expect(await call(['export', 'out/roster.json', '--as', 'report'], { directory })).toMatchObject({
      code: 0,
    });
    const { out } = await call(['export', 'out/roster.json', '--as', 'json'], { directory });
    expect((JSON.parse(out) as { rows: object[] }).rows).toHaveLength(39);
  });

  test('a notice with the table attached, for Word and for print, with the columns of the office', async () => {
    const directory = await planned();
    const paper = (as: string, ...words: string[]) =>
      call(['export', 'out/roster.json', '--as', as, '--out', 'one', ...words], { directory });
    const written = (): string => readFileSync(join(directory, 'one'), 'utf8');
    expect(await paper('docx')).toMatchObject({ code: 0, err: '' });
    const first = readFileSync(join(directory, 'one'));
    expect(first.subarray(0, 2).toString()).toBe('PK');
    await paper('docx');
    expect(readFileSync(join(directory, 'one')).equals(first)).toBe(true);
    await paper('print', '--columns', '日期，name,职务', '--dated', '2024-03-01');
    expect([...written().matchAll(/<th scope="col">(.*?)</g)].map(([, head]) => head)).toEqual([
      '日期',
      '接访领导',
      '职务',
    ]);
    expect(written()).toContain('2024年3月1日');
    await paper('print', '--leader', '县长', '--week', '2024-03-06');
    expect(written()).not.toContain('附件');
    expect(written()).toContain('（县长）（3月4日至10日）');
    const codes = async (...words: string[]) =>
      codesOf((await callJson(['export', 'out/roster.json', '--out', 'x', ...words], { directory })).value);
    expect(await codes('--as', 'docx', '--columns', '职物')).toEqual(['bad-choice']);
    const inEnglish = await paper('docx', '--columns', 'pots', '--lang', 'en');
    expect(inEnglish.err).toMatch(/takes one of No\., Date, .*did you mean “?Post/is);
    expect(await codes('--as', 'csv', '--content', 'table')).toEqual(['only-on-paper']);
    await paper('page', '--today', '2024-03-05');
    expect(written()).toMatch(/（3月\d+日至\d+日）<\/h1>/);
    expect(written()).not.toContain('<script');
    await paper('text', '--today', '2024-03-05');
    expect(written()).toMatch(/：您明天（3月6日周三）接访/);
    expect(await codes('--as', 'csv', '--today', '2024-03-05')).toEqual(['today-not-used']);
    expect(await codes('--as', 'text', '--month', '3')).toEqual(['text-of-one-day']);
    expect(await codes('--as', 'text', '--today', '2024-12-31')).toEqual(['nobody-to-remind']);
    expect(await codes('--as', 'csv', '--week', '2024-05-06')).toEqual(['no-duty-in-week']);
    expect(await codes('--as', 'csv', '--week', '2024-03-06', '--month', '3')).toEqual(['options-exclude']);
  });

  test('one leader alone, and a nearest one for a mistyped id', async () => {
    const directory = await planned();
    const table = async (leader: string, as: string): Promise<string> =>
      (await call(['export', 'out/roster.json', '--as', as, '--leader', leader], { directory })).out;
    const rows = (JSON.parse(await table('县长', 'json')) as { rows: { name: string }[] }).rows;
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['县长']));
    expect((await table('县长', 'ics')).match(/BEGIN:VEVENT/g)).toHaveLength(rows.length);
    const { code, value } = await callJson(
      ['export', 'out/roster.json', '--as', 'csv', '--leader', '县委书计', '--out', 'x'],
      { directory },
    );
    expect([code, codesOf(value)]).toEqual([2, ['unknown-leader']]);
    expect(value).toMatchObject({ diagnostics: [{ nearest: '县委书记' }] });
    const several = await callJson(
      ['export', 'out/roster.json', '--as', 'csv', '--leader', '副县长', '--out', 'x'],
      { directory },
    );
    expect(several.value).toMatchObject({
      diagnostics: [{ candidates: [{ id: '副县长甲' }, { id: '副县长乙' }] }],
    });
  });

  test('one month alone, written with its year or without, and which there are for any other', async () => {
    const directory = await planned();
    const table = async (
      month: string,
      ...words: string[]
    ): Promise<{ tableTitle: string; rows: { date: string }[] }> =>
      JSON.parse(
        (await call(['export', 'out/roster.json', '--as', 'json', '--month', month, ...words], { directory }))
          .out,
      ) as { tableTitle: string; rows: { date: string }[] };
    const march = await table('3');
    expect(march.tableTitle).toMatch(/（(2024年)?3月）$/);
    expect(march.rows).toHaveLength(21);
    expect(new Set(march.rows.map(({ date }) => date.slice(0, 7)))).toEqual(new Set(['2024-03']));
    for (const month of ['3月', '03', '2024-03', '2024年3月', '２０２４－３'])
      expect(await table(month)).toEqual(march);
    const own = (await table('3', '--leader', '县长')).rows;
    expect(march.rows).toEqual(expect.arrayContaining(own));
    const calendar = ['export', 'out/roster.json', '--as', 'ics', '--month', '3'];
    expect((await call(calendar, { directory })).out.match(/BEGIN:VEVENT/g)).toHaveLength(21);
    for (const month of ['5', '2023-03', '13', 'March']) {
      const { code, value } = await callJson(
        ['export', 'out/roster.json', '--as', 'csv', '--month', month, '--out', 'x'],
        { directory },
      );
      expect([month, code, codesOf(value)]).toEqual([month, 2, ['no-such-month']]);
      expect(value).toMatchObject({ diagnostics: [{ months: ['2024-02', '2024-03'] }] });
    }
    const words = ['export', 'out/roster.json', '--as', 'report', '--month', '3', '--json', '--out', 'x'];
    expect(codesOf((await callJson(words, { directory })).value)).toEqual(['month-only-in-tables']);
  });

  test('a table of one leader is titled with the name and keeps the dates of periods', async () => {
    const directory = await planned(
      smallText({
        protectionPeriods: [{ id: '两会', name: '全国两会', from: '2024-03-01', to: '2024-03-11' }],
      }),
    );
    const pages: string[] = [];
    for (const leader of ['县委书记', '县长', '常务副县长']) {
      const words = ['export', 'out/roster.json', '--as', 'notice', '--leader', leader];
      pages.push((await call(words, { directory })).out);
    }
    expect(pages[1]).toMatch(/<h1[^>]*>某县接访方案（县长）<\/h1>/);
    const captions = pages.flatMap((page) => /全国两会（[^）]*）/.exec(page) ?? []);
    expect(captions.length).toBeGreaterThan(0);
    expect(new Set(captions)).toEqual(new Set(['全国两会（3月1日至3月11日）']));
  });

  test('a roster that is not complete has a report and nothing to post', async () => {
    const directory = await planned(impossibleText(), 1);
    const refused = await callJson(['export', 'out/roster.json', '--as', 'notice', '--out', 'x'], {
      directory,
    });
    expect([refused.code, codesOf(refused.value)]).toEqual([1, ['not-for-the-public']]);
    expect((await call(['export', 'out/roster.json', '--as', 'report'], { directory })).code).toBe(0);
  });

  test('a report claims no more than can be proven again, whatever a file changed by hand says', async () => {
    const directory = await planned();
    const read = async (): Promise<string> =>
      (await call(['export', 'out/roster.json', '--as', 'report'], { directory })).out;
    expect(await read()).toMatch(/任何排法都不能更均衡/);
    expect(await read()).toContain('本报告由文件中的值班表重新核对写出；据文件所记');
    expect(await read()).not.toContain('local-search');
    change(directory, (roster) => {
      const nothing = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };
      // six of eight serve, in turns
      const turns = ['县委书记', '县长', '县委副书记', '常务副县长', '副县长甲', '副县长乙'];
      for (const [index, place] of roster.assignments.entries()) place.leader = turns[index % 6]!;
      Object.assign(roster, { status: 'optimal', score: nothing, bound: nothing });
    });
    expect(await read()).not.toMatch(/任何排法都不能更均衡|已证明/);
    const { value } = await callJson(['check', 'document.json', 'out/roster.json'], { directory });
    expect(value).toMatchObject({ proven: { fairness: false, quality: false }, bound: { quality: null } });
  });

  test('a table with changes by hand is published like a roster, and refused like one', async () => {
    const directory = await planned();
    const path = join(directory, 'out', 'roster.csv');
    const text = readFileSync(path, 'utf8');
    const words = (as: string, ...rest: string[]): string[] =>
      ['export', 'out/roster.csv', '--document', 'document.json', '--as', as].concat(rest);
    for (const [as, name] of [
      ['notice', 'notice.html'],
      ['ics', 'roster.ics'],
      ['xlsx', 'roster.xlsx'],
    ] as const) {
      expect(await callJson(words(as, '--out', 'one'), { directory })).toMatchObject({ code: 0 });
      const [one, whole] = ['one', `out/${name}`].map((file) => readFileSync(join(directory, file)));
      expect([as, one!.equals(whole!)]).toEqual([as, true]);
    }
    const report = (await call(words('report'), { directory })).out;
    expect(report).toContain('本报告由文件中的值班表重新核对写出。');
    expect(report).toContain('任何排法都不能更均衡');

    const codes = async (changed: string, ...rest: string[]): Promise<unknown[]> => {
      writeFileSync(path, changed);
      const { code, value } = await callJson(words('notice', '--out', 'x', ...rest), { directory });
      return [code, ...codesOf(value)];
    };
    expect(await codes(text.replace(/(2024-02-05,一,)[^,]*/, '$1'))).toEqual([1, 'not-for-the-public']);
    expect(await codes(text.replace('检察长', '检查长'))).toEqual([1, 'rows-left-out']);
    const replaced = text.replaceAll(/,县长,/g, ',县长（因公外出，由县委书记代）,');
    expect(await codes(replaced)).toEqual([1, 'another-may-serve']);
    const { err } = await call([...words('csv', '--out', 'x'), '--lang', 'zh-CN'], { directory });
    const count = replaced.match(/由县委书记代/g)!.length;
    expect(count).toBeGreaterThan(3);
    expect(err.match(/D\d+“县长（因公外出，由县委书记代）”/g)).toHaveLength(count);
    const doubted = await call([...words('report', '--out', 'x.html'), '--lang', 'zh-CN'], { directory });
    expect(doubted.code).toBe(0);
    expect(doubted.err.match(/看不准由谁接访/g)).toHaveLength(count);
    const checked = await call(['check', 'document.json', 'out/roster.csv', '--lang', 'zh-CN'], {
      directory,
    });
    expect(checked.code).toBe(1);
    expect(checked.out).toContain(`有${count}处看不准由谁接访`);
    expect(checked.out.match(/（D\d+）：“县长（因公外出，由县委书记代）”/g)).toHaveLength(count);
    writeFileSync(path, text);
    const refused = async (...given: string[]): Promise<string[]> =>
      codesOf((await callJson([...given, '--as', 'ics', '--out', 'x'], { directory })).value);
    expect(await refused('export', 'out/roster.csv')).toEqual(['table-needs-document']);
    expect(await refused('export', 'out/roster.json', '--document', 'document.json')).toEqual([
      'document-for-tables',
    ]);
    writeFileSync(join(directory, 'document.json'), smallText({ issuer: 7 }));
    expect(await refused(...words('ics').slice(0, 4))).toEqual(['wrong-type']);
  });
});
