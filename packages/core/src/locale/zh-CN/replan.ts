import { dateSetWords, dateWords } from '../dates.ts';
import { quote } from '../phrases.ts';
import type { ReplanDiagnostic, ReplanFacts } from '../../plan/replan-diagnostics.ts';

const days = (dates: readonly string[]): string => dateSetWords(dates, 'zh-CN');

/** Sentences about what has been served and what is too near to be changed. */
export const replanMessages: {
  readonly [Code in keyof ReplanFacts]: (d: Extract<ReplanDiagnostic, { code: Code }>) => string;
} = {
  'served-leader-missing': ({ leader, dates }) =>
    `表上${days(dates)}有${quote(leader)}，方案中却没有这位领导。已调离的，请保留其人，在 posts 中写上截止日期 to。`,
  'served-type-missing': ({ type, dates }) =>
    `${days(dates)}的班类${quote(type)}已有人值班，方案中却没有这个班类。请保留，并写上停用日期 to。`,
  'served-period-missing': ({ period, dates }) =>
    `${days(dates)}是按特别防护期${quote(period)}值的班，方案中却没有这个防护期。请保留，不再需要的，写上截止日期 to。`,
  'served-day-outside': ({ dates }) => `${days(dates)}已经过去，却不在值班期间之内。请让值班期间包含这些天。`,
  'past-day-added': ({ dates }) =>
    `按现在的方案，${days(dates)}也需要值班，但已经过去，无法再排，按无人值班记录。当时有人值班的，请在方案 pins 中写明。`,
  'past-day-kept': ({ dates }) => `按现在的方案，${days(dates)}不需要值班，但已经过去，照原样保留。`,
  'frozen-holder-away': ({ name, dates }) =>
    `${name}在${days(dates)}不能值班，但时间太近，重排不再改动。请用代班（substitute）另请一位领导。`,
  'agreed-holder-away': ({ name, dates }) =>
    `${name}在${days(dates)}不能值班，但这些班是商定的，重排不再改动。请用代班（substitute）另请一位领导。`,
  'today-goes-back': ({ today, last }) =>
    `上次已从${dateWords(last, 'zh-CN')}起重排，不能再从${dateWords(today, 'zh-CN')}起重排，否则会改动已经值过的班。请把 today 写为${dateWords(last, 'zh-CN')}或以后。`,
};
