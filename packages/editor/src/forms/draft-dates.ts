import type { FormField, FormList } from '@lunzhi/core';
import { fullDayWords } from '../calendar/full-day.ts';
import { dayTyped, daysTyped, type DaysTyped } from '../calendar/typed-days.ts';
import type { FormsContext } from './field.ts';
import { draftKey } from './field-keys.ts';

/** The field for the last of some days whose first is typed into another one. */
const endOf = ({ draft }: FormList, { address: { pointer } }: FormField): FormField | undefined =>
  pointer.endsWith('/from')
    ? draft.find((own) => own.address.pointer === `${pointer.slice(0, -4)}to`)
    : undefined;

/** Whether a pasted text is days from one to another, which a pair of fields takes at once. */
export const isRange = (text: string, { view, language }: FormsContext): boolean => {
  const days = daysTyped(text, view, language);
  return days !== null && !('why' in days) && days.isRange;
};

/**
 * Shows a date of a new row as it was understood, days from one to another in both of their fields; what cannot be read
 * stays, with the reason beside it.
 */
export function settleDate(list: FormList, field: FormField, context: FormsContext): void {
  const { edits, view, language } = context;
  const key = draftKey(list, field);
  const end = endOf(list, field);
  const text = edits.text(key, field.text);
  const days: DaysTyped = (end ? daysTyped : dayTyped)(text, view, language);
  if (days === null) return;
  if ('why' in days) return edits.markUnreadable(key, days.why);
  const put = (own: FormField, date: string): void =>
    edits.type(draftKey(list, own), fullDayWords(date, language), own.text);
  put(field, days.from);
  if (end && days.isRange) put(end, days.to);
}

export const settleDates = (list: FormList, context: FormsContext): void => {
  for (const field of list.draft) if (field.kind === 'date') settleDate(list, field, context);
};
