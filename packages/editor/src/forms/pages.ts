import type { FormList, FormRow } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { isComposing, listTarget } from '../parts/keys.ts';
import { permit } from '../parts/permit.ts';
import { errorsTemplate, fieldTemplate, notesTemplate, pendingTemplate } from './field.ts';
import { idOf } from './field-keys.ts';
import { departureTemplate, offersDeparture } from './guided.ts';
import { dutiesTemplate, linesTemplate } from './lines.ts';
import { newTemplate } from './new-row.ts';
import type { SheetContext } from './sheet-view.ts';

export interface PagesContext extends SheetContext {
  /** Which row of the list is shown, from 0. */
  readonly at: number;
  readonly onAt: (at: number) => void;
}

/** A list with one of its rows shown whole. */
export function pagesTemplate(list: FormList, context: PagesContext): TemplateResult {
  const at = Math.min(context.at, list.rows.length - 1);
  const row = list.rows[at];
  return html`<div class="pages">
    <section class="names" part="names" aria-label=${list.title}>
      <h3>
        ${list.title} <span class="mute">${list.rows.length}</span>
        ${
          list.isOrdered
            ? html`<button type="button" class="btn line" @click=${context.onSheet}>
                ${context.words.asSheet}
              </button>`
            : nothing
        }
      </h3>
      ${list.hint === '' ? nothing : html`<p class="hint">${list.hint}</p>`}
      <ol @keydown=${(event: KeyboardEvent) => onKey(event, at, list.rows.length, context)}>
        ${list.rows.map((own, index) => nameTemplate(own, index, index === at, list, context))}
      </ol>
      ${newTemplate(list, context)}
    </section>
    ${row ? pageTemplate(row, at, list, context) : html`<p class="mute none">${context.words.noRows}</p>`}
  </div>`;
}

function onKey(event: KeyboardEvent, at: number, count: number, { onAt }: PagesContext): void {
  const wanted = listTarget(event, at, count);
  if (wanted === undefined || isComposing(event)) return;
  event.preventDefault();
  onAt(wanted);
  const button = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')[wanted];
  button?.focus();
  button?.scrollIntoView({ block: 'nearest' });
}

/** Everything said of a row and of what is in it. */
const countOf = (row: FormRow, severity: 'error' | 'warning'): number =>
  [
    ...row.notes,
    ...row.fields.flatMap(({ notes }) => notes),
    ...row.lists.flatMap(({ rows }) =>
      rows.flatMap((own) => [...own.notes, ...own.fields.flatMap(({ notes }) => notes)]),
    ),
  ].filter((note) => note.severity === severity).length;

function nameTemplate(
  row: FormRow,
  index: number,
  isCurrent: boolean,
  list: FormList,
  { words, onAt }: PagesContext,
): TemplateResult {
  const errors = countOf(row, 'error');
  return html`<li>
    <button
      type="button"
      tabindex=${isCurrent ? 0 : -1}
      aria-current=${isCurrent ? 'true' : nothing}
      @click=${() => onAt(index)}
    >
      ${list.isOrdered ? html`<span class="rank mute">${String(index + 1).padStart(2, '0')}</span>` : nothing}
      <b>${row.title}</b>
      ${
        row.cells[0] === undefined || row.cells[0] === '' || row.cells[0] === row.title
          ? nothing
          : html`<span class="mute">${row.cells[0]}</span>`
      }
      ${errors > 0 ? html`<span class="count bad">${words.errors(errors)}</span>` : nothing}
    </button>
  </li>`;
}

function pageTemplate(row: FormRow, at: number, list: FormList, context: PagesContext): TemplateResult {
  const { edits, words, open, onOpen } = context;
  const fields = row.fields.filter(({ isRare }) => !isRare);
  const rare = row.fields.filter(({ isRare }) => isRare);
  const removing = `-${row.pointer}`;
  const rareKey = `rare:${list.pointer}`;
  const isOpen = open.has(rareKey) || rare.some(({ notes }) => notes.length > 0);
  const last = list.rows.length - 1;
  const mayMove = context.may({ kind: 'move-item' });
  const moveTo = (to: number): void => {
    edits.move(row, to);
    context.onAt(to);
  };
  return html`<section class="page" part="page" aria-label=${row.title}>
    <header>
      <h3>
        ${row.title} ${list.isOrdered ? html`<span class="mute">${words.rank(at + 1)}</span>` : nothing}
      </h3>
      ${
        list.isOrdered && last > 0
          ? html`<button
                ${permit(mayMove)}
                type="button"
                class="btn"
                ?disabled=${at === 0}
                @click=${() => moveTo(at - 1)}
              >
                ${words.up}</button
              ><button
                ${permit(mayMove)}
                type="button"
                class="btn"
                ?disabled=${at === last}
                @click=${() => moveTo(at + 1)}
              >
                ${words.down}
              </button>`
          : nothing
      }
      ${departureTemplate(row, context)}
      <button
        ${permit(context.may({ kind: 'remove-item' }))}
        type="button"
        class="btn"
        id=${idOf(`${removing}#remove`)}
        aria-label=${words.removeThis(row.title)}
        @click=${() => offersDeparture(row, context) || edits.remove(row)}
      >
        ${words.remove}
      </button>
    </header>
    ${notesTemplate(row.notes, words)} ${errorsTemplate(edits.errors(removing))}
    ${pendingTemplate(removing, context)} ${dutiesTemplate(row, context)}
    <div class="fields">${fields.map((field) => fieldTemplate(field, context))}</div>
    ${row.lists.map((own) => linesTemplate(own, context, 'below'))}
    ${
      rare.length === 0
        ? nothing
        : html`<button type="button" class="btn line" aria-expanded=${isOpen} @click=${() => onOpen(rareKey)}>
              ${words.rare}
            </button>
            ${isOpen ? html`<div class="fields">${rare.map((field) => fieldTemplate(field, context))}</div>` : nothing}`
    }
  </section>`;
}
