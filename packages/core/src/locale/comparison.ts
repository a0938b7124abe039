import { constraintById } from '../constraints/catalogue.ts';
import { ruleTitle } from '../constraints/constraint.ts';
import { fieldName } from '../document/lists.ts';
import type {
  Comparison,
  DayChange,
  DayFacts,
  DocumentChange,
  Holder,
  LeaderDifference,
  PlaceDifference,
  PostSpan,
  Span,
} from '../ledger/comparison.ts';
import type { ChangeCounts, ChangeKind, PlaceChanges } from '../ledger/change-counts.ts';
import { dateSetWords, dateWords, rangeWords } from './dates.ts';
import * as en from './en/comparison.ts';
import { field as fieldEn } from './en/place.ts';
import { type Language, list, marks, quote, holidayNames } from './phrases.ts';
import { dayKindName, weekdayName } from './names.ts';
import * as zh from './zh-CN/comparison.ts';
import { field as fieldZh } from './zh-CN/place.ts';

/** A comparison in sentences, part by part, in the order of its facts. Internal: it tells who is absent. */
export interface ComparisonWords {
  /** How many places became what; without a stop. */
  readonly summary: string;
  readonly days: readonly string[];
  readonly leaders: readonly string[];
  readonly document: readonly string[];
}

const catalogue: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };

const years = { year: true } as const;

/** What is different in a second roster, for people: one sentence for each day, leader and change of the document. */
export function wordComparison(comparison: Comparison, language: Language): ComparisonWords {
  return {
    summary: changeSummary(comparison.changes, language),
    days: comparison.days.map((day) => dayWords(day, language)),
    leaders: comparison.leaders.map((leader) => leaderWords(leader, language)),
    document: comparison.document.map((change) => documentChangeWords(change, language)),
  };
}

/** Of duties that somebody lost: how many, and the fewest that had to. */
interface LeastChanges {
  readonly changed: number;
  readonly least: number;
}

/**
 * 接任4班、改派1班（已证明最少）、新增4班，其余255班未动. What did not become of any place is left out.
 *
 * @param counts without `kept`, nothing is said of the others
 * @param least what is proven; said where it speaks of the places that are counted here
 */
export function changeSummary(
  counts: PlaceChanges & Partial<ChangeCounts>,
  language: Language,
  least: LeastChanges | null = null,
): string {
  const { summary: words } = catalogue[language];
  const lost = counts.moved + counts.emptied;
  const proof =
    least === null || lost === 0 || lost !== least.changed
      ? ''
      : lost === least.least
        ? words.fewest
        : least.least > 0
          ? words.atLeast(least.least)
          : '';
  const proven: ChangeKind = counts.emptied > 0 ? 'emptied' : 'moved';
  const said = (Object.keys(words.becomes) as ChangeKind[])
    .flatMap((kind) =>
      counts[kind] === 0 ? [] : [words.becomes[kind](counts[kind]) + (kind === proven ? proof : '')],
    )
    .join(marks[language].enumeration);
  if (said === '') return words.none;
  return counts.kept ? words.kept(said, counts.kept) : said;
}

function dayWords(day: DayChange, language: Language): string {
  const date = dateWords(day.date, language, years);
  const itself = dayItself(day, language);
  const parts = [
    ...(itself === '' ? [] : [itself]),
    ...day.places.map((place) => placeWords(place, language)),
  ];
  return catalogue[language].comparison.day(date, weekdayName(day.weekday, language), parts);
}

const kindWords = ({ kind, holidays }: DayFacts, language: Language): string =>
  holidays.length > 0 ? holidayNames(holidays, language) : dayKindName(kind, language);

function dayItself({ before, after }: DayChange, language: Language): string {
  const { comparison: words } = catalogue[language];
  if (!before) return words.newDay(kindWords(after!, language));
  if (!after) return words.noDay;
  const [old, now] = [kindWords(before, language), kindWords(after, language)];
  const entered = after.protectionPeriods.filter((name) => !before.protectionPeriods.includes(name));
  const left = before.protectionPeriods.filter((name) => !after.protectionPeriods.includes(name));
  return [
    ...(old === now ? [] : [words.otherKind(old, now)]),
    ...(entered.length > 0 ? [words.entersPeriods(list(entered.map(quote), language))] : []),
    ...(left.length > 0 ? [words.leavesPeriods(list(left.map(quote), language))] : []),
  ].join(marks[language].comma);
}

function placeWords({ shiftType, before, after }: PlaceDifference, language: Language): string {
  const { comparison: words } = catalogue[language];
  const type = shiftType === null ? '' : words.ofType(shiftType);
  const who = (holder: Holder | null): string =>
    holder === null
      ? words.nobody
      : holder.post === null
        ? holder.name
        : words.holder(holder.name, holder.post);
  if (before === undefined) return words.morePlaces(type, who(after!));
  if (after === undefined) return words.fewerPlaces(type, who(before));
  return words.changesHands(type, who(before), who(after));
}

function leaderWords({ name, gained, givenUp, before, after }: LeaderDifference, language: Language): string {
  const { comparison: words } = catalogue[language];
  const counts = (['duties', 'restDays', 'holidays'] as const).filter((of) => before[of] !== after[of]);
  return words.leader(name, [
    ...(gained.length > 0 ? [words.gains(dateSetWords(gained, language))] : []),
    ...(givenUp.length > 0 ? [words.givesUp(dateSetWords(givenUp, language))] : []),
    ...counts.map((of) => words.counts[of](before[of], after[of])),
  ]);
}

const spanWords = ({ from, to }: Span, language: Language): string => rangeWords(from, to, language, years);

function postWords(posts: readonly PostSpan[], language: Language): string {
  const { changes: words } = catalogue[language];
  if (posts.length === 0) return words.noPost;
  const day = (date: string): string => dateWords(date, language, years);
  const each = posts.map(({ title, from, to }) => {
    if (from !== undefined && to !== undefined)
      return words.postWithin(title, spanWords({ from, to }, language));
    if (from !== undefined) return words.postFrom(title, day(from));
    return to === undefined ? title : words.postUntil(title, day(to));
  });
  return list(each, language);
}

/** The last day of the last post, where that is all that has changed. */
function endOnly({ before, after }: Extract<DocumentChange, { change: 'posts-changed' }>): string | null {
  const last = after[after.length - 1];
  const isSame = after.every(
    ({ title, from, to }, index) =>
      title === before[index]?.title &&
      from === before[index]?.from &&
      (index === after.length - 1 || to === before[index]?.to),
  );
  return last && isSame && before.length === after.length ? (last.to ?? null) : null;
}

const titleOf = (rule: string, constraint: string, language: Language): string => {
  const known = constraintById(constraint);
  const title = known && ruleTitle(known, rule, language);
  return title === undefined || rule !== constraint
    ? quote(title === undefined ? rule : `${title} ${rule}`)
    : quote(title);
};

/** A change of the document as a sentence. It gives no reason of an absence. */
export function documentChangeWords(change: DocumentChange, language: Language): string {
  const { changes: words } = catalogue[language];
  const span = (of: Span): string => spanWords(of, language);
  switch (change.change) {
    case 'leader-added':
    case 'leader-gone': {
      const { leader, post } = change;
      const who = post === null ? leader.name : words.withPost(leader.name, post);
      return change.change === 'leader-added' ? words.leaderAdded(who) : words.leaderGone(who);
    }
    case 'posts-changed': {
      const until = endOnly(change);
      return until === null
        ? words.posts(
            change.leader.name,
            postWords(change.before, language),
            postWords(change.after, language),
          )
        : words.inPostUntil(change.leader.name, dateWords(until, language, years));
    }
    case 'leader-changed': {
      const fields = change.fields.map((key) => fieldName('leaders', [key], language));
      return words.leader(change.leader.name, list(fields, language));
    }
    case 'leaders-reordered':
      return words.order;
    case 'absence-added':
      return words.absenceAdded(change.leader.name, span(change));
    case 'absence-removed':
      return words.absenceRemoved(change.leader.name, span(change));
    case 'common-absence-added':
      return words.commonAbsenceAdded(span(change));
    case 'common-absence-removed':
      return words.commonAbsenceRemoved(span(change));
    case 'protection-added':
      return words.protectionAdded(quote(change.name), span(change));
    case 'protection-removed':
      return words.protectionRemoved(quote(change.name), span(change));
    case 'protection-heads':
      return words.protectionHeads(quote(change.name));
    case 'protection-extended':
    case 'protection-shortened':
    case 'protection-moved': {
      const how = change.change.slice('protection-'.length) as 'extended' | 'shortened' | 'moved';
      return words.protectionMoved(how, quote(change.name), span(change.before), span(change.after));
    }
    case 'notice-added':
      return words.noticeAdded(change.paper);
    case 'notice-removed':
      return words.noticeRemoved(change.paper);
    case 'rule-added':
    case 'rule-removed':
    case 'rule-changed': {
      const how = change.change.slice('rule-'.length) as 'added' | 'removed' | 'changed';
      return words.rule(how, titleOf(change.rule, change.constraint, language));
    }
    case 'other':
      return words.other((language === 'zh-CN' ? fieldZh : fieldEn)(change));
  }
}
