import { describe, expect, it } from 'vitest';
import { exclusionGrounds } from '../law/exclusions.ts';
import { limitIds, limitRulesOf } from '../law/limits.ts';
import { regions } from '../law/source.ts';
import { caseOf, forwarded, limitsOn, registeredOn, started } from '../limits/case-limits.test.kit.ts';
import { daysCounted } from '../limits/deadline.ts';
import { workCalendar } from '../limits/work-calendar.ts';
import { wordSuggestion } from './exclusions.ts';
import {
  limitName,
  wordDaysCounted,
  wordDeadline,
  wordProvisional,
  wordSource,
  wordStanding,
} from './limits.ts';

describe('words of limits', () => {
  it('say where a limit stands in the law', () => {
    expect(wordSource({ law: 'petition-regulation', article: '34' }, 'zh-CN')).toBe(
      '《信访工作条例》第三十四条',
    );
    expect(wordSource({ law: 'petition-regulation', article: '22(3)' }, 'zh-CN')).toBe(
      '《信访工作条例》第二十二条第三项',
    );
    expect(wordSource(exclusionGrounds['party-appeal'], 'en')).toBe(
      'Regulation on Petitioning Work, article 31 (3)',
    );
    expect(wordSource({ law: 'office' }, 'zh-CN')).toBe('本单位规定');
    const articles = [10, 15, 20, 59].map((article) =>
      wordSource({ law: 'shandong-2015', article: String(article) }, 'zh-CN').slice(
        '《山东省信访条例》'.length,
      ),
    );
    expect(articles).toEqual(['第十条', '第十五条', '第二十条', '第五十九条']);
  });

  it('word the source of every limit and ground', () => {
    const sources = [null, ...regions].flatMap((region) => {
      const rules = limitRulesOf(region);
      return limitIds.map((id) => rules[id]);
    });
    for (const source of [...sources, ...Object.values(exclusionGrounds)]) {
      expect(wordSource(source, 'zh-CN')).toMatch(
        source.law === 'office' ? /^本单位规定$/ : /^《.+》第[一二三四五六七八九十]+条(第.项)?$/,
      );
    }
  });

  it('say both dates, and the days left or over', () => {
    const waiting = caseOf(registeredOn('2024-01-31'));
    const on = (date: string) => started(waiting, 'forward', date)[0]!;
    expect(limitName('forward', 'zh-CN')).toBe('转送、交办');
    expect(wordDeadline(on('2024-02-01'), 'zh-CN')).toBe('2月15日｜顺延2月18日');
    expect(wordDeadline(on('2024-02-01'), 'en')).toBe('15 Feb (next working day 18 Feb)');
    expect(['2024-02-12', '2024-02-15', '2024-02-17'].map((date) => wordStanding(on(date), 'zh-CN'))).toEqual(
      ['余3天', '今天到期', '超2天'],
    );
    expect(['2024-02-14', '2024-02-15', '2024-02-16'].map((date) => wordStanding(on(date), 'en'))).toEqual([
      '1 day left',
      'due today',
      '1 day over',
    ]);
  });

  it('say how a limit ended, and what has not begun', () => {
    const late = caseOf(forwarded('2024-01-25'));
    expect(limitsOn(late, '2024-02-08').map((limit) => [limit.limit, wordStanding(limit, 'zh-CN')])).toEqual([
      ['forward', '超2天完成'],
      ['hear', '不再计算'],
      ['accept', '余1天'],
      ['object', '期满未提出'],
      ['finish', '余46天'],
      ['ask-review', '未起算'],
    ]);
  });

  it('say that a date may still change, and why', () => {
    const own = caseOf(registeredOn('2026-10-30'), forwarded('2026-11-30'));
    const [finish] = started(own, 'finish', '2026-12-01');
    expect(wordDeadline(finish!, 'zh-CN')).toBe('2027年1月29日（暂定）');
    expect(wordDeadline(finish!, 'en')).toBe('29 Jan 2027 (provisional)');
    expect(wordProvisional(finish!, 'zh-CN')).toEqual([
      '放假安排尚未公布，日期可能调整',
      '没有登记受理告知，从责任单位收到之日起算',
    ]);
  });

  it('show the days that were counted', () => {
    const own = caseOf(registeredOn('2024-02-05'), forwarded('2024-02-05'));
    const calendar = workCalendar({});
    const said = (limit: 'object' | 'accept', language: 'zh-CN' | 'en') => {
      const [found] = started(own, limit, '2024-02-06');
      const { from, end, rule } = found!;
      return wordDaysCounted(found!, daysCounted(from, end, rule.count, calendar), language);
    };
    expect(said('object', 'zh-CN')).toBe('2024年2月5日起，从次日算：2月6日至9日、2月18日，共5个工作日');
    expect(said('accept', 'zh-CN')).toBe('2024年2月5日起，从次日算：2月6日至20日，共15天');
    expect(said('object', 'en')).toBe(
      'From 5 Feb 2024, counted from the next day: 6 to 9 Feb and 18 Feb, 5 working days in all',
    );
  });
});

describe('words of suggested exclusions', () => {
  it('name the case that tells it, and the days', () => {
    const heard = { ground: 'heard-recently', case: 'c1', on: '2024-01-31', until: '2024-04-30' } as const;
    expect(wordSuggestion(heard, 'c2', 'zh-CN')).toBe(
      'c1于2024年1月31日已由领导接访，2024年4月30日以后再安排',
    );
    expect(wordSuggestion(heard, 'c1', 'en')).toBe(
      'this case was heard by a leader on 31 Jan 2024, to be heard again after 30 Apr 2024',
    );
    const own = { ground: 'no-representatives', case: 'c1', on: '2024-01-31', until: null } as const;
    expect(wordSuggestion(own, 'c1', 'zh-CN')).toBe('人数超过5人，没有推选代表');
  });
});
