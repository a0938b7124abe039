import { plainText } from '@lunzhi/core/internal';
import type { Channel, Purpose, Urgency } from '../cases/case-facts.ts';

type Words<Value extends string> = readonly (readonly [RegExp, Value])[];

/** 信访形式; the first that fits. */
export const channelWords: Words<Channel> = [
  [/批示|instruction/, 'instruction'],
  [/上级|转送|交办|转办|from-above/, 'from-above'],
  [/网|邮箱|信箱|微信|app|online/, 'online'],
  [/来电|电话|热线|12345|call/, 'call'],
  [/传真|fax/, 'fax'],
  [/访|visit/, 'visit'],
  [/信|letter/, 'letter'],
];

/** 信访目的, also as earlier papers call it. */
export const purposeWords: Words<Purpose> = [
  [/检举|控告|揭发|举报|accusation/, 'accusation'],
  [/求决|申诉|投诉|诉求|claim/, 'claim'],
  [/建议|意见|suggestion/, 'suggestion'],
];

export const urgencyWords: Words<Urgency> = [
  [/重大|特急|major/, 'major'],
  [/一般|普通|平|usual|不紧急|非紧急/, 'usual'],
  [/急|urgent/, 'urgent'],
];

/** 办理状态 of what is done with. */
export const FINISHED = /已办结|^办结|已归档|已完成|已销号|终结|不再受理/;

export const REPEAT = /^(?:重|是$|√|y$|yes$)/i;

/** The value of the first pattern that a text fits. */
export const meaningOf = <Value extends string>(words: Words<Value>, text: string): Value | undefined =>
  words.find(([pattern]) => pattern.test(text.normalize('NFKC').toLowerCase()))?.[1];

/** Whether a mark says yes: 是, 有, √, 1, Y. */
export const isMarked = (text: string): boolean =>
  /^(?:是|有|对|√|✓|✔|☑|1|y|yes|true)/i.test(plainText(text).normalize('NFKC'));

const DIGITS = '〇一二三四五六七八九十';

/** How many a cell says: `12`, `12人`, `约30人`, 五; `null` where it says no number above 0. */
export function readCount(text: string): { readonly count: number; readonly isRounded: boolean } | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  const found =
    /^(约|近|大概|超)?(\d{1,6}|[一二三四五六七八九十])(?:\.0+)?(余|多)?(?:人|名|位|个)?(?:左右|以上)?$/.exec(
      plain,
    );
  if (!found) return null;
  const count = /\d/.test(found[2]!) ? Number(found[2]) : DIGITS.indexOf(found[2]!);
  const isRounded = found[1] !== undefined || found[3] !== undefined || /左右|以上/.test(plain);
  return count >= 1 && count <= 100_000 ? { count, isRounded } : null;
}

/** A long number that a spreadsheet has rounded: 4.31122E+17. */
export const hasLostDigits = (text: string): boolean =>
  /^\d(?:\.\d+)?e\+?\d+$/i.test(text.normalize('NFKC').trim());

/** A spreadsheet keeps 15 digits of a number: the rest of an identity number becomes zeros. */
export const hasLostIdentity = (text: string): boolean => hasLostDigits(text) || /^\d{15}000$/.test(text);

/** Weights of the first 17 digits (GB 11643). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number as cells hold it; `null` for anything else. */
export function readIdentity(text: string): { readonly identity: string; readonly isRight: boolean } | null {
  const identity = text
    .normalize('NFKC')
    .replace(/[\s'’‘`-]/g, '')
    .toUpperCase();
  if (/^\d{15}$/.test(identity)) return { identity, isRight: true };
  if (!/^\d{17}[\dX]$/.test(identity)) return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(identity[index]), 0);
  return { identity, isRight: '10X98765432'[sum % 11] === identity[17] };
}

/** A telephone number without blanks and marks; whatever else is written stays as it is. */
export const readPhone = (text: string): string => {
  const plain = plainText(text)
    .normalize('NFKC')
    .replace(/^['’‘`]/, '');
  const digits = plain.replace(/[\s()-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
  return /^\d{5,13}$/.test(digits) ? digits : plain;
};
