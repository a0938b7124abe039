import type { ServiceKind } from '../problem/problem.ts';
import type { Range } from '../roster/summary.ts';
import type { Tally } from './count-words.ts';
import type { FairnessCount } from './standing.ts';

/** Leaders outside the largest group of equals who serve the same. */
export interface OwnLoad {
  readonly names: readonly string[];
  readonly duties: number;
  /** In duties, written out. */
  readonly entitlement: string;
}

/** How many people serve between how many duties each. */
export interface PeopleDuties {
  readonly people: number;
  readonly duties: Range;
}

/** Protection periods, overrides and other ranges of days with what is said of them. */
export interface NamedRange {
  readonly range: string;
  readonly words: readonly string[];
}

/**
 * The sentences of the report, one set a language. Those of the headline mark with `**` what a reader must remember;
 * none of them holds text of the document.
 */
export interface ReportSentences {
  readonly headline: {
    readonly allTaken: (shifts: number) => string;
    readonly emptyForGood: (shifts: number, empty: number) => string;
    /** Counts that are 0 are left out; one is not 0. */
    readonly faults: (shifts: number, faults: { empty: number; broken: number; unmet: number }) => string;
    /** Days on which people must find somebody else; `others` when nothing else is broken, `empty` for good. */
    readonly byHand: (shifts: number, dates: readonly string[], empty: number) => string;
    /** The same of a roster that has faults besides. */
    readonly alsoByHand: (dates: readonly string[]) => string;
    readonly infeasible: string;
    /** Follows the others; the titles are the caller's text. */
    readonly restsOnOwn: (titles: readonly string[]) => string;
    readonly unsolved: string;
    readonly given: (count: number) => string;
    readonly shares: (people: number, areEqual: boolean, duties: Range) => string;
    readonly restDays: (range: Range) => string;
    readonly holidays: (range: Range) => string;
    /** Those outside the largest group, and the rest of them; a range of one person has one value. */
    readonly others: (groups: readonly PeopleDuties[], rest: PeopleDuties | null) => string;
    readonly fairnessNotJudged: string;
    readonly proven: (counts: readonly FairnessCount[]) => string;
    readonly unproven: string;
  };
  readonly facts: {
    readonly units: Readonly<
      Record<'shift' | 'leader' | 'duty' | 'day', readonly [one: string, many: string]>
    >;
    readonly shifts: (workdays: number, restDays: number, empty: number) => string;
    readonly people: (people: number, equals: number) => string;
    readonly spread: string;
    readonly shortest: (who: { name: string; after: string } | null) => string;
    readonly longest: (name: string | null) => string;
    readonly wait: (kind: ServiceKind, name: string) => string;
  };
  readonly loadNote: (total: string, shifts: number) => string;
  readonly proof: {
    readonly titles: { readonly proven: string; readonly open: string; readonly none: string };
    readonly notJudged: string;
    readonly places: (shifts: number) => string;
    /** Too many to name: how many, and what they serve together. */
    readonly manyOthers: (people: number, total: number) => string;
    readonly others: (loads: readonly OwnLoad[], total: number) => string;
    /** The long division of `total` by `people`; `others` when some serve outside it. */
    readonly division: (total: number, people: number, others: boolean) => string;
    readonly allEqual: (each: number) => string;
    readonly even: (tallies: readonly Tally[]) => string;
    readonly uneven: (tallies: readonly Tally[]) => string;
    readonly restDays: (total: number, tallies: readonly Tally[]) => string;
    readonly holidays: (total: number, tallies: readonly Tally[]) => string;
    readonly sentenceMark: string;
    readonly bound: (rules: number, cost: string) => string;
    readonly check: string;
    readonly noFairness: string;
    readonly noBound: string;
    readonly gap: (cost: string, bound: string, gap: string) => string;
    readonly leftOut: (title: string) => string;
    readonly quality: (cost: number, bound: number | null, moves: number) => string;
  };
  readonly calendar: {
    readonly protection: (periods: readonly { name: string; range: string; shifts: number }[]) => string;
    readonly makeUp: (days: number, dates: string) => string;
    readonly source: (
      isWeekdaysOnly: boolean,
      papers: readonly string[],
      own: readonly NamedRange[],
    ) => string;
    readonly provisional: (years: readonly number[], days: number) => string;
    readonly openDecember: (range: string, year: number) => string;
  };
}
