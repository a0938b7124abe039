import type { MissingVisit } from '../../visits/plan-visits.ts';

const why: Readonly<Record<MissingVisit['why'], string>> = {
  past: '时段已过',
  'no-day': '时段内没有可以下访的工作日（值班、不能到岗或不再联系该乡镇）',
  'other-visits': '时段内可以下访的日子都已安排到其他乡镇',
};

const center = 'center' as const;
const left = 'left' as const;

/** Papers of visits. */
export const visits = {
  why,
  comma: '、',
  internal: '内部',
  weekday: (name: string): string => `（${name}）`,
  quarter: (year: number, quarter: number): string => `${year}年第${'一二三四'[quarter - 1]}季度`,
  planTitle: (county: string, span: string): string => `${county}领导干部${span}下访安排表`,
  planColumns: [
    { head: '日期', width: 3, align: center },
    { head: '领导', width: 3, align: center },
    { head: '职务', width: 4, align: left },
    { head: '下访乡镇', width: 3, align: center },
    { head: '待约信访件', width: 5, align: left },
  ],
  missing: (name: string, township: string, days: string, cause: string): string =>
    `${name}到${township}的下访（${days}）未能排定：${cause}。`,
  noticeTitle: '关于做好领导干部下访接访工作的通知',
  addressee: (township: string): string => `${township}：`,
  notice: (span: string): string => `根据工作安排，${span}下列领导干部到你处下访接访，现通知如下：`,
  noticeColumns: [
    { head: '日期', width: 3, align: center },
    { head: '领导', width: 3, align: center },
    { head: '职务', width: 5, align: left },
    { head: '拟接访件数', width: 2, align: center },
  ],
  prepare:
    '请安排好接访场所，通知有关信访人，准备有关材料，由主要负责人参加接访。因故需要调整的，请提前联系。',
  event: (name: string, township: string): string => `${name} 下访 ${township}`,
  eventCases: (cases: number): string => `拟接访${cases}件`,
};
