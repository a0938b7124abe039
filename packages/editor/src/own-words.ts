import {
  addWords as add,
  defineLanguage as define,
  type NameTables,
  type SomeWords,
} from '@lunzhi/core/names';
import type { amendWords } from './amend/words.ts';
import type { boardWords } from './board/words.ts';
import type { calendarWords } from './calendar/words.ts';
import type { cardWords } from './cards/words.ts';
import type { comboboxWords } from './combobox/words.ts';
import type { compareWords } from './compare/words.ts';
import type { formsWords } from './forms/words.ts';
import type { importWords } from './importing/words.ts';
import type { keepWords } from './keep/words.ts';
import type { listWords } from './list/words.ts';
import type { todayWords } from './panel/today-words.ts';
import type { tabWords } from './panel/tab-words.ts';
import type { panelWords } from './panel/words.ts';
import type { policyWords } from './shell/policy.ts';
import type { actWords } from './parts/place-acts.ts';
import type { changesWords } from './plan/changes-words.ts';
import type { solvingWords } from './plan/words.ts';
import type { filterWords, markedWords } from './popups/filter-words.ts';
import type { popupWords } from './popups/words.ts';
import type { editionWords } from './print/edition.ts';
import type { unprintableWords } from './print/words.ts';
import type { rangeWords } from './range/words.ts';
import type { rebaseWords } from './rebase/words.ts';
import type { editorWords } from './shell/words.ts';
import type { startWords } from './start/start.ts';
import type { pageWords } from './desk/page-words.ts';
import type { receptionWords } from './desk/words.ts';
import type { ElementLanguage } from './words.ts';

type Of<Words extends (language: ElementLanguage) => unknown> = ReturnType<Words>;

/** The words of `<roster-editor>` by the names of their tables, with the names that it shares with the worker and with exports. */
export interface EditorTables extends NameTables {
  readonly acts: Of<typeof actWords>;
  readonly amend: Of<typeof amendWords>;
  readonly calendar: Of<typeof calendarWords>;
  readonly cards: Of<typeof cardWords>;
  readonly changes: Of<typeof changesWords>;
  readonly combobox: Of<typeof comboboxWords>;
  readonly compare: Of<typeof compareWords>;
  readonly edition: Of<typeof editionWords>;
  readonly editor: Of<typeof editorWords>;
  readonly filters: Of<typeof filterWords>;
  readonly forms: Of<typeof formsWords>;
  readonly importing: Of<typeof importWords>;
  readonly list: Of<typeof listWords>;
  readonly marked: Of<typeof markedWords>;
  readonly panel: Of<typeof panelWords>;
  readonly panelTabs: Of<typeof tabWords>;
  readonly policy: Of<typeof policyWords>;
  readonly planning: Of<typeof solvingWords>;
  readonly popups: Of<typeof popupWords>;
  readonly print: Of<typeof unprintableWords>;
  readonly range: Of<typeof rangeWords>;
  readonly rebase: Of<typeof rebaseWords>;
  readonly start: Of<typeof startWords>;
  readonly today: Of<typeof todayWords>;
}

/** The words of all elements. */
export interface ElementTables extends EditorTables {
  readonly board: Of<typeof boardWords>;
  readonly desk: Of<typeof receptionWords>;
  readonly deskPages: Of<typeof pageWords>;
  readonly keep: Of<typeof keepWords>;
}

/**
 * Says some words of the elements otherwise, before they are shown: `addWords('zh-CN', { list: { leader: '接访人' } })`. The
 * names among them (`levels`, `dayKinds`, `institutions`, `entries`, `stages`) are also said by the worker and in exports,
 * where the same module is imported there.
 */
export const addWords: (language: ElementLanguage, words: SomeWords<ElementTables>) => void =
  add<ElementTables>;

/**
 * Adds a language to `<roster-editor>`: `<roster-editor language="bo">`. Words of the other elements may be given too. What
 * has no word at run time is said in the language that it is `like`, as are the sentences of the session, and dates.
 */
export function defineLanguage(
  tag: string,
  own: { readonly like: ElementLanguage; readonly words: EditorTables & SomeWords<ElementTables> },
): void {
  define<EditorTables>(tag, own);
}

export type { SomeWords };
