import type { ServiceView } from '@lunzhi/core';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { dayNumber } from '../calendar/dates.ts';
import { nameOf } from '../calendar/days.ts';
import { RosterSelectEvent } from '../events.ts';
import { isForeignKey, listTarget } from '../parts/keys.ts';
import { PartElement } from '../parts/part-element.ts';
import { panelStyle } from './style.ts';
import { tabWords } from './tab-words.ts';
import { type PanelWords, panelWords } from './words.ts';

export const servicesStyle = css`
  li {
    border-bottom: 1px solid var(--line);
  }
  .service {
    display: block;
    width: 100%;
    padding: 4px 4px 5px;
    border: 0;
    background: none;
    text-align: left;
    cursor: pointer;
  }
  .service:hover,
  .service[aria-expanded='true'] {
    background: var(--accent-soft);
  }
  .service:focus-visible {
    outline-offset: -2px;
  }
  .top {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    font-size: 13px;
  }
  .top b {
    min-width: 4em;
    font-weight: 600;
  }
  .wait {
    max-width: 75%;
    flex: none;
    color: var(--ink-2);
  }
  .line {
    display: block;
    width: 100%;
    height: 12px;
  }
  .base {
    fill: var(--line-2);
  }
  .gap {
    fill: var(--warn);
    opacity: 0.35;
  }
  .days {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 2;
  }
  .answers {
    padding: 0 4px 5px;
    background: var(--accent-soft);
    font-size: 13px;
  }
  @media (forced-colors: active) {
    .service[aria-expanded='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .base,
    .gap {
      fill: GrayText;
    }
    .days {
      stroke: CanvasText;
    }
  }
`;

const kinds = ['township', 'sector', 'project'] as const;

/**
 * How long each township, sector and project waits for a leader who answers for it: the year as a line, a stroke for
 * each day on which one is on duty, the longest wait shaded; longest first within each kind.
 *
 * One stop of the Tab key, arrows from line to line. Choosing one leads to where its longest wait begins and says who
 * answers for it.
 *
 * @fires roster-select - a day, or one of the leaders
 */
export class RosterServices extends PartElement {
  static override styles = [...PartElement.styles, panelStyle, servicesStyle];
  static override properties = {
    ...PartElement.properties,
    reached: { state: true },
    chosen: { state: true },
  };
  /** `kind/id` of the one that the Tab key reaches; `null` for the first. */
  private reached: string | null = null;
  private chosen: string | null = null;

  private sorted(): ServiceView[] {
    return kinds.flatMap((kind) =>
      this.view!.services.filter((service) => service.kind === kind).sort(
        (a, b) => b.longestWaitDays - a.longestWaitDays,
      ),
    );
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (isForeignKey(event) || !(event.target as Element).matches('.service')) return;
    const keys = this.sorted().map(keyOf);
    const target = listTarget(event, Math.max(0, keys.indexOf(this.reached ?? '')), keys.length);
    if (target === undefined) return;
    event.preventDefault();
    this.reached = keys[target]!;
    this.focusesStop = true;
  };

  private choose(service: ServiceView): void {
    const key = keyOf(service);
    this.reached = key;
    this.chosen = this.chosen === key ? null : key;
    const { from, to } = service.longest;
    const date = from ?? to ?? service.dates[0];
    if (date !== undefined) this.dispatchEvent(new RosterSelectEvent({ date, shift: null }));
  }

  protected override render(): TemplateResult {
    if (!this.view) return html``;
    const words = panelWords(this.language);
    const services = this.sorted();
    const keys = services.map(keyOf);
    const stop = this.reached !== null && keys.includes(this.reached) ? this.reached : keys[0];
    return html`<h3>${tabWords(this.language).services} <span class="mute">${words.servicesUnit}</span></h3>
      <p class="hint">${services.length === 0 ? words.empty.services : words.servicesHint}</p>
      <div @keydown=${this.onKey}>
        ${kinds.map((kind) => {
          const own = services.filter((service) => service.kind === kind);
          if (own.length === 0) return nothing;
          return html`<h4>${words.kinds[kind]}</h4>
            <ul>
              ${own.map((service) => this.service(service, keyOf(service) === stop, words))}
            </ul>`;
        })}
      </div>`;
  }

  private service(service: ServiceView, isStop: boolean, words: PanelWords): TemplateResult {
    const isChosen = keyOf(service) === this.chosen;
    return html`<li>
      <button
        class="service"
        tabindex=${isStop ? 0 : -1}
        aria-expanded=${isChosen}
        @click=${() => this.choose(service)}
      >
        <span class="top"
          ><b class="cut">${service.name}</b><span class="wait cut">${service.waitWords}</span></span
        >
        ${this.line(service)}
      </button>
      ${isChosen ? this.answers(service, words) : nothing}
    </li>`;
  }

  private line({ dates, longest, longestWaitDays }: ServiceView): TemplateResult {
    const { from, to } = this.view!.head.period;
    const first = dayNumber(from);
    const days = dayNumber(to) - first + 1;
    const begin = longest.from === null ? 0 : dayNumber(longest.from) - first + 0.5;
    const end = longest.to === null ? days : dayNumber(longest.to) - first + 0.5;
    const strokes = dates.map((date) => `M${dayNumber(date) - first + 0.5} 2v8`).join('');
    return html`<svg class="line" viewBox="0 0 ${days} 12" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect class="base" y="5.500" width=${days} height="1"></rect>
        ${longestWaitDays > 0 ? svg`<rect class="gap" x=${begin} y="1" width=${Math.max(0, end - begin)} height="10"></rect>` : nothing}
        <path class="days" d=${strokes} vector-effect="non-scaling-stroke"></path>`}
    </svg>`;
  }

  private answers({ leaders }: ServiceView, words: PanelWords): TemplateResult {
    if (leaders.length === 0) return html`<p class="answers">${words.nobodyAnswers}</p>`;
    return html`<p class="answers">
      ${words.answers}${leaders.map(
        (leader, index) =>
          html`${index > 0 ? words.listMark : nothing}<button
              class="link"
              @click=${() => this.selectLeader(leader)}
            >
              ${nameOf(this.calendar, leader)}
            </button>`,
      )}
    </p>`;
  }
}

const keyOf = ({ kind, id }: ServiceView): string => `${kind}/${id}`;
