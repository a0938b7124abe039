import type { CaseCard, CaseRow, EntryForm, FormKind } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { caseStyles } from './case-style.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { invitedOf, inviteWay } from './invite-way.ts';
import { factsTemplate, limitMark, limitsTemplate, moodMark, storyTemplate, wayTemplate } from './marks.ts';
import { PageElement } from './page-element.ts';
import { loadDeskPart } from './page-parts.ts';
import { dayWords } from '../words.ts';

/**
 * All about the case that is open: its way, its facts, its limits as bars, and what can be done. What it shows it asks
 * for when another case is opened, or something happened to this one.
 */
export class DeskCase extends PageElement {
  static override styles = [...PageElement.styles, caseStyles];
  static override properties = {
    card: { state: true },
    isTall: { type: Boolean, attribute: 'tall', reflect: true },
    form: { state: true },
    isListing: { state: true },
    isReceiving: { state: true },
  };
  /** `null` while it is asked for, and where no case is open. */
  card: CaseCard | null = null;
  /** Shown beside a list: its story stands below one another. */
  isTall: boolean = false;
  /** What is being written down; `null` while nothing is. */
  form: EntryForm | null = null;
  /** Whether all that may be written down is shown. */
  isListing: boolean = false;
  /** Whether it is asked how many came, before they are heard. */
  isReceiving: boolean = false;
  #askedFor: string | null = null;
  #asking: Promise<void> = Promise.resolve();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('current')) {
      this.form = null;
      this.isListing = false;
      this.isReceiving = false;
    }
    if (changed.has('current') || changed.has('view')) this.#asking = this.#ask();
  }

  /** The old one stays until the new one is there: nothing flickers. */
  async #ask(): Promise<void> {
    const { current } = this;
    const asked = `${current} ${this.view?.revision} ${this.view?.language} ${this.view?.head.today}`;
    if (asked === this.#askedFor) return;
    this.#askedFor = asked;
    if (current === null) return void (this.card = null);
    const card = await this.desk?.card(current);
    if (asked === this.#askedFor) this.card = card ?? null;
  }

  /** Puts the focus on what comes next for the case. */
  focusNext(): void {
    if (this.card?.id === this.current)
      this.renderRoot.querySelector<HTMLElement>('footer .primary, footer button')?.focus();
  }

  async #do({ does }: Deed): Promise<void> {
    if (typeof does === 'string') await this.record(does);
    else if (does.kind === 'receive') this.isReceiving = true;
    else await this.desk?.act(does);
  }

  /** Asks how many came, as soon as the case is there; then they are heard. */
  async receive(): Promise<void> {
    await this.updateComplete;
    await this.#asking;
    this.isReceiving = this.card !== null && this.card.receiving !== null;
  }

  /** Opens the form of something that may be written down. */
  async record(kind: FormKind): Promise<void> {
    const { desk, current } = this;
    if (!desk || current === null) return;
    const [form] = await Promise.all([
      desk.form(current, kind),
      desk.load(() => loadDeskPart('desk-record')),
    ]);
    if (!form || current !== this.current) return;
    this.isListing = false;
    this.form = form;
  }

  readonly #leaveForm = (): void => {
    this.form = null;
    this.isReceiving = false;
    void this.desk?.refocus();
  };

  /** A form takes the focus by itself. */
  protected override refocus(): void {
    if (this.form === null && !this.isReceiving) super.refocus();
  }

  #deeds(): readonly Deed[] {
    const { card, view } = this;
    const row = card && this.desk?.row(card.id);
    return card && row && view && this.desk?.isEditable
      ? deedsOf(card, row, view.head.today, invitedOf(this.desk, [row]))
      : [];
  }

  protected override render(): TemplateResult {
    const { card, words, isTall } = this;
    if (card === null) return html`<p class="pick mute">${words.today.pick}</p>`;
    const row = this.desk?.row(card.id);
    return html`<header>
        <h2>${card.title}</h2>
        <p class="meta">
          ${card.meta.map((text) => html`<span>${text}</span>`)}
          ${
            row?.hearBy
              ? html`<span class=${row.hearBy.mood}
                  >${limitMark(row.hearBy.mood)}
                  ${row.hearBy.name}${words.colon}${row.hearBy.dates}${words.comma}${row.hearBy.left}</span
                >`
              : nothing
          }
          ${card.tie === '' ? nothing : html`<span>${card.tie}</span>`}
          <button type="button" class="link print" @click=${() => this.desk?.papers([card.id])}>
            ${icon('print')} ${words.print}
          </button>
        </p>
      </header>
      ${isTall ? nothing : html`<div class="wayrow">${wayTemplate(card.way, words.today.way)}</div>`}
      <div class="body" tabindex="0" role="region" aria-label=${card.title}>
        ${
          isTall
            ? html`<h3>${words.today.way}</h3>
                ${storyTemplate(card.story, words.today.way)}`
            : nothing
        }
        ${this.#advice(card)} ${factsTemplate(card)}
        <h3>${words.today.limits}</h3>
        ${limitsTemplate(card.limits)}
        ${
          card.sittings.length > 0
            ? html`<h3>${words.today.sittings}</h3>
                <ul class="seats">
                  ${card.sittings.map(
                    ({ mood, words: seat, why }) =>
                      html`<li>
                        ${moodMark(mood === 'plain' ? 'bad' : mood)} <span>${seat}${words.colon}${why}</span>
                      </li>`,
                  )}
                </ul>`
            : nothing
        }
      </div>
      ${this.#footer(card, row)}`;
  }

  /** Who else answers for somebody who walked in, and why a case might not be heard. */
  #advice({ elsewhere, exclusions, acts, id }: CaseCard): TemplateResult {
    const { words, desk, language } = this;
    const canExclude = desk?.isEditable === true && acts.includes('excluded');
    return html`${
      elsewhere === null
        ? nothing
        : html`<div class="box warn">
            <b>${moodMark('warn')} ${elsewhere.strong}</b>
            ${elsewhere.rest === '' ? nothing : html`<p>${elsewhere.rest}</p>`}
            <p>${words.today.heardAllTheSame}</p>
            ${
              elsewhere.shift !== null && desk?.isEditable
                ? html`<button
                    type="button"
                    class="btn line"
                    @click=${() => desk.act({ kind: 'arrange', case: id, shift: elsewhere.shift! })}
                  >
                    ${words.today.arrangeFor(dayWords(elsewhere.shift, language))}
                  </button>`
                : nothing
            }
          </div>`
    }
    ${
      exclusions.length === 0
        ? nothing
        : html`<h3>${words.today.mayExclude}</h3>
            <ul class="grounds">
              ${exclusions.map(
                (own) =>
                  html`<li>
                    ${moodMark('warn')}
                    <span><b>${own.words}</b> ${own.article}<span class="mute">${own.why}</span></span>
                  </li>`,
              )}
            </ul>
            ${
              canExclude
                ? html`<button type="button" class="link" @click=${() => this.record('excluded')}>
                    ${words.today.exclude}
                  </button>`
                : nothing
            }`
    }`;
  }

  #footer(card: CaseCard, row: CaseRow | undefined): TemplateResult | typeof nothing {
    const { words, desk, view, form, isListing } = this;
    if (!desk?.isEditable || !row) return nothing;
    if (form)
      return html`<desk-record
        .form=${form}
        .view=${view}
        .desk=${desk}
        .language=${this.language}
        .leave=${this.#leaveForm}
      ></desk-record>`;
    if (this.isReceiving && card.receiving)
      return html`<desk-receiving
        .card=${card}
        .view=${view}
        .desk=${desk}
        .language=${this.language}
        .leave=${this.#leaveForm}
      ></desk-receiving>`;
    const isHeard = row.stage === 'received';
    const deeds = isHeard ? [] : this.#deeds();
    const canMove =
      !isHeard && (card.acts.includes('matched') || row.appointment != null || row.stage === 'registered');
    const canArrive =
      row.appointment?.shift.startsWith(view?.head.today ?? '-') &&
      view?.today.appointments.some((own) => own.case === card.id && own.arrival === 'absent');
    const button = (look: string, word: unknown, does: () => void, keys?: string): TemplateResult =>
      html`<button type="button" class=${`btn ${look}`} aria-keyshortcuts=${keys ?? nothing} @click=${does}>
        ${word}
      </button>`;
    return html`<footer role="group" aria-label=${words.today.actsLabel}>
      ${canArrive ? button('line', words.today.arrive, () => void desk.act({ kind: 'arrive', case: card.id })) : nothing}
      ${deeds.map((deed, index) => [
        deed.name === 'invite'
          ? inviteWay({
              desk,
              words,
              cases: [row],
              services: view?.services ?? [],
              onChoice: () => this.requestUpdate(),
            })
          : nothing,
        button(
          index === 0 && deed.isNext ? 'primary' : 'line',
          words.today[deed.name] as string,
          () => void this.#do(deed),
        ),
      ])}
      ${canMove ? button('line', html`${row.appointment ? words.today.lift : words.today.place} <kbd>M</kbd>`, () => desk.take(card.id), 'M') : nothing}
      ${row.hearBy !== null && card.acts.includes('excluded') ? button('line', words.today.exclude, () => void this.record('excluded')) : nothing}
      ${
        card.following.length === 0
          ? nothing
          : html`<button
              type="button"
              class="btn line"
              aria-expanded=${isListing ? 'true' : 'false'}
              @click=${() => (this.isListing = !isListing)}
            >
              ${words.record.more}
            </button>`
      }
      ${
        isListing
          ? html`<div class="following">
              ${card.following.map(({ kind, name }) => button('', name, () => void this.record(kind)))}
            </div>`
          : nothing
      }
    </footer>`;
  }
}
