import type { IssueView, Level, SessionView } from '@lunzhi/core';
import { css, html, nothing, type TemplateResult } from 'lit';
import { RosterCommandEvent, RosterSelectEvent } from '../events.ts';
import { PartElement } from '../parts/part-element.ts';
import { linkedSentence } from './linked-sentence.ts';
import { panelStyle } from './style.ts';
import { tabWords } from './tab-words.ts';
import { type PanelWords, panelWords } from './words.ts';

export const issuesStyle = css`
  ul > li {
    display: flex;
    gap: 8px;
    padding: 7px 2px;
    border-bottom: 1px solid var(--line);
    font-size: 13px;
  }
  li p {
    flex: 1;
    min-width: 0;
  }
  .tag {
    flex: none;
    max-width: 8em;
    height: 20px;
    padding: 0 5px;
    border: 1px solid currentColor;
    border-radius: 3px;
    color: var(--ink-2);
    font-size: 12px;
    line-height: 18px;
  }
  .tag.ok {
    color: var(--ok);
  }
  .tag.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .tag.bad {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .dates {
    display: block;
  }
  .conflict {
    margin-bottom: 10px;
  }
  .why {
    padding: 8px 12px;
    border-left: 4px solid var(--bad);
    background: var(--bad-soft);
  }
  .why b {
    display: block;
  }
  .remedy {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    margin-bottom: 6px;
    padding: 6px 10px;
    border: 1px solid var(--line-2);
    border-radius: var(--r);
    font-size: 13px;
  }
  .rank {
    color: var(--ink-3);
    font-weight: 600;
  }
  .tried {
    flex: none;
    padding: 0 5px;
    border: 1px solid var(--line-2);
    border-radius: 3px;
    color: var(--ok);
    font-size: 12px;
    line-height: 18px;
  }
`;

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
    return html`<h3>${tabWords(this.language).issues}</h3>
      ${conflicts.map((conflict) => this.conflict(conflict, words))}
      <ul>
        ${errors.map((error) => this.error(error))}
        ${levels.length === 0 && errors.length === 0 ? html`<li>${words.unplanned}</li>` : nothing}
        ${levels.map(
          ({ level, mood, sentence }) =>
            html`<li>
              <span class="tag cut ${mood}">${signs[mood]}${words.levels[level]}</span>
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
      <span class="tag cut bad">${signs.bad}${panelWords(this.language).error}</span>
      <p>
        ${this.isEditable ? html`<button type="button" class="link" @click=${onClick}>${sentence}</button>` : sentence}
      </p>
    </li>`;
  }

  private issue(issue: IssueView, words: PanelWords): TemplateResult {
    const mood = issue.given ? 'none' : issue.level === 'hard' || issue.level === 'coverage' ? 'bad' : 'warn';
    return html`<li>
      <span class="tag cut ${mood}" title=${issue.title.slice(0, 120)}>${signs[mood]}${issue.title}</span>
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

/** How a level stands: `ok` ✓, `warn` ▲, `bad` ⊘, or nothing judges it. */
export interface LevelStanding {
  readonly level: Level;
  readonly mood: 'ok' | 'warn' | 'bad' | 'none';
  readonly sentence: string;
}

/** The five levels in a sentence each, as far as they say something; empty before anything is planned. */
export function levelStandings(view: SessionView, words: PanelWords): LevelStanding[] {
  const { score, proven, shifts, empty } = view.headline;
  if (!score || shifts === 0) return [];
  const open = (level: Level): number =>
    view.issues.filter((issue) => issue.level === level && !issue.given).length;
  const titles = (level: Level): string =>
    [
      ...new Set(
        view.rules.filter((rule) => rule.level === level && rule.weight > 0).map(({ title }) => title),
      ),
    ].join(words.listMark);
  const standIns = new Set(view.issues.flatMap(({ byHand = [] }) => byHand)).size;
  const { hard, coverage, disruption } = score;
  const improvable = open('quality');
  const standing = (
    level: Level,
    isOk: boolean,
    otherwise: LevelStanding['mood'],
    sentence: string,
  ): LevelStanding => ({ level, mood: isOk ? 'ok' : otherwise, sentence });
  return [
    standing(
      'hard',
      hard === 0 && standIns === 0,
      'bad',
      hard > 0
        ? words.broken(Math.max(1, open('hard')))
        : standIns > 0
          ? words.standIns(standIns)
          : words.hardKept(titles('hard')),
    ),
    standing(
      'coverage',
      coverage === 0,
      'bad',
      coverage === 0 ? words.covered(shifts) : words.uncovered(empty, open('coverage')),
    ),
    ...(view.head.published === null && disruption === 0
      ? []
      : [
          standing(
            'disruption',
            disruption === 0 || proven?.disruption === true,
            'warn',
            disruption === 0
              ? words.unchanged
              : (proven?.disruption ? words.fewest : words.changes)(disruption),
          ),
        ]),
    titles('fairness') === ''
      ? { level: 'fairness', mood: 'none', sentence: words.notJudged }
      : standing(
          'fairness',
          proven?.fairness === true,
          'warn',
          proven?.fairness ? words.fair : words.notProven,
        ),
    standing(
      'quality',
      improvable === 0,
      'warn',
      improvable === 0 ? words.noIssues : words.improvable(improvable),
    ),
  ];
}
