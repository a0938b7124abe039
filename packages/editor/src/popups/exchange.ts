import type { Act, LeaderView, Preview, SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { isByLedger } from '../shell/places.ts';
import type { EditorWords } from '../shell/words.ts';
import { icon, moodIcon } from '../styles/icons.ts';
import { postBeside } from '../words.ts';
import { acceptTemplate, reasonField, toldField, toldIn } from './entry-fields.ts';
import { dayOf, type ExchangePopup, holderOf } from './popup.ts';
import type { Popups } from './popups.ts';
import { popupWords } from './words.ts';

/** What an exchange would do, to both leaders in the same order of topics, then one line that judges it. */
export function exchangeTemplate(
  { shift, other, act, preview }: ExchangePopup,
  popups: Popups,
  view: SessionView,
  editorWords: EditorWords,
): TemplateResult {
  const { spoken: language, writer } = popups.editor;
  const words = { ...editorWords, ...popupWords(language).exchange };
  const [first, second] = [shift, other].map((own) => dayOf(view, own, language)) as [string, string];
  const isRecorded = isByLedger(view);
  const title = words.preview(first, second);
  const accepts = preview?.accepts.map(({ title: rule }) => rule) ?? [];
  const take = (event: SubmitEvent): void => {
    event.preventDefault();
    void popups.exchange(completed(act, preview?.accepts ?? [], event.currentTarget as Element, writer.at));
  };
  const doIt = (look: string): TemplateResult =>
    html`<button
      type="submit"
      class=${`btn take ${look}`}
      ?disabled=${preview === null || preview.mood === 'impossible'}
    >
      ${words.doExchange} ${preview?.mood === 'broken' ? nothing : html`<kbd>Enter</kbd>`}
    </button>`;
  const leave = (look: string): TemplateResult =>
    html`<button type="button" class=${`btn ${look}`} @click=${() => popups.close()}>
      ${words.leave} <kbd>Esc</kbd>
    </button>`;
  return html`<div class="pop exchange" part="exchange" role="dialog" aria-label=${title}>
    <h2>${title}</h2>
    <div class="two">
      ${side(holderOf(view, shift), first, second, preview, words)}
      <div class="between">${icon('exchange')}</div>
      ${side(holderOf(view, other), second, first, preview, words)}
    </div>
    <p class=${`verdict ${preview?.mood ?? 'same'}`} role="status">
      ${
        preview === null
          ? words.weighing
          : html`${moodIcon(preview.mood)}
              <b>${words.moods[preview.mood]}</b>${words.colon}${sentence(preview.verdict, words)}
              ${isRecorded && preview.mood !== 'impossible' ? words.ledgerHint : nothing}`
      }
    </p>
    <form @submit=${take}>
      ${acceptTemplate(accepts, language)}
      ${isRecorded ? [accepts.length > 0 ? nothing : reasonField(false, language), toldField(writer.at, language)] : nothing}
      <div class="acts">
        ${preview?.mood === 'broken' ? [leave('primary'), doIt('line')] : [doIt('primary'), leave('line')]}
        ${
          isRecorded
            ? nothing
            : html`<label class="last"><input type="checkbox" name="lock" /> ${words.lockBoth}</label>`
        }
      </div>
    </form>
  </div>`;
}

/** An exchange with what the form says besides: rules it may break, why, and who was told; of a draft, whether both days are locked. */
function completed(act: Act, accepts: Preview['accepts'], form: Element, at: string): Act {
  const input = (name: string): HTMLInputElement | null => form.querySelector(`[name="${name}"]`);
  if (act.kind === 'exchange') return input('lock')?.checked ? { ...act, lock: true } : act;
  if (act.kind !== 'entry' || act.entry.kind !== 'exchanged') return act;
  const rules = accepts.map(({ rule }) => rule);
  const reason = input('reason')?.value.trim() ?? '';
  return {
    kind: 'entry',
    entry: {
      ...act.entry,
      ...toldIn(form, at),
      ...(rules.length > 0 && { accepts: rules }),
      ...(reason !== '' && { reason }),
    },
  };
}

/** A verdict may or may not end with its stop. */
const sentence = (verdict: string, { fullStop }: EditorWords): string =>
  /[。.]$/.test(verdict) ? verdict : `${verdict}${fullStop}`;

function side(
  leader: LeaderView | null,
  from: string,
  to: string,
  preview: Preview | null,
  words: EditorWords,
): TemplateResult {
  const own = preview?.sides.find((one) => one.leader === (leader?.id ?? null));
  return html`<div class="side">
    <h3>${leader?.name ?? words.nobody} <small>${leader && postBeside(leader)}</small></h3>
    <p class="from">${from} → <b>${to}</b></p>
    <ul>
      ${(own?.lines ?? []).map(
        ({ text, mood }) => html`<li class=${mood}>${moodIcon(mood)}<span>${text}</span></li>`,
      )}
    </ul>
  </div>`;
}
