import type { ReportModel } from '@lunzhi/core';
import { oneLine } from '../table/text.ts';
import { type Html, html } from './escape.ts';
import { at } from './report-lanes.ts';
import { type ReportWords, reportWords } from '../locale/words.ts';

type Row = ReportModel['loads'][number];

/** Pixels between the margins of the sheet. */
const SHEET = 680;
const WIDTH = 240;
const HEIGHT = 16;
/** A picture narrower than this is left out, the figures say it. */
const NARROWEST_PICTURE = 100;
/** Names give way to the picture down to here. */
const NARROWEST_NAME = 120;
const WIDEST = 18;
/** Narrower blocks cannot be counted. */
const NARROWEST = 4.5;

/** At most three decimals, always the same number of them, so that a column lines up. */
const entitlementText = (duties: number): string => duties.toFixed(3);

interface Blocks {
  readonly perBlock: number;
  readonly unit: number;
}

/** How many duties a block stands for, so that the longest row fits into that many pixels and can be counted. */
export function blocksFor(rows: readonly Pick<Row, 'duties' | 'entitlement'>[], width = WIDTH): Blocks {
  const most = Math.max(1, ...rows.map(({ duties, entitlement }) => Math.max(duties, entitlement)));
  const perBlock = [1, 5, 10, 20, 50, 100, 200, 500].find((own) => (width * own) / most >= NARROWEST) ?? 1000;
  return { perBlock, unit: Math.min(WIDEST, (width - 2) / Math.ceil(most / perBlock)) };
}

/** Blocks to be counted; a rest day is hollow with a dot, a holiday is full; every fifth gap is wider when they are many. */
function blocks(
  { kinds, duties, entitlement }: Row,
  { perBlock, unit }: Blocks,
  width: number,
  label: string,
): Html {
  const gap = unit > 10 ? 3 : 1.4;
  const isMany = unit <= 10;
  const parts: Html[] = [];
  if (perBlock === 1)
    kinds.forEach((kind, index) => {
      const x = index * unit + 1;
      const own = unit - gap - (isMany && index % 5 === 4 ? 1 : 0);
      parts.push(html`<rect class="b-${kind}" x="${at(x)}" y="3" width="${at(own)}" height="10" rx="1.5" />`);
      if (kind === 'rest') parts.push(html`<circle class="b-dot" cx="${at(x + own / 2)}" cy="8" r="1.8" />`);
    });
  else
    for (let start = 0; start < duties; start += perBlock) {
      const share = Math.min(perBlock, duties - start) / perBlock;
      parts.push(
        html`<rect
          class="b-workday"
          x="${at((start / perBlock) * unit + 1)}"
          y="3"
          width="${at(Math.max(0.5, (unit - gap) * share))}"
          height="10"
          rx="1.5"
        />`,
      );
    }
  const x = at((entitlement / perBlock) * unit);
  return html`<svg viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${label}">
    ${parts}
    <path class="tick" d="M${x} 0V${HEIGHT}" />
  </svg>`;
}

function groupsText(model: ReportModel): string {
  const words = reportWords(model.language);
  const said = model.groups.flatMap(({ names, entitlement, duties }) =>
    names.length > 1 && entitlement !== null
      ? [words.group(names.length, entitlementText(entitlement), duties.least, duties.most)]
      : [],
  );
  if (said.length === 0) return '';
  return words.groups(said);
}

/** One of the three counts: what a leader has, what is fair, what he carries. */
interface Count {
  readonly title: (words: ReportWords) => string;
  readonly actual: (row: Row) => number;
  readonly owed: (row: Row) => number;
  readonly carried: (carried: NonNullable<Row['carried']>) => number;
}

const counts: readonly Count[] = [
  {
    title: (words) => words.total,
    actual: (row) => row.duties,
    owed: (row) => row.entitlement,
    carried: (carried) => carried.duties,
  },
  {
    title: (words) => words.restDays,
    actual: (row) => row.restDays,
    owed: (row) => row.restDayEntitlement,
    carried: (carried) => carried.restDays,
  },
  {
    title: (words) => words.holidays,
    actual: (row) => row.holidays,
    owed: (row) => row.holidayEntitlement,
    carried: (carried) => carried.holidays,
  },
];

/** With its sign; nothing for nobody who carries anything. */
function carriedText(carried: Row['carried'], { carried: read }: Count): string {
  const duties = carried === null ? 0 : read(carried);
  return duties === 0 ? '' : `${duties > 0 ? '+' : '−'}${Math.abs(duties)}`;
}

/** Widths of the columns in pixels; 0 leaves the picture out. */
function columnsFor(types: number, pairs: number, isCarried: boolean, nameWidth: number) {
  const [number, type, owed, carried] = [26, 38, 52, 38] as const;
  const actual = isCarried ? 40 : 32;
  const figures = types * type + pairs * (actual + owed + (isCarried ? carried : 0));
  const room = SHEET - number - figures;
  const name = Math.min(nameWidth, Math.max(NARROWEST_NAME, room - WIDTH));
  const picture = room - name < NARROWEST_PICTURE ? 0 : room - name;
  return { number, name: picture === 0 ? nameWidth : name, picture, type, actual, owed, carried };
}

/** Each leader's duties in blocks, beside what would be fair; of rest days and holidays only when there are any. */
export function loadsSection(model: ReportModel, nameWidth: number): Html {
  const words = reportWords(model.language);
  const { loads, shiftTypes } = model;
  const isCarried = loads.some(({ carried }) => carried !== null);
  const types = shiftTypes.length > 1 ? shiftTypes : [];
  const shown = counts.filter(
    (count, index) =>
      index === 0 ||
      loads.some(
        (row) => count.actual(row) > 0 || count.owed(row) > 0 || carriedText(row.carried, count) !== '',
      ),
  );
  const columns = columnsFor(types.length, shown.length, isCarried, nameWidth);
  const width = Math.max(NARROWEST_PICTURE, columns.picture - 4);
  const scale = blocksFor(loads, width);
  const rows = loads.map((row, index) => {
    const label = `${oneLine(row.name)}${words.colon}${words.actual} ${row.duties}, ${words.owed} ${entitlementText(row.entitlement)}`;
    const figures = shown.map(
      (count, place) =>
        html`<td class="n${place === 0 ? ' strong' : ''}">${count.actual(row)}</td>
          <td class="n soft">${entitlementText(count.owed(row))}</td>
          ${isCarried ? html`<td class="n soft">${carriedText(row.carried, count)}</td>` : ''}`,
    );
    return html`<tr>
      <td class="no">${String(index + 1).padStart(loads.length > 99 ? 3 : 2, '0')}</td>
      <th scope="row">${oneLine(row.name)}</th>
      ${columns.picture > 0 ? html`<td class="blocks">${blocks(row, scale, width, label)}</td>` : ''}
      ${types.map((_, type) => html`<td class="n">${row.byType[type] ?? 0}</td>`)} ${figures}
    </tr> `;
  });
  const heads = html`<th scope="col" class="n">${words.actual}</th>
    <th scope="col" class="n soft">${words.owed}</th>
    ${isCarried ? html`<th scope="col" class="n soft">${words.carried}</th>` : ''}`;
  const col = (pixels: number): Html => html`<col style="width:${Math.round(pixels)}px" />`;
  const figureCols = html`${col(columns.actual)}${col(columns.owed)}${isCarried ? col(columns.carried) : ''}`;
  return html`<section id="loads">
    <h2>${words.loads}<small>${columns.picture > 0 ? words.loadsNote(scale.perBlock) : ''}</small></h2>
    <div class="wide">
      <table class="loads">
        <colgroup>
          ${col(columns.number)}${col(columns.name)}${columns.picture > 0 ? html`<col />` : ''}${types.map(() => col(columns.type))}${shown.map(() => figureCols)}
        </colgroup>
        <thead>
          <tr>
            <td rowspan="2" class="no"></td>
            <th rowspan="2" scope="col">${words.leader}</th>
            ${columns.picture > 0 ? html`<td rowspan="2" class="blocks"></td>` : ''}
            ${types.map((name) => html`<th rowspan="2" scope="col" class="n type">${oneLine(name)}</th>`)}
            ${shown.map((count) => html`<th colspan="${isCarried ? 3 : 2}" scope="colgroup" class="n">${count.title(words)}</th>`)}
          </tr>
          <tr>
            ${shown.map(() => heads)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <p class="note">${groupsText(model)}${isCarried ? words.carriedNote : ''}${oneLine(model.loadNote)}</p>
  </section>`;
}
