import type { FormField, LeaderView } from '@lunzhi/core';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { clamp } from '../parts/keys.ts';
import { type ElementLanguage, isEnglish } from '../words.ts';
import { type Suggestion, suggestionsFor, type TypedItem, itemAtCaret } from './suggest-find.ts';
import type { FormsWords } from './words.ts';

/** What names are proposed from. */
export interface SuggestContext {
  readonly options: Readonly<Record<string, readonly { readonly value: string }[]>>;
  /** By what leaders are found beside their names. */
  readonly view: { readonly leaders: readonly LeaderView[] };
  readonly language: ElementLanguage;
}

/** A field that takes names: one, or a list of them. */
export interface SuggestedField extends Pick<FormField, 'kind' | 'options'> {
  /** No other names will do: Tab completes what finds a single one. */
  readonly isClosed?: boolean;
}

interface ShownSuggestions {
  readonly input: HTMLInputElement;
  readonly field: SuggestedField;
  readonly typed: TypedItem;
  readonly suggestions: readonly Suggestion[];
  /** Which one the next Enter takes; −1 for none. */
  readonly at: number;
  /** Between the items of a list. */
  readonly mark: string;
}

/** Of the list, in pixels. */
const MAX_HEIGHT = 260;

const namesOf = (field: SuggestedField, { options }: SuggestContext): readonly string[] =>
  (options[field.options ?? ''] ?? []).map(({ value }) => value);

/** Whether a field takes names, so that some can be proposed. */
export const takesNames = (field: SuggestedField, context: SuggestContext): boolean =>
  (field.kind === 'list' || field.kind === 'text') && namesOf(field, context).length > 0;

/** Below a field, above it where there is more room, and never over it: what is typed must be seen. */
function placeBeside({ style, scrollHeight }: HTMLElement, { left, top, bottom, width }: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const own = Math.min(clientWidth - 16, Math.max(260, Math.min(width, 420)));
  const below = clientHeight - bottom - 8;
  const isBelow = below >= Math.min(scrollHeight, MAX_HEIGHT, top);
  style.width = `${own}px`;
  style.left = `${Math.max(8, Math.min(left, clientWidth - own - 8))}px`;
  style.maxHeight = `${Math.min(MAX_HEIGHT, isBelow ? below : top - 8)}px`;
  style.top = isBelow ? `${bottom + 2}px` : 'auto';
  style.bottom = isBelow ? 'auto' : `${clientHeight - top + 2}px`;
}

/**
 * Names for the field that is being typed into, in a list below it: found by their characters or initials, taken by Enter
 * or a click. The list opens when something is typed that is not one of them yet, by an arrow, or by a click; while an input
 * method composes it is shut.
 */
export class FormSuggestions implements ReactiveController {
  shown: ShownSuggestions | null = null;
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };

  /** What was placed last: who scrolls the list himself is not led back. */
  #placed: ShownSuggestions | null = null;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('#suggested');
    if (!list || !this.shown) return;
    placeBeside(list, this.shown.input.getBoundingClientRect());
    if (this.#placed !== this.shown)
      list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    this.#placed = this.shown;
  }

  hostConnected(): void {
    for (const own of this.#scrolled()) own.addEventListener('scroll', this.#follow, true);
  }

  hostDisconnected(): void {
    for (const own of this.#scrolled()) own.removeEventListener('scroll', this.#follow, true);
    this.shown = null;
  }

  /** Scrolling within a shadow root is not heard outside of it. */
  readonly #scrolled = (): readonly EventTarget[] => [window, this.#host.renderRoot];

  #show(shown: ShownSuggestions | null): void {
    if (shown === null && this.shown === null) return;
    this.shown = shown && shown.suggestions.length > 0 ? shown : null;
    this.#host.requestUpdate();
  }

  readonly close = (): void => this.#show(null);

  /** Stays beside the field when that is scrolled, with the page or within it. */
  readonly #follow = (): void => {
    if (this.shown) this.#host.requestUpdate();
  };

  /** Reads what is typed. */
  read(event: Event, field: SuggestedField, context: SuggestContext): void {
    const input = event.currentTarget as HTMLInputElement;
    const typed = this.#itemIn(input, field, context);
    if ((event as InputEvent).isComposing || typed.text === '' || typed.isKnown) this.close();
    else this.#propose(input, field, context, typed, 0);
  }

  /** All that is left, or that what stands there finds. */
  open(input: HTMLInputElement, field: SuggestedField, context: SuggestContext, at: number): void {
    this.#propose(input, field, context, this.#itemIn(input, field, context), at);
  }

  #itemIn(input: HTMLInputElement, field: SuggestedField, context: SuggestContext): TypedItem {
    const { value } = input;
    const names = namesOf(field, context);
    if (field.kind === 'list') return itemAtCaret(value, input.selectionEnd ?? value.length, names);
    const text = value.trim();
    return { from: 0, to: value.length, text, isKnown: names.includes(text) };
  }

  #propose(
    input: HTMLInputElement,
    field: SuggestedField,
    context: SuggestContext,
    typed: TypedItem,
    at: number,
  ): void {
    const suggestions = suggestionsFor(input.value, typed, namesOf(field, context), context.view.leaders);
    const mark = field.kind !== 'list' ? '' : isEnglish(context.language) ? ', ' : '、';
    this.#show({ input, field, typed, suggestions, at, mark });
  }

  /** @returns whether the key was the list's */
  onKey(event: KeyboardEvent, field: SuggestedField, context: SuggestContext): boolean {
    const { shown } = this;
    const { key, altKey } = event;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[key];
    if (shown === null) {
      if (key !== 'ArrowDown' || !takesNames(field, context)) return false;
      this.open(event.currentTarget as HTMLInputElement, field, context, 0);
      return true;
    }
    if (key === 'Tab' && field.isClosed && shown.suggestions.length === 1) this.#take(shown.suggestions[0]!);
    else if (key === 'Tab') this.close();
    else if (key === 'Escape' || (key === 'ArrowUp' && altKey)) {
      this.close();
      return true;
    } else if (step !== undefined) {
      this.#show({ ...shown, at: clamp(shown.at + step, shown.suggestions.length - 1) });
      return true;
    } else if (key === 'Enter' && shown.at >= 0) {
      this.#take(shown.suggestions[shown.at]!);
      return true;
    }
    return false;
  }

  /** Puts a name where the caret is, as if it had been typed: so the field can take it back, and knows it has changed. */
  #take({ name }: Suggestion): void {
    const { input, typed, mark } = this.shown!;
    const isNext = typed.isKnown && mark !== '';
    const text = isNext ? `${mark}${name}` : name;
    this.close();
    input.focus();
    input.setSelectionRange(isNext ? typed.to : typed.from, typed.to);
    if (document.execCommand('insertText', false, text)) return;
    input.setRangeText(text, isNext ? typed.to : typed.from, typed.to, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  }

  render(words: Pick<FormsWords, 'suggestions' | 'found'>): TemplateResult {
    const { shown } = this;
    return html`${
        shown === null
          ? nothing
          : html`<div
              class="suggested"
              part="suggested"
              id="suggested"
              role="listbox"
              aria-label=${words.suggestions}
            >
              ${shown.suggestions.map(
                (suggestion, index) =>
                  html`<div
                    role="option"
                    id=${`suggested-${index}`}
                    aria-selected=${index === shown.at ? 'true' : 'false'}
                    @pointerdown=${(event: Event) => event.preventDefault()}
                    @click=${() => this.#take(suggestion)}
                  >
                    ${suggestion.name}
                    ${suggestion.post === '' ? nothing : html`<span>${suggestion.post}</span>`}
                  </div>`,
              )}
            </div>`
      }
      <p class="unseen" role="status">${shown === null ? '' : words.found(shown.suggestions.length)}</p>`;
  }
}
