import type { Language } from '../document/schema.ts';
import type { DayDifference, DayExplanation, DayLeader, DutyFacts } from '../explain/explain-day.ts';
import type { CountChange, NamedDue, WaitChange } from '../whatif/effects.ts';
import type { Drawback } from '../whatif/judge-leader.ts';
import type { NeighbourDuty, Neighbours } from '../whatif/neighbours.ts';
import type { UnableReason } from '../whatif/unable-reasons.ts';
import { dateWords, monthWords, rangeWords } from './dates.ts';
import { explain as en } from './en/explain.ts';
import { count, list, marks, quote, withoutStop } from './phrases.ts';
import { weekdayName } from './names.ts';
import { explain as zh } from './zh-CN/explain.ts';

export const explainWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };

/** Names at most this many townships, sectors and projects. */
const NAMED = 6;

/** A date beside another: with its year only where that differs. */
export const dateNear = (date: string, other: string, language: Language): string =>
  dateWords(date, language, { year: date.slice(0, 4) !== other.slice(0, 4) });

/** Times, at most two decimals: 7.48. */
export const times = (number: number): string => String(Math.round(number * 100) / 100);

/** A month where a due is one of a month, else its dates. */
const dueSpan = ({ from, to }: NamedDue, language: Language): string =>
  from.slice(0, 7) === to.slice(0, 7) ? monthWords(from, language) : rangeWords(from, to, language);

/**
 * Why a leader cannot serve, without his name and the final stop.
 *
 * @param date the day in question, ISO; it decides where years are said
 */
export function wordDayReason(reason: UnableReason, date: string, language: Language): string {
  const words = explainWords[language];
  const near = (day: string | null | undefined): string | null =>
    day ? dateNear(day, date, language) : null;
  switch (reason.kind) {
    case 'not-in-post':
      return words.notInPost(near(reason.ended), near(reason.begins));
    case 'absent': {
      const year = reason.from.slice(0, 4) !== date.slice(0, 4);
      return words.absent(rangeWords(reason.from, reason.to, language, { year }), reason.from === reason.to);
    }
    case 'weekday':
      return words.weekday(weekdayName(reason.weekday, language));
    case 'pool':
      return words.notInPool;
    case 'no-share':
      return words.noShare;
    case 'rule': {
      const said =
        reason.tooClose.length > 0
          ? reason.tooClose.map((other) => words.tooClose(near(other.date)!, other.freeDays, other.least))
          : reason.sentences.map(withoutStop);
      return said.length > 0 ? said.join(marks[language].semicolon) : words.breaksRule(quote(reason.title));
    }
  }
}

/** What is due, in brackets: （应值7.29次）. */
export const fairShare = (
  { entitlement, carried }: Pick<CountChange, 'entitlement' | 'carried'>,
  language: Language,
): string => explainWords[language].fairShare(times(entitlement), carried, times(Math.abs(carried)));

/**
 * What speaks against a leader's serving, without the final stop.
 *
 * @param own the leader in question, whose name goes without saying
 */
function drawbackWords(drawback: Drawback, own: string, language: Language): string {
  const words = explainWords[language];
  switch (drawback.kind) {
    case 'count': {
      const { leader, of, after } = drawback;
      const share = fairShare(drawback, language);
      return leader.id === own
        ? words.wouldServe(of, after, share)
        : words.servesOnly(leader.name, of, after, share);
    }
    case 'due':
      return words.owes(drawback.leader.name, dueSpan(drawback, language), drawback.after, drawback.least);
    case 'violation':
      return withoutStop(drawback.sentence);
    case 'rule':
      return words.worse(quote(drawback.title), 1);
  }
}

/** What speaks against a leader's serving, his own counts first; what whoever is replaced loses only if that is all. */
export function drawbackList(
  drawbacks: readonly Drawback[],
  own: { readonly id: string; readonly name: string },
  language: Language,
): string {
  const counts = drawbacks.filter((drawback) => drawback.kind === 'count');
  // a holiday is a rest day: one figure says both
  const isRepeated = (change: CountChange): boolean =>
    change.of === 'restDays' &&
    counts.some(
      ({ of, leader, after }) =>
        of === 'holidays' && leader.id === change.leader.id && after === change.after,
    );
  const told: Drawback[] = [
    ...counts.filter((change) => change.leader.id === own.id && !isRepeated(change)),
    ...drawbacks.filter(({ kind }) => kind !== 'count'),
  ];
  if (told.length === 0) told.push(...counts.filter((change) => !isRepeated(change)));
  const worse = told.flatMap((drawback) => (drawback.kind === 'rule' ? [quote(drawback.title)] : []));
  const said = told.flatMap((drawback) => {
    if (drawback.kind === 'rule') return [];
    const each = drawbackWords(drawback, own.id, language);
    return each.startsWith(own.name) ? each.slice(own.name.length).trim() : each;
  });
  const words = explainWords[language];
  // rules that get worse are named together
  const rules = worse.length > 0 ? [words.worse(list(worse, language), worse.length)] : [];
  return words.drawbacks([...new Set([...said, ...rules])]);
}

/** Last and next duty with the free days between: 上次1月16日（空23天），下次3月13日（空32天）. */
function neighbourWords(
  { previous, next }: Neighbours,
  date: string,
  language: Language,
  isFirst = false,
): string {
  const words = explainWords[language];
  const one = (duty: NeighbourDuty | null, isBefore: boolean): string => {
    if (!duty) return isBefore ? words.noDutyBefore : words.noDutyAfter;
    const day = dateNear(duty.date, date, language);
    return words.neighbour(day, count(duty.freeDays, 'day', language), isBefore, duty.isPast);
  };
  return [...(isFirst ? [] : [one(previous, true)]), one(next, false)].join(marks[language].comma);
}

/** The townships, sectors and projects whose longest wait would grow, most first. */
const longerWaits = (waits: readonly WaitChange[]): WaitChange[] =>
  waits
    .filter(({ longestBefore, longestAfter }) => longestAfter > longestBefore)
    .sort((a, b) => b.longestAfter - b.longestBefore - (a.longestAfter - a.longestBefore));

/** Whether somebody who gives up a duty ends farther below what is due than above it before. */
const fallsShort = ({ of, before, after, entitlement, carried }: CountChange): boolean =>
  of === 'duties' && entitlement - carried - after > Math.abs(before + carried - entitlement);

/** What a leader and whom he answers for would lose without a duty. */
function lossesWithout({ without }: DutyFacts, language: Language): string[] {
  const words = explainWords[language];
  const waits = longerWaits(without.waits);
  const told = waits.slice(0, 2);
  return [
    ...without.counts.filter(fallsShort).map(({ after }) => words.onlyLeft(after)),
    ...told.map(({ name, longestBefore, longestAfter }) =>
      words.longerWait(name, longestBefore, longestAfter),
    ),
    ...(waits.length > told.length ? [words.moreLongerWaits(waits.length - told.length)] : []),
  ];
}

function dutyWords(facts: DutyFacts, date: string, language: Language): string {
  const words = explainWords[language];
  const { comma, semicolon, stop } = marks[language];
  const { isPinned, needed, load, answersFor } = facts;
  const share = fairShare({ entitlement: load.entitlement, carried: facts.carried }, language);
  const parts = [
    ...(isPinned ? [words.pinned] : []),
    ...needed.map((due) => words.needed(dueSpan(due, language), due.least, due.served)),
    neighbourWords(facts, date, language),
    words.inAll(load.duties, share),
  ];
  const names = list(
    answersFor.slice(0, NAMED).map(({ name }) => name),
    language,
  );
  const all = answersFor.length > NAMED ? answersFor.length : null;
  const losses = lossesWithout(facts, language);
  return [
    parts.join(semicolon),
    ...(answersFor.length > 0 ? [words.answersFor(words.someNames(names, all))] : []),
    ...(losses.length > 0 ? [words.without(losses.join(comma))] : []),
  ].join(stop);
}

/**
 * Whether none of those who could serve with no effect has a duty before: said once above them, and not of each.
 */
export function areFirstDuties({ leaders }: Pick<DayExplanation, 'leaders'>): boolean {
  const free = leaders.filter(({ group }) => group === 'free');
  return free.length > 1 && free.every(({ difference }) => difference!.previous === null);
}

function possibleWords(
  explained: DayExplanation,
  leader: DayLeader,
  difference: DayDifference,
  language: Language,
): string {
  if (leader.group === 'free')
    return neighbourWords(difference, explained.date, language, areFirstDuties(explained));
  const words = explainWords[language];
  const against = drawbackList(difference.drawbacks, leader, language);
  return against === '' ? words.possible : words.possibleBut(against);
}

/**
 * Why a leader is on duty that day, could be, or cannot, in people and dates.
 *
 * @param leader one of `explained.leaders`
 * @returns a sentence that begins with his name and gives no reason of an absence
 */
export function wordDayLeader(explained: DayExplanation, leader: DayLeader, language: Language): string {
  const { date } = explained;
  const { name, duty, reasons, difference } = leader;
  const { colon, comma, stop } = marks[language];
  const said = duty
    ? dutyWords(duty, date, language)
    : reasons.length > 0
      ? reasons.map((reason) => wordDayReason(reason, date, language)).join(comma)
      : possibleWords(explained, leader, difference!, language);
  return `${name}${colon}${said}${stop.trim()}`;
}
