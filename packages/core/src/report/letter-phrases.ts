import { firstConvenerOn } from '../document/first-convener.ts';
import { postOn } from '../document/post-on.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import type { PublicPerson } from '../ledger/comparison.ts';
import { letterPartsEn } from '../locale/letters-en.ts';
import { letterPartsZh } from '../locale/letters-zh-CN.ts';
import { type LetterParts, fillForm } from '../locale/letters.ts';
import { dateWords } from '../locale/dates.ts';
import { weekdayOn } from '../dates/civil.ts';
import { weekdayName } from '../locale/phrases.ts';
import { saysPost } from '../document/post-and-name.ts';

export const partsIn: Readonly<Record<Language, LetterParts>> = { 'zh-CN': letterPartsZh, en: letterPartsEn };

/** A name with its post, unless the name is that of the post already. */
export function personWords({ name, post }: PublicPerson, form: string, language: Language): string {
  const said = post === null || saysPost(name, post) ? '' : language === 'zh-CN' ? post : `, ${post}`;
  return fillForm(form, { name, post: said });
}

export const fullDate = (date: string, language: Language): string =>
  dateWords(date, language, { year: true });

/** A day as letters name it: 2024年3月5日（周二）. */
export const dayInLetter = (date: string, language: Language): string =>
  fillForm(partsIn[language].day, {
    day: fullDate(date, language),
    weekday: weekdayName(weekdayOn(date), language),
  });

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
  const parts = partsIn[language];
  const own = firstConvenerOn(document, date);
  const convener = (to: string, names: readonly string[]): Convener => ({
    to,
    isNamed: (text) => names.includes(text.trim().replace(/同志$/, '')),
  });
  if (own?.leader === undefined) {
    const title = own?.title ?? parts.convener;
    return convener(title, [title]);
  }
  const person = personOf(document, own.leader, date);
  const { name, post } = person;
  return convener(personWords(person, parts.person, language), [
    name,
    ...(post === null ? [] : [post, `${post}${name}`]),
  ]);
}
