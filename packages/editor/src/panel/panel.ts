import type { SessionView } from '@lunzhi/core';
import { css, html, type TemplateResult } from 'lit';
import { PartElement, showPart } from '../parts/part-element.ts';
import { isByLedger } from '../shell/places.ts';
import { tabsTemplate } from '../parts/keys.ts';
import { tabWords } from './tab-words.ts';

export type PanelTab = 'today' | 'loads' | 'services' | 'issues' | 'ledger';

/** Of a draft nobody is told, and nobody comes. */
const tabsOf = (view: SessionView): readonly PanelTab[] => [
  ...(isByLedger(view) ? (['today'] as const) : []),
  'loads',
  'services',
  'issues',
  'ledger',
];

const tabsStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    background: var(--surface);
  }
  .tabs {
    border-bottom: 1px solid var(--line-2);
  }
  .tabs button {
    flex: 1;
    height: 34px;
    padding: 0;
    font-size: 13px;
  }
  .tabs [aria-selected='true'] {
    color: var(--accent);
    box-shadow: inset 0 -3px 0 var(--accent);
  }
  .tabs .is-bad {
    color: var(--bad);
  }
  .body {
    position: relative;
    overflow: auto;
    flex: 1;
    min-height: 0;
    padding: 8px 12px;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
`;

/**
 * What is beside the table, in tabs: 今天 once the roster is approved, 各人次数, 等候, 问题 and 台账. It opens on the issues where
 * the year does not hold, else on today where that lies in the period; where something was done, it stays.
 *
 * @property reminders - asks for the texts to send to those whose duty is near; `null` where nobody words them
 * @property tab - which one is open; `null` lets the view decide
 * @fires roster-select - from what is in it
 */
export class RosterPanel extends PartElement {
  static override styles = [...PartElement.styles, tabsStyle];
  static override properties = { ...PartElement.properties, tab: {}, reminders: { attribute: false } };
  tab: PanelTab | null = null;
  reminders: (() => Promise<Readonly<Record<string, string>> | undefined>) | null = null;

  private get open(): PanelTab {
    const { view, tab } = this;
    if (!view || (tab !== null && tabsOf(view).includes(tab))) return tab ?? 'loads';
    if (view.headline.mood === 'bad') return 'issues';
    const { today, period } = view.head;
    const isNow = today !== null && period.from <= today && today <= period.to;
    return isNow && isByLedger(view) ? 'today' : 'loads';
  }

  private label(tab: PanelTab): string {
    const words = tabWords(this.language);
    const issues = this.view!.issues.filter(({ given }) => !given);
    const conflicts = issues.filter(({ kind }) => kind === 'conflict').length;
    if (tab !== 'issues') return words[tab];
    if (conflicts > 0) return words.impossible(conflicts);
    return issues.length === 0 ? words.issues : `${words.issues} ${issues.length}`;
  }

  protected override render(): TemplateResult {
    if (!this.view) return html``;
    const { open } = this;
    const isBad = this.view.headline.mood === 'bad';
    return html`${tabsTemplate(
        tabsOf(this.view).map((tab) => ({
          name: tab,
          content: this.label(tab),
          isBad: tab === 'issues' && isBad,
        })),
        {
          current: open,
          label: tabWords(this.language).panels,
          controls: 'body',
          choose: (tab) => (this.tab = tab),
        },
      )}
      <div
        class="body"
        id="body"
        role="tabpanel"
        aria-labelledby=${`tab-${open}`}
        tabindex="0"
        @roster-command=${() => (this.tab ??= open)}
      >
        ${this.content(open)}
      </div>`;
  }

  private content(tab: PanelTab): TemplateResult {
    this.need(`roster-${tab}`);
    switch (tab) {
      case 'today':
        return html`<roster-today ${showPart(this.shared)} .reminders=${this.reminders}></roster-today>`;
      case 'loads':
        return html`<roster-loads ${showPart(this.shared)}></roster-loads>`;
      case 'services':
        return html`<roster-services ${showPart(this.shared)}></roster-services>`;
      case 'issues':
        return html`<roster-issues ${showPart(this.shared)}></roster-issues>`;
      case 'ledger':
        return html`<roster-ledger ${showPart(this.shared)}></roster-ledger>`;
    }
  }
}
