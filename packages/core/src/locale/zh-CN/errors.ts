import type { BrokenCode, BrokenFacts, LedgerPart } from '../../roster/broken-roster.ts';
import { dateWords } from '../dates.ts';
import { quote } from '../phrases.ts';
import { dayKindName } from '../names.ts';

/** `2024-02-18/main/2` in words; anything else stays as it is. */
function placeIn(shift: string): string {
  const date = /^\d{4}-\d\d-\d\d(?=\/)/.exec(shift)?.[0];
  if (date === undefined || date.slice(5, 7) > '12' || date.slice(5, 7) < '01') return quote(shift);
  return `${dateWords(date, 'zh-CN')}的班次（${shift}）`;
}

const parts: Readonly<Record<LedgerPart, string>> = {
  document: '方案',
  documentDigest: '方案的校验值',
  rules: '规则',
  calendar: '放假安排',
  dutyDays: '值班日',
  assignments: '值班安排',
  published: '公布的版本',
};

const reasons: { readonly [Code in BrokenCode]: (facts: BrokenFacts[Code]) => string } = {
  'no-roster': () => '没有写明 "format": "lunzhi-roster/1"',
  'too-deep': () => '内容嵌套层次太多',
  form: ({ pointer }) => `${pointer || '/'} 处的写法不对`,
  document: ({ pointer }) => `其中的方案在 ${pointer || '/'} 处有错误`,
  'document-digest': ({ entry }) =>
    entry === null
      ? '其中的方案与它的校验值不符，写成以后被改过'
      : `变更台账第${entry}条写的校验值，不是改动以后的方案的`,
  'calendar-source': ({ written, asked }) => `放假安排的来源写的是“${written}”，方案中是“${asked}”`,
  'calendar-digest': ({ date }) => `写明按现在的放假数据排定，${dateWords(date, 'zh-CN')}却与之不同`,
  row: ({ shift, date, type }) => `班次“${shift}”的日期、班类写的却是 ${date}、${type}`,
  'place-twice': ({ shift }) => `${placeIn(shift)}写了两次`,
  'day-twice': ({ date }) => `值班日${dateWords(date, 'zh-CN')}写了两次`,
  'row-kind': ({ shift, written, day }) =>
    `${placeIn(shift)}写的是${dayKindName(written, 'zh-CN')}，当天却是${dayKindName(day, 'zh-CN')}`,
  'strange-place': ({ shift }) => `${placeIn(shift)}不在当天的班次之中`,
  'missing-place': ({ shift }) => `${placeIn(shift)}不见了`,
  'strange-leader': ({ leader }) => `方案里没有“${leader}”这位领导`,
  'strange-origin': ({ shift }) => `${placeIn(shift)}的来历（origin、attended）没有台账可依`,
  day: ({ date }) => `${dateWords(date, 'zh-CN', { year: true })}的值班安排不是方案所定的`,
  'rule-twice': ({ rule }) => `规则“${rule}”写了两次`,
  'bad-rule': ({ rule }) => `规则“${rule}”的等级、权重或参数不对`,
  'standing-rule': ({ rule }) => `必备的规则“${rule}”不见了，或被改过`,
  'original-without-ledger': () => '有最初排定的表，变更台账却是空的',
  'published-without-ledger': () => '写着已经公布，变更台账却是空的',
  'ledger-without-original': () => '有变更台账，却没有最初排定的表',
  'entry-form': ({ entry, at }) => `变更台账第${entry}条的“${at}”不对`,
  'entry-does-not-fit': ({ entry }) => `变更台账第${entry}条与它前面的记录接不上`,
  'bad-correction': ({ entry, corrects }) => `变更台账第${entry}条更正第${corrects}条，而那一条不能更正`,
  'entry-too-early': ({ entry }) => `变更台账第${entry}条早于它前面的记录`,
  'entry-of-the-past': ({ entry, date }) =>
    `变更台账第${entry}条改动了${dateWords(date, 'zh-CN')}，那一天当时已经过去`,
  'not-yet': ({ entry, date, day }) =>
    `变更台账第${entry}条写于${dateWords(day, 'zh-CN')}，说的却是还没有到的${dateWords(date, 'zh-CN')}`,
  'not-what-the-ledger-says': ({ part }) => `其中的${parts[part]}与变更台账记的不一致`,
};

/** Why a roster cannot be read; a reason has no full stop. */
export const brokenRoster = {
  reasons,
  cannotBeRead: (reason: string) => `值班表前后对不上：${reason}。\n可能有人手工改过：请用备份恢复。`,
};

/** Why nothing is opened. */
export const opening = {
  nothing: '没有给出要打开的内容。\n请给出 document（值班方案）或 roster（值班表）。',
  both: 'document 和 roster 同时给出，不知道打开哪一个。\n请只给一个：值班表里已有方案，改方案请打开以后再改。',
  today: (given: string) =>
    `today（今天）写作 ${given}，不是一个日期。\n请写成 2024-02-19 这样，四位年、两位月、两位日，不带时间。`,
  language: (given: string) => `language（语言）写作 ${given}，没有这种语言。\n请写 zh-CN 或 en。`,
  constraints: (missing: readonly string[]) =>
    `计算的一端缺少需要的规则：${missing.join('、')}。\n请在调用 serve 时把它们放进 constraints。`,
};
