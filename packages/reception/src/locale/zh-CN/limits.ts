import type { LimitEnd, LimitId, LimitRule, LimitStart } from '../../law/limits.ts';
import type { Law } from '../../law/source.ts';
import type { CaseLimit, ProvisionalCause } from '../../limits/limits-of.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

const names: Words<LimitId> = {
  forward: '转送、交办',
  tell: '书面告知',
  hear: '最迟接访',
  accept: '受理告知',
  object: '提出异议',
  report: '反馈结果',
  finish: '办结',
  'answer-supervision': '督办答复',
  'ask-review': '申请复查',
  review: '复查',
  'ask-re-review': '申请复核',
  're-review': '复核',
};

const laws: Words<Law> = {
  'petition-regulation': '《信访工作条例》',
  'zhejiang-2016': '《浙江省信访条例》',
  'henan-2012': '《河南省信访条例》',
  'shandong-2015': '《山东省信访条例》',
  'beijing-2006': '《北京市信访条例》',
  office: '本单位规定',
};

const standings: Words<CaseLimit['standing']> = {
  running: '在期',
  near: '临期',
  over: '超期',
  met: '按期',
  'met-late': '超期完成',
  unmet: '超期未完成',
  lapsed: '期满未提出',
  ended: '不再计算',
  'not-started': '未起算',
};

const provisional: Words<ProvisionalCause> = {
  'unpublished-year': '放假安排尚未公布，日期可能调整',
  'acceptance-not-recorded': '没有登记受理告知，从责任单位收到之日起算',
};

const bearers: Words<LimitRule['bearer']> = {
  office: '本单位',
  unit: '责任单位',
  reviewer: '复查、复核机关',
  petitioner: '信访人',
};

/** The day that is not counted. */
const starts: Words<LimitStart> = {
  registered: '收到之日',
  forwarded: '责任单位收到转送、交办之日',
  accepted: '受理之日',
  'reply-served': '答复意见送达之日',
  'review-requested': '收到复查申请之日',
  'review-served': '复查意见送达之日',
  're-review-requested': '收到复核申请之日',
  supervised: '督办之日',
};

/** What it is met by. */
const meets: Words<LimitEnd> = {
  'passed-on': '转送、交办，或者告知去向、当场答复',
  heard: '接访',
  accepted: '书面告知受理',
  objected: '提出异议',
  replied: '书面答复',
  'review-requested': '申请复查',
  'review-decided': '复查意见',
  're-review-requested': '申请复核',
  're-review-decided': '复核意见',
};

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number of an article, 1 to 99: 三十四, 十五. */
const ordinal = (number: number): string => {
  const tens = Math.floor(number / 10);
  return (tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]!}十`) + digits[number % 10]!;
};

const dayCount = (days: number, count: LimitRule['count']): string =>
  `${days}${count === 'working' ? '个工作日' : '天'}`;

/** Limits of a case. */
export const limits = {
  names,
  laws,
  standings,
  provisional,
  bearers,
  starts,
  meets,
  /** 第二十六条第一项. */
  article: (article: number, item: number | null) =>
    `第${ordinal(article)}条${item === null ? '' : `第${ordinal(item)}项`}`,
  inLaw: (law: string, article: string) => law + article,
  left: (days: number) => (days === 0 ? '今天到期' : `余${days}天`),
  over: (days: number) => `超${days}天`,
  metLate: (days: number) => `超${days}天完成`,
  dayCount,
  /** The strict last day, and the working day after it where it rests. */
  dates: (end: string, nextWorkingDay: string | null) =>
    nextWorkingDay === null ? end : `${end}｜顺延${nextWorkingDay}`,
  /** A limit's dates that may still change. */
  markedProvisional: (dates: string) => `${dates}（暂定）`,
  /** How it was counted. */
  counted: (from: string, days: string, total: string, extendedBy: number) =>
    `${from}起，从次日算：${days}，共${total}${extendedBy > 0 ? `，其中延长${extendedBy}天` : ''}`,
};
