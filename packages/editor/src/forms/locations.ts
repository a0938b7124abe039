import type { FormField, FormList, FormSectionId, FormView } from '@lunzhi/core';
import { html, type TemplateResult } from 'lit';
import { keyOf } from './field-keys.ts';
import type { FormsWords } from './words.ts';

/** Where something stands in the forms, and what it is called there. */
export interface FormLocation {
  /** Its key, as `FormEdits` has it. */
  readonly key: string;
  /** Into the document; of what stands in a rule empty. */
  readonly pointer: string;
  readonly name: string;
  readonly section: FormSectionId;
  /** Of what is shown one at a time, the list and which of it. */
  readonly page: readonly [list: string, at: number] | null;
  /** What must be unfolded for it to be seen. */
  readonly folds: readonly string[];
}

/** Every location of a form. */
export function locationsOf({ sections }: FormView, words: FormsWords): readonly FormLocation[] {
  const locations: FormLocation[] = [];
  for (const { id: section, fields, lists, rules } of sections) {
    const put = (
      key: string,
      name: string,
      page: FormLocation['page'] = null,
      folds: readonly string[] = [],
    ): void => {
      const pointer = /^(?:[+-]|#)/.test(key) ? key.slice(1) : '';
      locations.push({ key, pointer, name, section, page, folds });
    };
    const write = (
      field: FormField,
      of: string,
      page?: FormLocation['page'],
      folds?: readonly string[],
    ): void => put(keyOf(field), [of, field.label].filter(Boolean).join(' '), page, folds);
    const walk = (list: FormList, within: FormLocation['page']): void => {
      put(`+${list.pointer}`, list.addWords, within);
      put(`*rows${list.pointer}`, list.title, within);
      list.rows.forEach((row, at) => {
        const page = within ?? (list.layout === 'pages' ? ([list.pointer, at] as const) : null);
        put(`-${row.pointer}`, words.removeThis(row.title), page);
        const folds = [list.layout === 'pages' ? `rare:${list.pointer}` : row.pointer];
        for (const field of row.fields) write(field, row.title, page, field.isRare ? folds : []);
        for (const own of row.lists) walk(own, page);
      });
    };
    for (const field of fields) write(field, '');
    for (const list of lists) walk(list, null);
    for (const { title, pointer, sentence, settings, switch: own } of rules) {
      if (pointer !== null) put(`-${pointer}`, words.removeThis(title));
      for (const part of [...sentence, ...settings, ...(own ? [own] : [])])
        if (typeof part !== 'string') write(part, title);
    }
  }
  return locations;
}

/**
 * Where a pointer into the document is written, or what is around it.
 *
 * @returns `undefined` where no form has anything of it
 */
export function locationAt(locations: readonly FormLocation[], pointer: string): FormLocation | undefined {
  const own = locations.filter(({ key, pointer: to }) => to !== '' && !key.startsWith('-'));
  const around = own
    .filter(({ pointer: to }) => pointer.startsWith(`${to}/`))
    .sort((a, b) => b.pointer.length - a.pointer.length);
  return (
    own.find(({ pointer: to }) => to === pointer) ??
    own.find(({ pointer: to }) => to.startsWith(`${pointer}/`)) ??
    around[0]
  );
}

/** What was changed and is not in the document, each a way there, before a plan that would know nothing of it. */
export const unwrittenTemplate = (
  locations: readonly FormLocation[],
  words: FormsWords,
  onGo: (location: FormLocation) => void,
  onAnswer: (plans: boolean) => void,
): TemplateResult =>
  html`<div class="pending unwritten" part="unwritten" role="alert">
    <p>
      <b>${words.unwritten(locations.length)}</b>
      ${locations.map(
        (location) =>
          html`<button type="button" class="link" @click=${() => onGo(location)}>${location.name}</button> `,
      )}
    </p>
    <p>${words.planFirst}</p>
    <button type="button" class="btn primary" @click=${() => onAnswer(false)}>
      ${words.notYet} <kbd>${words.leaveKey}</kbd>
    </button>
    <button type="button" class="btn line" @click=${() => onAnswer(true)}>${words.planAnyway}</button>
  </div>`;
