import { html, nothing, type TemplateResult } from 'lit';
import { RosterCommandEvent, RosterSelectEvent } from '../events.ts';
import { linkedSentence } from './dates.ts';
import { issuesStyle } from './issues-style.ts';
import { levelStandings } from './levels.ts';
import { panelStyle } from './style.ts';
import { type PanelWords, panelWords } from './words.ts';
import type { IssueView, SessionView } from '../session-types.ts';
import { PartElement } from '../parts/part-element.ts';

const signs = { ok: '✓ ', warn: '▲ ', bad: '⊘ ', none: '' } as const;

/**
 * What is in order and what is not: the levels with ✓ first, then what breaks a rule (⊘), then what could be better (▲),
 * each with the days to jump to; before all that, what is wrong with the document; where no roster is possible, the arithmetic and the ways out that were tried.
 *
 * @fires roster-select - a day of an issue
 * @fires roster-command - to seek a stand-in where no plan may mend what is broken; to show where an error is written
 */
export class RosterIssues extends PartElement {
  static override styles = [...PartElement.styles, panelStyle, issuesStyle];

  protected override render(): TemplateResult {
    if (!this.view) return html``;
    const words = panelWords(this.language);
    const levels = levelStandings(this.view, words);
    const errors = this.view.diagnostics.filter(({ severity }) => severity === 'error');
    const conflicts = this.view.issues.filter(({ kind }) => kind === 'conflict');
    const others = this.view.issues.filter(({ kind }) => kind !== 'conflict');
    return html`<h3>${words.issues}</h3>
      ${conflicts.map((conflict) => this.conflict(conflict, words))}
      <ul>
        ${errors.map((error) => this.error(error))}
        ${levels.length === 0 && errors.length === 0 ? html`<li>${words.unplanned}</li>` : nothing}
        ${levels.map(
          ({ level, mood, sentence }) =>
            html`<li>
              <span class="tag ${mood}">${signs[mood]}${words.levels[level]}</span>
              <p>${sentence}</p>
            </li>`,
        )}
        ${others.map((issue) => this.issue(issue, words))}
      </ul>`;
  }

  /** Why the document cannot be planned with, as a way to where that is written. */
  private error({ pointer, sentence }: SessionView['diagnostics'][number]): TemplateResult {
    const onClick = ({ currentTarget }: Event): void => {
      const anchor = currentTarget as Element;
      this.dispatchEvent(new RosterCommandEvent({ name: 'card', card: 'form', about: pointer, anchor }));
    };
    return html`<li>
      <span class="tag bad">${signs.bad}${panelWords(this.language).error}</span>
      <p>
        ${this.isEditable ? html`<button type="button" class="link" @click=${onClick}>${sentence}</button>` : sentence}
      </p>
    </li>`;
  }

  private issue(issue: IssueView, words: PanelWords): TemplateResult {
    const mood = issue.given ? 'none' : issue.level === 'hard' || issue.level === 'coverage' ? 'bad' : 'warn';
    return html`<li>
      <span class="tag ${mood}" title=${issue.title.slice(0, 120)}>${signs[mood]}${issue.title}</span>
      <p>
        ${this.linked(issue)}
        ${issue.given ? html`<span class="mute">${words.given}</span>` : nothing}${this.seek(issue)}
      </p>
    </li>`;
  }

  private seek({ id, byHand }: IssueView): TemplateResult | typeof nothing {
    const shift = this.view!.days.filter(({ date }) => byHand?.includes(date))
      .flatMap(({ places }) => places)
      .find(({ issues }) => issues.includes(id))?.shift;
    if (!this.isEditable || shift === undefined) return nothing;
    const onClick = ({ currentTarget }: Event): void => {
      this.dispatchEvent(new RosterSelectEvent({ date: shift.slice(0, 10), shift }));
      const anchor = currentTarget as Element;
      this.dispatchEvent(new RosterCommandEvent({ name: 'substitute', shift, anchor }));
    };
    return html` <button type="button" class="link seek" aria-haspopup="dialog" @click=${onClick}>
      ${panelWords(this.language).seek}
    </button>`;
  }

  private linked({ sentence, dates }: IssueView): TemplateResult {
    return linkedSentence(sentence, dates, this.language, (date) => this.selectDate(date));
  }

  private conflict(issue: IssueView, words: PanelWords): TemplateResult {
    return html`<section class="conflict">
      <p class="why"><b>⊘ ${issue.title}</b> ${this.linked(issue)}</p>
      ${
        issue.remedies.length === 0
          ? nothing
          : html`<h4>${words.remedies}</h4>
              <ol>
                ${issue.remedies.map(
                  (remedy, index) =>
                    html`<li class="remedy">
                      <span class="rank">${index + 1}</span>
                      <p>${remedy}</p>
                      <span class="tried">✓ ${words.tried}</span>
                    </li>`,
                )}
              </ol>`
      }
    </section>`;
  }
}
