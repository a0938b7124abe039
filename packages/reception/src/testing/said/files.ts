import { saidInPapers, saidOfVisits, slotsOfPapers } from './papers.ts';
import { saidInReports } from './reports.ts';
import { saidOfEntries, saidOfLimits } from './sentences.ts';
import { values } from './values.ts';
import { spoken, words } from './words.ts';

const textOf = (lines: Iterable<string>): string => `${[...lines].join('\n').trimEnd()}\n`;

const inEach = {
  reports: saidInReports,
  papers: saidInPapers,
  visits: saidOfVisits,
  entries: saidOfEntries,
  limits: saidOfLimits,
};

/** All that the package says, of a few cases: what makes the text of each file in which it is kept. */
export const saidFiles: Readonly<Record<string, () => string>> = {
  'words.txt': () => textOf(spoken('', words['zh-CN'], words.en, values)),
  'slots.txt': () => textOf(slotsOfPapers()),
  ...Object.fromEntries(
    Object.entries(inEach).flatMap(([name, said]) =>
      (['zh-CN', 'en'] as const).map((language) => [`${name}.${language}.txt`, () => textOf(said(language))]),
    ),
  ),
};
