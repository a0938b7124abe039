import type { CaseCard, Outcome } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { addDays, weekdayOn } from '../calendar/dates.ts';
import { FormSuggestions } from '../forms/suggest.ts';
import { hasCommand, isComposing, onTyped } from '../parts/keys.ts';
import { dayWords, weekdayWords, isEnglish } from '../words.ts';
import { controlStyle } from './control-style.ts';
import { outcomeStyles } from './outcome-style.ts';
import type { OutcomeTyped } from './handle.ts';
import { moodMark } from './marks.ts';
import { PageElement } from './page-element.ts';
import { namesField, readNames, suggestContext } from './typed-names.ts';

/** A field that is to be filled in, and why. */
interface Missing {
  readonly field: 'answered' | 'lead' | 'assist' | 'opinion';
  readonly words: string;
}

export const outcomes = ['answered', 'study', 'referred'] as const;

/**
 * The outcome of a case in two steps: what is done, and who acts by when. What was typed is kept for each case until it is
 * recorded; folded, it says in a line what was kept.
 */
export class DeskOutcome extends PageElement {
  static override styles = [...PageElement.styles, controlStyle, outcomeStyles];
  static override properties = {
    card: { state: true },
    isFolded: { type: Boolean, attribute: 'folded', reflect: true },
    missing: { state: true },
  };
  card: CaseCard | null = null;
  isFolded: boolean = false;
  /** What was missing when it was to be recorded. */
  missing: Missing | null = null;
  readonly #suggest = new FormSuggestions(this);
  #askedFor: string | null = null;
  #asking: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('current')) this.missing = null;
    if (changed.has('current') || changed.has('view')) this.#asking = this.#ask();
  }

  async #ask(): Promise<void> {
    const { current } = this;
    if (current === null || current === this.#askedFor) return;
    this.#askedFor = current;
    const card = await this.desk?.card(current);
    if (current === this.#askedFor) this.card = card ?? null;
  }

  /** Puts the focus on what is done, as soon as it is there. */
  async begin(): Promise<void> {
    await this.updateComplete;
    await this.#asking;
    await this.updateComplete;
    this.focus();
  }

  /** Chooses what is done, by its number, and goes there. */
  choose(outcome: Outcome): void {
    this.#change({ outcome });
    void this.begin();
  }

  get #draft(): OutcomeTyped {
    const { card } = this;
    return (card && this.desk?.kept.outcomes.get(card.id)) ?? this.#begun;
  }

  /** What the case itself suggests. */
  get #begun(): OutcomeTyped {
    const draft = this.card?.outcome ?? null;
    const nameOf = (unit: string): string => {
      const [kind, id] = unit.split('/');
      return this.view?.services.find((own) => own.kind === kind && own.id === id)?.name ?? '';
    };
    const mark = isEnglish(this.language) ? ', ' : '、';
    return {
      outcome: null,
      lead: draft?.lead ? nameOf(draft.lead) : '',
      assist: (draft?.assist ?? []).map(nameOf).join(mark),
      days: String(draft?.days ?? 30),
      opinion: '',
      keeps: false,
    };
  }

  #change(part: Partial<OutcomeTyped>): void {
    if (this.card === null) return;
    this.desk?.kept.outcomes.set(this.card.id, { ...this.#draft, ...part });
    this.missing = null;
    this.requestUpdate();
  }

  get #due(): string {
    const days = Number(this.#draft.days);
    return addDays(this.view!.head.today, Number.isInteger(days) && days > 0 && days < 3660 ? days : 30);
  }

  /** What is missing, with the field that it is missing in. */
  #findMissing(): Missing | null {
    const { words, view } = this;
    const { outcome, lead, assist, opinion } = this.#draft;
    const { missing, unknown } = words.outcome;
    if (outcome === null) return { field: 'answered', words: missing.outcome };
    const units = [readNames(lead, 'unit', view!), readNames(assist, 'unit', view!)];
    for (const [index, field] of (['lead', 'assist'] as const).entries()) {
      const [first] = units[index]!.unknown;
      if (first !== undefined) return { field, words: unknown(first) };
    }
    if (units[0]!.found.length > 1) return { field: 'lead', words: words.outcome.single };
    if (outcome !== 'answered' && units[0]!.found.length === 0) return { field: 'lead', words: missing.lead };
    return opinion.trim() === '' ? { field: 'opinion', words: missing.opinion } : null;
  }

  async #record(): Promise<void> {
    const { card, desk, view } = this;
    if (!card || !desk || !view) return;
    this.missing = this.#findMissing();
    if (this.missing) return this.renderRoot.querySelector<HTMLElement>(`#${this.missing.field}`)?.focus();
    const { outcome, lead, assist, opinion, keeps } = this.#draft;
    const units = (text: string) =>
      readNames(text, 'unit', view).found.map(({ kind, id }) =>
        kind === 'township' ? { township: id } : { department: id },
      );
    const isDone = await desk.act({
      kind: 'outcome',
      case: card.id,
      outcome: outcome!,
      opinion: opinion.trim(),
      lead: units(lead)[0] ?? null,
      assist: units(assist),
      due: this.#due,
      keeps,
    });
    if (!isDone) return;
    desk.kept.outcomes.delete(card.id);
    void desk.refocus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && hasCommand(event)) {
      event.preventDefault();
      event.stopPropagation();
      void this.writeOnce(() => this.#record());
    }
  };

  readonly #onRadioKey = (event: KeyboardEvent): void => {
    const at = outcomes.indexOf(this.#draft.outcome ?? 'answered');
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (isComposing(event) || (step === undefined && event.key !== ' ')) return;
    event.preventDefault();
    const next = outcomes[(at + (step ?? 0) + outcomes.length) % outcomes.length]!;
    this.#change({ outcome: next });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${next}`)?.focus());
  };

  protected override render(): TemplateResult {
    const { card, view, isFolded } = this;
    if (card?.outcome == null || view === null || card.id !== this.current) return html``;
    return isFolded ? this.#foldedTemplate() : this.#formTemplate();
  }

  #foldedTemplate(): TemplateResult {
    const { words } = this;
    const { outcome } = this.#draft;
    return html`<p class="fold">
      <b>${words.outcome.title}</b>
      <span>${words.outcome.kept(outcome ? words.outcome.ways[outcome][0]! : words.outcome.unchosen)}</span>
      <button type="button" class="btn line" @click=${() => this.desk?.closeSheet()}>
        ${words.outcome.goOn} <kbd>Esc</kbd>
      </button>
    </p>`;
  }

  #formTemplate(): TemplateResult {
    const { words, view, language } = this;
    const draft = this.#draft;
    const { outcome: own } = words;
    const context = suggestContext(view!, language);
    const line = (name: 'lead' | 'assist', isList: boolean): TemplateResult =>
      namesField(
        {
          name,
          label: own[name],
          kind: 'unit',
          isList,
          problem: this.missing?.field === name ? 'problem' : null,
          value: draft[name],
          placeholder: isList ? own.listHint : '',
          take: (text) => this.#change({ [name]: text }),
        },
        this.#suggest,
        context,
      );
    const due = this.#due;
    const typed = (name: 'days' | 'opinion') => onTyped((text) => this.#change({ [name]: text }));
    return html`<section aria-label=${own.title}>
        <h3 id="how"><i>1</i>${own.how} <span>${own.howHint}</span></h3>
        <div role="radiogroup" aria-labelledby="how" @keydown=${this.#onRadioKey}>
          ${outcomes.map(
            (outcome, index) =>
              html`<div
                class=${`option${draft.outcome === outcome ? ' on' : ''}`}
                id=${outcome}
                role="radio"
                aria-checked=${draft.outcome === outcome ? 'true' : 'false'}
                tabindex=${outcome === (draft.outcome ?? 'answered') ? 0 : -1}
                @click=${() => this.#change({ outcome })}
              >
                <span class="dot"></span><b>${own.ways[outcome][0]}</b><kbd>${index + 1}</kbd
                ><small>${own.ways[outcome][1]}</small>
              </div>`,
          )}
        </div>
        <h3><i>2</i>${own.who} <span>${own.whoHint}</span></h3>
        <div class="fields">
          ${line('lead', false)} ${line('assist', true)}
          <label for="days">${own.days}</label>
          <div class="inline">
            <input
              type="text"
              inputmode="numeric"
              id="days"
              name="days"
              class="short"
              maxlength="4"
              .value=${draft.days}
              @input=${typed('days')}
              @compositionend=${typed('days')}
            />${own.daysUnit}
            <span>${own.until(`${dayWords(due, language)} ${weekdayWords(weekdayOn(due), language)}`)}</span>
          </div>
          <p class="note">${own.daysNote}</p>
          <label for="opinion">${own.opinion}</label>
          <textarea
            id="opinion"
            name="opinion"
            rows="2"
            maxlength="4000"
            aria-invalid=${this.missing?.field === 'opinion' ? 'true' : nothing}
            aria-describedby="problem"
            .value=${draft.opinion}
            @input=${typed('opinion')}
            @compositionend=${typed('opinion')}
          ></textarea>
          <span>${own.keeps}</span>
          <label class="check"
            ><input
              type="checkbox"
              .checked=${draft.keeps}
              @change=${(event: Event) => this.#change({ keeps: (event.target as HTMLInputElement).checked })}
            />
            ${own.keepsLabel}</label
          >
        </div>
        <div class="foot">
          <p class="problem" id="problem" role="alert">
            ${this.missing ? html`${moodMark('bad')} ${this.missing.words}` : nothing}
          </p>
          <button
            type="button"
            class="btn primary"
            aria-keyshortcuts="Control+Enter"
            @click=${() => void this.writeOnce(() => this.#record())}
          >
            ${own.record} <kbd>Ctrl+Enter</kbd>
          </button>
          <span class="mute">${own.undoable}</span>
        </div>
      </section>
      ${this.#suggest.render(words)}`;
  }
}
