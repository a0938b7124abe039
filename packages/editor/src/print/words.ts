import type { PublicRoster } from '@lunzhi/core';
import { catalogue, dayKindNames, dayWords, monthWords, weekdayHeads } from '../words.ts';

export const printWords = catalogue(
  {
    number: '序号',
    date: '日期',
    weekday: '星期',
    type: '班类',
    name: '接访领导',
    post: '职务',
    sectors: '分管领域',
    hours: '时间',
    place: '地点',
    remarks: '备注',
    weekdays: weekdayHeads('zh-CN', 'narrow'),
    kinds: { ...dayKindNames['zh-CN'], workday: '', holiday: '' },
    provisional: '暂定：放假安排尚未全部公布，公布后可能调整',
    empty: '没有班次',
    listMark: '、',
    colon: '：',
    to: '至',
    month: (date: string, duties: number, withYear: boolean) =>
      `${withYear ? `${date.slice(0, 4)}年` : ''}${monthWords(date, 'zh-CN')}（${duties}班）`,
    issued: (date: string) => `${date.slice(0, 4)}年${dayWords(date, 'zh-CN')}`,
    drafts: { circulated: '征求意见稿', draft: '草稿·未公布', changed: '草稿·未公布' },
    version: (number: number, date: string) => `第${number}版，${date}公布`,
  },
  {
    number: 'No.',
    date: 'Date',
    weekday: 'Day',
    type: 'Shift',
    name: 'Leader on duty',
    post: 'Post',
    sectors: 'Sectors in charge',
    hours: 'Hours',
    place: 'Place',
    remarks: 'Remarks',
    weekdays: weekdayHeads('en', 'short'),
    kinds: { ...dayKindNames.en, workday: '', holiday: '' },
    provisional: 'Provisional: not all holidays are announced yet',
    empty: 'No duties',
    listMark: ', ',
    colon: ': ',
    to: '–',
    month: (date, duties, withYear) =>
      `${monthWords(date, 'en')}${withYear ? ` ${date.slice(0, 4)}` : ''} (${duties})`,
    issued: (date) => `${dayWords(date, 'en')} ${date.slice(0, 4)}`,
    drafts: {
      circulated: 'Draft for comment',
      draft: 'Draft, not published',
      changed: 'Draft, not published',
    },
    version: (number, date) => `Version ${number}, published ${date}`,
  },
);

export type PrintWords = ReturnType<typeof printWords>;

/**
 * What a table says of itself under its title: that it is a draft, or which version. One of which nothing is written down
 * yet leaves the office for comment and for nothing else.
 */
export function editionOf({ standing, version, publishedOn, language }: PublicRoster): readonly string[] {
  const words = printWords(language);
  if (standing !== 'published') return [words.drafts[standing ?? 'circulated']];
  return version && version > 1 && publishedOn ? [words.version(version, words.issued(publishedOn))] : [];
}

/** Why a roster cannot be printed yet. */
export const unprintableWords = catalogue(
  {
    empty: (places: number) => `${places}班没有人`,
    broken: (issues: number) => `${issues}处违反规定`,
    invalid: '方案还不成立',
    comma: '，',
    notYet: (what: string) => `还不能打印：${what}。请在列表中换人补上，或重新安排（F9），再打印。`,
    noRoster: '还不能打印：方案有错误，还排不出值班表。请在“名单与规则”中改正，安排以后再打印。',
  },
  {
    empty: (places) => `${places === 1 ? '1 place is' : `${places} places are`} empty`,
    broken: (issues) => `hard rules are broken ${issues === 1 ? 'once' : `${issues} times`}`,
    invalid: 'the roster is not valid yet',
    comma: ', ',
    notYet: (what) =>
      `It cannot be printed yet: ${what}. Choose somebody in the list or plan again (F9), then print.`,
    noRoster:
      'It cannot be printed yet: the document has errors, so there is no roster. Correct them under “People and rules” and plan, then print.',
  },
);
