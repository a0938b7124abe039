import type { Language, RosterDocument } from '../document/schema.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { planPrepared } from '../plan/plan.ts';
import { replan } from '../plan/replan.ts';
import { furtherChanges } from '../plan/replan-further.ts';
import { wordFurtherChange } from '../locale/shares.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import type { SolveProgress, StopSignal } from '../solve/backend.ts';
import type { Act } from './acts.ts';
import { amended } from './amend-acts.ts';
import { withLocks } from './document-changes.ts';
import { perform, type QuickAct } from './perform.ts';
import type { Performed } from './performed.ts';
import type { Environment } from './environment.ts';
import { type RosterContext, draftContext, rosterContext, withOriginal } from './roster-context.ts';
import {
  type ReplanAct,
  type SessionState,
  type StateWithRoster,
  documentOf,
  hasRoster,
  holdersOf,
  rosterOf,
} from './state.ts';
import type { ComparisonView, ProgressView } from './view.ts';
import { type ActLabel, type SessionWords, wordsIn } from './words.ts';

/** Acts that take time. */
export type SlowAct = Extract<Act, { readonly kind: 'plan' | 'replan' | 'amend' }>;

/** Whether an act plans, and takes its time. */
export const isSlow = (act: Act): act is SlowAct => {
  const kind = (act as Act | null)?.kind;
  return kind === 'plan' || kind === 'replan' || kind === 'amend';
};

/** What may be said to and by somebody who waits. */
export interface RunOptions {
  readonly onProgress?: ((progress: ProgressView) => void) | undefined;
  /** Aborting keeps the best so far, unless that is to be dropped. */
  readonly signal?: (StopSignal & { readonly isDropped?: boolean }) | undefined;
}

/**
 * What an act makes of a state, which stays as it was. Of a plan it holds what was found and no state, and does the same
 * again whenever it is asked to.
 */
export type StateChange = (state: SessionState) => Performed;

/** An act that is done at once. */
export const quickChange =
  (act: QuickAct, environment: Environment): StateChange =>
  (state) =>
    perform(state, act, environment);

/** The state that an act which was done once leads to again. */
export const againBy =
  (change: StateChange) =>
  (before: SessionState): SessionState =>
    change(before).state!;

const refused =
  (performed: Performed): StateChange =>
  () =>
    performed;

/** Plans a state, from the start or again. */
export async function run(
  state: SessionState,
  act: SlowAct,
  environment: Environment,
  { onProgress, signal }: RunOptions,
): Promise<StateChange> {
  if (!hasRoster(state)) return refused({ state: null, refusal: { why: 'no-roster' } });
  if (state.isRefused) return refused({ state: null, refusal: { why: 'document-refused' } });
  const options = {
    constraints: environment.customConstraints,
    language: state.context.language,
    ...(onProgress && { onProgress: progressReporter(onProgress, state.context.language) }),
    ...(signal && { signal }),
  };
  switch (act.kind) {
    case 'plan':
      return planned(state, act, environment, options);
    case 'replan':
      return replanned(state, act, environment, options);
    case 'amend':
      return amended(state, act, environment, (own, asked) => replanned(own, asked, environment, options));
  }
}

interface SolverOptions {
  readonly constraints: Environment['customConstraints'];
  readonly language: RosterContext['language'];
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: StopSignal;
}

async function planned(
  state: StateWithRoster,
  { seed, moves }: Extract<Act, { kind: 'plan' }>,
  environment: Environment,
  options: SolverOptions,
): Promise<StateChange> {
  if (!state.context.isDirect) return refused({ state: null, refusal: { why: 'plan-by-ledger' } });
  const { prepared, diagnostics } = parseAndPrepare(documentToPlan(state), {
    constraints: environment.customConstraints,
  });
  if (!prepared) return refused({ state: null, diagnostics });
  const outcome = await planPrepared(prepared, diagnostics, {
    ...options,
    ...(seed !== undefined && { seed }),
    ...(moves !== undefined && { moves }),
  });
  return planChange(outcome, environment);
}

/** Whoever a table made elsewhere has placed stays: his places are locked before a plan, which can be seen and undone. */
function documentToPlan(state: StateWithRoster): RosterDocument {
  const document = documentOf(state);
  const imported = state.places.filter(({ leader, origin }) => leader !== null && origin === 'imported');
  return imported.length > 0 ? withLocks(document, imported, 'lock') : document;
}

type Planned = Awaited<ReturnType<typeof planPrepared>>;

const planChange =
  ({ roster: found, conflicts }: Planned, environment: Environment): StateChange =>
  (state) => {
    const before = state as StateWithRoster;
    const { prepared, diagnostics } = parseAndPrepare(documentToPlan(before), {
      constraints: environment.customConstraints,
    });
    const { ledger } = before.context.roster;
    // a draft that was circulated keeps its ledger: what is proven holds after its last entry
    const certificate = found.certificate && { ...found.certificate, revision: ledger.length };
    const roster = withOriginal({ ...found, ledger, certificate });
    const next = rosterContext(roster, prepared!, environment, {
      isPlanned: true,
      isFound: true,
      bound: roster.bound,
      conflicts,
    });
    return withFound(before, next, { act: 'plan' }, diagnostics);
  };

async function replanned(
  state: StateWithRoster,
  asked: ReplanAct,
  environment: Environment,
  options: SolverOptions,
): Promise<StateChange> {
  const outcome = await replan(rosterOf(state), documentOf(state), {
    ...options,
    ...askedOptions(asked),
  });
  return outcome.status === 'refused'
    ? refused({ state: null, diagnostics: outcome.diagnostics })
    : replanChange(outcome, asked, environment);
}

type Replanned = Exclude<Awaited<ReturnType<typeof replan>>, { readonly status: 'refused' }>;

const replanChange =
  (
    { roster, diagnostics, conflicts, changes }: Replanned,
    asked: ReplanAct,
    environment: Environment,
  ): StateChange =>
  (state) => {
    const before = state as StateWithRoster;
    const known = { isPlanned: true, isFound: true, bound: roster.bound, conflicts };
    const context = before.context.isDirect
      ? draftAgain(before, roster, environment)
      : rosterContext(roster, restore(roster, environment.customConstraints), environment, known);
    return withFound(before, context, { act: 'replan' }, diagnostics, { ...changes, asked });
  };

const askedOptions = ({ today, at, author, reason, maxChanges }: ReplanAct) => ({
  today,
  at,
  author,
  ...(reason !== undefined && { reason }),
  ...(maxChanges !== undefined && { maxChanges }),
});

/** Further changes looked for: each is another plan. */
const FURTHER = 3;

/** What more changes than the fewest would buy, where a re-plan led from one state to the other. */
export async function furtherOf(
  before: StateWithRoster,
  after: StateWithRoster,
  { customConstraints }: Environment,
): Promise<ComparisonView['further']> {
  if (!after.changes) return [];
  const { language } = after.context;
  const { asked, changed } = after.changes;
  const options = { constraints: customConstraints, language, ...askedOptions(asked) };
  // what led there may have changed the document as well
  const found = await furtherChanges(rosterOf(before), documentOf(after), options, FURTHER);
  if (found.status === 'refused') return [];
  return found.steps.map((step) => ({
    changes: step.changed,
    sentence: wordFurtherChange(step, found.steps[0]!, language),
    isTaken: step.changed === changed,
  }));
}

/** A draft that was re-planned is still a draft: nobody has seen it yet, so that its ledger says nothing of it. */
function draftAgain({ context }: StateWithRoster, roster: Roster, environment: Environment): RosterContext {
  const { prepared } = parseAndPrepare(roster.document, { constraints: environment.customConstraints });
  return draftContext(prepared!, environment, {
    places: roster.assignments,
    certificate: roster.certificate,
    seed: roster.seed,
    moves: roster.moves,
    isPlanned: true,
    ledger: context.roster.ledger,
  });
}

const withFound = (
  state: StateWithRoster,
  context: RosterContext,
  label: ActLabel,
  diagnostics: SessionState['diagnostics'],
  changes: SessionState['changes'] = null,
): Performed => ({
  state: {
    ...state,
    context,
    places: context.places,
    baseline: holdersOf(context.places),
    document: context.roster.document,
    diagnostics,
    isRefused: false,
    label,
    changes,
  },
  diagnostics: [],
});

/** Tells in words how far a solve has come. */
function progressReporter(
  report: (progress: ProgressView) => void,
  language: Language,
): (progress: SolveProgress) => void {
  const { progress: words } = wordsIn(language);
  return (progress) => {
    const { moves, totalMoves, score, fairnessBound } = progress;
    const stage =
      progress.stage === 'search' && totalMoves > 0 && moves >= totalMoves ? 'proof' : progress.stage;
    report({
      stage,
      moves,
      totalMoves: totalMoves > 0 ? totalMoves : null,
      score,
      bound:
        fairnessBound === null
          ? null
          : { hard: 0, coverage: 0, disruption: 0, fairness: fairnessBound, quality: null },
      sentence: words[stage === 'search' ? searchPhase(progress) : stage],
    });
  };
}

/** What a search is at: levels are mended in their order. */
function searchPhase({ score, fairnessBound }: SolveProgress): keyof SessionWords['progress'] {
  if (!score || score.hard > 0 || score.coverage > 0) return 'faults';
  return fairnessBound !== null && score.fairness > fairnessBound ? 'fairness' : 'quality';
}
