import type { ReportModel } from '@lunzhi/core';
import { oneLine } from '../table/text.ts';
import { dayText, fullDayText, reportWords } from '../locale/words.ts';
import { type Html, html } from './escape.ts';
import { type Stretch, stretchesOf } from './report-axis.ts';
import { at, scaleOf } from './report-lanes.ts';

type Row = ReportModel['service'][number];

/** About what the column has on paper, so that the months above it are as large as other small print. */
const WIDTH = 340;
const HEIGHT = 16;
const millisecondsOfDay = 86_400_000;
const daysFrom = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsOfDay;

/** One line: where it is served, and the longest wait in shade. */
function line(row: Row, model: ReportModel, label: string): Html {
  const { days } = model.year;
  const scale = WIDTH / days;
  const dayOf = (date: string | null, edge: number): number =>
    date === null ? edge : Math.max(0, daysFrom(model.period.from, date) + 0.5);
  const from = dayOf(row.from, 0) * scale;
  const to = dayOf(row.to, days) * scale;
  const shade =
    row.longestWaitDays === 0
      ? ''
      : html`<rect class="wait" x="${at(from)}" y="2" width="${at(Math.max(1, to - from))}" height="12" />`;
  const width = at(Math.max(0.8, Math.min(2, scale)));
  const d = row.days.map((day) => `M${at((day + 0.5) * scale)} 3.500v9`).join('');
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
    <path class="base" d="M0 8H${WIDTH}" />
    ${shade}
    <path class="served" stroke-width="${width}" d="${d}" />
  </svg>`;
}

const coversYears = ({ period }: ReportModel): boolean => period.from.slice(0, 4) !== period.to.slice(0, 4);

function waitDates(row: Row, model: ReportModel): string {
  const words = reportWords(model.language);
  if (row.longestWaitDays === 0) return row.leaders.length === 0 ? words.nobody : '';
  const say = coversYears(model) ? fullDayText : dayText;
  return words.range(
    row.from === null ? words.start : say(row.from, model.language),
    row.to === null ? words.end : say(row.to, model.language),
  );
}

function table(rows: readonly Row[], stretch: Stretch, model: ReportModel): Html {
  const words = reportWords(model.language);
  const { kind } = rows[0]!;
  const first = model.service.indexOf(rows[0]!);
  const body = rows.map((row, index) => {
    const dates = row.dates.map((date) => dayText(date, model.language)).join(words.listMark);
    const label = `${oneLine(row.name)}${words.colon}${dates}`;
    return html`<tr id="service-${first + index}">
      <th scope="row">${oneLine(row.name)}</th>
      <td class="lane">${line(row, model, label)}</td>
      <td class="n">${row.duties}</td>
      <td class="n strong">${row.longestWaitDays === 0 ? '—' : words.days(row.longestWaitDays)}</td>
      <td class="soft dates">${waitDates(row, model)}</td>
    </tr> `;
  });
  return html`<section>
    <h2>${words.service[kind]}<small>${words.serviceNote}</small></h2>
    <div class="wide">
      <table class="service${coversYears(model) ? ' years' : ''}">
        <thead>
          <tr>
            <th scope="col" class="who">${words.served[kind]}</th>
            <th scope="col" class="lane">${scaleOf(stretch, WIDTH)}</th>
            <th scope="col" class="n">${words.servedBy}</th>
            <th scope="col" class="n">${words.wait}</th>
            <th scope="col" class="dates">${words.waitDates}</th>
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** How long each township, sector and project waits for a leader who answers for it. */
export function serviceSections(model: ReportModel): Html[] {
  const [stretch] = stretchesOf(model.period.from, model.year.days, 'whole', model.language);
  if (!stretch) return [];
  return (['township', 'sector', 'project'] as const).flatMap((kind) => {
    const rows = model.service.filter((row) => row.kind === kind);
    return rows.length === 0 ? [] : [table(rows, stretch, model)];
  });
}
