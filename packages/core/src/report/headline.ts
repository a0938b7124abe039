import type { Language } from '../document/schema.ts';
import type { Range } from '../roster/summary.ts';
import type { HeadlinePart, LoadGroup, LoadRow } from './report-types.ts';
import type { ReportSentences } from './report-sentences.ts';
import { sentencesIn } from './sentences.ts';
import type { Standing } from './standing.ts';

type Words = ReportSentences['headline'];

const range = (values: readonly number[]): Range => ({
  least: Math.min(...values),
  most: Math.max(...values),
});

function standingWords(standing: Standing, words: Words): string {
  const { shifts, empty, given, valid, complete, status } = standing;
  const state =
    !valid || !complete
      ? words.faults(shifts, standing)
      : empty > 0
        ? words.emptyForGood(shifts, empty)
        : words.allTaken(shifts);
  const reach = status === 'infeasible' ? words.infeasible : status === 'unsolved' ? words.unsolved : '';
  return `${state}${reach}${given > 0 ? words.given(given) : ''}`;
}

/** What the largest group of equals serves, or everybody when no two are owed the same. */
function shareWords(groups: readonly LoadGroup[], loads: readonly LoadRow[], words: Words): string {
  const largest = groups[0];
  const areEqual = largest !== undefined && largest.names.length > 1;
  const { duties, restDays, holidays } = areEqual
    ? largest
    : {
        duties: range(loads.map((row) => row.duties)),
        restDays: range(loads.map((row) => row.restDays)),
        holidays: range(loads.map((row) => row.holidays)),
      };
  return [
    words.shares(areEqual ? largest.names.length : loads.length, areEqual, duties),
    restDays.most > 0 ? words.restDays(restDays) : '',
    holidays.most > 0 ? words.holidays(holidays) : '',
  ].join('');
}

function fairnessWords(standing: Standing, words: Words): string {
  const { fairnessRules, provenFairness } = standing;
  if (fairnessRules === 0) return words.fairnessNotJudged;
  if (provenFairness) return words.proven(fairnessRules);
  return words.unproven;
}

/** Splits a sentence at its `**` marks. */
const partsOf = (sentence: string): HeadlinePart[] =>
  sentence
    .split('**')
    .map((text, index) => ({ text, strong: index % 2 === 1 }))
    .filter(({ text }) => text !== '');

/**
 * The sentence a director reads first: whether the roster holds, what each serves, and whether it could be fairer. Of a
 * roster that does not hold only that is said: fewer duties always look fairer.
 */
export function headline(
  standing: Standing,
  groups: readonly LoadGroup[],
  loads: readonly LoadRow[],
  language: Language,
): HeadlinePart[] {
  const { headline: words } = sentencesIn(language);
  const state = standingWords(standing, words);
  if (!standing.valid || !standing.complete) return partsOf(state.trimEnd());
  return partsOf(`${state}${shareWords(groups, loads, words)}${fairnessWords(standing, words)}`);
}
