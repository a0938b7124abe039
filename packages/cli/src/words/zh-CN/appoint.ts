import { day } from './dates.ts';

/** The sentences of `lunzhi appoint` and `lunzhi visits`. */
export const appoint = {
  day,
  new: '新排',
  moved: '改期',
  late: '过了最迟接访日期',
  written: (path: string, entries: number) =>
    entries === 0 ? `没有变化，${path} 没有改动。` : `已记入${entries}条（${path}）。`,
  nothingWritten: '以上只是预览，没有记入台账。',
  cases: (ids: readonly string[]) => (ids.length === 0 ? '' : `待约${ids.length}件：${ids.join('、')}`),
  missing: (from: string, to: string) => `${day(from)}至${day(to)}`,
  files: (paths: readonly string[]) => `已写入：${paths.join('、')}`,
};
