import type { Language } from '../document/schema.ts';
import type { HolidayExplanation } from '../explain/explain-holidays.ts';
import type { ShareExplanation } from '../explain/explain-share.ts';
import type { ShareLoss } from '../explain/share-losses.ts';
import type { FurtherChange } from '../plan/replan-further.ts';
import type { NamedMissed } from '../roster/missed-amounts.ts';
import type { Range, SpreadGroup } from '../roster/summary.ts';
import { dateSetWords, fewDates, monthWords, rangeWords } from './dates.ts';
import * as en from './en/shares.ts';
import { capitalised, figures, list, marks, quote } from './phrases.ts';
import { times, wordDayReason } from './reasons.ts';
import { obstacleList } from './townships.ts';
import * as zh from './zh-CN/shares.ts';

const words: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };

/** Names at most this many leaders. */
const NAMED = 6;

/** Names at most this many months. */
const NAMED_MONTHS = 3;

/** Groups said one by one; the rest is summed up. */
const SAID = 4;

/** Two figures closer than this are said to be the same: they are said to two decimals. */
const SAME = 0.005;

/** At most three decimals, no trailing zeros. */
const figure = (value: number): string => `${Math.round(value * 1000) / 1000}`;

/** What he should serve this time: the fair share less what is carried. */
const targetOf = ({ load, carried }: ShareExplanation): number => load.entitlement - carried;

/** 分担系数1；在任366天，其中30天请假免补；参加分担的值班日240个，其中能值的231个。 */
function standingWords(explained: ShareExplanation, language: Language): string {
  const { shares } = words[language];
  const { terms, daysInPost, excusedDays, dates, openDates } = explained;
  if (daysInPost === 0) return shares.notInPost;
  const each = terms.map(({ from, to, share, quota }) => {
    const said = quota ? shares.quota(quota.count, quota.per) : shares.share(share);
    return terms.length > 1 ? shares.inTerm(rangeWords(from, to, language), said) : said;
  });
  const said = capitalised(each.join(marks[language].comma));
  return shares.standing(said, daysInPost, excusedDays, dates, openDates);
}

/** What the fair share is made of: by kind of day, then by month. */
function pieceWords({ kinds, months, load }: ShareExplanation, language: Language): string[] {
  if (load.entitlement === 0) return [];
  const { shares } = words[language];
  const { comma } = marks[language];
  const year = new Set(months.map(({ month }) => month.slice(0, 4))).size > 1;
  const byKind = (['workdays', 'weekends', 'holidays'] as const).flatMap((kind) =>
    kinds[kind] > 0 ? [shares.kinds[kind](times(kinds[kind]))] : [],
  );
  const byMonth = months.map(({ month, duties }) =>
    shares.inMonth(monthWords(`${month}-01`, language, { year }), times(duties)),
  );
  return [shares.madeOf(times(load.entitlement), byKind.join(comma)), shares.byMonth(byMonth.join(comma))];
}

function boundWords({ bound, missed }: ShareExplanation, language: Language): string[] {
  if (!bound) return [];
  const { side, duties, without, rules } = bound;
  // rules of one constraint have one title
  const titles = [...new Set(rules.map(({ title }) => quote(title)))];
  const isMet = !missed.some((one) => one.by === side);
  const by = list(titles, language);
  return [words[language].shares.bound(by, titles.length, side, duties, isMet, times(without))];
}

/** What is set and not met, but for a quota above the most that has been said. */
const missedSentences = ({ bound, missed, name }: ShareExplanation, language: Language): string[] =>
  missed
    .filter(({ isAtMost }) => !(isAtMost && bound?.side === 'most'))
    .map((one) => capitalised(missedWords({ ...one, leader: name }, language)));

function carriedWords(explained: ShareExplanation, language: Language): string[] {
  const { carried, all } = explained;
  const { shares } = words[language];
  return [
    ...(carried === 0
      ? []
      : [shares.carried(times(Math.abs(carried)), carried > 0, times(targetOf(explained)))]),
    // where the carried figures do not cancel out, nobody's absence is why duties are too few or too many
    ...(Math.abs(all.carried) < 1
      ? []
      : [shares.allCarry(times(Math.abs(all.carried)), all.carried > 0, all.places)]),
  ];
}

function lossWords({ reason, dates, duties, holidays }: ShareLoss, language: Language): string {
  const { shares } = words[language];
  const why = reason.kind === 'taken' ? shares.taken : wordDayReason(reason, dates[0]!, language);
  return shares.loss(why, dates.length, holidays, times(duties));
}

/** What the days on which he cannot serve come to, and whether it is made up. */
function lossesWords(explained: ShareExplanation, language: Language): string[] {
  const { losses, missing, reachable } = explained;
  if (losses.length === 0) return [];
  const { shares } = words[language];
  const said = capitalised(losses.map((loss) => lossWords(loss, language)).join(marks[language].semicolon));
  if (missing > 0) return [shares.lost(said, missing)];
  const isForNothing = targetOf(explained) - reachable.duties.most >= 1;
  return [isForNothing ? shares.lostForNothing(said) : shares.madeUp(said)];
}

function reachableWords({ reachable }: ShareExplanation, language: Language): string {
  const said = (range: Range): string => figures(range, language);
  const { duties, restDays, holidays } = reachable;
  return words[language].shares.reachable({
    duties: said(duties),
    restDays: said(restDays),
    holidays: said(holidays),
  });
}

function shortWords({ short }: ShareExplanation, language: Language): string[] {
  if (short.length === 0) return [];
  const total = short.reduce((sum, { missing }) => sum + missing, 0);
  const names = list(
    short.slice(0, NAMED).map(({ name }) => name),
    language,
  );
  return [words[language].shares.short(names, short.length > NAMED ? short.length : null, total)];
}

/** Why he serves as often as he does. */
function verdictWords(explained: ShareExplanation, language: Language): string {
  const { shares } = words[language];
  const { load, reachable } = explained;
  const { least, most } = reachable.duties;
  const served = load.duties;
  const { taken, givenUp } = explained.since;
  if (taken !== givenUp) {
    const changes = shares.moreAndLess([
      ...(taken > 0 ? [shares.more(taken)] : []),
      ...(givenUp > 0 ? [shares.less(givenUp)] : []),
    ]);
    return shares.changed(served - taken + givenUp, changes, served);
  }
  if (served < least || served > most) return shares.otherwise(served);
  if (Math.abs(targetOf(explained) - served) < SAME) return shares.exact(served);
  return least === most
    ? shares.fairest(served)
    : shares.equallyFair(figures(reachable.duties, language), served);
}

/**
 * What a leader's fair share is made of, what of it can be reached and why he serves as often as he does.
 *
 * @returns sentences, in the order of the argument; none gives the reason of an absence
 */
export function wordShare(explained: ShareExplanation, language: Language): string[] {
  const { name, load } = explained;
  return [
    words[language].shares.head(name, load, times(load.entitlement)),
    standingWords(explained, language),
    ...pieceWords(explained, language),
    ...boundWords(explained, language),
    ...missedSentences(explained, language),
    ...carriedWords(explained, language),
    ...lossesWords(explained, language),
    ...shortWords(explained, language),
    reachableWords(explained, language),
    verdictWords(explained, language),
  ];
}

/**
 * Who serves on a holiday, and why a leader does or does not.
 *
 * @param leader the one the holiday was explained for
 */
export function wordHoliday(
  { names, dates, duties, own, obstacles }: HolidayExplanation,
  leader: { readonly id: string; readonly name: string },
  language: Language,
): string {
  const { shares } = words[language];
  const datesOf = new Map<string, string[]>();
  for (const { date, leaders } of duties)
    for (const { name } of leaders) datesOf.set(name, [...(datesOf.get(name) ?? []), date]);
  const held = Array.from(datesOf, ([name, days]) => shares.heldOn(name, dateSetWords(days, language)));
  const when = dateSetWords(dates, language, { year: true });
  const said = shares.holiday(list(names, language), when, held.length > 0 ? list(held, language) : null);
  if (obstacles.length === 0) return said;
  const against = obstacleList({ ...leader, obstacles }, language);
  return said + (own.length > 0 ? shares.onOtherDays : shares.notPlanned)(leader.name, against);
}

function monthsOf(dates: readonly string[], language: Language): string {
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  if (months.length > NAMED_MONTHS) return words[language].missed.months(months.length);
  const year = new Set(months.map((month) => month.slice(0, 4))).size > 1;
  return list(
    months.map((month) => monthWords(`${month}-01`, language, { year })),
    language,
  );
}

/** That a fair share is not what is set for a leader, what it is instead, and which dates force it. */
export function missedWords(
  { leader, by, amount, share, isAtMost, dates }: NamedMissed & { readonly leader: string },
  language: Language,
): string {
  const { missed } = words[language];
  const set = missed.set(by, leader, figure(amount), dates.length > 0 ? monthsOf(dates, language) : '');
  if (isAtMost) return missed.atMost(set, figure(share));
  const when = fewDates(dates, language);
  if (share > amount) return missed.othersTooFew(set, when, figure(share));
  const advice = { period: missed.lowerQuota, month: missed.lowerQuota, least: missed.lowerLeast, most: '' };
  return missed.tooFewPlaces(set, when, figure(share)) + advice[by];
}

/**
 * How fair a roster is, in the boss's words: the largest groups of leaders with equal shares, then whether any roster
 * could be fairer. That nothing could is said only when it is proven.
 *
 * @param names of leaders by id
 */
export function wordSpread(
  groups: readonly SpreadGroup[],
  names: ReadonlyMap<string, string>,
  isProven: boolean,
  language: Language,
): string {
  const { spread } = words[language];
  const largest = [...groups].sort((a, b) => b.leaders.length - a.leaders.length);
  const hasRestDays = groups.some(({ restDays }) => restDays.most > 0);
  const hasHolidays = groups.some(({ holidays }) => holidays.most > 0);
  const said = (range: Range): string => spread.times(figures(range, language));
  // a last single leader is said rather than summed up
  const count = largest.length === SAID + 1 ? SAID + 1 : SAID;
  const each = largest.slice(0, count).map(({ leaders, duties, restDays, holidays }) =>
    spread.group(leaders.length === 1 ? (names.get(leaders[0]!) ?? leaders[0]!) : leaders.length, {
      duties: said(duties),
      restDays: hasRestDays ? said(restDays) : null,
      holidays: hasHolidays ? said(holidays) : null,
    }),
  );
  const left = largest.slice(count).reduce((sum, { leaders }) => sum + leaders.length, 0);
  return [
    each.join(marks[language].semicolon),
    left > 0 ? spread.rest(left) : '',
    isProven ? spread.proven(hasRestDays, hasHolidays) : spread.unproven,
  ].join('');
}

/**
 * What a further change buys, in one line: 「比最少多改2处，共7处：分担的不均减少31.5%。」
 *
 * @param first the step without a further change
 */
export function wordFurtherChange(step: FurtherChange, first: FurtherChange, language: Language): string {
  const { furtherChange } = words[language];
  const { further, changed, gained, isFairest } = step;
  const percent = String(Math.round((1000 * gained) / first.fairness) / 10);
  const said =
    further === 0
      ? furtherChange.fewest(changed)
      : gained === 0
        ? furtherChange.nothingGained(further)
        : furtherChange.gained(further, changed, percent);
  return said + furtherChange.end(isFairest);
}
