import type { Act } from '@lunzhi/core';
import type { AskedAct } from '@lunzhi/core/client';
import { type ElementPart, html, noChange, nothing, type TemplateResult } from 'lit';
import { directive, Directive, type DirectiveResult } from 'lit/directive.js';

/** That something may not be done. */
export interface Barred {
  /** In words for the reader; empty before it is known. */
  readonly why: string;
  /** Whether that is still being asked. */
  readonly isAsked: boolean;
}

/** Whether something may be done, as far as that is known. */
export type Permitted = true | Barred;

/** Asked by every control that does something, of as much of the act as is chosen. */
export type Permits<Own extends { readonly kind: string } = Act> = (act: AskedAct<Own>) => Permitted;

/** Where nothing restricts what is done. */
export const free = (): Permitted => true;

class Permit extends Directive {
  #permitted: Permitted = true;
  #hears = false;

  override render(_permitted: Permitted): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [permitted]: [Permitted]): typeof noChange {
    if (permitted === true && this.#permitted === true) return noChange;
    this.#permitted = permitted;
    const { why, isAsked } = permitted === true ? { why: null, isAsked: false } : permitted;
    const set = (name: string, value: string | null): void =>
      value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
    set('data-why', why);
    set('aria-description', why);
    set('aria-disabled', why === null ? null : 'true');
    set('aria-busy', isAsked ? 'true' : null);
    if (!this.#hears) element.addEventListener('click', this.#onClick, true);
    this.#hears = true;
    return noChange;
  }

  readonly #onClick = (event: Event): void => {
    if (this.#permitted === true) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}

/**
 * A button that does something, first of what stands in its tag: `<button ${permit(may(act))} @click=…>`. Where that may not be
 * done it can still be reached, and says why.
 */
export const permit: (permitted: Permitted) => DirectiveResult<typeof Permit> = directive(Permit);

/** Why something may not be done, below what would do it, where there is room for it. */
export const barredTemplate = (permitted: Permitted): TemplateResult | typeof nothing =>
  permitted === true
    ? nothing
    : html`<p class="barred" role="status" aria-busy=${permitted.isAsked ? 'true' : nothing}>
        ${permitted.why}
      </p>`;
