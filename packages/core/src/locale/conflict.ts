import type { Language } from '../document/schema.ts';
import { count, list, quote, weekdayName } from './phrases.ts';
import { dateSetWords, dateWords, monthWords, rangeWords } from './dates.ts';
import type { Conflict, NamedType } from '../roster/conflict.ts';

/** Reasons that no absence explains. */
const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  notInPost: { 'zh-CN': '不在任', en: 'not in post' },
  pool: { 'zh-CN': '不属于该班类', en: 'not in the pool' },
  noShare: { 'zh-CN': '不参加分担', en: 'with no share' },
  forbidden: { 'zh-CN': '受规则限制', en: 'kept off by a rule' },
};

/** Names at most this many. */
const NAMED = 6;

function some(words: readonly string[], language: Language): string {
  if (words.length <= NAMED) return list(words, language);
  const first = words.slice(0, NAMED);
  return language === 'zh-CN' ? `${list(first, language)}等` : `${first.join(', ')} and others`;
}

const namesOf = (leaders: readonly { readonly name: string }[]): string[] => leaders.map(({ name }) => name);

/** Who is away and when, each leader once. */
function awayWords({ members }: Conflict, language: Language): string {
  const when = new Map<string, string[]>();
  for (const member of members) {
    if (member.kind === 'absence') {
      const { leaders } = member;
      const who =
        leaders.length > 3 ? count(leaders.length, 'leader', language) : list(namesOf(leaders), language);
      when.set(who, [...(when.get(who) ?? []), rangeWords(member.from, member.to, language)]);
    } else if (member.kind === 'weekday') {
      const day = weekdayName(member.weekday, language);
      const { name } = member.leader;
      when.set(name, [...(when.get(name) ?? []), language === 'zh-CN' ? `每${day}` : `every ${day}`]);
    }
  }
  if (when.size === 0) return '';
  const words = [...when].map(([who, days]) =>
    language === 'zh-CN' ? `${who}（${list(days, language)}）` : `${who} (${list(days, language)})`,
  );
  return language === 'zh-CN' ? `不能值班的有${some(words, language)}。` : `Away: ${some(words, language)}. `;
}

function reasonWords({ facts }: Conflict, language: Language): string {
  const words = Object.entries(REASONS).flatMap(([reason, own]) => {
    const leaders = facts[reason];
    if (leaders === undefined) return [];
    return language === 'zh-CN' ? `${own[language]}${leaders}人` : `${leaders} ${own[language]}`;
  });
  if (words.length === 0) return '';
  return language === 'zh-CN' ? `（另有${list(words, language)}）` : ` (besides ${list(words, language)})`;
}

/** Dates and types in demand; of dues alone the months. */
function whenWords({ dates, members, types }: Conflict, language: Language): string {
  const isChinese = language === 'zh-CN';
  if (members.some(({ kind }) => kind === 'demand')) {
    const when = dateSetWords(dates, language);
    const names = list(typeNames(types), language);
    if (names === '') return when;
    return isChinese ? `${when}${names}` : `${when}, ${names}`;
  }
  const [first, last] = [dates[0]!, dates[dates.length - 1]!].map((date) => monthWords(date, language));
  if (first === last) return first!;
  return isChinese ? `${first}至${last}` : `${first} to ${last}`;
}

const typeNames = (types: readonly NamedType[]): string[] => types.map(({ name }) => quote(name));

/** The titles of the rules among the members, each once. */
const ruleTitles = ({ members }: Conflict, language: Language): string[] => [
  ...new Set(
    members.flatMap((member) =>
      member.kind === 'rule' || member.kind === 'due' ? [quote(member.title[language])] : [],
    ),
  ),
];

/** Where no place and no duty is named: all that is known is that the rules cannot be kept together. */
function datelessWords(conflict: Conflict, language: Language): string {
  const titles = list(ruleTitles(conflict, language), language);
  const away = awayWords(conflict, language);
  if (language === 'zh-CN')
    return `${titles === '' ? '已证明没有一种排法能满足全部规定' : `已证明${titles}不能同时满足`}。${away}`;
  const what = titles === '' ? 'all that is asked' : titles;
  return `It is proven that no roster can satisfy ${what}. ${away}`.trim();
}

function chinese(conflict: Conflict): string {
  const { leaders, needed, possible, facts, members } = conflict;
  const when = whenWords(conflict, 'zh-CN');
  const gap = facts['minFreeDays'] ?? 0;
  const gapWords = gap > 0 ? `同一人两次之间至少空${gap}天，` : '';
  const away = awayWords(conflict, 'zh-CN');
  if (!members.some(({ kind }) => kind === 'demand'))
    return `${when}：按每月最少次数，${some(namesOf(leaders), 'zh-CN')}共应值${needed}次，${gapWords}${possible === null ? '排不满' : `最多能排${possible}次`}。${away}`;
  if (leaders.length === 0)
    return `${when}需${needed}人次，没有领导可以值班${reasonWords(conflict, 'zh-CN')}。${away}`;
  const able = `只有${leaders.length}位领导可值班：${some(namesOf(leaders), 'zh-CN')}${reasonWords(conflict, 'zh-CN')}`;
  const owed = members.some((member) => member.kind === 'due') ? '还要满足每月最少次数，' : '';
  return `${when}需${needed}人次，${able}；${owed}${gapWords}${capWords(conflict, 'zh-CN')}${possible === null ? '已证明排不满' : `最多值${possible}人次`}。${away}`;
}

function english(conflict: Conflict): string {
  const { leaders, needed, possible, facts, members } = conflict;
  const when = whenWords(conflict, 'en');
  const gap = facts['minFreeDays'] ?? 0;
  const gapWords = gap > 0 ? `with ${count(gap, 'day', 'en')} free between two duties ` : '';
  const away = awayWords(conflict, 'en');
  if (!members.some(({ kind }) => kind === 'demand'))
    return `${when}: the monthly minimum owes ${leaders.length > 0 ? `${some(namesOf(leaders), 'en')} ` : ''}${count(needed, 'duty', 'en')} in all; ${gapWords}${possible === null ? 'not all can be given' : `at most ${possible} can be given`}. ${away}`.trim();
  const places = needed === 1 ? '1 place' : `${needed} places`;
  if (leaders.length === 0)
    return `${when}: ${places} to fill, and no leader can serve${reasonWords(conflict, 'en')}. ${away}`.trim();
  const able = `only ${count(leaders.length, 'leader', 'en')} can serve: ${some(namesOf(leaders), 'en')}${reasonWords(conflict, 'en')}`;
  const owed = members.some((member) => member.kind === 'due') ? 'with the monthly minimum ' : '';
  return `${when}: ${places} to fill, ${able}; ${owed}${gapWords}${capWords(conflict, 'en')}${possible === null ? 'it is proven that not all can be filled' : `at most ${possible} can be filled`}. ${away}`.trim();
}

/** The rules that say how often somebody may serve, where the count goes by them. */
function capWords({ facts, members }: Conflict, language: Language): string {
  const titles = members.flatMap((member) => (member.kind === 'rule' ? [quote(member.title[language])] : []));
  if (facts['capped'] === undefined || titles.length === 0) return '';
  const names = list([...new Set(titles)], language);
  return language === 'zh-CN' ? `按规则${names}，` : `under ${names} `;
}

/** A conflict in dates, people and arithmetic. */
export function conflictWords(conflict: Conflict, language: Language): string {
  const sentence =
    conflict.dates.length === 0
      ? datelessWords(conflict, language)
      : language === 'zh-CN'
        ? chinese(conflict)
        : english(conflict);
  if (conflict.irreducible) return sentence;
  return language === 'zh-CN' ? `${sentence}（未必最少）` : `${sentence} (Perhaps not the smallest reason.)`;
}

/** A remedy that was tried, and whether the whole roster can be planned with it alone. */
export function wordRemedy(remedy: Conflict['remedies'][number], language: Language): string {
  const isChinese = language === 'zh-CN';
  const change = (): string => {
    switch (remedy.kind) {
      case 'free': {
        const days = remedy.days.map(({ leader, date }) =>
          isChinese
            ? `${leader.name}${dateWords(date, language)}`
            : `${leader.name} on ${dateWords(date, language)}`,
        );
        return isChinese ? `${list(days, language)}能够值班` : `${list(days, language)} can serve after all`;
      }
      case 'rule': {
        const title = quote(remedy.title[language]);
        if (remedy.params === null)
          return isChinese ? `停用规则${title}` : `the rule ${title} is switched off`;
        const words = remedy.words?.[language];
        if (isChinese) return `规则${title}放宽${words ? `为${words}` : ''}`;
        return `the rule ${title} asks for ${words ?? 'less'}`;
      }
      case 'pool':
        return isChinese
          ? `让${remedy.leader.name}也值${quote(remedy.type.name)}`
          : `${remedy.leader.name} joins the pool of ${quote(remedy.type.name)}`;
      case 'heads': {
        const date = dateWords(remedy.date, language);
        const of = remedy.type ? quote(remedy.type.name) : '';
        return isChinese
          ? `${date}${of}减为${remedy.heads}人`
          : `${date} needs ${count(remedy.heads, 'leader', language)} only${of && ` for ${of}`}`;
      }
    }
  };
  if (isChinese)
    return `已试可行：${change()}${remedy.alone ? '，全部就能排成' : '，只解决这一处，其余各处另改'}。`;
  return `Tried and works: ${change()}${remedy.alone ? '; then everything can be planned' : '; this lifts the conflict, others remain'}.`;
}
