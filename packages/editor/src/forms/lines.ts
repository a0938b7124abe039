import type { Amendment, FormDuty, FormField, FormList, FormRow } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { permit } from '../parts/permit.ts';
import {
  controlTemplate,
  errorsTemplate,
  fieldNotes,
  fieldTemplate,
  hasNotes,
  notesTemplate,
  type FormsContext,
  pendingTemplate,
} from './field.ts';
import { settleDate, settleDates } from './draft-dates.ts';
import { draftKey, idOf } from './field-keys.ts';

/** What lines need besides: which rows are open, and where a duty leads. */
export interface LinesContext extends FormsContext {
  readonly open: ReadonlySet<string>;
  readonly onOpen: (pointer: string) => void;
  readonly onDuty: (duty: FormDuty) => void;
  /** Opens a guided act; left out where the session cannot try one. */
  readonly onGuided?: (kind: Amendment['kind'], about: string | null) => void;
}

const usual = ({ isRare }: FormField): boolean => !isRare;

/** Duties that a row concerns, each a way to its day. */
export function dutiesTemplate({ duties, dutyWords }: FormRow, { words, onDuty }: LinesContext) {
  if (duties.length === 0) return nothing;
  return html`<p class="duties" part="duties">
    ${dutyWords}
    ${duties.map(
      (duty) =>
        html`<button
          type="button"
          class="link"
          aria-label=${words.duty(duty.text)}
          @click=${() => onDuty(duty)}
        >
          ${duty.text}
        </button> `,
    )}
  </p>`;
}

/**
 * A list as a table of fields.
 *
 * @param draft where a new row is made: above the others, which may be many, or below them
 */
export function linesTemplate(
  list: FormList,
  context: LinesContext,
  draft: 'above' | 'below' = 'above',
): TemplateResult {
  const { words } = context;
  const heads = list.rows[0]?.fields.filter(usual) ?? [];
  const draftAsHead = heads.length === 0 ? list.draft.slice(list.columns.length) : heads;
  const draftRow = draftTemplate(list, draftAsHead.length, context);
  return html`<section class="list" part="list" aria-label=${list.title}>
    ${list.title === '' ? nothing : html`<h3>${list.title}</h3>`}
    ${list.hint === '' ? nothing : html`<p class="hint">${list.hint}</p>`}
    <table class=${list.columns.length > 0 ? 'named' : ''}>
      <thead>
        <tr>
          ${list.columns.map((column) => html`<th scope="col">${column}</th>`)}
          ${draftAsHead.map(({ label }) => html`<th scope="col">${label}</th>`)}
          <td></td>
        </tr>
      </thead>
      ${
        draft === 'above'
          ? html`<tbody>
              ${draftRow}
            </tbody>`
          : nothing
      }
      <tbody>
        ${list.rows.map((row) => lineTemplate(row, list, context))}
      </tbody>
      ${
        draft === 'below'
          ? html`<tfoot>
              ${draftRow}
            </tfoot>`
          : nothing
      }
    </table>
    ${list.rows.length === 0 ? html`<p class="mute none">${words.noRows}</p>` : nothing}
  </section>`;
}

function lineTemplate(row: FormRow, list: FormList, context: LinesContext): TemplateResult {
  const { edits, words, open, onOpen } = context;
  const fields = row.fields.filter(usual);
  const rare = row.fields.filter(({ isRare }) => isRare);
  const isOpen = open.has(row.pointer);
  const called = row.cells[0] ?? row.title;
  const removing = `-${row.pointer}`;
  const said = fields.filter((field) => hasNotes(field, context));
  const isSaid =
    said.length > 0 ||
    row.notes.length > 0 ||
    row.duties.length > 0 ||
    edits.pending(removing) !== undefined ||
    edits.errors(removing).length > 0;
  const width = list.columns.length + fields.length + 1;
  return html`<tr class="line" part="row">
      ${list.columns.map((_, at) => html`<th scope="row">${row.cells[at] ?? ''}</th>`)}
      ${fields.map(
        (field) =>
          html`<td class=${`is-${field.kind}`}>
            ${controlTemplate(field, { of: called, isLabelled: false }, context)}
          </td>`,
      )}
      <td class="acts">
        ${
          rare.length === 0
            ? nothing
            : html`<button
                type="button"
                class="btn"
                aria-expanded=${isOpen}
                aria-label=${`${called} ${words.rare}`}
                @click=${() => onOpen(row.pointer)}
              >
                ${isOpen ? words.less : words.more}
              </button>`
        }
        <button
          ${permit(context.may({ kind: 'remove-item' }))}
          type="button"
          class="btn"
          id=${idOf(`${removing}#remove`)}
          aria-label=${words.removeThis([...row.cells, fields[0]?.text ?? ''].join(' '))}
          @click=${() => edits.remove(row)}
        >
          ${words.remove}
        </button>
      </td>
    </tr>
    ${
      isOpen && rare.length > 0
        ? html`<tr class="more">
            <td colspan=${width}>
              <div class="fields" role="group" aria-label=${`${called} ${words.rare}`}>
                ${rare.map((field) => fieldTemplate(field, context))}
              </div>
            </td>
          </tr>`
        : nothing
    }
    ${
      isSaid
        ? html`<tr class="said">
            <td colspan=${width}>
              ${said.map((field) => html`<div class="of"><b>${field.label}</b>${fieldNotes(field, context)}</div>`)}
              ${notesTemplate(row.notes, words)} ${errorsTemplate(edits.errors(removing))}
              ${pendingTemplate(removing, context)} ${dutiesTemplate(row, context)}
            </td>
          </tr>`
        : nothing
    }`;
}

function draftTemplate(list: FormList, heads: number, context: LinesContext): TemplateResult {
  const { edits } = context;
  const key = `+${list.pointer}`;
  const missing = heads + list.columns.length - list.draft.length;
  const said = list.draft.filter((field) => edits.errors(draftKey(list, field)).length > 0);
  const add = (): void => {
    settleDates(list, context);
    edits.add(list);
  };
  const width = list.draft.length + Math.max(0, missing) + 1;
  return html`<tr class="draft" part="draft">
      ${list.draft.map(
        (field) =>
          html`<td class=${`is-${field.kind}`}>
            ${controlTemplate(
              field,
              {
                of: list.addWords,
                isLabelled: false,
                placeholder: field.label,
                key: draftKey(list, field),
                onDone: add,
                ...(field.kind === 'date' && { onLeave: () => settleDate(list, field, context) }),
              },
              context,
            )}
          </td>`,
      )}
      ${missing > 0 ? html`<td colspan=${missing}></td>` : nothing}
      <td class="acts">
        <button type="button" class="btn line" id=${idOf(`${key}#add`)} @click=${add}>
          ${list.addWords}
        </button>
      </td>
    </tr>
    ${
      said.length > 0 || edits.errors(key).length > 0 || edits.pending(key)
        ? html`<tr class="said">
            <td colspan=${width}>
              ${said.map(
                (field) =>
                  html`<div class="of">
                    <b>${field.label}</b>${fieldNotes(field, context, draftKey(list, field))}
                  </div>`,
              )}
              ${errorsTemplate(edits.errors(key))} ${pendingTemplate(key, context)}
            </td>
          </tr>`
        : nothing
    }`;
}
