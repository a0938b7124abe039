import { marks } from '../locale/phrases.ts';
import { unableReasons } from '../whatif/unable-reasons.ts';
import { neighboursOf } from '../whatif/neighbours.ts';
import { groupBy } from '../document/group-by.ts';
import { type Pair, pairsOf } from '../document/pairs.ts';
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
  const words = wordsIn(language).comparison;
  const changed = placePairs(before.places, after.places).filter(
    (pair) => !pair.before || !pair.after || pair.before.leader !== pair.after.leader,
  );
  const causeOf = causeFinder(after);
  const viewOf = placeViewer(before, after);
  const { score } = verdictOfState(after).judgement;
  const isProven = score.hard === 0 && score.coverage === 0 && after.changes?.proven === true;
  // what is proven the fewest are the duties taken from who had them; the rest came, went, or went to a successor
  const counted = Math.min(changed.length, after.changes?.changed ?? changed.length);
  return {
    sentence: words.changed(counted, isProven, changed.length - counted),
    reason: '',
    isProven,
    causes: [...groupBy(changed, causeOf)].map(([sentence, pairs]) => ({
      sentence,
      changes: pairs.map(viewOf),
      ...(sentence === words.causes.succeeded && { isSuccession: true as const }),
    })),
    counts: countsOf(before, after),
    further: [],
  };
}

/** In order of date; those of one date as the later table has them, then those that are gone. */
function placePairs(before: readonly RosterAssignment[], after: readonly RosterAssignment[]): PlacePair[] {
  const dateOf = (pair: PlacePair): string => (pair.after ?? pair.before!).date;
  return pairsOf(before, after, ({ shift }) => shift).sort((a, b) =>
    dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0,
  );
}

/** Why a place changes hands, in words: the holder cannot serve, it is new, gone or was empty, or others had to move. */
function causeFinder(after: StateWithRoster): (pair: PlacePair) => string {
  const { context } = after;
  const { language, shiftIndex, leaderIndex, prepared } = context;
  const words = wordsIn(language).comparison;
  const unable = unableReasons(restoredOf(after));
  const isPlanned = ['plan', 'replan', 'amend'].includes(after.label.act);
  const predecessors = new Map(prepared.document.leaders.map((own) => [own.id, own.succeeds]));
  return (pair) => {
    if (!pair.before) return words.causes.added;
    if (!pair.after) return words.causes.removed;
    const { leader: id } = pair.before;
    if (id === null) return words.causes.filled;
    if (pair.after.leader !== null && predecessors.get(pair.after.leader) === id)
      return words.causes.succeeded;
    const leader = leaderIndex.get(id);
    const { shift, date } = pair.after;
    const reasons = leader === undefined ? [] : unable([shiftIndex.get(shift)!], leader);
    if (leader === undefined || reasons.length === 0)
      return pair.after.leader === null
        ? words.causes.emptied
        : isPlanned
          ? words.causes.knockOn
          : words.causes.byHand;
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
