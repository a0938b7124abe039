import { fairShare, wordDayReason } from '../locale/reasons.ts';
import { list, quote, marks, withoutStop } from '../locale/phrases.ts';
import { levelName } from '../locale/names.ts';
import { LEVELS, type Score } from '../score/score.ts';
import { WhatIf } from '../whatif/evaluate.ts';
import { type Neighbours, neighboursOf } from '../whatif/neighbours.ts';
import { unableReasons } from '../whatif/unable-reasons.ts';
import { type Act, type Preview, isEditAct } from './acts.ts';
import { diagnosticViews, reasonsOf } from './header-views.ts';
import { editPreview } from './forms/edit-effects.ts';
import type { Environment } from './environment.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Language } from '../document/schema.ts';
import { type QuickAct, perform } from './perform.ts';
import type { Performed } from './performed.ts';
import { isSlow } from './plan-acts.ts';
import { gapWords, waitWords } from './candidates.ts';
import { issuesOfTable } from './issue-views.ts';
import { loadsOf } from './leader-views.ts';
import { type SessionState, type StateWithRoster, hasRoster, restoredOf, verdictOfState } from './state.ts';
import type { IssueView } from './view.ts';
import { wordsIn } from './words.ts';

type Side = Preview['sides'][number];
type Line = Side['lines'][number];
type Mood = Line['mood'];

/** In quality 100 is about one clear defect; less is neither worse nor better. */
const CLEAR = 100;

const differenceOf = (before: Score, after: Score): Score =>
  Object.fromEntries(LEVELS.map((level) => [level, after[level] - before[level]])) as Score;

/** The score of a state less that of one before it; `null` where one of them has none. */
export function scoreDifference(before: SessionState, after: SessionState): Score | null {
  if (!hasRoster(before) || !hasRoster(after)) return null;
  return differenceOf(verdictOfState(before).judgement.score, verdictOfState(after).judgement.score);
}

/** Levels that change for the reader: of quality, by a clear defect. */
const changedLevels = (difference: Score): (typeof LEVELS)[number][] =>
  LEVELS.filter((level) => Math.abs(difference[level]) >= (level === 'quality' ? CLEAR : 1));

const moodOf = (amount: number): Mood => (amount > 0 ? 'worse' : amount < 0 ? 'better' : 'same');

/** What an act would change, without doing it. */
export function previewOf(
  state: SessionState,
  act: Act,
  environment: Environment,
  language: Language,
): Preview {
  const empty = { accepts: [], sides: [] };
  if (isSlow(act)) return { mood: 'same', verdict: wordsIn(language).preview.unknown, ...empty };
  const { performed, accepts } = performAccepting(state, act as QuickAct, environment);
  const { state: next } = performed;
  if (next && isEditAct(act)) return editPreview(state, next, act, environment);
  if (next && hasRoster(next) && hasRoster(state) && !next.isRefused)
    return { ...compared(state, next), accepts };
  const said = next ? diagnosticViews(next.diagnostics, language) : reasonsOf(performed, language);
  const verdict = said.map(({ sentence }) => sentence).join('');
  return { mood: next ? 'same' : 'impossible', verdict, ...empty };
}

/** What an act comes to when whoever does it accepts the rules it breaks. */
interface Accepted {
  readonly performed: Performed;
  /** The rules that had to be accepted for it. */
  readonly accepts: Preview['accepts'];
}

/** Does an act; an entry or a table that nothing but broken rules stand against is done as if they had been accepted. */
function performAccepting(state: SessionState, act: QuickAct, environment: Environment): Accepted {
  const first = perform(state, act, environment);
  let [performed, accepts]: [Performed, Preview['accepts']] = [first, []];
  // of a table each entry may break others than the one before it
  for (let broken = brokenBy(first); broken.length > 0; broken = brokenBy(performed)) {
    const fresh = broken.filter(({ rule }) => !accepts.some((own) => own.rule === rule));
    if (fresh.length === 0) break;
    accepts = [...accepts, ...fresh];
    const again = accepting(
      act,
      accepts.map(({ rule }) => rule),
    );
    if (!again) break;
    performed = perform(state, again, environment);
  }
  return performed.state ? { performed, accepts } : { performed: first, accepts: [] };
}

/** An act by which rules are accepted to be broken; `null` of one by which none are. */
function accepting(act: QuickAct, rules: readonly string[]): QuickAct | null {
  if (act?.kind === 'take-table') return { ...act, accepts: [...(act.accepts ?? []), ...rules] };
  if (act?.kind !== 'entry') return null;
  const known = 'accepts' in act.entry ? (act.entry.accepts ?? []) : [];
  return { kind: 'entry', entry: { ...act.entry, accepts: [...known, ...rules] } as LedgerEntry };
}

/** The rules that alone keep an entry from being written. */
function brokenBy(performed: Performed): Preview['accepts'] {
  if (performed.state || !('diagnostics' in performed)) return [];
  return performed.diagnostics.flatMap((own) =>
    own.code === 'breaks-rule' ? [{ rule: own.rule, title: own.title }] : [],
  );
}

/** What a state would be instead of another, in words: the verdict first, then each leader whose duties change. */
function compared(before: StateWithRoster, after: StateWithRoster): Preview {
  const { language } = after.context;
  const words = wordsIn(language).preview;
  const difference = differenceOf(
    verdictOfState(before).judgement.score,
    verdictOfState(after).judgement.score,
  );
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
  const { comma } = marks[language];
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
    verdict: said.filter((part) => part !== '').join(comma),
    accepts: [],
    sides: isSameTable ? sidesOf(before, after, broken) : [],
  };
}

/** What hard rules say afterwards and did not say before. */
function newlyBroken(before: StateWithRoster, after: StateWithRoster): IssueView[] {
  const [old, now] = [before, after].map((state) =>
    issuesOfTable(state, verdictOfState(state).judgement, null).issues.filter(
      ({ kind, level }) => kind === 'violation' && level === 'hard',
    ),
  );
  const known = new Set(old!.map(({ sentence }) => sentence));
  return now!.filter(({ sentence }) => !known.has(sentence));
}

function sidesOf(before: StateWithRoster, after: StateWithRoster, broken: readonly IssueView[]): Side[] {
  const [old, now] = [restoredOf(before), restoredOf(after)];
  const [loadsBefore, loadsAfter] = [loadsOf(before), loadsOf(after)];
  const { language } = after.context;
  const words = wordsIn(language);
  const { document, names, problem } = now;
  const unable = unableReasons(now);
  const changes = [...now.assignment].flatMap((leader, shift) =>
    leader === old.assignment[shift] ? [] : [{ shift, leader }],
  );
  const evaluation = new WhatIf({ ...now, assignment: old.assignment }).evaluate(changes);

  const eligible = (leader: number, gained: readonly number[]): Line => {
    const topic = 'eligible';
    if (gained.length === 0) return { topic, text: words.preview.noDuty, mood: 'same' };
    const { id } = names.leaders[leader]!;
    const reasons = gained.flatMap((shift) =>
      unable([shift], leader).map((reason) => wordDayReason(reason, names.shifts[shift]!.date, language)),
    );
    const against = [
      ...reasons,
      ...broken.flatMap((own) => (reasons.length === 0 && own.leaders.includes(id) ? [own.sentence] : [])),
    ];
    const { semicolon } = marks[language];
    return against.length === 0
      ? { topic, text: words.preview.eligible, mood: 'same' }
      : {
          topic,
          text: words.preview.blocked(against.map(withoutStop).join(semicolon)),
          mood: 'worse',
        };
  };

  const shortest = ({ previous, next }: Neighbours): number =>
    Math.min(previous?.freeDays ?? Infinity, next?.freeDays ?? Infinity);
  const gaps = (leader: number, [gained]: readonly number[], [lost]: readonly number[]): Line => {
    const topic = 'gaps';
    if (gained === undefined) return { topic, text: words.preview.noDuty, mood: 'same' };
    const then = evaluation.neighbours(leader, problem.dayOfShift[gained]!);
    if (lost === undefined) return { topic, text: gapWords(then, words.candidate), mood: 'same' };
    const first = neighboursOf(problem, names, old.assignment, leader, problem.dayOfShift[lost]!);
    const [a, b] = [shortest(first), shortest(then)];
    return {
      topic,
      text: words.preview.gaps(gapWords(then, words.candidate), gapWords(first, words.candidate)),
      mood: a === b ? 'same' : moodOf(a - b),
    };
  };

  const counts = (leader: number): Line => {
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

  const waits = (leader: number): Line => {
    const topic = 'waits';
    const changed = evaluation.waits([leader]);
    const said = waitWords(changed, words.candidate);
    if (said.length === 0) return { topic, text: words.preview.sameWaits, mood: 'same' };
    const longer = changed.reduce((sum, own) => sum + own.longestAfter - own.longestBefore, 0);
    return { topic, text: said.join(marks[language].comma), mood: moodOf(longer) };
  };

  return evaluation.parties.map((party) => {
    const gained = changes.flatMap(({ shift, leader }) => (leader === party ? [shift] : []));
    const lost = changes.flatMap(({ shift }) => (old.assignment[shift] === party ? [shift] : []));
    return {
      leader: names.leaders[party]!.id,
      lines: [eligible(party, gained), gaps(party, gained, lost), counts(party), waits(party)],
    };
  });
}
