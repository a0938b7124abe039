import type { EntryKind, Language } from '@lunzhi/core';
import type { LivingProblem } from '../call/living-problem.ts';
import type { ToldPlace } from '../io/place-words.ts';
import { livingEn } from './living-en.ts';
import { livingZh } from './living-zh-CN.ts';

/** An entry of a ledger with names instead of ids; `type`: of a shift, where a document has several. */
export interface EntryFacts {
  readonly kind: EntryKind;
  /** What it is about, by kind. */
  readonly date?: string;
  readonly type?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly otherDate?: string;
  readonly by?: string;
  readonly version?: number;
  readonly through?: string;
  /** Who came: a leader or a title; `null`: nobody. */
  readonly came?: string | null;
  readonly differences?: number;
  readonly changed?: number;
  readonly least?: number;
  readonly daysAdded?: number;
  readonly daysRemoved?: number;
  readonly corrects?: number;
}

/** What an entry did to a place. */
export interface DayStep {
  readonly number: number;
  readonly kind: EntryKind;
  /** Who holds it since, or who came; `null`: nobody. */
  readonly to: string | null;
  /** Of an attendance: who was to come. */
  readonly holder?: string | null;
}

/** What stands behind an entry. */
export interface EntryNotes {
  readonly author: string;
  readonly reason?: string;
  readonly toldFirstConvener?: string;
  readonly agreedBy?: string;
  readonly accepts?: readonly string[];
}

/** The sentences of the commands on a roster that is lived by, in one language. */
export interface LivingWords {
  problem(problem: LivingProblem): string;
  /** A day with its weekday. */
  day(date: string): string;
  /** A moment of the ledger, to the minute. */
  moment(at: string): string;
  kind(kind: EntryKind): string;
  entry(facts: EntryFacts): string;
  notes(notes: EntryNotes): string;
  /** Above what became of a day. */
  readonly dayLedgerHead: string;
  /** @param planned who was first planned; undefined for a place that came later */
  dayLedger(planned: string | null | undefined, steps: readonly DayStep[]): string;
  /** Above sentences on what a change does. */
  readonly effect: string;
  /** @param number of the entry, or of the first of several */
  written(path: string, number: number, last: number): string;
  /** The same of entries that stood there already. */
  standing(path: string, number: number, last: number): string;
  /** The table that hangs in the hall is another one now. */
  postedDiffers(version: number, command: string): string;
  /** After the sentence that the first convener was not told. */
  /** How to add when the first convener was told. @param correct the command that takes the entry back */
  tellConvener(correct: string): string;
  /** Why that entry is taken back. */
  readonly addsTold: string;
  publish: {
    next(stage: 'circulated' | 'approved', command: string): string;
    readonly approveFirst: string;
    /** Above a command for the first of them. */
    vacancies(places: readonly ToldPlace[]): string;
    /** @param number of the entry by which the same table was published */
    unchanged(number: number): string;
    /** Above the commands that find somebody where the holder cannot serve. */
    readonly standIns: string;
    done(version: number, through: string): string;
  };
  substitute: {
    /** @param holder `null` for an empty place */
    held(date: string, holder: string | null): string;
    substitutes(count: number): string;
    exchanges(count: number): string;
    more(kind: 'substitutes' | 'exchanges', count: number): string;
    /** Above what to type for the first of each kind. */
    readonly choose: string;
    /** Above what to type in order to accept what is broken. */
    readonly accept: string;
    readonly stop: string;
    /** After somebody has given a place up. @param command to find a stand-in */
    vacant(command: string): string;
  };
  letters: {
    /** Names of the files. */
    readonly names: Readonly<Record<'report' | 'request' | 'notice', string>>;
    head(name: string): string;
    written(paths: readonly string[]): string;
  };
  attend: {
    asPlanned(places: number, through: string): string;
    leftOut(places: number): string;
  };
  ledger: {
    readonly empty: string;
    readonly stage: Readonly<Record<'draft' | 'circulated' | 'approved' | 'published', string>>;
    /** Files that may be posted and are of another state. */
    outdated(paths: readonly string[]): string;
    attendances(count: number): string;
    correctedBy(number: number): string;
  };
  replan: {
    /** How many places change hands, and whether that is proven the fewest. */
    changes(changes: { readonly changed: number; readonly least: number; readonly proven: boolean }): string;
    /** The same where some places, at least one, went to successors besides. */
    succeeded(places: number, changed: number): string;
    /** The same where so many changes are free. */
    allowed(changes: { readonly changed: number; readonly least: number }, most: number): string;
    readonly fails: string;
    readonly document: string;
    readonly sameDocument: string;
    days(kind: 'added' | 'removed', dates: readonly string[]): string;
    readonly byDay: string;
    readonly byLeader: string;
    frozen(today: string, frozenThrough: string): string;
    readonly dryRun: string;
    untouched(path: string): string;
    reportWritten(path: string): string;
    /** The public knows another version. @param command to publish this one @param approve to write its approval down */
    publishAgain(command: string, approve: string): string;
    unpostable: string;
  };
  diff: {
    between(from: string, to: string): string;
    revision(number: number, at: string | null): string;
    readonly same: string;
    /** Beside a notice that is not to be sent yet. */
    readonly notApproved: string;
    readonly byDay: string;
    readonly byLeader: string;
    readonly document: string;
  };
  carryOver: {
    readonly heads: readonly string[];
    readonly none: string;
    duties(number: number): string;
    /** Above what the cap cut. */
    capped(cap: number): string;
    cut(name: string, of: 'duties' | 'restDays' | 'holidays', whole: number, carried: number): string;
    /** Why figures are no whole numbers. */
    readonly decimals: string;
    history(count: number, from: string | null): string;
    readonly nothingWritten: string;
    written(path: string, backup: string | null): string;
    gone(names: readonly string[]): string;
  };
}

export const livingWordsOf = (language: Language): LivingWords =>
  language === 'zh-CN' ? livingZh : livingEn;
