import { publicChanges } from '../ledger/public-changes.ts';
import { rosterAt } from '../ledger/append-and-recount.ts';
import { readNotice, type UnderstoodNotice } from '../calendar/read-notice.ts';
import { wordNoticeDoubt } from '../locale/diagnostics.ts';
import { changeNotice } from '../report/change-notice.ts';
import { letterText } from '../report/letter-text.ts';
import { type AmendAct, actProblem } from './acts.ts';
import { refusalWords } from './words.ts';
import { isOtherTable, publishNext } from './amend-acts.ts';
import { buildView } from './build-view.ts';
import { comparisonOf } from './comparison.ts';
import type { Environment } from './environment.ts';
import { reasonsOf } from './header-views.ts';
import { run } from './plan-acts.ts';
import { hasRoster, rosterOf, type SessionState, type StateWithRoster } from './state.ts';
import type { ComparisonView, DiagnosticView, HeadlineView } from './view.ts';

/** What an amendment would do, before anything is changed. */
export interface TrialView {
  /** What was read in a holiday notice; `null` of anything else. */
  readonly understood:
    | (UnderstoodNotice & {
        readonly doubts: readonly {
          readonly severity: DiagnosticView['severity'];
          readonly line: number;
          readonly text: string;
          readonly sentence: string;
        }[];
      })
    | null;
  /** Why it cannot be done; empty where it can. */
  readonly refusals: readonly string[];
  /** `null` where it cannot be done. */
  readonly effect: TrialEffect | null;
}

export interface TrialEffect {
  readonly comparison: ComparisonView;
  readonly headline: HeadlineView;
  /** Townships and others whose longest wait changes, in days. */
  readonly waits: readonly { readonly name: string; readonly before: number; readonly after: number }[];
  /** Whom it concerns, and his first day that changes. */
  readonly concerned: readonly { readonly name: string; readonly first: string }[];
  /** The notice of all that changed since the public was told last; `null` before it was told anything, or of no change. */
  readonly notice: string | null;
  /** The version to be published; `null` before the first, which is a matter of its own, and where the public table stays as it is. */
  readonly version: number | null;
  /** What keeps it from being published. */
  readonly obstacles: readonly string[];
}

/** Does an amendment beside a state, which stays as it was, and says what came of it. */
export async function trialOf(
  state: SessionState,
  asked: AmendAct,
  environment: Environment,
): Promise<TrialView> {
  const language = environment.language ?? (hasRoster(state) ? state.context.language : 'zh-CN');
  const problem =
    actProblem(asked) ??
    (asked.kind === 'amend' ? null : { why: 'bad-act' as const, kind: asked.kind, at: '' });
  if (problem) return { understood: null, refusals: [refusalWords(problem, language)], effect: null };
  const { publish: _, ...act } = asked;
  const { amendment } = act;
  const understood = amendment.kind === 'holiday-notice' ? understoodOf(amendment.text, language) : null;
  const performed = (await run(state, act, environment, {}))(state);
  if (!performed.state || !hasRoster(performed.state) || !hasRoster(state)) {
    const refusals = reasonsOf(performed as Parameters<typeof reasonsOf>[0], language);
    const errors = refusals.filter(({ severity }) => severity === 'error');
    return { understood, refusals: errors.map(({ sentence }) => sentence), effect: null };
  }
  return { understood, refusals: [], effect: effectOf(state, performed.state, act, environment) };
}

function understoodOf(text: string, language: HeadLanguage): TrialView['understood'] {
  const { understood, doubts } = readNotice(text);
  return {
    ...understood,
    doubts: doubts.map((doubt) => ({
      severity: doubt.severity,
      line: doubt.line,
      text: doubt.text,
      sentence: wordNoticeDoubt(doubt, language),
    })),
  };
}

type HeadLanguage = StateWithRoster['context']['language'];

function effectOf(
  before: StateWithRoster,
  after: StateWithRoster,
  act: AmendAct,
  environment: Environment,
): TrialEffect {
  const comparison = comparisonOf(before, after);
  const [old, now] = [before, after].map((own) => buildView(own, environment, null).view);
  const waited = new Map(old!.services.map((own) => [own.id, own.longestWaitDays]));
  const changes = comparison.causes.flatMap((cause) => cause.changes);
  const published = isOtherTable(after) ? rosterOf(before).published : null;
  return {
    comparison,
    headline: now!.headline,
    waits: now!.services.flatMap(({ id, name, longestWaitDays: days }) => {
      const was = waited.get(id) ?? days;
      return was === days ? [] : [{ name, before: was, after: days }];
    }),
    concerned: concernedBy(changes),
    notice: published === null ? null : noticeOf(before, after, act, environment),
    version: published === null ? null : published.version + 1,
    obstacles: published === null ? [] : obstaclesTo(after, act, environment),
  };
}

/** Everybody who gains or gives up a day, in the order of the days. */
function concernedBy(
  changes: readonly ComparisonView['causes'][number]['changes'][number][],
): TrialEffect['concerned'] {
  const first = new Map<string, string>();
  for (const { date, before, after } of [...changes].sort((a, b) => (a.date < b.date ? -1 : 1)))
    for (const own of [before, after]) if (own && !first.has(own.name)) first.set(own.name, date);
  return [...first].map(([name, date]) => ({ name, first: date }));
}

function noticeOf(
  before: StateWithRoster,
  after: StateWithRoster,
  { at }: AmendAct,
  environment: Environment,
): string {
  const roster = rosterOf(before);
  const known = rosterAt(roster, roster.published!.revision, environment.customConstraints);
  const { issuer, jurisdiction, language = 'zh-CN' } = rosterOf(after).document;
  const head = { issuer, level: jurisdiction.level, date: at.slice(0, 10) };
  return letterText(changeNotice(publicChanges(known, rosterOf(after)), head, language), language);
}

function obstaclesTo(after: StateWithRoster, writer: AmendAct, environment: Environment): readonly string[] {
  const performed = publishNext(after, writer, environment);
  return performed.state ? [] : reasonsOf(performed, after.context.language).map(({ sentence }) => sentence);
}
