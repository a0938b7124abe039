import type { FormField, FormRule, FormSection } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { permit } from '../parts/permit.ts';
import { icon } from '../styles/icons.ts';
import {
  controlTemplate,
  errorsTemplate,
  fieldNotes,
  hasNotes,
  notesTemplate,
  type FormsContext,
  pendingTemplate,
} from './field.ts';
import { draftKey } from './field-keys.ts';

/** Rules in force by their level, then those on offer, then a way to add one. */
export function rulesTemplate({ rules, lists }: FormSection, context: FormsContext): TemplateResult {
  const levels = [...new Set(rules.filter(({ isOn }) => isOn).map(({ level }) => level))];
  const group = (title: string, own: readonly FormRule[]): TemplateResult | typeof nothing =>
    own.length === 0
      ? nothing
      : html`<section class="rules" part="rules" aria-label=${title}>
          <h3>${title}</h3>
          <ul>
            ${own.map((rule) => ruleTemplate(rule, context))}
          </ul>
        </section>`;
  return html`${levels.map((level) =>
    group(
      level,
      rules.filter((rule) => rule.isOn && rule.level === level),
    ),
  )}
  ${group(
    context.words.offered,
    rules.filter(({ isOn }) => !isOn),
  )}
  ${moreTemplate(lists[0], context)}`;
}

function ruleTemplate(rule: FormRule, context: FormsContext): TemplateResult {
  const { edits, words } = context;
  const { id, title, switch: onOff, standing, isOn, remark, settings, pointer } = rule;
  const inline = (field: FormField): TemplateResult =>
    controlTemplate(field, { of: title, isLabelled: false }, context);
  const removing = `-${pointer ?? ''}`;
  const fields = [
    ...rule.sentence.flatMap((piece) => (typeof piece === 'string' ? [] : [piece])),
    ...settings,
    ...(onOff ? [onOff] : []),
  ].filter((field) => hasNotes(field, context));
  const isBroken = isOn && /[1-9]/.test(standing);
  return html`<li class=${isOn ? 'rule' : 'rule off'} part="rule">
    <div class="switch">
      ${onOff ? controlTemplate({ ...onOff, label: title }, { isLabelled: false }, context) : nothing}
    </div>
    <div class="asks">
      <p>
        <b>${title}</b>
        ${
          standing === '' || !isOn
            ? nothing
            : html`<span class=${isBroken ? 'standing warn' : 'standing ok'}
                >${icon(isBroken ? 'warn' : 'ok')}${standing}</span
              >`
        }
      </p>
      <p class="sentence">
        ${rule.sentence.map((piece) => (typeof piece === 'string' ? piece : inline(piece)))}
      </p>
      ${fields.map((field) => html`<div class="of"><b>${field.label}</b>${fieldNotes(field, context)}</div>`)}
      ${notesTemplate(rule.notes, words)} ${errorsTemplate(edits.errors(removing))}
      ${pendingTemplate(removing, context)}
    </div>
    <div class="settings">
      ${remark === '' ? nothing : html`<span class="mute">${remark}</span>`}
      ${settings.map((field) => html`<label>${field.label} ${inline(field)}</label>`)}
      ${
        pointer === null
          ? nothing
          : html`<button
              ${permit(context.may({ kind: 'remove-item' }))}
              type="button"
              class="btn"
              aria-label=${words.removeThis(title)}
              @click=${() => edits.remove({ pointer, title: id })}
            >
              ${words.remove}
            </button>`
      }
    </div>
  </li>`;
}

function moreTemplate(list: FormSection['lists'][number] | undefined, context: FormsContext) {
  if (!list) return nothing;
  const { edits } = context;
  const [field] = list.draft;
  const key = `+${list.pointer}`;
  return html`<div class="draft" part="draft">
    ${controlTemplate(
      field!,
      { of: list.addWords, isLabelled: false, key: draftKey(list, field!), onDone: () => edits.add(list) },
      context,
    )}
    <button
      ${permit(context.may({ kind: 'add-item', list: list.pointer }))}
      type="button"
      class="btn line"
      @click=${() => edits.add(list)}
    >
      ${list.addWords}
    </button>
    ${errorsTemplate(edits.errors(key))} ${pendingTemplate(key, context)}
  </div>`;
}
