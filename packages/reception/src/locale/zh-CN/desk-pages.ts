import { dateWords } from '@lunzhi/core/internal';
import type { Span } from '../../roster/span.ts';

const day = (date: string): string => dateWords(date, 'zh-CN');
const weekday = (of: number): string => `周${'一二三四五六日'[of - 1]}`;

/** A month, or a whole year where `month` is `null`. */
export interface Period {
  readonly year: number;
  readonly month: number | null;
}

/** The pages of the circular and of visits. */
export const pageWords = {
  circular: {
    period: ({ year, month }: Period) => (month === null ? `${year}年` : `${year}年${month}月`),
    tiles: {
      sittings: (empty: number) => `接访班次${empty === 0 ? '' : `，空班${empty}`}`,
      heard: (people: number) => `批，${people}人次`,
      answered: '当场答复',
      study: '牵头研究',
      referred: '提请党委、政府',
      inTime: (due: number) => `按期答复，到期${due}`,
      overdue: (supervised: number) => `超期，已督办${supervised}`,
      closed: '办结',
    },
    noPublicYear: '全年的数字不公开：和各月的对照，能推出各月没有公布的数。请选一个月。',
    noPublicYet: '这个月还没有过完：逐日的公开版相互对照，能看出是哪一件。请等月底过后再公开。',
    noPeriod: '没有这个月或这一年，或者还没有到。',
  },
  visits: {
    week: (number: number) => `第${number}周`,
    thisWeek: '本周',
    border: (from: string) => `${day(from)}起是下一时段`,
    title: (date: string, of: number, township: string) => `${day(date)}（${weekday(of)}）　${township}`,
    noDay: (township: string) => `没有排定　${township}`,
    recorded: '已去，已记入台账',
    proposed: (registeredOn: string, waited: number) => `${day(registeredOn)}登记，届时已等${waited}天`,
    window: ({ from, to }: Span) => `${day(from)}至${day(to)}须去一次`,
    free: (near: readonly string[]) =>
      `当天是工作日，不坐班、不外出${near.length === 0 ? '' : `；前后坐班在${near.map(day).join('、')}`}`,
    since: (last: string, days: number) => `距上次${day(last)}已${days}天`,
    within: (period: string) => `在${period}内，可另定`,
    sits: '坐班',
    away: '外出',
    standing: ({
      made,
      planned,
      missing,
    }: {
      readonly made: number;
      readonly planned: readonly string[];
      readonly missing: number;
    }) =>
      [
        made > 0 ? `已访${made}` : '',
        planned.length > 0 ? `计划${planned.map(day).join('、')}` : '',
        missing > 0 ? `缺${missing}` : '',
      ]
        .filter((part) => part !== '')
        .join('，'),
  },
};

/** The sentences at the top of these pages. */
export const pageHeadlines = {
  counted: (
    { year, month }: Period,
    of: Readonly<Record<'sittings' | 'heard' | 'people' | 'due' | 'inTime' | 'overdue', number>>,
  ) =>
    `${month === null ? `${year}年` : `${month}月`}接访${of.sittings}班，${of.heard}批${of.people}人次；${of.due === 0 ? '没有到期的答复' : `到期${of.due}批，按期答复${of.inTime}批`}${of.overdue === 0 ? '' : `，超期${of.overdue}批`}。`,
  countedRest: '点数字可查看信访件。',
  superviseNext: (count: number) => `${count}批超期未督办，打印督办函`,
  planned: (quarter: string, of: Readonly<Record<'due' | 'made' | 'planned' | 'missing', number>>) =>
    of.due === 0
      ? `${quarter}没有下访任务。`
      : `${quarter}应下访${of.due}次：${[of.made > 0 ? `已访${of.made}次` : '', of.planned > 0 ? `计划${of.planned}次` : '', of.missing > 0 ? `缺${of.missing}次` : ''].filter((part) => part !== '').join('，')}。`,
  plannedRest: (each: number) => `每位领导每季度到每个联系乡镇${each}次。`,
  nextVisit: (date: string) => `${day(date)}下访，查看建议带去的件`,
};
