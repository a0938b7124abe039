import { ruleTitle } from '../constraints/constraint.ts';
import { constraintById } from '../constraints/catalogue.ts';
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
import {
  capitalised,
  type Language,
  count,
  dayKindName,
  holidayNames,
  list,
  quote,
  weekdayName,
} from './phrases.ts';
import { dateSetWords, dateWords, rangeWords } from './dates.ts';
import { field as placeEn } from './en/place.ts';
import { field as placeZh } from './zh-CN/place.ts';

/** A comparison in sentences, part by part, in the order of its facts. Internal: it tells who is absent. */
export interface ComparisonWords {
  readonly days: readonly string[];
  readonly leaders: readonly string[];
  readonly document: readonly string[];
}

const years = { year: true } as const;

/** What is different in a second roster, for people: one sentence for each day, leader and change of the document. */
export function wordComparison(comparison: Comparison, language: Language): ComparisonWords {
  return {
    days: comparison.days.map((day) => dayWords(day, language)),
    leaders: comparison.leaders.map((leader) => leaderWords(leader, language)),
    document: comparison.document.map((change) => documentChangeWords(change, language)),
  };
}

function dayWords(day: DayChange, language: Language): string {
  const zh = language === 'zh-CN';
  const date = dateWords(day.date, language, years);
  const weekday = weekdayName(day.weekday, language);
  const itself = dayItself(day, language);
  const parts = [
    ...(itself === '' ? [] : [itself]),
    ...day.places.map((place) => placeWords(place, language)),
  ];
  return zh ? `${date}（${weekday}）：${parts.join('；')}。` : `${weekday}, ${date}: ${parts.join('; ')}.`;
}

const kindWords = ({ kind, holidays }: DayFacts, language: Language): string =>
  holidays.length > 0 ? holidayNames(holidays, language) : dayKindName(kind, language);

function dayItself({ before, after }: DayChange, language: Language): string {
  const zh = language === 'zh-CN';
  if (!before)
    return zh
      ? `新增值班日（${kindWords(after!, language)}）`
      : `a new duty day (${kindWords(after!, language)})`;
  if (!after) return zh ? '不再值班' : 'no longer a duty day';
  const parts: string[] = [];
  const [old, now] = [kindWords(before, language), kindWords(after, language)];
  if (old !== now) parts.push(zh ? `由${old}改为${now}` : `${now} instead of ${old}`);
  const entered = after.protectionPeriods.filter((name) => !before.protectionPeriods.includes(name));
  const left = before.protectionPeriods.filter((name) => !after.protectionPeriods.includes(name));
  if (entered.length > 0)
    parts.push(
      zh ? `列入${list(entered.map(quote), language)}` : `now in ${list(entered.map(quote), language)}`,
    );
  if (left.length > 0)
    parts.push(
      zh ? `移出${list(left.map(quote), language)}` : `no longer in ${list(left.map(quote), language)}`,
    );
  return parts.join(zh ? '，' : ', ');
}

function placeWords({ shiftType, before, after }: PlaceDifference, language: Language): string {
  const zh = language === 'zh-CN';
  const type = shiftType === null ? '' : zh ? `${shiftType}` : `${shiftType}, `;
  const who = (holder: Holder | null): string =>
    holder === null
      ? zh
        ? '空缺'
        : 'nobody'
      : holder.post === null
        ? holder.name
        : zh
          ? `${holder.name}（${holder.post}）`
          : `${holder.name} (${holder.post})`;
  if (before === undefined)
    return zh ? `${type}新增一个班次，${who(after!)}` : `${type}one place more, ${who(after!)}`;
  if (after === undefined)
    return zh ? `${type}减少一个班次，原为${who(before)}` : `${type}one place less, ${who(before)} until now`;
  return zh ? `${type}由${who(before)}改为${who(after)}` : `${type}${who(after)} instead of ${who(before)}`;
}

function leaderWords({ name, gained, givenUp, before, after }: LeaderDifference, language: Language): string {
  const zh = language === 'zh-CN';
  const parts: string[] = [];
  if (gained.length > 0) parts.push(`${zh ? '增加' : 'gains '}${dateSetWords(gained, language)}`);
  if (givenUp.length > 0) parts.push(`${zh ? '减去' : 'gives up '}${dateSetWords(givenUp, language)}`);
  const counts = (
    [
      ['duties', '共', ''],
      ['restDays', '休息日', ' on rest days'],
      ['holidays', '节假日', ' on holidays'],
    ] as const
  ).flatMap(([of, chinese, english]) => {
    const [old, now] = [before[of], after[of]];
    if (old === now) return [];
    return zh
      ? `${chinese}由${old}次变为${now}次`
      : `${count(now, 'duty', language)}${english}, ${old} before`;
  });
  parts.push(...counts);
  return zh ? `${name}：${parts.join('，')}。` : `${name}: ${parts.join('; ')}.`;
}

const spanWords = ({ from, to }: Span, language: Language): string => rangeWords(from, to, language, years);

function postWords(posts: readonly PostSpan[], language: Language): string {
  const zh = language === 'zh-CN';
  if (posts.length === 0) return zh ? '未写职务' : 'no post';
  const words = posts.map(({ title, from, to }) => {
    const day = (date: string): string => dateWords(date, language, years);
    if (from !== undefined && to !== undefined)
      return `${title}${zh ? '（' : ' ('}${spanWords({ from, to }, language)}${zh ? '）' : ')'}`;
    if (from !== undefined) return zh ? `${title}（${day(from)}起）` : `${title} (from ${day(from)})`;
    if (to !== undefined) return zh ? `${title}（至${day(to)}）` : `${title} (until ${day(to)})`;
    return title;
  });
  return list(words, language);
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

/** A change of the document as a sentence. It gives no reason of an absence. */
export function documentChangeWords(change: DocumentChange, language: Language): string {
  return language === 'zh-CN' ? chinese(change) : english(change);
}

const titleOf = (rule: string, constraint: string, language: Language): string => {
  const known = constraintById(constraint);
  const title = known && ruleTitle(known, rule, language);
  return title === undefined || rule !== constraint
    ? quote(title === undefined ? rule : `${title} ${rule}`)
    : quote(title);
};

function chinese(change: DocumentChange): string {
  const zh = 'zh-CN';
  switch (change.change) {
    case 'leader-added':
    case 'leader-gone': {
      const post = change.post === null ? '' : `（${change.post}）`;
      return `${change.change === 'leader-added' ? '新增' : '不再列入'}领导${change.leader.name}${post}。`;
    }
    case 'posts-changed': {
      const until = endOnly(change);
      if (until !== null) return `${change.leader.name}任职至${dateWords(until, zh, years)}。`;
      return `${change.leader.name}的职务由${postWords(change.before, zh)}改为${postWords(change.after, zh)}。`;
    }
    case 'leader-changed':
      return `${change.leader.name}的${list(
        change.fields.map((key) => fieldName('leaders', [key], zh)),
        zh,
      )}有改动。`;
    case 'leaders-reordered':
      return '领导排名有改动。';
    case 'absence-added':
      return `${change.leader.name}${spanWords(change, zh)}不能值班。`;
    case 'absence-removed':
      return `${change.leader.name}${spanWords(change, zh)}可以值班了。`;
    case 'common-absence-added':
      return `新增共同不能值班：${spanWords(change, zh)}。`;
    case 'common-absence-removed':
      return `取消共同不能值班：${spanWords(change, zh)}。`;
    case 'protection-added':
      return `新增特别防护期${quote(change.name)}：${spanWords(change, zh)}。`;
    case 'protection-removed':
      return `取消特别防护期${quote(change.name)}：${spanWords(change, zh)}。`;
    case 'protection-heads':
      return `特别防护期${quote(change.name)}的人数等有改动，日期不变。`;
    case 'protection-extended':
    case 'protection-shortened':
    case 'protection-moved': {
      const how = { extended: '延长', shortened: '缩短', moved: '调整' }[change.change.slice(11)];
      return `特别防护期${quote(change.name)}${how}：由${spanWords(change.before, zh)}改为${spanWords(change.after, zh)}。`;
    }
    case 'notice-added':
      return `新增放假通知：${change.paper}。`;
    case 'notice-removed':
      return `不再采用放假通知：${change.paper}。`;
    case 'rule-added':
    case 'rule-removed':
    case 'rule-changed': {
      const how = { added: '新增', removed: '删去', changed: '修改' }[change.change.slice(5)];
      return `${how}规则${titleOf(change.rule, change.constraint, zh)}。`;
    }
    case 'other':
      return `${placeZh(change)}有改动。`;
  }
}

function english(change: DocumentChange): string {
  const en = 'en';
  switch (change.change) {
    case 'leader-added':
    case 'leader-gone': {
      const post = change.post === null ? '' : ` (${change.post})`;
      return `${change.leader.name}${post} ${change.change === 'leader-added' ? 'is new' : 'is no longer in the document'}.`;
    }
    case 'posts-changed': {
      const until = endOnly(change);
      if (until !== null) return `${change.leader.name} is in post until ${dateWords(until, en, years)}.`;
      return `The posts of ${change.leader.name} change from ${postWords(change.before, en)} to ${postWords(change.after, en)}.`;
    }
    case 'leader-changed':
      return `Of ${change.leader.name}, ${list(
        change.fields.map((key) => fieldName('leaders', [key], en)),
        en,
      )} changed.`;
    case 'leaders-reordered':
      return 'The protocol order of the leaders changed.';
    case 'absence-added':
      return `${change.leader.name} cannot serve: ${spanWords(change, en)}.`;
    case 'absence-removed':
      return `${change.leader.name} can serve after all: ${spanWords(change, en)}.`;
    case 'common-absence-added':
      return `A new common absence: ${spanWords(change, en)}.`;
    case 'common-absence-removed':
      return `No common absence any longer: ${spanWords(change, en)}.`;
    case 'protection-added':
      return `A new protection period ${quote(change.name)}: ${spanWords(change, en)}.`;
    case 'protection-removed':
      return `No protection period ${quote(change.name)} any longer: ${spanWords(change, en)}.`;
    case 'protection-heads':
      return `The protection period ${quote(change.name)} asks for other heads on the same days.`;
    case 'protection-extended':
    case 'protection-shortened':
    case 'protection-moved': {
      const how = change.change.slice(11);
      return `The protection period ${quote(change.name)} is ${how}: ${spanWords(change.after, en)} instead of ${spanWords(change.before, en)}.`;
    }
    case 'notice-added':
      return `A new holiday notice: ${change.paper}.`;
    case 'notice-removed':
      return `A holiday notice no longer counts: ${change.paper}.`;
    case 'rule-added':
    case 'rule-removed':
    case 'rule-changed':
      return `The rule ${titleOf(change.rule, change.constraint, en)} is ${change.change.slice(5)}.`;
    case 'other':
      return `${capitalised(placeEn(change))} changed.`;
  }
}
