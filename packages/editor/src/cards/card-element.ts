import type { Act, Preview, SessionView } from '@lunzhi/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DaySpan } from '../events.ts';
import { isComposing, onTyped } from '../parts/keys.ts';
import type { Writer } from '../shell/places.ts';
import type { SessionController } from '../shell/session-controller.ts';
import { barredTemplate, permit, type Permitted } from '../parts/permit.ts';
import { cardBase } from '../styles/cards.ts';
import { moodIcon } from '../styles/icons.ts';
import { base } from '../styles/base.ts';
import type { ElementLanguage } from '../words.ts';
import { cardStyle } from './style.ts';
import { cardWords } from './words.ts';

/** What a card is given when it opens. */
export interface CardContext {
  readonly view: SessionView;
  readonly language: ElementLanguage;
  /** Id of a leader, a place, a month, or the number of an entry; `null` where the card speaks of the whole roster. */
  readonly about: string | null;
  readonly way?: 'nobody' | undefined;
  readonly days?: DaySpan | undefined;
  readonly controller: SessionController;
  readonly writer: Writer;
  readonly leave: () => void;
  /** Keeps the Tab key within an element. */
  readonly cycle: (within: HTMLElement, event: KeyboardEvent) => boolean;
}

/**
 * A card that pops up, says what an act would do, and does it when its main button is pressed: a form, so that Enter
 * sends it. It keeps the Tab key and all other keys to itself but Esc, by which the editor closes it.
 */
export abstract class CardElement extends LitElement {
  static override styles = [base, cardBase, cardStyle];
  static override properties = { context: { attribute: false }, preview: { state: true } };
  declare context: CardContext;
  /** Of the act as it is filled in; `null` while it is counted, and where there is nothing to count. */
  preview: Preview | null = null;
  /** The act that `preview` is about, as text. */
  #previewed = 'null';

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
  }

  /** What it is about, and the words of the main button. */
  protected abstract get titles(): { readonly heading: string; readonly action: string };
  /** What the main button does; `null` while something is missing. */
  protected abstract get act(): Act | null;
  protected abstract content(): TemplateResult;

  protected more(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Whether the session is asked what the act would do; a card that says it all by itself need not. */
  protected get asks(): boolean {
    return true;
  }

  protected get today(): string {
    return this.context.view.head.today ?? this.context.writer.at.slice(0, 10);
  }

  protected override willUpdate(): void {
    const act = this.asks ? this.act : null;
    const text = JSON.stringify(act);
    if (text === this.#previewed) return;
    this.#previewed = text;
    this.preview = null;
    if (act === null) return;
    void this.context.controller
      .ask((session) => session.preview(act))
      .then((preview) => {
        if (this.#previewed === text) this.preview = preview ?? null;
      });
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.renderRoot.querySelector<HTMLElement>('.first, .btn:not([disabled])')?.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !isComposing(event)) return;
    event.stopPropagation();
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
    if (event.key === 'Tab') this.context.cycle(this.renderRoot.querySelector('.card')!, event);
  };

  protected get isReady(): boolean {
    return this.act !== null && this.preview?.mood !== 'impossible';
  }

  protected send(): Promise<void> {
    return this.perform(this.act);
  }

  /** Whether an act may be done; of what is not filled in yet there is nothing to say. */
  protected may(act: Act | null): Permitted {
    return act === null || this.context.controller.may(act);
  }

  /** Closes the card and does the act; what is to be said of it the editor says. */
  protected async perform(act: Act | null): Promise<void> {
    if (act === null) return;
    this.context.leave();
    await this.context.controller.act(act);
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    // a form whose main button is disabled is not sent by Enter
    void this.send();
  };

  /**
   * A line to type into.
   *
   * @param more `first`: it has the focus when the card opens; `list`: id of what is suggested
   */
  protected field(
    name: string,
    label: string,
    hint: string,
    value: string,
    take: (text: string) => void,
    more: { readonly class?: 'first'; readonly required?: boolean; readonly list?: string } = {},
  ): TemplateResult {
    const onInput = onTyped(take);
    return html`<label class="field"
      ><span>${label}</span
      ><input
        class=${more.class ?? nothing}
        type="text"
        name=${name}
        list=${more.list ?? nothing}
        ?required=${more.required}
        autocomplete="off"
        maxlength="200"
        placeholder=${hint}
        .value=${value}
        @input=${onInput}
        @compositionend=${onInput}
    /></label>`;
  }

  protected override render(): TemplateResult {
    const words = cardWords(this.context.language).card;
    const { heading, action } = this.titles;
    const permitted = this.may(this.act);
    return html`<div class="card" role="dialog" aria-label=${heading} lang=${this.context.language}>
      <h2>${heading}</h2>
      <form @submit=${this.#onSubmit}>
        ${this.content()}
        <div role="status">${this.asks && this.act !== null ? this.#effect() : nothing}</div>
        ${barredTemplate(permitted)}
        <div class="acts">
          <button ${permit(permitted)} type="submit" class="btn primary" ?disabled=${!this.isReady}>
            ${action}
          </button>
          ${this.more()}
          <button type="button" class="btn line leave" @click=${() => this.context.leave()}>
            ${words.leave} <kbd>Esc</kbd>
          </button>
        </div>
      </form>
    </div>`;
  }

  #effect(): TemplateResult | typeof nothing {
    const { preview } = this;
    const words = cardWords(this.context.language).card;
    if (preview === null) return html`<p class="mute">${words.weighing}</p>`;
    // of an entry that changes no duty there is nothing to add to what the card says
    if (preview.mood === 'same' && this.act?.kind === 'entry') return nothing;
    return html`<p class=${`verdict ${preview.mood}`}>
      ${moodIcon(preview.mood)}
      ${preview.mood === 'impossible' ? words.impossible : nothing}${preview.verdict}
    </p>`;
  }
}
