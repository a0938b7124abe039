import type { FormList, FormRow } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { permit } from '../parts/permit.ts';
import { icon } from '../styles/icons.ts';
import {
  controlTemplate,
  errorsTemplate,
  fieldNotes,
  hasNotes,
  notesTemplate,
  pendingTemplate,
} from './field.ts';
import { idOf } from './field-keys.ts';
import { departureTemplate } from './guided.ts';
import type { LinesContext } from './lines.ts';
import { newTemplate } from './new-row.ts';
import type { FormSheet } from './sheet.ts';
import { type SheetCell, type SheetColumn, textOfCell } from './sheet-cells.ts';

export interface SheetContext extends LinesContext {
  /** Shows the list as a sheet, or one row at a time. */
  readonly onSheet: () => void;
}

/** A list as a sheet: a row each, typed into as in a spreadsheet, and what can be done with the rows that are chosen. */
export function sheetTemplate(list: FormList, sheet: FormSheet, context: SheetContext): TemplateResult {
  const { words } = context;
  const columns = sheet.show(list, context);
  return html`<section class="sheet" part="sheet" aria-label=${list.title}>
    ${actsTemplate(list, columns, sheet, context)}
    <div class="grid">
      <table
        role="grid"
        aria-label=${list.title}
        aria-multiselectable="true"
        @keydown=${sheet.onKey}
        @input=${sheet.onInput}
      >
        <thead>
          <tr>
            <th scope="col">${words.rankHead}</th>
            ${columns.map(({ label, kind }) => html`<th scope="col" class=${`is-${kind}`}>${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${list.rows.map((row, at) => rowTemplate(row, at, columns, sheet, context))}
        </tbody>
      </table>
    </div>
    <p class="hint">${words.sheetKeys}</p>
    ${newTemplate(list, context)}
  </section>`;
}

function actsTemplate(
  { rows }: FormList,
  columns: readonly SheetColumn[],
  sheet: FormSheet,
  context: SheetContext,
): TemplateResult {
  const { words, edits, may } = context;
  const chosen = sheet.rows;
  const [first = 0] = chosen;
  const last = chosen[chosen.length - 1] ?? 0;
  const button = (
    word: string,
    act: () => void,
    isUsable = true,
    permitted = may({ kind: 'edits' }),
  ): TemplateResult =>
    html`<button ${permit(permitted)} type="button" class="btn line" ?disabled=${!isUsable} @click=${act}>
      ${word}
    </button>`;
  const isOn = (column: SheetColumn): boolean =>
    chosen.every((at) => rows[at] && textOfCell(column.of(rows[at])) === 'on');
  return html`<div class="acts" role="group" aria-label=${words.withChosen}>
      <button type="button" class="btn line" @click=${context.onSheet}>${words.asPages}</button>
      <b role="status">${sheet.chosen.size > 0 ? words.chosen(chosen.length) : (rows[first]?.title ?? '')}</b>
      ${columns
        .filter(({ kind }) => kind === 'flag')
        .map((column) =>
          button(words.mark(column.label, !isOn(column)), () => sheet.fill(column, isOn(column) ? '' : 'on')),
        )}
      ${button(words.fillDown, () => sheet.fillDown(), chosen.length > 1 || first > 0)}
      ${button(words.up, () => sheet.moveTo(first - 1), first > 0)}
      ${button(words.down, () => sheet.moveTo(last + 1), last < rows.length - 1)}
      ${button(words.remove, () => sheet.remove(), rows.length > 0)}
      ${sheet.chosen.size > 0 ? button(words.chooseNone, () => sheet.chooseNone(), true, true) : nothing}
    </div>
    ${errorsTemplate(edits.errors(sheet.key))} ${pendingTemplate(sheet.key, context)}
    ${
      sheet.staying.length === 0
        ? nothing
        : html`<p class="notes staying" role="status">
            ${words.staying}
            ${sheet.staying.map((row) => html`<b>${row.title}</b> ${departureTemplate(row, context)}`)}
          </p>`
    }`;
}

function rowTemplate(
  row: FormRow,
  at: number,
  columns: readonly SheetColumn[],
  sheet: FormSheet,
  context: LinesContext,
): TemplateResult {
  const { words } = context;
  const isChosen = sheet.chosen.has(at);
  const cells = columns.map((column) => column.of(row));
  const said = cells.flatMap((cell) => (cell.field && hasNotes(cell.field, context, cell.key) ? [cell] : []));
  const drop = sheet.dropsAt === at ? (sheet.rows[0]! < at ? 'drop-below' : 'drop-above') : '';
  return html`<tr data-row=${at} class=${`${isChosen ? 'chosen' : ''} ${drop}`} aria-selected=${isChosen}>
      <th
        scope="row"
        class="rank"
        title=${words.chooseRow}
        @mousedown=${keepsFocus}
        @click=${(event: MouseEvent) => sheet.choose(at, { isMore: true, isRange: event.shiftKey })}
      >
        <span
          class="grip"
          title=${words.dragRow}
          @pointerdown=${sheet.onDrag}
          @pointermove=${sheet.onDrag}
          @pointerup=${sheet.onDrag}
          @pointercancel=${sheet.onDrag}
          @click=${(event: Event) => event.stopPropagation()}
          >${icon('grip')}</span
        >${isChosen ? icon('ok') : String(at + 1).padStart(2, '0')}
      </th>
      ${cells.map((cell, column) => cellTemplate(cell, { row: at, column, of: row.title, kind: columns[column]! }, sheet, context))}
    </tr>
    ${
      said.length > 0 || row.notes.length > 0
        ? html`<tr class="said">
            <td></td>
            <td colspan=${columns.length}>
              ${said.map(({ field, key }) => html`<div class="of"><b>${field.label}</b>${fieldNotes(field, context, key)}</div>`)}
              ${notesTemplate(row.notes, words)}
            </td>
          </tr>`
        : nothing
    }`;
}

/** The control that has the focus, of a cell. */
const focusedIn = ({ currentTarget }: Event): Element | undefined => {
  const own = currentTarget as Element;
  const { activeElement } = own.getRootNode() as ShadowRoot;
  return activeElement && own.contains(activeElement) ? activeElement : undefined;
};

/** A press does not move the focus before the click says where it goes. */
const keepsFocus = (event: Event): void => {
  if (!focusedIn(event)) event.preventDefault();
};

function cellTemplate(
  cell: SheetCell,
  { row, column, of, kind: head }: { row: number; column: number; of: string; kind: SheetColumn },
  sheet: FormSheet,
  context: LinesContext,
): TemplateResult {
  const isAt = sheet.at.row === row && sheet.at.column === column;
  const { field } = cell;
  const isWrong = field !== null && context.edits.errors(cell.key).length > 0;
  const onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey)
      return sheet.choose(row, { isMore: !event.shiftKey, isRange: event.shiftKey });
    sheet.chooseNone();
    if (!focusedIn(event)) sheet.go({ row, column });
    else if (field !== null) sheet.isTyping = true;
  };
  return html`<td
    class=${`is-${head.kind} ${isAt ? 'at' : ''} ${isWrong ? 'wrong' : ''}`}
    tabindex=${isAt && field === null ? 0 : nothing}
    aria-readonly=${field === null ? 'true' : nothing}
    @mousedown=${keepsFocus}
    @click=${onClick}
  >
    ${
      isAt && field !== null
        ? controlTemplate(
            field,
            {
              of,
              isLabelled: false,
              placeholder: '',
              key: cell.key,
              ...(cell.begins && { onDone: () => sheet.write(true) }),
              onLeave: () => sheet.leave(row, column),
            },
            context,
          )
        : html`<span id=${field ? idOf(cell.key) : nothing}
            >${isWrong ? icon('bad') : nothing}${shownText(cell, head, context)}</span
          >`
    }
  </td>`;
}

/** What a cell says while nobody is in it. */
function shownText(cell: SheetCell, { kind }: SheetColumn, { edits, options }: LinesContext): string {
  if (cell.field === null) return cell.text;
  const text = edits.text(cell.key, cell.field.text);
  if (kind === 'flag') return text === 'on' ? '✓' : '';
  if (kind !== 'choice') return text;
  const own = (options[cell.field.options ?? ''] ?? []).find(({ value }) => value === text);
  return text === '' ? '' : (own?.label ?? text);
}
