import type { Language, RosterDocument } from '../document/schema.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import type { Restored } from '../roster/restore.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import { type Judgement, judge } from '../score/score.ts';
import type { Changes } from '../solve/change-little.ts';
import { type Verdict, verdictOf } from '../solve/verdict.ts';
import type { Act } from './acts.ts';
import { type Scene, withOriginal } from './scene.ts';
import type { Deed } from './words.ts';

/** An act that plans again. */
export type ReplanAct = Extract<Act, { readonly kind: 'replan' }>;

/** A moment in a session; undo goes back to it. Never changed in place. */
export interface SessionState {
  /** `null` when no document that could be planned was ever seen. */
  readonly scene: Scene | null;
  /** In the order of the problem's shifts. */
  readonly places: readonly RosterAssignment[];
  /** The document as people edit it: ahead of the scene's where it was refused, or where a re-plan is to take it up. */
  readonly document: unknown;
  /** What reading that document found. */
  readonly diagnostics: readonly Diagnostic[];
  /** True when it has errors: the scene is that of the last one without. */
  readonly isRefused: boolean;
  /** Holders by place, as they were when the roster was opened or last planned. */
  readonly baseline: ReadonlyMap<string, string | null>;
  /** What led here. */
  readonly deed: Deed;
  /** Of the re-planning that led here, and how it was asked for; `null` when something else did. */
  readonly changes: (Changes & { readonly asked: ReplanAct }) | null;
}

/** A state that shows a table. */
export type StateWithScene = SessionState & { readonly scene: Scene };

export const hasScene = (state: SessionState): state is StateWithScene => state.scene !== null;

/** The working document where it can be read. */
export const documentOf = ({ document, isRefused, scene }: StateWithScene): RosterDocument =>
  isRefused ? scene.prepared.document : (document as RosterDocument);

export const holdersOf = (places: readonly RosterAssignment[]): ReadonlyMap<string, string | null> =>
  new Map(places.map(({ shift, leader }) => [shift, leader]));

/** What a table is worth, counted from scratch. */
export interface Worth extends Verdict {
  readonly assignment: Assignment;
  readonly judgement: Judgement;
  /** Nobody was ever placed but by pins. */
  readonly isUnplanned: boolean;
}

const worths = new WeakMap<SessionState, Worth>();
const rosters = new WeakMap<SessionState, Roster>();

/** Counted once for each state. */
export function worthOf(state: StateWithScene): Worth {
  let worth = worths.get(state);
  if (!worth) worths.set(state, (worth = count(state)));
  return worth;
}

function count({ scene, places }: StateWithScene): Worth {
  const { leaderIndex, prepared, bound, conflicts, isPlanned } = scene;
  const { problem, rules } = prepared;
  const assignment = Int16Array.from(places, ({ leader }) =>
    leader === null ? UNASSIGNED : leaderIndex.get(leader)!,
  );
  const counted = places === scene.places ? scene.judgement : null;
  const judgement = counted ?? judge(problem, rules.rules, assignment);
  const isUnplanned =
    !isPlanned &&
    places.length > 0 &&
    places.every(({ leader, origin }) => leader === null || origin === 'pinned');
  const verdict = verdictOf(rules, judgement.score, bound, conflicts.length > 0);
  return { ...verdict, assignment, judgement, isUnplanned };
}

/** The roster file of a state, as it would be saved. */
export function rosterOf(state: StateWithScene): Roster {
  let roster = rosters.get(state);
  if (!roster) rosters.set(state, (roster = written(state)));
  return roster;
}

function written(state: StateWithScene): Roster {
  const { scene, places } = state;
  const { status, judgement, bound } = worthOf(state);
  const counted = { status, score: judgement.score, given: judgement.given, bound };
  if (places === scene.places) return { ...scene.roster, ...counted };
  const { original: _, ...roster } = scene.roster;
  return withOriginal({ ...roster, ...counted, assignments: places });
}

export const restoredOf = (state: StateWithScene): Restored => ({
  ...state.scene.prepared,
  assignment: worthOf(state).assignment,
});

const scenes = new WeakMap<Scene, Scene>();
const states = new WeakMap<SessionState, SessionState>();

/** The other of two that say the same; states that share a scene share the other one too. */
function other<Item extends object>(pairs: WeakMap<Item, Item>, item: Item, make: () => Item): Item {
  let found = pairs.get(item);
  if (!found) {
    pairs.set(item, (found = make()));
    pairs.set(found, item);
  }
  return found;
}

/**
 * A state as it reads in a language; in none in particular, as it was made. What is worked out for a state or a scene is
 * kept by it, sentences too, so that one in another language is another.
 */
export function spokenIn(state: SessionState, language: Language | undefined): SessionState {
  if (!hasScene(state) || language === undefined || state.scene.language === language) return state;
  const { scene } = state;
  return other(states, state, () => ({
    ...state,
    scene: other(scenes, scene, () => ({ ...scene, language })),
  }));
}
