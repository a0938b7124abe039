import type { Language } from '../document/schema.ts';
import type { Conflict } from '../roster/conflict.ts';
import { dateSetWords, dateWords, monthWords, rangeWords } from './dates.ts';
import { conflicts as en } from './en/conflicts.ts';
import { count, list, quote, marks } from './phrases.ts';
import { weekdayName } from './names.ts';
import { conflicts as zh, type OtherReason } from './zh-CN/conflicts.ts';

const catalogue: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };

const OTHER_REASONS: readonly OtherReason[] = ['notInPost', 'pool', 'noShare', 'forbidden'];

/** Names at most this many. */
const NAMED = 6;

function some(names: readonly string[], language: Language): string {
  if (names.length <= NAMED) return list(names, language);
  return catalogue[language].andOthers(names.slice(0, NAMED).join(marks[language].enumeration));
}

const namesOf = (leaders: readonly { readonly name: string }[]): string[] => leaders.map(({ name }) => name);

/** Who is away and when, each leader once. */
function awayWords({ members }: Conflict, language: Language): string {
  const words = catalogue[language];
  const when = new Map<string, string[]>();
  const add = (who: string, days: string): unknown => when.set(who, [...(when.get(who) ?? []), days]);
  for (const member of members) {
    if (member.kind === 'absence') {
      const { leaders } = member;
      const who =
        leaders.length > 3 ? count(leaders.length, 'leader', language) : list(namesOf(leaders), language);
      add(who, rangeWords(member.from, member.to, language));
    } else if (member.kind === 'weekday')
      add(member.leader.name, words.everyWeekday(weekdayName(member.weekday, language)));
  }
  if (when.size === 0) return '';
  const each = [...when].map(([who, days]) => words.awayWhen(who, list(days, language)));
  return words.away(some(each, language));
}

function otherReasons({ facts }: Conflict, language: Language): string {
  const words = catalogue[language];
  const each = OTHER_REASONS.flatMap((reason) => {
    const leaders = facts[reason];
    return leaders === undefined ? [] : [words.reason(reason, leaders)];
  });
  return each.length === 0 ? '' : words.others(list(each, language));
}

const isOfDemand = ({ members }: Conflict): boolean => members.some(({ kind }) => kind === 'demand');

/** Dates and types in demand; of dues alone the months. */
function whenWords(conflict: Conflict, language: Language): string {
  const words = catalogue[language];
  const { dates, types } = conflict;
  if (isOfDemand(conflict)) {
    const when = dateSetWords(dates, language);
    const names = list(
      types.map(({ name }) => quote(name)),
      language,
    );
    return names === '' ? when : words.of(when, names);
  }
  const [first, last] = [dates[0]!, dates[dates.length - 1]!].map((date) => monthWords(date, language));
  return first === last ? first! : words.months(first!, last!);
}

/** The titles of the rules among the members, each once. */
const ruleTitles = (
  { members }: Conflict,
  kinds: readonly Conflict['members'][number]['kind'][],
  language: Language,
): string => {
  const titles = members.flatMap((member) =>
    (member.kind === 'rule' || member.kind === 'due') && kinds.includes(member.kind)
      ? [quote(member.title[language])]
      : [],
  );
  return list([...new Set(titles)], language);
};

function sentenceOf(conflict: Conflict, language: Language): string {
  const words = catalogue[language];
  const { leaders, needed, possible, facts, members } = conflict;
  const away = awayWords(conflict, language);
  if (conflict.dates.length === 0)
    return words.dateless(ruleTitles(conflict, ['rule', 'due'], language), away);
  return words[isOfDemand(conflict) ? 'demand' : 'dues']({
    when: whenWords(conflict, language),
    needed,
    possible,
    leaders: leaders.length,
    able: some(namesOf(leaders), language),
    others: otherReasons(conflict, language),
    gap: facts['minFreeDays'] ?? 0,
    caps: facts['capped'] === undefined ? '' : ruleTitles(conflict, ['rule'], language),
    isOwed: members.some(({ kind }) => kind === 'due'),
    away,
  });
}

/** A conflict in dates, people and arithmetic. */
export function conflictWords(conflict: Conflict, language: Language): string {
  const sentence = sentenceOf(conflict, language);
  return conflict.irreducible ? sentence : catalogue[language].perhapsNotSmallest(sentence);
}

type Remedy = Conflict['remedies'][number];

function changeWords(remedy: Remedy, language: Language): string {
  const words = catalogue[language];
  switch (remedy.kind) {
    case 'free': {
      const days = remedy.days.map(({ leader, date }) => words.onDay(leader.name, dateWords(date, language)));
      return words.free(list(days, language));
    }
    case 'rule': {
      const title = quote(remedy.title[language]);
      return remedy.params === null
        ? words.ruleOff(title)
        : words.ruleRelaxed(title, remedy.words?.[language]);
    }
    case 'pool':
      return words.joinsPool(remedy.leader.name, quote(remedy.type.name));
    case 'heads': {
      const type = remedy.type ? quote(remedy.type.name) : '';
      return words.fewerHeads(dateWords(remedy.date, language), type, remedy.heads);
    }
  }
}

/** A remedy that was tried, and whether the whole roster can be planned with it alone. */
export const wordRemedy = (remedy: Remedy, language: Language): string =>
  catalogue[language].remedy(changeWords(remedy, language), remedy.alone);
