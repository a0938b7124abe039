import { type Region, regions, type Source } from './source.ts';

/** What happens to a case that starts a limit. */
export const limitStarts = [
  'registered',
  'forwarded',
  'accepted',
  'reply-served',
  'review-requested',
  'review-served',
  're-review-requested',
  'supervised',
] as const;

export type LimitStart = (typeof limitStarts)[number];

/** What happens to a case that meets a limit. */
export const limitEnds = [
  'passed-on',
  'heard',
  'accepted',
  'objected',
  'replied',
  'review-requested',
  'review-decided',
  're-review-requested',
  're-review-decided',
] as const;

export type LimitEnd = (typeof limitEnds)[number];

/** How long somebody has, from what on, for what. */
export interface LimitRule extends Source {
  readonly starts: LimitStart;
  readonly meets: LimitEnd;
  /** Whose limit it is: the petition office, the unit that must act, who reviews, or the petitioner, whose right it is. */
  readonly bearer: 'office' | 'unit' | 'reviewer' | 'petitioner';
  /** How many days; or a date that the sender sets, or days that the office sets (`settings.hearWithin`). */
  readonly days: number | 'set-by-sender' | 'set-by-office';
  /** Working days go by the State Council's notices; calendar days are all days. */
  readonly count: 'calendar' | 'working';
  /** Calendar days by which it may be extended, all in all, from its own last day. */
  readonly extension?: number;
  /** The days of a hearing (听证) come on top. */
  readonly withoutHearing?: true;
  /** It is something that may be done: once it is over, it can no longer be done, and nobody is late. */
  readonly isRight?: true;
}

/** A limit that a unit or the office must keep, in calendar days. */
const regulation = { law: 'petition-regulation', bearer: 'unit', count: 'calendar' } as const;

/**
 * The limits of a case, in the order in which they come up: those of 《信访工作条例》 (2022), whose “日” are calendar days
 * where it does not say working days (article 23), and the office's own `hear`.
 */
export const nationalLimits = {
  /** 转送、交办 by a petition bureau. */
  forward: {
    ...regulation,
    article: '22',
    starts: 'registered',
    meets: 'passed-on',
    bearer: 'office',
    days: 15,
  },
  /** 告知 by a body that is no petition bureau and was turned to directly; not where name or address are unclear. */
  tell: {
    ...regulation,
    article: '23',
    starts: 'registered',
    meets: 'passed-on',
    bearer: 'office',
    days: 15,
  },
  /** 最迟接访, which the office has set itself. */
  hear: {
    law: 'office',
    starts: 'registered',
    meets: 'heard',
    bearer: 'office',
    days: 'set-by-office',
    count: 'calendar',
  },
  /** 受理告知 by the unit it was forwarded to; not where name or address are unclear. */
  accept: { ...regulation, article: '23', starts: 'forwarded', meets: 'accepted', days: 15 },
  /** 异议: it belongs elsewhere. */
  object: {
    ...regulation,
    article: '23',
    starts: 'forwarded',
    meets: 'objected',
    days: 5,
    count: 'working',
    isRight: true,
  },
  /** 反馈结果 by the date that the sender has set. */
  report: {
    ...regulation,
    article: '22(3)',
    starts: 'forwarded',
    meets: 'replied',
    days: 'set-by-sender',
  },
  /** 办结, of claims that no other procedure is there for (article 31(6)). */
  finish: { ...regulation, article: '34', starts: 'accepted', meets: 'replied', days: 60, extension: 30 },
  /** 督办答复. The regulation names no days. */
  'answer-supervision': {
    ...regulation,
    article: '40',
    starts: 'supervised',
    meets: 'replied',
    days: 'set-by-sender',
  },
  /** 申请复查. */
  'ask-review': {
    ...regulation,
    article: '35',
    starts: 'reply-served',
    meets: 'review-requested',
    bearer: 'petitioner',
    days: 30,
    isRight: true,
  },
  /** 复查. */
  review: {
    ...regulation,
    article: '35',
    starts: 'review-requested',
    meets: 'review-decided',
    bearer: 'reviewer',
    days: 30,
  },
  /** 申请复核. */
  'ask-re-review': {
    ...regulation,
    article: '36',
    starts: 'review-served',
    meets: 're-review-requested',
    bearer: 'petitioner',
    days: 30,
    isRight: true,
  },
  /** 复核. */
  're-review': {
    ...regulation,
    article: '36',
    starts: 're-review-requested',
    meets: 're-review-decided',
    bearer: 'reviewer',
    days: 30,
    withoutHearing: true,
  },
} as const satisfies Readonly<Record<string, LimitRule>>;

export type LimitId = keyof typeof nationalLimits;

/** In the order in which they come up. */
export const limitIds = Object.keys(nationalLimits) as readonly LimitId[];

/**
 * What a region's paper has otherwise, each with its article: shorter days, in Zhejiang and Henan with a longer extension, up to
 * the same 90; in Beijing a review may be extended, which the national text does not know.
 */
export const regionalLimits: Readonly<
  Record<Region, Readonly<Partial<Record<LimitId, Partial<LimitRule> & { readonly article: string }>>>>
> = {
  'zhejiang-2016': {
    forward: { article: '20', days: 5, count: 'working' },
    tell: { article: '20', days: 5, count: 'working' },
    accept: { article: '20', days: 5, count: 'working' },
    finish: { article: '23', days: 30, extension: 60 },
  },
  'henan-2012': {
    forward: { article: '26(1)', days: 5 },
    object: { article: '26(5)', days: 5, count: 'calendar' },
    /** From the day the unit received it, whenever it was accepted; 90 days at most. */
    finish: { article: '26(2)', starts: 'forwarded', days: 30, extension: 60 },
  },
  'shandong-2015': {
    'answer-supervision': { article: '59', days: 30 },
  },
  'beijing-2006': {
    review: { article: '50', extension: 30 },
    're-review': { article: '50', extension: 30 },
  },
};

/** The limits that apply in a region, by id: its own where it has one, else the national one. `null`: the national ones. */
export const limitRulesOf = (region: Region | null): LimitRules =>
  region === null ? nationalLimits : rulesOfRegion.get(region)!;

export type LimitRules = Readonly<Record<LimitId, LimitRule>>;

const rulesOfRegion: ReadonlyMap<Region, LimitRules> = new Map(
  regions.map((region) => [region, rulesIn(region)]),
);

function rulesIn(region: Region): LimitRules {
  const own = Object.entries(regionalLimits[region]).map(([id, rule]) => [
    id,
    { ...nationalLimits[id as LimitId], ...rule, law: region },
  ]);
  return { ...nationalLimits, ...(Object.fromEntries(own) as Partial<LimitRules>) };
}
