import type { LeaderView } from '@lunzhi/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { weekdayOn } from '../calendar/dates.ts';
import { RosterSelectEvent } from '../events.ts';
import { clamp, type GridPlace, gridStep, isForeignKey } from '../parts/keys.ts';
import { PartElement, showPart } from '../parts/part-element.ts';
import { dayWords, postBeside, weekdayWords } from '../words.ts';
import { loadsStyle, panelStyle } from './style.ts';
import { tabWords } from './tab-words.ts';
import { type PanelWords, panelWords } from './words.ts';

/** Pixels from block to block and from line to line, and how many stand in one: beside the name, or on lines of their own. */
const UNIT = 9;
const LINE = 18;
const BESIDE = 12;
const A_LINE = 36;

/**
 * What each leader serves, in countable blocks: one block is one day. Filled ones are past, the next one is thick, rest
 * days are red with a dot, and an upright line stands where the entitlement ends.
 *
 * A grid with one stop of the Tab key: up and down by leader, left and right by day; Enter on a name lets his days stand
 * out everywhere, on a block it leads there.
 *
 * @fires roster-select - a leader was chosen or let go, or a day was
 */
export class RosterLoads extends PartElement {
  static override styles = [...PartElement.styles, panelStyle, loadsStyle];
  static override properties = { ...PartElement.properties, place: { state: true } };
  /** Where the keyboard is: a row, and in it the name (0) or a block (from 1). */
  private place: GridPlace = { row: 0, column: 0 };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (isForeignKey(event) || (event.target as Element).localName === 'roster-leader-actions') return;
    const target = gridStep(event, this.place);
    if (event.key === 'Enter' || event.key === ' ') this.act(this.place);
    else if (target === undefined) return;
    else {
      this.place = this.within(target);
      this.focusesStop = true;
    }
    event.preventDefault();
  };

  /** The nearest place that there is. */
  private within({ row: wanted, column }: GridPlace): GridPlace {
    const { leaders } = this.view!;
    const row = clamp(wanted, leaders.length - 1);
    return { row, column: clamp(column, leaders[row]!.dates.length) };
  }

  private act({ row, column }: GridPlace): void {
    const leader = this.view!.leaders[row]!;
    if (column === 0) return this.selectLeader(leader.id === this.leader ? null : leader.id);
    const date = leader.dates[column - 1]!;
    const places = this.calendar.dayByDate.get(date)?.places ?? [];
    const shift = places.find((place) => place.leader === leader.id)?.shift ?? null;
    this.dispatchEvent(new RosterSelectEvent({ date, shift, leader: leader.id }));
  }

  private readonly onClick = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
    if (!cell) return;
    this.place = { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
    this.act(this.place);
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('view') && this.view && this.view.leaders.length > 0 && !this.focusesStop)
      this.place = this.within(this.place);
  }

  protected override render(): TemplateResult {
    if (!this.view) return html``;
    const words = panelWords(this.language);
    const { leaders } = this.view;
    const longest = Math.max(
      0,
      ...leaders.map(({ dates, entitlement }) => Math.max(dates.length, entitlement)),
    );
    const isBeside = longest <= BESIDE + 0.5;
    return html`<h3>${tabWords(this.language).loads}</h3>
      <p class="hint">${leaders.length === 0 ? words.empty.loads : words.loadsHint}</p>
      ${
        leaders.length === 0
          ? nothing
          : html`<div
              role="grid"
              aria-label=${tabWords(this.language).loads}
              class=${isBeside ? 'grid beside' : 'grid below'}
              @click=${this.onClick}
              @keydown=${this.onKey}
            >
              ${leaders.map((leader, row) => {
                const column = row === this.place.row ? this.place.column : -1;
                const isChosen = leader.id === this.leader;
                return guard(
                  [
                    leader,
                    row,
                    column,
                    isChosen,
                    isBeside,
                    this.language,
                    this.view!.head.today,
                    isChosen && this.view,
                  ],
                  () => this.row(leader, row, column, isChosen, isBeside, words),
                );
              })}
            </div>`
      }`;
  }

  private row(
    leader: LeaderView,
    row: number,
    column: number,
    isChosen: boolean,
    isBeside: boolean,
    words: PanelWords,
  ): TemplateResult {
    const facts = this.facts(leader, words);
    return html`<div role="row" class="row" aria-selected=${isChosen}>
        <span
          role="gridcell"
          class="who cut"
          data-row=${row}
          data-column="0"
          tabindex=${column === 0 ? 0 : -1}
          aria-label=${[`${leader.rank} ${leader.name}`, postBeside(leader), ...facts]
            .filter((text) => text !== '')
            .join(words.comma)
            .slice(0, 400)}
          title=${`${leader.name} ${postBeside(leader)}`.slice(0, 120)}
        >
          <span class="rank">${String(leader.rank).padStart(2, '0')}</span>${leader.name}
          <span class="post">${postBeside(leader)}</span>
        </span>
        ${this.blocks(leader, row, column, isBeside)}
        <span class="count" aria-hidden="true">${leader.duties}</span>
      </div>
      ${isChosen ? this.more(facts.slice(1).join(words.listMark === '、' ? '；' : '; ')) : nothing}`;
  }

  /** What stands below the row of the chosen leader: facts, and what can be done for him. */
  private more(facts: string): TemplateResult {
    if (!this.isEditable) return html`<p class="facts">${facts}</p>`;
    this.need('roster-leader-actions');
    return html`<p class="facts">${facts}</p>
      <div role="row" class="facts">
        <span role="gridcell"><roster-leader-actions ${showPart(this.shared)}></roster-leader-actions></span>
      </div>`;
  }

  private block(
    { isRest, next }: LeaderView,
    date: string,
    index: number,
    row: number,
    column: number,
  ): TemplateResult {
    const { today } = this.view!.head;
    const isPast = today !== null && date < today;
    const kind = `block${isPast ? ' done' : ''}${isRest[index] ? ' off' : ''}${date === next ? ' next' : ''}`;
    return html`<span
      role="gridcell"
      class=${kind}
      data-row=${row}
      data-column=${index + 1}
      tabindex=${column === index + 1 ? 0 : -1}
      aria-label=${this.day(date)}
      title=${this.day(date)}
    ></span>`;
  }

  /** As many lines as the entitlement needs, however few duties there are. */
  private blocks(leader: LeaderView, row: number, column: number, isBeside: boolean): TemplateResult {
    const full = isBeside ? BESIDE : A_LINE;
    const line = isBeside ? 0 : Math.floor(leader.entitlement / full);
    const x = 1 + (leader.entitlement - line * full) * UNIT;
    const height = (line + 1) * LINE;
    return html`<span class="blocks" role="presentation" .style=${`min-height:${height}px`}>
      ${leader.dates.map((date, index) => this.block(leader, date, index, row, column))}
      <svg class="tick" width=${full * UNIT + 8} height=${height} aria-hidden="true">
        <path d=${`M${Math.round(x)} ${line * LINE}v${LINE}`}></path>
      </svg>
    </span>`;
  }

  /** What is counted of a leader, the load first. */
  private facts(leader: LeaderView, words: PanelWords): string[] {
    const { language } = this;
    const ranges = leader.absences.map(({ from, to }) =>
      words.range(dayWords(from, language), dayWords(to, language)),
    );
    return [
      words.load(leader.duties, String(Number(leader.entitlement.toFixed(2)))),
      leader.next === null ? words.noNext : words.next(this.day(leader.next)),
      words.rest(leader.restDays, leader.holidays),
      ...(leader.carried === 0 ? [] : [words.carried(leader.carried)]),
      ...(ranges.length === 0 ? [] : [words.absent(ranges.join(words.listMark))]),
    ];
  }

  private day(date: string): string {
    return `${dayWords(date, this.language)} ${weekdayWords(weekdayOn(date), this.language)}`;
  }
}
