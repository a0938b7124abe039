import type { Language } from '@lunzhi/core';
import type { StartProblem } from '../call/start-problem.ts';
import { explanationEn } from './explanation-en.ts';
import { explanationZh } from './explanation-zh-CN.ts';
import { startEn } from './start-en.ts';
import { startZh } from './start-zh-CN.ts';

/** The sentences of `init`, `import` and `calendar add` in one language. */
export interface StartWords {
  problem(problem: StartProblem): string;
  readonly init: {
    written(paths: readonly string[]): readonly string[];
    /** Of files that say already what they would say. */
    there(paths: readonly string[]): readonly string[];
    /** @param open pointers of what is still empty */
    next(document: string, open: readonly string[]): readonly string[];
  };
  readonly import: {
    columns(columns: readonly string[]): string;
    readonly heads: readonly string[];
    readonly change: Readonly<Record<'new' | 'changed' | 'same' | 'not-in-table', string>>;
    /** Days of absence, both dates as in a document. */
    absence(from: string, to: string): string;
    /** @param weekdays 1 Monday to 7 Sunday */
    weekdays(weekdays: readonly number[]): string;
    /** What a leader had and has; empty for nothing. */
    changedField(field: string, was: string, is: string): string;
    changedLeader(name: string, fields: readonly string[]): string;
    /** Behind the body of a chief. */
    readonly chief: string;
    counts(leaders: number, townships: number, sectors: number, projects: number): string;
    /** In front of a guess. */
    readonly understood: string;
    /** @param body in words, or null where none could be guessed */
    bodies(body: string | null, who: readonly string[]): string;
    who(name: string, cell: string): string;
    readonly nothingWritten: string;
    unchanged(path: string): string;
    written(path: string, backup: string | null): string;
    readonly documentSays: string;
  };
  readonly calendarAdd: {
    place(line: number, column: number, text: string): string;
    about(year: number, isAmendment: boolean, paper: string): string;
    readonly heads: readonly string[];
    range(from: string, to: string): string;
    day(date: string): string;
    readonly refused: string;
    alreadyThere(path: string): string;
    notWritten(path: string): string;
    replaces(paper: string): string;
    written(path: string, backup: string): string;
  };
}

export const startWordsOf = (language: Language): StartWords => (language === 'zh-CN' ? startZh : startEn);

/** What explains a document's fields beside it. */
export interface Explanation {
  readonly name: string;
  readonly text: string;
}

/** The explanation beside a new document. */
export const explanationOf = (language: Language, document: string, year: number): Explanation =>
  language === 'zh-CN'
    ? { name: `${stemOf(document)}-说明.md`, text: explanationZh(document, year) }
    : { name: `${stemOf(document)}-explained.md`, text: explanationEn(document, year) };

const stemOf = (name: string): string => name.replace(/\.json$/i, '');
