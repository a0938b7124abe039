import { isInPost } from '../document/on-a-day.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { Publication, RosterAssignment } from './roster.ts';

/** What a re-planning reads of the ledger's state. */
export interface ReplanBasis {
  readonly document: RosterDocument;
  /** In the order of the original; places that came later stand in order of date, type and place. */
  readonly assignments: ReadonlyMap<string, RosterAssignment>;
  readonly published: Publication | null;
  /** Who has given up a place that is still empty, or was filled since by a plan; by shift. */
  readonly vacated: ReadonlyMap<string, string>;
  /** Who gave a place up or handed it to somebody, and has taken none of that date since; by {@link awayOn}. */
  readonly away: ReadonlySet<string>;
  /** Who first lost a place to a new plan because he had left by its date, by shift. */
  readonly handedOver: ReadonlyMap<string, string>;
}

/** Who should go on holding a place. */
export interface KeptHolder {
  readonly holder: string | null;
  /** Who has succeeded him since he left, or since a plan handed the place over because he had. */
  readonly successor: string | null;
}

/** The last re-planning, and what it held on to. */
export interface Replanning {
  readonly today: string;
  readonly frozenThrough: string;
  /** By shift, on the days it had to keep. */
  readonly keptHolders: ReadonlyMap<string, KeptHolder>;
  /** Places that were there before it, but for those that somebody had given up and nobody had taken. */
  readonly knownPlaces: ReadonlySet<string>;
  /** Who had handed away which date until then; see {@link awayOn}. */
  readonly away: ReadonlySet<string>;
}

/** A leader who handed a date away: no later plan gives him that date. */
export const awayOn = (leader: string, date: string): string => `${date} ${leader}`;

/**
 * Holders that a new plan has to keep, by shift: through what is published, or all of a roster that is not. Who gave a
 * place up counts there until somebody takes it.
 *
 * Days that were handed over since a leader left may go to his successor as if they had always been his.
 */
function keptHoldersOf(state: ReplanBasis): ReadonlyMap<string, KeptHolder> {
  const { assignments, vacated, published, handedOver } = state;
  const isKept = (date: string): boolean => published === null || date <= published.through;
  const successorFor = successorOn(state.document);
  return new Map(
    [...assignments.values()].flatMap(({ shift, date, leader }) => {
      if (!isKept(date)) return [];
      const holder = leader ?? vacated.get(shift) ?? null;
      return [[shift, { holder, successor: successorFor(handedOver.get(shift) ?? holder, date) }] as const];
    }),
  );
}

/** Who serves in a leader's stead on a date once he has left; `null` while he is in post, or when nobody succeeds him. */
export function successorOn({
  leaders,
}: RosterDocument): (leader: string | null, date: string) => string | null {
  const byId = new Map(leaders.map((leader) => [leader.id, leader]));
  const successors = new Map(
    leaders.flatMap(({ id, succeeds }) => (succeeds === undefined ? [] : [[succeeds, id]])),
  );
  return (leader, date) => {
    let current = leader;
    for (let step = 0; step < leaders.length && current !== null; step++) {
      const own = byId.get(current);
      if (own && isInPost(own, date)) return current === leader ? null : current;
      current = successors.get(current) ?? null;
    }
    return null;
  };
}

/** Places that a new plan finds taken, or left empty by the plan before it. */
const knownPlacesOf = ({ assignments, vacated }: ReplanBasis): ReadonlySet<string> =>
  new Set(
    [...assignments.values()].flatMap(({ shift, leader }) =>
      leader === null && vacated.has(shift) ? [] : [shift],
    ),
  );

/** A re-planning of a state, and what it has to keep. */
export const replanningOf = (
  state: ReplanBasis,
  { today, frozenThrough }: Pick<Replanning, 'today' | 'frozenThrough'>,
): Replanning => ({
  today,
  frozenThrough,
  keptHolders: keptHoldersOf(state),
  knownPlaces: knownPlacesOf(state),
  away: state.away,
});
