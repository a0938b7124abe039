import type { RosterAssignment } from '../roster/roster.ts';
import type { Act } from './acts.ts';
import { lock, namer, writeEntries } from './document-acts.ts';
import type { Environment } from './environment.ts';
import { type Performed, done, refused } from './performed.ts';
import { isLocked, isSettled } from './roster-context.ts';
import { documentOf, type StateWithRoster } from './state.ts';
import { tableEntries } from './take-table.ts';
import type { ActLabel, Refusal } from './words.ts';

/** Why a place cannot be edited; `null` when it can. */
function placeRefusal(state: StateWithRoster, shift: string, { today }: Environment): Refusal | null {
  const { context, places } = state;
  if (!context.isDirect) return { why: 'by-ledger', stage: context.stage };
  const index = context.shiftIndex.get(shift);
  if (index === undefined) return { why: 'unknown-shift', shift };
  if (isSettled(context, places[index]!, today)) return { why: 'fixed-place', shift };
  return isLocked(documentOf(state), places[index]!) ? { why: 'locked-place', shift } : null;
}

/** Places, some of them held by others. */
const withHolders = (
  places: readonly RosterAssignment[],
  holders: ReadonlyMap<string, string | null>,
  more: Partial<RosterAssignment> = {},
): RosterAssignment[] =>
  places.map((place) => {
    const leader = holders.get(place.shift);
    return leader === undefined || leader === place.leader ? place : { ...place, leader, ...more };
  });

/** The state with some places held by others and, where the label says so, those that are then held locked. */
function handOver(
  state: StateWithRoster,
  holders: ReadonlyMap<string, string | null>,
  label: Extract<ActLabel, { readonly isLocking: boolean }>,
  environment: Environment,
): Performed {
  const next = { ...state, changes: null, places: withHolders(state.places, holders), label };
  if (!label.isLocking) return done(next);
  const held = [...holders].flatMap(([shift, leader]) => (leader === null ? [] : [shift]));
  const performed = lock(next, 'lock', held, environment);
  if (performed.state) return { ...performed, state: { ...performed.state, label } };
  // any of them may be pinned already
  return 'refusal' in performed && performed.refusal.why === 'nothing-changes' ? done(next) : performed;
}

export function assign(
  state: StateWithRoster,
  { shift, leader, lock: isLocking = false }: Extract<Act, { kind: 'assign' }>,
  environment: Environment,
): Performed {
  const refusal = placeRefusal(state, shift, environment);
  if (refusal) return refused(refusal);
  const { context, places } = state;
  if (leader !== null && !context.leaderIndex.has(leader)) return refused({ why: 'unknown-leader', leader });
  const place = places[context.shiftIndex.get(shift)!]!;
  if (place.leader === leader) return refused({ why: 'nothing-changes' });
  if (isLocking && leader === null) return refused({ why: 'empty-place', shift });
  const nameOf = namer(state);
  const names = { from: nameOf(place.leader), to: nameOf(leader) };
  const label = { act: 'assign', date: place.date, ...names, isLocking } as const;
  return handOver(state, new Map([[shift, leader]]), label, environment);
}

interface Pair {
  readonly first: string;
  readonly second: string;
}

/** The places of pairs trade their holders, all at once: pairs that do not change anything are left out. */
export function exchange(
  state: StateWithRoster,
  pairs: readonly Pair[],
  environment: Environment,
  isLocking = false,
): Performed {
  const { context, places } = state;
  const shifts = pairs.flatMap(({ first, second }) => [first, second]);
  const twice = shifts.find((shift, index) => shifts.indexOf(shift) < index);
  if (twice !== undefined && pairs.length > 1) return refused({ why: 'place-twice', shift: twice });
  for (const shift of shifts) {
    const refusal = placeRefusal(state, shift, environment);
    if (refusal) return refused(refusal);
  }
  const placeOf = (shift: string): RosterAssignment => places[context.shiftIndex.get(shift)!]!;
  const holders = new Map(
    pairs.flatMap(({ first, second }) => [
      [first, placeOf(second).leader],
      [second, placeOf(first).leader],
    ]),
  );
  if (pairs.every(({ first, second }) => placeOf(first).leader === placeOf(second).leader))
    return refused({ why: 'nothing-changes' });
  const [one] = pairs;
  const label: Extract<ActLabel, { readonly isLocking: boolean }> =
    pairs.length === 1
      ? { act: 'exchange', dates: [placeOf(one!.first).date, placeOf(one!.second).date], isLocking }
      : { act: 'exchanges', count: pairs.length, isLocking };
  return handOver(state, holders, label, environment);
}

export function takeTable(
  state: StateWithRoster,
  act: Extract<Act, { kind: 'take-table' }>,
  environment: Environment,
): Performed {
  const { context, places } = state;
  const taken = act.places.filter(
    ({ shift, leader }) => places[context.shiftIndex.get(shift) ?? -1]?.leader !== leader,
  );
  for (const { shift, leader } of taken) {
    if (!context.shiftIndex.has(shift)) return refused({ why: 'unknown-shift', shift });
    if (!context.leaderIndex.has(leader)) return refused({ why: 'unknown-leader', leader });
    const refusal = context.isDirect ? placeRefusal(state, shift, environment) : null;
    if (refusal) return refused(refusal);
  }
  if (taken.length === 0) return refused({ why: 'nothing-changes' });
  const label: ActLabel = { act: 'take-table', count: taken.length };
  if (context.isDirect) {
    const holders = new Map(taken.map(({ shift, leader }) => [shift, leader]));
    const next = withHolders(places, holders, { origin: 'imported' });
    return done({ ...state, changes: null, places: next, label });
  }
  const { kind: _, places: __, at, author, ...more } = act;
  if (at === undefined || author === undefined) return refused({ why: 'by-ledger', stage: context.stage });
  const entries = tableEntries(state, taken, { at, author, ...more }, environment);
  return writeEntries(state, entries, () => label, environment);
}
