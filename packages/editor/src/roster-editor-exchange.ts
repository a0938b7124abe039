import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import type { LeaderView, Preview } from './session-types.ts';
import type { EditorWords } from './roster-editor-words.ts';

export interface ExchangeCard {
  /** 2月23日 周五. */
  readonly firstDay: string;
  readonly secondDay: string;
  readonly firstLeader: LeaderView | null;
  readonly secondLeader: LeaderView | null;
  /** `null` while it is counted. */
  readonly preview: Preview | null;
  readonly isByLedger: boolean;
  readonly onTake: (lock: boolean) => void;
  readonly onLeave: () => void;
}

const marks = { better: 'ok', same: 'ok', worse: 'warn', impossible: 'bad' } as const;

/** What an exchange would do, to both leaders in the same order of topics, then one line that judges it. */
export function exchangeTemplate(card: ExchangeCard, words: EditorWords): TemplateResult {
  const { preview, firstDay, secondDay } = card;
  const title = words.preview(firstDay, secondDay);
  const take = (event: Event): void => {
    const box = (event.currentTarget as Element).closest('.exchange')?.querySelector('input');
    card.onTake(box?.checked ?? false);
  };
  return html`<div class="pop exchange" part="exchange" role="dialog" aria-label=${title}>
    <h2>${title}</h2>
    <div class="two">
      ${side(card.firstLeader, firstDay, secondDay, preview, words)}
      <div class="between">${icon('exchange')}</div>
      ${side(card.secondLeader, secondDay, firstDay, preview, words)}
    </div>
    <p class=${`verdict ${preview?.mood ?? 'same'}`} role="status">
      ${
        preview === null
          ? words.weighing
          : html`${icon(marks[preview.mood])} <b>${words.moods[preview.mood]}</b> ${preview.verdict}
              ${card.isByLedger && preview.mood !== 'impossible' ? words.ledgerHint : nothing}`
      }
    </p>
    <div class="acts">
      <button
        type="button"
        class="btn primary take"
        ?disabled=${preview === null || preview.mood === 'impossible'}
        @click=${take}
      >
        ${words.doExchange} <kbd>Enter</kbd>
      </button>
      <button type="button" class="btn line" @click=${() => card.onLeave()}>
        ${words.leave} <kbd>Esc</kbd>
      </button>
      ${
        card.isByLedger
          ? nothing
          : html`<label class="last"><input type="checkbox" /> ${words.lockBoth}</label>`
      }
    </div>
  </div>`;
}

function side(
  leader: LeaderView | null,
  from: string,
  to: string,
  preview: Preview | null,
  words: EditorWords,
): TemplateResult {
  const own = preview?.sides.find((one) => one.leader === (leader?.id ?? null));
  return html`<div class="side">
    <h3>${leader?.name ?? words.nobody} <small>${leader?.post}</small></h3>
    <p class="from">${from} → <b>${to}</b></p>
    <ul>
      ${(own?.lines ?? []).map(
        ({ text, mood }) => html`<li class=${mood}>${icon(marks[mood])}<span>${text}</span></li>`,
      )}
    </ul>
  </div>`;
}
