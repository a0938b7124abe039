import type { ReportModel } from '@lunzhi/core';
import { oneLine } from '../table/text.ts';
import { type ReportWords, dayText, fullDayText, reportWords } from '../locale/words.ts';
import { type Html, html } from './escape.ts';
import { LANE_WIDTH, type Stretch, divisionFor, stretchesOf } from './report-axis.ts';

type Duty = ReportModel['year']['empty'][number];
type Lane = Pick<ReportModel['year']['lanes'][number], 'duties'> & { readonly name: string };

const LANE_HEIGHT = 16;
const MIDDLE = LANE_HEIGHT / 2;

/** A coordinate with at most two decimals: enough for paper, and short. */
export const at = (value: number): string => String(Math.round(value * 100) / 100);

/** Room for a mark: small enough for close duties, never larger than a line allows. */
function markSize(model: ReportModel, stretches: readonly Stretch[]): number {
  const scale = LANE_WIDTH / Math.max(...stretches.map(({ days }) => days));
  const gaps = gapsOf(model).sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 20)] ?? 30;
  return Math.max(2, Math.min(6, scale * usual * 0.92));
}

const gapsOf = (model: ReportModel): number[] =>
  model.year.lanes.flatMap(({ duties }) =>
    duties.slice(1).map(({ day }, index) => Math.max(1, day - duties[index]!.day)),
  );

/** Duties of several shift types stand one above the other, three at most. */
function heightOf(type: number, types: number): number {
  if (types < 2 || types > 3) return MIDDLE;
  return MIDDLE + (type - (types - 1) / 2) * (types === 2 ? 6 : 5);
}

/** The marks of some duties: a dot for a workday, a hollow square for a rest day, a full one for a holiday. */
function marks(duties: readonly Duty[], stretch: Stretch, size: number, types: number): Html[] {
  const scale = LANE_WIDTH / stretch.days;
  const own = types > 1 && types <= 3 ? Math.min(size, types === 2 ? 5.4 : 4.6) : size;
  const paths = { workday: '', rest: '', holiday: '' };
  for (const { day, kind, type } of duties) {
    const x = (day - stretch.firstDay + 0.5) * scale;
    const y = heightOf(type, types);
    if (kind === 'workday') paths.workday += `M${at(x)} ${at(y)}h0`;
    else {
      // a square looks smaller than a dot of its width
      const side = kind === 'holiday' ? own + 2 : own + 0.8;
      paths[kind] += `M${at(x - side / 2)} ${at(y - side / 2)}h${at(side)}v${at(side)}h${at(-side)}z`;
    }
  }
  return [
    ...(paths.workday === ''
      ? []
      : [html`<path class="m-work" stroke-width="${at(own)}" d="${paths.workday}" />`]),
    ...(paths.rest === '' ? [] : [html`<path class="m-rest" d="${paths.rest}" />`]),
    ...(paths.holiday === '' ? [] : [html`<path class="m-holiday" d="${paths.holiday}" />`]),
  ];
}

/** A cross for each place nobody takes. */
function crosses(duties: readonly Duty[], stretch: Stretch): Html {
  const scale = LANE_WIDTH / stretch.days;
  const d = duties.map(({ day }) => {
    const x = (day - stretch.firstDay + 0.5) * scale;
    return `M${at(x - 3.5)} ${at(MIDDLE - 3.5)}l7 7m0 -7l-7 7`;
  });
  return html`<path class="m-empty" d="${d.join('')}" />`;
}

/** What stands behind every lane of a stretch: protection periods, and where months begin. */
function ground(model: ReportModel, stretch: Stretch, id: string): Html {
  const scale = LANE_WIDTH / stretch.days;
  const bands = model.calendar.protectionPeriods.flatMap(({ firstDay, lastDay }) => {
    const from = Math.max(firstDay, stretch.firstDay) - stretch.firstDay;
    const to = Math.min(lastDay, stretch.firstDay + stretch.days - 1) - stretch.firstDay;
    if (to < from) return [];
    const width = at((to - from + 1) * scale);
    return [
      html`<rect class="band" x="${at(from * scale)}" y="0" width="${width}" height="${LANE_HEIGHT}" />`,
    ];
  });
  const lines = stretch.ticks.filter(({ day }) => day > 0);
  const path = (strong: boolean): string =>
    lines
      .filter((tick) => tick.strong === strong)
      .map(({ day }) => `M${at(day * scale)} 0V${LANE_HEIGHT}`)
      .join('');
  return html`<g id="${id}"
    >${bands}<path class="grid" d="${path(false)}" /><path class="grid strong" d="${path(true)}"
  /></g>`;
}

/** The heads of the months, to stand above lanes of that width. */
export function scaleOf(stretch: Stretch, width: number): Html {
  const scale = width / stretch.days;
  const labels = stretch.ticks.map(
    ({ day, label }) => html`<text x="${at(day * scale + 2.5)}" y="12">${label}</text>`,
  );
  const d = stretch.ticks.map(({ day }) => `M${at(day * scale)} 2V${LANE_HEIGHT}`).join('');
  return html`<svg class="scale" viewBox="0 0 ${width} ${LANE_HEIGHT}" aria-hidden="true">
    <path class="grid" d="${d}" />
    ${labels}
  </svg>`;
}

const within = (duties: readonly Duty[], { firstDay, days }: Stretch): Duty[] =>
  duties.filter(({ day }) => day >= firstDay && day < firstDay + days);

/** The lane read aloud: every date. */
function spoken(name: string, duties: readonly Duty[], model: ReportModel): string {
  const { language, shiftTypes } = model;
  const words = reportWords(language);
  const dates = duties.map(({ date, type, kind }) => {
    const more = [
      ...(shiftTypes.length > 1 ? [oneLine(shiftTypes[type] ?? '')] : []),
      ...(kind === 'workday' ? [] : [words.legend[kind]]),
    ];
    const day = dayText(date, language);
    return more.length === 0 ? day : `${day} ${more.join(' ')}`;
  });
  return `${oneLine(name)}${words.colon}${dates.join(words.listMark)}`;
}

/** The ground of a lane, as high as its row: a name of several lines must not tear the months apart. */
const backdrop = (ground: string): Html =>
  html`<svg
    class="ground"
    viewBox="0 0 ${LANE_WIDTH} ${LANE_HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <use href="#${ground}" />
  </svg>`;

function laneRow(
  lane: Lane,
  number: string,
  stretch: Stretch,
  model: ReportModel,
  ground: string,
  size: number,
): Html {
  const duties = within(lane.duties, stretch);
  return html`<tr>
    <td class="no">${number}</td>
    <th scope="row">${oneLine(lane.name)}</th>
    <td class="lane">
      ${backdrop(ground)}<svg
        viewBox="0 0 ${LANE_WIDTH} ${LANE_HEIGHT}"
        role="img"
        aria-label="${spoken(lane.name, duties, model)}"
      >
        ${marks(duties, stretch, size, model.shiftTypes.length)}
      </svg>
    </td>
    <td class="n">${duties.length}</td>
  </tr> `;
}

function emptyRow(stretch: Stretch, model: ReportModel, ground: string): Html | string {
  const duties = within(model.year.empty, stretch);
  if (duties.length === 0) return '';
  const { empty } = reportWords(model.language);
  return html`<tr class="bad">
    <td class="no">✕</td>
    <th scope="row">${empty}</th>
    <td class="lane">
      ${backdrop(ground)}<svg
        viewBox="0 0 ${LANE_WIDTH} ${LANE_HEIGHT}"
        role="img"
        aria-label="${spoken(empty, duties, model)}"
      >
        ${crosses(duties, stretch)}
      </svg>
    </td>
    <td class="n">${duties.length}</td>
  </tr> `;
}

function legend(model: ReportModel, words: ReportWords): Html {
  const key = (mark: Html, text: string): Html =>
    html`<span><svg viewBox="0 0 14 12" aria-hidden="true">${mark}</svg>${text}</span>`;
  const kinds = new Set(model.year.lanes.flatMap(({ duties }) => duties.map(({ kind }) => kind)));
  const { shiftTypes } = model;
  const types =
    shiftTypes.length > 1 && shiftTypes.length <= 3
      ? html`<span>${words.places(shiftTypes.map(oneLine))}</span>`
      : '';
  return html`<p class="key">
    ${key(html`<circle class="m-dot" cx="7" cy="6" r="3" />`, words.legend.workday)}
    ${kinds.has('rest') ? key(html`<path class="m-rest" d="M3.5 2.5h7v7h-7z" />`, words.legend.rest) : ''}
    ${kinds.has('holiday') ? key(html`<path class="m-holiday" d="M3 2h8v8H3z" />`, words.legend.holiday) : ''}
    ${model.year.empty.length > 0 ? key(html`<path class="m-empty" d="M3.500 2.500l7 7m0 -7l-7 7" />`, words.empty) : ''}
    ${model.calendar.protectionPeriods.length > 0 ? key(html`<rect class="band" width="14" height="12" />`, `${words.protection}${words.colon}${model.calendar.protectionPeriods.map(({ name }) => oneLine(name)).join(words.listMark)}`) : ''}
    ${types}
  </p>`;
}

/** The period at a glance: a table with one line a leader, one mark a duty; long periods in several tables. */
export function lanesSection(model: ReportModel): Html {
  const words = reportWords(model.language);
  const { year, period, language } = model;
  const division = divisionFor(year.days, gapsOf(model), year.lanes.length);
  const stretches = stretchesOf(period.from, year.days, division, language);
  const size = markSize(model, stretches);
  const width = String(year.lanes.length).length < 3 ? 2 : 3;
  const tables = stretches.map((stretch, index) => {
    const id = `ground-${index}`;
    const caption =
      stretches.length === 1
        ? ''
        : html`<caption>
            ${words.range(fullDayText(stretch.from, language), fullDayText(stretch.to, language))}
          </caption>`;
    const rows = year.lanes.map((lane, place) =>
      laneRow(lane, String(place + 1).padStart(width, '0'), stretch, model, id, size),
    );
    return html`<svg class="defs" aria-hidden="true"><defs>${ground(model, stretch, id)}</defs></svg>
      <div class="wide">
        <table class="lanes">
          ${caption}
          <thead>
            <tr>
              <td class="no"></td>
              <th scope="col" class="who">${words.leader}</th>
              <th scope="col" class="lane">${scaleOf(stretch, LANE_WIDTH)}</th>
              <th scope="col" class="n">${words.count}</th>
            </tr>
          </thead>
          <tbody>
            ${emptyRow(stretch, model, id)}${rows}
          </tbody>
        </table>
      </div>`;
  });
  return html`<section id="year">
    <h2>${words.year}<small>${words.yearNote}</small></h2>
    ${legend(model, words)} ${tables}
  </section>`;
}
