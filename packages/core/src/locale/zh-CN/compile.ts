import type { CompileDiagnostic, CompileFacts } from '../../compile/diagnostics.ts';
import { dateWords, monthWords, rangeWords } from '../dates.ts';
import { list, quote } from '../phrases.ts';

const SERVICES = { township: '乡镇', sector: '领域', project: '项目' } as const;

/** Sentences about places, pins and who answers for what. */
export const compileMessages: {
  readonly [Code in keyof CompileFacts]: (d: Extract<CompileDiagnostic, { code: Code }>) => string;
} = {
  'chief-away': ({ leader, months }) =>
    `${leader}${list(
      months.map((month) => monthWords(month, 'zh-CN')),
      'zh-CN',
    )}整月不能值班，当月不要求至少值班一次。`,
  'issued-late': ({ issuedOn, first }) =>
    `成文日期${dateWords(issuedOn, 'zh-CN', { year: true })}晚于第一个值班日${dateWords(first, 'zh-CN', { year: true })}，请核对。`,
  'too-many-shifts': ({ shifts, limit }) =>
    `共有${shifts}个班次，超过一个方案最多${limit}个的限制。请把值班期间分成几份方案。`,
  'pin-without-place': ({ date, leader }) =>
    `锁定${leader}在${dateWords(date, 'zh-CN')}值班，但这一天不需要值班，或没有所写的班类。请改日期、班类，或用“例外”给这一天加人。`,
  'pin-of-unclear-type': ({ date, leader, types }) =>
    `锁定${leader}在${dateWords(date, 'zh-CN')}值班，当天其可值的班类有${list(types.map(quote), 'zh-CN')}，请写明是哪一类。`,
  'more-pins-than-places': ({ date, type, pins, places }) =>
    `${dateWords(date, 'zh-CN')}的${quote(type)}锁定了${pins}人，只有${places}个班次。请去掉多余的锁定。`,
  'nobody-answers': ({ kind, name, from, to, days }) =>
    `${SERVICES[kind]}${quote(name)}在${rangeWords(from, to, 'zh-CN')}（${days}天）没有领导负责，这段时间不计等候。`,
  'long-absence': ({ from, to, days }) =>
    `${rangeWords(from, to, 'zh-CN')}共${days}天不能值班，没有写明这些天的次数是减去还是回来补，现按回来补排。请在这一条写明是否免补（excused）：减次数的免补（true），回来补的要补（false）。`,
};
