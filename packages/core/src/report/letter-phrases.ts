import { firstConvenerOn, postOn } from '../document/on-a-day.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import type { PublicPerson } from '../ledger/comparison.ts';
import { letterWords } from '../locale/letters.ts';
import { dateWords } from '../locale/dates.ts';
import { weekdayOn } from '../dates/civil.ts';
import { weekdayName } from '../locale/names.ts';
import { saysPost } from '../document/post-and-name.ts';

/** A name with its post, unless the name is that of the post already. */
export const personWords = (
  { name, post }: PublicPerson,
  word: (name: string, post: string) => string,
): string => word(name, post === null || saysPost(name, post) ? '' : post);

export const fullDate = (date: string, language: Language): string =>
  dateWords(date, language, { year: true });

/** A day as letters name it: 2024年3月5日（周二）. */
export const dayInLetter = (date: string, language: Language): string =>
  letterWords[language].day(fullDate(date, language), weekdayName(weekdayOn(date), language));

export function personOf({ leaders }: RosterDocument, id: string, date: string): PublicPerson {
  const leader = leaders.find((own) => own.id === id);
  return { name: leader?.name ?? id, post: (leader && postOn(leader, date)?.title) ?? null };
}

/** The first convener of a day. */
export interface Convener {
  /** As a letter to him begins. */
  readonly to: string;
  /** Whether a text names him and nobody else. */
  isNamed(text: string): boolean;
}

export function convenerOn(document: RosterDocument, date: string, language: Language): Convener {
  const words = letterWords[language];
  const own = firstConvenerOn(document, date);
  const convener = (to: string, names: readonly string[]): Convener => ({
    to,
    isNamed: (text) => names.includes(text.trim().replace(/同志$/, '')),
  });
  if (own?.leader === undefined) {
    const title = own?.title ?? words.convener;
    return convener(title, [title]);
  }
  const person = personOf(document, own.leader, date);
  const { name, post } = person;
  return convener(personWords(person, words.person), [
    name,
    ...(post === null ? [] : [post, `${post}${name}`]),
  ]);
}
