import { css, html, type TemplateResult } from 'lit';
import { PartElement, showPart } from '../parts/part-element.ts';
import { tabsTemplate } from '../parts/keys.ts';
import { panelWords } from './words.ts';

export type PanelTab = 'loads' | 'services' | 'issues' | 'ledger';

const tabs: readonly PanelTab[] = ['loads', 'services', 'issues', 'ledger'];

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
 * What is beside the table, in four tabs: 各人次数, 等候, 问题 and 变更台账. It opens on the issues where the year does not
 * hold.
 *
 * @property tab - which one is open; `null` lets the view decide
 * @fires roster-select - from what is in it
 */
export class RosterPanel extends PartElement {
  static override styles = [...PartElement.styles, tabsStyle];
  static override properties = { ...PartElement.properties, tab: {} };
  tab: PanelTab | null = null;

  private get open(): PanelTab {
    return this.tab ?? (this.view?.headline.mood === 'bad' ? 'issues' : 'loads');
  }

  private label(tab: PanelTab): string {
    const words = panelWords(this.language);
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
        tabs.map((tab) => ({
          name: tab,
          content: this.label(tab),
          isBad: tab === 'issues' && isBad,
        })),
        {
          current: open,
          label: panelWords(this.language).panels,
          controls: 'body',
          choose: (tab) => (this.tab = tab),
        },
      )}
      <div class="body" id="body" role="tabpanel" aria-labelledby=${`tab-${open}`} tabindex="0">
        ${this.content(open)}
      </div>`;
  }

  private content(tab: PanelTab): TemplateResult {
    if (tab !== 'loads') this.need(`roster-${tab}`);
    switch (tab) {
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
