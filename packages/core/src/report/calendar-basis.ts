import { openDecember } from '../calendar/published.ts';
import type { Language } from '../document/schema.ts';
import { dateSetWords, rangeWords } from '../phrases/dates.ts';
import { list, quote } from '../phrases/lists.ts';
import type { Roster } from '../roster/roster.ts';
import type { CalendarBasis, ProtectionSpan } from './report-types.ts';

function protectionWords(spans: readonly ProtectionSpan[], year: boolean, language: Language): string[] {
  if (spans.length === 0) return [];
  const zh = language === 'zh-CN';
  const words = spans.map(({ name, from, to, shifts }) => {
    const range = rangeWords(from, to, language, { year });
    return zh ? `${name} ${range}，${shifts}班` : `${name}, ${range}, ${shifts} places`;
  });
  return [`${zh ? '特别防护期：' : 'Protection periods: '}${words.join(zh ? '；' : '; ')}${zh ? '。' : '.'}`];
}

function makeUpWords(dates: readonly string[], year: boolean, language: Language): string[] {
  if (dates.length === 0) return [];
  const days = dateSetWords(dates, language, { year });
  return [
    language === 'zh-CN'
      ? `调休上班的值班日（${dates.length}天）：${days}。`
      : `Make-up working days among the duty days (${dates.length}): ${days}.`,
  ];
}

function sourceWords({ document, calendar }: Roster, language: Language): string[] {
  const zh = language === 'zh-CN';
  const { notices = [], overrides = [] } = document.calendar ?? {};
  const base =
    calendar.source === 'weekdays-only'
      ? zh
        ? '工作日按周一至周五计，不计法定节假日'
        : 'Workdays are Monday to Friday; public holidays are not counted'
      : zh
        ? '放假和调休依据国务院办公厅的通知'
        : 'Days off and make-up days follow the notices of the General Office of the State Council';
  const papers =
    notices.length === 0
      ? ''
      : zh
        ? `，并按方案所载：${list(
            notices.map(({ paper }) => paper),
            language,
          )}`
        : `, and those in the document: ${list(
            notices.map(({ paper }) => paper),
            language,
          )}`;
  const own = overrides.map(({ from, to, name, source }) => {
    const range = rangeWords(from, to ?? from, language);
    const said = [...(name === undefined ? [] : [name]), ...(source === undefined ? [] : [quote(source)])];
    return said.length === 0
      ? range
      : zh
        ? `${range}（${said.join('，')}）`
        : `${range} (${said.join(', ')})`;
  });
  const overridden =
    own.length === 0
      ? ''
      : zh
        ? `；方案另行规定：${own.join('、')}`
        : `; set by the document itself: ${own.join('; ')}`;
  return [`${base}${papers}${overridden}${zh ? '。' : '.'}`];
}

function yearsOf({ from, to }: { readonly from: string; readonly to: string }): number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}

/** That days are provisional, or that a December is still open: what may change without anybody's doing. */
export function calendarNotes({ document, calendar, dutyDays }: Roster, language: Language): string[] {
  const zh = language === 'zh-CN';
  const { period } = document;
  const years = [
    ...new Set(dutyDays.filter(({ provisional }) => provisional).map(({ date }) => Number(date.slice(0, 4)))),
  ];
  const provisional =
    calendar.provisionalDays === 0
      ? []
      : [
          zh
            ? `暂定：${years.length > 0 ? `${list(years.map(String), language)}年` : ''}放假安排尚未公布，本期有${calendar.provisionalDays}天按法定节假日推算，公布后可能变动。`
            : `Provisional: the days off of ${years.length > 0 ? list(years.map(String), language) : 'part of the period'} are not published yet; ${calendar.provisionalDays} days follow the statutory holidays alone and may change.`,
        ];
  const december = yearsOf(period).flatMap((year) => {
    const open = openDecember(year, document.calendar ?? {});
    if (!open || open.from > period.to || open.to < period.from) return [];
    const range = rangeWords(
      open.from < period.from ? period.from : open.from,
      open.to > period.to ? period.to : open.to,
      language,
      { year: true },
    );
    return [
      zh
        ? `${range}可能因${year + 1}年的放假通知而变（2022年12月31日就是由2023年的通知定的）。`
        : `${range} may still change with the notice for ${year + 1}, as 31 Dec 2022 did with the notice for 2023.`,
    ];
  });
  return [...provisional, ...december];
}

/** What the calendar of the roster rests on. */
export function calendarBasis(
  roster: Roster,
  spans: readonly ProtectionSpan[],
  language: Language,
): CalendarBasis {
  const { period } = roster.document;
  const severalYears = period.from.slice(0, 4) !== period.to.slice(0, 4);
  const makeUpDays = roster.dutyDays.filter(({ kind }) => kind === 'make-up-workday').map(({ date }) => date);
  return {
    sentences: [
      ...protectionWords(spans, severalYears, language),
      ...makeUpWords(makeUpDays, severalYears, language),
      ...sourceWords(roster, language),
    ],
    protectionPeriods: spans,
    makeUpDays,
    provisionalDays: roster.calendar.provisionalDays,
  };
}
