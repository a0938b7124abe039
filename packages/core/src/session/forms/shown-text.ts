import { dateWords } from '../../locale/dates.ts';
import { weekdayHeads } from '../../locale/names.ts';
import type { LeaderSelector } from '../../document/schema.ts';
import { isDate } from '../../dates/civil.ts';
import type { FieldKind, NamedList } from './field-kinds.ts';
import type { FormContext } from './form-context.ts';
import { selectorWords } from './selector-words.ts';

/**
 * A value of the document as a form shows it; typed in again it is the same value.
 *
 * What has another form than the field asks for is shown as it is written.
 */
export function shownText(kind: FieldKind, value: unknown, context: FormContext): string {
  if (value === undefined || value === null) return '';
  return shown(kind, value, context) ?? (typeof value === 'string' ? value : JSON.stringify(value));
}

/** Between the items of a list that can be typed again. */
const listMark = ({ language }: FormContext): string => (language === 'zh-CN' ? '、' : ', ');

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((own) => typeof own === 'number');
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((own) => typeof own === 'string');
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shown(kind: FieldKind, value: unknown, context: FormContext): string | null {
  const { language } = context;
  const isChinese = language === 'zh-CN';
  switch (kind.kind) {
    case 'text':
      return null;
    case 'date':
      return typeof value === 'string' && isDate(value) ? dateWords(value, language, { year: true }) : null;
    case 'dates':
      return datesText(value, context);
    case 'number':
      return typeof value === 'number' ? String(value) : null;
    case 'flag':
      return value === true ? 'on' : '';
    case 'yes-no':
      return typeof value === 'boolean' ? String(value) : null;
    case 'weekdays':
      return isNumbers(value)
        ? value.map((day) => weekdayHeads(language, 'short')[day - 1] ?? day).join(listMark(context))
        : null;
    case 'monthDays':
      return isNumbers(value)
        ? value.map((day) => (isChinese ? `${day}日` : day)).join(listMark(context))
        : null;
    case 'sessions':
      return Array.isArray(value) && value.every(isObject)
        ? value.map(({ from, to }) => `${String(from)}-${String(to)}`).join(listMark(context))
        : null;
    case 'quota':
      return isObject(value) ? quotaText(value, isChinese) : null;
    case 'per':
      return perText(value, isChinese);
    case 'heads':
      if (typeof value === 'number') return String(value);
      return isObject(value)
        ? Object.entries(value)
            .map(([id, count]) => `${nameOf('shiftTypes', id, context)} ${String(count)}`)
            .join(listMark(context))
        : null;
    case 'names':
      return isTexts(value) ? value.map((id) => nameOf(kind.of, id, context)).join(listMark(context)) : null;
    case 'name':
      return typeof value === 'string' ? nameOf(kind.of, value, context) : null;
    case 'selector':
      return isObject(value) ? selectorText(value, context) : null;
    case 'choice':
      return null;
  }
}

const nameOf = (of: NamedList, id: string, context: FormContext): string =>
  context.names(of).nameOf.get(id) ?? id;

/** 2024年3月5日、2024年3月8日至2024年3月10日; “5 Mar 2024, 8 Mar 2024 to 10 Mar 2024”. */
function datesText(value: unknown, context: FormContext): string | null {
  if (!Array.isArray(value)) return null;
  const { language } = context;
  const day = (own: unknown): string | null =>
    typeof own === 'string' && isDate(own) ? dateWords(own, language, { year: true }) : null;
  const texts = (value as unknown[]).map((own) => {
    if (!isObject(own)) return day(own);
    const [from, to] = [day(own['from']), day(own['to'] ?? own['from'])];
    if (from === null || to === null) return null;
    return from === to ? from : `${from}${language === 'zh-CN' ? '至' : ' to '}${to}`;
  });
  return texts.every((text) => text !== null) ? texts.join(listMark(context)) : null;
}

function quotaText({ per, count }: Readonly<Record<string, unknown>>, isChinese: boolean): string {
  if (isChinese) return `${per === 'month' ? '每月' : '全期'}${String(count)}次`;
  return `${String(count)} ${per === 'month' ? 'a month' : 'in all'}`;
}

function perText(value: unknown, isChinese: boolean): string | null {
  if (value === 'week') return isChinese ? '每周' : 'week';
  if (value === 'month') return isChinese ? '每月' : 'month';
  if (!isObject(value)) return null;
  return isChinese ? `${String(value['days'])}天` : `${String(value['days'])} days`;
}

function selectorText(value: LeaderSelector, context: FormContext): string {
  const words = selectorWords[context.language];
  const { ids, chiefs, bodies } = value;
  const parts = [
    chiefs === undefined ? '' : chiefs ? words.chiefs : words.others,
    (bodies ?? []).map((body) => words.bodies[body] ?? body).join(listMark(context)),
    ids?.length === 0 ? words.nobody : '',
    (ids ?? []).map((id) => nameOf('leaders', id, context)).join(listMark(context)),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(words.and) : words.everyone;
}
