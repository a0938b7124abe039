import { calendarOfYear } from '@lunzhi/core/internal';
import { addDays, dayNumber, weekdayOn } from '@lunzhi/core/dates';
import * as fc from 'fast-check';
import { damage, damaged, encoded, encoding } from './change-bytes.ts';
import { type Drawn, mostly, oddText, seldom } from './odd-values.ts';
import type { Made } from './tables.ts';

/** A run of days off with the days worked for it. */
interface Rest {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly work: readonly string[];
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const dayOf = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
const withWeekday = (date: string): string =>
  `${dayOf(date)}（周${'一二三四五六日'.charAt(weekdayOn(date) - 1)}）`;

/** What was published for a year: runs of days off that share a name, each with the days worked nearest to it. */
function restsOf(year: number): Rest[] {
  // New Year's Day may be joined to the end of December
  const days = [...calendarOfYear(year - 1).days.slice(-7), ...calendarOfYear(year).days.slice(0, -7)];
  const rests: { name: string; from: string; to: string; work: string[] }[] = [];
  let weekend: string[] = [];
  for (const { date, kind, holidays } of days) {
    const last = rests[rests.length - 1];
    const isNext = last !== undefined && addDays(last.to, 1) === date;
    if (kind === 'holiday' || (kind === 'weekend' && isNext)) {
      if (isNext) last.to = date;
      else rests.push({ name: holidays.join('、'), from: weekend[0] ?? date, to: date, work: [] });
    }
    weekend = kind === 'weekend' ? [...weekend, date] : [];
  }
  const away = (date: string, { from, to }: Rest): number =>
    Math.min(...[from, to].map((end) => Math.abs(dayNumber(date) - dayNumber(end))));
  for (const { date, kind } of days)
    if (kind === 'make-up-workday')
      rests.reduce((near, rest) => (away(date, rest) < away(date, near) ? rest : near)).work.push(date);
  return rests;
}

const known = new Map<number, Rest[]>();
const rests = (year: number): Rest[] => {
  if (!known.has(year)) known.set(year, restsOf(year));
  return known.get(year)!;
};

/** How a notice says it; each sentence as one of the years says it. */
const manner = fc.record({
  year: fc.integer({ min: 2014, max: 2026 }),
  saysWeekdays: fc.boolean(),
  isShort: mostly(3).map((isLong) => !isLong),
  numbered: fc.nat(3),
  dash: fc.constantFrom('至', '—', '-', '～'),
  title: mostly(6),
});

type Manner = Drawn<typeof manner>;

function sentence({ name, from, to, work }: Rest, { saysWeekdays, isShort, dash }: Manner): string {
  const day = saysWeekdays ? withWeekday : dayOf;
  const count = dayNumber(to) - dayNumber(from) + 1;
  const off =
    count === 1
      ? `${day(from)}放假${isShort ? '' : '1天'}，不调休`
      : `${day(from)}${dash}${day(to)}放假${work.length > 0 ? '调休' : ''}${isShort ? '' : `，共${count}天`}`;
  const worked = work.length === 0 ? '' : `${work.map(day).join('、')}上班。`;
  return `${name}：${off}。${worked}`;
}

function noticeOf(said: Manner): string[] {
  const { year, title, numbered } = said;
  const lines = rests(year).map((rest, index) => {
    const head = [`${numerals[index % 10]}、`, `（${numerals[index % 10]}）`, `${index + 1}．`, ''][
      numbered
    ]!;
    return head + sentence(rest, said);
  });
  return [
    ...(title ? [`国务院办公厅关于${year}年部分节假日安排的通知`, '国办发明电〔2023〕7号'] : []),
    `经国务院批准，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。`,
    ...lines,
    '节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。',
  ];
}

const slip = fc.record({
  line: fc.nat(20),
  how: fc.nat(6),
  at: fc.nat(60),
  text: oddText,
});

function slipped(lines: readonly string[], { line, how, at, text }: Drawn<typeof slip>): readonly string[] {
  const place = line % Math.max(1, lines.length);
  const own = lines[place] ?? '';
  const changed = (to: string): string[] => lines.map((other, index) => (index === place ? to : other));
  switch (how) {
    case 0:
      return lines.filter((_, index) => index !== place);
    case 1:
      return [...lines.slice(0, place), own, ...lines.slice(place)];
    case 2:
      return changed(own.replace(/\d+/, (digits) => String(Number(digits) + 1)));
    case 3:
      return changed(own.replace(/[，。、]/, '\n'));
    case 4:
      return changed(own.slice(0, at));
    case 5:
      return changed(own.slice(0, at) + text + own.slice(at));
    default:
      return changed(own.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))));
  }
}

/** The text of a State Council notice, in the manner of one year or another, sometimes with slips. */
export const noticeFile: fc.Arbitrary<Made> = fc
  .record({
    manner,
    slips: seldom(slip),
    into: encoding,
    harm: seldom(damage),
  })
  .map(({ manner: own, slips, into, harm }): Made => ({
    name: 'notice.txt',
    bytes: async () => harm.reduce(damaged, encoded(slips.reduce(slipped, noticeOf(own)).join('\n'), into)),
  }));
