import type { Act, LedgerEntry, SessionView } from '@lunzhi/core';
import { isByLedger, placeOf, type Writer } from '../shell/places.ts';

/** Two places that trade their holders. */
export interface Pair {
  readonly first: string;
  readonly second: string;
}

/** Each of some places with one of as many from another place on, none of them among the first. */
export function pairsFrom({ days }: SessionView, shifts: readonly string[], other: string): Pair[] {
  const all = days.flatMap(({ places }) => places.map(({ shift }) => shift));
  const others = all.slice(all.indexOf(other)).filter((shift) => !shifts.includes(shift));
  return others.slice(0, shifts.length).map((second, index) => ({ first: shifts[index]!, second }));
}

/** The act by which pairs of places trade their holders; an empty place trades only in a draft. */
export function exchangeAct(view: SessionView, pairs: readonly Pair[], { author, at }: Writer): Act {
  const held = pairs.map(({ first, second }) => [first, second].map((shift) => placeOf(view, shift)!.leader));
  if (!isByLedger(view) || held.some((leaders) => leaders.includes(null)))
    return pairs.length === 1 ? { kind: 'exchange', ...pairs[0]! } : { kind: 'exchanges', pairs };
  const entries = pairs.map(({ first, second }, index): LedgerEntry => ({
    kind: 'exchanged',
    at,
    author,
    first: { shift: first, leader: held[index]![0]! },
    second: { shift: second, leader: held[index]![1]! },
  }));
  return entries.length === 1 ? { kind: 'entry', entry: entries[0]! } : { kind: 'entries', entries };
}
