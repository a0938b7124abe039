import { saidInPapers, saidOfVisits, slotsOfPapers } from './papers.ts';
import { saidInReports } from './reports.ts';
import { saidOfEntries, saidOfLimits } from './sentences.ts';
import { values } from './values.ts';
import { spoken, words } from './words.ts';

const textOf = (lines: Iterable<string>): string => `${[...lines].join('\n').trimEnd()}\n`;

/** All that the package says, of a few cases, by the names of the files in which it is kept. */
export const saidFiles = (): Readonly<Record<string, string>> => ({
  'words.txt': textOf(spoken('', words['zh-CN'], words.en, values)),
  'slots.txt': textOf(slotsOfPapers()),
  ...Object.fromEntries(
    (['zh-CN', 'en'] as const).flatMap((language) => [
      [`reports.${language}.txt`, textOf(saidInReports(language))],
      [`papers.${language}.txt`, textOf(saidInPapers(language))],
      [`visits.${language}.txt`, textOf(saidOfVisits(language))],
      [`entries.${language}.txt`, textOf(saidOfEntries(language))],
      [`limits.${language}.txt`, textOf(saidOfLimits(language))],
    ]),
  ),
});
