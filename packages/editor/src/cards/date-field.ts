import type { SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, dayTyped, daysTyped, type DaysTyped, understood } from '../calendar/typed-days.ts';
import { dayWords, type ElementLanguage } from '../words.ts';
import { cardWords } from './words.ts';

/** What a date is typed into. */
interface DateFieldHost {
  readonly context: { readonly view: SessionView; readonly language: ElementLanguage };
  requestUpdate(): void;
}

interface DateFieldOptions {
  /** The field for the last of some days: a range typed into this one fills both. */
  readonly end?: DateField;
  /** Whether only days of the planning period will do. */
  readonly isWithin?: boolean;
}

/** A date in a card, typed as in the forms: what was understood stands below it, or why it cannot be read. */
export class DateField {
  readonly name: string;
  text = '';
  readonly #card: DateFieldHost;
  readonly #options: DateFieldOptions;
  /** Whether it was left as it is: who is still typing is told of no mistake. */
  #isLeft = false;

  constructor(card: DateFieldHost, name: string, options: DateFieldOptions = {}) {
    this.#card = card;
    this.name = name;
    this.#options = options;
  }

  /** Fills in a date as people write it. */
  put(date: string): void {
    const { view, language } = this.#card.context;
    this.text = dayText(date, view, language);
    this.#card.requestUpdate();
  }

  /** What it says; `null` while it is empty. */
  get days(): DaysTyped {
    const { view, language } = this.#card.context;
    const { end, isWithin } = this.#options;
    const days = (end ? daysTyped : dayTyped)(this.text, view, language);
    if (!isWithin || days === null || 'why' in days) return days;
    const { from, to } = view.head.period;
    if (from <= days.from && days.to <= to) return days;
    return { why: cardWords(language).date.outside(dayWords(from, language), dayWords(to, language)) };
  }

  /** The day it says; `null` when it says none that can be read. */
  get date(): string | null {
    const { days } = this;
    return days === null || 'why' in days ? null : days.from;
  }

  /** When typing is done: a range goes into both fields, and what cannot be read is said. */
  #leave(): void {
    const { days } = this;
    const { end } = this.#options;
    this.#isLeft = true;
    if (end && days !== null && !('why' in days) && days.isRange) {
      this.put(days.from);
      end.put(days.to);
    }
    this.#card.requestUpdate();
  }

  readonly #onInput = (event: Event): void => {
    const { isComposing, inputType } = event as InputEvent;
    if (isComposing) return;
    this.text = (event.target as HTMLInputElement).value;
    this.#isLeft = false;
    if (inputType === 'insertFromPaste') this.#leave();
    this.#card.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) this.#leave();
  };

  template(label: string, hint: string, isFirst: boolean): TemplateResult {
    const { view, language } = this.#card.context;
    const { days, name } = this;
    const isWrong = days !== null && 'why' in days;
    const day = (date: string): string => understood(date, view, language);
    const said =
      days === null || 'why' in days
        ? ''
        : days.isRange
          ? `${day(days.from)}${cardWords(language).date.join}${day(days.to)}`
          : day(days.from);
    const isTold = isWrong && this.#isLeft;
    return html`<div class="field date">
      <label for=${name}>${label}</label
      ><input
        class=${isFirst ? 'first' : ''}
        type="text"
        id=${name}
        name=${name}
        autocomplete="off"
        spellcheck="false"
        maxlength="60"
        placeholder=${hint || nothing}
        aria-invalid=${isTold ? 'true' : nothing}
        aria-describedby=${`${name}-said`}
        .value=${this.text}
        @input=${this.#onInput}
        @compositionend=${this.#onInput}
        @change=${() => this.#leave()}
        @keydown=${this.#onKey}
      /><span class=${isTold ? 'said wrong' : 'said'} id=${`${name}-said`} aria-live="polite"
        >${isTold ? days.why : said}</span
      >
    </div>`;
  }
}
