import { type Case, isAccusation } from '../cases/case.ts';
import { type CaseFacts, MOST_REPRESENTATIVES } from '../cases/case-facts.ts';
import { reveal } from '../cases/private.ts';
import { articles } from '../law/articles.ts';
import { wordArticle } from '../locale/limits.ts';
import { fits } from '../roster/sittings.ts';
import type { DraftFacts } from './acts.ts';
import type { DeskContext } from './context.ts';
import { dayNumber } from '@lunzhi/core/dates';
import { seatsToday } from './seats.ts';
import { hearByOf } from '../cases/hear-by.ts';
import { belongsOf, titleOf } from './rows.ts';
import { casesBySitting, type DeskState } from './state.ts';
import type { DraftView, EffectLine } from './view.ts';
import { deskWordsIn } from './words.ts';

/** Cases that may be the same matter, at most so many. */
const FEW = 3;

/** What is known of a case while it is being registered. */
export function draftView(facts: DraftFacts, state: DeskState, context: DeskContext): DraftView {
  const whole: CaseFacts = {
    registeredOn: context.today,
    channel: 'visit',
    purpose: 'claim',
    about: null,
    urgency: 'usual',
    people: 1,
    ...(facts as Partial<CaseFacts>),
  };
  return {
    alike: alikeOf(whole, state, context),
    next: nextOf(whole, state, context),
    representatives: representativesOf(whole, context),
  };
}

/** The same name or telephone number, or the same place with words in common; a person decides. Accusations are kept secret. */
function alikeOf(facts: CaseFacts, { cases }: DeskState, context: DeskContext): DraftView['alike'] {
  const words = deskWordsIn(context.language);
  const found: { readonly own: Case; readonly same: readonly ('name' | 'phone' | 'place' | 'about')[] }[] =
    [];
  for (const own of cases.cases.values()) {
    if (isAccusation(own)) continue;
    const same = sameOf(facts, own.facts);
    if (same.includes('name') || same.includes('phone') || same.includes('about')) found.push({ own, same });
  }
  return found
    .sort((a, b) => b.same.length - a.same.length || (a.own.id < b.own.id ? 1 : -1))
    .slice(0, FEW)
    .map(({ own, same }) => ({
      case: own.id,
      words: words.alike({
        id: own.id,
        belongs: belongsOf(own, context),
        on: own.facts.registeredOn,
        title: titleOf(own, context),
        same: same.map((what) => words.same[what]),
      }),
    }));
}

function sameOf(one: CaseFacts, other: CaseFacts): ('name' | 'phone' | 'place' | 'about')[] {
  const people = (facts: CaseFacts, field: 'name' | 'phone'): string[] =>
    (facts.petitioners ?? []).flatMap((own) => {
      const text = own[field];
      return text ? [reveal(text)] : [];
    });
  const meets = <Item>(a: readonly Item[] = [], b: readonly Item[] = []): boolean =>
    a.some((item) => b.includes(item));
  const isPlace = meets(one.townships, other.townships);
  const about = (facts: CaseFacts): string => (facts.about === null ? '' : reveal(facts.about));
  return [
    ...(meets(people(one, 'name'), people(other, 'name')) && isPlace ? (['name'] as const) : []),
    ...(meets(people(one, 'phone'), people(other, 'phone')) ? (['phone'] as const) : []),
    ...(isPlace ? (['place'] as const) : []),
    ...(isPlace && areAlike(about(one), about(other)) ? (['about'] as const) : []),
  ];
}

/** Two characters that follow one another, of all that a short text has. */
const pairsOf = (text: string): Set<string> => {
  const letters = Array.from(text.replace(/[\s，。、,.]/g, ''));
  return new Set(letters.slice(1).map((letter, index) => letters[index]! + letter));
};

/** At least a third of the pairs of characters are the same. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return common >= 2 && 3 * common >= Math.min(a.size, b.size);
}

/** Whether whoever sits today hears it, or when somebody does; and who would have sooner, but cannot. */
export function nextOf(facts: CaseFacts, state: DeskState, context: DeskContext): DraftView['next'] {
  const { language, postOf, settings } = context;
  const words = deskWordsIn(language);
  const hasPlace = [facts.townships, facts.sectors, facts.projects].some((ids) => (ids ?? []).length > 0);
  if (!hasPlace) return { mood: 'plain', strong: words.draft.noPlace, rest: '', more: [], shift: null };
  const today = seatsToday(context).find((seat) => fits(seat, facts));
  if (today)
    return {
      mood: 'ok',
      strong: words.draft.today(postOf(today.leader, today.date)),
      rest: '',
      more: [],
      shift: null,
    };
  const heard = casesBySitting(state.cases);
  const more: string[] = [];
  for (const { shift, date, leader } of context.fitting(facts)) {
    const seat = words.seat(date, postOf(leader, date));
    if (!context.isInTime(date)) continue;
    if ((heard.get(shift)?.length ?? 0) >= settings.mostPerSitting) {
      if (more.length < 2) more.push(words.draft.full(seat, settings.mostPerSitting));
      continue;
    }
    const over = dayNumber(date) - dayNumber(hearByOf(facts, settings));
    return {
      mood: over > 0 ? 'warn' : 'plain',
      strong: words.draft.later(seat),
      rest: words.draft.waits(dayNumber(date) - dayNumber(facts.registeredOn), over),
      more,
      shift,
    };
  }
  return { mood: 'bad', strong: words.draft.nobody, rest: '', more, shift: null };
}

/** More than five choose representatives, at most five (article 20). */
function representativesOf({ people, representatives }: CaseFacts, context: DeskContext): EffectLine | null {
  const { language } = context;
  const { draft } = deskWordsIn(language);
  const article = wordArticle(articles.representatives, language);
  if (people <= MOST_REPRESENTATIVES) return null;
  if (representatives === undefined || representatives < 1)
    return { mood: 'warn', strong: draft.choose(MOST_REPRESENTATIVES, article), rest: '' };
  return representatives > MOST_REPRESENTATIVES
    ? { mood: 'bad', strong: draft.tooMany(MOST_REPRESENTATIVES, article), rest: '' }
    : { mood: 'ok', strong: draft.enough(MOST_REPRESENTATIVES, article), rest: '' };
}
