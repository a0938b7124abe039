import type { FigureCell, FigureRow, FigureTable } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { marksTemplate } from './circular-marks.ts';

/** What a figure is, when it is followed to its cases. */
export interface Figure {
  readonly row: string;
  readonly name: string;
  readonly text: string;
  readonly cases: readonly string[];
}

/** Where a figure stands among all that the arrow keys go through, row by row. */
export interface FigurePlace {
  readonly row: number;
  readonly column: number;
}

export interface FigureOptions {
  /** What a figure is called, read aloud. */
  readonly label: (figure: Figure) => string;
  /** The one that the Tab key reaches. */
  readonly stop: FigurePlace;
  readonly marksHead: string;
}

/** A figure that leads to its cases, or the text alone where it leads to none. */
export function figureTemplate(
  figure: Figure,
  { row, column }: FigurePlace,
  { label, stop }: FigureOptions,
  content: unknown = figure.text,
): unknown {
  if (figure.cases.length === 0) return content;
  const isStop = stop.row === row && stop.column === column;
  return html`<button
    type="button"
    class="figure link"
    tabindex=${isStop ? 0 : -1}
    data-row=${row}
    data-column=${column}
    aria-label=${label(figure)}
    .figure=${figure}
  >
    ${content}
  </button>`;
}

/** A table of figures, each of which leads to its cases; `first` is the number of its first row among all. */
export function figureTable(table: FigureTable, first: number, options: FigureOptions): TemplateResult {
  const { columns, rows, marks } = table;
  const hasMarks = marks !== null;
  const cell = (row: FigureRow, own: FigureCell, index: number, place: number): unknown => {
    const head = row.cells[0]!.text;
    const figure = {
      row: index === 0 ? '' : head,
      name: columns[index]!.head,
      text: own.text,
      cases: own.cases,
    };
    const shown = figureTemplate(figure, { row: first + place, column: index }, options);
    return own.isBad ? html`<span class="bad">${icon('warn')} ${shown}</span>` : shown;
  };
  return html`<table class=${columns.some(({ kind }, index) => index > 0 && kind === 'text') ? 'wordy' : ''}>
    <thead>
      <tr>
        ${columns.map(
          ({ head, kind }, index) =>
            html`<th
                scope="col"
                class=${`${kind}${head.length > 5 ? ' long' : head.length > 4 ? ' wide' : ''}`}
              >
                ${head}
              </th>
              ${index === 0 && hasMarks ? html`<th scope="col" class="text marked">${options.marksHead}</th>` : nothing}`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row, place) =>
          html`<tr class=${row.isTotal ? 'total' : ''}>
            ${row.cells.map((own, index) =>
              index === 0
                ? html`<th scope="row" class="text">${cell(row, own, 0, place)}</th>
                    ${hasMarks ? html`<td class="marked">${marksTemplate(row, table)}</td>` : nothing}`
                : html`<td
                    class=${`${columns[index]!.kind}${own.value === 0 || own.text === '—' ? ' nil' : ''}`}
                  >
                    ${cell(row, own, index, place)}
                  </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Where an arrow key, Home or End leads from one figure; the nearest that there is in that direction. */
export function nextFigure(
  places: readonly FigurePlace[],
  from: FigurePlace,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
): FigurePlace | undefined {
  const inRow = (row: number): FigurePlace[] =>
    places.filter((own) => own.row === row).sort((a, b) => a.column - b.column);
  const nearest = (rows: readonly number[]): FigurePlace | undefined => {
    const [row] = rows;
    if (row === undefined) return undefined;
    return [...inRow(row)].sort(
      (a, b) => Math.abs(a.column - from.column) - Math.abs(b.column - from.column),
    )[0];
  };
  const rows = [...new Set(places.map(({ row }) => row))].sort((a, b) => a - b);
  const own = inRow(from.row);
  switch (key) {
    case 'ArrowRight':
      return own.find(({ column }) => column > from.column);
    case 'ArrowLeft':
      return own.filter(({ column }) => column < from.column).pop();
    case 'ArrowDown':
      return nearest(rows.filter((row) => row > from.row));
    case 'ArrowUp':
      return nearest(rows.filter((row) => row < from.row).reverse());
    case 'Home':
      return ctrlKey ? inRow(rows[0] ?? 0)[0] : own[0];
    case 'End':
      return ctrlKey ? inRow(rows[rows.length - 1] ?? 0).pop() : own[own.length - 1];
    default:
      return undefined;
  }
}
