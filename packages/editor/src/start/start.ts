import { css, html, LitElement, type TemplateResult } from 'lit';
import { RosterRequestEvent } from '../events.ts';
import { cardBase } from '../styles/cards.ts';
import { base } from '../styles/base.ts';
import { catalogue, type ElementLanguage } from '../words.ts';

export const startWords = catalogue(
  'start',
  {
    title: '还没有值班方案',
    hint: '先有三样东西，就能排出全年。',
    needs: [
      ['领导名单', '姓名、职务、联系乡镇、分管领域；可从Excel导入。'],
      ['年份和日历', '国务院放假通知已收录的年份都能排；特别防护期可以以后再加。'],
      ['不能值班的日期', '请假、外出、学习。没有也可以先排。'],
    ],
    ways: { import: '导入领导名单', open: '打开已有方案', example: '看东安县示例' },
  },
  {
    title: 'No roster yet',
    hint: 'Three things are needed to plan a year.',
    needs: [
      ['The leaders', 'Names, posts, townships and sectors; a table can be imported.'],
      [
        'The year and its calendar',
        'Any year whose holidays are published; protection periods may come later.',
      ],
      ['Days on which they cannot serve', 'Leave, travel, courses. None are needed to begin.'],
    ],
    ways: { import: 'Import leaders', open: 'Open a roster', example: 'See an example' },
  },
);

/**
 * Before there is a roster: the three things one needs, and three ways to begin, for the host to follow.
 *
 * @event roster-request - the reader wants to begin (`what`)
 */
export class RosterStart extends LitElement {
  static override styles = [
    base,
    cardBase,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
      }
      h1 {
        font-size: 17px;
        font-weight: 600;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 12px;
        margin: 8px 0;
        counter-reset: need;
      }
      li {
        width: 212px;
        padding: 10px 14px;
        border: 1px solid var(--line-2);
        border-radius: var(--r);
        font-size: 13px;
        line-height: 1.6;
        text-align: left;
        counter-increment: need;
      }
      b {
        display: block;
        font-size: 14px;
      }
      b::before {
        content: counter(need);
        margin-right: 14px;
      }
      .acts {
        justify-content: center;
      }
    `,
  ];
  static override properties = { language: {} };
  language: ElementLanguage = 'zh-CN';

  protected override render(): TemplateResult {
    const words = startWords(this.language);
    return html`<h1>${words.title}</h1>
      <p>${words.hint}</p>
      <ol>
        ${words.needs.map(([what, more]) => html`<li><b>${what}</b>${more}</li>`)}
      </ol>
      <div class="acts">
        ${(Object.keys(words.ways) as (keyof typeof words.ways)[]).map(
          (way, index) =>
            html`<button
              type="button"
              class=${index === 0 ? 'btn primary' : 'btn line'}
              @click=${() => this.dispatchEvent(new RosterRequestEvent(way))}
            >
              ${words.ways[way]}
            </button>`,
        )}
      </div>`;
  }
}
