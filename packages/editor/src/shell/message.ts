import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { placeOf } from './acts.ts';
import type { Weighed } from '../events.ts';
import type { Message } from './session-controller.ts';
import type { EditorWords } from './words.ts';
import type { SessionView } from '../session-types.ts';
import { dayWords, type ElementLanguage } from '../words.ts';

export interface MessageState {
  readonly message: Message | null;
  readonly marked: string | null;
  /** What an exchange with the place that is pointed at would do. */
  readonly weighed: Weighed | null;
  readonly onForget: () => void;
}

/** One line at most, below the view so that nothing moves: what was refused, else what is marked. */
export function messageTemplate(
  view: SessionView,
  words: EditorWords,
  language: ElementLanguage,
  { message, marked, weighed, onForget }: MessageState,
): TemplateResult | typeof nothing {
  const isLasting = message?.why === 'closed' || message?.why === 'ended';
  if (message !== null)
    return html`<div class=${`message ${message.mood}`} part="message" role="alert">
      ${icon(message.mood)}<span
        >${message.why === 'noted' ? nothing : words[message.why]}${message.text}</span
      >
      ${
        isLasting
          ? nothing
          : html`<button type="button" class="link" @click=${onForget}>${words.close}</button>`
      }
    </div>`;
  const place = marked === null ? undefined : placeOf(view, marked);
  if (!place) return nothing;
  const name = view.leaders.find(({ id }) => id === place.leader)?.name ?? words.nobody;
  return html`<div class="message" part="message" role="status">
    ${icon('exchange')}<span>${words.marked(`${dayWords(place.shift, language)} ${name}`)}</span>
    ${weighed?.shift === marked ? html`<b>${dayWords(weighed.other, language)}${words.colon}${weighed.text}</b>` : nothing}
  </div>`;
}
