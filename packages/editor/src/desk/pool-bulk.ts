import type { CaseRow, DeskView } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import type { ActDraft, DeskHandle } from './handle.ts';
import { inviteWay } from './invite-way.ts';
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
const bulkWord = ({ kind }: ActDraft, { today }: ReceptionWords): string =>
  ({
    screen: today.screen,
    ask: today.ask,
    consent: today.consent,
    invite: today.invite,
    renew: today.renew,
    return: today.return,
  })[kind as 'screen'];

interface BulkOptions {
  readonly words: ReceptionWords;
  readonly view: DeskView;
  readonly ask: () => void;
  readonly onChoice: () => void;
}

/** How many are chosen, of whom, and what can be done to all of them. */
export function bulkTemplate(
  chosen: readonly CaseRow[],
  desk: DeskHandle,
  { words, view: { sittings, services }, ask, onChoice }: BulkOptions,
): TemplateResult {
  const draft = bulkDraft(chosen);
  const leaders = new Map<string, number>();
  for (const { next } of chosen) {
    const post = sittings.find(({ shift }) => shift === next?.shift)?.post ?? next?.words ?? '—';
    leaders.set(post, (leaders.get(post) ?? 0) + 1);
  }
  return html`<div class="bulk" role="status">
    <b>${words.pool.selected(chosen.length)}</b>
    <span>${[...leaders].map(([post, count]) => words.pool.grouped(post, count)).join(words.comma)}</span>
    ${draft?.kind === 'invite' && desk.isEditable ? inviteWay({ desk, words, cases: chosen, services, onChoice }) : nothing}
    ${
      draft && desk.isEditable
        ? html`<button type="button" class="btn primary" aria-keyshortcuts="Control+Enter" @click=${ask}>
            ${bulkWord(draft, words)} <kbd>Ctrl+Enter</kbd>
          </button>`
        : nothing
    }
    <button type="button" class="btn line" @click=${() => desk.papers(chosen.map(({ id }) => id))}>
      ${icon('print')}${words.pool.print}
    </button>
  </div>`;
}
