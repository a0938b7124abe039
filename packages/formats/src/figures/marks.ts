import type { FigureRow, FigureTable } from '@lunzhi/reception';
import { html, type Html } from '../html/escape.ts';

/** Pixels from one mark to the next, and marks on a line. */
const STEP = 13;
const PER_LINE = 12;

/** Shapes tell the kinds apart as well as colours do: full, crossed, framed, dashed. */
function mark(kind: number, x: number, y: number): Html {
  const square = html`<rect class="m${kind}" x="${x + 1}" y="${y + 1}" width="10" height="10" rx="1" />`;
  return kind === 1 ? html`${square}<path class="mx" d="M${x + 3} ${y + 9}l6-6" />` : square;
}

/** One mark a case, in lines; read aloud as how many there are of each kind. */
export function marksPicture({ marks: counts }: FigureRow, { marks: names }: FigureTable): Html | '' {
  const kinds = counts.flatMap((count, kind) => Array.from({ length: count }, () => kind));
  if (names === null || kinds.length === 0) return '';
  const lines = Math.ceil(kinds.length / PER_LINE);
  const width = Math.min(kinds.length, PER_LINE) * STEP;
  const said = counts.flatMap((count, kind) => (count === 0 ? [] : [`${names[kind]!} ${count}`]));
  return html`<svg
    class="marks"
    width="${width}"
    height="${lines * STEP}"
    viewBox="0 0 ${width} ${lines * STEP}"
    role="img"
    aria-label="${said.join(', ')}"
  >
    ${kinds.map((kind, index) => mark(kind, (index % PER_LINE) * STEP, Math.floor(index / PER_LINE) * STEP))}
  </svg>`;
}

/** What each kind of mark means. */
export const marksLegend = ({ marks: names }: FigureTable): Html | '' =>
  names === null
    ? ''
    : html`<p class="legend">
        ${names.map(
          (name, kind) =>
            html`<span
              ><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${mark(kind, 0, 0)}</svg>
              ${name}</span
            > `,
        )}
      </p>`;
