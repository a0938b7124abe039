import { remembered } from '../document/remembered.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import type { Restored } from '../roster/restore.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import { type Judgement, judge } from '../score/score.ts';
import type { Changes } from '../solve/change-little.ts';
import { type Verdict, verdictOf } from '../solve/verdict.ts';
import type { Act } from './acts.ts';
import { type RosterContext, withOriginal } from './roster-context.ts';
import type { ActLabel } from './words.ts';

/** An act that plans again. */
export type ReplanAct = Extract<Act, { readonly kind: 'replan' }>;

/** A moment in a session; undo goes back to it. Never changed in place. */
export interface SessionState {
  /** `null` when no document that could be planned was ever seen. */
  readonly context: RosterContext | null;
  /** In the order of the problem's shifts. */
  readonly places: readonly RosterAssignment[];
  /** The document as people edit it: ahead of the context's where it was refused, or where a re-plan is to take it up. */
  readonly document: unknown;
  /** What reading that document found. */
  readonly diagnostics: readonly Diagnostic[];
  /** True when it has errors: the context is that of the last one without. */
  readonly isRefused: boolean;
  /** Holders by place, as they were when the roster was opened or last planned. */
  readonly baseline: ReadonlyMap<string, string | null>;
  /** What led here. */
  readonly label: ActLabel;
  /** Of the re-planning that led here, and how it was asked for; `null` when something else did. */
  readonly changes: (Changes & { readonly asked: ReplanAct }) | null;
}

/** A state that shows a table. */
export type StateWithRoster = SessionState & { readonly context: RosterContext };

export const hasRoster = (state: SessionState): state is StateWithRoster => state.context !== null;

/** The working document where it can be read. */
export const documentOf = ({ document, isRefused, context }: StateWithRoster): RosterDocument =>
  isRefused ? context.prepared.document : (document as RosterDocument);

export const holdersOf = (places: readonly RosterAssignment[]): ReadonlyMap<string, string | null> =>
  new Map(places.map(({ shift, leader }) => [shift, leader]));

/** What a table is worth, counted from scratch. */
export interface StateVerdict extends Verdict {
  readonly assignment: Assignment;
  readonly judgement: Judgement;
  /** Nobody was ever placed but by pins and a table made elsewhere, and there are places to plan. */
  readonly isUnplanned: boolean;
}

/** Counted once for each state. */
export const verdictOfState = remembered(({ context, places }: StateWithRoster): StateVerdict => {
  const { leaderIndex, prepared, bound, conflicts, isPlanned } = context;
  const { problem, rules } = prepared;
  const assignment = Int16Array.from(places, ({ leader }) =>
    leader === null ? UNASSIGNED : leaderIndex.get(leader)!,
  );
  const counted = places === context.places ? context.judgement : null;
  const judgement = counted ?? judge(problem, rules.rules, assignment);
  const isUnplanned =
    !isPlanned &&
    places.some(({ leader }) => leader === null) &&
    places.every(({ leader, origin }) => leader === null || origin === 'pinned' || origin === 'imported');
  const verdict = verdictOf(rules, judgement.score, bound, conflicts.length > 0);
  return { ...verdict, assignment, judgement, isUnplanned };
});

/** The roster file of a state, as it would be saved. */
export const rosterOf: (state: StateWithRoster) => Roster = remembered((state) => {
  const { context, places } = state;
  const { status, judgement, bound } = verdictOfState(state);
  const counted = { status, score: judgement.score, given: judgement.given, bound };
  if (places === context.places) return { ...context.roster, ...counted };
  const { original: _, ...roster } = context.roster;
  return withOriginal({ ...roster, ...counted, assignments: places });
});

export const restoredOf = (state: StateWithRoster): Restored => ({
  ...state.context.prepared,
  assignment: verdictOfState(state).assignment,
});

const contexts = new WeakMap<RosterContext, RosterContext>();
const states = new WeakMap<SessionState, SessionState>();

/** The other of two that say the same; states that share a context share the other one too. */
function counterpart<Item extends object>(pairs: WeakMap<Item, Item>, item: Item, make: () => Item): Item {
  let found = pairs.get(item);
  if (!found) {
    pairs.set(item, (found = make()));
    pairs.set(found, item);
  }
  return found;
}

/**
 * A state as it reads in a language; in none in particular, as it was made. What is worked out for a state or a context is
 * kept by it, sentences too, so that one in another language is another.
 */
export function inLanguage(state: SessionState, language: Language | undefined): SessionState {
  if (!hasRoster(state) || language === undefined || state.context.language === language) return state;
  const { context } = state;
  return counterpart(states, state, () => ({
    ...state,
    context: counterpart(contexts, context, () => ({ ...context, language })),
  }));
}
