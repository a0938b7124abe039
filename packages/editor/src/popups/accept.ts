import { html, nothing, type TemplateResult } from 'lit';
import type { ElementLanguage } from '../words.ts';
import { popupWords } from './words.ts';

/**
 * What a form asks before an entry that breaks rules is written: that whoever writes it knows and accepts them, and why.
 * Both must be given, else the form is not sent; nothing is asked where nothing is broken.
 *
 * @param titles of the rules
 * @param asksReason false where the form asks for a reason anyway
 */
export function acceptTemplate(
  titles: readonly string[],
  language: ElementLanguage,
  asksReason = true,
): TemplateResult | typeof nothing {
  if (titles.length === 0) return nothing;
  const words = popupWords(language).accept;
  return html`<fieldset class="accepts">
    <legend>▲ ${words.breaks(titles.join(words.comma))}</legend>
    <label><input type="checkbox" name="accepted" required /> ${words.accept}</label>
    ${asksReason ? reasonField(true, language) : nothing}
  </fieldset>`;
}

/** Why, for the ledger. */
export function reasonField(isRequired: boolean, language: ElementLanguage): TemplateResult {
  const words = popupWords(language).accept;
  return html`<label class="field"
    ><span>${words.reason}</span
    ><input
      type="text"
      name="reason"
      ?required=${isRequired}
      maxlength="200"
      placeholder=${words.reasonHint}
      autocomplete="off"
  /></label>`;
}
