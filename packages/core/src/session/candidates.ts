import { type DayLeader, dayJudge } from '../whatif/day-judge.ts';
import type { WaitChange } from '../whatif/effects.ts';
import type { Language } from '../document/schema.ts';
import { drawbackList, fairShare, wordReason } from '../locale/explain-reason.ts';
import { compareScores } from '../score/score.ts';
import { type StateWithScene, restoredOf } from './state.ts';
import type { CandidateView } from './acts.ts';
import { type SessionWords, wordsIn } from './words.ts';
import { leaderFacts } from './leader-views.ts';

/** Waits told of a candidate; the others are counted. */
const TOLD = 2;

const groups: readonly CandidateView['group'][] = ['on-duty', 'free', 'costly', 'blocked'];

/**
 * Everybody who could or could not take a place: who has it, who could without harm, who could at a price, who cannot;
 * within a group from the best, and in protocol order where nothing sets them apart.
 *
 * @returns `null` when there is no such place
 */
export function candidatesOf(state: StateWithScene, shift: string): CandidateView[] | null {
  const { scene } = state;
  const index = scene.shiftIndex.get(shift);
  if (index === undefined) return null;
  const { language } = scene;
  const restored = restoredOf(state);
  const { names, problem, assignment } = restored;
  const { judgeInGroup } = dayJudge(restored, language, false);
  const leaders = names.leaders.map((_, leader) => judgeInGroup([index], leader));
  const words = wordsIn(language).candidate;
  const date = names.shifts[index]!.date;
  const day = problem.dayOfShift[index]!;
  const holdsAnother = (leader: number): boolean => {
    for (let other = problem.firstShiftOfDay[day]!; other < problem.firstShiftOfDay[day + 1]!; other++)
      if (other !== index && assignment[other] === leader) return true;
    return false;
  };
  const { entitlements } = leaderFacts(scene);
  const views = leaders.map((own, leader) => {
    const isElsewhere = own.group !== 'on-duty' && holdsAnother(leader);
    const share = fairShare(
      {
        entitlement: entitlements[leader]!.entitlement,
        carried: scene.prepared.document.leaders[leader]!.carried?.duties ?? 0,
      },
      language,
    );
    return {
      own,
      view: {
        leader: own.id,
        group: isElsewhere ? ('on-duty' as const) : own.group,
        sentences: [
          ...(isElsewhere ? [words.holdsAnother] : own.group === 'on-duty' ? [words.onDuty] : []),
          ...sentencesOf(own, { date, share, language, words, duties: dutiesOf(assignment, leader) }),
        ],
        breaks: breaksOf(own),
      },
    };
  });
  return views
    .map((each, position) => ({ ...each, position }))
    .sort(
      (a, b) =>
        groups.indexOf(a.view.group) - groups.indexOf(b.view.group) ||
        byCost(a.own, b.own) ||
        a.position - b.position,
    )
    .map(({ view }) => view);
}

const dutiesOf = (assignment: Int16Array, leader: number): number =>
  assignment.reduce((sum, holder) => sum + (holder === leader ? 1 : 0), 0);

/** Rules at hard that cost more than before. */
const breaksOf = ({ difference, group }: DayLeader): string[] =>
  group === 'on-duty' || !difference
    ? []
    : difference.rules.flatMap(({ rule, level, cost }) => (level === 'hard' && cost > 0 ? [rule] : []));

/** What the change costs, level by level; those of whom nothing is counted stay where they are. */
const byCost = ({ difference: one }: DayLeader, { difference: other }: DayLeader): number =>
  one && other ? compareScores(one.score, other.score) : 0;

interface Told {
  readonly date: string;
  readonly share: string;
  readonly language: Language;
  readonly words: SessionWords['candidate'];
  /** Before the change. */
  readonly duties: number;
}

function sentencesOf(own: DayLeader, { date, share, language, words, duties }: Told): string[] {
  const { reasons, difference, duty } = own;
  if (duty) {
    const gaps = words.gaps(duty.previous?.freeDays ?? null, duty.next?.freeDays ?? null);
    return [gaps, words.duties(duties, share)];
  }
  if (reasons.length > 0) return reasons.map((reason) => wordReason(reason, date, language));
  if (!difference) return [];
  const { previous, next, drawbacks, waits } = difference;
  const isCounted = drawbacks.some(
    (said) => said.kind === 'count' && said.of === 'duties' && said.leader.id === own.id,
  );
  return [
    ...drawbacks.map((drawback) => drawbackList([drawback], own, language)),
    words.gaps(previous?.freeDays ?? null, next?.freeDays ?? null),
    ...(isCounted ? [] : [words.duties(duties + 1, share)]),
    ...waitWords(waits, words),
  ];
}

function waitWords(waits: readonly WaitChange[], words: SessionWords['candidate']): string[] {
  const changed = waits
    .filter(({ longestBefore, longestAfter }) => longestBefore !== longestAfter)
    .sort((a, b) => Math.abs(b.longestAfter - b.longestBefore) - Math.abs(a.longestAfter - a.longestBefore));
  const more = changed.length - TOLD;
  return [
    ...changed
      .slice(0, TOLD)
      .map(({ name, longestBefore, longestAfter }) =>
        words.waits(name, { before: longestBefore, after: longestAfter }),
      ),
    ...(more > 0 ? [words.moreWaits(more)] : []),
  ];
}
