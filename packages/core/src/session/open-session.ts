import type { Constraint } from '../constraints/constraint.ts';
import { areEqual } from '../document/json.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { recountRestored } from '../plan/recount.ts';
import { broken } from '../roster/broken-roster.ts';
import { restore } from '../roster/restore.ts';
import { rosterDiagnostics } from '../roster/roster-diagnostics.ts';
import { type Roster, rosterFormProblem } from '../roster/roster.ts';
import { judge } from '../score/score.ts';
import { changeDocument } from './document-acts.ts';
import type { Environment } from './environment.ts';
import { rosterContext } from './roster-context.ts';
import { holdersOf, type SessionState } from './state.ts';

/** What a session is opened with: a document, or a roster, in which its document is. */
export type Opening = (
  | {
      /** JSON text, or the value it stands for. */
      readonly document: RosterDocument | string;
      readonly roster?: never;
    }
  | { readonly roster: Roster; readonly document?: never }
) & {
  /** Of all sentences; the document's own when left out. */
  readonly language?: Language;
  /** The day that counts as today, `2024-02-19`: days before it cannot be edited. When left out, past days can be. */
  readonly today?: string;
};

export type SessionOptions = Opening & {
  /** Custom constraints. */
  readonly constraints?: readonly Constraint[];
};

/**
 * The first state of a session.
 *
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export function firstState({ document, roster }: SessionOptions, environment: Environment): SessionState {
  if (roster) return stateOfRoster(roster, environment);
  const input = typeof document === 'string' ? valueOf(document) : document;
  const opened = changeDocument(nothing, input, { act: 'open' }, environment, true).state!;
  return { ...opened, baseline: holdersOf(opened.places) };
}

const nothing: SessionState = {
  context: null,
  places: [],
  document: null,
  diagnostics: [],
  isRefused: false,
  baseline: new Map(),
  label: { act: 'open' },
  changes: null,
};

/** Text that is not JSON is handed on as it is, so that reading it says what is wrong. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function stateOfRoster(roster: Roster, environment: Environment): SessionState {
  const { customConstraints } = environment;
  const pointer = (roster as Partial<Roster>).format === 'lunzhi-roster/1' ? rosterFormProblem(roster) : null;
  if (pointer !== null) throw broken('form', { pointer });
  const restored = restore(roster, customConstraints);
  const { assignment, ...prepared } = restored;
  const { score } = judge(prepared.problem, prepared.rules.rules, assignment);
  const isDone = score.hard === 0 && score.coverage === 0;
  // of a roster with faults nothing can be proven, and looking for the conflicts behind them takes long
  const bound = isDone
    ? recountRestored(roster, restored, { constraints: customConstraints }).roster.bound
    : null;
  const context = rosterContext(roster, prepared, environment, {
    isPlanned: roster.moves > 0 || roster.ledger.length > 0,
    ...(bound && { bound }),
  });
  const { calendarOf } = environment;
  const isOfToday = areEqual(calendarOf(roster.document).calendar, prepared.calendar);
  const known = isOfToday && { outcome: prepared.outcome, rules: prepared.rules };
  const { diagnostics } = parseAndPrepare(
    roster.document,
    { constraints: customConstraints },
    { calendarOf, ...known },
  );
  return {
    context,
    places: context.places,
    document: roster.document,
    // what was planned can be shown, whatever today's tables say of its document
    diagnostics: [
      ...rosterDiagnostics(roster, restored, customConstraints),
      ...diagnostics.filter(({ severity }) => severity !== 'error'),
    ],
    isRefused: false,
    baseline: holdersOf(context.places),
    label: { act: 'open' },
    changes: null,
  };
}
