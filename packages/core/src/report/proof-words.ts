import type { Language } from '../document/schema.ts';
import { squares, thousandths } from '../locale/phrases.ts';
import type { LoadGroup, LoadRow, LongDivision, ProofWords } from './report-types.ts';
import type { OwnLoad, Tally } from '../locale/zh-CN/report.ts';
import { type ReportSentences, reportSentences } from '../locale/report.ts';
import type { Standing } from './standing.ts';

type Words = ReportSentences['proof'];

/** Names at most this many leaders in a sentence. */
const NAMED = 6;

/** What the proof speaks of. */
export interface ProofScene {
  readonly standing: Standing;
  readonly groups: readonly LoadGroup[];
  readonly loads: readonly LoadRow[];
  readonly moves: number;
  /** Titles of the fairness rules the bound leaves out. */
  readonly leftOut: readonly string[];
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
function divisionOf({ groups, loads }: ProofScene): LongDivision | null {
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
function divisionSteps(scene: ProofScene, division: LongDivision, words: Words): string[] {
  const { standing, groups, loads } = scene;
  const members = new Set(groups[0]!.ids);
  const others = loads.filter(
    ({ id, duties, entitlement }) => !members.has(id) && (duties > 0 || entitlement > 0),
  );
  const { total, people, each, rest, served } = division;
  const sentence = [
    others.length > 0 ? words.places(standing.shifts) : '',
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
function dayStep({ loads }: ProofScene, words: Words): string[] {
  const restDays = loads.map((row) => row.restDays);
  const holidays = loads.map((row) => row.holidays);
  if (sum(restDays) === 0) return [];
  const sentences = [
    words.restDays(sum(restDays), tally(restDays).reverse()),
    ...(sum(holidays) > 0 ? [words.holidays(sum(holidays), tally(holidays).reverse())] : []),
  ];
  return [sentences.join(words.sentenceMark)];
}

/** That the bound equals the score, and how to check it. */
function boundSteps({ standing }: ProofScene, words: Words): string[] {
  const { score, bound, fairnessRules, provenFairness } = standing;
  if (!provenFairness || bound.fairness !== score.fairness || fairnessRules === 0) return [];
  return [words.bound(fairnessRules, squares(score.fairness)), words.check];
}

function openFairness({ standing }: ProofScene, words: Words): string[] {
  const { score, bound, fairnessRules, provenFairness } = standing;
  if (fairnessRules === 0) return [words.noFairness];
  if (provenFairness) return [];
  if (bound.fairness === null) return [words.noBound];
  const gap = score.fairness - bound.fairness;
  return [words.gap(squares(score.fairness), squares(bound.fairness), squares(gap))];
}

function openQuality({ standing, moves }: ProofScene, words: Words): string[] {
  const { quality } = standing.score;
  const bound = standing.bound.quality;
  return quality === 0 || quality === bound ? [] : [words.quality(quality, bound, moves)];
}

/**
 * Why the roster cannot be fairer, in arithmetic that anyone can follow, and what is not proven and by how much.
 *
 * The division speaks of the largest group of leaders who are owed the same; the bound speaks of everybody.
 */
export function proofWords(scene: ProofScene, language: Language): ProofWords {
  const { standing, leftOut } = scene;
  const { proof: words } = reportSentences[language];
  if (!standing.valid || !standing.complete)
    return { title: words.titles.none, proven: false, steps: [], division: null, open: [words.notJudged] };
  const division = divisionOf(scene);
  return {
    title: standing.provenFairness ? words.titles.proven : words.titles.open,
    proven: standing.provenFairness,
    steps: [
      ...(division ? divisionSteps(scene, division, words) : []),
      ...dayStep(scene, words),
      ...boundSteps(scene, words),
    ],
    division,
    open: [...openFairness(scene, words), ...leftOut.map(words.leftOut), ...openQuality(scene, words)],
  };
}
