import type { CaseRow } from '@lunzhi/reception/client';
import type { ActDraft } from './handle.ts';
import type { ReceptionWords } from './words.ts';

/** What is done to all of them at once: the first of their ways that is common to them; `null` where there is none. */
export function bulkDraft(chosen: readonly CaseRow[]): ActDraft | null {
  const cases = chosen.map(({ id }) => id);
  if (cases.length === 0) return null;
  if (chosen.every(({ stage }) => stage === 'registered')) return { kind: 'screen', cases };
  const all = (state: string): boolean => chosen.every(({ appointment }) => appointment?.state === state);
  if (all('to-ask')) return { kind: 'ask', cases };
  if (all('asked')) return { kind: 'consent', cases };
  if (all('consented')) return { kind: 'invite', cases, by: 'phone' };
  if (all('past')) return { kind: 'return', cases, cause: 'day-passed' };
  return all('void') ? { kind: 'renew', cases } : null;
}

/** What the button for it says. */
export const bulkWord = ({ kind }: ActDraft, { today }: ReceptionWords): string =>
  ({
    screen: today.screen,
    ask: today.ask,
    consent: today.consent,
    invite: today.invite,
    renew: today.renew,
    return: today.return,
  })[kind as 'screen'];
