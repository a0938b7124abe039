import type { VisitRowView, VisitsView, VisitView } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { deskIcon } from './icons.ts';
import { moodMark } from './marks.ts';
import type { PageWords } from './page-words.ts';

interface Marks {
  readonly words: PageWords['visits'];
  /** Id of the visit that is looked at. */
  readonly current: string | null;
  readonly select: (visit: string) => void;
}

const drawing = ({ state, date }: VisitView): unknown =>
  state === 'made' ? deskIcon('tick') : state === 'missing' ? icon('warn') : Number(date!.slice(8));

function markTemplate(
  visit: VisitView,
  row: VisitRowView,
  place: { readonly row: number; readonly column: number },
  { words, current, select }: Marks,
): TemplateResult {
  const isCurrent = visit.id === current;
  return html`<button
    type="button"
    class=${`visit ${visit.state}`}
    aria-pressed=${isCurrent}
    tabindex=${isCurrent ? 0 : -1}
    data-visit=${visit.id}
    data-row=${place.row}
    data-column=${place.column}
    aria-label=${words.cell(row.name, visit.title, words.states[visit.state])}
    title=${visit.title}
    @click=${() => select(visit.id)}
  >
    ${drawing(visit)}
  </button>`;
}

const standing = ({ mood, words }: VisitRowView): TemplateResult =>
  html`<span class=${`standing ${mood}`}>${moodMark(mood === 'bad' ? 'warn' : mood)} ${words}</span>`;

/** A row for each leader and township, a column for each week. */
export function gridTemplate({ weeks, rows, visits, borders }: VisitsView, marks: Marks): TemplateResult {
  const { words } = marks;
  const visitById = new Map(visits.map((visit) => [visit.id, visit]));
  const borderIn = (week: number): TemplateResult | typeof nothing => {
    const border = borders.find(({ at }) => Math.floor(at) === week);
    return border
      ? html`<span
          class="border"
          title=${border.words}
          .style=${`left: ${((border.at % 1) * 100).toFixed(1)}%`}
        ></span>`
      : nothing;
  };
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words.leader}</th>
        <th scope="col">${words.township}</th>
        ${weeks.map(
          ({ words: day, name, isNow }) =>
            html`<th scope="col" class=${isNow ? 'week now' : 'week'}><b>${day}</b><span>${name}</span></th>`,
        )}
        <th scope="col">${words.standing}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row, index) =>
          html`<tr class=${row.isSame ? '' : 'first'}>
            <td class="leader">${row.isSame ? html`<span class="unseen">${row.name}</span>` : row.name}</td>
            <th scope="row">${row.township}</th>
            ${weeks.map(({ isNow }, week) => {
              const own = row.visits[week]!;
              const { words: busy, isAway } = row.busy[week]!;
              return html`<td class=${`week${isNow ? ' now' : ''}${isAway ? ' away' : ''}`}>
                ${borderIn(week)}
                ${
                  own.length > 0
                    ? own.map((id, at) =>
                        markTemplate(visitById.get(id)!, row, { row: index, column: 10 * week + at }, marks),
                      )
                    : busy === ''
                      ? nothing
                      : html`<span class="busy">${busy}</span>`
                }
              </td>`;
            })}
            <td>${standing(row)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The same one below the other, where there is no room for weeks; what is said of the one that is looked at stands below it. */
export function listTemplate({ rows, visits }: VisitsView, marks: Marks, sheet: unknown): TemplateResult {
  const visitById = new Map(visits.map((visit) => [visit.id, visit]));
  return html`<ul class="stacked">
    ${rows.map(
      (row, index) =>
        html`<li>
          <p><b>${row.township}</b> <span class="mute">${row.name}</span></p>
          <p>
            ${row.visits
              .flat()
              .map((id, at) => markTemplate(visitById.get(id)!, row, { row: index, column: at }, marks))}
            ${standing(row)}
          </p>
          ${row.visits.flat().includes(marks.current ?? '') ? html`<div class="sheet">${sheet}</div>` : nothing}
        </li>`,
    )}
  </ul>`;
}

/** What the marks mean. */
export const legendTemplate = ({ legend }: PageWords['visits']): TemplateResult =>
  html`<p class="legend">
    <span><span class="key made">${deskIcon('tick')}</span> ${legend.made}</span>
    <span><span class="key planned">8</span> ${legend.planned}</span>
    <span><span class="key missing">${icon('warn')}</span> ${legend.missing}</span>
    <span class="mute">${legend.sits}</span>
    <span><span class="key away"></span> ${legend.away}</span>
  </p>`;
