/** What a part of a custom constraint must be. */
export const WANTED = {
  object: { 'zh-CN': '对象', en: 'an object' },
  function: { 'zh-CN': '函数', en: 'a function' },
  list: { 'zh-CN': '数组', en: 'a list' },
  string: { 'zh-CN': '字符串', en: 'a string' },
  flag: { 'zh-CN': 'true 或 false', en: 'true or false' },
  level: {
    'zh-CN': ' hard、coverage、disruption、fairness 或 quality',
    en: 'hard, coverage, disruption, fairness or quality',
  },
  bytes: { 'zh-CN': '每个班次一项的 Uint8Array', en: 'a Uint8Array with an entry for each shift' },
  waits: { 'zh-CN': '符合 Waits 说明的值', en: 'what the documentation of Waits asks for' },
  cost: { 'zh-CN': '正的安全整数', en: 'a positive safe integer' },
  integer: { 'zh-CN': '安全整数', en: 'a safe integer' },
  count: { 'zh-CN': '不小于0的安全整数', en: 'a non-negative safe integer' },
  number: { 'zh-CN': '有限的数', en: 'a finite number' },
  shift: { 'zh-CN': '班次的序号', en: 'the index of a shift' },
  leader: { 'zh-CN': '领导的序号', en: 'the index of a leader' },
  service: { 'zh-CN': '乡镇、领域或项目的序号', en: 'the index of a township, sector or project' },
  day: { 'zh-CN': '日期的序号', en: 'the index of a day' },
  forbidden: {
    'zh-CN': ' excluded、blocked、optional 或 undefined',
    en: 'excluded, blocked, optional or undefined',
  },
  'as-first-place': {
    'zh-CN': '与同日同类第一个班次相同的回答',
    en: 'what it is for the first place of that day and type',
  },
  'from-least': { 'zh-CN': '不小于 least 的数', en: 'a number no smaller than `least`' },
} as const;

/** Names what a part must be. */
export type Wanted = keyof typeof WANTED;
