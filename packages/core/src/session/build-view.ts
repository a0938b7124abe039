import { remembered } from '../document/remembered.ts';
import type { Language } from '../document/schema.ts';
import { stageName } from '../locale/names.ts';
import { dayViews } from './day-views.ts';
import { diagnosticViews, headlineView, headerView, nothingKnown } from './header-views.ts';
import { type Issues, issuesOfTable, ruleViews } from './issue-views.ts';
import { leaderViews, loadsOf, serviceViews } from './leader-views.ts';
import { ledgerViews } from './ledger-views.ts';
import type { Environment } from './environment.ts';
import type { RosterContext } from './roster-context.ts';
import { hasRoster, type SessionState, type StateWithRoster, verdictOfState } from './state.ts';
import type { SessionView } from './view.ts';
import { wordsIn } from './words.ts';

/** All of a view that one state decides by itself. */
export type StateView = Omit<SessionView, 'revision' | 'undo' | 'redo'>;

/** A view with the state and the issues it was made of, so that the next one can use its parts again. */
export interface MadeView {
  readonly state: SessionState;
  readonly issues: Issues;
  readonly view: StateView;
}

const noIssues: Issues = { issues: [], ofShift: new Map() };

/** Nothing but the context decides these. */
const ledgerOf = remembered(({ roster, language }: RosterContext) => ledgerViews(roster, language));

/**
 * The view of a state.
 *
 * @param before a view of another state, whose parts are used again where nothing they are made of differs; the result
 * says the same with and without it
 */
export function buildView(state: SessionState, environment: Environment, before: MadeView | null): MadeView {
  if (!hasRoster(state)) return { state, issues: noIssues, view: emptyView(state, environment) };
  const { today, customConstraints } = environment;
  const { context } = state;
  const { judgement, isUnplanned } = verdictOfState(state);
  const made =
    before && hasRoster(before.state) ? { ...before, state: before.state as StateWithRoster } : null;
  const issues = issuesOfTable(state, judgement, today, isUnplanned);
  const loads = loadsOf(state);
  const { document, rules } = context.prepared;
  const view: StateView = {
    language: context.language,
    head: headerView(state, today),
    headline: headlineView(state, loads, today),
    days: dayViews(state, issues, today, made && { ...made, days: made.view.days }),
    leaders: leaderViews(state, loads, today),
    services: serviceViews(state, made && { state: made.state, services: made.view.services }),
    periods: (document.protectionPeriods ?? []).map(({ id, name, from, to }) => ({ id, name, from, to })),
    issues: issues.issues,
    rules: ruleViews(
      state,
      isUnplanned ? null : judgement,
      today,
      customConstraints.length > 0 ? customConstraints : rules.rules.map(({ constraint }) => constraint),
    ),
    ledger: ledgerOf(context),
    diagnostics: diagnosticViews(state.diagnostics, context.language),
  };
  return { state, issues, view };
}

/** What can be shown of a document that was never right: what is wrong with it. */
function emptyView({ document, diagnostics }: SessionState, environment: Environment): StateView {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const part = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  const written = part(document, 'language');
  const language: Language = environment.language ?? (written === 'en' ? 'en' : 'zh-CN');
  const words = wordsIn(language);
  const period = part(document, 'period');
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    language,
    head: {
      title: text(part(document, 'title')),
      jurisdiction: text(part(part(document, 'jurisdiction'), 'name')),
      issuer: text(part(document, 'issuer')),
      period: { from: text(part(period, 'from')), to: text(part(period, 'to')) },
      stage: 'draft',
      published: null,
      stageWords: stageName('draft', language),
      provisional: false,
      today: environment.today,
    },
    headline: {
      ...nothingKnown,
      mood: 'bad',
      sentence: words.refused(errors),
      status: 'refused',
      shifts: 0,
      empty: 0,
    },
    days: [],
    leaders: [],
    services: [],
    periods: [],
    issues: [],
    rules: [],
    ledger: [],
    diagnostics: diagnosticViews(diagnostics, language),
  };
}
