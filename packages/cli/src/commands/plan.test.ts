import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  call,
  callJson,
  codesOf,
  filesOf,
  impossibleText,
  publicNames,
  scratch,
  smallDocument,
  smallText,
} from '../command.test.kit.ts';

const levels = ['hard', 'coverage', 'disruption', 'fairness', 'quality'];

describe('plan', () => {
  test('writes all files, says the fairness first and exits with 0', async () => {
    const directory = scratch({ 'document.json': smallText() });
    const { code, out, err } = await call(['plan', 'document.json', '--out', 'out', '--lang', 'zh-CN'], {
      directory,
    });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(
      /^排好了：39个班次都有人，没有违反规定。同等分担的.*任何排法都不能更均衡，已证明。$/,
    );
    expect(out).not.toMatch(/代价|硬性|到岗|最优/);
    const out1 = join(directory, 'out');
    expect(readdirSync(out1).sort()).toEqual([...publicNames, 'report.html', 'roster.json'].sort());
    const text = readFileSync(join(out1, 'roster.json'), 'utf8');
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).not.toContain('\r');
    expect(JSON.parse(text)).toMatchObject({ format: 'lunzhi-roster/1', ledger: [], seed: 1 });
  });

  test('with --json prints the fields of the design and nothing else', async () => {
    const directory = scratch({ 'document.json': smallText() });
    const { code, value } = await callJson(['plan', 'document.json', '--out', 'out', '--seed', '7'], {
      directory,
    });
    expect(code).toBe(0);
    expect(value).toMatchObject({
      diagnostics: [],
      given: { hard: 0, coverage: 0 },
      proven: { fairness: true, disruption: true },
      shifts: 39,
      seed: 7,
      moves: 39 * 8000,
      backend: 'local-search',
      provisional: false,
    });
    expect(['optimal', 'feasible']).toContain(value['status']);
    for (const key of ['score', 'bound']) expect(Object.keys(value[key] as object)).toEqual(levels);
    expect(Object.keys(value['milliseconds'] as object)).toEqual(['parse', 'bound', 'search', 'total']);
    expect(Object.keys((value['leaders'] as object[])[0]!)).toEqual([
      'id',
      'name',
      'duties',
      'restDays',
      'holidays',
      'entitlement',
    ]);
    expect(Object.keys((value['rules'] as object[])[0]!)).toEqual([
      'id',
      'constraint',
      'level',
      'cost',
      'violations',
    ]);
    expect(Object.keys((value['spread'] as object[])[0]!)).toEqual([
      'leaders',
      'entitlement',
      'duties',
      'restDays',
      'holidays',
    ]);
    expect(value['service']).toMatchObject([{ kind: 'township', id: '东镇', name: '东镇' }]);
    expect(value).not.toHaveProperty('conflicts');
    expect(value).not.toHaveProperty('roster');
    expect((value['files'] as string[]).every((path) => existsSync(path))).toBe(true);
  });

  test('a table of leaders is sent to import first', async () => {
    const directory = scratch({ '领导.csv': '姓名,职务\n某人,县长\n' });
    const { code, err } = await call(['plan', '领导.csv', '--lang', 'zh-CN'], { directory });
    expect([code, err]).toEqual([
      2,
      'lunzhi：“领导.csv”是表格，不是方案。领导名单请先用 lunzhi import 读入方案。\n',
    ]);
  });

  test('reads the document from standard input and without --out writes nothing', async () => {
    const directory = scratch();
    const { code, value } = await callJson(['plan', '-', '--moves', '100'], {
      input: smallText(),
      directory,
    });
    expect(code).toBe(0);
    expect(value['roster']).toMatchObject({ format: 'lunzhi-roster/1' });
    expect(readdirSync(directory)).toEqual([]);
  });

  test('an impossible document exits with 1, explains itself and leaves nothing to post', async () => {
    const directory = scratch({ 'document.json': smallText(), 'impossible.json': impossibleText() });
    expect((await call(['plan', 'document.json', '--out', 'out'], { directory })).code).toBe(0);
    const notice = readFileSync(join(directory, 'out', 'notice.html'), 'utf8');
    const { code, value, err } = await callJson(['plan', 'impossible.json', '--out', 'out'], { directory });
    expect(code).toBe(1);
    expect(value['status']).toBe('infeasible');
    const conflicts = value['conflicts'] as { sentence: string; needed: number; possible: number }[];
    expect(conflicts.length).toBeGreaterThan(0);
    expect(conflicts[0]!.sentence).toMatch(/\S/);
    expect(conflicts[0]!.needed).toBeGreaterThan(conflicts[0]!.possible);
    expect(err).toContain('notice.html → notice.outdated.html');
    expect(readdirSync(join(directory, 'out')).sort()).toEqual([
      'notice.outdated.html',
      'report.html',
      'roster.json',
      'roster.outdated.csv',
      'roster.outdated.ics',
      'roster.outdated.xlsx',
    ]);
    expect(readFileSync(join(directory, 'out', 'notice.outdated.html'), 'utf8')).toBe(notice);
  });

  test('says of a roster that failed what is broken, then why, and nothing of fairness', async () => {
    const away = [{ leaders: {}, from: '2024-02-19', to: '2024-02-29' }];
    const directory = scratch({ 'impossible.json': smallText({ commonAbsences: away }) });
    const words = ['plan', 'impossible.json', '--out', 'out', '--moves', '1000', '--lang', 'zh-CN'];
    const { code, out } = await call(words, { directory });
    expect(code).toBe(1);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^没有排成：39个班次中，9个没有人.*。已证明：.*排不出完整的值班表。$/);
    expect(lines.slice(1, 6).every((line) => /^ {2}\d+月\d+日有一个班次无人值班。$/.test(line))).toBe(true);
    expect(lines[6]).toMatch(/^ {2}……另有\d+处，见 report\.html。$/);
    expect(lines[7]).toBe('为什么排不满：');
    expect(lines.slice(8).join('\n')).toMatch(/^ {2}2月19日.*\n {4}已试可行：.*。\n/);
    expect(out).not.toMatch(/均衡|代价|每人/);
  });

  test('shows the raw figures only when asked for', async () => {
    const directory = scratch({ 'document.json': smallText() });
    const words = ['plan', 'document.json', '--moves', '100', '--lang', 'zh-CN'];
    expect((await call(words, { directory })).out).not.toContain('代价');
    const { out } = await call([...words, '--verbose'], { directory });
    expect(out).toMatch(
      /\n39个班次，8位领导；.*\n代价：规定 \d+ {2}排满 \d+ {2}改动 0 {2}均衡 \d+ {2}细节 \d+\n极限：/,
    );
  });

  test('says that the time was up, and which years are provisional', async () => {
    const period = { from: '2099-03-02', to: '2099-03-31' };
    const text = smallText({ period, calendar: { unpublishedYears: 'statutory' }, issuedOn: '2099-01-05' });
    const directory = scratch({ 'document.json': text });
    const words = ['plan', 'document.json', '--time-limit', '0', '--lang', 'zh-CN'];
    const { out } = await call(words, { directory });
    expect(out).toContain('\n暂定：2099年的放假通知尚未公布。\n');
    expect(out).toContain('到了 --time-limit 规定的0秒，提前停止');
    expect((await call(['plan', 'document.json', '--moves', '100'], { directory })).out).not.toContain(
      'stopped early',
    );
  });

  test('a document with errors exits with 2, worded, and touches no file', async () => {
    const broken = smallText({ leaders: [{ id: '甲', name: '甲', townships: ['西镇'] }] });
    const directory = scratch({ 'document.json': smallText(), 'broken.json': broken });
    expect(
      (await call(['plan', 'document.json', '--out', 'out', '--moves', '100'], { directory })).code,
    ).toBe(0);
    const before = filesOf(join(directory, 'out'));
    const { code, value } = await callJson(['plan', 'broken.json', '--out', 'out'], { directory });
    expect(code).toBe(2);
    expect(value['status']).toBe('refused');
    expect(codesOf(value).length).toBeGreaterThan(0);
    const plain = await call(['plan', 'broken.json', '--out', 'other', '--lang', 'zh-CN'], { directory });
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err).toMatch(/^错误：领导名单第1人.*西镇/);
    expect(plain.err.split('\n').slice(-2)).toEqual(['没有排班，也没有写出文件。', '']);
    const beside = await call(['plan', 'broken.json', '--out', 'out', '--lang', 'zh-CN'], { directory });
    expect(beside.err.split('\n').slice(-2)).toEqual(['没有排班，out 中原有的文件未改。', '']);
    expect(filesOf(join(directory, 'out'))).toEqual(before);
    expect(existsSync(join(directory, 'other'))).toBe(false);
  });

  test('never overwrites a roster whose ledger has entries, nor one it cannot read', async () => {
    const directory = scratch({ 'document.json': smallText() });
    expect(
      (await call(['plan', 'document.json', '--out', 'out', '--moves', '100'], { directory })).code,
    ).toBe(0);
    const path = join(directory, 'out', 'roster.json');
    const roster = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...roster, ledger: [{ kind: 'approved' }] }));
    const used = filesOf(join(directory, 'out'));
    const refused = await callJson(['plan', 'document.json', '--out', 'out'], { directory });
    expect(refused.code).toBe(2);
    expect(codesOf(refused.value)).toEqual(['roster-in-use']);
    expect(filesOf(join(directory, 'out'))).toEqual(used);
    writeFileSync(path, '{"format": "lunzhi-roster/9", "ledger": []}');
    expect(codesOf((await callJson(['plan', 'document.json', '--out', 'out'], { directory })).value)).toEqual(
      ['foreign-roster'],
    );
  });

  test('says before planning when the directory cannot be written', async () => {
    const directory = scratch({ 'document.json': smallText(), file: 'mine' });
    mkdirSync(join(directory, 'out', 'notice.html'), { recursive: true });
    for (const [out, code] of [
      ['file', 'out-is-file'],
      ['file/below', 'out-is-file'],
      ['out', 'target-is-directory'],
    ] as const) {
      const refused = await callJson(['plan', 'document.json', '--out', out], { directory });
      expect(refused.code).toBe(2);
      expect(codesOf(refused.value)).toEqual([code]);
    }
    expect(readFileSync(join(directory, 'file'), 'utf8')).toBe('mine');
    expect(readdirSync(join(directory, 'out'))).toEqual(['notice.html']);
  });

  test('a warning is said and does not change the exit code', async () => {
    const directory = scratch({
      'document.json': JSON.stringify({
        ...smallDocument({
          townships: [
            { id: '东镇', name: '东镇' },
            { id: '西镇', name: '西镇' },
          ],
        }),
      }),
    });
    const { code, value } = await callJson(['plan', 'document.json', '--moves', '100'], { directory });
    expect(code).toBe(0);
    expect(codesOf(value)).toContain('nobody-answers');
  });
});
