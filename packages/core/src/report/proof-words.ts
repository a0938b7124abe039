import type { Language } from '../document/schema.ts';
import { levelName } from '../locale/names.ts';
import { squares, thousandths } from '../locale/phrases.ts';
import type { LoadGroup, LoadRow, LongDivision, ProofWords } from './report-types.ts';
import type { OwnLoad, Tally } from '../locale/zh-CN/report.ts';
import { type ReportSentences, reportSentences } from '../locale/report.ts';
import { LEVELS } from '../score/score.ts';
import type { ComparedMoves, RosterSummary } from './roster-summary.ts';

type Words = ReportSentences['proof'];

/** Names at most this many leaders in a sentence. */
const NAMED = 6;

/** What the proof speaks of. */
export interface ProofInput {
  readonly summary: RosterSummary;
  readonly groups: readonly LoadGroup[];
  readonly loads: readonly LoadRow[];
  readonly moves: number;
  /** Titles of the fairness rules the bound leaves out. */
  readonly leftOut: readonly string[];
  readonly comparedMoves?: ComparedMoves | null | undefined;
}

/** How many have how much, least first. */
export function tally(values: readonly number[]): Tally[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, own]) => ({ value, count: own })).sort((a, b) => a.value - b.value);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Those outside the largest group of equals, drawn together where they serve and are owed the same. */
function othersWords(others: readonly LoadRow[], words: Words): string {
  if (others.length === 0) return '';
  const total = sum(others.map(({ duties }) => duties));
  if (others.length > NAMED) return words.manyOthers(others.length, total);
  const byClaim = new Map<string, OwnLoad>();
  for (const { name, duties, entitlement } of others) {
    const key = `${duties}/${entitlement}`;
    const names = [...(byClaim.get(key)?.names ?? []), name];
    byClaim.set(key, { names, duties, entitlement: thousandths(Math.round(entitlement * 1000)) });
  }
  return words.others([...byClaim.values()], total);
}

/** What the largest group of equals serves, divided among them. */
function divisionOf({ groups, loads }: ProofInput): LongDivision | null {
  const equals = groups[0];
  if (!equals || equals.ids.length < 2) return null;
  const members = new Set(equals.ids);
  const own = loads.filter(({ id }) => members.has(id)).map(({ duties }) => duties);
  const total = sum(own);
  const people = own.length;
  const each = Math.floor(total / people);
  const served = tally(own).map(({ value, count }) => ({ people: count, duties: value }));
  return { total, people, each, rest: total - each * people, served };
}

/** The long division: how often equals must serve, how many of them once more, and what they do serve. */
function divisionSteps(input: ProofInput, division: LongDivision, words: Words): string[] {
  const { summary, groups, loads } = input;
  const members = new Set(groups[0]!.ids);
  const others = loads.filter(
    ({ id, duties, entitlement }) => !members.has(id) && (duties > 0 || entitlement > 0),
  );
  const { total, people, each, rest, served } = division;
  const sentence = [
    others.length > 0 ? words.places(summary.shifts) : '',
    othersWords(others, words),
    words.division(total, people, others.length > 0),
  ].join('');
  if (served.length === 1) return [sentence, words.allEqual(each)];
  const most = rest === 0 ? each : each + 1;
  const isEven = served.every(({ duties }) => duties >= each && duties <= most);
  const tallies = served.map((own) => ({ value: own.duties, count: own.people }));
  return [sentence, isEven ? words.even(tallies) : words.uneven(tallies)];
}

/** Rest days and holidays among all leaders, the most first. */
function dayStep({ loads }: ProofInput, words: Words): string[] {
  const restDays = loads.map((row) => row.restDays);
  const holidays = loads.map((row) => row.holidays);
  if (sum(restDays) === 0) return [];
  const sentences = [
    words.restDays(sum(restDays), tally(restDays).reverse()),
    ...(sum(holidays) > 0 ? [words.holidays(sum(holidays), tally(holidays).reverse())] : []),
  ];
  return [sentences.join(words.sentenceMark)];
}

/** That nothing could be fairer, and how to check it. */
function boundSteps({ summary }: ProofInput, words: Words): string[] {
  const { score, bound, fairnessRules, provenFairness } = summary;
  if (!provenFairness || bound.fairness !== score.fairness || fairnessRules === 0) return [];
  return [words.bound, words.check];
}

function openFairness({ summary }: ProofInput, words: Words): string[] {
  const { bound, fairnessRules, provenFairness } = summary;
  if (fairnessRules === 0) return [words.noFairness];
  if (provenFairness) return [];
  if (bound.fairness === null) return [words.noBound];
  return [words.gap];
}

const isQualityOpen = ({ summary: { score, bound } }: ProofInput): boolean =>
  score.quality !== 0 && score.quality !== bound.quality;

/** What the sentences of the proof leave out: the costs and bounds they rest on. */
function figureWords(input: ProofInput, { figures: words }: Words): string[] {
  const { summary, leftOut, moves } = input;
  const { score, bound, fairnessRules, provenFairness } = summary;
  const cost = squares(score.fairness);
  return [
    ...(fairnessRules === 0 || bound.fairness === null
      ? []
      : provenFairness && bound.fairness === score.fairness
        ? [words.bound(fairnessRules, cost)]
        : [words.gap(cost, squares(bound.fairness), squares(score.fairness - bound.fairness))]),
    ...leftOut.map(words.leftOut),
    ...(isQualityOpen(input) ? [words.quality(score.quality, moves)] : []),
  ];
}

/** The first level that more moves brought down; that they found nothing better, otherwise. */
function comparedMovesWords({ summary, comparedMoves }: ProofInput, language: Language): string | null {
  if (!comparedMoves) return null;
  const { times, score, gainPercent } = comparedMoves;
  const { proof: words } = reportSentences[language];
  const level = LEVELS.find((own) => score[own] !== summary.score[own]);
  if (level === undefined || score[level] > summary.score[level]) return words.noGain(times);
  return words.gain(times, levelName(level, language), gainPercent);
}

/**
 * Why the roster cannot be fairer, in arithmetic that anyone can follow, and what is not proven and by how much.
 *
 * The division speaks of the largest group of leaders who are owed the same; the bound speaks of everybody.
 */
export function proofWords(input: ProofInput, language: Language): ProofWords {
  const { summary, leftOut } = input;
  const { proof: words } = reportSentences[language];
  if (!summary.valid || !summary.complete)
    return {
      title: words.titles.none,
      proven: false,
      steps: [],
      division: null,
      open: [words.notJudged],
      figures: [],
      comparedMoves: null,
    };
  const division = divisionOf(input);
  return {
    title: summary.provenFairness ? words.titles.proven : words.titles.open,
    proven: summary.provenFairness,
    steps: [
      ...(division ? divisionSteps(input, division, words) : []),
      ...dayStep(input, words),
      ...boundSteps(input, words),
    ],
    division,
    open: [
      ...openFairness(input, words),
      ...leftOut.map(words.leftOut),
      ...(isQualityOpen(input) ? [words.quality] : []),
    ],
    figures: figureWords(input, words),
    comparedMoves: comparedMovesWords(input, language),
  };
}
