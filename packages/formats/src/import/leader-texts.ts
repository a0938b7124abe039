import type { Language, Leader } from '@lunzhi/core';
import { institutionName } from '@lunzhi/core/names';
import { tableWords } from '../locale/words.ts';

/** What is shown of a leader in a table of leaders. */
export type LeadersColumn =
  | 'name'
  | 'post'
  | 'sectors'
  | 'townships'
  | 'projects'
  | 'body'
  | 'chief'
  | 'share'
  | 'absences'
  | 'phone'
  | 'note';

interface Lists {
  readonly townships: readonly { readonly id: string; readonly name: string }[];
  readonly sectors: readonly { readonly id: string; readonly name: string }[];
  readonly projects: readonly { readonly id: string; readonly name: string }[];
}

/** The texts of a leader by their columns. */
export function leaderTexts(
  lists: Lists,
  language: Language,
  rangeText: (from: string, to: string, language: Language) => string,
): Readonly<Record<LeadersColumn, (leader: Leader) => string>> {
  const { listMark, weekdays } = tableWords(language);
  const named = (list: keyof Lists) => {
    const names = new Map(lists[list].map(({ id, name }) => [id, name]));
    return (leader: Leader): string => (leader[list] ?? []).map((id) => names.get(id) ?? id).join(listMark);
  };
  return {
    name: ({ name }) => name,
    post: ({ posts = [] }) => posts.map(({ title }) => title).join(listMark),
    sectors: named('sectors'),
    townships: named('townships'),
    projects: named('projects'),
    body: ({ body }) => (body ? institutionName(body, language) : ''),
    chief: ({ chief }) => (chief ? '✓' : ''),
    share: ({ share }) => (share === undefined ? '' : String(share)),
    absences: ({ absences = [], unavailableWeekdays = [] }) =>
      [
        ...absences.map(({ from, to = from }) => rangeText(from, to, language)),
        ...unavailableWeekdays.map((weekday) => weekdays[weekday - 1] ?? ''),
      ].join(listMark),
    phone: ({ phone = '' }) => phone,
    note: ({ note = '' }) => note,
  };
}
