import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, callJson, codesOf, impossibleText, scratch, smallText } from '../command.test.kit.ts';

/** A directory with a small document and its roster in `out`. */
function planned(text = smallText(), code = 0): string {
  const directory = scratch({ 'document.json': text });
  expect(call(['plan', 'document.json', '--out', 'out', '--moves', '2000'], { directory }).code).toBe(code);
  return directory;
}

interface StoredRoster {
  assignments: { date: string; leader: string | null }[];
  certificate: { bound: number };
}

function change(directory: string, edit: (roster: StoredRoster) => void): void {
  const path = join(directory, 'out', 'roster.json');
  const roster = JSON.parse(readFileSync(path, 'utf8')) as StoredRoster;
  edit(roster);
  writeFileSync(path, JSON.stringify(roster));
}

describe('check', { timeout: 60_000 }, () => {
  test('a document alone is counted', () => {
    const directory = scratch({ 'document.json': smallText() });
    expect(callJson(['check', 'document.json'], { directory })).toMatchObject({
      code: 0,
      value: { status: 'done', diagnostics: [], leaders: 8, dutyDays: 39, shifts: 39 },
    });
  });

  test('lists the violations of a roster by rule, with sentences', () => {
    const directory = planned();
    const { code, value } = callJson(['check', 'document.json', 'out/roster.json'], { directory });
    expect(code).toBe(0);
    const rules = value['rules'] as { id: string; violations: { sentence: string }[] }[];
    expect(rules.map(({ id }) => id)).toContain('fair-load');
    for (const { violations } of rules) for (const { sentence } of violations) expect(sentence).toMatch(/\S/);
    const { out } = call(['check', 'document.json', 'out/roster.json', '--lang', 'zh-CN'], { directory });
    expect(out).toMatch(/^值班表合规则，没有空班。\n代价：硬性 0 {2}到岗 0/);
  });

  test('an empty place exits with 1', () => {
    const directory = planned();
    change(directory, (roster) => (roster.assignments[3]!.leader = null));
    const { code, value } = callJson(['check', 'document.json', 'out/roster.json'], { directory });
    expect(code).toBe(1);
    expect(value).toMatchObject({ status: 'broken', score: { hard: 0, coverage: 100 } });
  });

  test('a table with a name the document does not have is scored, and exits with 1', () => {
    const directory = planned();
    const path = join(directory, 'out', 'roster.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('检察长', '检查长'));
    const { code, value } = callJson(['check', 'document.json', 'out/roster.csv'], { directory });
    expect(code).toBe(1);
    expect(codesOf(value)).toEqual(['unknown-leader']);
    expect(value).toMatchObject({ score: { coverage: 100 }, diagnostics: [{ nearest: '检察长' }] });
  });

  test('a table that cannot be understood exits with 2', () => {
    const directory = scratch({
      'document.json': smallText(),
      'no-header.csv': 'a,b\n1,2\n',
      'no-workbook.xlsx': 'text',
      'bad-date.csv': '日期,接访领导\n2024-02-31,县长\n',
    });
    for (const name of ['no-header.csv', 'no-workbook.xlsx', 'bad-date.csv']) {
      const { code, value } = callJson(['check', 'document.json', name], { directory });
      expect([name, code, codesOf(value)]).toEqual([name, 2, ['table']]);
    }
    expect(codesOf(callJson(['check', 'document.json', 'x.ods'], { directory }).value)).toEqual([
      'unknown-table-kind',
    ]);
  });

  test('says that the document has changed since', () => {
    const directory = planned();
    writeFileSync(join(directory, 'document.json'), smallText({ title: '另一个方案' }));
    const { code, value } = callJson(['check', 'document.json', 'out/roster.json'], { directory });
    expect([code, codesOf(value)]).toEqual([0, ['document-differs']]);
  });
});

describe('certificate', { timeout: 60_000 }, () => {
  test('a proof holds, and no longer once roster or claim are changed', () => {
    const directory = planned();
    const words = ['certificate', 'out/roster.json'];
    expect(callJson(words, { directory })).toMatchObject({ code: 0, value: { status: 'proven' } });
    expect(call([...words, '--lang', 'zh-CN'], { directory }).out).toMatch(/^证明成立/);
    change(directory, (roster) => (roster.certificate.bound += 1));
    const { code, value } = callJson(words, { directory });
    expect(code).toBe(1);
    expect(value).toMatchObject({ proven: false, problems: [{ code: 'bound-does-not-follow' }] });
    expect(call(words, { directory })).toMatchObject({ code: 1, err: '' });
  });
});

describe('explain', { timeout: 60_000 }, () => {
  test('names who is on duty and groups everybody else', () => {
    const directory = planned();
    const words = ['explain', 'out/roster.json', '--date', '2024-03-05'];
    const { out, code } = call([...words, '--lang', 'zh-CN'], { directory });
    expect(code).toBe(0);
    expect(out).toMatch(/^2024-03-05 周二 {2}工作日\n值班：.+\n/);
    expect(out).toMatch(/\n不能值（\d人）\n/);
    const { value } = callJson(words, { directory });
    const leaders = value['leaders'] as { verdict: string; reasons: { sentence: string }[] }[];
    expect(leaders).toHaveLength(8);
    const blocked = leaders.filter(({ verdict }) => verdict === 'blocked');
    expect(blocked.length).toBeGreaterThan(0);
    for (const { reasons } of blocked) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const { sentence } of reasons) expect(sentence).toMatch(/\S/);
    }
  });

  test('a day without duty, no day and no date exit with 2', () => {
    const directory = planned();
    const codes = (date: string[]): string[] =>
      codesOf(callJson(['explain', 'out/roster.json', ...date], { directory }).value);
    expect(codes(['--date', '2024-03-09'])).toEqual(['no-duty-day']);
    expect(codes(['--date', '2024-02-30'])).toEqual(['bad-date']);
    expect(codes([])).toEqual(['missing-option']);
    expect(call(['explain', 'out/roster.json', '--date', '2024-03-09'], { directory })).toMatchObject({
      code: 2,
      err: 'lunzhi: 2024-03-09 is no duty day. The nearest are 2024-03-08 and 2024-03-11.\n',
    });
  });
});

describe('calendar', { timeout: 60_000 }, () => {
  test('lists the duty days with marks and reasons', () => {
    const directory = scratch({
      'document.json': smallText({
        protectionPeriods: [{ id: '两会', name: '全国两会', from: '2024-03-01', to: '2024-03-11' }],
      }),
    });
    const { out, code } = call(['calendar', 'document.json', '--lang', 'zh-CN'], { directory });
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.split(/ {2,}/));
    expect(lines).toContainEqual(['2024-02-04', '周日', '班', '调休上班', '国务院办公厅通知', '1']);
    expect(lines).toContainEqual(['2024-03-02', '周六', '休防', '周末', '全国两会', '按星期', '1']);
    const { value } = callJson(['calendar', 'document.json'], { directory });
    expect(value['dutyDays']).toHaveLength(43);
  });

  test('shows a year, also one that is not published yet', () => {
    expect(call(['calendar', '--year', '2024', '--lang', 'zh-CN']).out).toMatch(
      /\n2024年：工作日243天，调休上班8天，周末\d+天，节假日\d+天。\n/,
    );
    expect(callJson(['calendar', '--year', '2099'])).toMatchObject({ code: 0, value: { published: false } });
    expect(call(['calendar']).code).toBe(2);
    expect(call(['calendar', 'document.json', '--year', '2024']).code).toBe(2);
  });
});

describe('schema', { timeout: 60_000 }, () => {
  test('prints the JSON Schema of a document', () => {
    const { code, out } = call(['schema', 'document']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('$schema');
    expect(codesOf(callJson(['schema', 'documents']).value)).toEqual(['bad-argument']);
  });
});

describe('export', { timeout: 60_000 }, () => {
  test('writes what plan wrote, one format at a time', () => {
    const directory = planned();
    for (const [as, name] of [
      ['csv', 'roster.csv'],
      ['ics', 'roster.ics'],
      ['notice', 'notice.html'],
      ['xlsx', 'roster.xlsx'],
    ] as const) {
      const words = ['export', 'out/roster.json', '--as', as, '--out', 'one', '--json'];
      expect(call(words, { directory })).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(join(directory, 'one')).equals(readFileSync(join(directory, 'out', name)))).toBe(
        true,
      );
    }
    expect(call(['export', 'out/roster.json', '--as', 'report'], { directory })).toMatchObject({ code: 0 });
    const { out } = call(['export', 'out/roster.json', '--as', 'json'], { directory });
    expect((JSON.parse(out) as { rows: object[] }).rows).toHaveLength(39);
  });

  test('one leader alone, and a nearest one for a mistyped id', () => {
    const directory = planned();
    const table = (leader: string, as: string): string =>
      call(['export', 'out/roster.json', '--as', as, '--leader', leader], { directory }).out;
    const rows = (JSON.parse(table('县长', 'json')) as { rows: { name: string }[] }).rows;
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['县长']));
    expect(table('县长', 'ics').match(/BEGIN:VEVENT/g)).toHaveLength(rows.length);
    const { code, value } = callJson(
      ['export', 'out/roster.json', '--as', 'csv', '--leader', '县委书计', '--out', 'x'],
      { directory },
    );
    expect([code, codesOf(value)]).toEqual([2, ['unknown-leader']]);
  });

  test('a roster that is not complete has a report and nothing to post', () => {
    const directory = planned(impossibleText(), 1);
    const refused = callJson(['export', 'out/roster.json', '--as', 'notice', '--out', 'x'], { directory });
    expect([refused.code, codesOf(refused.value)]).toEqual([1, ['not-for-the-public']]);
    expect(call(['export', 'out/roster.json', '--as', 'report'], { directory }).code).toBe(0);
  });
});
