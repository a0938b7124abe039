import type { Act, LedgerEntry } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { following, isUpToDate, nextVersion, stages, type Step } from '../shell/places.ts';
import { dayWords, isEnglish } from '../words.ts';
import { CardElement } from './card-element.ts';
import { DateField } from './date-field.ts';
import { cardWords } from './words.ts';

/** How the roster stands between draft and publication, and the one step that comes next. */
export class RosterStandingCard extends CardElement {
  static override properties = { ...CardElement.properties, skips: { state: true }, by: { state: true } };
  /** Whether the draft is to be approved without having been circulated. */
  skips: boolean = false;
  by: string = '';
  readonly #on = new DateField(this, 'on');
  readonly #through = new DateField(this, 'through', { isWithin: true });

  protected override willUpdate(): void {
    if (!this.hasUpdated) {
      this.#on.put(this.today);
      this.#through.put(this.context.view.head.period.to);
    }
    super.willUpdate();
  }

  get #step(): Step {
    return this.skips ? 'approved' : following[this.context.view.head.stage];
  }

  get #version(): number {
    return nextVersion(this.context.view);
  }

  get #words() {
    return cardWords(this.context.language).standing;
  }

  protected override get titles() {
    const { heading, actions } = this.#words;
    const step = this.#step;
    return { heading, action: step === 'published' ? actions.published(this.#version) : actions[step] };
  }

  protected override get act(): Act | null {
    const { writer, view } = this.context;
    const [by, on, through] = [this.by.trim(), this.#on.date, this.#through.date];
    if (isUpToDate(view)) return null;
    const signed = by === '' ? {} : { by };
    const entryOf = (): LedgerEntry | null => {
      switch (this.#step) {
        case 'circulated':
          return { kind: 'circulated', ...writer, ...signed };
        case 'approved':
          // whoever approves answers for it
          return on === null || by === '' ? null : { kind: 'approved', ...writer, by, on };
        case 'published':
          return through === null
            ? null
            : { kind: 'published', ...writer, version: this.#version, through, ...signed };
      }
    };
    const entry = entryOf();
    return entry && { kind: 'entry', entry };
  }

  /** What was done is followed by what comes next: nothing else on the page says where. */
  protected override async perform(act: Act | null): Promise<void> {
    if (act === null) return;
    const [step, { controller, leave }] = [this.#step, this.context];
    leave();
    const isDone = await controller.act(act);
    // what there is to doubt comes first
    if (isDone && controller.message === null) controller.note(this.#words.next[step]);
  }

  protected override content(): TemplateResult {
    const { view } = this.context;
    const words = this.#words;
    const { stage, stageWords } = view.head;
    const step = this.#step;
    return html`<ol class="steps">
        ${stages.map((own) => html`<li aria-current=${own === stage ? 'step' : nothing}>${words.steps[own]}</li>`)}
      </ol>
      <p>${stage === 'published' ? words.now.published(stageWords) : words.now[stage]}</p>
      ${this.#done()}
      ${isUpToDate(view) ? html`<p>${words.upToDate}</p>` : html`${this.#fields(step)} ${this.#effects(step)}`}`;
  }

  #effects(step: Step): TemplateResult {
    const { view, language } = this.context;
    const { effects } = this.#words;
    return html`<p>
      <b>${this.titles.action}</b>${isEnglish(language) ? ': ' : '：'}${
        step === 'published'
          ? effects.published(dayWords(this.#through.date ?? view.head.period.to, language))
          : effects[step]
      }
    </p>`;
  }

  /** What was done so far, and by whom. */
  #done(): TemplateResult | typeof nothing {
    const { ledger } = this.context.view;
    const last = (kind: string) => ledger.filter((own) => own.kind === kind && !own.isCorrected).pop();
    const done = stages.map(last).filter((own) => own !== undefined);
    if (done.length === 0) return nothing;
    return html`<ul class="done mute">
      ${done.map(({ sentence }) => html`<li>${sentence}</li>`)}
    </ul>`;
  }

  #fields(step: Step): TemplateResult {
    const words = this.#words;
    const by = this.field(
      'by',
      step === 'approved' ? words.needed(words.by[step]) : words.by[step],
      words.byHint[step],
      this.by,
      (text) => void (this.by = text),
      {
        ...(step !== 'published' && { class: 'first' as const }),
        required: step === 'approved',
      },
    );
    if (step === 'circulated') return by;
    return step === 'published'
      ? html`${this.#through.template(words.through, '', true)}${by}`
      : html`${by}${this.#on.template(words.on, '', false)}`;
  }

  protected override more(): TemplateResult | typeof nothing {
    if (this.#step !== 'circulated') return nothing;
    return html`<button type="button" class="btn line" @click=${() => void this.#skip()}>
      ${this.#words.skip}
    </button>`;
  }

  async #skip(): Promise<void> {
    this.skips = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.first')?.focus();
  }
}
