import type { Act, LeaderView, LedgerEntry, Preview, SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { isByLedger } from '../shell/places.ts';
import type { EditorWords } from '../shell/words.ts';
import { icon, moodIcon } from '../styles/icons.ts';
import { barredTemplate, permit } from '../parts/permit.ts';
import { postBeside } from '../words.ts';
import { acceptTemplate, reasonField, toldField, toldIn } from './entry-fields.ts';
import type { Pair } from './exchange-act.ts';
import { dayOf, type ExchangePopup, holderOf } from './popup.ts';
import type { Popups } from './popups.ts';
import { markedWords } from './filter-words.ts';
import { popupWords } from './words.ts';

/** What an exchange would do, to both leaders in the same order of topics, then one line that judges it. */
export function exchangeTemplate(
  { pairs, act, preview }: ExchangePopup,
  popups: Popups,
  view: SessionView,
  editorWords: EditorWords,
): TemplateResult {
  const { spoken: language, writer } = popups.editor;
  const words = { ...editorWords, ...markedWords(language), ...popupWords(language).exchange };
  const day = (shift: string): string => dayOf(view, shift, language);
  const isRecorded = isByLedger(view);
  const spans = (['first', 'second'] as const).map((one) => spanOfShifts(pairs, one, day, words));
  const title = words.preview(spans[0]!, spans[1]!);
  const accepts = preview?.accepts.map(({ title: rule }) => rule) ?? [];
  const take = (event: SubmitEvent): void => {
    event.preventDefault();
    void popups.exchange(completed(act, preview?.accepts ?? [], event.currentTarget as Element, writer.at));
  };
  const permitted = popups.controller.may(act);
  const doIt = (look: string): TemplateResult =>
    html`<button
      ${permit(permitted)}
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
    ${pairs.length === 1 ? sidesTemplate(pairs[0]!, view, preview, words, day) : pairsTemplate(pairs, view, words, day)}
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
      ${barredTemplate(permitted)}
      <div class="acts">
        ${preview?.mood === 'broken' ? [leave('primary'), doIt('line')] : [doIt('primary'), leave('line')]}
        ${
          isRecorded || pairs.length > 1
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
  const rules = accepts.map(({ rule }) => rule);
  const reason = input('reason')?.value.trim() ?? '';
  const said = {
    ...toldIn(form, at),
    ...(rules.length > 0 && { accepts: rules }),
    ...(reason !== '' && { reason }),
  };
  if (act.kind === 'entry') return { kind: 'entry', entry: { ...act.entry, ...said } as LedgerEntry };
  if (act.kind !== 'entries') return act;
  return { kind: 'entries', entries: act.entries.map((entry) => ({ ...entry, ...said }) as LedgerEntry) };
}

type Words = EditorWords & ReturnType<typeof markedWords> & ReturnType<typeof popupWords>['exchange'];

/** The first and last day of one side of some pairs. */
function spanOfShifts(
  pairs: readonly Pair[],
  side: keyof Pair,
  day: (shift: string) => string,
  { through }: Words,
): string {
  const [first, last] = [pairs[0]![side], pairs[pairs.length - 1]![side]];
  return first === last ? day(first) : `${day(first)} ${through} ${day(last)}`;
}

function sidesTemplate(
  { first, second }: Pair,
  view: SessionView,
  preview: Preview | null,
  words: Words,
  day: (shift: string) => string,
): TemplateResult {
  return html`<div class="two">
    ${side(holderOf(view, first), day(first), day(second), preview, words)}
    <div class="between">${icon('exchange')}</div>
    ${side(holderOf(view, second), day(second), day(first), preview, words)}
  </div>`;
}

const pairsTemplate = (
  pairs: readonly Pair[],
  view: SessionView,
  words: Words,
  day: (shift: string) => string,
): TemplateResult => {
  const held = (shift: string): TemplateResult =>
    html`<td>${day(shift)}</td>
      <td><b>${holderOf(view, shift)?.name ?? words.nobody}</b></td>`;
  return html`<table class="pairs">
    <tbody>
      ${pairs.map(
        ({ first, second }) =>
          html`<tr>
            ${held(first)}
            <td class="between">${icon('exchange')}</td>
            ${held(second)}
          </tr>`,
      )}
    </tbody>
  </table>`;
};

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
