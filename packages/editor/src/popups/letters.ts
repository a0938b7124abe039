import type { LetterTexts } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../parts/copy.ts';
import type { SubstitutePopup } from './popup.ts';
import type { Popups } from './popups.ts';
import { popupWords } from './words.ts';

/** What is sent when somebody stands in, each to be copied or printed. */
export function lettersTemplate(
  letters: LetterTexts,
  copied: SubstitutePopup['copied'],
  popups: Popups,
): TemplateResult {
  const words = popupWords(popups.editor.spoken).letters;
  const all = (names: readonly (keyof LetterTexts)[]): TemplateResult =>
    html`<div class="letters">${names.map((own) => letterTemplate(own, letters[own], copied, popups))}</div>`;
  return html`<h3>${words.heading}</h3>
    ${all(['report', 'request', 'notice'])}
    <details>
      <summary>${words.messages}</summary>
      ${all(['asked', 'told'])}
    </details>`;
}

/** What is sent as a message is no paper. */
const isMessage = (name: keyof LetterTexts): boolean => name === 'asked' || name === 'told';

function letterTemplate(
  name: keyof LetterTexts,
  text: string,
  copied: SubstitutePopup['copied'],
  popups: Popups,
): TemplateResult {
  const language = popups.editor.spoken;
  const words = popupWords(language).letters;
  const title = words.letters[name];
  const own = copied?.letter === name ? copied : null;
  const onCopy = ({ currentTarget }: Event): void => {
    const shown = (currentTarget as Element).closest('.letter')!.querySelector('.text')!;
    void popups.fill(copyText(text, shown).then((isDone) => ({ copied: { letter: name, isDone } })));
  };
  const onPrint = async (): Promise<void> =>
    (await import('../print/print-letter.ts')).printLetter(text, language);
  const label = own?.isDone ? words.copied : words.copy;
  return html`<section class="letter" aria-label=${title}>
    <p>
      <b>${title}</b
      ><span class=${own?.isDone ? 'unseen' : 'mute'} role="status"
        >${own === null ? nothing : own.isDone ? words.copied : words.selected}</span
      ><button type="button" class="btn line" aria-label=${`${label} ${title}`} @click=${onCopy}>
        ${label}</button
      >${
        isMessage(name)
          ? nothing
          : html`<button type="button" class="btn" aria-label=${`${words.print} ${title}`} @click=${onPrint}>
              ${words.print}
            </button>`
      }
    </p>
    <p class="text">${text}</p>
  </section>`;
}
