import type { CaseRow } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { hasCommand, isForeignKey, listTarget } from '../parts/keys.ts';
import { icon } from '../styles/icons.ts';
import { invitedOf } from './invite-way.ts';
import { limitBar } from './marks.ts';
import { PageElement } from './page-element.ts';
import { bulkDraft, bulkTemplate } from './pool-bulk.ts';
import { noPoolFilters, type PoolFilters, poolRows } from './pool-rows.ts';
import { poolStyles } from './pool-style.ts';
import { tableStyle } from './table-style.ts';

/** Rows that are shown before somebody asks for the rest. */
const FIRST = 60;

/** Rows that are painted first, more than any screen holds; the others follow in the next frame. */
const SCREEN = 22;

const idOf = ({ id }: CaseRow): string => id;

/**
 * The cases that nobody has heard yet, in a table: what is due first stands first, and those that are not heard stand below
 * with their ground. Several can be selected and asked for at once.
 *
 * Its rows are one stop of the Tab key; arrows go through them, Space selects.
 */
export class DeskPool extends PageElement {
  static override styles = [...PageElement.styles, tableStyle, poolStyles];
  static override properties = {
    filters: { attribute: false },
    selected: { state: true },
    showsAll: { state: true },
    isFilled: { state: true },
    isNarrow: { type: Boolean, attribute: 'narrow', reflect: true },
  };
  filters: PoolFilters = noPoolFilters;
  selected: ReadonlySet<string> = new Set();
  showsAll: boolean = false;
  /** Whether the rows below the first screen are there too. */
  isFilled: boolean = false;
  isNarrow: boolean = false;
  #open: readonly CaseRow[] = [];
  #excluded: readonly CaseRow[] = [];

  get #rows(): readonly CaseRow[] {
    return [...this.#shown, ...this.#excluded];
  }

  get #chosen(): readonly CaseRow[] {
    return this.#open.filter(({ id }) => this.selected.has(id));
  }

  get #shown(): readonly CaseRow[] {
    return this.showsAll ? this.#open : this.#open.slice(0, FIRST);
  }

  /** Those among them that are painted now. */
  #painted(rows: readonly CaseRow[], before = 0): readonly CaseRow[] {
    return this.isFilled ? rows : rows.slice(0, Math.max(0, SCREEN - before));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.view === null) return;
    if (changed.has('view') || changed.has('filters')) {
      const { open, excluded } = poolRows(this.view, this.filters);
      this.#open = open;
      this.#excluded = excluded;
      const there = new Set(open.map(({ id }) => id));
      if ([...this.selected].some((id) => !there.has(id)))
        this.selected = new Set([...this.selected].filter((id) => there.has(id)));
    }
    if (changed.has('filters')) {
      this.showsAll = false;
      if (this.filters.only?.areSelected) this.selected = new Set(this.filters.only.cases);
      this.isFilled = this.#rows.length <= SCREEN;
    }
    const rows = this.#rows;
    if (rows.length > 0 && !rows.some(({ id }) => id === this.current))
      queueMicrotask(() => this.desk?.open(rows[0]!.id));
  }

  /** The row that had it may be gone: the one that is opened instead gets it. */
  protected override refocus(): void {
    if (this.#rows.length === 0) return super.refocus();
    this.focusesStop = true;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.isFilled) return;
    const { filters } = this;
    requestAnimationFrame(() => requestAnimationFrame(() => (this.isFilled ||= filters === this.filters)));
  }

  #toggle(id: string): void {
    const selected = new Set(this.selected);
    if (!selected.delete(id)) selected.add(id);
    this.selected = selected;
  }

  /** Asks whoever is to hear the selected cases, or the case that is open, for his consent; what is not arranged yet is screened or waits. */
  async ask(): Promise<void> {
    const chosen = this.#chosen;
    const draft = bulkDraft(chosen);
    const own = draft?.kind === 'invite' && this.desk ? { ...draft, ...invitedOf(this.desk, chosen) } : draft;
    if (own && (await this.desk?.act(own))) this.selected = new Set();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const rows = this.#rows;
    const at = rows.findIndex(({ id }) => id === this.current);
    if (event.key === 'Enter' && hasCommand(event) && this.selected.size > 0) {
      event.preventDefault();
      event.stopPropagation();
      return void this.ask();
    }
    if (isForeignKey(event) || event.ctrlKey) return;
    const own = rows[at];
    if (event.key === ' ' && own && own.stage !== 'excluded') {
      event.preventDefault();
      return this.#toggle(own.id);
    }
    const target = listTarget(event, at, rows.length);
    if (target === undefined || rows.length === 0) return;
    event.preventDefault();
    this.focusesStop = true;
    this.desk?.open(rows[target]!.id);
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const { view, words } = this;
    if (view === null) return html``;
    const chosen = this.#chosen;
    const { columns } = words.pool;
    const hidden = this.#open.length - this.#shown.length;
    return html`<section class="sheet list" aria-label=${words.pool.table}>
        <div class="rows" @keydown=${this.#onKey}>
          <table>
            <thead>
              <tr>
                <th scope="col"><span class="unseen">${columns.select}</span></th>
                <th scope="col">${columns.title}</th>
                <th scope="col" class="figure">${columns.people}</th>
                <th scope="col">${columns.urgency}</th>
                <th scope="col" class="figure">${columns.waited}</th>
                <th scope="col">${columns.hearBy}</th>
                <th scope="col">${columns.next}</th>
              </tr>
            </thead>
            <tbody>
              ${repeat(this.#painted(this.#shown), idOf, (row) => this.#guarded(row, () => this.#openRow(row)))}
              ${
                hidden > 0
                  ? html`<tr class="part">
                      <td></td>
                      <td colspan="6">
                        <button type="button" class="link" @click=${() => (this.showsAll = true)}>
                          ${words.pool.rest(hidden)}
                        </button>
                      </td>
                    </tr>`
                  : nothing
              }
              ${
                this.#excluded.length > 0
                  ? html`<tr class="part">
                      <td></td>
                      <td colspan="6">
                        <b>${words.pool.excluded(this.#excluded.length)}</b>
                        <span class="mute">${words.pool.excludedHint}</span>
                      </td>
                    </tr>`
                  : nothing
              }
              ${repeat(this.#painted(this.#excluded, this.#shown.length), idOf, (row) => this.#guarded(row, () => this.#excludedRow(row)))}
            </tbody>
          </table>
          ${this.#rows.length === 0 ? html`<p class="none" role="status">${words.pool.none}</p>` : nothing}
        </div>
        ${
          this.desk && chosen.length > 0
            ? bulkTemplate(chosen, this.desk, {
                words,
                view,
                ask: () => void this.ask(),
                onChoice: () => this.requestUpdate(),
              })
            : nothing
        }
      </section>
      <slot></slot>`;
  }

  #guarded(row: CaseRow, make: () => TemplateResult): unknown {
    const isCurrent = row.id === this.current;
    return guard([row, isCurrent, this.selected.has(row.id), this.language], make);
  }

  #matter(row: CaseRow): TemplateResult {
    const isStop = row.id === this.current;
    return html`<td class="matter">
      <button
        type="button"
        class="open"
        data-case=${row.id}
        aria-current=${isStop ? 'true' : nothing}
        tabindex=${isStop ? 0 : -1}
        @click=${() => this.desk?.open(row.id)}
      >
        <span class="title">${row.title}</span
        ><span class="small"
          >${[row.id.slice(-4), row.belongs].filter((text) => text !== '').join(' · ')}</span
        >
      </button>
    </td>`;
  }

  #openRow(row: CaseRow): TemplateResult {
    const { words } = this;
    const { hearBy, next, representatives } = row;
    const isCurrent = row.id === this.current;
    const isSelected = this.selected.has(row.id);
    return html`<tr
      class=${isCurrent ? 'current' : ''}
      data-row=${row.id}
      aria-selected=${isSelected ? 'true' : nothing}
    >
      <td>
        <input
          type="checkbox"
          tabindex="-1"
          aria-label=${words.pool.select(row.title)}
          .checked=${live(isSelected)}
          @change=${() => this.#toggle(row.id)}
        />
      </td>
      ${this.#matter(row)}
      <td class="figure">
        ${words.pool.people(row.people)}${
          representatives
            ? html`<span class="small">${words.pool.representatives(representatives)}</span>`
            : nothing
        }
      </td>
      <td>
        ${
          row.urgency === 'usual'
            ? html`<span class="mute">${row.urgencyWords}</span>`
            : html`<span class=${`tag ${row.urgency === 'major' ? 'bad' : 'warn'}`}
                >${row.urgencyWords}</span
              >`
        }${row.isSupervised ? html` <span class="tag warn">${words.pool.supervised}</span>` : nothing}
      </td>
      <td class="figure">
        <b>${row.waited}</b>${words.pool.days(row.waited).replace(String(row.waited), '')}
      </td>
      <td>
        ${hearBy ? html`${limitBar(hearBy)}<span class=${`small ${hearBy.mood}`}>${hearBy.dates} <span class="left">${hearBy.left}</span></span>` : html`<span class="mute">${row.state}</span>`}
      </td>
      <td>
        ${
          next
            ? html`${next.words}<span class=${`small ${next.mood}`}
                  >${row.appointment || row.stage === 'waiting' ? next.detail : [row.state, next.detail].join('；')}</span
                >`
            : html`<span class="mute">${row.state}</span>`
        }
      </td>
    </tr>`;
  }

  #excludedRow(row: CaseRow): TemplateResult {
    const { words } = this;
    const isCurrent = row.id === this.current;
    return html`<tr class=${`excluded${isCurrent ? ' current' : ''}`} data-row=${row.id}>
      <td><input type="checkbox" disabled aria-label=${words.pool.cannotSelect} /></td>
      ${this.#matter(row)}
      <td class="figure">${words.pool.people(row.people)}</td>
      <td><span class="mute">—</span></td>
      <td class="figure">${words.pool.days(row.waited)}</td>
      <td><span class="said">${icon('bad')} ${words.pool.notHeard}</span></td>
      <td>${row.excluded?.words}<span class="small">${row.excluded?.article}</span></td>
    </tr>`;
  }
}
