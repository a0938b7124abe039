import { short } from './dates.ts';

/** The sentences of `lunzhi cases`. */
export const cases = {
  day: (date: string): string => date,
  comma: '、',
  begun: (path: string, county: string) =>
    `已新建${county}的信访件台账：${path}。含来访人信息，只供内部使用。`,
  written: (path: string, first: number, last: number) =>
    first === last ? `已记为第${first}条（${path}）。` : `已记为第${first}至${last}条（${path}）。`,
  standing: (path: string, first: number, last: number) =>
    first === last
      ? `第${first}条就是这一项（${path}），没有重复记入。`
      : `第${first}至${last}条就是这些（${path}），没有重复记入。`,
  refusedEntry: (number: number) => `第${number}条不能记入，全部没有记入：`,
  arranged: (date: string, leader: string) => `${short(date)} ${leader}`,
  count: (cases: number) => `共${cases}件。`,
  standsAt: (id: string, stage: string) => `${id}：${stage}`,
  erased: (cases: number) =>
    cases === 0 ? '没有到期的个人信息。' : `已清除${cases}件信访件的个人信息；记录和统计不变。`,
  nothingTaken: (cases: number) => `以上只是预览，没有登记；加 --write 登记${cases}件。`,
  nothingToTake: () => '没有要登记的新件。',
};
