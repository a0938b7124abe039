import { nearest } from '@lunzhi/core/internal';
import type { Case, CaseState, MadeVisit } from './case.ts';
import { type Change, changes } from './change-case.ts';
import { datedOf, happenedOn, writtenOn } from './entry-date.ts';
import type { CaseEntry, CaseEntryOf } from './entry.ts';
import { CaseEntryError, type FoldRefusal, refuse } from './entry-facts.ts';
import { lastBefore } from './not-before.ts';
import { type Act, isOpen, type FollowingKind, transitions } from './transitions.ts';

/** Cases as they are being folded: `follow` changes them. */
interface Folding extends CaseState {
  readonly cases: Map<string, Case>;
  readonly visits: MadeVisit[];
}

/** Kinds that are answered by a new entry, never by a correction. */
export const UNCORRECTABLE_KINDS: readonly CaseEntry['kind'][] = ['corrected', 'erased'];

/** Numbers, from 1, of the entries that a later one among them calls wrong. */
export const correctedEntries = (entries: readonly CaseEntry[]): ReadonlySet<number> =>
  new Set(entries.flatMap((entry) => (entry.kind === 'corrected' ? [entry.corrects] : [])));

/**
 * What became of the cases: entries applied in their order, without those that were corrected.
 *
 * @throws CaseEntryError when an entry does not fit what those before it made of the cases
 */
export function foldCases(entries: readonly CaseEntry[]): CaseState {
  const state: Folding = { cases: new Map(), visits: [] };
  const corrected = correctedEntries(entries);
  entries.forEach((entry, index) => {
    const late = orderRefusal(entries[index - 1], entry);
    if (late) throw new CaseEntryError(index + 1, late);
    if (corrected.has(index + 1)) return;
    const refusal =
      entry.kind === 'corrected'
        ? correctionRefusal(entries.slice(0, index), entry)
        : follow(state, entry, index + 1);
    if (refusal) throw new CaseEntryError(index + 1, refusal);
  });
  return state;
}

/**
 * The cases after one more entry that is no correction, or why it cannot follow.
 *
 * @param state what the entries before it made of the cases; it is left as it is
 * @param number of the entry, from 1
 * @returns a new state; a refusal has a `code`, by which it is told apart
 */
export function withCaseEntry(state: CaseState, entry: CaseEntry, number: number): CaseState | FoldRefusal {
  const after: Folding = { cases: new Map(state.cases), visits: [...state.visits] };
  return follow(after, entry, number) ?? after;
}

/** Whether an entry follows the one before it in time. */
export const orderRefusal = (last: CaseEntry | undefined, { at }: CaseEntry): FoldRefusal | null =>
  last !== undefined && Date.parse(at) < Date.parse(last.at)
    ? refuse('earlier-than-last', '/at', { at, last: last.at })
    : null;

/** Whether an entry may be called wrong, as far as it can be seen from itself. */
export function correctionRefusal(
  before: readonly CaseEntry[],
  { corrects: number }: CaseEntryOf<'corrected'>,
): FoldRefusal | null {
  const wrong = before[number - 1];
  if (!wrong) return refuse('unknown-entry', '/corrects', { number, entries: before.length });
  const by = before.findIndex((entry) => entry.kind === 'corrected' && entry.corrects === number);
  if (by >= 0) return refuse('corrected-already', '/corrects', { number, by: by + 1 });
  const { kind } = wrong;
  return UNCORRECTABLE_KINDS.includes(kind) ? refuse('never-corrected', '/corrects', { number, kind }) : null;
}

function follow(state: Folding, entry: CaseEntry, number: number): FoldRefusal | null {
  const day = writtenOn(entry);
  const on = happenedOn(entry);
  if (on > day) return refuse('not-yet', 'on' in entry ? '/on' : '', { on, day });
  switch (entry.kind) {
    case 'registered':
      return register(state, entry, number);
    case 'visited':
      state.visits.push({ ...datedOf(entry, number), leader: entry.leader, township: entry.township });
      return null;
    case 'erased':
      return erase(state, entry);
    case 'corrected':
      return null;
    default: {
      const before = state.cases.get(entry.case);
      if (!before) return unknownCase(state, entry.case, '/case');
      const after = changed(before, entry, number);
      if ('code' in after) return after;
      state.cases.set(entry.case, after);
      return null;
    }
  }
}

function register(state: Folding, entry: CaseEntryOf<'registered'>, number: number): FoldRefusal | null {
  const { case: id, facts } = entry;
  const known = state.cases.get(id);
  if (known) return refuse('case-exists', '/case', { case: id, entry: known.registered.entry });
  state.cases.set(id, {
    id,
    stage: 'registered',
    facts,
    registered: { entry: number, on: facts.registeredOn },
    screened: null,
    excluded: null,
    forwardings: [],
    acceptances: [],
    extensions: [],
    appointment: null,
    returned: [],
    missed: [],
    receptions: [],
    replies: [],
    reviews: [],
    calledBack: [],
    supervisions: [],
    escalations: [],
    closed: null,
    reopened: [],
    withdrawn: null,
    entries: [number],
    isErased: false,
  });
  return null;
}

function erase(state: Folding, { cases }: CaseEntryOf<'erased'>): FoldRefusal | null {
  for (const [index, id] of cases.entries()) {
    const before = state.cases.get(id);
    // its registration may have been corrected
    if (!before) continue;
    const { stage } = before;
    if (isOpen(stage)) return refuse('erased-while-open', `/cases/${index}`, { case: id, stage });
    state.cases.set(id, { ...before, isErased: true });
  }
  return null;
}

function unknownCase(state: CaseState, id: string, pointer: string): FoldRefusal {
  const hint = nearest(id, state.cases.keys());
  return refuse('unknown-case', pointer, { case: id, ...(hint !== undefined && { nearest: hint }) });
}

/** The case after an entry, or why it cannot follow. */
function changed(before: Case, entry: CaseEntryOf<FollowingKind>, number: number): Case | FoldRefusal {
  const { id, stage } = before;
  const { kind } = entry;
  const { from, to } = transitions[actOf(before, entry)];
  if (!from.includes(stage)) return refuse('wrong-stage', '/kind', { case: id, kind, stage, allowed: from });
  const dated = datedOf(entry, number);
  const own = (changes[kind] as Change<FollowingKind>)(before, entry, dated);
  if ('code' in own) return own;
  // a date is spoken of last: what cannot be on any day is refused for what it is
  const { on } = dated;
  const last = lastBefore(before, entry);
  if (on < last.since) return refuse('too-early', 'on' in entry ? '/on' : '/at', { case: id, on, ...last });
  return {
    ...before,
    ...own,
    stage: typeof to === 'string' ? to : to(before, entry),
    entries: [...before.entries, number],
  };
}

/** Heard by appointment, as a walk-in, or at a visit; every other entry is an act of its own kind. */
function actOf(before: Case, entry: CaseEntryOf<FollowingKind>): Act {
  if (entry.kind !== 'received') return entry.kind;
  if (before.appointment) return 'received-by-appointment';
  return entry.shift === undefined ? 'received-at-visit' : 'received-as-walk-in';
}
