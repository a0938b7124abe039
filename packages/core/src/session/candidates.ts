import type { NamedLeader } from '../compile/names.ts';
import type { Language } from '../document/schema.ts';
import { list, quote } from '../locale/phrases.ts';
import { drawbackList, fairShare, wordDayReason } from '../locale/reasons.ts';
import { compareScores } from '../score/score.ts';
import { nameChange, worstFirst } from '../whatif/costs.ts';
import type { WaitChange } from '../whatif/effects.ts';
import { type Drawback, type JudgedLeader, groupOf, leaderJudge } from '../whatif/judge-leader.ts';
import type { Neighbours } from '../whatif/neighbours.ts';
import type { CandidateView } from './acts.ts';
import { loadsOf } from './leader-views.ts';
import { type StateWithRoster, restoredOf } from './state.ts';
import { type SessionWords, wordsIn } from './words.ts';

/** Waits told of a leader; the others are counted. */
const MAX_WAITS = 2;

const groups: readonly CandidateView['group'][] = ['on-duty', 'free', 'costly', 'blocked'];

/**
 * Everybody who could or could not take a place: who has it, who could without harm, who could at a price, who cannot;
 * within a group from the best, and in protocol order where nothing sets them apart.
 *
 * @returns `null` when there is no such place
 */
export function candidatesOf(state: StateWithRoster, shift: string): CandidateView[] | null {
  const { language, shiftIndex } = state.context;
  const index = shiftIndex.get(shift);
  if (index === undefined) return null;
  const restored = restoredOf(state);
  const { names, problem, assignment } = restored;
  const { firstShiftOfDay, dayOfShift } = problem;
  const judge = leaderJudge(restored, language);
  const loads = loadsOf(state);
  const words = wordsIn(language).candidate;
  const day = dayOfShift[index]!;
  const onDuty = assignment.subarray(firstShiftOfDay[day]!, firstShiftOfDay[day + 1]!);
  const candidates = names.leaders.map((named, leader) => {
    const judged = judge([index], leader);
    const { group, drawbacks } = groupOf(judged, language);
    const isHolder = judged.verdict === 'on-duty';
    const isElsewhere = !isHolder && onDuty.includes(leader);
    const { duties, entitlement } = loads[leader]!;
    const carried = restored.document.leaders[leader]!.carried?.duties ?? 0;
    const facts = {
      named,
      date: names.shifts[index]!.date,
      duties: isHolder ? duties : duties + 1,
      share: fairShare({ entitlement, carried }, language),
    };
    const view: CandidateView = {
      leader: named.id,
      group: isElsewhere ? 'on-duty' : group,
      sentences: [
        ...(isElsewhere ? [words.holdsAnother] : isHolder ? [words.onDuty] : []),
        ...sentencesOf(judged, drawbacks, facts, language),
      ],
      ...mendedBy(judged, language),
      breaks: worstFirst(judged.evaluation.costs).flatMap(({ bound: { rule }, cost }) =>
        rule.level === 'hard' && cost > 0 ? [rule.id] : [],
      ),
    };
    return { judged, view };
  });
  return candidates
    .sort(
      (a, b) =>
        groups.indexOf(a.view.group) - groups.indexOf(b.view.group) ||
        byCost(a.judged, b.judged) ||
        a.judged.leader - b.judged.leader,
    )
    .map(({ view }) => view);
}

/** What the change costs, level by level; of who holds the place nothing is counted. */
const byCost = (one: JudgedLeader, other: JudgedLeader): number =>
  one.verdict === 'on-duty' || other.verdict === 'on-duty'
    ? 0
    : compareScores(one.evaluation.score, other.evaluation.score);

function mendedBy({ verdict, evaluation }: JudgedLeader, language: Language): Pick<CandidateView, 'mends'> {
  if (verdict !== 'possible') return {};
  const mended = [
    ...evaluation.dues(language).filter(({ before, after }) => after > before),
    ...evaluation.costs
      .filter(({ bound: { rule }, cost }) => rule.level === 'hard' && cost < 0)
      .map((own) => nameChange(own, language)),
  ];
  const titles = [...new Set(mended.map(({ title }) => quote(title)))];
  return titles.length > 0 ? { mends: wordsIn(language).candidate.mends(list(titles, language)) } : {};
}

function sentencesOf(
  { verdict, reasons, neighbours, evaluation }: JudgedLeader,
  drawbacks: readonly Drawback[],
  facts: {
    readonly named: NamedLeader;
    readonly date: string;
    readonly duties: number;
    readonly share: string;
  },
  language: Language,
): string[] {
  const words = wordsIn(language).candidate;
  const { named, date, duties, share } = facts;
  if (verdict === 'blocked') return reasons.map((reason) => wordDayReason(reason, date, language));
  const isCounted = drawbacks.some(
    (said) => said.kind === 'count' && said.of === 'duties' && said.leader.id === named.id,
  );
  return [
    ...drawbacks.map((drawback) => drawbackList([drawback], named, language)),
    gapWords(neighbours, words),
    ...(isCounted ? [] : [words.duties(duties, share)]),
    ...(verdict === 'possible' ? waitWords(evaluation.waits(), words) : []),
  ];
}

export const gapWords = ({ previous, next }: Neighbours, words: SessionWords['candidate']): string =>
  words.gaps(previous?.freeDays ?? null, next?.freeDays ?? null);

/** The longest waits that become longer or shorter, those that change most first. */
export function waitWords(waits: readonly WaitChange[], words: SessionWords['candidate']): string[] {
  const changeOf = ({ longestBefore, longestAfter }: WaitChange): number =>
    Math.abs(longestAfter - longestBefore);
  const changed = waits.filter((own) => changeOf(own) > 0).sort((a, b) => changeOf(b) - changeOf(a));
  const listed = changed
    .slice(0, MAX_WAITS)
    .map(({ name, longestBefore, longestAfter }) =>
      words.waits(name, { before: longestBefore, after: longestAfter }),
    );
  const more = changed.length - listed.length;
  return [...listed, ...(more > 0 ? [words.moreWaits(more)] : [])];
}
