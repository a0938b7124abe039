import type { ChangeKind } from '../../ledger/change-counts.ts';

const counted = (what: string, before: number, after: number): string => `${what}由${before}次变为${after}次`;

/** In the order in which they are said. */
const becomes: Readonly<Record<ChangeKind, (places: number) => string>> = {
  succeeded: (places) => `接任${places}班`,
  moved: (places) => `改派${places}班`,
  emptied: (places) => `空出${places}班`,
  filled: (places) => `补位${places}班`,
  added: (places) => `新增${places}班`,
  removed: (places) => `减少${places}班`,
};

/** How many places became what, in one line without a stop. */
export const summary = {
  becomes,
  fewest: '（已证明最少）',
  atLeast: (places: number) => `（至少要改${places}班）`,
  kept: (said: string, places: number) => `${said}，其余${places}班未动`,
  none: '各班都不变',
};

/** What is different in a second roster; dates, kinds of days and people are in words. */
export const comparison = {
  day: (date: string, weekday: string, parts: readonly string[]) =>
    `${date}（${weekday}）：${parts.join('；')}。`,
  newDay: (kind: string) => `新增值班日（${kind}）`,
  noDay: '不再值班',
  otherKind: (before: string, after: string) => `由${before}改为${after}`,
  entersPeriods: (names: string) => `列入${names}`,
  leavesPeriods: (names: string) => `移出${names}`,
  ofType: (type: string) => type,
  holder: (name: string, post: string) => `${name}（${post}）`,
  nobody: '空缺',
  morePlaces: (type: string, holder: string) => `${type}新增一个班次，${holder}`,
  fewerPlaces: (type: string, holder: string) => `${type}减少一个班次，原为${holder}`,
  changesHands: (type: string, before: string, after: string) => `${type}由${before}改为${after}`,

  leader: (name: string, parts: readonly string[]) => `${name}：${parts.join('，')}。`,
  gains: (dates: string) => `增加${dates}`,
  givesUp: (dates: string) => `减去${dates}`,
  counts: {
    duties: (before: number, after: number) => counted('共', before, after),
    restDays: (before: number, after: number) => counted('休息日', before, after),
    holidays: (before: number, after: number) => counted('节假日', before, after),
  },
};

/** What has changed in the document, a sentence each. */
export const changes = {
  withPost: (name: string, post: string) => `${name}（${post}）`,
  leaderAdded: (leader: string) => `新增领导${leader}。`,
  leaderGone: (leader: string) => `不再列入领导${leader}。`,
  noPost: '未写职务',
  postWithin: (title: string, range: string) => `${title}（${range}）`,
  postFrom: (title: string, day: string) => `${title}（${day}起）`,
  postUntil: (title: string, day: string) => `${title}（至${day}）`,
  inPostUntil: (leader: string, day: string) => `${leader}任职至${day}。`,
  posts: (leader: string, before: string, after: string) => `${leader}的职务由${before}改为${after}。`,
  leader: (leader: string, fields: string) => `${leader}的${fields}有改动。`,
  order: '领导排名有改动。',
  absenceAdded: (leader: string, range: string) => `${leader}${range}不能值班。`,
  absenceRemoved: (leader: string, range: string) => `${leader}${range}可以值班了。`,
  commonAbsenceAdded: (range: string) => `新增共同不能值班：${range}。`,
  commonAbsenceRemoved: (range: string) => `取消共同不能值班：${range}。`,
  protectionAdded: (name: string, range: string) => `新增特别防护期${name}：${range}。`,
  protectionRemoved: (name: string, range: string) => `取消特别防护期${name}：${range}。`,
  protectionHeads: (name: string) => `特别防护期${name}的人数等有改动，日期不变。`,
  protectionMoved: (how: 'extended' | 'shortened' | 'moved', name: string, before: string, after: string) =>
    `特别防护期${name}${{ extended: '延长', shortened: '缩短', moved: '调整' }[how]}：由${before}改为${after}。`,
  noticeAdded: (paper: string) => `新增放假通知：${paper}。`,
  noticeRemoved: (paper: string) => `不再采用放假通知：${paper}。`,
  rule: (how: 'added' | 'removed' | 'changed', rule: string) =>
    `${{ added: '新增', removed: '删去', changed: '修改' }[how]}规则${rule}。`,
  other: (field: string) => `${field}有改动。`,
};
