import type { CandidateView, DayView, LeaderView, PlaceView } from '@lunzhi/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { finds } from './find.ts';
import { comboboxStyles } from './style.ts';
import { comboboxWords } from './words.ts';
import { icon } from '../styles/icons.ts';
import { clamp, isComposing, onTyped } from '../parts/keys.ts';
import { barredTemplate, type Permitted } from '../parts/permit.ts';
import { base } from '../styles/base.ts';
import { dayWords, type ElementLanguage, postBeside, weekdayWords } from '../words.ts';

/** Somebody was taken for the place, or (`leader` undefined) the list was left and nothing changes. */
export class ComboboxAnswerEvent extends Event {
  static readonly type = 'combobox-answer';
  readonly leader: string | undefined;
  readonly lock: boolean;
  /** Rules that taking him breaks. */
  readonly breaks: readonly string[];
  constructor(leader?: string, lock = false, breaks: readonly string[] = []) {
    super(ComboboxAnswerEvent.type);
    this.leader = leader;
    this.lock = lock;
    this.breaks = breaks;
  }
}

const order = ['free', 'costly', 'blocked', 'on-duty'] as const;

/** Sentences told of everybody; the others of whom the next Enter takes. */
const MOST = 2;

interface Option {
  readonly leader: LeaderView;
  readonly candidate: CandidateView;
  /** Whether nothing but what is permitted is against it. */
  readonly isAble: boolean;
  readonly canTake: boolean;
}

/**
 * Who could take a place, and what would change: everybody in groups, those who cannot with the reason.
 *
 * @event combobox-answer - somebody was taken, or the list was left
 */
export class RosterCombobox extends LitElement {
  static override styles = [base, comboboxStyles];
  static override properties = {
    day: { attribute: false },
    place: { attribute: false },
    leaders: { attribute: false },
    candidates: { attribute: false },
    isPublished: { attribute: false },
    permitted: { attribute: false },
    language: {},
    query: { state: true },
    current: { state: true },
  };
  day: DayView | null = null;
  place: PlaceView | null = null;
  leaders: readonly LeaderView[] = [];
  /** `null` while they are counted. */
  candidates: readonly CandidateView[] | null = null;
  isPublished: boolean = false;
  /** Whether anybody may be taken. */
  permitted: Permitted = true;
  language: ElementLanguage = 'zh-CN';
  query: string = '';
  /** Id of the leader the next Enter takes. */
  current: string | null = null;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override willUpdate(): void {
    const options = this.#options();
    if (!options.some(({ leader }) => leader.id === this.current))
      this.current = options[0]?.leader.id ?? null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('current'))
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #options(): readonly Option[] {
    const leaderById = new Map(this.leaders.map((leader) => [leader.id, leader]));
    return order.flatMap((group) =>
      (this.candidates ?? []).flatMap((candidate) => {
        const leader = leaderById.get(candidate.leader);
        if (candidate.group !== group || !leader || leader.id === this.place?.leader) return [];
        if (!finds(leader, this.query)) return [];
        const isAble = group === 'free' || group === 'costly';
        return [{ leader, candidate, isAble, canTake: this.permitted === true && isAble }];
      }),
    );
  }

  #take(lock: boolean, id: string | null = this.current): void {
    const option = this.#options().find(({ leader }) => leader.id === id);
    if (option?.canTake)
      this.dispatchEvent(new ComboboxAnswerEvent(option.leader.id, lock, option.candidate.breaks));
  }

  /** What an input method has not finished finds nobody yet. */
  readonly #onInput = onTyped((query) => (this.query = query));

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const options = this.#options();
    const at = options.findIndex(({ leader }) => leader.id === this.current);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && !event.altKey) {
      this.current = options[clamp(at + step, options.length - 1)]?.leader.id ?? null;
    } else if (event.key === 'Enter') this.#take(false);
    else if (event.altKey && event.code === 'KeyL') this.#take(true);
    else if (event.key === 'Escape' || event.key === 'Tab') this.dispatchEvent(new ComboboxAnswerEvent());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  protected override render(): TemplateResult {
    const { day, language } = this;
    const words = comboboxWords(language);
    const options = this.#options();
    const holder = this.leaders.find(({ id }) => id === this.place?.leader);
    const title = day ? `${dayWords(day.date, language)} ${weekdayWords(day.weekday, language)}` : '';
    const active = options.findIndex(({ leader }) => leader.id === this.current);
    return html`<div class="box pop" role="dialog" aria-label=${words.title(title)} @keydown=${this.#onKey}>
      <div class="top">
        <span class="what"><b>${title}</b> ${holder ? words.now(holder.name) : words.nowEmpty}</span>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${words.find}
          aria-expanded="true"
          aria-controls="list"
          aria-autocomplete="list"
          aria-activedescendant=${active === -1 ? nothing : `option-${active}`}
          .value=${this.query}
          @input=${this.#onInput}
          @compositionend=${this.#onInput}
        />
        <span class="hint">${words.example}</span>
      </div>
      ${barredTemplate(this.permitted)}
      <div class="list" id="list" role="listbox" aria-label=${words.title(title)}>
        ${order.map((group) => this.#group(group, options))}
      </div>
      <p class="none" role="status">
        ${
          this.candidates === null
            ? words.waiting
            : options.length === 0
              ? words.none(this.query)
              : html`<span class="unseen">${words.found(options.length)}</span>`
        }
      </p>
      <div class="foot">
        <span class="key"><kbd>↑</kbd> <kbd>↓</kbd> ${words.choose}</span>${
          this.permitted === true ? html`<span class="key"><kbd>Enter</kbd> ${words.take}</span>` : nothing
        }<span class="key"><kbd>Esc</kbd> ${words.leave}</span>${
          this.permitted === true
            ? html`<span class="key"><kbd>Alt</kbd>+<kbd>L</kbd> ${words.takeAndLock}</span>`
            : nothing
        }
        ${this.isPublished ? html`<span class="last">${words.recorded}</span>` : nothing}
      </div>
    </div>`;
  }

  #group(group: CandidateView['group'], options: readonly Option[]): TemplateResult | typeof nothing {
    const words = comboboxWords(this.language);
    const own = options.filter(({ candidate }) => candidate.group === group);
    if (own.length === 0) return nothing;
    return html`<div role="group" aria-labelledby=${`group-${group}`}>
      <div class="head" id=${`group-${group}`} role="presentation">
        ${words.groups[group]} <span>${words.people(own.length)}</span>
      </div>
      ${own.map((option) => this.#option(option, options.indexOf(option)))}
    </div>`;
  }

  #option({ leader, candidate, isAble, canTake }: Option, index: number): TemplateResult {
    const words = comboboxWords(this.language);
    const { mends, sentences } = candidate;
    const isCurrent = leader.id === this.current;
    const told = isCurrent ? sentences : sentences.slice(0, MOST);
    const more = sentences.length - told.length;
    return html`<div
      class=${`option ${candidate.group}`}
      id=${`option-${index}`}
      role="option"
      aria-selected=${isCurrent ? 'true' : 'false'}
      title=${more > 0 ? sentences.join(words.semicolon) : nothing}
      aria-disabled=${canTake ? nothing : 'true'}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => (canTake ? this.#take(false, leader.id) : (this.current = leader.id))}
    >
      <span class="name">${leader.name}</span><span class="post">${postBeside(leader)}</span
      ><span class="effect"
        >${isAble ? nothing : html`<span class="unseen">${words.cannot}</span>`}${
          mends === undefined ? nothing : html`<b class="line">${icon('ok')} ${mends}</b>`
        }${told.map(
          (sentence, at) =>
            html`<span class=${at === 0 ? 'line worst' : 'line'}
              >${candidate.group === 'costly' && at === 0 ? html`<span class="mark">▲</span> ` : nothing}${sentence}</span
            >`,
        )}${more > 0 ? html`<span class="line">${words.more(more)}</span>` : nothing}</span
      ><span class="count">${isAble ? words.duties(leader.duties) : icon('bad')}</span>
    </div>`;
  }
}
