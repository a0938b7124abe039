import type { DayKind, Language } from '../document/schema.ts';
import { brokenRoster as en } from '../locale/en/errors.ts';
import { brokenRoster as zh } from '../locale/zh-CN/errors.ts';
import type { CurrentRoster } from './original-and-current.ts';

/** Parts of a roster that its ledger decides. */
export type LedgerPart = keyof CurrentRoster;

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
  /** A row on a date that is not a duty day, or a place that its day does not have. */
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
  /** An entry calls a day past, or records attendance on it, that was still to come. `day`: on which it was written. */
  'not-yet': { readonly entry: number; readonly date: string; readonly day: string };
  'not-what-the-ledger-says': { readonly part: keyof CurrentRoster };
}

export type BrokenCode = keyof BrokenFacts;

/** A roster whose parts do not fit together: `message` says it in English, `words` in every language. */
export class BrokenRosterError extends Error {
  override readonly name = 'BrokenRosterError';
  readonly code: BrokenCode;
  /** Why, without a full stop. */
  readonly reasons: Readonly<Record<Language, string>>;
  readonly words: Readonly<Record<Language, string>>;

  constructor(code: BrokenCode, reasons: Readonly<Record<Language, string>>) {
    const words = {
      'zh-CN': zh.cannotBeRead(reasons['zh-CN']),
      en: en.cannotBeRead(reasons.en),
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
    'zh-CN': (zh.reasons[code] as (own: BrokenFacts[Code]) => string)(facts),
    en: (en.reasons[code] as (own: BrokenFacts[Code]) => string)(facts),
  });
