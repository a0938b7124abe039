import type { Language } from '../document/schema.ts';
import type { Range } from '../roster/summary.ts';
import type { HeadlinePart, LoadGroup, LoadRow } from './report-types.ts';
import { type ReportSentences, reportSentences } from '../locale/report.ts';
import type { RosterSummary } from './roster-summary.ts';

type Words = ReportSentences['headline'];

/** Groups besides the largest that are said one by one. */
const OTHERS = 2;

const range = (values: readonly number[]): Range => ({
  least: Math.min(...values),
  most: Math.max(...values),
});

function stateWords(summary: RosterSummary, words: Words): string {
  const { shifts, empty, given, byHand, valid, complete, status } = summary;
  const state =
    !valid || !complete
      ? words.faults(shifts, summary) + (byHand.dates.length > 0 ? words.alsoByHand(byHand.dates) : '')
      : byHand.dates.length > 0
        ? words.byHand(shifts, byHand.dates, empty - byHand.empty)
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
    areEqual ? othersWords(groups.slice(1), words) : '',
  ].join('');
}

/** What those serve who are owed something else: such who serve the same together, the smallest groups summed up. */
function othersWords(groups: readonly LoadGroup[], words: Words): string {
  const sizes = new Map<string, { people: number; duties: Range }>();
  for (const { names, duties } of groups) {
    const key = `${duties.least}-${duties.most}`;
    sizes.set(key, { people: (sizes.get(key)?.people ?? 0) + names.length, duties });
  }
  const others = [...sizes.values()].sort((a, b) => b.people - a.people);
  if (others.length === 0) return '';
  const rest = others.slice(OTHERS);
  return words.others(
    others.slice(0, OTHERS),
    rest.length === 0
      ? null
      : {
          people: rest.reduce((sum, { people }) => sum + people, 0),
          duties: {
            least: Math.min(...rest.map(({ duties }) => duties.least)),
            most: Math.max(...rest.map(({ duties }) => duties.most)),
          },
        },
  );
}

function fairnessWords(summary: RosterSummary, words: Words): string {
  const { fairnessRules, fairnessCounts, provenFairness } = summary;
  if (fairnessRules === 0) return words.fairnessNotJudged;
  if (provenFairness) return words.proven(fairnessCounts);
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
  summary: RosterSummary,
  groups: readonly LoadGroup[],
  loads: readonly LoadRow[],
  language: Language,
): HeadlinePart[] {
  const { headline: words } = reportSentences[language];
  const state = stateWords(summary, words);
  if (!summary.valid || !summary.complete) {
    const { customRules } = summary;
    // a part of its own, since a title may hold marks
    const basis =
      customRules.length > 0 ? [{ text: words.restsOnCustomRules(customRules), strong: false }] : [];
    return [...partsOf(state.trimEnd()), ...basis];
  }
  return partsOf(`${state}${shareWords(groups, loads, words)}${fairnessWords(summary, words)}`);
}

/** So long a list of names is read at a glance. */
const SHORT_LIST = 14;

/** Who serves as often as whom, in few words: the largest group of equals, or everybody but a few. */
function briefShares(groups: readonly LoadGroup[], loads: readonly LoadRow[], words: Words): string {
  const [largest, ...rest] = groups;
  if (largest === undefined || largest.names.length < 2)
    return words.brief.shares(null, range(loads.map(({ duties }) => duties)));
  const others = rest.flatMap(({ names }) => names);
  if (others.length === 0) return words.brief.shares(null, largest.duties);
  const isShort = others.reduce((sum, name) => sum + name.length, 0) <= SHORT_LIST;
  return words.brief.shares(isShort ? { but: others } : { people: largest.names.length }, largest.duties);
}

/**
 * The same in two short sentences, for who works on the roster: whether it holds, and what each serves. The rest stands in
 * the proof.
 */
export function briefHeadline(
  summary: RosterSummary,
  groups: readonly LoadGroup[],
  loads: readonly LoadRow[],
  language: Language,
): string {
  const { headline: words } = reportSentences[language];
  const { valid, complete, empty, byHand, given, status, shifts, fairnessRules, provenFairness } = summary;
  if (!valid || !complete)
    return headline(summary, groups, loads, language)
      .map(({ text }) => text)
      .join('');
  const holds = empty === 0 && byHand.dates.length === 0 && given === 0 && status !== 'unsolved';
  const state = holds ? words.brief.holds(shifts) : stateWords(summary, words).replaceAll('**', '');
  const fairness = fairnessRules === 0 ? 'notJudged' : provenFairness ? 'proven' : 'unproven';
  return `${state}${briefShares(groups, loads, words)}${words.brief[fairness]}`;
}
