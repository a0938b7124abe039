import { addDays, byDate } from '../dates/civil.ts';
import { shiftTypesOf } from '../calendar/shift-types.ts';
import type { Constraint } from '../constraints/constraint.ts';
import type { Leader, RosterDocument } from '../document/schema.ts';
import { leaderLoads } from '../roster/loads.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';

/** Duties that nobody carries beyond, over or under. */
const CAP = 1;

/** No rule looks back farther: holidays come round once a year. */
const YEAR = 366;

export interface CarryOptions {
  /** The most duties, rest days and holidays that anybody carries, over or under; 0 or more. */
  readonly cap?: number;
  /** The first day of the history; left out, the period's first day, or a year before its end if that is earlier. */
  readonly from?: string;
  /** Custom constraints. */
  readonly constraints?: readonly Constraint[];
}

export interface CarriedFigures {
  readonly duties: number;
  readonly restDays: number;
  readonly holidays: number;
}

type PastDuties = NonNullable<RosterDocument['history']>;

/** What a period leaves to the next one. JSON-safe. */
export interface CarriedOver {
  /** Those who stay, in the document's order; at most three decimals. */
  readonly leaders: readonly {
    readonly id: string;
    readonly carried: CarriedFigures;
    /** What it would be without the cap. */
    readonly uncapped: CarriedFigures;
  }[];
  /** In date order; for the document's `history`. */
  readonly history: PastDuties;
}

/**
 * What goes into the next document: what each leader served too often or too seldom, and who served when.
 *
 * - *carried* = served + carried − entitlement, in thousandths, for duties, rest days and holidays each, within the cap.
 *   Whoever attended has served where attendance is recorded, else the holder of the place; somebody who is not a leader served for
 *   nobody. The entitlement is that of the roster's own rules and duty days as they stand (`leaders[].entitlement` of
 *   `score`), and what was carried until now stands in `leaders[].carried` of its document.
 * - Who has a quota when the period ends carries nothing: a fixed number is not part of the common load.
 * - *history* holds the duties of the period and those of the document's own history, back to `from`: holidays are
 *   matched over a year, gaps and waits over the period's edge.
 * - Leaders whose last post ends with the period have left, and their duties with them.
 *
 * @throws BrokenRosterError when the parts of the roster do not fit together; RangeError for a cap that is not a number of
 *   duties
 */
export function carryOver(roster: Roster, options: CarryOptions = {}): CarriedOver {
  const { cap = CAP, constraints = [] } = options;
  if (!(cap >= 0 && cap <= 1000)) throw new RangeError(`the cap must be 0 to 1000 duties, not ${cap}.`);
  const { document, problem, names, rules, assignment } = restore(roster, constraints);
  const loads = leaderLoads(problem, names, rules, assignment);
  const leaders = document.leaders.flatMap((leader, index) => {
    if (hasLeft(leader, document)) return [];
    const load = loads[index]!;
    const figure = (of: keyof CarriedFigures, entitlement: number, most: number): number =>
      hasQuota(leader) ? 0 : carriedFigure(load[of], leader.carried?.[of] ?? 0, entitlement, most);
    const within = (most: number): CarriedFigures => ({
      duties: figure('duties', load.entitlement, most),
      restDays: figure('restDays', load.restDayEntitlement, most),
      holidays: figure('holidays', load.holidayEntitlement, most),
    });
    return [{ id: leader.id, carried: within(cap), uncapped: within(Infinity) }];
  });
  return { leaders, history: historyOf(roster, new Set(leaders.map(({ id }) => id)), options.from) };
}

function carriedFigure(served: number, carried: number, entitlement: number, cap: number): number {
  const most = Math.floor(1000 * cap); // Infinity stays what it is
  const sum = 1000 * served + Math.round(1000 * carried) - Math.round(1000 * entitlement);
  // adding 0 makes an ordinary zero of a negative one
  return Math.max(-most, Math.min(most, sum)) / 1000 + 0;
}

const lastPost = ({ posts = [] }: Leader) =>
  [...posts].sort((one, other) => ((one.to ?? '9999') < (other.to ?? '9999') ? 1 : -1))[0];

const hasLeft = (leader: Leader, { period }: RosterDocument): boolean => {
  const to = lastPost(leader)?.to;
  return to !== undefined && to <= period.to;
};

/** A share or quota of the last post replaces both of his own. */
function hasQuota(leader: Leader): boolean {
  const post = lastPost(leader);
  const own = post?.share !== undefined || post?.quota !== undefined ? post : leader;
  return own.quota !== undefined;
}

function historyOf(
  { document, assignments }: Roster,
  stay: ReadonlySet<string>,
  from: string | undefined,
): PastDuties {
  const { period, history = [] } = document;
  const yearBefore = addDays(period.to, 1 - YEAR);
  const first = from ?? (yearBefore < period.from ? yearBefore : period.from);
  const duties = [
    ...history.map(({ date, leader, type }) => ({ date, leader, ...(type !== undefined && { type }) })),
    ...assignments.flatMap(({ date, leader, type }) => (leader === null ? [] : [{ date, leader, type }])),
  ];
  // sorting is stable: duties of one day stay in the order of their places
  return duties.filter(({ date, leader }) => date >= first && stay.has(leader)).sort(byDate);
}

/**
 * A document for the period after a roster's, with what the roster leaves to it: each leader's `carried`, and the
 * `history`. Leaders are matched by their ids; who is new keeps what is written for him, and what the document says of
 * the others' `carried`, and its `history`, is replaced.
 *
 * @param document of a period that begins later than the roster's; a duty on or after its first day is left out
 * @returns a new document; it is not checked
 * @throws as `carryOver` does
 */
export function nextDocument(
  document: RosterDocument,
  roster: Roster,
  options: CarryOptions = {},
): RosterDocument {
  const { leaders, history } = carryOver(roster, options);
  const carriedBy = new Map(leaders.map(({ id, carried }) => [id, carried]));
  const known = new Set(roster.document.leaders.map(({ id }) => id));
  const present = new Set(document.leaders.map(({ id }) => id));
  const types = new Set(shiftTypesOf(document).map(({ id }) => id));
  const { history: _, ...rest } = document;
  const kept = history
    .filter(({ date, leader }) => date < document.period.from && present.has(leader))
    .map(({ type, ...duty }) => ({ ...duty, ...(type !== undefined && types.has(type) && { type }) }));
  return {
    ...rest,
    leaders: document.leaders.map((leader) => {
      if (!known.has(leader.id)) return leader;
      const { carried: _old, ...own } = leader;
      const carried = carriedBy.get(leader.id);
      const isNothing = !carried || Object.values(carried).every((figure) => figure === 0);
      return isNothing || hasQuota(leader) ? own : { ...own, carried };
    }),
    ...(kept.length > 0 && { history: kept }),
  };
}
