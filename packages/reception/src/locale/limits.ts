import { dateSetWords, dateWords, type Language, rangeWords } from '@lunzhi/core/internal';
import { addDays } from '@lunzhi/core/dates';
import type { LimitId } from '../law/limits.ts';
import type { Source } from '../law/source.ts';
import type { CaseLimit, StartedLimit } from '../limits/limits-of.ts';
import { limits as en } from './en/limits.ts';
import { limits as zh } from './zh-CN/limits.ts';

export const limitWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };

/** What a limit is called: 受理告知, “acceptance to be told”. */
export const limitName = (limit: LimitId, language: Language): string => limitWords[language].names[limit];

/** The article alone, where it is plain of which text it is: 第三十一条第六项; empty where the office decides. */
export function wordArticle({ article = '' }: Source, language: Language): string {
  const [, number, item] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? [];
  return number === undefined
    ? ''
    : limitWords[language].article(Number(number), item === undefined ? null : Number(item));
}

/** Where a limit or a ground is laid down: 《信访工作条例》第三十一条第六项, 本单位规定. */
export function wordSource(source: Source, language: Language): string {
  const { laws, inLaw } = limitWords[language];
  const article = wordArticle(source, language);
  return article === '' ? laws[source.law] : inLaw(laws[source.law], article);
}

/** How a limit stands, with its days as long as it runs: 余3天, 超2天, 按期, 超2天完成. */
export function wordStanding(limit: CaseLimit, language: Language): string {
  const words = limitWords[language];
  switch (limit.standing) {
    case 'running':
    case 'near':
      return words.left(limit.daysLeft);
    case 'over':
      return words.over(-limit.daysLeft);
    case 'met-late':
      return words.metLate(-limit.daysLeft);
    default:
      return words.standings[limit.standing];
  }
}

/** Both dates of a limit, with their year where it is not that of the start: 2月15日｜顺延2月18日. */
export function wordDeadline(
  { from, end, nextWorkingDay, provisional }: StartedLimit,
  language: Language,
): string {
  const words = limitWords[language];
  const near = (date: string): string =>
    dateWords(date, language, { year: date.slice(0, 4) !== from.slice(0, 4) });
  const dates = words.dates(near(end), nextWorkingDay && near(nextWorkingDay));
  return provisional.length > 0 ? words.markedProvisional(dates) : dates;
}

/** Why the dates of a limit may still change; empty when they are final. */
export const wordProvisional = ({ provisional }: StartedLimit, language: Language): readonly string[] =>
  provisional.map((cause) => limitWords[language].provisional[cause]);

/**
 * How a limit was counted: 2月5日起，从次日算：2月6日至9日、2月18日，共5个工作日.
 *
 * @param counted its days (`daysCounted`)
 */
export function wordDaysCounted(
  { from, end, days, extendedBy, rule }: StartedLimit,
  counted: readonly string[],
  language: Language,
): string {
  const words = limitWords[language];
  const said =
    rule.count === 'working'
      ? dateSetWords(counted, language)
      : rangeWords(addDays(from, 1), end, language, { year: end.slice(0, 4) !== from.slice(0, 4) });
  return words.counted(
    dateWords(from, language, { year: true }),
    said,
    words.dayCount(days, rule.count),
    extendedBy,
  );
}
