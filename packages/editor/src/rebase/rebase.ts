import type { RebaseOutcome, RefusedAct, Roster } from '@lunzhi/core';
import type { EditorSession } from '../editor-session.ts';
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
      const refused = await refusedOf(session, editor, controller);
      if (!session.rebase || !refused) refusal = rebaseWords(editor.spoken).unable;
      // who answers late finds another session, or none
      else if (session === controller.session) outcome = await session.rebase(newer, refused);
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

/** What was done here and may not be done any more, where something restricts that; `null` where it is not known what was done. */
async function refusedOf(
  session: EditorSession,
  { readonly, can }: RosterEditor,
  controller: SessionController,
): Promise<readonly RefusedAct[] | null> {
  if (!readonly && can === null) return [];
  if (!session.read) return null;
  const refused: RefusedAct[] = [];
  for (const act of await session.read('acts')) {
    const reason = await controller.refusal(act);
    if (reason !== null) refused.push({ act, reason });
  }
  return refused;
}
