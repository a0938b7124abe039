import { describe, expect, it } from 'vitest';
import { amendWords } from './amend/words.ts';
import { boardWords } from './board/words.ts';
import { calendarWords } from './calendar/words.ts';
import { cardWords } from './cards/words.ts';
import { comboboxWords } from './combobox/words.ts';
import { compareWords } from './compare/words.ts';
import { importWords } from './importing/words.ts';
import { keepWords } from './keep/words.ts';
import { formsWords } from './forms/words.ts';
import { listWords } from './list/words.ts';
import { actWords } from './parts/place-acts.ts';
import { todayWords } from './panel/today-words.ts';
import { tabWords } from './panel/tab-words.ts';
import { panelWords } from './panel/words.ts';
import { solvingWords } from './plan/words.ts';
import { filterWords, markedWords } from './popups/filter-words.ts';
import { changesWords } from './plan/changes-words.ts';
import { popupWords } from './popups/words.ts';
import { pageWords } from './desk/page-words.ts';
import { receptionWords } from './desk/words.ts';
import { editionWords } from './print/edition.ts';
import { unprintableWords } from './print/words.ts';
import { rangeWords } from './range/words.ts';
import { rebaseWords } from './rebase/words.ts';
import { policyWords } from './shell/policy.ts';
import { editorWords } from './shell/words.ts';
import { startWords } from './start/start.ts';
import type { ElementLanguage } from './words.ts';

const all = {
  actWords,
  amendWords,
  boardWords,
  calendarWords,
  cardWords,
  comboboxWords,
  changesWords,
  compareWords,
  editionWords,
  editorWords,
  filterWords,
  markedWords,
  formsWords,
  importWords,
  keepWords: (language: ElementLanguage) => {
    const { kept, found, ...words } = keepWords(language);
    return { ...words, kept: kept(0, 0), found: found('2', 0, 0) };
  },
  listWords,
  pageWords,
  panelWords,
  policyWords,
  tabWords,
  popupWords,
  rangeWords: (language: ElementLanguage) => {
    const { names, ...words } = rangeWords(language);
    return { ...words, names: names(['2'], 3) };
  },
  rebaseWords,
  receptionWords,
  solvingWords,
  startWords,
  todayWords,
  unprintableWords,
} as const;

/** Every word of a language with the path to it; what is made of numbers or names is made of these. */
function wordsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return wordsIn((value as (...given: unknown[]) => unknown)('2', '2', '2'), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => wordsIn(each, `${path}.${key}`));
}

const textsOf = (language: ElementLanguage): [string, string][] =>
  Object.entries(all).flatMap(([name, words]) => wordsIn(words(language), name));

describe('the words of the elements', () => {
  it('are there in both languages', () => {
    expect(textsOf('en').map(([path]) => path)).toEqual(textsOf('zh-CN').map(([path]) => path));
    expect(textsOf('zh-CN').length).toBeGreaterThan(400);
  });

  it('have no Chinese in English, and none are forgotten in Chinese', () => {
    expect(textsOf('en').filter(([, text]) => /[\u3000-\u9fff\uff00-\uffef]/.test(text))).toEqual([]);
    expect(
      textsOf('zh-CN').filter(([, text]) =>
        /[a-z]{4,}/.test(text.replace(/PageUp|PageDown|Enter|Ctrl|Excel|Shift|Space/g, '')),
      ),
    ).toEqual([]);
  });
});
