import * as z from 'zod/mini';
import { groupBy } from '../document/group-by.ts';
import { appendEntries } from '../ledger/append-entries.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { RosterAssignment } from '../roster/roster.ts';
import { type ReadRows, rosterFromRows, type TableRow } from '../table/roster-from-rows.ts';
import type { Act } from './acts.ts';
import type { Environment } from './environment.ts';
import { isLocked, isSettled } from './roster-context.ts';
import { documentOf, rosterOf, type StateWithRoster } from './state.ts';

/** A place that a table speaks of. */
export interface TablePlace {
  readonly shift: string;
  readonly date: string;
  /** Of the row that names who holds it. */
  readonly line: number;
  readonly leader: string;
  /** Who holds it now. */
  readonly now: string | null;
  /** Why it stays as it is all the same; `null` where it does not have to. */
  readonly stays: 'fixed-place' | 'locked-place' | null;
}

/** What a table of duties would do to a roster: it speaks of its own days and of no other. */
export interface TableMatch extends Omit<ReadRows, 'roster' | 'placed'> {
  /** In the order of the roster. */
  readonly places: readonly TablePlace[];
}

/** Callers in plain JavaScript hand over whatever they have. */
const rowsSchema = z.array(
  z.object({
    line: z.number(),
    date: z.string(),
    to: z.optional(z.string()),
    type: z.nullish(z.string()),
    leader: z.string(),
    post: z.optional(z.string()),
    remark: z.optional(z.string()),
    means: z.optional(z.record(z.string(), z.string())),
  }),
);

export const areRows = (rows: unknown): boolean => rowsSchema.safeParse(rows).success;

/** Who is to hold the places of one type and day: who holds one of them already keeps it. */
function holders(
  own: readonly RosterAssignment[],
  named: readonly { readonly leader: string; readonly line: number }[],
): ReadonlyMap<string, { readonly leader: string; readonly line: number }> {
  const found = new Map<string, { readonly leader: string; readonly line: number }>();
  const left = [...named];
  for (const { shift, leader } of own) {
    const at = left.findIndex((one) => one.leader === leader);
    if (at >= 0) found.set(shift, left.splice(at, 1)[0]!);
  }
  const open = own.filter(({ shift }) => !found.has(shift));
  const empty = open.filter(({ leader }) => leader === null);
  for (const { shift } of [...empty, ...open.filter(({ leader }) => leader !== null)]) {
    const next = left.shift();
    if (next) found.set(shift, next);
  }
  return found;
}

/** The rows of a table made elsewhere, matched with the places of a roster. */
export function matchTable(
  state: StateWithRoster,
  rows: readonly TableRow[],
  { today }: Environment,
): TableMatch {
  const { context, places } = state;
  const { roster, problems, doubts, placed } = rosterFromRows(context.prepared, rows);
  const leaderOf = new Map(roster.assignments.map(({ shift, leader }) => [shift, leader!]));
  const groupOf = new Map(places.map((place) => [place.shift, `${place.date}/${place.type}`]));
  const named = groupBy(placed, ({ shift }) => groupOf.get(shift)!);
  const document = documentOf(state);
  const matched = [...groupBy(places, ({ shift }) => groupOf.get(shift)!)].flatMap(([group, own]) => {
    const who = (named.get(group) ?? []).map(({ shift, line }) => ({ leader: leaderOf.get(shift)!, line }));
    const found = holders(own, who);
    return own.flatMap((place): TablePlace[] => {
      const next = found.get(place.shift);
      if (!next) return [];
      const { shift, date, leader: now } = place;
      const isOther = now !== next.leader;
      const stays =
        isOther && isSettled(context, place, today)
          ? 'fixed-place'
          : isOther && isLocked(document, place)
            ? 'locked-place'
            : null;
      return [{ shift, date, ...next, now, stays }];
    });
  });
  return { places: matched, problems, doubts };
}

type TableAct = Extract<Act, { readonly kind: 'take-table' }>;
type Written = { readonly at: string; readonly author: string } & Pick<TableAct, 'reason' | 'accepts'>;

/**
 * The entries by which places of a roster that lives by its ledger change hands; two that trade with each other are one.
 * The first accepts the rules that they break together, of those that are accepted.
 */
export function tableEntries(
  state: StateWithRoster,
  taken: TableAct['places'],
  { accepts = [], ...common }: Written,
  { customConstraints: constraints }: Environment,
): LedgerEntry[] {
  const { context, places } = state;
  const heldNow = (shift: string): string | null => places[context.shiftIndex.get(shift)!]?.leader ?? null;
  const traded = new Set<string>();
  const entries = taken.flatMap(({ shift, leader }): LedgerEntry[] => {
    if (traded.has(shift)) return [];
    const from = heldNow(shift);
    const back = taken.find(
      (own) => own.leader === from && heldNow(own.shift) === leader && !traded.has(own.shift),
    );
    if (from === null || !back) return [{ kind: 'substituted', ...common, shift, from, to: leader }];
    traded.add(back.shift);
    const second = { shift: back.shift, leader };
    return [{ kind: 'exchanged', ...common, first: { shift, leader: from }, second }];
  });
  if (accepts.length === 0) return entries;
  const { diagnostics } = appendEntries(rosterOf(state), entries, { constraints });
  const broken = diagnostics.flatMap((own) => (own.code === 'breaks-rule' ? [own.rule] : []));
  const own = broken.filter((rule) => accepts.includes(rule));
  return own.length === 0
    ? entries
    : (entries.map((entry, at) => (at === 0 ? { ...entry, accepts: own } : entry)) as LedgerEntry[]);
}
