import * as z from 'zod';
import { dateSchema, field, idSchema, strictObject, textSchema } from '@lunzhi/core/internal';
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
  strictObject({ township: townshipId }),
  strictObject({ department: departmentId }),
]);

const idsOf = (refersTo: 'townships' | 'sectors' | 'projects' | 'departments') =>
  field(z.array(idSchema).max(20), { refersTo }).optional();

const petitioner = strictObject({
  name: privateText,
  /** 身份证号码. */
  identity: privateText.optional(),
  phone: privateText.optional(),
  address: privateText.optional(),
  /** Who brings the case of somebody who is a minor or incapable. */
  guardian: privateText.optional(),
});

/** What is known of a case when it is registered; `amended` changes it field by field. */
export const caseFactsSchema = strictObject({
  /** The day the petition was received: limits are counted from it. */
  registeredOn: dateSchema,
  channel: z.enum(channels),
  purpose: z.enum(purposes),
  /** 内容分类: a word of the office's own list (`settings.topics`). Public, so it says nothing of persons. */
  topic: textSchema.optional(),
  /** 事项, in a line. */
  about: privateText,
  /** 诉求, one by one. */
  claims: z.array(privateText).max(20).optional(),
  /** Ids of the roster's document. The first is where it belongs (主办属地); a case of several counts in each row, once in the total. */
  townships: idsOf('townships'),
  sectors: idsOf('sectors'),
  projects: idsOf('projects'),
  departments: idsOf('departments'),
  urgency: z.enum(urgencies),
  /** 涉及人数: people concerned. */
  people: z.int().min(1).max(100_000),
  /** Those who speak for them. */
  representatives: z.int().min(0).max(MOST_REPRESENTATIVES).optional(),
  petitioners: z.array(petitioner).max(MOST_REPRESENTATIVES).optional(),
  /** No name or no address: nobody can be told or invited (article 23). */
  anonymous: z.boolean().optional(),
  /** Leaders who must not hear it (回避, article 28). */
  recusals: z
    .array(strictObject({ leader: leaderId, ground: privateText.optional() }))
    .max(100)
    .optional(),
  /** Earlier receptions and answers, before it was registered here. */
  earlier: z
    .array(strictObject({ on: dateSchema, what: privateText }))
    .max(100)
    .optional(),
  /** The case of the same matter before this one (关联信访件): a repeat (重复信访). */
  follows: idSchema.optional(),
  /** Somebody came to the centre without an appointment (来访), on the day itself. */
  walkIn: z.boolean().optional(),
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
