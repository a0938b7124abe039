import { digest } from '../document/digest.ts';
import type { Language } from '../document/schema.ts';
import { areEqual } from '../document/json.ts';
import { requireReadable } from '../roster/intact.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import type { Act, RedoneView, RefusedAct } from './acts.ts';
import type { Environment } from './environment.ts';
import { reasonsOf } from './header-views.ts';
import { begin, type Log, pathOf, withStep } from './log.ts';
import { againBy, isSlow, quickChange, run, type StateChange } from './plan-acts.ts';
import { type Performed, refused } from './performed.ts';
import { hasRoster, holdersOf, rosterOf, type SessionState } from './state.ts';
import { type ActLabel, labelWords } from './words.ts';

/** A step of a session: what was asked for, and what it did. */
export interface DoneAct {
  readonly act: Act;
  readonly label: ActLabel;
}

/** What became of an act on a newer version. */
export interface RedoneAct extends DoneAct {
  /** As it reads on the newer version; `null` where it was not done again. */
  readonly now: ActLabel | null;
  readonly became: 'same' | 'otherwise' | 'already' | 'refused';
  readonly performed: Performed;
}

/**
 * Names a version of a roster, so that one who saves can say which one his work stands on: the digest of its document, the
 * length of its ledger and, since the places of a draft stand in neither, the digest of its table. Fit for an `ETag`.
 *
 * @throws BrokenRosterError when a part of it cannot be read
 */
export function versionOf(roster: Roster): string {
  requireReadable(roster);
  const { document, ledger, assignments } = roster;
  return [digest(document).slice(0, 16), ledger.length, digest(assignments).slice(0, 16)].join('-');
}

/** Whether a roster goes on where another was: of the same place, and with the whole of its ledger. */
export const isNewer = (newer: Roster, base: Roster): boolean =>
  newer.document.jurisdiction.id === base.document.jurisdiction.id &&
  areEqual(newer.ledger.slice(0, base.ledger.length), base.ledger);

/**
 * Does the acts of a log again on a newer version of what they were done to, one by one, as somebody would by hand. What
 * cannot be done there is left out.
 *
 * @param first the newer version
 * @param refusedActs those that are not to be done there
 */
export async function redoneOn(
  first: SessionState,
  log: Log<SessionState, DoneAct>,
  environment: Environment,
  refusedActs: readonly RefusedAct[],
): Promise<{ readonly log: Log<SessionState, DoneAct>; readonly acts: readonly RedoneAct[] }> {
  let next = begin<SessionState, DoneAct>(first);
  let state = first;
  const numbers = new EntryNumbers(ledgerOf(log.first).length);
  const others = ledgerOf(first).slice(ledgerOf(log.first).length);
  const acts: RedoneAct[] = [];
  for (const { label: done, before, after } of pathOf(log)) {
    const [was, is] = [ledgerOf(before), ledgerOf(state)];
    const act = renewed(done.act, is, (number) => numbers.now(number, was.length, is.length));
    const places = positionsIn(others, ledgerOf(after).slice(was.length));
    const forbidden = refusedActs.find((own) => areEqual(own.act, done.act));
    const change: StateChange =
      places !== null
        ? () => refused({ why: 'nothing-changes' })
        : forbidden
          ? () => refused({ why: 'forbidden', reason: forbidden.reason })
          : act === null
            ? () => refused({ why: 'corrects-nothing' })
            : (staleness(act, log.first, first) ?? (await changeBy(act, state, environment)));
    const performed = change(state);
    if (!performed.state || act === null) {
      const isThere = 'refusal' in performed && performed.refusal.why === 'nothing-changes';
      for (const [at, place] of (places ?? []).entries())
        numbers.set(was.length + at + 1, ledgerOf(log.first).length + place + 1);
      acts.push({ ...done, now: null, became: isThere ? 'already' : 'refused', performed });
      continue;
    }
    const isSame = areEqual(effectOf(before, after), effectOf(state, performed.state));
    const count = ledgerOf(after).length - was.length;
    if (count === ledgerOf(performed.state).length - is.length)
      for (let at = 1; at <= count; at++) numbers.set(was.length + at, is.length + at);
    state = performed.state;
    const { label } = state;
    next = withStep(next, { label: { act, label }, state, again: againBy(change) });
    acts.push({ act, label: done.label, now: label, became: isSame ? 'same' : 'otherwise', performed });
  }
  return { log: next, acts };
}

const changeBy = async (act: Act, state: SessionState, environment: Environment): Promise<StateChange> =>
  isSlow(act) ? run(state, act, environment, {}) : quickChange(act, environment);

const ledgerOf = (state: SessionState): readonly LedgerEntry[] => state.context?.roster.ledger ?? [];

/** Who holds what otherwise than before, and how much the ledger has grown. */
function effectOf(before: SessionState, after: SessionState): unknown {
  const held = holdersOf(before.places);
  return [
    ledgerOf(after).length - ledgerOf(before).length,
    after.places.flatMap(({ shift, leader }) => {
      const was = held.get(shift);
      return was === leader ? [] : [[shift, was ?? null, leader]];
    }),
  ];
}

/** What puts a whole in the place of another would take back what somebody else has done to it meanwhile. */
function staleness({ kind }: Act, base: SessionState, newer: SessionState): StateChange | null {
  if (kind !== 'document' && kind !== 'plan') return null;
  const isStale =
    kind === 'document'
      ? !areEqual(base.document, newer.document)
      : !areEqual([...holdersOf(base.places)], [...holdersOf(newer.places)]);
  return isStale ? () => refused({ why: 'would-replace', what: kind }) : null;
}

/** Which numbers one's own entries have on the newer version, behind those of others. */
class EntryNumbers {
  readonly #base: number;
  readonly #now = new Map<number, number>();

  constructor(base: number) {
    this.#base = base;
  }

  set(number: number, now: number): void {
    this.#now.set(number, now);
  }

  /** @returns `undefined` of an entry that was not written again */
  now(number: number, was: number, is: number): number | undefined {
    if (number <= this.#base) return number;
    // one that the same act writes
    return number > was ? number - was + is : this.#now.get(number);
  }
}

/** Where in a ledger some entries stand already, since they were saved; `null` unless all of them do. */
function positionsIn(ledger: readonly LedgerEntry[], entries: readonly LedgerEntry[]): number[] | null {
  const positions = entries.map((own) => ledger.findIndex((other) => areEqual(own, other)));
  return entries.length === 0 || positions.includes(-1) ? null : positions;
}

/**
 * An act as it is done behind what others did: written no earlier than their last entry, and naming entries by the numbers
 * they have now; `null` when it corrects one that is not there.
 */
function renewed(
  act: Act,
  ledger: readonly LedgerEntry[],
  numberOf: (number: number) => number | undefined,
): Act | null {
  const last = ledger[ledger.length - 1]?.at;
  const dated = <Own extends object>(own: Own): Own => {
    const { at } = own as { readonly at?: unknown };
    const isEarlier = last !== undefined && typeof at === 'string' && Date.parse(at) < Date.parse(last);
    return isEarlier ? { ...own, at: last } : own;
  };
  const entryOf = (own: LedgerEntry): LedgerEntry | null => {
    if (own.kind !== 'corrected') return dated(own);
    const corrects = numberOf(own.corrects);
    return corrects === undefined ? null : dated({ ...own, corrects });
  };
  if (act.kind === 'entry') {
    const entry = entryOf(act.entry);
    return entry && { ...act, entry };
  }
  if (act.kind !== 'entries') return dated(act);
  const entries = act.entries.map(entryOf);
  return entries.includes(null) ? null : { ...act, entries: entries as LedgerEntry[] };
}

/** What became of each act, as a reader is told. */
export const redoneViews = (acts: readonly RedoneAct[], language: Language): RedoneView[] =>
  acts.map(({ act, label, now, became, performed }) => ({
    act,
    label: labelWords(label, language),
    now: now && labelWords(now, language),
    became,
    reasons: performed.state ? [] : reasonsOf(performed, language).map(({ sentence }) => sentence),
  }));

/** The roster of a state; `null` without one. */
export const rosterIn = (state: SessionState): Roster | null => (hasRoster(state) ? rosterOf(state) : null);
