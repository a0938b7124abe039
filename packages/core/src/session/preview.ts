import { unableReasons } from '../whatif/day-reasons.ts';
import { type Neighbours, neighboursOf } from '../whatif/neighbours.ts';
import { fairShare, wordReason } from '../locale/explain-reason.ts';
import { levelName, list, quote } from '../locale/phrases.ts';
import { UNASSIGNED } from '../problem/problem.ts';
import type { Restored } from '../roster/restore.ts';
import { servicesOn } from '../roster/service-waits.ts';
import { longestOf } from '../roster/services.ts';
import { LEVELS, type Score } from '../score/score.ts';
import type { Preview } from './acts.ts';
import { issuesOf } from './issue-views.ts';
import { leaderFacts, loadsOf } from './leader-views.ts';
import { type SessionState, type StateWithScene, hasScene, restoredOf, worthOf } from './state.ts';
import type { IssueView } from './view.ts';
import { wordsIn } from './words.ts';

type Side = Preview['sides'][number];
type Line = Side['lines'][number];
type Mood = Line['mood'];

/** In quality 100 is about one clear defect; less is no worse and no better. */
const CLEAR = 100;

/** Waits told of a leader. */
const TOLD = 2;

const differenceOf = (before: Score, after: Score): Score => ({
  hard: after.hard - before.hard,
  coverage: after.coverage - before.coverage,
  disruption: after.disruption - before.disruption,
  fairness: after.fairness - before.fairness,
  quality: after.quality - before.quality,
});

/** The score of a state less that of one before it; `null` where one of them has none. */
export function scoreDifference(before: SessionState, after: SessionState): Score | null {
  if (!hasScene(before) || !hasScene(after)) return null;
  return differenceOf(worthOf(before).judgement.score, worthOf(after).judgement.score);
}

/** Levels that change for the reader: of quality, by a clear defect. */
const changedLevels = (difference: Score): (typeof LEVELS)[number][] =>
  LEVELS.filter((level) => Math.abs(difference[level]) >= (level === 'quality' ? CLEAR : 1));

const moodOf = (amount: number): Mood => (amount > 0 ? 'worse' : amount < 0 ? 'better' : 'same');

/** What a state would be instead of another, in words: the verdict first, then each leader whose duties change. */
export function previewOf(before: StateWithScene, after: StateWithScene): Preview {
  const { language } = after.scene;
  const words = wordsIn(language).preview;
  const difference = differenceOf(worthOf(before).judgement.score, worthOf(after).judgement.score);
  const levels = changedLevels(difference);
  const better = levels.length > 0 ? moodOf(difference[levels[0]!]) : 'same';
  const mood = difference.hard > 0 ? 'broken' : better;
  const [old, now] = [restoredOf(before), restoredOf(after)];
  const isSameTable =
    old.names.shifts.length === now.names.shifts.length &&
    old.names.leaders.length === now.names.leaders.length;
  const broken = isSameTable ? newlyBroken(before, after) : [];
  const named = (isWanted: (amount: number) => boolean): string[] =>
    levels.filter((level) => isWanted(difference[level])).map((level) => levelName(level, language));
  const colon = language === 'zh-CN' ? '，' : ', ';
  const [worseLevels, betterLevels] = [named((amount) => amount > 0), named((amount) => amount < 0)];
  // what all levels say need not be summed up
  const isPlain =
    mood !== 'broken' && levels.length > 0 && (worseLevels.length === 0 || betterLevels.length === 0);
  const said = [
    ...(isPlain ? [] : [words.verdict[mood]]),
    words.levels(worseLevels, betterLevels),
    ...(broken.length > 0
      ? [
          words.breaks(
            list(
              broken.map(({ title }) => quote(title)),
              language,
            ),
          ),
        ]
      : []),
  ];
  return {
    mood,
    verdict: said.filter((part) => part !== '').join(colon),
    accepts: [],
    sides: isSameTable ? sidesOf(before, after, broken) : [],
  };
}

/** What hard rules say afterwards and did not say before. */
function newlyBroken(before: StateWithScene, after: StateWithScene): IssueView[] {
  const [old, now] = [before, after].map((state) =>
    issuesOf(state, worthOf(state).judgement, null).issues.filter(
      ({ kind, level }) => kind === 'violation' && level === 'hard',
    ),
  );
  const known = new Set(old!.map(({ sentence }) => sentence));
  return now!.filter(({ sentence }) => !known.has(sentence));
}

/** What changes for a leader: places gained and lost. */
interface Change {
  readonly leader: number;
  readonly gained: number[];
  readonly lost: number[];
}

/** In the order of the places, who takes one before who gives it up. */
function changesOf({ assignment: old }: Restored, { assignment: now }: Restored): Change[] {
  const changes = new Map<number, Change>();
  const of = (leader: number): Change => {
    let change = changes.get(leader);
    if (!change) changes.set(leader, (change = { leader, gained: [], lost: [] }));
    return change;
  };
  now.forEach((taker, shift) => {
    const giver = old[shift]!;
    if (taker === giver) return;
    if (taker !== UNASSIGNED) of(taker).gained.push(shift);
    if (giver !== UNASSIGNED) of(giver).lost.push(shift);
  });
  return [...changes.values()];
}

function sidesOf(before: StateWithScene, after: StateWithScene, broken: readonly IssueView[]): Side[] {
  const [old, now] = [restoredOf(before), restoredOf(after)];
  const [loadsBefore, loadsAfter] = [loadsOf(before), loadsOf(after)];
  const { language } = after.scene;
  const words = wordsIn(language);
  const { document, names, problem } = now;
  const unable = unableReasons(now);

  const eligible = ({ leader, gained }: Change): Line => {
    const topic = 'eligible';
    if (gained.length === 0) return { topic, text: words.preview.noDuty, mood: 'same' };
    const { id } = names.leaders[leader]!;
    const reasons = gained.flatMap((shift) =>
      unable([shift], leader).map((reason) => wordReason(reason, names.shifts[shift]!.date, language)),
    );
    const against = [
      ...reasons,
      ...broken.flatMap((own) => (reasons.length === 0 && own.leaders.includes(id) ? [own.sentence] : [])),
    ];
    const stop = language === 'zh-CN' ? '；' : '; ';
    return against.length === 0
      ? { topic, text: words.preview.eligible, mood: 'same' }
      : {
          topic,
          text: words.preview.blocked(against.map((own) => own.replace(/[。.]$/, '')).join(stop)),
          mood: 'worse',
        };
  };

  const gapsAt = (of: Restored, leader: number, shift: number): Neighbours =>
    neighboursOf(problem, names, of.assignment, leader, problem.dayOfShift[shift]!);
  const gapWords = ({ previous, next }: Neighbours): string =>
    words.candidate.gaps(previous?.freeDays ?? null, next?.freeDays ?? null);
  const shortest = ({ previous, next }: Neighbours): number =>
    Math.min(previous?.freeDays ?? Infinity, next?.freeDays ?? Infinity);
  const gaps = ({ leader, gained, lost }: Change): Line => {
    const topic = 'gaps';
    if (gained.length === 0) return { topic, text: words.preview.noDuty, mood: 'same' };
    const then = gapsAt(now, leader, gained[0]!);
    if (lost.length === 0) return { topic, text: gapWords(then), mood: 'same' };
    const first = gapsAt(old, leader, lost[0]!);
    const [a, b] = [shortest(first), shortest(then)];
    return {
      topic,
      text: words.preview.gaps(gapWords(then), gapWords(first)),
      mood: a === b ? 'same' : moodOf(a - b),
    };
  };

  const counts = ({ leader }: Change): Line => {
    const [a, b] = [loadsBefore[leader]!, loadsAfter[leader]!];
    const carried = document.leaders[leader]!.carried?.duties ?? 0;
    const share = fairShare({ entitlement: b.entitlement, carried }, language);
    const distance = (duties: number): number => Math.abs(duties + carried - b.entitlement);
    return {
      topic: 'counts',
      text:
        a.duties === b.duties
          ? words.preview.sameDuties(b.duties, share)
          : words.preview.duties({ before: a.duties, after: b.duties }, share),
      mood: a.duties === b.duties ? 'same' : moodOf(distance(b.duties) - distance(a.duties)),
    };
  };

  const { countService } = leaderFacts(after.scene);
  const waits = ({ leader, gained, lost }: Change): Line => {
    const services = new Set(
      [...gained, ...lost].flatMap((shift) => servicesOn(problem, leader, problem.dayOfShift[shift]!)),
    );
    const changed = [...services]
      .map((service) => {
        const [a, b] = [old, now].map(
          (of) => longestOf(countService(service, of.assignment).waits)?.days ?? 0,
        );
        return { name: names.services[service]!.name, before: a!, after: b! };
      })
      .filter((own) => own.before !== own.after)
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
    if (changed.length === 0) return { topic: 'waits', text: words.preview.sameWaits, mood: 'same' };
    const told = changed.slice(0, TOLD).map((own) => words.candidate.waits(own.name, own));
    const more = changed.length - told.length;
    return {
      topic: 'waits',
      text: [...told, ...(more > 0 ? [words.candidate.moreWaits(more)] : [])].join(
        language === 'zh-CN' ? '，' : ', ',
      ),
      mood: moodOf(changed.reduce((sum, own) => sum + own.after - own.before, 0)),
    };
  };

  return changesOf(old, now).map((change) => ({
    leader: names.leaders[change.leader]!.id,
    lines: [eligible(change), gaps(change), counts(change), waits(change)],
  }));
}
