import type { FormField, FormList, FormRow, FormView } from '@lunzhi/core';

/** What tells a field from all others of a form. */
export const keyOf = ({ address }: FormField): string => `${address.rule ?? ''}#${address.pointer}`;

export const draftKey = (list: FormList, field: FormField): string =>
  `+${list.pointer}#${field.address.pointer}`;

/** A field with the titles of the rows around it: a row that moves away takes what was typed into it along. */
export interface PlacedField {
  readonly field: FormField;
  readonly where: string;
}

/** Every field of a form by its key. */
export function fieldsByKey(form: FormView): Map<string, PlacedField> {
  const fields = new Map<string, PlacedField>();
  const put = (field: FormField, where: string): void => void fields.set(keyOf(field), { field, where });
  const row = (own: FormRow, around: string): void => {
    const where = `${around}/${own.title}`;
    for (const field of own.fields) put(field, where);
    for (const list of own.lists) for (const inner of list.rows) row(inner, where);
  };
  for (const { fields: own, lists, rules } of form.sections) {
    for (const field of own) put(field, '');
    for (const list of lists) for (const each of list.rows) row(each, list.pointer);
    for (const rule of rules) {
      const parts = [...rule.sentence, ...rule.settings, ...(rule.switch ? [rule.switch] : [])];
      for (const part of parts) if (typeof part !== 'string') put(part, rule.id);
    }
  }
  return fields;
}

/** An id for the page, made of a key. */
export const idOf = (key: string): string => `f${key.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
