import type { Act, AmendAct, Outcome, RebaseOutcome, RefusedAct } from '../session/acts.ts';
import type { Roster } from '../roster/roster.ts';
import type { Settings } from '../session/environment.ts';
import type { Opening } from '../session/open-session.ts';
import type { SessionView } from '../session/view.ts';
import { applyPatch } from '../session/view-patch.ts';
import type { Client } from './client.ts';
import { keepSession, type KeptSession, type NewsOf } from './kept-session.ts';
import type { Answer, Arguments, Readings } from './methods.ts';

export type SessionNews = NewsOf<SessionView>;

type Asked = 'trial' | 'candidates' | 'preview' | 'proposals' | 'letters' | 'matchTable';

/** A session of a roster on the other side. */
export interface RemoteSession
  extends
    KeptSession<SessionView, Act, Outcome, Settings>,
    Readonly<{ [Method in Asked]: (...given: Arguments<Method>) => Promise<Answer<Method>> }> {
  /** Says that the roster was saved as it stands: that is the base from now on, and undo ends there. */
  saved(): Promise<Outcome>;
  /** Takes a newer version, and does on it again what was done here since its base: see `Session.rebase`. */
  rebase(newer: Roster, refused?: readonly RefusedAct[]): Promise<RebaseOutcome>;
  read<What extends keyof Readings>(what: What): Promise<Readings[What]>;
}

/**
 * Opens a session on the other side.
 *
 * @param options a document or a roster; without `today` days that are past can be edited
 * @param name one that no other session has there: that one would be closed
 * @throws an `OpeningError`, with `words` in every language, when nothing is given, or both, or a today that is not a day
 */
export async function openRemote(client: Client, options: Opening, name?: string): Promise<RemoteSession> {
  const { session, ask, change } = await keepSession<SessionView, Act, Outcome, Settings>(
    client,
    options,
    { applyPatch, isSlow: ({ kind }) => kind === 'plan' || kind === 'replan' || kind === 'amend' },
    name,
  );
  return Object.assign(session, {
    trial: (act: AmendAct) => ask('trial', act),
    candidates: (shift: string) => ask('candidates', shift),
    preview: (act: Act) => ask('preview', act),
    proposals: (shift: string) => ask('proposals', shift),
    letters: (...given: Arguments<'letters'>) => ask('letters', ...given),
    matchTable: (rows: Arguments<'matchTable'>[0]) => ask('matchTable', rows),
    saved: () => change('saved'),
    rebase: (...given: Arguments<'rebase'>) => change('rebase', ...given) as Promise<RebaseOutcome>,
    read: (what: keyof Readings) => ask(what),
  });
}
