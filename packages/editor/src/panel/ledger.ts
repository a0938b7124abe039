import type { LedgerEntryView } from '@lunzhi/core';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type CardName, RosterCommandEvent } from '../events.ts';
import { linkedSentence } from './linked-sentence.ts';
import { panelStyle } from './style.ts';
import { panelWords } from './words.ts';
import { fullDayWords } from '../calendar/full-day.ts';
import { PartElement } from '../parts/part-element.ts';
import { dayWords } from '../words.ts';

const ledgerStyle = css`
  ol {
    margin-left: 6px;
    padding-left: 14px;
    border-left: 2px solid var(--line-2);
  }
  li {
    position: relative;
    padding-bottom: 10px;
    font-size: 13px;
  }
  li::before {
    position: absolute;
    top: 5px;
    left: -20px;
    width: 10px;
    height: 10px;
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--surface);
    content: '';
  }
  li.is-here::before {
    background: var(--accent);
  }
  li.is-corrected::before {
    border-color: var(--ctl);
  }
  .at {
    display: block;
    color: var(--ink-3);
    font-size: 12px;
  }
  .note {
    display: block;
    color: var(--ink-2);
    font-size: 12px;
  }
  s {
    color: var(--ink-3);
  }
  h3 select {
    float: right;
    max-width: 55%;
    font-size: 12px;
    font-weight: 400;
  }
  summary {
    cursor: pointer;
  }
  .run ol {
    margin-top: 8px;
  }
  .corrected {
    padding: 0 5px;
    border: 1px solid currentColor;
    border-radius: 3px;
    color: var(--ink-2);
    font-size: 12px;
  }
`;

/** Kinds of entries that cannot be corrected. */
const lasting: readonly string[] = ['published', 'amended', 're-planned', 'corrected'];

/** What of a ledger is read together. */
const groups = {
  changes: ['substituted', 'exchanged', 'vacated', 'amended', 're-planned'],
  steps: ['circulated', 'approved', 'published'],
  attended: ['attended'],
  told: ['told'],
  corrected: ['corrected'],
} as const;

export type LedgerGroup = keyof typeof groups;

const isOf = (group: LedgerGroup, { kind }: LedgerEntryView): boolean =>
  (groups[group] as readonly string[]).includes(kind);

/** So many entries of one routine kind after one another are one line, to be opened. */
const FOLDED = 3;

/** Entries in their order, and runs of routine ones: who came, who was told. */
function runsOf(entries: readonly LedgerEntryView[]): (LedgerEntryView | readonly LedgerEntryView[])[] {
  const runs: LedgerEntryView[][] = [];
  for (const entry of entries) {
    const last = runs[runs.length - 1];
    const isRoutine = (entry.kind === 'attended' || entry.kind === 'told') && !entry.isCorrected;
    if (isRoutine && last?.[0]!.kind === entry.kind && !last[0].isCorrected) last.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) => (run.length < FOLDED ? run : [run]));
}

/**
 * What happened to the roster, the latest first. Many days on which somebody came are one line, and one kind can be read alone. Nothing is taken away: an entry that was corrected later stays, struck
 * through and marked 不再算数; its number is what others call it by. Below it stands why, and what an amendment changed. Entries about the chosen day have a filled mark.
 *
 * @fires roster-select - a day an entry speaks of
 * @fires roster-command - to correct an entry, where there is a session
 */
export class RosterLedger extends PartElement {
  static override styles = [...PartElement.styles, panelStyle, ledgerStyle];
  static override properties = { ...PartElement.properties, group: {} };
  /** What is read alone; `null`: everything. */
  group: LedgerGroup | null = null;

  protected override willUpdate(_changed: PropertyValues): void {
    const { group, view } = this;
    if (group !== null && view && !view.ledger.some((entry) => isOf(group, entry))) this.group = null;
  }

  protected override render(): TemplateResult {
    if (!this.view) return html``;
    const words = panelWords(this.language);
    const { group } = this;
    const all = [...this.view.ledger].reverse();
    const entries = group === null ? all : all.filter((entry) => isOf(group, entry));
    const shown = group === null ? runsOf(entries) : entries;
    return html`<h3>${words.ledger} ${this.#filter(all)}</h3>
      <p class="hint">${entries.length === 0 ? words.empty.ledger : words.ledgerHint}</p>
      ${
        entries.length === 0
          ? nothing
          : html`<ol reversed>
              ${shown.map((own) => ('kind' in own ? this.entry(own) : this.#run(own)))}
            </ol>`
      }`;
  }

  #filter(all: readonly LedgerEntryView[]): TemplateResult | typeof nothing {
    const words = panelWords(this.language);
    const names = Object.keys(groups) as LedgerGroup[];
    const found = names.filter((group) => all.some((entry) => isOf(group, entry)));
    if (found.length < 2) return nothing;
    return html`<select
      aria-label=${words.ledgerKinds}
      .value=${live(this.group ?? '')}
      @change=${({ currentTarget }: Event) => {
        const { value } = currentTarget as HTMLSelectElement;
        this.group = value === '' ? null : (value as LedgerGroup);
      }}
    >
      <option value="">${words.everyEntry(all.length)}</option>
      ${found.map(
        (group) =>
          html`<option value=${group}>
            ${words.entryGroups[group]} ${all.filter((entry) => isOf(group, entry)).length}
          </option>`,
      )}
    </select>`;
  }

  /** Entries of one routine kind, in a line that opens. */
  #run(entries: readonly LedgerEntryView[]): TemplateResult {
    const words = panelWords(this.language);
    const dates = entries.flatMap((entry) => entry.dates).sort();
    const span = words.range(
      dayWords(dates[0]!, this.language),
      dayWords(dates[dates.length - 1]!, this.language),
    );
    const isHere = this.date !== null && dates.includes(this.date);
    const [{ kind }] = entries as readonly [LedgerEntryView];
    return html`<li class="run ${isHere ? 'is-here' : ''}">
      <details>
        <summary>${words.runs[kind as 'attended' | 'told'](entries.length, span)}</summary>
        <ol reversed>
          ${entries.map((entry) => this.entry(entry))}
        </ol>
      </details>
    </li>`;
  }

  private opener(card: CardName, label: string, { number, sentence }: LedgerEntryView): TemplateResult {
    const open = ({ currentTarget }: Event): void => {
      const anchor = currentTarget as Element;
      this.dispatchEvent(new RosterCommandEvent({ name: 'card', card, about: String(number), anchor }));
    };
    return html`<button
      type="button"
      class="link ${card}"
      aria-haspopup="dialog"
      aria-label=${`${label} ${sentence}`}
      @click=${open}
    >
      ${label}
    </button>`;
  }

  private entry(entry: LedgerEntryView): TemplateResult {
    const { number, kind, at, author, sentence, notes = [], dates, isCorrected, isUntold } = entry;
    const words = panelWords(this.language);
    const isHere = this.date !== null && dates.includes(this.date);
    const linked = linkedSentence(sentence, dates, this.language, (date) => this.selectDate(date));
    return html`<li class="${isHere ? 'is-here' : ''} ${isCorrected ? 'is-corrected' : ''}">
      <span class="at cut"
        >${words.entry(number)} <time datetime=${at}>${this.when(at)}</time> ${author}</span
      >
      ${isCorrected ? html`<s>${linked}</s> <span class="corrected">${words.corrected}</span>` : linked}
      ${
        this.isEditable && !isCorrected && !lasting.includes(kind)
          ? html`${this.opener('correction', words.correct, entry)}
            ${isUntold ? this.opener('told', words.tell, entry) : nothing}`
          : nothing
      }
      ${notes.map((note) => html`<span class="note">${note}</span>`)}
    </li>`;
  }

  /** Day and time as they were written, whatever the reader's clock says; the year where it is not that of the period. */
  private when(at: string): string {
    const date = at.slice(0, 10);
    const isOwnYear = date.slice(0, 4) === this.view!.head.period.from.slice(0, 4);
    return `${(isOwnYear ? dayWords : fullDayWords)(date, this.language)} ${at.slice(11, 16)}`;
  }
}
