import type { Language } from '../document/schema.ts';
import type { AnsweringLeader, Obstacle, TownshipExplanation } from '../explain/explain-township.ts';
import { dateSetWords, dateWords, rangeWords } from './dates.ts';
import { count, marks } from './phrases.ts';
import { drawbackList, explainWords, fairShare, wordDayReason } from './reasons.ts';

/** Obstacles told of one leader; those of the fewest dates are left out. */
const TOLD = 4;

function obstacleWords(
  obstacle: Obstacle,
  own: { readonly id: string; readonly name: string },
  isAll: boolean,
  language: Language,
): string {
  const words = explainWords[language];
  const { dates } = obstacle;
  if (obstacle.kind === 'reason') {
    const { reason } = obstacle;
    if (reason.kind !== 'rule' || reason.tooClose.length === 0)
      return wordDayReason(reason, dates[0]!, language);
    const close = reason.tooClose.map(({ date }) => date);
    return words.closeDuties(
      dateSetWords(close, language),
      count(reason.tooClose[0]!.least, 'day', language),
    );
  }
  const could = words.couldServe(dates.length, isAll);
  if (obstacle.kind === 'possible') return words.nothingAgainst(could, obstacle.isWorse);
  const { drawback } = obstacle;
  if (drawback.kind === 'count' && drawback.leader.id === own.id)
    return words.wouldHave(could, drawback.of, drawback.after, fairShare(drawback, language));
  return words.drawback(could, dates.length, drawbackList([drawback], own, language));
}

/** What kept a leader from serving on some dates; without his name and the final stop. */
export function obstacleList(
  leader: { readonly id: string; readonly name: string; readonly obstacles: readonly Obstacle[] },
  language: Language,
): string {
  const { obstacles } = leader;
  const told = new Set([...obstacles].sort((a, b) => b.dates.length - a.dates.length).slice(0, TOLD));
  return obstacles
    .filter((obstacle) => told.has(obstacle))
    .map((obstacle) => obstacleWords(obstacle, leader, obstacles.length === 1, language))
    .join(marks[language].comma);
}

/** How often and by whom a township, sector or project is served, in one sentence. */
export function wordService(
  { name, kind, duties, usualDays, longestWait, leaders }: TownshipExplanation,
  language: Language,
): string {
  const words = explainWords[language];
  return longestWait
    ? words.service(name, kind, leaders.length, duties, usualDays)
    : words.nobodyAnswers(name, kind);
}

/** When a leader answers for it, unless it is throughout, and serves; without his name and the final stop. */
export function wordAnsweringLeader(
  { period }: TownshipExplanation,
  { periods, duties, load, carried }: AnsweringLeader,
  language: Language,
): string {
  const words = explainWords[language];
  const isThroughout = periods[0]!.from === period.from && periods[0]!.to === period.to;
  const when = periods
    .map(({ from, to }) => rangeWords(from, to, language))
    .join(marks[language].enumeration);
  return [
    ...(isThroughout ? [] : [when]),
    words.served(duties.length, dateSetWords(duties, language)),
    words.inAll(load.duties, fairShare({ entitlement: load.entitlement, carried }, language)),
  ].join(marks[language].semicolon);
}

/**
 * Why the longest wait is so long: who answers for it and what kept each of them from serving earlier.
 *
 * @returns a sentence, or `null` when there is no wait
 */
export function wordLongestWait(
  { longestWait, leaders, kind, name }: TownshipExplanation,
  language: Language,
): string | null {
  if (!longestWait) return null;
  const words = explainWords[language];
  const { from, to, days } = longestWait;
  const wait = words.wait(
    count(days, 'day', language),
    from && dateWords(from, language),
    to && dateWords(to, language),
    from && to ? rangeWords(from, to, language) : '',
  );
  const concerned = leaders.filter(({ obstacles }) => obstacles.length > 0);
  if (concerned.length === 0) return words.noDutyBetween(name, wait);
  return words.longestWait(
    name,
    kind,
    wait,
    concerned.map((leader) => ({ name: leader.name, obstacles: obstacleList(leader, language) })),
  );
}
