import type { CountChange, WaitChange } from '../whatif/effects.ts';
import type { DayDifference, DayExplanation, DayLeader, DutyFacts } from '../explain/explain-day.ts';
import type { NeighbourDuty, Neighbours } from '../whatif/neighbours.ts';
import type { Language } from '../document/schema.ts';
import { count, list } from './phrases.ts';
import { dateNear, drawbackList, dueSpan, fairShare, wordDayReason } from './explain-reason.ts';

/** Names at most this many townships, sectors and projects. */
const NAMED = 6;

function someNames(names: readonly string[], language: Language): string {
  const said = list(names.slice(0, NAMED), language);
  if (names.length <= NAMED) return said;
  return language === 'zh-CN' ? `${said}等${names.length}处` : `${said} (${names.length} in all)`;
}

/** Last and next duty with the free days between: 上次1月16日（空23天），下次3月13日（空32天）. */
function neighbourWords(
  { previous, next }: Neighbours,
  date: string,
  language: Language,
  isFirst = false,
): string {
  const zh = language === 'zh-CN';
  const one = (duty: NeighbourDuty | null, isBefore: boolean): string => {
    if (!duty) {
      if (zh) return isBefore ? '此前没有值班' : '此后没有值班';
      return isBefore ? 'no duty before' : 'no duty after';
    }
    const day = dateNear(duty.date, date, language);
    const free = count(duty.freeDays, 'day', language);
    if (zh) return `${duty.isPast ? '上期' : isBefore ? '上次' : '下次'}${day}（空${free}）`;
    return `${duty.isPast ? 'last period' : isBefore ? 'last' : 'next'} ${day} (${free} free)`;
  };
  return [...(isFirst ? [] : [one(previous, true)]), one(next, false)].join(zh ? '，' : ', ');
}

/** The townships, sectors and projects whose longest wait would grow, most first. */
export const longerWaits = (waits: readonly WaitChange[]): WaitChange[] =>
  waits
    .filter(({ longestBefore, longestAfter }) => longestAfter > longestBefore)
    .sort((a, b) => b.longestAfter - b.longestBefore - (a.longestAfter - a.longestBefore));

function waitWords(waits: readonly WaitChange[], language: Language): string {
  const zh = language === 'zh-CN';
  const words = waits
    .slice(0, 2)
    .map(({ name, longestBefore, longestAfter }) =>
      zh
        ? `${name}最长要等${longestAfter}天（现${longestBefore}天）`
        : `${name} would wait up to ${longestAfter} days (${longestBefore} now)`,
    );
  const more = waits.length - words.length;
  if (zh) return words.join('，') + (more > 0 ? `，另有${more}处也会更久` : '');
  return words.join(', ') + (more > 0 ? `, ${more} more would wait longer` : '');
}

/** Whether somebody who gives up a duty ends farther below what is due than above it before. */
const fallsShort = ({ of, before, after, entitlement, carried }: CountChange): boolean =>
  of === 'duties' && entitlement - carried - after > Math.abs(before + carried - entitlement);

const lackWords = ({ after }: CountChange, language: Language): string =>
  language === 'zh-CN' ? `全期只有${after}次` : `only ${count(after, 'duty', language)} would be left`;

function dutyWords(facts: DutyFacts, date: string, language: Language): string {
  const zh = language === 'zh-CN';
  const { isPinned, needed, load, answersFor, without } = facts;
  const parts: string[] = [];
  if (isPinned) parts.push(zh ? '方案已锁定' : 'pinned in the document');
  for (const due of needed) {
    const span = dueSpan(due, language);
    if (zh)
      parts.push(
        due.least === 1
          ? `${span}至少值班一次，这是${span}唯一的一次`
          : `${span}至少值班${due.least}次，现值${due.served}次，一次也不能少`,
      );
    else
      parts.push(
        due.least === 1
          ? `at least one duty in ${span} is owed, and this is the only one`
          : `${due.least} duties in ${span} are owed, ${due.served} are served`,
      );
  }
  parts.push(neighbourWords(facts, date, language));
  const share = fairShare({ entitlement: load.entitlement, carried: facts.carried }, language);
  parts.push(
    zh ? `本期共值${load.duties}次${share}` : `${count(load.duties, 'duty', language)} in all${share}`,
  );
  const sentences = [parts.join(zh ? '；' : '; ')];
  if (answersFor.length > 0) {
    const names = someNames(
      answersFor.map(({ name }) => name),
      language,
    );
    sentences.push(zh ? `负责${names}` : `Answers for ${names}`);
  }
  const lacking = without.counts.filter(fallsShort).map((change) => lackWords(change, language));
  const waits = longerWaits(without.waits);
  const losses = [...lacking, ...(waits.length > 0 ? [waitWords(waits, language)] : [])];
  if (losses.length > 0)
    sentences.push(`${zh ? '不值这次，' : 'Without it '}${losses.join(zh ? '，' : ', ')}`);
  return sentences.join(zh ? '。' : '. ');
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
  const { date } = explained;
  const zh = language === 'zh-CN';
  if (leader.group === 'free') return neighbourWords(difference, date, language, areFirstDuties(explained));
  const against = drawbackList(difference.drawbacks, leader, language);
  if (against === '') return zh ? '可以' : 'possible';
  return zh ? `可以，但${against}` : `possible, but ${against}`;
}

/** Why a leader is on duty that day, could be, or cannot; without his name and the final stop. */
export function dayLeaderWords(explained: DayExplanation, leader: DayLeader, language: Language): string {
  const { date } = explained;
  const { duty, reasons, difference } = leader;
  if (duty) return dutyWords(duty, date, language);
  if (reasons.length > 0)
    return reasons
      .map((reason) => wordDayReason(reason, date, language))
      .join(language === 'zh-CN' ? '，' : ', ');
  return possibleWords(explained, leader, difference!, language);
}

/**
 * Why a leader is on duty that day, could be, or cannot, in people and dates.
 *
 * @param leader one of `explained.leaders`
 * @returns a sentence that begins with his name and gives no reason of an absence
 */
export function wordDayLeader(explained: DayExplanation, leader: DayLeader, language: Language): string {
  const words = dayLeaderWords(explained, leader, language);
  return language === 'zh-CN' ? `${leader.name}：${words}。` : `${leader.name}: ${words}.`;
}
