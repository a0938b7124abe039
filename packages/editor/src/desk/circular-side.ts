import type { FigureSection } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { type FigureOptions, figureTemplate } from './circular-table.ts';

/** The number under which what stands beside the tables begins, so that arrows come to it last. */
const ASIDE = 10_000;

/** Rates, each with its division. */
export function ratesTemplate(
  { heading, table, notes }: FigureSection,
  options: FigureOptions,
): TemplateResult {
  return html`<section class="sheet card" aria-label=${heading}>
    <h2>${heading}</h2>
    <dl>
      ${table?.rows.map(({ cells: [name, value, division] }, index) => {
        const figure = {
          row: name!.text,
          name: table.columns[1]!.head,
          text: value!.text,
          cases: value!.cases,
        };
        return html`<div>
          <dt>${name!.text}</dt>
          <dd class="value">${figureTemplate(figure, { row: ASIDE + index, column: 0 }, options)}</dd>
          <dd class="small">${division!.text}</dd>
        </div>`;
      })}
    </dl>
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
  </section>`;
}

/** What units owe, unit by unit, the longest overdue first. */
export function overdueTemplate(
  { heading, table, notes }: FigureSection,
  options: FigureOptions,
): TemplateResult {
  const rows = table?.rows ?? [];
  return html`<section class="sheet card" aria-label=${heading}>
    <h2>${heading} ${rows.length > 0 ? rows.length : nothing}</h2>
    <ul class="late">
      ${rows.map(({ cells: [unit, own, townships, due, days, supervised] }, index) => {
        const figure = { row: unit!.text, name: table!.columns[1]!.head, text: own!.text, cases: own!.cases };
        return html`<li>
          <p><b>${unit!.text}</b><span class="bad">${icon('warn')} ${days!.text}</span></p>
          <p class="small">
            ${figureTemplate(figure, { row: ASIDE + 100 + index, column: 0 }, options)}
            ${[townships!.text, due!.text, supervised!.text].filter((text) => text !== '').join(' · ')}
          </p>
        </li>`;
      })}
    </ul>
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
  </section>`;
}

/** Beside the month or year before. */
export function changeTemplate({ heading, table }: FigureSection): TemplateResult | typeof nothing {
  if (table === null) return nothing;
  return html`<section class="sheet card" aria-label=${heading}>
    <h2>${heading}</h2>
    <table class="change">
      <thead>
        <tr>
          ${table.columns.map(({ head, kind }) => html`<th scope="col" class=${kind}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          ({ cells: [name, ...others] }) =>
            html`<tr>
              <th scope="row" class="text">${name!.text}</th>
              ${others.map(({ text }) => html`<td class="number">${text}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
