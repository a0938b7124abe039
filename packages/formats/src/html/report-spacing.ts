import type { ReportModel } from '@lunzhi/core';
import { oneLine } from '../table/text.ts';
import { dayText, fullDayText, reportWords } from '../locale/words.ts';
import { type Html, html } from './escape.ts';

type Row = ReportModel['spacing'][number];

/** More dates than these in one cell nobody reads; their extremes are said, and the lanes show the rest. */
const MAX_DATES = 60;

function chain(row: Row, model: ReportModel): Html | string {
  const { language } = model;
  const words = reportWords(language);
  if (row.dates.length > MAX_DATES) return words.dutiesOnly(row.dates.length);
  const yearOf = (date: string | undefined): string => date?.slice(0, 4) ?? '';
  const isOneYear = yearOf(model.period.from) === yearOf(model.period.to);
  const said = (date: string, index: number): string =>
    isOneYear || yearOf(row.dates[index - 1]) === yearOf(date)
      ? dayText(date, language)
      : fullDayText(date, language);
  return html`${row.dates.map((date, index) => {
    const gap = row.gaps[index];
    const day = html`<time datetime="${date}">${said(date, index)}</time>`;
    if (!gap) return day;
    const edge = gap === row.longest || gap === row.shortest ? ' edge' : '';
    return html`<span class="kept">${day} <span class="gap${edge}">${gap.freeDays}</span></span> `;
  })}`;
}

/** Post titles under a name, where they say more than it. */
function who({ name, posts }: Row): Html {
  const said = posts.map(oneLine).filter((post) => !oneLine(name).includes(post));
  return html`${oneLine(name)}${said.length === 0 ? '' : html`<small>${said.join(' → ')}</small>`}`;
}

/** Every leader's dates with the free days between them. */
export function spacingSection(model: ReportModel): Html {
  const words = reportWords(model.language);
  const rows = model.spacing.map((row, index) => {
    const [shortest, longest] = [row.shortest, row.longest].map((gap) =>
      gap ? words.freeDays(gap.freeDays) : '—',
    );
    return html`<tr id="spacing-${index}">
      <td class="no">${String(index + 1).padStart(model.spacing.length > 99 ? 3 : 2, '0')}</td>
      <th scope="row">${who(row)}</th>
      <td class="chain">${chain(row, model)}</td>
      <td class="n">${shortest!}</td>
      <td class="n">${longest!}</td>
    </tr> `;
  });
  return html`<section id="spacing">
    <h2>${words.spacing}<small>${words.spacingNote}</small></h2>
    <div class="wide">
      <table class="spacing">
        <thead>
          <tr>
            <td class="no"></td>
            <th scope="col" class="who">${words.leader}</th>
            <th scope="col">${words.datesAndGaps}</th>
            <th scope="col" class="n">${words.shortest}</th>
            <th scope="col" class="n">${words.longest}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}
