import type { ChangedPlaceView, ComparisonView } from '@lunzhi/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { RosterSelectEvent } from '../events.ts';
import { type Decision, RosterDecideEvent } from '../plan/decide-event.ts';
import { cardBase } from '../styles/cards.ts';
import { base, partStyle } from '../styles/base.ts';
import { dayBadge } from '../styles/day-badge.ts';
import { dayWords, type ElementLanguage, postBeside, weekdayWords } from '../words.ts';
import { alikeChanges, countChange, countTable } from './counts.ts';
import { diffStyle } from './diff-style.ts';
import { type CompareWords, compareWords } from './words.ts';

/**
 * A proposed roster beside the one that stands: how many days change and whether that is proven to be the least, the
 * days by cause with who was (struck) and who will be, and what it does to everybody's number of duties, one square a
 * person.
 *
 * @property comparison - what to show; without one it says so
 * @property fixed - that both rosters stand already, so that there is nothing to decide
 * @fires roster-decide - `take`, `drop` (also by Esc), `notice`, or another roster with so many changes
 * @fires roster-select - a changed day
 */
export class RosterDiff extends LitElement {
  static override styles = [base, partStyle, cardBase, diffStyle];
  static override properties = {
    comparison: { attribute: false },
    language: {},
    fixed: { type: Boolean },
    isListed: { state: true },
  };
  comparison: ComparisonView | null = null;
  language: ElementLanguage = 'zh-CN';
  fixed: boolean = false;
  /** Those who change alike are listed one by one. */
  private isListed: boolean = false;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing || this.fixed || !this.comparison) return;
      event.stopPropagation();
      this.decide('drop');
    });
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.acts .btn:not([disabled])')?.focus(options);
  }

  private decide(decision: Decision): void {
    this.dispatchEvent(new RosterDecideEvent(decision));
  }

  protected override render(): TemplateResult {
    const words = compareWords(this.language);
    const { comparison } = this;
    if (!comparison) return html`<p class="empty mute">${words.nothing}</p>`;
    return html`<div class="main">${this.head(comparison, words)} ${this.table(comparison, words)}</div>
      <aside>${this.people(comparison, words)}</aside>`;
  }

  private head({ causes, sentence, reason, isProven }: ComparisonView, words: CompareWords): TemplateResult {
    const days = new Set(causes.flatMap(({ changes }) => changes.map(({ date }) => date))).size;
    return html`<header>
      <p class="days" aria-hidden="true">${days}<small>${words.days}</small></p>
      <div class="said">
        <h2>${isProven ? html`<span class="proven">✓</span> ` : nothing}${sentence}</h2>
        ${reason === '' ? nothing : html`<p>${reason}</p>`}
        ${this.fixed ? nothing : html`<p class="mute">${words.inForce}</p>`}
      </div>
      <div class="acts">
        ${this.fixed ? nothing : html`<button class="btn primary" @click=${() => this.decide('take')}>${words.take}</button>`}
        <button class="btn line" @click=${() => this.decide('notice')}>${words.notice}</button>
        ${
          this.fixed
            ? nothing
            : html`<button class="btn line" @click=${() => this.decide('drop')}>
                ${words.drop} <kbd>Esc</kbd>
              </button>`
        }
      </div>
    </header>`;
  }

  private table({ causes }: ComparisonView, words: CompareWords): TemplateResult {
    if (causes.length === 0) return html`<p class="empty mute">${words.noChange}</p>`;
    const { heads } = words;
    return html`<table class="changes">
      <thead>
        <tr>
          <th scope="col" class="date">${heads.date}</th>
          <th scope="col">${heads.weekday}</th>
          <th scope="col">${heads.before}</th>
          <td></td>
          <th scope="col">${heads.after}</th>
          <th scope="col">${heads.effects}</th>
        </tr>
      </thead>
      ${causes.map(
        ({ sentence, changes }) =>
          html`<tbody>
            <tr class="cause">
              <th colspan="6" scope="rowgroup">${sentence} <small>${words.shifts(changes.length)}</small></th>
            </tr>
            ${changes.map((change) => this.change(change, words))}
          </tbody>`,
      )}
    </table>`;
  }

  private change(
    { date, weekday, kind, shift, type, before, after, effects }: ChangedPlaceView,
    words: CompareWords,
  ): TemplateResult {
    const select = (): void => {
      this.dispatchEvent(new RosterSelectEvent({ date, shift }));
    };
    return html`<tr>
      <td class="date"><button class="link" @click=${select}>${dayWords(date, this.language)}</button></td>
      <td>
        ${weekdayWords(weekday, this.language)} ${dayBadge(kind, words)}
        ${type === null ? nothing : html`<span class="mute">${type}</span>`}
      </td>
      <td class="was">
        ${before === null ? words.nobody : html`<s title=${before.post}>${before.name}</s>`}
      </td>
      <td class="arrow" aria-hidden="true">→</td>
      <td class="now">
        ${
          after === null
            ? html`<b class="bad">⊘ ${words.nobody}</b>`
            : html`<b>${after.name}</b> <span class="post">${postBeside(after)}</span>`
        }
      </td>
      <td class="effects">${effects.join(words.comma)}</td>
    </tr>`;
  }

  private people({ counts, further }: ComparisonView, words: CompareWords): TemplateResult {
    const { single, groups } = alikeChanges(counts);
    const alike = groups.flatMap(({ people }) => people);
    const listed = this.isListed ? counts.filter(({ before, after }) => before !== after) : single;
    const most = Math.max(1, ...counts.flatMap(({ before, after }) => [before, after]));
    return html`<h3>${words.who(single.length + alike.length)} <span class="mute">${words.whoHint}</span></h3>
      <ul>
        ${listed.map((each) => countChange(each, most))}
      </ul>
      ${
        this.isListed
          ? nothing
          : groups.map(
              ({ before, after, people }, index) =>
                html`<p class="alike">
                  <b>${words.sameChange(people.length, before, after, index + single.length === 0)}</b
                  >${people.map(({ name }) => name).join(words.listMark)}
                </p>`,
            )
      }
      ${
        groups.length === 0
          ? nothing
          : html`<button class="link" @click=${() => (this.isListed = !this.isListed)}>
              ${this.isListed ? words.together : words.oneByOne}
            </button>`
      }
      ${countTable(counts, words)} ${further.length === 0 ? nothing : this.further(further, words)}`;
  }

  private further(further: ComparisonView['further'], words: CompareWords): TemplateResult {
    return html`<h3>${words.further}</h3>
      <table class="further">
        <tbody>
          ${further.map(
            ({ changes, sentence, isTaken }) =>
              html`<tr class=${isTaken ? 'is-taken' : ''}>
                <th scope="row">${words.changes(changes)}</th>
                <td>${sentence}</td>
                <td>
                  ${
                    isTaken
                      ? words.taken
                      : this.fixed
                        ? nothing
                        : html`<button class="link" @click=${() => this.decide({ changes })}>
                            ${words.choose}<span class="unseen">${words.changes(changes)}</span>
                          </button>`
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }
}
