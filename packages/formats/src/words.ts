import { type Language, wordHours } from '@lunzhi/core';

/** Columns of the official table, in the order in which every format shows them. */
export const columnKeys = [
  'number',
  'date',
  'weekday',
  'shiftType',
  'name',
  'post',
  'sectors',
  'times',
  'place',
  'remarks',
] as const;

export type ColumnKey = (typeof columnKeys)[number];

/** The words of the table itself; everything else in a file comes from the document. */
export interface TableWords {
  readonly columns: Readonly<Record<ColumnKey, string>>;
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  readonly listMark: string;
  readonly disclosure: string;
  readonly open: string;
  readonly makeUp: string;
  readonly weekend: string;
  readonly protection: string;
  /** Between the sessions of a day. */
  readonly sessionMark: string;
  readonly provisional: string;
  readonly provisionalReason: string;
  /** Of a table that was published before in another form. */
  version(number: number, date: string): string;
  /** The day of a version, and that of the first. */
  signed(published: string, issued: string): string;
  /** What a table is that is not published, or not any more. */
  readonly drafts: Readonly<Record<'circulated' | 'draft' | 'changed', string>>;
  readonly documentNumber: string;
  readonly sheet: string;
  /** What the calendar says a duty is, after post and name. */
  readonly duty: string;
  readonly colon: string;
}

const zh: TableWords = {
  columns: {
    number: '序号',
    date: '日期',
    weekday: '星期',
    shiftType: '班类',
    name: '接访领导',
    post: '职务',
    sectors: '分管领域',
    times: '时间',
    place: '地点',
    remarks: '备注',
  },
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  listMark: '、',
  disclosure: '公开属性',
  open: '公开',
  makeUp: '调休上班',
  weekend: '周末',
  protection: '特别防护期',
  sessionMark: '，',
  provisional: '暂定',
  provisionalReason: '放假安排尚未全部公布，公布后可能调整',
  version: (number, date) => `第${number}版，${date}公布`,
  signed: (published, issued) => `${published}（制表：${issued}）`,
  drafts: { circulated: '征求意见稿', draft: '草案·未公布', changed: '草案·未公布' },
  documentNumber: '文号',
  sheet: '安排表',
  duty: '坐班接访',
  colon: '：',
};

const en: TableWords = {
  columns: {
    number: 'No.',
    date: 'Date',
    weekday: 'Day',
    shiftType: 'Shift type',
    name: 'Leader on duty',
    post: 'Post',
    sectors: 'Sectors in charge',
    times: 'Hours',
    place: 'Place',
    remarks: 'Remarks',
  },
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  listMark: ', ',
  disclosure: 'Disclosure',
  open: 'Public',
  makeUp: 'make-up working day',
  weekend: 'weekend',
  protection: 'Special protection period',
  sessionMark: ', ',
  provisional: 'Provisional',
  provisionalReason: 'not all public holidays are announced yet; days may change when they are',
  version: (number, date) => `Version ${number}, published on ${date}`,
  signed: (published, issued) => `${published} (first made on ${issued})`,
  drafts: {
    circulated: 'Draft for comment',
    draft: 'Draft, not published',
    changed: 'Draft, not published',
  },
  documentNumber: 'No.',
  sheet: 'Roster',
  duty: 'on duty at the petition reception centre',
  colon: ': ',
};

const words: Readonly<Record<Language, TableWords>> = { 'zh-CN': zh, en };

/** The words of the table in a language. */
export function tableWords(language: Language): TableWords {
  return words[language];
}

const enMonths =
  'January February March April May June July August September October November December'.split(' ');

function parts(date: string): { year: string; month: number; day: number } {
  return { year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** `2月8日`, `8 Feb`. */
export function dayText(date: string, language: Language): string {
  const { month, day } = parts(date);
  return language === 'en' ? `${day} ${enMonths[month - 1]?.slice(0, 3)}` : `${month}月${day}日`;
}

/** `2024年2月8日`, `8 February 2024`. */
export function fullDayText(date: string, language: Language): string {
  const { year, month, day } = parts(date);
  if (language === 'en') return `${day} ${enMonths[month - 1]} ${year}`;
  return `${year}年${dayText(date, language)}`;
}

/** `2月8日至2月18日`, `8 Feb to 18 Feb`; one day is that day alone. */
export function rangeText(from: string, to: string, language: Language): string {
  if (from === to) return dayText(from, language);
  return [dayText(from, language), dayText(to, language)].join(language === 'en' ? ' to ' : '至');
}

/** `2024年2月（26班）`, `February 2024 (26 duties)`; the month is that of any date in it. */
export function monthText(date: string, duties: number, language: Language): string {
  const { year, month } = parts(date);
  if (language === 'en')
    return `${enMonths[month - 1]} ${year} (${duties} ${duties === 1 ? 'duty' : 'duties'})`;
  return `${year}年${month}月（${duties}班）`;
}

/** `8:30至12:00、14:30至17:30`, from sessions such as `08:30-12:00`. */
export function hoursText(times: readonly string[], language: Language): string {
  return wordHours(times, language);
}
