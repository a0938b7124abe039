import type { CalendarDiagnostic } from '../../calendar/diagnostics.ts';
import { firstKnownYear } from '../../calendar/published.ts';
import type { CompileDiagnostic } from '../../compile/diagnostics.ts';
import type { RuleDiagnostic } from '../../constraints/diagnostics.ts';
import type { DiagnosticOf } from '../../document/diagnostics.ts';
import type { DayKind } from '../../document/schema.ts';
import type { ReplanFacts } from '../../plan/replan-diagnostics.ts';
import type { RosterDiagnostic, RuleSide } from '../../roster/roster-diagnostics.ts';
import { LEVELS, type Score } from '../../score/score.ts';
import { dateSetWords, dateWords, monthWords, rangeWords } from '../dates.ts';
import { missedWords } from '../shares.ts';
import { type Sentences, count, list, quote, holidayNames } from '../phrases.ts';
import { dayKindName, levelName } from '../names.ts';

const years = { year: true } as const;

/** Sentences about published years, notices and days without anyone to serve. */
export const calendar: Sentences<CalendarDiagnostic> = {
  'unpublished-year': ({ year }) =>
    `没有${year}年的放假安排：${year < firstKnownYear ? `自带的数据从${firstKnownYear}年开始` : '国务院尚未公布，或尚未录入'}。请把通知录入 calendar.notices；若先按法定节假日暂排，请把 calendar.unpublishedYears 写为 "statutory"。`,
  'no-duty-days': ({ from, to }) =>
    `${rangeWords(from, to, 'zh-CN', years)}没有一天需要值班。请检查值班期间、班类的人数与日期、例外。`,
  'calendar-range-reversed': ({ from, to }) =>
    `结束日期${dateWords(to, 'zh-CN', years)}早于开始日期${dateWords(from, 'zh-CN', years)}。`,
  'notice-off-and-work': ({ paper, date, name }) =>
    `通知${quote(paper)}中，${dateWords(date, 'zh-CN', years)}既在${quote(name)}放假之内，又是上班日。请对照原文只留一项。`,
  'notice-incomplete': ({ year, missing }) =>
    `${year}年的通知没有写${list(missing, 'zh-CN')}的放假日期，这些节日将按平常的周排班。请对照原文补全。`,
  'holiday-without-name': ({ from, to }) =>
    `${rangeWords(from, to, 'zh-CN', years)}定为节假日，但没有写节日名称，节假日轮换无法辨认。请写 name；若只是休息，请改为 "weekend"。`,
  'shift-type-without-days': ({ name }) => `班类${quote(name)}在值班期间没有一天需要值班。`,
  'exception-outside-type': ({ type, from, to }) =>
    `${rangeWords(from, to, 'zh-CN', years)}的例外不起作用：班类${quote(type)}这些天尚未启用或已停用。`,
  'provisional-days': ({ year, days }) =>
    `${year}年的放假安排尚未公布，值班期间有${days}天按法定节假日暂定，不含调休。`,
  'open-december': ({ year, from, to }) =>
    `${rangeWords(from, to, 'zh-CN', years)}还可能随${year + 1}年的放假通知变动。`,
};

const SERVICES = { township: '乡镇', sector: '领域', project: '项目' } as const;

/** Sentences about places, pins and who answers for what. */
export const compile: Sentences<CompileDiagnostic> = {
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

/** At most three decimals, no trailing zeros. */
const figure = (value: number): string => `${Math.round(value * 1000) / 1000}`;

/** Sentences about rules and quotas. */
export const rules: Sentences<RuleDiagnostic> = {
  'unknown-in-rule': ({ rule, what, value, nearest }) =>
    `规则${quote(rule)}中的${what === 'leader' ? '领导' : '班类'}${quote(value)}不存在${nearest === undefined ? '。' : `，是否为${quote(nearest)}？`}`,
  'rule-dates-reversed': ({ rule, from, to }) =>
    `规则${quote(rule)}中的日期${dateWords(from, 'zh-CN')}在${dateWords(to, 'zh-CN')}之后，请把起止日期对调。`,
  'rule-dates-outside': ({ rule, from, to }) =>
    `规则${quote(rule)}中的${rangeWords(from, to, 'zh-CN')}不在值班期间内，不起作用。`,
  'rule-holiday-outside': ({ rule, value, nearest }) =>
    `规则${quote(rule)}中的节日${quote(value)}不在值班期间内，不起作用${nearest === undefined ? '。' : `；是否为${quote(nearest)}？`}`,
  'rule-days-need-id': ({ rule }) =>
    `默认规则${quote(rule)}的日子不能更改。请另写一条规则，用另一个编号；不再需要默认规则时，将其权重（weight）写为 0。`,
  'preferences-unread': ({ leaders }) =>
    `${count(leaders, 'leader', 'zh-CN')}写了希望或不希望值班的日期，但没有规则采用，不起作用。`,
  'figures-too-large': ({ shifts }) =>
    `${shifts}个班次与上期结转的数字太大，均衡无法精确计算。请缩短值班期间，或减小上期结转。`,
  'quota-above-dates': ({ leader, quota, dates }) =>
    `${leader}的定额为${figure(quota)}次，但其可参加的值班日只有${dates}天。请减小定额。`,
  'quotas-above-places': ({ quotas, places }) =>
    `各人定额合计${figure(quotas)}次，超过全部${places}个班次。请减小定额。`,
  'quotas-below-places': ({ quotas, places }) =>
    `所有领导都有定额，合计${figure(quotas)}次，少于${places}个班次，余下的平均加到各人的定额上。`,
  'quota-below-least': ({ leader, quota, least }) =>
    `${leader}的定额为${figure(quota)}次，但规则要求至少${least}次，按${least}次安排。`,
  'amount-missed': (facts) => missedWords(facts, 'zh-CN'),
  'rule-note': ({ sentences }) => sentences['zh-CN'],
};

const days = (dates: readonly string[]): string => dateSetWords(dates, 'zh-CN');

/** Sentences about what has been served and what is too near to be changed. */
export const replan: Sentences<DiagnosticOf<ReplanFacts>> = {
  'served-leader-missing': ({ leader, dates }) =>
    `表上${days(dates)}有${quote(leader)}，方案中却没有这位领导。已离任的，请留在名单里，给职务写上最后一天；在编辑页面上用「离任／接任」。`,
  'served-type-missing': ({ type, dates }) =>
    `${days(dates)}的班类${quote(type)}已有人值班，方案中却没有这个班类。请保留，并写上停用日期 to。`,
  'served-period-missing': ({ period, dates }) =>
    `${days(dates)}是按特别防护期${quote(period)}值的班，方案中却没有这个防护期。请保留，不再需要的，写上截止日期 to。`,
  'served-day-outside': ({ dates }) => `${days(dates)}已经过去，却不在值班期间之内。请让值班期间包含这些天。`,
  'past-day-added': ({ dates }) =>
    `按现在的方案，${days(dates)}也需要值班，但已经过去，无法再排，按无人值班记录。当时有人值班的，请补记到岗。`,
  'past-day-kept': ({ dates }) => `按现在的方案，${days(dates)}不需要值班，但已经过去，照原样保留。`,
  'frozen-holder-away': ({ name, dates }) =>
    `${name}在${days(dates)}不能值班，但时间太近，重排不再改动。请用代班（substitute）另请一位领导。`,
  'agreed-holder-away': ({ name, dates }) =>
    `${name}在${days(dates)}不能值班，但这些班已经商定，重排不再改动。请用代班（substitute）另请一位领导。`,
  'today-goes-back': ({ today, last }) =>
    `上次已从${dateWords(last, 'zh-CN')}起重排，不能再从${dateWords(today, 'zh-CN')}起重排，否则会改动已经值过的班。请把 today 写为${dateWords(last, 'zh-CN')}或以后。`,
};

const day = (kind: DayKind | null, holidays: readonly string[], places: number, isPlaces: boolean): string =>
  kind === null
    ? '无需值班'
    : `${kind === 'holiday' && holidays.length > 0 ? `${holidayNames(holidays, 'zh-CN')}假期` : dayKindName(kind, 'zh-CN')}${isPlaces ? `（${places}人）` : ''}`;

const basis = ({ isAmended, isExplained }: { isAmended: boolean; isExplained: boolean }): string =>
  isAmended ? '修改后的方案' : isExplained ? '今天的放假数据' : '方案（放假数据中查不到依据）';

const figures = (score: Score): string =>
  LEVELS.map((level) => `${levelName(level, 'zh-CN')}${score[level]}`).join('、');

const side = (own: RuleSide | null): string =>
  own === null
    ? '没有这条'
    : own.weight === 0
      ? '停用'
      : `为${levelName(own.level, 'zh-CN')}、权重${own.weight}、代价${own.cost}`;

/** Sentences about what a roster says otherwise than its document. */
export const roster: Sentences<RosterDiagnostic> = {
  'calendar-differs': ({ date, stored, today, holidays, places, kept, ...why }) => {
    const isPlaces = stored !== null && today !== null && places.stored !== places.today;
    const then = day(stored, holidays.stored, places.stored, isPlaces);
    const now = day(today, holidays.today, places.today, isPlaces);
    const end = kept === null ? '' : '（已经过去，保持原样）';
    return `${dateWords(date, 'zh-CN', { year: true })}：排班时是${then}，按${basis(why)}是${now}${end}。`;
  },
  'rules-differ': ({ lunzhi, asked, stored }) =>
    `值班表文件（lunzhi ${lunzhi} 写成）里记的规则与方案的不同，以方案为准。代价按方案：${figures(asked)}；按文件里的规则：${figures(stored)}。`,
  'rule-differs': ({ titles, asked, stored, isParams }) =>
    `规则${quote(titles['zh-CN'])}：方案${side(asked)}；文件里${side(stored)}${isParams ? '，参数不同' : ''}。`,
  'document-differs': () => '值班表不是按这份方案的现状排的；以下按这份方案计分。',
  'place-not-asked': ({ date, shift, leader }) =>
    `${dateWords(date, 'zh-CN', { year: true })}${leader}的班次（${shift}）方案里没有，或方案里没有这位领导。`,
};
