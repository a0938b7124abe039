import { describe, expect, it } from 'vitest';
import { conceal } from '../cases/private.ts';
import { type EntrySketch, makeCaseFile, makeFacts } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { headlineText } from './busy-desk.test.kit.ts';
import { type Desk, openDesk } from './desk.ts';

/** A links two townships; B one, and is away for a week; C none, and was in that of B. */
const county = makeCounty({
  period: { from: '2024-01-01', to: '2024-03-31' },
  leaders: [
    { id: 'A', townships: ['t1', 't2'] },
    { id: 'B', townships: ['t3'], absences: [{ from: '2024-03-11', to: '2024-03-15' }] },
    { id: 'C', sectors: ['s1'] },
  ],
  protectionPeriods: [{ id: 'npc', name: '全国两会', from: '2024-03-04', to: '2024-03-14' }],
});
const roster = makeRoster(county, {
  '2024-01-16': 'A',
  '2024-02-20': 'B',
  '2024-03-06': 'A',
  '2024-03-20': 'B',
  '2024-03-28': 'A',
});

const visited = (on: string, leader: string, township: string): EntrySketch => ({
  kind: 'visited',
  on,
  leader,
  township,
});
const cases = makeCaseFile(
  [
    { kind: 'registered', case: 'a', facts: makeFacts({ registeredOn: '2024-01-05' }) },
    { kind: 'screened', case: 'a' },
    {
      kind: 'registered',
      case: 'b',
      facts: makeFacts({ registeredOn: '2024-01-05', about: conceal('水渠') }),
    },
    visited('2024-01-10', 'A', 't1'),
    {
      kind: 'received',
      case: 'b',
      on: '2024-01-10',
      leader: 'A',
      township: 't1',
      present: 3,
      representatives: 1,
    },
    { kind: 'registered', case: 'c', facts: makeFacts({ registeredOn: '2024-02-02', townships: ['t3'] }) },
    { kind: 'screened', case: 'c' },
    visited('2024-02-19', 'C', 't3'),
  ],
  { visitsPerQuarter: 2 },
);

const open = (today: string, language: 'zh-CN' | 'en' = 'zh-CN'): Desk =>
  openDesk({ cases, roster, today, language });
const page = (today: string) => open(today).visits('2024-1')!;

describe('the page of visits of a quarter', () => {
  it('says how many are due, made and planned, and which is next', () => {
    expect(
      ['2024-02-19', '2024-03-11', '2024-03-30'].map((today) => headlineText(page(today).headline)),
    ).toEqual([
      'warn｜2024年第一季度应下访6次：已访1次，计划3次，缺2次。每位领导每季度到每个联系乡镇2次。｜→ visits: 2月22日下访，查看建议带去的件',
      'warn｜2024年第一季度应下访6次：已访1次，计划3次，缺2次。每位领导每季度到每个联系乡镇2次。｜→ visits: 3月11日下访，查看建议带去的件',
      'warn｜2024年第一季度应下访6次：已访1次，缺5次。每位领导每季度到每个联系乡镇2次。｜',
    ]);
    expect(page('2024-02-19').headline.next?.visit).toBe('A/t1/2024-02-15');
  });

  it('has the quarters of the roster, the weeks, and where the second half begins', () => {
    const { quarter, quarters, weeks, borders, leaders, townships } = page('2024-02-19');
    expect([quarter, ...quarters].map(({ id, name }) => `${id} ${name}`)).toEqual([
      '2024-1 2024年第一季度',
      '2024-1 2024年第一季度',
      '2024-2 2024年第二季度',
      '2024-3 2024年第三季度',
      '2024-4 2024年第四季度',
    ]);
    expect(
      weeks.map(({ from, to, words, name, isNow }) => `${from} ${to} ${words} ${name}${isNow ? ' now' : ''}`),
    ).toEqual([
      '2024-01-01 2024-01-07 1/1 第1周',
      '2024-01-08 2024-01-14 1/8 第2周',
      '2024-01-15 2024-01-21 1/15 第3周',
      '2024-01-22 2024-01-28 1/22 第4周',
      '2024-01-29 2024-02-04 1/29 第5周',
      '2024-02-05 2024-02-11 2/5 第6周',
      '2024-02-12 2024-02-18 2/12 第7周',
      '2024-02-19 2024-02-25 2/19 本周 now',
      '2024-02-26 2024-03-03 2/26 第9周',
      '2024-03-04 2024-03-10 3/4 第10周',
      '2024-03-11 2024-03-17 3/11 第11周',
      '2024-03-18 2024-03-24 3/18 第12周',
      '2024-03-25 2024-03-31 3/25 第13周',
    ]);
    expect(borders.map(({ at, words }) => `${at.toFixed(2)} ${words}`)).toEqual(['6.43 2月15日起是下一时段']);
    expect(
      [leaders, townships].map((list) => list.map(({ id, name }) => `${id} ${name}`).join('；')),
    ).toEqual(['A A；B B；C C', 't1 甲镇；t2 乙镇；t3 丙镇；t4 丁镇；t5 戊镇；t6 己镇']);
  });

  it('has a row for each leader and township, with its visits and where the leader is, week by week', () => {
    const rows = (today: string): string[] =>
      page(today).rows.map(
        (row) =>
          `${row.leader} ${row.name}${row.isSame ? ' same' : ''} ${row.township} ${row.mood} ${row.words}｜` +
          row.visits
            .map(
              (own, week) => `${own.join('+')}${row.busy[week]!.words}${row.busy[week]!.isAway ? '!' : ''}`,
            )
            .join(','),
      );
    expect([...rows('2024-02-19'), ...rows('2024-03-30')]).toEqual([
      'A A 甲镇 ok 已访1，计划2月22日｜,A/t1/2024-01-01,坐班,,,,,A/t1/2024-02-15,,坐班,,,坐班',
      'A A same 乙镇 bad 计划3月22日，缺1｜,,坐班,,,,A/t2/2024-01-01,,,坐班,,A/t2/2024-02-15,坐班',
      'B B 丙镇 bad 计划3月8日，缺1｜,,,,,,B/t3/2024-01-01,坐班,,B/t3/2024-02-15,外出!,坐班,',
      'C C 丙镇 ok 已访1｜,,,,,,,C/t3/2024-02-19#8,,,,,',
      'A A 甲镇 bad 已访1，缺1｜,A/t1/2024-01-01,坐班,,,,,,,坐班,,,A/t1/2024-02-15坐班',
      'A A same 乙镇 bad 缺2｜,,坐班,,,,A/t2/2024-01-01,,,坐班,,,A/t2/2024-02-15坐班',
      'B B 丙镇 bad 缺2｜,,,,,,B/t3/2024-01-01,坐班,,,外出!,坐班,B/t3/2024-02-15',
      'C C 丙镇 ok 已访1｜,,,,,,,C/t3/2024-02-19#8,,,,,',
    ]);
  });

  it('says of each visit why it is on that day, or that there is none, and what is heard there', () => {
    const visits = (today: string): string[] =>
      page(today).visits.map(
        ({ id, state, window, title, meta, reasons, cases: heard }) =>
          `${state} ${id} ${window ? `${window.from}/${window.to}` : ''} ${title} ${meta}｜` +
          `${reasons.map(({ mood, words }) => `${mood} ${words}`).join('；')}｜` +
          heard.map((own) => `${own.case} ${own.title} ${own.detail}`).join('；'),
      );
    expect([...visits('2024-02-19'), '', ...visits('2024-03-07'), '', ...visits('2024-03-30')]).toEqual([
      'made A/t1/2024-01-01 2024-01-01/2024-02-14 1月10日（周三）　甲镇 A｜ok 已去，已记入台账｜b 水渠 已接访',
      'made C/t3/2024-02-19#8  2月19日（周一）　丙镇 C｜ok 已去，已记入台账｜',
      'planned A/t1/2024-02-15 2024-02-15/2024-03-31 2月22日（周四）　甲镇 A｜ok 2月15日至3月31日须去一次；ok 当天是工作日，不坐班、不外出；前后坐班在3月6日；ok 距上次1月10日已43天｜a 道路损坏 1月5日登记，届时已等48天',
      'planned B/t3/2024-02-15 2024-02-15/2024-03-31 3月8日（周五）　丙镇 B｜ok 2月15日至3月31日须去一次；ok 当天是工作日，不坐班、不外出；前后坐班在3月20日；warn 在全国两会内，可另定｜c 道路损坏 2月2日登记，届时已等35天',
      'planned A/t2/2024-02-15 2024-02-15/2024-03-31 3月22日（周五）　乙镇 A｜ok 2月15日至3月31日须去一次；ok 当天是工作日，不坐班、不外出；前后坐班在3月28日｜',
      'missing B/t3/2024-01-01 2024-01-01/2024-02-14 没有排定　丙镇 B｜plain 1月1日至2月14日须去一次；bad 时段已过｜',
      'missing A/t2/2024-01-01 2024-01-01/2024-02-14 没有排定　乙镇 A｜plain 1月1日至2月14日须去一次；bad 时段已过｜',
      '',
      'made A/t1/2024-01-01 2024-01-01/2024-02-14 1月10日（周三）　甲镇 A｜ok 已去，已记入台账｜b 水渠 已接访',
      'made C/t3/2024-02-19#8  2月19日（周一）　丙镇 C｜ok 已去，已记入台账｜',
      'planned A/t1/2024-02-15 2024-02-15/2024-03-31 3月7日（周四）　甲镇 A｜ok 2月15日至3月31日须去一次；ok 当天是工作日，不坐班、不外出；前后坐班在3月6日；ok 距上次1月10日已57天；warn 在全国两会内，可另定｜a 道路损坏 1月5日登记，届时已等62天',
      'planned B/t3/2024-02-15 2024-02-15/2024-03-31 3月8日（周五）　丙镇 B｜ok 2月15日至3月31日须去一次；ok 当天是工作日，不坐班、不外出；前后坐班在3月20日；warn 在全国两会内，可另定｜c 道路损坏 2月2日登记，届时已等35天',
      'planned A/t2/2024-02-15 2024-02-15/2024-03-31 3月22日（周五）　乙镇 A｜ok 2月15日至3月31日须去一次；ok 当天是工作日，不坐班、不外出；前后坐班在3月28日｜',
      'missing B/t3/2024-01-01 2024-01-01/2024-02-14 没有排定　丙镇 B｜plain 1月1日至2月14日须去一次；bad 时段已过｜',
      'missing A/t2/2024-01-01 2024-01-01/2024-02-14 没有排定　乙镇 A｜plain 1月1日至2月14日须去一次；bad 时段已过｜',
      '',
      'made A/t1/2024-01-01 2024-01-01/2024-02-14 1月10日（周三）　甲镇 A｜ok 已去，已记入台账｜b 水渠 已接访',
      'made C/t3/2024-02-19#8  2月19日（周一）　丙镇 C｜ok 已去，已记入台账｜',
      'missing B/t3/2024-01-01 2024-01-01/2024-02-14 没有排定　丙镇 B｜plain 1月1日至2月14日须去一次；bad 时段已过｜',
      'missing A/t2/2024-01-01 2024-01-01/2024-02-14 没有排定　乙镇 A｜plain 1月1日至2月14日须去一次；bad 时段已过｜',
      'missing A/t1/2024-02-15 2024-02-15/2024-03-31 没有排定　甲镇 A｜plain 2月15日至3月31日须去一次；bad 时段内没有可以下访的工作日（值班、不能到岗或不再联系该乡镇）｜',
      'missing B/t3/2024-02-15 2024-02-15/2024-03-31 没有排定　丙镇 B｜plain 2月15日至3月31日须去一次；bad 时段内没有可以下访的工作日（值班、不能到岗或不再联系该乡镇）｜',
      'missing A/t2/2024-02-15 2024-02-15/2024-03-31 没有排定　乙镇 A｜plain 2月15日至3月31日须去一次；bad 时段内没有可以下访的工作日（值班、不能到岗或不再联系该乡镇）｜',
    ]);
  });
});
