import * as z from 'zod';
import { strictObject } from './objects.ts';
import { bodies, calendarSchema, dayKinds, isRestKind } from './schema-calendar.ts';
import {
  date,
  id,
  levels,
  maxDated,
  maxLeaders,
  maxProtectionPeriods,
  maxShifts,
  maxShiftTypes,
  remark,
  text,
  timePattern,
  weekday,
} from './schema-parts.ts';

export { bodies, dayKinds, isRestKind, levels };

/** Who a rule or an absence speaks of: keys ANDed, values ORed; an empty selector is everybody. */
export const leaderSelectorSchema = strictObject({
  ids: z.array(id).optional(),
  chiefs: z.boolean().optional(),
  bodies: z.array(z.enum(bodies)).optional(),
});

/** Which days a rule speaks of: keys ANDed, values ORed; an empty selector is every day. */
export const daySelectorSchema = strictObject({
  kinds: z.array(z.enum(dayKinds)).optional(),
  rest: z.boolean().optional(),
  holidays: z.union([z.literal(true), z.array(text)]).optional(),
  weekdays: z.array(weekday).optional(),
  protected: z.boolean().optional(),
  dates: z.array(z.union([date, strictObject({ from: date, to: date.optional() })])).optional(),
});

const quotaSchema = strictObject({ per: z.enum(['period', 'month']), count: z.number().min(0) });
const share = z.number().min(0).max(100);
const ext = z.record(z.string(), z.json());

/** A title with its dates. What a post does not say, the leader's own field says. */
export const postSchema = strictObject({
  title: text,
  from: date.optional(),
  to: date.optional(),
  body: z.enum(bodies).optional(),
  chief: z.boolean().optional(),
  townships: z.array(id).optional(),
  sectors: z.array(id).optional(),
  projects: z.array(id).optional(),
  share: share.optional(),
  quota: quotaSchema.optional(),
});

const absenceSchema = strictObject({
  from: date,
  to: date.optional(),
  reason: remark.optional(),
  excused: z.boolean().optional(),
});

export const leaderSchema = strictObject({
  id,
  name: text,
  posts: z.array(postSchema).optional(),
  body: z.enum(bodies).optional(),
  chief: z.boolean().optional(),
  share: share.optional(),
  quota: quotaSchema.optional(),
  townships: z.array(id).optional(),
  sectors: z.array(id).optional(),
  projects: z.array(id).optional(),
  absences: z.array(absenceSchema).max(maxDated).optional(),
  unavailableWeekdays: z.array(weekday).optional(),
  preferences: z
    .array(
      strictObject({
        dates: z.array(z.union([date, strictObject({ from: date, to: date.optional() })])).optional(),
        weekdays: z.array(weekday).optional(),
        want: z.enum(['prefer', 'avoid']),
      }),
    )
    .optional(),
  carried: strictObject({
    duties: z.number().min(-1000).max(1000).optional(),
    restDays: z.number().min(-1000).max(1000).optional(),
    holidays: z.number().min(-1000).max(1000).optional(),
  }).optional(),
  succeeds: id.optional(),
  initials: remark.optional(),
  phone: remark.optional(),
  note: remark.optional(),
  ext: ext.optional(),
});

const heads = z.int().min(0).max(500);
const session = strictObject({
  from: z.string().regex(timePattern),
  to: z.string().regex(timePattern),
});

export const shiftTypeSchema = strictObject({
  id,
  name: text,
  heads: strictObject({
    workday: heads.optional(),
    restDay: heads.optional(),
    protectedWorkday: heads.optional(),
    protectedRestDay: heads.optional(),
  }).optional(),
  days: strictObject({
    weekdays: z.array(weekday).optional(),
    monthDays: z.array(z.int().min(1).max(31)).optional(),
    whenOff: z.enum(['skip', 'next-workday']).optional(),
  }).optional(),
  from: date.optional(),
  to: date.optional(),
  sessions: z.array(session).optional(),
  venue: id.optional(),
  leaders: leaderSelectorSchema.optional(),
});

export const ruleSchema = strictObject({
  id: remark.optional(),
  constraint: z.string(),
  level: z.enum(levels).optional(),
  weight: z.int().min(0).max(100).optional(),
  params: z.record(z.string(), z.json()).optional(),
});

/** What people write: `lunzhi/1`. Strict on unknown keys; `ext` is the host's own and is kept untouched. */
export const rosterDocumentSchema = strictObject({
  $schema: z.string().optional(),
  format: z.literal('lunzhi/1'),
  language: z.enum(['zh-CN', 'en']).optional(),
  title: text,
  tableTitle: text.optional(),
  documentNumber: remark.optional(),
  jurisdiction: strictObject({ id, name: text, level: z.enum(['county', 'township']) }),
  issuer: text,
  issuedOn: date,
  firstConvener: z
    .array(
      strictObject({
        leader: id.optional(),
        title: text.optional(),
        from: date.optional(),
        to: date.optional(),
      }),
    )
    .optional(),
  venues: z.array(strictObject({ id, name: text })).optional(),
  noticeDays: z.int().min(0).max(365).optional(),
  period: strictObject({ from: date, to: date }),
  townships: z.array(strictObject({ id, name: text, ext: ext.optional() })).optional(),
  departments: z.array(strictObject({ id, name: text })).optional(),
  sectors: z.array(strictObject({ id, name: text, departments: z.array(id).optional() })).optional(),
  projects: z
    .array(strictObject({ id, name: text, township: id.optional(), sectors: z.array(id).optional() }))
    .optional(),
  leaders: z.array(leaderSchema).min(1).max(maxLeaders),
  commonAbsences: z
    .array(
      strictObject({
        leaders: leaderSelectorSchema,
        from: date,
        to: date.optional(),
        reason: remark.optional(),
        excused: z.boolean().optional(),
      }),
    )
    .max(maxDated)
    .optional(),
  calendar: calendarSchema.optional(),
  protectionPeriods: z
    .array(
      strictObject({
        id,
        name: text,
        from: date,
        to: date,
        heads: z.union([heads, z.record(id, heads)]).optional(),
      }),
    )
    .max(maxProtectionPeriods)
    .optional(),
  shiftTypes: z.array(shiftTypeSchema).min(1).max(maxShiftTypes).optional(),
  exceptions: z
    .array(
      strictObject({
        from: date,
        to: date.optional(),
        type: id.optional(),
        heads,
        note: remark.optional(),
      }),
    )
    .max(maxDated)
    .optional(),
  rules: z.array(ruleSchema).optional(),
  pins: z
    .array(strictObject({ date, type: id.optional(), leader: id }))
    .max(maxShifts)
    .optional(),
  history: z.array(strictObject({ date, leader: id, type: id.optional() })).optional(),
  ext: ext.optional(),
});

export type RosterDocument = z.infer<typeof rosterDocumentSchema>;
export type Leader = z.infer<typeof leaderSchema>;
export type Post = z.infer<typeof postSchema>;
export type Quota = z.infer<typeof quotaSchema>;
export type ShiftType = z.infer<typeof shiftTypeSchema>;
export type WrittenRule = z.infer<typeof ruleSchema>;
export type LeaderSelector = z.infer<typeof leaderSelectorSchema>;
export type DaySelector = z.infer<typeof daySelectorSchema>;
export type Level = (typeof levels)[number];
export type DayKind = (typeof dayKinds)[number];
export type Body = (typeof bodies)[number];
export type Language = 'zh-CN' | 'en';
