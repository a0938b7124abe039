import type { RebaseOutcome, Roster } from '@lunzhi/core';
import { register } from '../parts/register.ts';
import type { RosterEditor } from '../shell/editor.ts';
import type { SessionController } from '../shell/session-controller.ts';
import { isTold, RosterRedone } from './redone.ts';
import { rebaseWords } from './words.ts';

/**
 * Takes a newer version into the session of an editor.
 *
 * @param shown what the reader was told before and has not closed yet, which stays
 * @returns what became of it, `null` when it could not be asked for; and what the reader is to be told now
 */
export async function rebase(
  editor: RosterEditor,
  controller: SessionController,
  newer: Roster,
  shown: RosterRedone | null,
): Promise<{ readonly outcome: RebaseOutcome | null; readonly told: RosterRedone | null }> {
  let outcome: RebaseOutcome | null = null;
  let refusal: string | null = null;
  await controller.ask(
    async (session) => {
      refusal = session.rebase ? null : rebaseWords(editor.spoken).unable;
      outcome = (await session.rebase?.(newer)) ?? null;
      if (outcome?.patch === null) refusal = outcome.diagnostics.map(({ sentence }) => sentence).join(' ');
      if (refusal !== null) throw new Error(refusal);
    },
    () => refusal,
  );
  const redone = [...(shown?.redone ?? []), ...((outcome as RebaseOutcome | null)?.redone ?? [])];
  if (!redone.some(isTold)) return { outcome, told: null };
  register('roster-redone', RosterRedone);
  const told = document.createElement('roster-redone') as RosterRedone;
  return { outcome, told: Object.assign(told, { redone, language: editor.spoken }) };
}
