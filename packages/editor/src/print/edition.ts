import type { PublicRoster } from '@lunzhi/core';
import { catalogue, dayWords } from '../words.ts';

export const editionWords = catalogue(
  'edition',
  {
    drafts: { circulated: '征求意见稿', draft: '草稿·未公布', changed: '公布后有改动，未公布' },
    version: (number: number, date: string) =>
      `第${number}版，${date.slice(0, 4)}年${dayWords(date, 'zh-CN')}公布`,
  },
  {
    drafts: {
      circulated: 'Draft for comment',
      draft: 'Draft, not published',
      changed: 'Changed since it was published',
    },
    version: (number, date) => `Version ${number}, published ${dayWords(date, 'en')} ${date.slice(0, 4)}`,
  },
);

/** A table of which nothing is written down yet leaves the office for comment and for nothing else. */
export const forComment = (table: PublicRoster): PublicRoster => ({
  ...table,
  standing: table.standing ?? 'circulated',
});

/** What a table says of itself under its title: that it is a draft, or which version. */
export function editionOf(table: PublicRoster): readonly string[] {
  const { standing, version, publishedOn, language } = forComment(table);
  const words = editionWords(language);
  if (standing !== 'published') return [words.drafts[standing!]];
  return version && version > 1 && publishedOn ? [words.version(version, publishedOn)] : [];
}
