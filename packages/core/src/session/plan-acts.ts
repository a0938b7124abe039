import type { Language } from '../document/schema.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { planPrepared } from '../plan/plan.ts';
import { replan } from '../plan/replan.ts';
import { furtherChanges } from '../plan/replan-further.ts';
import { wordFurtherChange } from '../locale/further-changes.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import type { SolveProgress, StopSignal } from '../solve/backend.ts';
import type { Act } from './acts.ts';
import type { Performed } from './perform.ts';
import type { Means } from './environment.ts';
import { type Scene, sceneOf, sceneOfDraft, withOriginal } from './scene.ts';
import {
  type ReplanAct,
  type SessionState,
  type StateWithScene,
  documentOf,
  hasScene,
  holdersOf,
  rosterOf,
} from './state.ts';
import type { ComparisonView, ProgressView } from './view.ts';
import { type Deed, type SessionWords, wordsIn } from './words.ts';

/** Acts that take time. */
export type SlowAct = Extract<Act, { readonly kind: 'plan' | 'replan' }>;

/** Whether an act plans, and takes its time. */
export const isSlow = (act: Act): act is SlowAct => {
  const kind = (act as Act | null)?.kind;
  return kind === 'plan' || kind === 'replan';
};

/** What may be said to and by somebody who waits. */
export interface RunOptions {
  readonly onProgress?: ((progress: ProgressView) => void) | undefined;
  /** Aborting keeps the best so far, unless that is to be dropped. */
  readonly signal?: (StopSignal & { readonly isDropped?: boolean }) | undefined;
}

/**
 * What a plan found, laid on the state that was planned; that state stays as it was. It holds what was found and no state,
 * and does the same again whenever it is asked to.
 */
export type Landing = (state: SessionState) => Performed;

/** The state that an act which was done once leads to again. */
export const againBy =
  (landing: Landing) =>
  (before: SessionState): SessionState =>
    landing(before).state!;

const refused =
  (performed: Performed): Landing =>
  () =>
    performed;

/** Plans a state, from the start or again. */
export async function run(
  state: SessionState,
  act: SlowAct,
  means: Means,
  { onProgress, signal }: RunOptions,
): Promise<Landing> {
  if (!hasScene(state)) return refused({ state: null, refusal: { why: 'no-roster' } });
  if (state.isRefused) return refused({ state: null, refusal: { why: 'document-refused' } });
  const options = {
    constraints: means.own,
    language: state.scene.language,
    ...(onProgress && { onProgress: progressTeller(onProgress, state.scene.language) }),
    ...(signal && { signal }),
  };
  return act.kind === 'plan' ? planned(state, act, means, options) : replanned(state, act, means, options);
}

interface SolverOptions {
  readonly constraints: Means['own'];
  readonly language: Scene['language'];
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: StopSignal;
}

async function planned(
  state: StateWithScene,
  { seed, moves }: Extract<Act, { kind: 'plan' }>,
  means: Means,
  options: SolverOptions,
): Promise<Landing> {
  if (!state.scene.isDirect) return refused({ state: null, refusal: { why: 'plan-by-ledger' } });
  const { prepared, diagnostics } = parseAndPrepare(documentOf(state), { constraints: means.own });
  if (!prepared) return refused({ state: null, diagnostics });
  const outcome = await planPrepared(prepared, diagnostics, {
    ...options,
    ...(seed !== undefined && { seed }),
    ...(moves !== undefined && { moves }),
  });
  return landingOfPlan(outcome, means);
}

type Planned = Awaited<ReturnType<typeof planPrepared>>;

const landingOfPlan =
  ({ roster: found, conflicts }: Planned, means: Means): Landing =>
  (state) => {
    const before = state as StateWithScene;
    const { prepared, diagnostics } = parseAndPrepare(documentOf(before), { constraints: means.own });
    const { ledger } = before.scene.roster;
    // a draft that was shown around keeps its ledger: what is proven holds after its last entry
    const certificate = found.certificate && { ...found.certificate, revision: ledger.length };
    const roster = withOriginal({ ...found, ledger, certificate });
    const next = sceneOf(roster, prepared!, means, {
      isPlanned: true,
      isFound: true,
      bound: roster.bound,
      conflicts,
    });
    return landed(before, next, { deed: 'plan' }, diagnostics);
  };

async function replanned(
  state: StateWithScene,
  asked: ReplanAct,
  means: Means,
  options: SolverOptions,
): Promise<Landing> {
  const outcome = await replan(rosterOf(state), documentOf(state), {
    ...options,
    ...askedOptions(asked),
  });
  return outcome.status === 'refused'
    ? refused({ state: null, diagnostics: outcome.diagnostics })
    : landingOfReplan(outcome, asked, means);
}

type Replanned = Exclude<Awaited<ReturnType<typeof replan>>, { readonly status: 'refused' }>;

const landingOfReplan =
  ({ roster, diagnostics, conflicts, changes }: Replanned, asked: ReplanAct, means: Means): Landing =>
  (state) => {
    const before = state as StateWithScene;
    const known = { isPlanned: true, isFound: true, bound: roster.bound, conflicts };
    const scene = before.scene.isDirect
      ? draftAgain(before, roster, means)
      : sceneOf(roster, restore(roster, means.own), means, known);
    return landed(before, scene, { deed: 'replan' }, diagnostics, { ...changes, asked });
  };

const askedOptions = ({ today, at, author, reason }: ReplanAct) => ({
  today,
  at,
  author,
  ...(reason !== undefined && { reason }),
});

/** Further changes looked for: each is another plan. */
const FURTHER = 3;

/** What more changes than the fewest would buy, where a re-plan led from one state to the other. */
export async function furtherOf(
  before: StateWithScene,
  after: StateWithScene,
  { own }: Means,
): Promise<ComparisonView['further']> {
  if (!after.changes) return [];
  const { language } = after.scene;
  const { asked, changed } = after.changes;
  const options = { constraints: own, language, ...askedOptions(asked) };
  const found = await furtherChanges(rosterOf(before), documentOf(before), options, FURTHER);
  if (found.status === 'refused') return [];
  return found.steps.map((step) => ({
    changes: step.changed,
    sentence: wordFurtherChange(step, found.steps[0]!, language),
    isTaken: step.changed === changed,
  }));
}

/** A draft that was planned again is still a draft: nobody has seen it yet, so that its ledger says nothing of it. */
function draftAgain({ scene }: StateWithScene, roster: Roster, means: Means): Scene {
  const { prepared } = parseAndPrepare(roster.document, { constraints: means.own });
  return sceneOfDraft(prepared!, means, {
    places: roster.assignments,
    certificate: roster.certificate,
    seed: roster.seed,
    moves: roster.moves,
    isPlanned: true,
    ledger: scene.roster.ledger,
  });
}

const landed = (
  state: StateWithScene,
  scene: Scene,
  deed: Deed,
  diagnostics: SessionState['diagnostics'],
  changes: SessionState['changes'] = null,
): Performed => ({
  state: {
    ...state,
    scene,
    places: scene.places,
    baseline: holdersOf(scene.places),
    document: scene.roster.document,
    diagnostics,
    isRefused: false,
    deed,
    changes,
  },
  diagnostics: [],
});

/** Tells in words how far a solve has come. */
function progressTeller(
  tell: (progress: ProgressView) => void,
  language: Language,
): (progress: SolveProgress) => void {
  const { progress: words } = wordsIn(language);
  return (progress) => {
    const { moves, totalMoves, score, fairnessBound } = progress;
    const stage =
      progress.stage === 'search' && totalMoves > 0 && moves >= totalMoves ? 'proof' : progress.stage;
    tell({
      stage,
      moves,
      totalMoves: totalMoves > 0 ? totalMoves : null,
      score,
      bound:
        fairnessBound === null
          ? null
          : { hard: 0, coverage: 0, disruption: 0, fairness: fairnessBound, quality: null },
      sentence: words[stage === 'search' ? standOf(progress) : stage],
    });
  };
}

/** What a search is at: levels are mended in their order. */
function standOf({ score, fairnessBound }: SolveProgress): keyof SessionWords['progress'] {
  if (!score || score.hard > 0 || score.coverage > 0) return 'faults';
  return fairnessBound !== null && score.fairness > fairnessBound ? 'fairness' : 'quality';
}
