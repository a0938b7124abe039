import type { DayKind, Language } from '../document/schema.ts';
import { dateWords } from '../locale/dates.ts';
import { dayKindName, quote } from '../locale/phrases.ts';

/** Parts of a roster that its ledger decides. */
export type LedgerPart =
  'document' | 'documentDigest' | 'rules' | 'calendar' | 'dutyDays' | 'assignments' | 'published';

/** What does not fit together in a roster, by code. */
export interface BrokenFacts {
  /** It does not say that it is a roster of this format. */
  'no-roster': object;
  /** So many lists and objects lie in one another that no program can go through them. */
  'too-deep': object;
  /** A part has not the form it must have; `pointer` (RFC 6901). */
  form: { readonly pointer: string };
  /** The document in it has an error. */
  document: { readonly pointer: string };
  /** The digest is not that of the document beside it; `entry` of the ledger, or `null`. */
  'document-digest': { readonly entry: number | null };
  /** The source of the calendar is not the document's. */
  'calendar-source': { readonly written: string; readonly asked: string };
  /** It says to be made with today's holiday data, and stores other days. */
  'calendar-digest': { readonly date: string };

  /** The id of a place says another date, shift type or number than the row itself. */
  row: { readonly shift: string; readonly date: string; readonly type: string };
  /** Two rows speak of one place, or two duty days of one date. */
  'place-twice': { readonly shift: string };
  'day-twice': { readonly date: string };
  /** A row says of its day another kind than the duty day does. */
  'row-kind': { readonly shift: string; readonly written: DayKind; readonly day: DayKind };
  /** A row on a date that is no duty day, or a place that its day does not have. */
  'strange-place': { readonly shift: string };
  'missing-place': { readonly shift: string };
  'strange-leader': { readonly leader: string };
  /** An origin, or an attendance, that only a ledger can bring about. */
  'strange-origin': { readonly shift: string };
  /** The document asks for something else on a date, whatever the holiday data say. */
  day: { readonly date: string };

  'rule-twice': { readonly rule: string };
  'bad-rule': { readonly rule: string };
  'standing-rule': { readonly rule: string };

  'original-without-ledger': object;
  'published-without-ledger': object;
  'ledger-without-original': object;
  'entry-form': { readonly entry: number; readonly at: string };
  'entry-does-not-fit': { readonly entry: number; readonly reason: string };
  'bad-correction': { readonly entry: number; readonly corrects: number };
  /** An entry is written for an earlier time than the one before it. */
  'entry-too-early': { readonly entry: number };
  /** An entry changes days that were past for it. */
  'entry-of-the-past': { readonly entry: number; readonly date: string };
  /** An entry calls a day past, or says who came on it, that was still to come. `day`: on which it was written. */
  'not-yet': { readonly entry: number; readonly date: string; readonly day: string };
  'not-what-the-ledger-says': { readonly part: LedgerPart };
}

export type BrokenCode = keyof BrokenFacts;

type Sentences = { readonly [Code in BrokenCode]: (facts: BrokenFacts[Code]) => string };

/** `2024-02-18/main/2` in words; what is no such id stays as it is. */
function placeIn(shift: string, language: Language): string {
  const date = /^\d{4}-\d\d-\d\d(?=\/)/.exec(shift)?.[0];
  if (date === undefined || date.slice(5, 7) > '12' || date.slice(5, 7) < '01') return quote(shift);
  return language === 'zh-CN' ? `${dateWords(date, language)}的班次（${shift}）` : `the place ${shift}`;
}

const zh: Sentences = {
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
  'place-twice': ({ shift }) => `${placeIn(shift, 'zh-CN')}写了两次`,
  'day-twice': ({ date }) => `值班日${dateWords(date, 'zh-CN')}写了两次`,
  'row-kind': ({ shift, written, day }) =>
    `${placeIn(shift, 'zh-CN')}写的是${dayKindName(written, 'zh-CN')}，当天却是${dayKindName(day, 'zh-CN')}`,
  'strange-place': ({ shift }) => `${placeIn(shift, 'zh-CN')}不在当天的班次之中`,
  'missing-place': ({ shift }) => `${placeIn(shift, 'zh-CN')}不见了`,
  'strange-leader': ({ leader }) => `方案里没有“${leader}”这位领导`,
  'strange-origin': ({ shift }) => `${placeIn(shift, 'zh-CN')}的来历（origin、attended）没有台账可依`,
  day: ({ date }) => `${dateWords(date, 'zh-CN', { year: true })}的值班安排不是方案所定的`,
  'rule-twice': ({ rule }) => `规则“${rule}”写了两次`,
  'bad-rule': ({ rule }) => `规则“${rule}”的等级、权重或参数不对`,
  'standing-rule': ({ rule }) => `必有的规则“${rule}”不见了，或被改过`,
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
  'not-what-the-ledger-says': ({ part }) => `其中的${partsZh[part]}与变更台账记的不一致`,
};

const partsZh: Readonly<Record<LedgerPart, string>> = {
  document: '方案',
  documentDigest: '方案的校验值',
  rules: '规则',
  calendar: '放假安排',
  dutyDays: '值班日',
  assignments: '值班安排',
  published: '公布的版本',
};

const en: Sentences = {
  'no-roster': () => 'it does not say "format": "lunzhi-roster/1"',
  'too-deep': () => 'its lists and objects are nested too deeply',
  form: ({ pointer }) => `it is wrong at "${pointer}"`,
  document: ({ pointer }) => `its document has an error at "${pointer}"`,
  'document-digest': ({ entry }) =>
    entry === null
      ? 'its document is not the one of which it has the digest'
      : `entry ${entry} of its ledger has the digest of another document`,
  'calendar-source': ({ written, asked }) =>
    `its calendar comes from "${written}", but its document says "${asked}"`,
  'calendar-digest': ({ date }) => `it was made with today's holiday data, but ${date} is another day there`,
  row: ({ shift, date, type }) => `the place ${shift} is written for ${date} and type "${type}"`,
  'place-twice': ({ shift }) => `the place ${shift} appears twice`,
  'day-twice': ({ date }) => `the duty day ${date} appears twice`,
  'row-kind': ({ shift, written, day }) =>
    `${placeIn(shift, 'en')} is written for a ${dayKindName(written, 'en')}, but the day is a ${dayKindName(day, 'en')}`,
  'strange-place': ({ shift }) => `the place ${shift} is not a place of that day`,
  'missing-place': ({ shift }) => `the place ${shift} is missing`,
  'strange-leader': ({ leader }) => `the leader "${leader}" is unknown`,
  'strange-origin': ({ shift }) => `the origin or attendance of ${placeIn(shift, 'en')} needs a ledger`,
  day: ({ date }) => `its document does not ask for what it stores on ${date}`,
  'rule-twice': ({ rule }) => `the rule "${rule}" appears twice`,
  'bad-rule': ({ rule }) => `the rule "${rule}" has a level, weight or parameters that it cannot have`,
  'standing-rule': ({ rule }) => `the rule "${rule}" is missing or was changed`,
  'original-without-ledger': () => 'it has what it was at first, but its ledger is empty',
  'published-without-ledger': () => 'it counts as published, but its ledger is empty',
  'ledger-without-original': () => 'it has a ledger, but not what it was at first',
  'entry-form': ({ entry, at }) => `entry ${entry} of its ledger is wrong at "${at}"`,
  'entry-does-not-fit': ({ reason }) => reason,
  'bad-correction': ({ entry, corrects }) =>
    `entry ${entry} of its ledger corrects entry ${corrects}, which it cannot`,
  'entry-too-early': ({ entry }) => `entry ${entry} of its ledger is earlier than the one before`,
  'entry-of-the-past': ({ entry, date }) =>
    `entry ${entry} of its ledger changes ${date}, which was past by then`,
  'not-yet': ({ entry, date, day }) =>
    `entry ${entry} of its ledger, written on ${day}, speaks of ${date}, which was still to come`,
  'not-what-the-ledger-says': ({ part }) => `"${part}" is not what its ledger made of it`,
};

/** A roster whose parts do not fit together: `message` says it in English, `words` in every language. */
export class BrokenRosterError extends Error {
  override readonly name = 'BrokenRosterError';
  readonly code: BrokenCode;
  /** Why, without a full stop. */
  readonly reasons: Readonly<Record<Language, string>>;
  readonly words: Readonly<Record<Language, string>>;

  constructor(code: BrokenCode, reasons: Readonly<Record<Language, string>>) {
    const words = {
      'zh-CN': `值班表前后对不上：${reasons['zh-CN']}。\n可能有人手工改过：请用备份恢复。`,
      en: `This roster cannot be read: ${reasons.en}.\nMaybe it was changed by hand: take a copy from before that.`,
    };
    super(words.en);
    this.code = code;
    this.reasons = reasons;
    this.words = words;
  }
}

/** The error for what does not fit together. */
export const broken = <Code extends BrokenCode>(code: Code, facts: BrokenFacts[Code]): BrokenRosterError =>
  new BrokenRosterError(code, {
    'zh-CN': (zh[code] as (own: BrokenFacts[Code]) => string)(facts),
    en: (en[code] as (own: BrokenFacts[Code]) => string)(facts),
  });
