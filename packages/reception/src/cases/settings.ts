import * as z from 'zod';
import { strictObject, textSchema } from '@lunzhi/core/internal';
import { type Region, regions } from '../law/source.ts';

const days = z.int().min(0).max(3660);

/**
 * What an office decides for itself; whatever is left out has its default. Limits of the law are not among them: they stand in
 * `law/`, with article and region.
 */
export const settingsSchema = strictObject({
  /** Cases a sitting may take: 3 by default. */
  mostPerSitting: z.int().min(1).max(20).optional(),
  /** 最迟接访: calendar days from registration to the day by which a case is to be heard. 30, urgent ones 10. */
  hearWithin: strictObject({
    usual: days.optional(),
    urgent: days.optional(),
    major: days.optional(),
  }).optional(),
  /** Working days between an invitation and the sitting; the roster's `noticeDays` when left out. */
  inviteAhead: z.int().min(0).max(60).optional(),
  /** A case heard by a leader is not heard again for so many months (3). 0 switches it off. */
  heardRecentlyMonths: z.int().min(0).max(60).optional(),
  /** People from whom on a petition is a collective one (集体访): 5. */
  collectiveFrom: z.int().min(2).max(100).optional(),
  /** The paper of the province, whose own limits take the place of the national ones. */
  region: z.enum(regions).optional(),
  /** False where the office is no petition bureau but a township or department: article 23 in place of 22. True by default. */
  isBureau: z.boolean().optional(),
  /**
   * A unit's limit that ends on a rest day ends then (`strict`, the default) or on the next working day. No law says so of
   * petitions; a petitioner's right always ends on the later day.
   */
  unitsOnRestDays: z.enum(['strict', 'next-working-day']).optional(),
  /** 临期: a limit is near when no more than so many days are left (7). */
  nearDays: days.optional(),
  /** 内容分类, in the office's order. */
  topics: z.array(textSchema).max(100).optional(),
  /** Calendar days after which text about persons of a closed case may be erased; never when left out. */
  keepPersonsDays: days.optional(),
  /** 下访: visits each leader makes each quarter to each township he answers for (1). */
  visitsPerQuarter: z.int().min(0).max(60).optional(),
  /** Figures of the public circular below this are not shown (3); 0 and 1 hide nothing, 2 is 3. */
  smallestPublicCount: z.int().min(0).max(100).optional(),
  /** Telephone of the office, or whom to ask for, as papers say it. */
  contact: textSchema.optional(),
  /** 复查机关: where a written reply says that its review may be asked for. */
  reviewBody: textSchema.optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Settings with every default filled in, but for those that mean something when absent. */
export interface EffectiveSettings {
  readonly mostPerSitting: number;
  readonly hearWithin: { readonly usual: number; readonly urgent: number; readonly major: number };
  readonly inviteAhead: number | null;
  readonly heardRecentlyMonths: number;
  readonly collectiveFrom: number;
  readonly region: Region | null;
  readonly isBureau: boolean;
  readonly unitsOnRestDays: 'strict' | 'next-working-day';
  readonly nearDays: number;
  readonly topics: readonly string[];
  readonly keepPersonsDays: number | null;
  readonly visitsPerQuarter: number;
  readonly smallestPublicCount: number;
  readonly contact: string | null;
  readonly reviewBody: string | null;
}

/** The words under which provinces and counties publish their figures (内容分类). */
const TOPICS = [
  '城乡建设',
  '农业农村',
  '自然资源',
  '劳动社保',
  '教育文体',
  '卫生健康',
  '民政应急',
  '交通运输',
  '政法',
  '纪检监察',
  '组织人事',
  '经济管理',
  '市场监管',
  '军队事务',
  '其他',
] as const;

/** Settings with the defaults of all that an office has not set. Figures are days or months as each field says. */
export function effectiveSettings(settings: Settings = {}): EffectiveSettings {
  const { usual = 30, urgent = 10, major = urgent } = settings.hearWithin ?? {};
  return {
    mostPerSitting: settings.mostPerSitting ?? 3,
    hearWithin: { usual, urgent, major },
    inviteAhead: settings.inviteAhead ?? null,
    heardRecentlyMonths: settings.heardRecentlyMonths ?? 3,
    collectiveFrom: settings.collectiveFrom ?? 5,
    region: settings.region ?? null,
    isBureau: settings.isBureau ?? true,
    unitsOnRestDays: settings.unitsOnRestDays ?? 'strict',
    nearDays: settings.nearDays ?? 7,
    topics: settings.topics ?? TOPICS,
    keepPersonsDays: settings.keepPersonsDays ?? null,
    visitsPerQuarter: settings.visitsPerQuarter ?? 1,
    smallestPublicCount: settings.smallestPublicCount ?? 3,
    contact: settings.contact ?? null,
    reviewBody: settings.reviewBody ?? null,
  };
}
