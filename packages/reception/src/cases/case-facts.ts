import * as z from 'zod/mini';
import { dateSchema, field, idSchema, textSchema } from '@lunzhi/core/internal';
import { privateText } from './private.ts';

/** More must choose representatives (《信访工作条例》 article 20). */
export const MOST_REPRESENTATIVES = 5;

/** 信访形式: how a petition came. */
export const channels = ['visit', 'letter', 'online', 'call', 'fax', 'from-above', 'instruction'] as const;

/** 信访目的: 申诉求决, 建议意见, 检举控告 (articles 29 to 31). */
export const purposes = ['claim', 'suggestion', 'accusation'] as const;

/** 一般, 紧急, 重大紧急. */
export const urgencies = ['usual', 'urgent', 'major'] as const;

/** Ids of lists of the roster's document. */
export const townshipId = field(idSchema, { refersTo: 'townships' });
export const leaderId = field(idSchema, { refersTo: 'leaders' });
const departmentId = field(idSchema, { refersTo: 'departments' });

/** A unit that must act (责任单位), by its id in the roster's document. */
export const unitSchema = z.union([
  z.strictObject({ township: townshipId }),
  z.strictObject({ department: departmentId }),
]);

const idsOf = (refersTo: 'townships' | 'sectors' | 'projects' | 'departments') =>
  z.optional(field(z.array(idSchema).check(z.maxLength(20)), { refersTo }));

const petitioner = z.strictObject({
  name: privateText,
  /** 身份证号码. */
  identity: z.optional(privateText),
  phone: z.optional(privateText),
  address: z.optional(privateText),
  /** Who brings the case of somebody who is a minor or incapable. */
  guardian: z.optional(privateText),
});

/** What is known of a case when it is registered; `amended` changes it field by field. */
export const caseFactsSchema = z.strictObject({
  /** The day the petition was received: limits are counted from it. */
  registeredOn: dateSchema,
  channel: z.enum(channels),
  purpose: z.enum(purposes),
  /** 内容分类: a word of the office's own list (`settings.topics`). Public, so it says nothing of persons. */
  topic: z.optional(textSchema),
  /** 事项, in a line. */
  about: privateText,
  /** 诉求, one by one. */
  claims: z.optional(z.array(privateText).check(z.maxLength(20))),
  /** Ids of the roster's document. The first is where it belongs (主办属地); a case of several counts in each row, once in the total. */
  townships: idsOf('townships'),
  sectors: idsOf('sectors'),
  projects: idsOf('projects'),
  departments: idsOf('departments'),
  urgency: z.enum(urgencies),
  /** 涉及人数: people concerned. */
  people: z.int().check(z.minimum(1), z.maximum(100_000)),
  /** Those who speak for them. */
  representatives: z.optional(z.int().check(z.minimum(0), z.maximum(MOST_REPRESENTATIVES))),
  petitioners: z.optional(z.array(petitioner).check(z.maxLength(MOST_REPRESENTATIVES))),
  /** No name or no address: nobody can be told or invited (article 23). */
  anonymous: z.optional(z.boolean()),
  /** Leaders who must not hear it (回避, article 28). */
  recusals: z.optional(
    z.array(z.strictObject({ leader: leaderId, ground: z.optional(privateText) })).check(z.maxLength(100)),
  ),
  /** Earlier receptions and answers, before it was registered here. */
  earlier: z.optional(z.array(z.strictObject({ on: dateSchema, what: privateText })).check(z.maxLength(100))),
  /** The case of the same matter before this one (关联信访件): a repeat (重复信访). */
  follows: z.optional(idSchema),
  /** Somebody came to the centre without an appointment (来访), on the day itself. */
  walkIn: z.optional(z.boolean()),
});

export type CaseFacts = z.infer<typeof caseFactsSchema>;
export type Petitioner = z.infer<typeof petitioner>;
export type Unit = z.infer<typeof unitSchema>;
export type Urgency = (typeof urgencies)[number];
export type Channel = (typeof channels)[number];
export type Purpose = (typeof purposes)[number];

/** The id of a township or department; one of each may have the same. */
const unitId = (unit: Unit): string => ('township' in unit ? unit.township : unit.department);

export const isSameUnit = (one: Unit, other: Unit): boolean =>
  'township' in one === 'township' in other && unitId(one) === unitId(other);

/** Whether a leader must not hear a case (回避). */
export const isRecused = ({ recusals = [] }: CaseFacts, leader: string): boolean =>
  recusals.some((recusal) => recusal.leader === leader);

/** The units that a case concerns, townships before departments. */
export const unitsOf = ({ townships = [], departments = [] }: CaseFacts): readonly Unit[] => [
  ...townships.map((township) => ({ township })),
  ...departments.map((department) => ({ department })),
];
