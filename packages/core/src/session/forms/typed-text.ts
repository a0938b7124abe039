import { nearest } from '../../document/nearest.ts';
import { type DateProblem, readDays } from '../../dates/typed-days.ts';
import { type FieldKind, type FieldSpec, fieldSpec, type NamedList } from './field-kinds.ts';
import { type FormContext, typedItems } from './form-context.ts';
import { selectorWord } from './selector-words.ts';
import { typedWeekday } from '../../dates/weekdays.ts';

/** Why a text cannot be what a field asks for. */
export type TypedProblem =
  | { readonly problem: 'empty' }
  | DateProblem
  | {
      readonly problem: 'number' | 'time' | 'weekday' | 'quota' | 'per' | 'choice' | 'month-day';
      readonly text: string;
    }
  | { readonly problem: 'name'; readonly of: NamedList; readonly text: string; readonly nearest?: string };

/** A value of the document, `undefined` for none; whether it is a good one, reading the document says. */
export type Typed = { readonly value: unknown } | TypedProblem;

export const isProblem = (typed: Typed): typed is TypedProblem => 'problem' in typed;

/** What somebody typed into a field, as the document writes it. */
export function typedValue({ kind, isNeeded }: FieldSpec, text: string, context: FormContext): Typed {
  if (text.trim() !== '') return valueOf(kind, text.trim(), context);
  return isNeeded ? { problem: 'empty' } : { value: undefined };
}

function valueOf(kind: FieldKind, text: string, context: FormContext): Typed {
  switch (kind.kind) {
    case 'text':
      return { value: text };
    case 'date':
      return typedDay(text, context);
    case 'dates':
      return typedDates(text, context);
    case 'number':
      return orProblem(typedNumber(text), { problem: 'number', text });
    case 'flag':
      return { value: text === 'on' ? true : undefined };
    case 'yes-no':
      return text === 'true' || text === 'false' ? { value: text === 'true' } : { problem: 'choice', text };
    case 'weekdays':
      return orProblem(typedWeekdays(text), { problem: 'weekday', text });
    case 'sessions':
      return orProblem(typedSessions(text), { problem: 'time', text });
    case 'quota':
      return orProblem(typedQuota(text), { problem: 'quota', text });
    case 'per':
      return orProblem(typedPer(text), { problem: 'per', text });
    case 'heads':
      return typedHeads(text, context);
    case 'monthDays':
      return orProblem(typedMonthDays(text), { problem: 'month-day', text });
    case 'names':
      return typedNames(kind.of, text, context);
    case 'name': {
      const one = idNamed(kind.of, text, context);
      return typeof one === 'string' ? { value: one } : one;
    }
    case 'selector':
      return typedSelector(text, context);
    case 'choice':
      return kind.of.includes(text) ? { value: text } : { problem: 'choice', text };
  }
}

const orProblem = (value: unknown, problem: TypedProblem): Typed => (value === null ? problem : { value });

const plainOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

function typedDay(text: string, { period }: FormContext): Typed {
  const days = readDays(text, period);
  if ('problem' in days) return days;
  return days.isRange ? { problem: 'range', text, days } : { value: days.from };
}

/** 3月5日、3月8日至10日. */
function typedDates(text: string, { period }: FormContext): Typed {
  const dates: unknown[] = [];
  for (const item of typedItems(text, new Map())) {
    const days = readDays(item, period);
    if ('problem' in days) return days;
    const { from, to, isRange } = days;
    dates.push(isRange ? { from, to } : from);
  }
  return { value: dates };
}

function typedNumber(text: string): number | null {
  const plain = plainOf(text);
  return /^[-+]?\d{1,12}(\.\d{1,12})?$/.test(plain) ? Number(plain) : null;
}

/** 每月1次, 全期12次; “1 a month”, “12 in all”. */
function typedQuota(text: string): { per: 'month' | 'period'; count: number } | null {
  const plain = plainOf(text);
  const chinese = /^(每月|一月|全期|全年|共)(\d+(?:\.\d+)?)次?$/.exec(plain);
  if (chinese) return { per: /月/.test(chinese[1]!) ? 'month' : 'period', count: Number(chinese[2]) };
  const english = /^(\d+(?:\.\d+)?)(amonth|permonth|\/month|inall)$/.exec(plain);
  return english ? { per: english[2] === 'inall' ? 'period' : 'month', count: Number(english[1]) } : null;
}

/** 每周, 每月, 10天; “week”, “month”, “10 days”. */
function typedPer(text: string): 'week' | 'month' | { days: number } | null {
  const plain = plainOf(text);
  if (/^(每?周|每?星期|week)$/.test(plain)) return 'week';
  if (/^(每?月|month)$/.test(plain)) return 'month';
  const days = /^(?:每|连续)*(\d{1,4})(?:天|日|days?)(?:内)?$/.exec(plain);
  return days ? { days: Number(days[1]) } : null;
}

/** 15, 15日, “1, 15”. */
function typedMonthDays(text: string): number[] | null {
  const days = typedItems(text.normalize('NFKC'), new Map()).map(
    (item) => /^(\d{1,2})[日号]?$/.exec(item)?.[1],
  );
  return days.length > 0 && days.every((day) => day !== undefined) ? days.map(Number) : null;
}

/** 8:30-12:00、14:30-17:30; – ~ 至 “to” do as well. */
function typedSessions(text: string): { from: string; to: string }[] | null {
  const sessions = typedItems(text.normalize('NFKC'), new Map()).map((item) => {
    const [, hour, minute, toHour, toMinute] =
      /^(\d{1,2}):(\d\d)(?:[-–—~至到]|to)+(\d{1,2}):(\d\d)$/.exec(item.replace(/\s/g, '')) ?? [];
    const time = (hours: string, minutes: string): string => `${hours.padStart(2, '0')}:${minutes}`;
    return hour === undefined ? null : { from: time(hour, minute!), to: time(toHour!, toMinute!) };
  });
  return sessions.length > 0 && sessions.every((own) => own !== null) ? sessions : null;
}

/** 2, or by shift type: 坐班1、带班2. */
function typedHeads(text: string, context: FormContext): Typed {
  const all = typedNumber(text);
  if (all !== null) return { value: all };
  const heads: Record<string, number> = {};
  for (const item of typedItems(text, new Map())) {
    const [, name, count] = /^(.*?)[\s:：]*(\d{1,4})$/.exec(item) ?? [];
    if (name === undefined || name === '') return { problem: 'number', text: item };
    const id = idNamed('shiftTypes', name, context);
    if (typeof id !== 'string') return id;
    heads[id] = Number(count);
  }
  return { value: heads };
}

function idNamed(of: NamedList, text: string, context: FormContext): string | TypedProblem {
  const { idOf } = context.names(of);
  const id = idOf.get(text);
  if (id !== undefined) return id;
  const meant = nearest(text, idOf.keys());
  return { problem: 'name', of, text, ...(meant !== undefined && { nearest: meant }) };
}

function typedNames(of: NamedList, text: string, context: FormContext): Typed {
  const ids: string[] = [];
  for (const item of typedItems(text, context.names(of).idOf)) {
    const id = idNamed(of, item, context);
    if (typeof id !== 'string') return id;
    ids.push(id);
  }
  return { value: [...new Set(ids)] };
}

/** 党政正职, 人大、政协, 县长、县委副书记; several kinds of them with 且 between. */
function typedSelector(text: string, context: FormContext): Typed {
  const selector: { chiefs?: boolean; bodies?: string[]; ids?: string[] } = {};
  for (const part of text.split(/[且;；]/)) {
    for (const item of typedItems(part, context.names('leaders').idOf)) {
      const word = selectorWord(item);
      if (word?.kind === 'everyone') continue;
      if (word?.kind === 'nobody') selector.ids ??= [];
      else if (word?.kind === 'chiefs') selector.chiefs = word.chiefs;
      else if (word?.kind === 'body') selector.bodies = [...(selector.bodies ?? []), word.body];
      else {
        const id = idNamed('leaders', item, context);
        if (typeof id !== 'string') return id;
        selector.ids = [...(selector.ids ?? []), id];
      }
    }
  }
  return { value: selector };
}

/**
 * Weekdays that somebody typed: 周一、周三, 周一至周五, “Mon, Wed”.
 *
 * @returns 1 Monday to 7 Sunday, ascending, each once; `null` when something else stands there
 */
function typedWeekdays(text: string): number[] | null {
  const found = new Set<number>();
  for (const item of typedItems(text.normalize('NFKC').replace(/[ \t]/g, ''), new Map())) {
    const [from, to = from, ...rest] = item.split(/至|到|-|–|~/).map(typedWeekday);
    if (from === undefined || to === undefined || rest.length > 0 || to < from) return null;
    for (let day = from; day <= to; day++) found.add(day);
  }
  return found.size > 0 ? [...found].sort((a, b) => a - b) : null;
}

/** A value and where in the document it goes. */
export interface Written {
  readonly steps: readonly string[];
  readonly value: unknown;
}

/** Where the second of two days stands whose first is there; `undefined` for a day that stands alone. */
function endSteps(steps: readonly string[]): readonly string[] | undefined {
  const end = [...steps.slice(0, -1), 'to'];
  const isPair = steps[steps.length - 1] === 'from' && fieldSpec(end)?.kind.kind === 'date';
  return isPair ? end : undefined;
}

/** What a typed text writes: days from one to another, typed into the first of two fields, are written into both. */
export function writtenBy(typed: Typed, steps: readonly string[]): readonly Written[] | TypedProblem {
  if (!isProblem(typed)) return [{ steps, value: typed.value }];
  const end = endSteps(steps);
  if (typed.problem !== 'range' || end === undefined) return typed;
  const { from, to } = typed.days;
  return [
    { steps, value: from },
    { steps: end, value: to },
  ];
}
