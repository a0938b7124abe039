import type { DayKind, PublicRoster } from '@lunzhi/core';
import { dayWords, type ElementLanguage, monthWords } from '../words.ts';

/** Words of the printed table. */
export interface PrintWords {
  readonly number: string;
  readonly date: string;
  readonly weekday: string;
  readonly type: string;
  readonly name: string;
  readonly post: string;
  readonly sectors: string;
  readonly hours: string;
  readonly place: string;
  readonly remarks: string;
  readonly weekdays: readonly string[];
  readonly kinds: Readonly<Partial<Record<DayKind, string>>>;
  readonly provisional: string;
  readonly empty: string;
  readonly listMark: string;
  readonly colon: string;
  readonly to: string;
  readonly month: (date: string, duties: number, withYear: boolean) => string;
  readonly issued: (date: string) => string;
  /** What a table is that is not published, or not any more. */
  readonly drafts: Readonly<Record<'circulated' | 'draft' | 'changed', string>>;
  /** Of a table that was published before in another form. */
  readonly version: (number: number, date: string) => string;
}

const zh: PrintWords = {
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
  weekdays: '一二三四五六日'.split(''),
  kinds: { 'make-up-workday': '调休上班', weekend: '周末' },
  provisional: '暂定：放假安排尚未全部公布，公布后可能调整',
  empty: '没有班次',
  listMark: '、',
  colon: '：',
  to: '至',
  month: (date, duties, withYear) =>
    `${withYear ? `${date.slice(0, 4)}年` : ''}${monthWords(date, 'zh-CN')}（${duties}班）`,
  issued: (date) => `${date.slice(0, 4)}年${dayWords(date, 'zh-CN')}`,
  drafts: { circulated: '征求意见稿', draft: '草案·未公布', changed: '草案·未公布' },
  version: (number, date) => `第${number}版，${date}公布`,
};

const en: PrintWords = {
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
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  kinds: { 'make-up-workday': 'make-up workday', weekend: 'weekend' },
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
};

/** The words of the printed table in a language. */
export const printWords = (language: ElementLanguage): PrintWords => (language === 'en' ? en : zh);

/**
 * What a table says of itself under its title: that it is a draft, or which version. One of which nothing is written down
 * yet leaves the office for comment and for nothing else.
 */
export function editionOf({ standing, version, publishedOn, language }: PublicRoster): readonly string[] {
  const words = printWords(language);
  if (standing !== 'published') return [words.drafts[standing ?? 'circulated']];
  return version && version > 1 && publishedOn ? [words.version(version, words.issued(publishedOn))] : [];
}
