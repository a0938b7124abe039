import type { CaseRow, SeatView, TodayCase } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isForeignKey, listTarget } from '../parts/keys.ts';
import { moodMark } from './marks.ts';
import { PageElement } from './page-element.ts';
import { todayStyles } from './today-style.ts';

/**
 * Who sits today, those who are appointed and those who walked in, and beside them the case that is open.
 *
 * The list is one stop of the Tab key; arrows go through it and open. What has the slot `first` stands before it.
 */
export class DeskToday extends PageElement {
  static override styles = [...PageElement.styles, todayStyles];

  get #all(): readonly TodayCase[] {
    const { appointments = [], walkIns = [] } = this.view?.today ?? {};
    return [...appointments, ...walkIns];
  }

  protected override willUpdate(): void {
    const all = this.#all;
    if (all.some((own) => own.case === this.current)) return;
    const first =
      all.find(({ arrival }) => arrival === 'hearing') ??
      all.find(({ arrival }) => arrival === 'here' || arrival === 'absent');
    const wanted = (first ?? all[0])?.case ?? null;
    // a case of another page may be open; here the first that is to be heard is
    if (wanted !== null && wanted !== this.current) queueMicrotask(() => this.desk?.open(wanted));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isForeignKey(event) || event.ctrlKey) return;
    const all = this.#all;
    const at = all.findIndex((own) => own.case === this.current);
    const target = listTarget(event, at, all.length);
    if (target === undefined || all.length === 0) return;
    event.preventDefault();
    this.focusesStop = true;
    this.desk?.open(all[target]!.case);
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const { view, words } = this;
    if (view === null) return html``;
    const { sittings, appointments, walkIns, next } = view.today;
    const stop = this.#all.some((own) => own.case === this.current) ? this.current : this.#all[0]?.case;
    return html`<slot name="first"></slot>
      <section class="sheet queue" aria-label=${words.today.queue}>
        <div class="seats">
          <p class="date">
            ${view.today.words}${sittings.length > 0 ? html` 　${words.today.sitting}` : nothing}
          </p>
          ${
            sittings.length > 0
              ? sittings.map((seat) => this.#seat(seat))
              : html`<h2>${words.today.nobody}</h2>
                  <p>${next}</p>`
          }
        </div>
        <div class="lists" @keydown=${this.#onKey}>
          <h3>
            ${words.today.appointments(appointments.length)} <span>${words.today.most(view.head.most)}</span>
          </h3>
          ${this.#list(appointments, stop)}
          <h3>${words.today.walkIns(walkIns.length)} <span>${words.today.order}</span></h3>
          ${this.#list(walkIns, stop)}
        </div>
      </section>
      <slot></slot>`;
  }

  #seat({ post, facts, instead }: SeatView): TemplateResult {
    return html`<h2>${post}</h2>
      ${instead === '' ? nothing : html`<p class="warn">${moodMark('warn')} ${this.words.today.instead(instead)}</p>`}
      <dl>
        ${facts.map(
          ({ name, text }) =>
            html`${name === '' ? html`<dt class="unseen"></dt>` : html`<dt>${name}</dt>`}
              <dd class=${name === '' ? 'whole' : ''}>${text}</dd>`,
        )}
      </dl>`;
  }

  #list(own: readonly TodayCase[], stop: string | null | undefined): TemplateResult {
    if (own.length === 0) return html`<p class="none mute">${this.words.today.none}</p>`;
    return html`<ul>
      ${own.map((item) => {
        const row = this.desk?.row(item.case);
        return row
          ? guard([item, row, this.current, stop, this.language], () => this.#item(item, row, stop))
          : nothing;
      })}
    </ul>`;
  }

  #item(item: TodayCase, row: CaseRow, stop: string | null | undefined): TemplateResult {
    const { words } = this;
    return html`<li>
      <button
        type="button"
        class="item"
        data-case=${row.id}
        aria-current=${row.id === this.current ? 'true' : nothing}
        tabindex=${row.id === stop ? 0 : -1}
        @click=${() => this.desk?.open(row.id)}
      >
        <span class="number">${item.number}</span
        ><span class="what"
          ><span class="line"
            ><b>${row.title}</b
            ><span class=${`said ${item.mood}`}>${moodMark(item.mood)} ${item.words}</span></span
          ><span class="small"
            >${[row.belongs, words.today.waited(row.waited)].filter((text) => text !== '').join(' · ')}</span
          ><span class="small">${row.who}</span></span
        >
      </button>
    </li>`;
  }
}
