import { typedWeekday } from '@lunzhi/core/dates';
import { plainText, readFullDate } from '@lunzhi/core/internal';

/** Days of absence as a document has them. */
export interface CellAbsence {
  readonly from: string;
  readonly to?: string;
  readonly reason?: string;
}

/** What the cells of an absence column say. */
export interface CellAbsences {
  readonly absences: readonly CellAbsence[];
  /** Weekdays that are never possible, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Parts that are neither. */
  readonly unread: readonly string[];
  /** Parts about half a day, of which the whole is taken. */
  readonly halfDays: readonly string[];
  /** Parts that name no dates and are taken for the whole period. */
  readonly whole: readonly string[];
}

/** When the days of a table lie. */
export interface CellTime {
  /** The year of dates that name none. */
  readonly year?: number | undefined;
  /** The days that `长期病假` stands for; without it, the year. */
  readonly period?: { readonly from: string; readonly to: string } | undefined;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

const HALF = '(?:上午|下午|半天|晚上|晚|早上)';
const TO = '(?:至|到|[~～—–]+|-+)';
const POINT =
  '(?:(\\d{4})(?:年|[-/.]))?(\\d{1,2})(?:月份?(?:(上|中|下)旬|(\\d{1,2})(?!\\d|月)[日号]?|[全整]月)?|[-/.](\\d{1,2})(?![\\d月])[日号]?)';
const pointPattern = new RegExp(`^${POINT}`);
const toPattern = new RegExp(`^${TO}`);
const halfPattern = new RegExp(`^(?:全天|整天|(${HALF}))`);
const weekdaysPattern =
  /^(?:每逢?|逢)(?:个)?(?:周|星期|礼拜)([一二三四五六日天](?:[、,和及](?:周|星期|礼拜)?[一二三四五六日天])*)(.*)$/;
const wholePattern = /^(?:长期|全年|常年|长年).*(?:假|病|外|学|训|驻|职|借调|抽调|援)/;
/** Words that say why before saying when. */
const leadPattern =
  /^(?:拟?于|从|自)?((?:年?休|公|病|事|产|婚|请)假|公休|出差|外出|学习|培训|开会|会议)?(?:拟?于|从|自)?[:：]?(?=\d)/;
/** An end that is open, or only near: nobody can tell the days. */
const openPattern = /^(?:起|以来|以后|以前|之后|之前|前|后|开始|至今|初|底|末|左右|前后|[\d~～—–至到-])/;

/** What goes on about days after a date that was read: taken for a reason, it would make a month of them. */
const unreadDays = new RegExp(
  `^(?:[第每逢]|上半|下半|${TO})|^[一二三四五六七八九十廿卅]|[\\d一二三四五六七八九十廿卅][日号]|(?:周|星期|礼拜)[一二三四五六日天末]`,
);

const iso = (year: number, month: number, day: number): string | null => {
  const date = readFullDate(`${year}年${month}月${day}日`);
  return date === 'unreadable' || date === 'no-year' ? null : date;
};

const lastOf = (year: number, month: number): number =>
  [31, 30, 29, 28].find((day) => iso(year, month, day))!;

/** The days of a month, of a third of it, or one. */
function spanOf(
  year: number,
  month: number,
  third: string | undefined,
  day: string | undefined,
): Span | null {
  if (month < 1 || month > 12) return null;
  if (day !== undefined) {
    const date = iso(year, month, Number(day));
    return date === null ? null : { from: date, to: date };
  }
  const [first, last] =
    third === undefined ? [1, 31] : ({ 上: [1, 10], 中: [11, 20], 下: [21, 31] } as const)[third as '上'];
  return {
    from: iso(year, month, first)!,
    to: iso(year, month, Math.min(last, lastOf(year, month)))!,
  };
}

interface Point extends Span {
  readonly rest: string;
}

function pointAt(text: string, year: number | undefined): Point | null {
  const found = pointPattern.exec(text);
  if (!found) return null;
  const own = found[1] === undefined ? year : Number(found[1]);
  if (own === undefined) return null;
  const span = spanOf(own, Number(found[2]), found[3], found[4] ?? found[5]);
  return span && { ...span, rest: text.slice(found[0].length) };
}

/** The end of a range after its beginning: `5月8日`, `8日` or `中旬` of the same month. */
function endAt(text: string, begin: { readonly from: string }): Point | null {
  const year = Number(begin.from.slice(0, 4));
  const short = /^(?:(\d{1,2})[日号]?(?![\d月./])|(上|中|下)旬)/.exec(text);
  if (!short) return pointAt(text, year);
  const span = spanOf(year, Number(begin.from.slice(5, 7)), short[2], short[1]);
  return span && { ...span, rest: text.slice(short[0].length) };
}

interface Read {
  readonly absence: CellAbsence;
  readonly isHalf: boolean;
}

function absenceOf(text: string, year: number | undefined, before: CellAbsence | undefined): Read | null {
  const lead = leadPattern.exec(text);
  const said = text
    .slice(lead ? lead[0].length : 0)
    .replace(new RegExp(`^(\\d{1,2})月?${TO}(\\d{1,2})月(?!\\d{1,2}[日号])`), '$1月至$2月');
  const compact = /^\d{5}$|^\d{8}$/.test(said) ? readFullDate(said) : 'unreadable';
  const ofBefore = before && /^\d{1,2}[日号]/.test(said) ? endAt(said, before) : null;
  const begin =
    compact === 'unreadable' ? (ofBefore ?? pointAt(said, year)) : { from: compact, to: compact, rest: '' };
  if (!begin) return null;
  let isHalf = false;
  const pastHalf = (rest: string): string => {
    const half = halfPattern.exec(rest);
    if (half?.[1] !== undefined) isHalf = true;
    return rest.slice(half ? half[0].length : 0);
  };
  let rest = pastHalf(begin.rest);
  let to = begin.to;
  const range = toPattern.exec(rest);
  if (range) {
    const end = endAt(rest.slice(range[0].length), begin);
    if (!end || end.to < begin.from) return null;
    to = end.to;
    rest = pastHalf(end.rest);
  }
  if (openPattern.test(rest) || unreadDays.test(rest)) return null;
  const reason = (lead?.[1] ?? '') + rest.replace(/^[:：(]+|[)。.]+$/g, '');
  return {
    absence: { from: begin.from, ...(to !== begin.from && { to }), ...(reason !== '' && { reason }) },
    isHalf,
  };
}

const DIGITS = '〇一二三四五六七八九';

/** Below a hundred: 十二, 二十, 廿三. */
function numberOf(said: string): number {
  const [tens, ones] = said.replace('廿', '二十').split('十') as [string, string?];
  if (ones === undefined) return DIGITS.indexOf(tens);
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + Math.max(0, DIGITS.indexOf(ones || '〇'));
}

/** `十二月` is 12月, `二月一日至三日` 2月1日至3日; the weekdays of 周日 and 周三、日 stay. */
const plainDigits = (text: string): string =>
  text
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (said) =>
      Array.from(said, (digit) => DIGITS.indexOf(digit.replace('零', '〇'))).join(''),
    )
    .replace(
      /(?<![周期拜每逢第])(?:[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])(?=[月号]|日(?!常))/g,
      (said) => String(numberOf(said)),
    );

/** The parts of a cell, not parted inside brackets; `每周一、三` is one. */
function partsOf(cell: string): string[] {
  const parts: string[] = [];
  for (const line of cell.split(/[\n\r]+/)) {
    for (const part of plainText(line).split(/[;；,，、](?![^(（]*[)）])/)) {
      const last = parts[parts.length - 1];
      const isMore = /^\s*(?:周|星期|礼拜)?[一二三四五六日天](?![月\d])/.test(part);
      if (isMore && last !== undefined && weekdaysPattern.test(last.normalize('NFKC').replace(/\s+/g, '')))
        parts[parts.length - 1] = `${last}、${part}`;
      else if (part.trim() !== '') parts.push(part.trim());
    }
  }
  return parts;
}

/**
 * Reads what offices write of absences: `3月4日至8日（党校学习）；2027-05-10`, `4月`, `3月—5月驻村`, `5月下旬`, `每周三`,
 * `3月3日上午`, `长期病假`.
 */
export function absencesOf(cell: string, { year, period }: CellTime): CellAbsences {
  const absences: CellAbsence[] = [];
  const weekdays: number[] = [];
  const [unread, halfDays, whole]: string[][] = [[], [], []] as string[][];
  for (const part of partsOf(cell)) {
    const text = plainDigits(part.normalize('NFKC').replace(/\s+/g, ''));
    const weekly = weekdaysPattern.exec(text);
    const days = period ?? (year === undefined ? null : { from: `${year}-01-01`, to: `${year}-12-31` });
    const isRange = weekly !== null && openPattern.test(weekly[2]!);
    if (weekly && !isRange) {
      for (const character of weekly[1]!.replace(/[^一二三四五六日天]/g, '')) {
        const weekday = typedWeekday(character)!;
        if (!weekdays.includes(weekday)) weekdays.push(weekday);
      }
      if (new RegExp(`^${HALF}`).test(weekly[2]!)) halfDays!.push(part);
    } else if (wholePattern.test(text) && days) {
      absences.push({ from: days.from, to: days.to, reason: text });
      whole!.push(part);
    } else {
      const read = absenceOf(text, year, absences[absences.length - 1]);
      if (read) absences.push(read.absence);
      else unread!.push(part);
      if (read?.isHalf) halfDays!.push(part);
    }
  }
  return { absences, weekdays, unread: unread!, halfDays: halfDays!, whole: whole! };
}

/** The absence between two dates that stand in cells of their own, or null when they are not such dates. */
export function absenceBetween(from: string, to: string, year: number | undefined): CellAbsence | null {
  const read = (text: string, of: number | undefined): string | null => {
    const part = absencesOf(text, { year: of });
    const [day] = part.absences;
    return day && part.absences.length === 1 && day.to === undefined && part.unread.length === 0
      ? day.from
      : null;
  };
  const first = read(from, year);
  const last = first === null ? null : read(to, Number(first.slice(0, 4)));
  if (first === null || last === null || last < first) return null;
  return { from: first, ...(last !== first && { to: last }) };
}

/** A cell whose number a spreadsheet may have shortened: 6.10 becomes 6.1. */
export const isShortenedDay = (cell: string): boolean =>
  /^(?:1[0-2]|0?[1-9])\.[123]$/.test(cell.normalize('NFKC').trim());

/** That somebody is not there, in words. */
const awayWords =
  /[请休病产事婚丧年公]假|病休|公休|轮休|外出|出差|出国|出境|学习|培训|进修|开会|参会|驻村|借调|抽调|住院|不在岗?|不能值班|不值班|不能接访|不安排|不排/;

/** When: a day, a month, or for how long. */
const timeWords = /\d+(?:[月日号]|[./-]\d)|每|逢|周|长期|全年|常年|期间|上旬|中旬|下旬|至|起/;

/** The parts of a note that read like an absence: 8.4请假, 8月5日至9日党校学习. */
export const absentInNote = (note: string): string[] =>
  partsOf(note).filter((part) => {
    const text = plainDigits(part.normalize('NFKC').replace(/\s+/g, ''));
    return awayWords.test(text) && timeWords.test(text);
  });
