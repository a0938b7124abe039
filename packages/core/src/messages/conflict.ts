import type { Language } from '../document/schema.ts';
import { dateSetWords } from '../phrases/dates.ts';
import { list } from '../phrases/lists.ts';
import type { Conflict } from '../roster/conflict.ts';

const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  absent: { 'zh-CN': '请假或外出', en: 'absent' },
  notInPost: { 'zh-CN': '不在任', en: 'not in post' },
  weekday: { 'zh-CN': '当天星期不能值班', en: 'never on that weekday' },
  pool: { 'zh-CN': '不属于该班类', en: 'not in the pool' },
  noShare: { 'zh-CN': '不参加分担', en: 'with no share' },
  forbidden: { 'zh-CN': '受规则限制', en: 'kept off by a rule' },
  mixed: { 'zh-CN': '各有原因', en: 'out for mixed reasons' },
};

/** Names at most this many leaders. */
const NAMED = 6;

const reasonWords = ({ facts }: Conflict, language: Language): string => {
  const words = Object.entries(REASONS).flatMap(([reason, own]) => {
    const count = facts[reason];
    if (count === undefined) return [];
    return language === 'zh-CN' ? `${own[language]}${count}人` : `${count} ${own[language]}`;
  });
  if (words.length === 0) return '';
  return language === 'zh-CN'
    ? `（其余：${list(words, language)}）`
    : ` (the others: ${list(words, language)})`;
};

const peopleWords = ({ leaders }: Conflict, language: Language): string => {
  const names = leaders.slice(0, NAMED).map(({ name }) => name);
  if (language === 'zh-CN')
    return leaders.length > NAMED ? `${list(names, language)}等` : list(names, language);
  return leaders.length > NAMED ? `${names.join(', ')} and others` : list(names, language);
};

const chinese = (conflict: Conflict): string => {
  const { dates, leaders, needed, possible, facts, kind } = conflict;
  const days = dateSetWords(dates, 'zh-CN');
  const others = reasonWords(conflict, 'zh-CN');
  if (kind === 'dues')
    return `${days}，${peopleWords(conflict, 'zh-CN')}按每月最少次数共应值${needed}次，可排的班次最多${possible}个${others}。`;
  if (leaders.length === 0) return `${days}需${needed}人次，没有领导可以值班${others}。`;
  const people = `${leaders.length}位领导可值班：${peopleWords(conflict, 'zh-CN')}${others}`;
  const gap = facts['minFreeDays'] ?? 0;
  const most = gap > 0 ? `两次之间至少隔${gap}天，最多值${possible}人次` : `最多值${possible}人次`;
  if (kind === 'search') return `${days}需${needed}人次，只有${people}；逐一试过，间隔至少${gap}天时排不满。`;
  return `${days}需${needed}人次，只有${people}；${most}。`;
};

const english = (conflict: Conflict): string => {
  const { dates, leaders, needed, possible, facts, kind } = conflict;
  const days = dateSetWords(dates, 'en');
  const others = reasonWords(conflict, 'en');
  if (kind === 'dues')
    return `On ${days} the monthly minimum owes ${peopleWords(conflict, 'en')} ${needed} duties in all; at most ${possible} places can be given to them${others}.`;
  if (leaders.length === 0) return `${days}: ${needed} places to fill, and no leader can serve${others}.`;
  const people = `only ${leaders.length} leaders can serve: ${peopleWords(conflict, 'en')}${others}`;
  const gap = facts['minFreeDays'] ?? 0;
  if (kind === 'search')
    return `${days}: ${needed} places to fill, ${people}; with ${gap} free days between two duties every way was tried and none fills them.`;
  const most =
    gap > 0
      ? `with ${gap} free days between two duties they fill at most ${possible}`
      : `they fill at most ${possible}`;
  return `${days}: ${needed} places to fill, ${people}; ${most}.`;
};

/** A conflict in dates, people and arithmetic. */
export const conflictWords = (conflict: Conflict, language: Language): string => {
  const sentence = language === 'zh-CN' ? chinese(conflict) : english(conflict);
  if (conflict.irreducible) return sentence;
  return language === 'zh-CN' ? `${sentence}（未必最少）` : `${sentence} (Perhaps not the smallest reason.)`;
};
