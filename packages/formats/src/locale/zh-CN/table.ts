import { dayKindName, weekdayHeads } from '@lunzhi/core/names';

const year = (date: string): string => date.slice(0, 4);
const month = (date: string): number => Number(date.slice(5, 7));
const day = (date: string): number => Number(date.slice(8, 10));

/** The words of the official table; everything else in a file comes from the document. */
export const table = {
  /** In the order in which every format shows them. */
  columns: {
    number: '序号',
    date: '日期',
    weekday: '星期',
    shiftType: '班类',
    name: '接访领导',
    post: '职务',
    sectors: '分管领域',
    townships: '联系乡镇',
    times: '时间',
    place: '地点',
    remarks: '备注',
  },
  /** Monday to Sunday. */
  weekdays: weekdayHeads('zh-CN', 'narrow'),
  listMark: '、',
  disclosure: '公开属性',
  open: '公开',
  /** Where it is still to be decided who serves. */
  pending: '待定',
  makeUp: dayKindName('make-up-workday', 'zh-CN'),
  weekend: dayKindName('weekend', 'zh-CN'),
  protection: '特别防护期',
  /** Between what different shift types have. */
  sessionMark: '，',
  provisional: '暂定',
  provisionalReason: '放假安排尚未全部公布，公布后可能调整',
  /** Of a table that was published before in another form. */
  version: (number: number, date: string) => `第${number}版，${date}公布`,
  /** The day of a version, and that of the first. */
  signed: (published: string, issued: string) => `${published}（制表：${issued}）`,
  /** What a table is that is not published, or not any more. */
  drafts: { circulated: '征求意见稿', draft: '草稿·未公布', changed: '公布后有改动，未公布' },
  /** The same where it is known since which version. */
  changed: (version: number) => `第${version}版后有改动，未公布`,
  documentNumber: '文号',
  sheet: '安排表',
  /** What the calendar says a duty is, after post and name. */
  duty: '坐班接访',
  colon: '：',
  bracketed: (text: string) => `（${text}）`,
  /** As an edition is marked in a sentence. */
  noted: (draft: string) => draft,
  day: (date: string) => `${month(date)}月${day(date)}日`,
  fullDay: (date: string) => `${year(date)}年${month(date)}月${day(date)}日`,
  to: '至',
  /** The month of any date in it. */
  month: (date: string, duties: number, makeUp: readonly string[]) =>
    `${year(date)}年${month(date)}月（${duties}班${
      makeUp.length === 0 ? '' : `；${makeUp.map((own) => `${day(own)}日`).join('、')}为调休上班日`
    }）`,
  /** How many serve on each day of a period, and which of its days are holidays. */
  eachDay: (people: number) => `每日${people}人`,
  holidaysWithin: (holiday: string, days: string) => `其中${days}为${holiday}假期`,
  factMark: '；',
  /** The month of a date on an axis. */
  shortMonth: (date: string) => `${month(date)}月`,
  /** How a spreadsheet shows a day. */
  dayFormat: 'm"月"d"日"',
};
