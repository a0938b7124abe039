import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ExchangeVerdict } from '../events.ts';
import { HoverInfo } from '../parts/hover.ts';
import { PartElement } from '../parts/part-element.ts';
import { free } from '../parts/permit.ts';
import { WidthWatch } from '../parts/width.ts';
import { base } from '../styles/base.ts';
import { headRow, placeRow } from './cells.ts';
import { nameOf, titleIn } from './columns.ts';
import { ListContents } from './contents.ts';
import type { Drag } from './drag.ts';
import type { Dragging } from './dragging.ts';
import { ListInput } from './list-input.ts';
import { rowClasses } from './row-classes.ts';
import type { ListRow } from './rows.ts';
import { showWithin } from '../parts/show-within.ts';
import { cardStyles } from './card-style.ts';
import { listStyles } from './style.ts';
import { em, listTracks, SIZE, type Tracks } from './tracks.ts';
import { listWords } from './words.ts';

/**
 * The roster as the official table, editable: one grid, one tab stop.
 *
 * @event roster-select - the reader moved to a place
 * @event roster-command - asks the editor around it to choose, lock, mark, exchange, find a stand-in or write down who came
 * @csspart table - the table
 * @csspart column - the head of a column
 * @csspart row - a row of the table, which is also `row-rest`, `row-past`, `row-today`, `row-empty`, `row-unpublished` or `row-current`
 * @csspart cell - a cell, which is also `cell-` and the name of its column
 * @csspart ghost - what follows the pointer in a drag
 */
export class RosterList extends PartElement {
  static override styles = [base, listStyles, cardStyles];
  static override properties = {
    ...PartElement.properties,
    columns: { attribute: false },
    marked: { attribute: false },
    exchangeVerdict: { attribute: false },
    layout: { state: true, hasChanged: (now: Tracks, before?: Tracks) => now.tracks !== before?.tracks },
    column: { state: true },
    pointed: { state: true },
  };
  /** Those that a host has chosen; `null` for the usual ones. */
  columns: Tracks['columns'] | null = null;
  /** The places marked for an exchange. */
  marked: readonly string[] = [];
  /** What the exchange that is pointed at would do. */
  exchangeVerdict: ExchangeVerdict | null = null;
  declare layout: Tracks;
  column: string = 'leader';
  /** The row under the mouse. */
  pointed: string | null = null;

  readonly #contents = new ListContents();
  readonly #input = new ListInput(this, this.#contents, (date) => this.isInRange(date));
  #hadFocus = false;
  #opens = true;
  /** The place a drag was over when it was last asked what it would do. */
  #weighed: string | null = null;
  /** How wide it is, in pixels, once that is known. */
  #room = Infinity;
  /** What is dragged, once that can be: it is loaded after the first paint. */
  #dragging: Dragging | null = null;

  constructor() {
    super();
    new HoverInfo(this, 'td.leader', ({ dataset }) => (this.#drag ? null : (dataset['lift'] ?? null)));
    this.layout = this.#laidOut();
    new WidthWatch(this, (pixels) => {
      this.#room = (pixels * SIZE) / parseFloat(getComputedStyle(this).fontSize);
      this.layout = this.#laidOut();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // a cell that is no longer the tab stop loses the focus while it is painted
    this.#hadFocus = this.shadowRoot?.activeElement?.localName === 'td';
    const { view } = this;
    if (view === null) return;
    if (changed.has('view') || changed.has('shown')) this.#contents.read(view, this.shown);
    if (changed.has('columns')) this.column = 'leader';
    this.layout = this.#laidOut();
    if (this.#contents.rowOf(this.shift) && !(changed.has('date') && this.date !== this.shift?.slice(0, 10)))
      return;
    const from = this.date ?? this.shift?.slice(0, 10) ?? view.head.today ?? '';
    const nearest =
      this.#contents.places.find(({ day }) => day.date >= from) ??
      this.#contents.places[this.#contents.places.length - 1];
    this.shift = nearest?.key ?? null;
  }

  get #drag(): Drag | null {
    return this.#dragging?.exchange.drag ?? null;
  }

  protected override firstUpdated(): void {
    this.loads(
      import('./dragging.ts').then(({ dragIn }) => {
        this.#dragging = dragIn(this, {
          exchange: (shift, other) => {
            const anchor = this.#input.rowOf(other);
            if (anchor) this.#input.command({ name: 'exchange', shift, other, anchor });
          },
          select: (from, to) => {
            this.#input.goTo(this.#contents.placeOf(to)!, this.column, from.dataset['shift']!);
          },
        });
      }),
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { key: shift = '', target = null } = this.#drag ?? {};
    if (target !== this.#weighed)
      this.#input.command({ name: 'weigh', shift, other: (this.#weighed = target) });
    if (!['shift', 'date', 'shown', 'column', 'layout'].some((name) => changed.has(name as keyof RosterList)))
      return;
    const follows = this.#hadFocus;
    if (follows) this.stop?.focus({ preventScroll: true });
    this.#show(follows);
    // rows that came into sight get their heights with the frame, which may bring others into sight
    requestAnimationFrame(() => {
      this.#show(follows);
      requestAnimationFrame(() => {
        this.#show(follows);
        this.#opens = false;
      });
    });
  }

  /** @param follows whether the page goes along: with who moves by keys, and with nobody else */
  #show(follows: boolean): void {
    const cell = this.stop;
    if (!cell) return;
    showWithin(this, cell, this.#opens);
    if (follows) cell.scrollIntoView({ block: 'nearest' });
  }

  #laidOut(): Tracks {
    const { hasTypes, longest } = this.#contents;
    return listTracks(hasTypes, longest, this.language, this.#room, this.columns);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.view === null) return nothing;
    const { columns, tracks, least, own } = this.layout;
    const words = listWords(this.language);
    const drag = this.#drag;
    return html`<table
        part="table"
        class=${least === 0 ? 'cards' : ''}
        role="grid"
        aria-multiselectable="true"
        .style=${`--tracks:${tracks};--least:${em(least)};--own:${own}`}
        aria-label=${words.table}
        @keydown=${this.#input.onKey}
        @click=${this.#input.onClick}
        @contextmenu=${this.#input.onMenu}
        @pointerover=${this.#input.onPointer}
        @pointerleave=${this.#input.onPointer}
      >
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => {
              const title = typeof column === 'string' ? words[column] : titleIn(column.title, this.language);
              return html`<th
                class=${nameOf(column)}
                part="column"
                role="columnheader"
                title=${title.slice(0, 120)}
              >
                ${title}
              </th>`;
            })}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(
            this.#contents.rows,
            ({ key }) => key,
            (row) => this.#row(row, columns),
          )}
        </tbody>
      </table>
      ${drag ? this.#ghost(drag) : nothing}`;
  }

  #row(row: ListRow, columns: Tracks['columns']): unknown {
    if (row.kind !== 'place') return headRow(row, columns.length, this.language);
    const isCurrent = row.key === this.shift;
    const isRanged = this.isInRange(row.day.date);
    const drag = this.#drag;
    const classes = rowClasses(row, this, isRanged, drag);
    const active = isCurrent ? this.column : null;
    const issues = row.place.issues.map((id) => this.#contents.issueById.get(id)?.title).join();
    // of what is only pointed at nobody is asked what may be done
    const isOffered = isCurrent || (row.key === this.pointed && this.may === free);
    const acts = this.isEditable && !drag && isOffered ? this.view : null;
    // An edit paints the rows it touched: whatever a row shows stands here.
    const shows = [
      row.place,
      row.day,
      row.number,
      classes,
      active,
      issues,
      acts,
      acts && this.may,
      this.language,
    ];
    const { leaderById, issueById } = this.#contents;
    const look = { classes, isRanged, active, acts, may: this.may, leaderById, issueById };
    return guard([...shows, this.layout.tracks, this.columns, this.#contents.names], () =>
      placeRow(row, look, columns, this.language),
    );
  }

  #ghost(drag: Drag): TemplateResult {
    const leader = this.#contents.rowOf(drag.key)?.place.leader ?? null;
    const { nobody } = listWords(this.language);
    const name = leader === null ? nobody : (this.#contents.leaderById.get(leader)?.name ?? leader);
    const onto = this.#contents.rowOf(drag.target)?.day;
    return this.#dragging!.ghost(drag, name, onto, this.exchangeVerdict, this.language);
  }
}
