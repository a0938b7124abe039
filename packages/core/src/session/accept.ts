import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Preview } from './acts.ts';
import { perform, type Performed, type QuickAct } from './perform.ts';
import type { Means } from './scene.ts';
import type { SessionState } from './state.ts';

/** What an act comes to when whoever does it accepts the rules it breaks. */
export interface Accepted {
  readonly performed: Performed;
  /** The rules that had to be accepted for it. */
  readonly accepts: Preview['accepts'];
}

/** Does an act; an entry that nothing but broken rules stand against is done as if they had been accepted. */
export function performAccepting(state: SessionState, act: QuickAct, means: Means): Accepted {
  const performed = perform(state, act, means);
  const accepts = brokenBy(performed);
  if (act?.kind !== 'entry' || accepts.length === 0) return { performed, accepts: [] };
  const known = 'accepts' in act.entry ? (act.entry.accepts ?? []) : [];
  const entry = { ...act.entry, accepts: [...known, ...accepts.map(({ rule }) => rule)] } as LedgerEntry;
  const again = perform(state, { kind: 'entry', entry }, means);
  return again.state ? { performed: again, accepts } : { performed, accepts: [] };
}

/** The rules that alone keep an entry from being written. */
function brokenBy(performed: Performed): Preview['accepts'] {
  if (performed.state || !('diagnostics' in performed)) return [];
  return performed.diagnostics.flatMap((own) =>
    own.code === 'breaks-rule' ? [{ rule: own.rule, title: own.title }] : [],
  );
}
