import { css, html, nothing, type TemplateResult } from 'lit';
import { type RangeAct, RosterCommandEvent, RosterSelectEvent } from '../events.ts';
import { PartElement } from '../parts/part-element.ts';
import { dayWords } from '../words.ts';
import { permit, type Permitted } from '../parts/permit.ts';
import { mayRange, offeredActs } from './acts.ts';
import { type DayRange, rangeOf } from './range.ts';
import { rangeWords } from './words.ts';

/** Names that are told; more are counted. */
const MAX_NAMES = 2;

const barStyle = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    padding: 4px 8px 4px 12px;
    border-top: 2px solid var(--accent);
    background: var(--accent-soft);
    font-size: 13px;
  }
  p {
    flex: 1;
    min-width: 200px;
  }
  .clear {
    margin-left: 6px;
  }
  @media (max-width: 599px) {
    p {
      flex: 1 0 100%;
    }
    kbd {
      display: none;
    }
    .btn {
      min-height: 40px;
    }
    .clear {
      margin-left: 0;
    }
  }
`;

/**
 * The bar of a range of days: which days, how many duties and whose, and what can be done with all of them at once.
 *
 * @fires roster-command - `range`, with what is to be done
 * @fires roster-select - the range was given up
 */
export class RosterRange extends PartElement {
  static override styles = [...PartElement.styles, barStyle];

  /** What is said has to change where it is said already, or nobody hears it. */
  protected override firstUpdated(): void {
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, since, language } = this;
    if (view === null || since === null) return nothing;
    const words = rangeWords(language);
    const range = rangeOf(view, since, this.current, this.shown);
    const said = this.said(range);
    const send = (act: RangeAct) => (event: Event) =>
      this.dispatchEvent(
        new RosterCommandEvent({ name: 'range', act, anchor: event.currentTarget as Element }),
      );
    const button = (
      word: string,
      key: string,
      onClick: (event: Event) => void,
      look = '',
      permitted: Permitted = true,
    ): TemplateResult =>
      html`<button ${permit(permitted)} type="button" class=${`btn line ${look}`} @click=${onClick}>
        ${word}${key === '' ? nothing : html` <kbd aria-hidden="true">${key}</kbd>`}
      </button>`;
    return html`<div class="bar" role="group" aria-label=${words.label}>
      <p aria-hidden="true">${said}</p>
      <span class="unseen" role="status">${this.hasUpdated ? said : nothing}</span>
      ${
        this.isEditable
          ? offeredActs(range, view, language).map(({ act, word, key }) =>
              button(word, key, send(act), '', mayRange(this.may, act, range)),
            )
          : nothing
      }
      ${button(words.clear, 'Esc', () => this.dispatchEvent(new RosterSelectEvent({ since: null })), 'clear')}
    </div>`;
  }

  private said({ from, to, places, holders }: DayRange): string {
    const { language, calendar } = this;
    const words = rangeWords(language);
    const names = holders.slice(0, MAX_NAMES).map((id) => calendar.leaderById.get(id)?.name ?? id);
    const days = words.selected(dayWords(from, language), dayWords(to, language));
    return `${days}${words.duties(places.length)}${names.length > 0 ? words.names(names, holders.length) : ''}`;
  }
}
