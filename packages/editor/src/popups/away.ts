import { html, nothing, type TemplateResult } from 'lit';
import type { Pop, PopActions } from './popup.ts';
import type { Act, LeaderView } from '../session-types.ts';
import type { ElementLanguage } from '../words.ts';
import { popupWords } from './words.ts';

type SubstitutePop = Extract<Pop, { kind: 'substitute' }>;

/** The act that writes down how long somebody is away from a day on; `null` where it is that day alone. */
export function awayAct(
  { shift, until }: SubstitutePop,
  holder: LeaderView | null,
  reason: string,
): Act | null {
  const to = until?.text.trim() ?? '';
  if (to === '' || holder === null) return null;
  const texts = {
    '/leader': holder.id,
    '/from': shift.slice(0, 10),
    '/to': to,
    ...(reason !== '' && { '/reason': reason }),
  };
  return { kind: 'edit-document', edit: { edit: 'add', list: '/absences', texts } };
}

/**
 * How long the holder is away, if it is more than the one day: what is typed is read by the session, which says at once
 * whose other days need somebody. A stand-in alone would leave the next plan to give him the week after.
 */
export function awayField(
  pop: SubstitutePop,
  holder: LeaderView | null,
  language: ElementLanguage,
  { doings, onPop, onFill }: PopActions,
): TemplateResult | typeof nothing {
  if (holder === null) return nothing;
  const words = popupWords(language).away;
  const { until } = pop;
  const onInput = async (event: Event): Promise<void> => {
    if ((event as InputEvent).isComposing) return;
    const input = event.currentTarget as HTMLInputElement;
    const asked = { ...pop, until: { text: input.value, preview: null }, letters: null, copied: null };
    onPop(asked);
    input.setCustomValidity('');
    const act = awayAct(asked, holder, '');
    if (act === null) return;
    const answering = doings.ask((session) => session.preview(act));
    await onFill(
      answering.then((preview) => {
        input.setCustomValidity(preview?.mood === 'impossible' ? preview.verdict : '');
        return preview && { until: { text: input.value, preview } };
      }),
    );
  };
  return html`<label class="field"
      ><span>${words.until}</span
      ><input
        type="text"
        name="until"
        maxlength="40"
        placeholder=${words.hint}
        autocomplete="off"
        @input=${onInput}
        @compositionend=${onInput}
    /></label>
    <p class="mute" role="status">
      ${
        until === undefined || until.text.trim() === '' ? nothing : (until.preview?.verdict ?? words.weighing)
      }
    </p>`;
}
