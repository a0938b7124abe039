import type { FormField, FormList } from '@lunzhi/core';
import { html, type TemplateResult } from 'lit';
import { permit } from '../parts/permit.ts';
import { controlTemplate, errorsTemplate, fieldNotes, type FormsContext, pendingTemplate } from './field.ts';
import { draftKey, idOf } from './field-keys.ts';

/** What a new row begins with. */
export function newTemplate(list: FormList, context: FormsContext): TemplateResult {
  const { edits, words } = context;
  const key = `+${list.pointer}`;
  const draft = (field: FormField): TemplateResult =>
    html`${controlTemplate(
      field,
      {
        of: words.newRow,
        isLabelled: false,
        placeholder: field.label,
        key: draftKey(list, field),
        onDone: () => edits.add(list),
      },
      context,
    )}`;
  return html`<div class="draft" part="draft">
    ${list.draft.map(draft)}
    <button
      ${permit(context.may({ kind: 'add-item', list: list.pointer }))}
      type="button"
      class="btn line"
      id=${idOf(`${key}#add`)}
      @click=${() => edits.add(list)}
    >
      ${list.addWords}
    </button>
    ${list.draft.map((field) => fieldNotes(field, context, draftKey(list, field)))}
    ${errorsTemplate(edits.errors(key))} ${pendingTemplate(key, context)}
  </div>`;
}
