import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import { placeOf } from './roster-editor-acts.ts';
import type { Message } from './roster-editor-doings.ts';
import type { EditorWords } from './roster-editor-words.ts';
import type { ProgressView, SessionView } from './session-types.ts';
import { dayWords, type ElementLanguage } from './words.ts';

export interface MessageState {
  readonly message: Message | null;
  readonly progress: ProgressView | null;
  readonly marked: string | null;
  readonly onForget: () => void;
  readonly onStop: (keep: boolean) => void;
}

/** One line at most: a plan under way, else what was refused, else what is marked. */
export function messageTemplate(
  view: SessionView,
  words: EditorWords,
  language: ElementLanguage,
  { message, progress, marked, onForget, onStop }: MessageState,
): TemplateResult | typeof nothing {
  if (progress !== null)
    return html`<div class="message" part="message">
      ${icon('solve')}<span role="status">${progress.sentence || words.planning(progress.moves)}</span>
      <progress
        aria-label=${words.plan}
        max=${progress.totalMoves ?? nothing}
        value=${progress.totalMoves === null ? nothing : progress.moves}
      ></progress>
      <button type="button" class="link" @click=${() => onStop(true)}>${words.stopAndKeep}</button>
      <button type="button" class="link next" @click=${() => onStop(false)}>${words.stopAndRestore}</button>
    </div>`;
  if (message !== null)
    return html`<div class=${`message ${message.mood}`} part="message" role="alert">
      ${icon(message.mood)}<span
        >${message.why === 'noted' ? nothing : words[message.why]}${message.text}</span
      >
      <button type="button" class="link" @click=${onForget}>${words.close}</button>
    </div>`;
  const place = marked === null ? undefined : placeOf(view, marked);
  if (!place) return nothing;
  const name = view.leaders.find(({ id }) => id === place.leader)?.name ?? words.nobody;
  return html`<div class="message" part="message" role="status">
    ${icon('exchange')}<span>${words.marked(`${dayWords(place.shift, language)} ${name}`)}</span>
  </div>`;
}
