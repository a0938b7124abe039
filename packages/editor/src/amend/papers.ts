import type { TrialEffect } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../parts/copy.ts';
import { onTyped } from '../parts/keys.ts';
import type { ElementLanguage } from '../words.ts';
import type { AmendWords } from './words.ts';

/** The draft of the notice at the right. */
export function paperTemplate(
  effect: TrialEffect | null,
  notice: string | null,
  words: AmendWords,
): TemplateResult {
  const text = notice ?? effect?.notice ?? '';
  return html`<aside aria-label=${words.notice} tabindex="0">
    <h2>${words.notice}</h2>
    ${
      text === ''
        ? html`<p class="mute">${effect === null ? words.noticeLater : words.noChangeNotice}</p>`
        : html`<div class="paper">${text}</div>`
    }
  </aside>`;
}

/** The notice, to be changed, copied and printed; it goes out by the office's own hand. */
export function noticeTemplate(
  effect: TrialEffect,
  notice: string | null,
  put: (text: string) => void,
  words: AmendWords,
  language: ElementLanguage,
  today: string,
): TemplateResult {
  const text = notice ?? effect.notice ?? '';
  const onInput = onTyped(put);
  const onCopy = ({ currentTarget }: Event): void => {
    const said = (currentTarget as Element).parentElement!.querySelector('[role=status]')!;
    const area = (said.getRootNode() as ShadowRoot).querySelector('textarea')!;
    void copyText(text, area).then((isDone) => (said.textContent = isDone ? words.copied : words.select));
  };
  const onPrint = async (): Promise<void> =>
    (await import('../print/print-letter.ts')).printLetter(text, language);
  const onSave = async (): Promise<void> =>
    (await import('../print/print-letter.ts')).saveLetter(words.step.notice, text, today, language);
  return html`<h2>${words.step.notice} <small class="mute">${words.editable}</small></h2>
    <p class="say">
      <button type="button" class="btn line" @click=${onCopy}>${words.copy}</button>
      <button type="button" class="btn line" @click=${onPrint}>${words.print}</button>
      <button type="button" class="btn line word" @click=${onSave}>${words.word}</button>
      <span class="mute" role="status"></span>
    </p>
    <textarea
      class="first"
      aria-label=${words.step.notice}
      .value=${text}
      @input=${onInput}
      @compositionend=${onInput}
    ></textarea>`;
}

/** What publishing would do, by whom, and what stands against it. */
export function publishTemplate(
  { version, obstacles }: TrialEffect,
  author: string,
  put: (author: string) => void,
  words: AmendWords,
): TemplateResult {
  const onInput = onTyped(put);
  return html`<h2>${version === null ? words.step.publish : words.publish(version)}</h2>
    <p class="say">${version === null ? words.noChangeNotice : words.publishing(version)}</p>
    <div class="fields">
      <label class="field"
        ><span>${words.by}</span
        ><input
          type="text"
          class="first"
          name="author"
          autocomplete="off"
          maxlength="200"
          .value=${author}
          @input=${onInput}
          @compositionend=${onInput}
      /></label>
    </div>
    ${
      obstacles.length === 0
        ? nothing
        : html`<div class="refusals" role="alert">
            <b>${words.obstacles}</b>
            ${obstacles.map((own) => html`<p>${own}</p>`)}
          </div>`
    }`;
}
