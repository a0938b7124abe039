import type { Language } from '../document/schema.ts';
import { decimal, squares, tally } from './count-words.ts';
import type { LoadGroup, LoadRow, ProofWords } from './report-types.ts';
import type { OwnLoad, ReportSentences } from './report-sentences.ts';
import { sentencesIn } from './sentences.ts';
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
    byClaim.set(key, { names, duties, entitlement: decimal(entitlement) });
  }
  return words.others([...byClaim.values()], total);
}

/** The long division: how often equals must serve, how many of them once more, and what they do serve. */
function divisionSteps({ standing, groups, loads }: ProofScene, words: Words): string[] {
  const equals = groups[0];
  if (!equals || equals.ids.length < 2) return [];
  const members = new Set(equals.ids);
  const own = loads.filter(({ id }) => members.has(id)).map(({ duties }) => duties);
  const others = loads.filter(
    ({ id, duties, entitlement }) => !members.has(id) && (duties > 0 || entitlement > 0),
  );
  const total = sum(own);
  const each = Math.floor(total / own.length);
  const most = total === each * own.length ? each : each + 1;
  const division = [
    others.length > 0 ? words.places(standing.shifts) : '',
    othersWords(others, words),
    words.division(total, own.length, others.length > 0),
  ].join('');
  const tallies = tally(own);
  if (tallies.length === 1) return [division, words.allEqual(each)];
  const isEven = own.every((duties) => duties >= each && duties <= most);
  return [division, isEven ? words.even(tallies) : words.uneven(tallies)];
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
  const { proof: words } = sentencesIn(language);
  if (!standing.valid || !standing.complete)
    return { title: words.titles.none, proven: false, steps: [], open: [words.notJudged] };
  return {
    title: standing.provenFairness ? words.titles.proven : words.titles.open,
    proven: standing.provenFairness,
    steps: [...divisionSteps(scene, words), ...dayStep(scene, words), ...boundSteps(scene, words)],
    open: [...openFairness(scene, words), ...leftOut.map(words.leftOut), ...openQuality(scene, words)],
  };
}
