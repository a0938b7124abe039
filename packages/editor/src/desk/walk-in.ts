import type { DraftView } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FormSuggestions } from '../forms/suggest.ts';
import { hasCommand, isComposing, onTyped } from '../parts/keys.ts';
import { icon } from '../styles/icons.ts';
import { dayWords } from '../words.ts';
import { controlStyle } from './control-style.ts';
import type { WalkInTyped } from './handle.ts';
import { deskIcon } from './icons.ts';
import { moodMark } from './marks.ts';
import { PageElement } from './page-element.ts';
import { namesField, suggestContext } from './typed-names.ts';
import { areMany, factsTyped, missingIn, nothingTyped } from './walk-in-facts.ts';
import { walkInStyles } from './walk-in-style.ts';

/**
 * Registers somebody who has come, by keyboard, in under a minute: where, about what, how many. The rest can come later.
 * While it is typed it says who hears it, and whether it was here before; what was typed stays until it is registered.
 */
export class DeskWalkIn extends PageElement {
  static override styles = [...PageElement.styles, controlStyle, walkInStyles];
  static override properties = { typed: { state: true }, said: { state: true }, problem: { state: true } };
  typed: WalkInTyped = nothingTyped;
  /** Of what is typed; `null` before anything was. */
  said: DraftView | null = null;
  problem: string = '';
  readonly #suggest = new FormSuggestions(this);
  #asked = 0;

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#township')?.focus(options);
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('desk')) this.typed = this.desk?.kept.walkIn ?? this.typed;
    else if (changed.has('typed') && this.desk) this.desk.kept.walkIn = this.typed;
    if (changed.has('typed') || changed.has('view')) void this.#ask();
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const said = await this.desk?.draft(factsTyped(this.typed, this.view!));
    if (asked === this.#asked) this.said = said ?? null;
  }

  async #record(shift?: string): Promise<void> {
    const missing = missingIn(this.typed, this.view!, this.words);
    if (missing) {
      this.problem = missing[0];
      this.renderRoot.querySelector<HTMLElement>(`#${missing[1]}`)?.focus();
      return;
    }
    const isDone = await this.desk?.act({
      kind: 'register',
      facts: factsTyped(this.typed, this.view!),
      ...(shift !== undefined && { shift }),
    });
    if (!isDone) return;
    this.typed = nothingTyped;
    this.desk?.closeSheet();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.key !== 'Enter') return;
    const isCommand = hasCommand(event);
    const field = event.composedPath()[0];
    if (!isCommand && !(field instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isCommand) return void this.writeOnce(() => this.#record());
    // Enter goes on to the next field, as at a counter
    const fields = [
      ...this.renderRoot.querySelectorAll<HTMLElement>('.fields input, .fields textarea, .fields select'),
    ];
    fields[fields.indexOf(field as HTMLElement) + 1]?.focus();
  };

  #take(name: keyof WalkInTyped): (text: string) => void {
    return (text) => {
      this.typed = { ...this.typed, [name]: text };
      this.problem = '';
    };
  }

  #line(
    name: keyof WalkInTyped & ('people' | 'representatives' | 'name' | 'phone' | 'identity'),
    label: string,
    hint: unknown,
    isShort = false,
  ): TemplateResult {
    const onInput = onTyped(this.#take(name));
    return html`<label for=${name}>${label}</label>
      <div class="inline">
        <input
          type="text"
          id=${name}
          name=${name}
          class=${isShort ? 'short' : ''}
          inputmode=${isShort ? 'numeric' : nothing}
          autocomplete="off"
          maxlength="200"
          placeholder=${isShort ? '' : this.words.walkIn.later}
          .value=${this.typed[name]}
          @input=${onInput}
          @compositionend=${onInput}
        />${hint}
      </div>`;
  }

  protected override render(): TemplateResult {
    const { view, words, typed, said, language } = this;
    if (view === null) return html``;
    const { walkIn } = words;
    const context = suggestContext(view, language);
    const names = (name: 'township' | 'sector'): TemplateResult =>
      namesField(
        {
          name,
          label: walkIn[name],
          kind: name,
          isList: true,
          value: typed[name],
          placeholder: '',
          take: this.#take(name),
        },
        this.#suggest,
        context,
      );
    const onAbout = onTyped(this.#take('about'));
    const isMany = areMany(typed);
    const speak = said?.representatives;
    return html`<div class="top">
        ${deskIcon('walk')}
        <h2>${walkIn.title}</h2>
        <span class="pill">${walkIn.number(view.today.walkIns.length + 1)}</span>
        <button
          type="button"
          class="btn close"
          aria-label=${words.close}
          @click=${() => this.desk?.closeSheet()}
        >
          ${icon('close')} <kbd>Esc</kbd>
        </button>
      </div>
      <div class="body">
        <div class="fields">
          ${names('township')} ${names('sector')}
          <label for="about">${walkIn.about}</label>
          <textarea
            id="about"
            name="about"
            rows="2"
            maxlength="4000"
            .value=${typed.about}
            @input=${onAbout}
            @compositionend=${onAbout}
          ></textarea>
          ${this.#line('people', walkIn.people, html`<span class="hint">${walkIn.peopleHint}</span>`, true)}
          ${
            isMany
              ? this.#line(
                  'representatives',
                  walkIn.representatives,
                  speak
                    ? html`<span class=${`hint ${speak.mood}`}>${moodMark(speak.mood)} ${speak.strong}</span>`
                    : nothing,
                  true,
                )
              : nothing
          }
          ${this.#line('name', isMany ? walkIn.leadName : walkIn.name, nothing)}
          ${this.#line('phone', walkIn.phone, nothing)} ${this.#line('identity', walkIn.identity, nothing)}
          <label for="urgency">${walkIn.urgency}</label>
          <select
            id="urgency"
            .value=${typed.urgency}
            @change=${(event: Event) => this.#take('urgency')((event.target as HTMLSelectElement).value)}
          >
            ${(['usual', 'urgent', 'major'] as const).map(
              (own) =>
                html`<option value=${own} ?selected=${own === typed.urgency}>
                  ${words.pool.urgencies_[own]}
                </option>`,
            )}
          </select>
        </div>
      </div>
      <div class="said" role="status">${said ? this.#saidTemplate(said) : nothing}</div>
      <p class="problem" role="alert">
        ${this.problem === '' ? nothing : html`${moodMark('bad')} ${this.problem}`}
      </p>
      <div class="acts">
        <button
          type="button"
          class="btn primary"
          aria-keyshortcuts="Control+Enter"
          @click=${() => void this.writeOnce(() => this.#record())}
        >
          ${walkIn.record} <kbd>Ctrl+Enter</kbd>
        </button>
        ${
          said?.next.shift
            ? html`<button
                type="button"
                class="btn line"
                @click=${() => void this.writeOnce(() => this.#record(said.next.shift!))}
              >
                ${walkIn.recordFor(dayWords(said.next.shift, language))}
              </button>`
            : nothing
        }
      </div>
      ${this.#suggest.render(words)}`;
  }

  #saidTemplate({ alike, next }: DraftView): TemplateResult {
    const { walkIn } = this.words;
    return html`${
        alike.length > 0
          ? html`<div class="box warn">
              <b>${moodMark('warn')} ${walkIn.alike(alike.length)}</b>　${walkIn.check}
              <ul>
                ${alike.map(
                  (own) =>
                    html`<li>
                      ${own.words}
                      <button type="button" class="link" @click=${() => this.desk?.open(own.case)}>
                        ${walkIn.compare}
                      </button>
                    </li>`,
                )}
              </ul>
            </div>`
          : nothing
      }
      <div class=${`box ${next.mood}`}>
        <b>${next.mood === 'plain' ? deskIcon('arrow') : moodMark(next.mood)} ${next.strong}</b>
        ${next.rest === '' ? nothing : html`<p>${next.rest}</p>`}
        ${next.more.map((line) => html`<p class="mute">${line}</p>`)}
      </div>`;
  }
}
