import * as z from 'zod/mini';
import { dateSchema, idSchema, momentSchema, textSchema, timePattern } from '@lunzhi/core/internal';
import { type ExclusionGround, exclusionGrounds } from '../law/exclusions.ts';
import { caseFactsSchema, leaderId, MOST_REPRESENTATIVES, townshipId, unitSchema } from './case-facts.ts';
import { privateText } from './private.ts';

/** What every entry says. */
const common = {
  /** When it was written down; never earlier than the entry before. */
  at: momentSchema,
  /** Who wrote it: a post or an office. */
  author: textSchema,
  note: z.optional(privateText),
};

const ofCase = { ...common, case: idSchema };

const entry = <Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...ofCase, ...shape });

/** A leader on a date: a place of the roster as it was held when this was written. */
export const sittingSchema = z.strictObject({
  /** `2024-02-18/main/1`. */
  shift: z.string().check(z.minLength(1), z.maxLength(100)),
  date: dateSchema,
  leader: leaderId,
});

/** 处理方式: 当场答复 on the spot, 牵头研究 the leader leads a study, 提请党委政府 the county decides. */
export const outcomes = ['answered', 'study', 'referred'] as const;

const grounds = Object.keys(exclusionGrounds) as [ExclusionGround, ...ExclusionGround[]];

/** 送达 to the petitioner: what he may do next is counted from that day. */
const served = z.strictObject({ on: dateSchema, by: z.enum(['hand', 'post', 'online', 'left']) });

const handler = z.strictObject({
  unit: unitSchema,
  /** 主办 one, 协办 the others. */
  role: z.enum(['lead', 'assist']),
  /** 限办日期, set by the sender (article 22). */
  due: dateSchema,
});

export const satisfactions = ['satisfied', 'mostly', 'dissatisfied', 'unrated'] as const;

export const entrySchema = z.discriminatedUnion('kind', [
  /** 登记 (article 22). */
  entry('registered', { facts: caseFactsSchema }),
  /** Facts that were wrong or have changed, but for the day of registration: each field given takes the place of the one before. */
  entry('amended', { facts: z.partial(caseFactsSchema) }),
  /** 筛选: it may be heard, perhaps without a claim that belongs elsewhere. */
  entry('screened', { leavesOut: z.optional(privateText) }),
  /** 不约: it is not heard, by what, until when and whom it was sent to. */
  entry('excluded', {
    ground: z.enum(grounds),
    until: z.optional(dateSchema),
    sentTo: z.optional(privateText),
  }),
  /** 转送, 交办: to a unit, which has it from that day on, perhaps with a date (article 22). */
  entry('forwarded', { on: dateSchema, unit: unitSchema, due: z.optional(dateSchema) }),
  /** 异议: the unit says that it is not its own (article 23). */
  entry('objected', { on: dateSchema, unit: unitSchema }),
  /** 受理告知: the petitioner was told in writing that it is accepted (article 23). */
  entry('accepted', { on: dateSchema, unit: unitSchema }),
  /**
   * 延期: once, by as many days as the law allows, approved by the unit's head; the petitioner is told why (article 34: 30 days).
   */
  entry('extended', {
    unit: unitSchema,
    until: dateSchema,
    approvedBy: privateText,
    reason: z.optional(privateText),
    toldOn: z.optional(dateSchema),
  }),
  /** 排约: it is to be heard at a sitting. */
  entry('matched', {
    sitting: sittingSchema,
    time: z.optional(z.string().check(z.regex(timePattern))),
  }),
  /** 征求意见: the leader was asked. */
  entry('asked', { sitting: sittingSchema }),
  /** 同意. */
  entry('consented', { sitting: sittingSchema }),
  /** 不便; why is for the petition office alone. */
  entry('declined', { sitting: sittingSchema }),
  /** 退回待约: the appointment is off, because the sitting has changed hands, reception was stopped, or people asked. */
  entry('returned', {
    cause: z.enum(['leader-changed', 'reception-stopped', 'day-passed', 'petitioner', 'office']),
  }),
  /** 约访通知 to the petitioner. */
  entry('invited', { sitting: sittingSchema, by: z.enum(['phone', 'letter', 'message', 'in-person']) }),
  /** 通知 to township and departments, whose heads come. */
  entry('notified', {
    sitting: sittingSchema,
    units: z.array(unitSchema).check(z.minLength(1), z.maxLength(20)),
  }),
  /** 未到: the petitioner did not come. */
  entry('missed', { sitting: sittingSchema }),
  /** 接访: heard at a sitting, or at a visit to a township (下访). */
  entry('received', {
    on: dateSchema,
    leader: leaderId,
    /** The place he held; absent at a visit. */
    shift: z.optional(sittingSchema.shape.shift),
    /** Of a visit. */
    township: z.optional(townshipId),
    /** 实际来访人数. */
    present: z.int().check(z.minimum(1), z.maximum(100_000)),
    representatives: z.int().check(z.minimum(1), z.maximum(MOST_REPRESENTATIVES)),
  }),
  /** 处理意见 and 交办. */
  entry('outcome', {
    on: dateSchema,
    outcome: z.enum(outcomes),
    opinion: privateText,
    handlers: z.array(handler).check(z.maxLength(20)),
    /** 包案: who keeps it until it is closed. */
    responsibleLeader: z.optional(leaderId),
  }),
  /** 书面答复 by the unit; the time for a review runs from the day it was served (articles 32, 35). */
  entry('replied', {
    on: dateSchema,
    unit: unitSchema,
    result: z.enum(['supported', 'explained', 'not-supported']),
    served: z.optional(served),
  }),
  /** 复查, 复核 asked for (articles 35, 36). */
  entry('review-requested', { on: dateSchema, step: z.enum(['review', 're-review']) }),
  entry('review-decided', {
    on: dateSchema,
    step: z.enum(['review', 're-review']),
    /** Calendar days of a hearing, which are not counted (article 36). */
    hearingDays: z.optional(z.int().check(z.minimum(0), z.maximum(365))),
    served: z.optional(served),
  }),
  /** 回访. */
  entry('called-back', {
    on: dateSchema,
    /** False where nobody was reached; `note` then says why. */
    reached: z.boolean(),
    satisfaction: z.enum(satisfactions),
  }),
  /** 督办 of a unit (article 40). */
  entry('supervised', {
    on: dateSchema,
    unit: unitSchema,
    by: z.enum(['phone', 'letter', 'talk', 'visit']),
    due: z.optional(dateSchema),
  }),
  /** 报请两办督办, or to the joint meeting. */
  entry('escalated', { on: dateSchema, to: z.enum(['offices', 'joint-meeting']) }),
  /** 办结. */
  entry('closed', { on: dateSchema }),
  /** 重新办理. */
  entry('reopened', { on: dateSchema }),
  /** 撤回 by the petitioner. */
  entry('withdrawn', { on: dateSchema }),
  /** The entry of that number, from 1, was wrong: it counts for nothing from now on. */
  z.strictObject({ kind: z.literal('corrected'), ...common, corrects: z.int().check(z.minimum(1)) }),
  /** 下访: a leader was in a township; the cases heard there have their own entries. */
  z.strictObject({
    kind: z.literal('visited'),
    ...common,
    on: dateSchema,
    leader: leaderId,
    township: townshipId,
  }),
  /** Text about persons of these cases was blanked after the time that the office keeps it. */
  z.strictObject({ kind: z.literal('erased'), ...common, cases: z.array(idSchema).check(z.minLength(1)) }),
]);

/** When an entry is written down, and by whom. */
export interface EntryHead {
  /** A moment with its time zone, `2024-03-01T08:15:00+08:00`. */
  readonly at: string;
  /** A post or an office. */
  readonly author: string;
}

/** One thing that happened to a case. Entries are appended and never taken out. */
export type CaseEntry = z.infer<typeof entrySchema>;
export type CaseEntryKind = CaseEntry['kind'];
export type CaseEntryOf<Kind extends CaseEntryKind> = Extract<CaseEntry, { kind: Kind }>;
export type Sitting = z.infer<typeof sittingSchema>;
export type Outcome = (typeof outcomes)[number];
export type Handler = z.infer<typeof handler>;
export type Satisfaction = (typeof satisfactions)[number];
