import { remembered } from '../document/remembered.ts';
import { groupBy } from '../document/group-by.ts';
import type { RosterDocument } from '../document/schema.ts';
import { type ServiceField, answersFor, postOn } from '../document/on-a-day.ts';
import { entriesInForce } from '../ledger/ledger-context.ts';
import { list } from '../locale/phrases.ts';
import { weekdayOn } from '../dates/civil.ts';
import type { RosterAssignment } from '../roster/roster.ts';
import { originalOf } from '../roster/original-and-current.ts';
import type { Issues } from './issue-views.ts';
import { type RosterContext, isLocked, isSettled, unpublishedIn } from './roster-context.ts';
import { type StateWithRoster, documentOf } from './state.ts';
import type { DayView, PlaceView } from './view.ts';

/** What the days say whatever the table is. */
const factsOf = remembered((context: RosterContext) => {
  const { roster, places } = context;
  const { document } = roster;
  const types = document.shiftTypes ?? [];
  const first = context.isDirect ? [] : originalOf(roster).assignments;
  return {
    /** Indices into the places, by date. */
    placesOn: groupBy(places.keys(), (index) => places[index]!.date),
    leaderById: new Map(document.leaders.map((leader) => [leader.id, leader])),
    typeNames: types.length > 1 ? new Map(types.map(({ id, name }) => [id, name])) : null,
    originals: new Map(first.map(({ shift, leader }) => [shift, leader])),
    /** Who was told last of each place. */
    told: new Map(
      entriesInForce(roster.ledger).flatMap(({ entry }) =>
        entry.kind === 'told' ? [[entry.shift, entry] as const] : [],
      ),
    ),
    /** Words of a leader on a day. */
    words: new Map<string, Pick<PlaceView, 'post' | 'sectors' | 'townships'>>(),
  };
});

type FixedFacts = ReturnType<typeof factsOf>;

const nobody = { post: '', sectors: '', townships: '' };

/** Post and links of a holder, as the official table says them. */
function holderWords(context: RosterContext, facts: FixedFacts, { leader: id, date }: RosterAssignment) {
  const leader = id === null ? undefined : facts.leaderById.get(id);
  if (!leader) return nobody;
  const key = `${id}/${date}`;
  const before = facts.words.get(key);
  if (before) return before;
  const { document } = context.roster;
  const names = (field: Exclude<ServiceField, 'projects'>): string =>
    list(
      answersFor(leader, date, field).map((own) => nameOf(document, field, own)),
      context.language,
    );
  const said = {
    post: postOn(leader, date)?.title ?? '',
    sectors: names('sectors'),
    townships: names('townships'),
  };
  facts.words.set(key, said);
  return said;
}

const nameOf = (document: RosterDocument, field: 'sectors' | 'townships', id: string): string =>
  document[field]?.find((own) => own.id === id)?.name ?? id;

const noIssues: readonly string[] = [];

function placeView(
  state: StateWithRoster,
  facts: FixedFacts,
  place: RosterAssignment,
  { ofShift }: Issues,
  today: string | null,
): PlaceView {
  const { context, baseline } = state;
  const { shift, type, leader, origin, attended } = place;
  const told = facts.told.get(shift);
  const original = facts.originals.get(shift);
  const unpublished = unpublishedIn(context)?.places;
  const before = baseline.get(shift);
  return {
    shift,
    type: facts.typeNames?.get(type) ?? null,
    leader,
    ...holderWords(context, facts, place),
    origin,
    ...(attended !== undefined && { attended }),
    ...(told?.leader === leader && { told: { on: told.on, how: told.how } }),
    ...(unpublished?.has(shift) && { published: unpublished.get(shift)! }),
    original: original === undefined || original === leader ? null : original,
    isLocked: leader !== null && isLocked(documentOf(state), place),
    isFixed: isSettled(context, place, today),
    isChanged: before === undefined ? baseline.size > 0 : before !== leader,
    issues: ofShift.get(shift) ?? noIssues,
  };
}

/** A view that was made before, with what it was made of: its days are used again where nothing differs. */
export interface MadeDays {
  readonly state: StateWithRoster;
  readonly issues: Issues;
  readonly days: readonly DayView[];
}

function isSame(one: readonly string[] = noIssues, other: readonly string[] = noIssues): boolean {
  return one === other || (one.length === other.length && one.every((id, index) => id === other[index]));
}

/** Every day of the period, with its places. */
export function dayViews(
  state: StateWithRoster,
  issues: Issues,
  today: string | null,
  made: MadeDays | null,
): readonly DayView[] {
  const { context, places } = state;
  const { calendar, document } = context.prepared;
  const facts = factsOf(context);
  const isKin =
    made !== null && made.state.context === context && documentOf(made.state).pins === documentOf(state).pins;
  return calendar.days.map((day, index): DayView => {
    const own = facts.placesOn.get(day.date) ?? [];
    if (
      isKin &&
      own.every((at) => {
        const { shift } = places[at]!;
        return (
          made.state.places[at] === places[at] &&
          isSame(made.issues.ofShift.get(shift), issues.ofShift.get(shift))
        );
      })
    )
      return made.days[index]!;
    return {
      date: day.date,
      weekday: weekdayOn(day.date),
      kind: day.kind,
      holidays: day.holidays,
      periods: day.protectionPeriods.map((period) => document.protectionPeriods![period]!.id),
      provisional: day.provisional,
      places: own.map((at) => placeView(state, facts, places[at]!, issues, today)),
    };
  });
}
