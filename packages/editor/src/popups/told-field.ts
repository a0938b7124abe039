import { html, type TemplateResult } from 'lit';
import { readTold, toldWords } from './told-moment.ts';
import type { ElementLanguage } from '../words.ts';
import { popupWords } from './words.ts';

const tellApart = (input: HTMLInputElement, at: string, language: ElementLanguage): void => {
  const isClear = input.value.trim() === '' || readTold(input.value, at) !== null;
  input.setCustomValidity(isClear ? '' : popupWords(language).told.unclear);
};

/**
 * When the first convener was told: never the moment of a click, since that is seldom when it was. What cannot be read
 * keeps the form from being sent; what can is said in full once the field is left.
 *
 * @param at the moment of writing, with its zone
 */
export function toldField(at: string, language: ElementLanguage): TemplateResult {
  const words = popupWords(language).told;
  const onInput = ({ currentTarget }: Event): void =>
    tellApart(currentTarget as HTMLInputElement, at, language);
  const onChange = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const moment = readTold(input.value, at);
    if (moment !== null) input.value = toldWords(moment, language);
    tellApart(input, at, language);
  };
  const onNow = ({ currentTarget }: Event): void => {
    const input = (currentTarget as Element).parentElement!.querySelector('input')!;
    input.value = toldWords(at, language);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return html`<div class="field told">
    <label for="told">${words.told}</label
    ><span
      ><input
        id="told"
        type="text"
        name="told"
        maxlength="40"
        placeholder=${words.hint}
        autocomplete="off"
        @input=${onInput}
        @change=${onChange}
      /><button type="button" class="link now" @click=${onNow}>${words.now}</button></span
    >
  </div>`;
}

/** What the field in a form says; nothing while it is empty. */
export function toldIn(form: Element, at: string): { readonly toldFirstConvener?: string } {
  const moment = readTold(form.querySelector<HTMLInputElement>('[name="told"]')?.value ?? '', at);
  return moment === null ? {} : { toldFirstConvener: moment };
}
