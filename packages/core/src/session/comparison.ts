import { marks } from '../locale/phrases.ts';
import { unableReasons } from '../whatif/unable-reasons.ts';
import { neighboursOf } from '../whatif/neighbours.ts';
import { groupBy } from '../document/group-by.ts';
import type { Pair } from '../document/pairs.ts';
import { changedPlaces, changeKind, countChanges, type ChangeKind } from '../ledger/change-counts.ts';
import { changeSummary } from '../locale/comparison.ts';
import type { RosterDocument } from '../document/schema.ts';
import { postOn } from '../document/on-a-day.ts';
import { wordDayReason } from '../locale/reasons.ts';
import { weekdayOn } from '../dates/civil.ts';
import type { RosterAssignment } from '../roster/roster.ts';
import { gapWords } from './candidates.ts';
import { loadsOf } from './leader-views.ts';
import { type StateWithRoster, restoredOf, verdictOfState } from './state.ts';
import type { ChangedPlaceView, ComparisonView, CountChangeView, HolderView } from './view.ts';
import { wordsIn } from './words.ts';

/** A place in both tables; one of them may not have it. */
type PlacePair = Pair<RosterAssignment>;

/** What two states show differently: places that change hands by cause, and everybody's duties. */
export function comparisonOf(before: StateWithRoster, after: StateWithRoster): ComparisonView {
  const { language } = after.context;
  const kindOf = kindFinder(after);
  const changed = placePairs(before.places, after.places);
  const causeOf = causeFinder(after, kindOf);
  const viewOf = placeViewer(before, after);
  const { score } = verdictOfState(after).judgement;
  const isDone = score.hard === 0 && score.coverage === 0;
  const changes = countChanges(changed.map(kindOf), after.places.length);
  return {
    sentence: changeSummary(changes, language, isDone ? after.changes : null),
    reason: '',
    isProven: isDone && after.changes?.proven === true,
    changes,
    causes: [...groupBy(changed, causeOf)].map(([sentence, pairs]) => ({
      sentence,
      changes: pairs.map(viewOf),
    })),
    counts: countsOf(before, after),
    further: [],
  };
}

/** Those that changed, in order of date. */
function placePairs(before: readonly RosterAssignment[], after: readonly RosterAssignment[]): PlacePair[] {
  const dateOf = (pair: PlacePair): string => (pair.after ?? pair.before!).date;
  return changedPlaces(before, after, ({ leader }) => leader ?? '').sort((a, b) =>
    dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0,
  );
}

function kindFinder({ context }: StateWithRoster): (pair: PlacePair) => ChangeKind {
  const predecessors = new Map(context.prepared.document.leaders.map((own) => [own.id, own.succeeds]));
  return ({ before, after }) =>
    changeKind(before?.leader, after?.leader, (leader) => predecessors.get(leader));
}

/** Why a place changes hands, in words: the holder cannot serve, it is new, gone or was empty, or others had to move. */
function causeFinder(
  after: StateWithRoster,
  kindOf: (pair: PlacePair) => ChangeKind,
): (pair: PlacePair) => string {
  const { context } = after;
  const { language, shiftIndex, leaderIndex, prepared } = context;
  const words = wordsIn(language).comparison;
  const unable = unableReasons(restoredOf(after));
  const isPlanned = ['plan', 'replan', 'amend'].includes(after.label.act);
  return (pair) => {
    const kind = kindOf(pair);
    if (kind !== 'moved' && kind !== 'emptied') return words.causes[kind];
    const leader = leaderIndex.get(pair.before!.leader!);
    const { shift, date } = pair.after!;
    const reasons = leader === undefined ? [] : unable([shiftIndex.get(shift)!], leader);
    if (leader === undefined || reasons.length === 0)
      return words.causes[kind === 'emptied' ? kind : isPlanned ? 'knockOn' : 'byHand'];
    const said = reasons.map((reason) => wordDayReason(reason, date, language)).join(marks[language].comma);
    return words.unable(prepared.names.leaders[leader]!.name, said);
  };
}

function placeViewer(before: StateWithRoster, after: StateWithRoster): (pair: PlacePair) => ChangedPlaceView {
  const { context } = after;
  const { document, names, problem } = context.prepared;
  const words = wordsIn(context.language);
  const types = document.shiftTypes ?? [];
  const { assignment } = verdictOfState(after);
  const counts = new Map(countsOf(before, after).map((own) => [own.leader, own]));
  const days = new Map(context.prepared.calendar.days.map((day) => [day.date, day]));
  return (pair) => {
    const { shift, date, type, kind } = (pair.after ?? pair.before)!;
    const taker = pair.after?.leader ?? null;
    const giver = pair.before?.leader ?? null;
    const countWords = [taker, giver].flatMap((leader) => {
      const own = leader === null ? undefined : counts.get(leader);
      return own && own.before !== own.after ? [words.comparison.count(own.name, own)] : [];
    });
    const index = context.shiftIndex.get(shift);
    const gaps =
      taker !== null && index !== undefined
        ? neighboursOf(
            problem,
            names,
            assignment,
            context.leaderIndex.get(taker)!,
            problem.dayOfShift[index]!,
          )
        : null;
    return {
      date,
      weekday: weekdayOn(date),
      kind: days.get(date)?.kind ?? kind,
      shift: pair.after ? shift : null,
      type: types.length > 1 ? (types.find(({ id }) => id === type)?.name ?? null) : null,
      before: holderOf(before.context.prepared.document, giver, date),
      after: holderOf(document, taker, date),
      effects: [...countWords, ...(gaps ? [gapWords(gaps, words.candidate)] : [])],
    };
  };
}

function holderOf({ leaders }: RosterDocument, id: string | null, date: string): HolderView | null {
  const leader = leaders.find((own) => own.id === id);
  return leader ? { leader: leader.id, name: leader.name, post: postOn(leader, date)?.title ?? '' } : null;
}

/** Everybody of the later document; who has left it serves no more. */
function countsOf(before: StateWithRoster, after: StateWithRoster): CountChangeView[] {
  const old = new Map(loadsOf(before).map((load) => [load.id, load.duties]));
  const { document } = after.context.prepared;
  return loadsOf(after).map(({ id, name, duties }, index) => ({
    leader: id,
    name,
    post: postOn(document.leaders[index]!, document.period.from)?.title ?? '',
    rank: index + 1,
    before: old.get(id) ?? 0,
    after: duties,
  }));
}
