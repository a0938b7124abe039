import type { FigureRow, FigureTable } from '@lunzhi/reception/client';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Pixels from one mark to the next. */
const STEP = 11;
/** More cases than these in one row of a table are drawn as a bar. */
const MOST_MARKS = 12;
const WIDTH = STEP * MOST_MARKS;

/** Full, crossed, framed, dashed: shapes tell the kinds apart as well as colours do. */
const mark = (kind: number, x: number): SVGTemplateResult =>
  svg`<rect class=${`m${kind}`} x=${x + 1.5} y="1.5" width="8" height="8" rx="1"></rect>${
    kind === 1 ? svg`<path class="cross" d=${`M${x + 3} 8l5-5`}></path>` : nothing
  }`;

function marksOf(counts: readonly number[]): SVGTemplateResult[] {
  const kinds = counts.flatMap((count, kind) => Array.from({ length: count }, () => kind));
  return kinds.map((kind, index) => mark(kind, index * STEP));
}

/** Parts side by side, as long as their share of the longest row. */
function barsOf(counts: readonly number[], most: number): SVGTemplateResult[] {
  let from = 0;
  return counts.flatMap((count, kind) => {
    if (count === 0) return [];
    const width = (count / most) * (WIDTH - 3);
    const bar = svg`<rect class=${`m${kind}`} x=${(from + 1.5).toFixed(1)} y="1.5" width=${Math.max(1, width - 1.5).toFixed(1)} height="8"></rect>`;
    from += width;
    return [bar];
  });
}

/** One mark a case, or bars where there are many; read aloud as how many there are of each kind. */
export function marksTemplate(
  { marks: counts }: FigureRow,
  { marks: names, rows }: FigureTable,
): TemplateResult | typeof nothing {
  const sums = rows.map(({ marks }) => marks.reduce((sum, count) => sum + count, 0));
  const most = Math.max(...sums);
  if (names === null || counts.every((count) => count === 0)) return nothing;
  const said = counts.flatMap((count, kind) => (count === 0 ? [] : [`${names[kind]!} ${count}`]));
  return html`<svg
    class="marks"
    width=${WIDTH}
    height="12"
    viewBox=${`0 0 ${WIDTH} 12`}
    role="img"
    aria-label=${said.join(', ')}
  >
    ${most > MOST_MARKS ? barsOf(counts, most) : marksOf(counts)}
  </svg>`;
}

/** What each kind of mark means, as far as there are any. */
export function legendTemplate(
  { marks: names, rows }: FigureTable,
  label: string,
): TemplateResult | typeof nothing {
  if (names === null) return nothing;
  return html`<ul class="legend" aria-label=${label}>
    ${names.map((name, kind) =>
      rows.some(({ marks }) => (marks[kind] ?? 0) > 0)
        ? html`<li>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${mark(kind, 0)}</svg> ${name}
          </li>`
        : nothing,
    )}
  </ul>`;
}
