import { isDate } from '@lunzhi/core/dates';
import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../calendar/dates.ts';
import { dayWords, type ElementLanguage, isEnglish } from '../words.ts';
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

const dayBefore: Readonly<Record<string, number>> = {
  今天: 0,
  today: 0,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  前天: -2,
};

const written =
  /^(?:(今天|昨天|昨日|前天|today|yesterday)|(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?)?\s*(上午|早上|中午|下午|晚上)?\s*(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})分?|(半))?\s*(am|pm)?$/i;

const two = (number: number): string => String(number).padStart(2, '0');

/** The day of what was written, ISO; `null` when there is no such day. */
function dayOf([, word, year, month, day]: readonly (string | undefined)[], today: string): string | null {
  if (word !== undefined) return addDays(today, dayBefore[word.toLowerCase()]!);
  if (month === undefined) return today;
  const date = `${year ?? today.slice(0, 4)}-${two(Number(month))}-${two(Number(day))}`;
  return isDate(date) ? date : null;
}

/**
 * When somebody was told, as it is typed: 8:50, 8点半, 下午3:20, 昨天17:30, 3月2日 9:00. Without a day it is today.
 *
 * @param at the moment of writing, with its zone: `2024-02-19T09:10:00+08:00`
 * @returns the moment in the zone of `at`; `null` for what cannot be read or lies in the future
 */
export function readTold(text: string, at: string): string | null {
  const parts = written.exec(text.normalize('NFKC').trim());
  if (!parts) return null;
  const date = dayOf(parts, at.slice(0, 10));
  const [half, hours, minutes, isHalf, english] = parts.slice(5);
  const isLater =
    /下午|晚上/.test(half ?? '') || /pm/i.test(english ?? '') || (half === '中午' && Number(hours) < 3);
  const hour = Number(hours) + (isLater && Number(hours) < 12 ? 12 : 0);
  const minute = isHalf === undefined ? Number(minutes ?? 0) : 30;
  if (date === null || hour > 23 || minute > 59) return null;
  const moment = `${date}T${two(hour)}:${two(minute)}:00${at.slice(19)}`;
  return Date.parse(moment) <= Date.parse(at) ? moment : null;
}

/** A moment as `readTold` reads it again: 3月2日 8:50. */
export const toldWords = (moment: string, language: ElementLanguage): string =>
  isEnglish(language)
    ? `${moment.slice(0, 10)} ${moment.slice(11, 16)}`
    : `${dayWords(moment.slice(0, 10), language)} ${moment.slice(11, 16).replace(/^0/, '')}`;

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
