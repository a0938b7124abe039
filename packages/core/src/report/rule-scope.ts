import type { DayKind, DaySelector, Language } from '../document/schema.ts';
import { count, list, weekdayNames, holidayNames } from '../locale/phrases.ts';
import { dayKindName } from '../locale/names.ts';
import { reportSentences } from '../locale/report.ts';
import { dateSetWords, rangeWords } from '../locale/dates.ts';

const kindsWords = (kinds: readonly DayKind[], language: Language): string =>
  list(
    kinds.map((kind) =>
      language === 'en' ? `${dayKindName(kind, language)}s` : dayKindName(kind, language),
    ),
    language,
  );

function datesWords(dates: NonNullable<DaySelector['dates']>, language: Language): string {
  const single = dates.filter((date) => typeof date === 'string');
  const ranges = dates.flatMap((date) =>
    typeof date === 'string' ? [] : [rangeWords(date.from, date.to ?? date.from, language)],
  );
  return list(single.length > 0 ? [dateSetWords(single, language), ...ranges] : ranges, language);
}

/** The days a selector speaks of, in words; an empty string when it is every day. */
export function daySelectorWords(selector: DaySelector, language: Language): string {
  const { kinds, rest, holidays, weekdays, dates } = selector;
  const said = reportSentences[language].scope;
  const words: string[] = [];
  if (rest !== undefined) words.push(rest ? said.rest : said.noRest);
  if (kinds?.length) words.push(kindsWords(kinds, language));
  if (holidays === true) words.push(kindsWords(['holiday'], language));
  else if (holidays?.length) words.push(holidayNames(holidays, language));
  if (weekdays?.length) words.push(weekdayNames(weekdays, language));
  if (selector.protected !== undefined) words.push(selector.protected ? said.protected : said.unprotected);
  if (dates?.length) words.push(datesWords(dates, language));
  return words.join(said.mark);
}

/** Numbers a rule may be set to, by the name of its parameter. */
const figures: Readonly<Record<string, (figure: number, language: Language) => string>> = {
  days: (figure, language) => count(figure, 'day', language),
  min: (figure, language) => reportSentences[language].scope.atLeast(count(figure, 'duty', language)),
  max: (figure, language) => reportSentences[language].scope.atMost(count(figure, 'duty', language)),
  maxWaitDays: (figure, language) => reportSentences[language].scope.atMost(count(figure, 'day', language)),
};

/** What a rule was set to: its days and numbers, in words; an empty string when nothing is to be said. */
export function ruleScope(params: Readonly<Record<string, unknown>>, language: Language): string {
  const { days } = params;
  const said = [
    ...(typeof days === 'object' && days !== null ? [daySelectorWords(days as DaySelector, language)] : []),
    ...Object.entries(figures).flatMap(([name, word]) => {
      const figure = params[name];
      return typeof figure === 'number' ? [word(figure, language)] : [];
    }),
  ];
  return said.filter((words) => words !== '').join(reportSentences[language].scope.mark);
}
