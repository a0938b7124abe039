import { html, nothing, type TemplateResult } from 'lit';
import type { Message, SessionController } from '../shell/session-controller.ts';
import { icon } from '../styles/icons.ts';

/** How a message begins, by why it is shown; what is noted says all itself. */
type MessageWords = Readonly<Record<Exclude<Message['why'], 'noted'> | 'close', string>> & {
  readonly noted?: never;
};

/** What became of an act, or that nothing can be done any more; `nothing` where there is nothing to say. */
export function messageTemplate(
  controller: Pick<SessionController, 'ended' | 'message' | 'dismissMessage'>,
  words: MessageWords,
): TemplateResult | typeof nothing {
  const message = controller.ended ?? controller.message;
  if (message === null) return nothing;
  return html`<div
    class=${`message ${message.mood}`}
    part="message"
    role=${message.mood === 'ok' ? 'status' : 'alert'}
  >
    ${icon(message.mood)}<span>${words[message.why]}${message.text}</span>
    ${
      message === controller.message
        ? html`<button type="button" class="link" @click=${() => controller.dismissMessage()}>
            ${words.close}
          </button>`
        : nothing
    }
  </div>`;
}
