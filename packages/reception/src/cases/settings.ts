import * as z from 'zod/mini';
import { textSchema } from '@lunzhi/core/internal';
import { type Region, regions } from '../law/source.ts';

const days = z.int().check(z.minimum(0), z.maximum(3660));

/**
 * What an office decides for itself; whatever is left out has its default. Limits of the law are not among them: they stand in
 * `law/`, with article and region.
 */
export const settingsSchema = z.strictObject({
  /** Cases a sitting may take: 3 by default. */
  mostPerSitting: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
  /** 最迟接访: calendar days from registration to the day by which a case is to be heard. 30, urgent ones 10. */
  hearWithin: z.optional(
    z.strictObject({
      usual: z.optional(days),
      urgent: z.optional(days),
      major: z.optional(days),
    }),
  ),
  /** Working days between an invitation and the sitting; the roster's `noticeDays` when left out. */
  inviteAhead: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
  /** A case heard by a leader is not heard again for so many months (3). 0 switches it off. */
  heardRecentlyMonths: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
  /** People from whom on a petition is a collective one (集体访): 5. */
  collectiveFrom: z.optional(z.int().check(z.minimum(2), z.maximum(100))),
  /** The paper of the province, whose own limits take the place of the national ones. */
  region: z.optional(z.enum(regions)),
  /** False where the office is no petition bureau but a township or department: article 23 in place of 22. True by default. */
  isBureau: z.optional(z.boolean()),
  /**
   * A unit's limit that ends on a rest day ends then (`strict`, the default) or on the next working day. No law says so of
   * petitions; a petitioner's right always ends on the later day.
   */
  unitsOnRestDays: z.optional(z.enum(['strict', 'next-working-day'])),
  /** 临期: a limit is near when no more than so many days are left (7). */
  nearDays: z.optional(days),
  /** 内容分类, in the office's order. */
  topics: z.optional(z.array(textSchema).check(z.maxLength(100))),
  /** Calendar days after which text about persons of a closed case may be erased; never when left out. */
  keepPersonsDays: z.optional(days),
  /** 下访: visits each leader makes each quarter to each township he answers for (1). */
  visitsPerQuarter: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
  /** Figures of the public circular below this are not shown (3); 0 and 1 hide nothing, 2 is 3. */
  smallestPublicCount: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  /** Telephone of the office, or whom to ask for, as papers say it. */
  contact: z.optional(textSchema),
  /** 复查机关: where a written reply says that its review may be asked for. */
  reviewBody: z.optional(textSchema),
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
