import type { ReportModel } from '@lunzhi/core';
import { oneLine } from '../text.ts';
import { html, type Html } from './escape.ts';
import { at } from './report-lanes.ts';
import { reportWords } from './report-words.ts';

type Row = ReportModel['loads'][number];

const WIDTH = 240;
const HEIGHT = 16;
const WIDEST = 18;
/** Narrower blocks cannot be counted. */
const NARROWEST = 4.5;

/** At most three decimals, always the same number of them, so that a column lines up. */
export const entitlementText = (duties: number): string => duties.toFixed(3);

interface Blocks {
  readonly perBlock: number;
  readonly unit: number;
}

/** How many duties a block stands for, so that the longest row fits and can be counted. */
export function blocksFor(rows: readonly Pick<Row, 'duties' | 'entitlement'>[]): Blocks {
  const most = Math.max(1, ...rows.map(({ duties, entitlement }) => Math.max(duties, entitlement)));
  const perBlock = [1, 5, 10, 20, 50, 100, 200, 500].find((own) => (WIDTH * own) / most >= NARROWEST) ?? 1000;
  return { perBlock, unit: Math.min(WIDEST, (WIDTH - 2) / Math.ceil(most / perBlock)) };
}

/** Blocks to be counted; a rest day is hollow with a dot, a holiday is full; every fifth gap is wider when they are many. */
function blocks({ kinds, duties, entitlement }: Row, { perBlock, unit }: Blocks, label: string): Html {
  const gap = unit > 10 ? 3 : 1.4;
  const isMany = unit <= 10;
  const parts: Html[] = [];
  if (perBlock === 1)
    kinds.forEach((kind, index) => {
      const x = index * unit + 1;
      const width = unit - gap - (isMany && index % 5 === 4 ? 1 : 0);
      parts.push(
        html`<rect class="b-${kind}" x="${at(x)}" y="3" width="${at(width)}" height="10" rx="1.5" />`,
      );
      if (kind === 'rest')
        parts.push(html`<circle class="b-dot" cx="${at(x + width / 2)}" cy="8" r="1.8" />`);
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
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
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
  return `${words.groups}${said.join(model.language === 'en' ? '; ' : '；')}${model.language === 'en' ? '. ' : '。'}`;
}

/** Each leader's duties in blocks, beside what would be fair. */
export function loadsSection(model: ReportModel): Html {
  const words = reportWords(model.language);
  const { loads, shiftTypes } = model;
  const scale = blocksFor(loads);
  const isCarried = loads.some(({ carried }) => carried !== null);
  const types = shiftTypes.length > 1 ? shiftTypes : [];
  const rows = loads.map((row, index) => {
    const label = `${oneLine(row.name)}${words.colon}${words.actual} ${row.duties}, ${words.owed} ${entitlementText(row.entitlement)}`;
    const carried = row.carried
      ? [row.carried.duties, row.carried.restDays, row.carried.holidays].map(String).join(' / ')
      : '';
    return html`<tr>
      <td class="no">${String(index + 1).padStart(loads.length > 99 ? 3 : 2, '0')}</td>
      <th scope="row">${oneLine(row.name)}</th>
      <td class="blocks">${blocks(row, scale, label)}</td>
      ${types.map((_, type) => html`<td class="n">${row.byType[type] ?? 0}</td>`)}
      <td class="n strong">${row.duties}</td>
      <td class="n soft">${entitlementText(row.entitlement)}</td>
      <td class="n">${row.restDays}</td>
      <td class="n soft">${entitlementText(row.restDayEntitlement)}</td>
      <td class="n">${row.holidays}</td>
      <td class="n soft">${entitlementText(row.holidayEntitlement)}</td>
      ${isCarried ? html`<td class="n soft">${carried}</td>` : ''}
    </tr> `;
  });
  const pair = html`<th scope="col" class="n">${words.actual}</th>
    <th scope="col" class="n soft">${words.owed}</th>`;
  return html`<section class="fresh">
    <h2>${words.loads}<small>${words.loadsNote(scale.perBlock)}</small></h2>
    <table class="loads">
      <thead>
        <tr>
          <th rowspan="2" class="no" scope="col"></th>
          <th rowspan="2" scope="col" class="who">${words.leader}</th>
          <td rowspan="2" class="blocks"></td>
          ${types.map((name) => html`<th rowspan="2" scope="col" class="n">${oneLine(name)}</th>`)}
          <th colspan="2" scope="colgroup" class="n">${words.total}</th>
          <th colspan="2" scope="colgroup" class="n">${words.restDays}</th>
          <th colspan="2" scope="colgroup" class="n">${words.holidays}</th>
          ${isCarried ? html`<th rowspan="2" scope="col" class="n soft">${words.carried}</th>` : ''}
        </tr>
        <tr>
          ${pair}${pair}${pair}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p class="note">${groupsText(model)}${oneLine(model.loadNote)}</p>
  </section>`;
}
