import type { AmendAct, Amendment, TrialView } from '@lunzhi/core';
import type { AskedAct } from '@lunzhi/core/client';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DateField } from '../cards/date-field.ts';
import { cardBase } from '../styles/cards.ts';
import { base } from '../styles/base.ts';
import { type AmendContext, actOf } from './context.ts';
import { effectTemplate } from './effect.ts';
import { fieldsTemplate } from './fields.ts';
import { footTemplate } from './foot.ts';
import {
  type AmendDates,
  type AmendDraft,
  amendmentOf,
  draftOf,
  isTried,
  rankedLeaders,
  type StepName,
  stepsOf,
} from './kinds.ts';
import { noticeTemplate, paperTemplate, publishTemplate } from './papers.ts';
import { rankTemplate } from './rank.ts';
import { contentStyle } from './content-style.ts';
import { stepsTemplate } from './steps.ts';
import { amendStyle } from './style.ts';
import { happenedIn, Ways, waysTemplate } from './ways.ts';
import { amendWords } from './words.ts';

/**
 * Something that happened to an office, from what it was to its publication: steps at the left, what each asks or says in
 * the middle, the notice of changes at the right. Nothing is changed until the last button; it is one step of undo.
 */
export class RosterAmend extends LitElement {
  static override styles = [base, cardBase, amendStyle, contentStyle];
  static override properties = {
    context: { attribute: false },
    draft: { state: true },
    step: { state: true },
    trial: { state: true },
    isTrying: { state: true },
    hasFailed: { state: true },
    isTaking: { state: true },
    notice: { state: true },
    author: { state: true },
  };
  declare context: AmendContext;
  declare draft: AmendDraft;
  declare step: StepName;
  /** Of the act as it is filled in; `null` before it was tried. */
  trial: TrialView | null = null;
  isTrying: boolean = false;
  hasFailed: boolean = false;
  /** While it is done: what it changes is not shown here any more. */
  isTaking: boolean = false;
  /** The notice as somebody has changed it; `null` while it is as it was drafted. */
  notice: string | null = null;
  author: string = '';
  readonly #to = new DateField(this, 'to');
  readonly #from = new DateField(this, 'from', { end: this.#to });
  readonly #lastDay = new DateField(this, 'from');
  /** What `trial` is about, as text. */
  #tried = '';
  readonly #ways = new Ways();

  get #words() {
    return amendWords(this.context.language);
  }

  get #dates(): AmendDates {
    if (this.context.kind === 'departure') return { from: this.#lastDay.date, to: this.#to.date };
    const { days } = this.#from;
    if (days === null || 'why' in days) return { from: null, to: null };
    return { from: days.from, to: days.isRange ? days.to : this.#to.date };
  }

  get #steps(): readonly StepName[] {
    return stepsOf(this.context.kind, this.context.view);
  }

  get #amendment(): Amendment | null {
    return amendmentOf(this.context.kind, this.draft, this.#dates);
  }

  get #today(): string {
    const { view, editor } = this.context;
    return view.head.today ?? editor.writer.at.slice(0, 10);
  }

  #act(amendment: Amendment, isPublished: boolean): AmendAct {
    const { draft, author } = this;
    const { writer } = this.context.editor;
    const written = { ...writer, author: author.trim() || writer.author, today: this.#today };
    return actOf({ amendment, draft, ...this.#ways.allowed, ...(isPublished && { publish: true }) }, written);
  }

  /** What the policy is asked about before it is filled in. */
  #asked(publish: boolean): AskedAct {
    const { kind } = this.context;
    const { leader } = this.draft;
    return {
      kind: 'amend',
      amendment: { kind, ...(leader !== null && { leader }) },
      ...(publish && { publish }),
    } as AskedAct;
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return !this.isTaking || changed.has('isTaking');
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { kind, about, days, editor, view } = this.context;
    if (days) {
      this.#from.put(days.from);
      if (days.to !== days.from) this.#to.put(days.to);
    }
    this.draft = draftOf(view, about);
    this.step = stepsOf(kind, view)[0]!;
    this.author = editor.writer.author;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')!.showModal();
    this.#focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // what is pasted is read at once
    const isRead = this.context.kind === 'holiday-notice' || isTried(this.step);
    if (isRead && this.#amendment && !this.isTaking) void this.#try(this.#amendment);
    const isTurned = changed.has('step') && changed.get('step') !== undefined;
    // what had the focus may be gone with what was shown before
    if (isTurned || (isTried(this.step) && this.shadowRoot!.activeElement === null)) this.#focus();
  }

  #focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.middle .first')?.focus({ preventScroll: true });
  }

  readonly #put = (change: Partial<AmendDraft>): void => {
    this.draft = { ...this.draft, ...change };
  };

  /** Asks what would come of it, once for each way it is filled in; the latest counts. */
  async #try(amendment: Amendment): Promise<void> {
    // one at a time; when it has come, what was filled in meanwhile is tried
    if (this.isTrying) return;
    const asked = this.#ways.of(JSON.stringify([amendment, this.context.view.revision]));
    if (asked === this.#tried) return;
    // another rank, or another way, is chosen where that is seen
    if (isTried(this.step) && happenedIn(asked) !== happenedIn(this.#tried)) this.trial = null;
    this.#tried = asked;
    this.isTrying = true;
    this.notice = null;
    const { controller } = this.context;
    const trial = await controller.ask(async (session) => session.trial?.(this.#act(amendment, false)));
    this.isTrying = false;
    this.hasFailed = trial === undefined;
    this.trial = trial ?? null;
    if (trial?.effect) this.#ways.add(asked, trial.effect);
  }

  /** Turns to a step, as far as what it needs is there. */
  goTo(step: StepName): void {
    if (isTried(step) && this.#amendment === null) return;
    // what has failed may do better
    if (this.hasFailed) this.#tried = '';
    this.step = step;
  }

  #goBy(by: number): void {
    const step = this.#steps[this.#steps.indexOf(this.step) + by];
    if (step !== undefined) this.goTo(step);
  }

  /** Does it all in one act, and closes: what was tried is not seen being sought a second time. */
  async #do(isPublished: boolean): Promise<void> {
    const amendment = this.#amendment;
    if (amendment === null || this.isTaking) return;
    const act = this.#act(amendment, isPublished);
    this.isTaking = true;
    await this.context.controller.act(act);
    this.context.leave();
  }

  #leave(): void {
    if (!this.isTaking) this.context.leave();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    if (step < 0 || this.#mayGoOn) this.#goBy(step);
  };

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.#leave();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#mayGoOn) this.#goBy(1);
  };

  get #mayGoOn(): boolean {
    const next = this.#steps[this.#steps.indexOf(this.step) + 1];
    if (next === undefined) return false;
    if (next === 'when') return this.draft.leader !== null;
    const isDone = !isTried(this.step) || (!this.isTrying && this.trial?.effect !== null);
    const isRead = this.step !== 'text' || (this.trial !== null && this.trial.refusals.length === 0);
    return this.#amendment !== null && isDone && isRead;
  }

  protected override render(): TemplateResult {
    const { kind, view, language } = this.context;
    const words = this.#words;
    const own = view.leaders.find(({ id }) => id === this.draft.leader);
    const hasPaper = this.#steps.includes('notice');
    return html`<dialog
      aria-label=${words.titles[kind]}
      lang=${language}
      @cancel=${this.#onCancel}
      @keydown=${this.#onKey}
    >
      <header>
        <h1>${words.titles[kind]}</h1>
        ${own ? html`<span class="mute">${own.name}${own.post === own.name ? nothing : `　${own.post}`}</span>` : nothing}
        <span class="grow"></span>
        <button type="button" class="btn cancel" ?disabled=${this.isTaking} @click=${() => this.#leave()}>
          ${words.cancel} <kbd>Esc</kbd>
        </button>
      </header>
      <div class=${hasPaper ? 'guide' : 'guide bare'}>
        ${stepsTemplate(this.#steps, this.step, this.#amendment, this)}
        <div class="middle">${this.#content()}</div>
        ${hasPaper ? paperTemplate(this.trial?.effect ?? null, this.notice, words) : nothing}
      </div>
      ${footTemplate({
        steps: this.#steps,
        step: this.step,
        isTaking: this.isTaking,
        effect: isTried(this.step) && !this.isTrying ? (this.trial?.effect ?? null) : null,
        mayGoOn: this.#mayGoOn,
        words,
        goBy: (by) => this.#goBy(by),
        take: (isPublished) => void this.#do(isPublished),
        may: (isPublished) => this.context.controller.may(this.#asked(isPublished)),
      })}
    </dialog>`;
  }

  #content(): TemplateResult {
    const { kind, view, language } = this.context;
    const words = this.#words;
    const { step, draft } = this;
    if (!isTried(step)) {
      const from = kind === 'departure' ? this.#lastDay : this.#from;
      return html`<h2>${words.step[step]}</h2>
        <form class=${step === 'text' ? nothing : 'fields'} @submit=${this.#onSubmit}>
          ${fieldsTemplate(step, {
            kind,
            draft,
            put: this.#put,
            among: this.context.among,
            from,
            to: this.#to,
            view,
            words,
            language,
            trial: this.trial,
            isTrying: this.isTrying,
          })}
          <button type="submit" hidden></button>
        </form>`;
    }
    const effect = this.trial?.effect ?? null;
    if (this.isTrying && effect === null)
      return html`<p role="status" tabindex="-1" class="first">${words.trying}</p>`;
    if (effect === null)
      return html`<h2 tabindex="-1" class="first">${words.impossible}</h2>
        <div class="refusals" role="alert">
          ${this.hasFailed ? words.failed : this.trial?.refusals.map((own) => html`<p>${own}</p>`)}
        </div>`;
    if (step === 'notice')
      return noticeTemplate(
        effect,
        this.notice,
        (text) => (this.notice = text),
        words,
        language,
        this.#today,
      );
    if (step === 'publish')
      return publishTemplate(effect, this.author, (author) => (this.author = author), words);
    const ways =
      effect.headline.status === 'unplanned'
        ? nothing
        : waysTemplate(this.#ways, this.isTrying, words, () => this.requestUpdate());
    return html`${effectTemplate(effect, words, language, ways)}
    ${
      kind === 'departure' && draft.isSucceeded
        ? rankTemplate(rankedLeaders(view, draft), words, (rank) => this.#put({ rank }))
        : nothing
    }`;
  }
}
