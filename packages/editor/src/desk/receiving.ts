import type { CaseCard } from '@lunzhi/reception/client';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isComposing, onTyped } from '../parts/keys.ts';
import { controlStyle } from './control-style.ts';
import { moodMark } from './marks.ts';
import { PageElement } from './page-element.ts';

type Field = 'present' | 'representatives' | 'shift';

const styles = css`
  :host {
    display: block;
    padding: 8px 14px;
    border-top: 2px solid var(--accent);
    background: var(--surface);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: center;
    font-size: 13px;
  }
  .fields {
    display: contents;
  }
  .fields input.short {
    width: 64px;
  }
  .fields select {
    width: auto;
  }
  .problem {
    flex-basis: 100%;
  }
`;

/** A line before a hearing begins: how many came, how many of them speak, and who hears them where that is not clear. */
export class DeskReceiving extends PageElement {
  static override styles = [...PageElement.styles, controlStyle, styles];
  static override properties = {
    card: { attribute: false },
    typed: { state: true },
    problem: { state: true },
  };
  card: CaseCard | null = null;
  typed: Readonly<Partial<Record<Field, string>>> = {};
  problem: { readonly field: string; readonly words: string } | null = null;
  /** Called when the hearing has begun, or does not. */
  leave: () => void = () => {};

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.focus();
  }

  override focus(options?: FocusOptions): void {
    const first = this.renderRoot.querySelector<HTMLInputElement>('#present');
    first?.focus(options);
    first?.select();
  }

  #valueOf(field: Field): string {
    const { receiving } = this.card!;
    if (field !== 'shift') return this.typed[field] ?? String(receiving?.[field] ?? '');
    const [first, second] = receiving?.seats ?? [];
    return this.typed.shift ?? (second ? '' : (first?.shift ?? ''));
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { card, desk } = this;
    if (!card || !desk) return;
    const shift = this.#valueOf('shift');
    const count = (field: 'present' | 'representatives') =>
      Number(this.#valueOf(field).normalize('NFKC').trim());
    const outcome = await desk.record({
      kind: 'receive',
      case: card.id,
      present: count('present'),
      representatives: count('representatives'),
      ...(shift !== '' && { shift }),
    });
    if (!outcome) return;
    if (outcome.patch) return this.leave();
    const [{ field = '', sentence } = { sentence: '' }] = outcome.diagnostics;
    this.problem = { field, words: sentence };
    // what is wrong with the whole is wrong with no field
    if (field !== '') this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(field)}`)?.focus();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.leave();
  };

  #take(field: Field): (text: string) => void {
    return (text) => {
      this.typed = { ...this.typed, [field]: text };
      this.problem = null;
    };
  }

  protected override render(): TemplateResult {
    const { card, words, problem } = this;
    const seats = card?.receiving?.seats ?? [];
    if (card === null) return html``;
    const { receiving } = words.today;
    const wrong = (field: Field) => (problem?.field === field ? 'true' : nothing);
    const line = (field: 'present' | 'representatives'): TemplateResult => {
      const onInput = onTyped(this.#take(field));
      return html`<label for=${field}>${receiving[field]}</label>
        <input
          type="text"
          id=${field}
          name=${field}
          class="short"
          inputmode="numeric"
          autocomplete="off"
          maxlength="6"
          required
          aria-invalid=${wrong(field)}
          aria-describedby="problem"
          .value=${this.#valueOf(field)}
          @input=${onInput}
          @compositionend=${onInput}
        />`;
    };
    return html`<form novalidate aria-label=${receiving.title} @submit=${this.#submit}>
      <div class="fields">
        ${line('present')} ${line('representatives')}
        ${
          seats.length < 2
            ? nothing
            : html`<label for="shift">${receiving.shift}</label>
                <select
                  id="shift"
                  required
                  aria-invalid=${wrong('shift')}
                  aria-describedby="problem"
                  @change=${(event: Event) => this.#take('shift')((event.target as HTMLSelectElement).value)}
                >
                  <option value=""></option>
                  ${seats.map(
                    ({ shift, post }) =>
                      html`<option value=${shift} ?selected=${shift === this.#valueOf('shift')}>
                        ${post}
                      </option>`,
                  )}
                </select>`
        }
      </div>
      <button type="submit" class="btn primary">${words.today.receive} <kbd>Enter</kbd></button>
      <button type="button" class="btn line" @click=${this.leave}>${words.close} <kbd>Esc</kbd></button>
      <p class="problem" id="problem" role="alert">
        ${problem ? html`${moodMark('bad')} ${problem.words}` : nothing}
      </p>
    </form>`;
  }
}
