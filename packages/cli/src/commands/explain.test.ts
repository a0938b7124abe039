import { describe, expect, test } from 'vitest';
import { call, callJson, codesOf, smallText } from '../command.test.kit.ts';
import { planned } from '../planned.test.kit.ts';

const plannedWith = async (changes: Readonly<Record<string, unknown>>): Promise<string> =>
  await planned(smallText(changes));

const ask = (...words: string[]): string[] => ['explain', 'out/roster.json', ...words];

describe('explain --date', () => {
  test('says why the leader is on duty and puts everybody else in groups, without figures of cost', async () => {
    const directory = await planned();
    const { out, code } = await call(ask('--date', '2024-03-05', '--lang', 'zh-CN'), { directory });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2024-03-05 周二 {2}工作日\n\n值班\n {2}\S+：.*(上次|此前).*(下次|此后).*本期共值\d次（应值4\.\d+次）/,
    );
    expect(out).toMatch(
      /\n不能（\d人）\n {2}\S+：3月\d+日值班，(会连续两天值班，至少应空|只空\d天，少于)\d天/,
    );
    expect(out).not.toMatch(/细节|均衡\+|undefined|NaN/);
    expect(
      (await call(ask('--date', '2024-03-05', '--lang', 'zh-CN', '--verbose'), { directory })).out,
    ).toMatch(/细节/);
  });

  test('--verbose says what each leader costs: each level is the sum of its rules, and no group says otherwise', async () => {
    const easy = await plannedWith({
      rules: ['fair-load', 'even-spacing', 'weekday-balance'].map((constraint) => ({
        constraint,
        weight: 0,
      })),
    });
    const number = (written: string): number => Number(written.replace('−', '-').replace(/[+±]/, ''));
    let [levels, free] = [0, 0];
    for (const [directory, date] of [
      [await planned(), '2024-03-05'],
      ...['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'].map((day) => [easy, day] as const),
    ] as const) {
      const { out } = await call(ask('--date', date, '--lang', 'zh-CN', '--verbose', '--all'), { directory });
      let isFree = false;
      for (const line of out.split('\n')) {
        if (/^\S.*（\d+人）/.test(line)) isFree = line.startsWith('可以，各方面都没有明显变差');
        if (isFree && line.startsWith('    ')) free++;
        for (const [, level, total, rules] of line.matchAll(/(\S\S)([+−±]\d+)（([^）]+)）/g)) {
          levels++;
          const parts = rules!.split('、').map((rule) => number(/[+−±]\d+$/.exec(rule)![0]));
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(number(total!));
          if (isFree) expect(number(total!)).toBeLessThan(level === '细节' ? 100 : 1);
        }
      }
    }
    expect(levels).toBeGreaterThan(10);
    expect(free).toBeGreaterThan(0);
  });

  test('gives every leader a sentence in JSON', async () => {
    const directory = await planned();
    const { value } = await callJson(ask('--date', '2024-03-05'), { directory });
    const leaders = value['leaders'] as {
      group: string;
      sentence: string;
      reasons: { sentence: string }[];
    }[];
    expect(leaders).toHaveLength(8);
    for (const { sentence } of leaders) expect(sentence).toMatch(/: \S.*\.$/);
    const blocked = leaders.filter(({ group }) => group === 'blocked');
    expect(blocked.length).toBeGreaterThan(0);
    for (const { reasons } of blocked) for (const { sentence } of reasons) expect(sentence).toMatch(/\S/);
  });

  test('says of a date that no calendar has that it does not exist', async () => {
    const directory = await planned();
    const said = async (date: string, language: string): Promise<string> => {
      const { code, err } = await call(ask('--date', date, '--lang', language), { directory });
      expect(code).toBe(2);
      return err;
    };
    expect(await said('2024-02-30', 'zh-CN')).toBe('lunzhi：选项 --date 写的是“2024-02-30”：2月没有30日。\n');
    expect(await said('2024年2月30日', 'en')).toContain('there is no 30 Feb');
    expect(await said('2月30日', 'zh-CN')).toContain('没有这一天');
    expect(await said('2月30日', 'en')).toContain('there is no such day');
    expect(await said('明天', 'zh-CN')).toContain('应为日期');
    expect(codesOf((await callJson(ask('--date', '2024-13-01'), { directory })).value)).toEqual([
      'no-such-date',
    ]);
  });

  test('shows eight of a group, and all with --all', async () => {
    const names = Array.from(
      { length: 14 },
      (_, index) => `副职${'甲乙丙丁戊己庚辛壬癸子丑寅卯'.charAt(index)}`,
    );
    const directory = await plannedWith({
      leaders: names.map((name) => ({
        id: name,
        name,
        absences: name === '副职甲' ? [] : [{ from: '2024-03-05', reason: '体检' }],
      })),
      townships: [],
    });
    const short = (await call(ask('--date', '2024年3月5日', '--lang', 'zh-CN'), { directory })).out;
    expect(short).toContain('不能（13人）');
    expect(short.match(/3月5日不能值班/g)).toHaveLength(8);
    expect(short).toContain('\n  另有5人，--all 全部列出\n');
    const all = (await call(ask('--date', '3月5日', '--lang', 'zh-CN', '--all'), { directory })).out;
    expect(all.match(/3月5日不能值班/g)).toHaveLength(13);
    expect(all).not.toMatch(/另有|体检/);
  });

  test('reads dates as offices write them', async () => {
    const directory = await planned();
    for (const date of ['2024/3/5', '2024年3月5日', '3月5日'])
      expect(await callJson(ask('--date', date), { directory })).toMatchObject({
        code: 0,
        value: { date: '2024-03-05' },
      });
  });

  test('a day without duty, no day, no question and two questions exit with 2', async () => {
    const directory = await planned();
    const codes = async (...words: string[]): Promise<string[]> =>
      codesOf((await callJson(ask(...words), { directory })).value);
    expect(await codes('--date', '2024-03-09')).toEqual(['no-duty-day']);
    expect(await codes('--date', '2024-02-30')).toEqual(['no-such-date']);
    expect(await codes()).toEqual(['one-option']);
    expect(await codes('--date', '2024-03-05', '--township', '东镇')).toEqual(['one-option']);
    expect(await codes('--date', '2024-03-05', '--leader', '县长')).toEqual(['one-option']);
    expect(await call(ask('--date', '2024-03-09'), { directory })).toMatchObject({
      code: 2,
      err: 'lunzhi: 2024-03-09 is not a duty day. The nearest are 2024-03-08 and 2024-03-11.\n',
    });
  });
});

describe('explain --township', () => {
  test('says who serves it and when, and what caused its longest wait', async () => {
    const directory = await plannedWith({ sectors: [{ id: 'edu', name: '教育' }] });
    const { out, code } = await call(ask('--township', '东镇', '--lang', 'zh-CN'), { directory });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^东镇：1位联系领导，本期共值\d次，按应值次数约每\d+天一次。\n {2}副县长甲：值班\d次：/,
    );
    expect(out).toMatch(/等了\d+天：联系领导是副县长甲，.*。\n$/);
    const sector = (await callJson(ask('--township', '教育'), { directory })).value;
    expect(sector).toMatchObject({ kind: 'sector', id: 'edu', longestWait: null, leaders: [] });
    expect((await callJson(ask('--township', 'edu'), { directory })).value).toEqual(sector);
  });

  test('a name that is not there is refused with the nearest', async () => {
    const directory = await plannedWith({ townships: [{ id: '东镇', name: '东方红镇' }] });
    const { code, value } = await callJson(ask('--township', '东方洪镇'), { directory });
    expect([code, codesOf(value)]).toEqual([2, ['unknown-township']]);
    expect(value['diagnostics']).toMatchObject([{ nearest: '东方红镇' }]);
  });
});

describe('explain --leader', () => {
  test('says why he serves so often, in both languages and the same in JSON', async () => {
    const directory = await planned();
    const { out, code } = await call(ask('--leader', '副县长甲', '--lang', 'zh-CN'), { directory });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^副县长甲本期值班\d次（休息日0次，节假日0次），应值4\.\d+次。\n分担系数1；在任60天；/,
    );
    expect(out).toMatch(/\n分月：2月\d\.\d+，3月\d\.\d+。\n.*全体最均衡时排4或5次.*\n值班只能是整次数/);
    expect((await call(ask('--leader', '副县长甲', '--lang', 'en'), { directory })).out).toMatch(
      /^副县长甲 serves \d duties .*\nDuties cannot be split: 4 or 5 are equally fair to all, and he serves \d\.\n$/s,
    );
    const { value } = await callJson(ask('--leader', '副县长甲', '--lang', 'zh-CN'), { directory });
    expect((value['sentences'] as string[]).join('\n')).toBe(out.trimEnd());
    expect(value).toMatchObject({
      id: '副县长甲',
      reachable: { duties: { least: 4, most: 5 } },
      holidays: [],
    });
  });

  test('says of a holiday who serves, and why he does not, but not why he is away', async () => {
    const directory = await plannedWith({
      protectionPeriods: [{ id: '春节', name: '春节', from: '2024-02-10', to: '2024-02-17' }],
      leaders: ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => ({
        id: name,
        name,
        ...(name === '甲' && { absences: [{ from: '2024-02-08', to: '2024-02-20', reason: '住院' }] }),
      })),
      townships: [],
    });
    const { out } = await call(ask('--leader', '甲', '--lang', 'zh-CN'), { directory });
    expect(out).toMatch(/\n\n春节（2024年2月10日至17日）由.*值班。甲没有排：2月8日至20日不能值班。\n$/);
    expect(out).not.toContain('住院');
  });

  test('a leader who is not there is refused with the nearest', async () => {
    const { code, value } = await callJson(ask('--leader', '副县长丙'), { directory: await planned() });
    expect([code, codesOf(value)]).toEqual([2, ['unknown-leader']]);
    expect(value['diagnostics']).toMatchObject([{ nearest: '副县长甲' }]);
  });
});
