import * as z from 'zod/mini';
import { both, field, type FieldFacts } from './field.ts';

/** A calendar day, `2024-02-18`; no time, no zone. Impossible days (02-30) are refused. */
export const date = z.iso.date();

/** Letters of any script, digits, `.`, `-`, `_`; that the form is composed (NFC) is checked with the links. */
export const idPattern = /^[\p{L}\p{M}\p{N}._-]+$/u;

/**
 * Something that can be seen. A name of spaces, marks of direction, fillers or a byte order mark alone looks like none, in
 * every table and on every screen.
 */
export const visiblePattern = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\u2800]/u;

/** Nothing that turns the direction of what follows it, in which a page or a table reads otherwise than it is written. */
export const undirectedPattern = /^[^\u202A-\u202E\u2066-\u2069]*$/u;

/** 1 to 64 characters. */
export const id = z
  .string()
  .check(z.minLength(1), z.maxLength(64), z.regex(idPattern), z.regex(visiblePattern));

export const text = z
  .string()
  .check(z.minLength(1), z.maxLength(500), z.regex(visiblePattern), z.regex(undirectedPattern));

/** Text that may be empty. */
export const remark = z.string().check(z.regex(undirectedPattern));

/** 1 Monday to 7 Sunday. */
const weekday = z.int().check(z.minimum(1), z.maximum(7));

export const weekdays = field(z.array(weekday), { name: both('星期'), kind: 'weekdays' });

/** The first and the last day of something, as messages and forms call them. */
export const firstDay: FieldFacts = { name: both('开始日期', 'first day'), label: both('从', 'From') };
export const lastDay: FieldFacts = { name: both('结束日期', 'last day'), label: both('至', 'To') };

/** The host's own data. */
export const ext = field(z.record(z.string(), z.json()), { name: both('扩展内容') });

/** Days one by one, and ranges of them. */
export const dates = field(
  z.array(
    z.union([date, z.strictObject({ from: field(date, firstDay), to: field(z.optional(date), lastDay) })]),
  ),
  { name: both('日期'), kind: 'dates' },
);

/** The id of an item's own; forms make it from the name. */
export const ownId = (): z.ZodMiniString<string> => field(id, { name: both('编号'), isOwnId: true });

export const ownName = (): z.ZodMiniString<string> => field(text, { name: both('名称') });

/** What happens to a date that is off, in a shift type and in a rule. */
export const whenOff = field(z.enum(['skip', 'next-workday']), {
  name: both('遇休息日的处理', 'handling of days off'),
  label: both('遇休息日', 'On a rest day'),
  choices: {
    '': both('跳过', 'skipped'),
    skip: { en: 'skipped' },
    'next-workday': { en: 'moved to the next workday' },
  },
});

/** A time of day, `08:30`. */
export const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

export const maxLeaders = 500;

export const maxShifts = 20_000;

/** Of lists whose items speak of dates: more than the days of ten years. */
export const maxDated = 4000;

/** More than any centre has venues, halves of the day and roles together. */
export const maxShiftTypes = 20;

export const maxProtectionPeriods = 200;

/** Notices of the document; holidays and made-up days of one. */
export const maxNotices = 100;

/** For the parameters of rules that have none. */
export const noParams = z.strictObject({});
