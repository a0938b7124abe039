import { plainName } from '@lunzhi/core/internal';
import { doubt, type LeadersDoubt } from './doubts.ts';
import type { LeaderRow } from './leaders-table.ts';

const CHINESE = '一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** A number up to 99 in Chinese: 二十一. */
function chineseNumber(text: string): number | null {
  const [, tens, ten, ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined || text === '' || (ten === '' && ones !== '')) return null;
  const of = (digit: string): number => (digit === '' ? 0 : CHINESE.indexOf(digit) + 1);
  return ten === '' ? of(tens) : (of(tens) || 1) * 10 + of(ones);
}

/** The number of a leader in whatever digits, in brackets or with a full stop behind it. */
export function numberOf(text: string): number | null {
  const written = plainName(text);
  if (CIRCLED.includes(written) && written !== '') return CIRCLED.indexOf(written) + 1;
  const said = written.normalize('NFKC').replace(/^\((.*)\)$/, '$1');
  return /^\d{1,4}(?:\.0*)?[.、]?$/.test(said)
    ? parseInt(said, 10)
    : chineseNumber(said.replace(/[.、]$/, ''));
}

/** The number before a text, as in a list: `1.农业`, `（2）水利`, `③林业`. */
export const NUMBERED = /^\s*(?:[(（]\d{1,2}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳])\s*/;

/** A text without the number before it; in Chinese it is rather that of a heading: 一、县委. */
export function unnumbered(text: string): { readonly number: string; readonly rest: string } {
  const number =
    NUMBERED.exec(text)?.[0] ?? /^\s*[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]\s*/.exec(text)?.[0];
  return { number: number?.trim() ?? '', rest: text.slice(number?.length ?? 0) };
}

/** By their numbers when each has one of his own; else as they stand. */
export function inOrder(
  leaders: readonly LeaderRow[],
  doubts: LeadersDoubt[],
): { sorted: LeaderRow[]; order: 'number' | 'row' } {
  const ofNumber = new Map<number | null, LeaderRow[]>();
  for (const leader of leaders) ofNumber.set(leader.number, [...(ofNumber.get(leader.number) ?? []), leader]);
  const cellOf = ({ cells }: LeaderRow): string => cells.number![0]!.cell;
  for (const [number, own] of ofNumber)
    if (number !== null && own.length > 1)
      doubts.push(
        doubt('rank-doubled', {
          cell: cellOf(own[0]!),
          cells: own.map(cellOf),
          number,
          names: own.map(({ name }) => name),
        }),
      );
  if (leaders.length > 0 && !ofNumber.has(null) && ofNumber.size === leaders.length) {
    doubts.push(doubt('order-by-number', { cell: cellOf(leaders[0]!) }));
    return { sorted: [...leaders].sort((a, b) => a.number! - b.number!), order: 'number' };
  }
  const hasNumbers = leaders.some(({ cells }) => cells.number !== undefined);
  if (leaders.length > 0)
    doubts.push(doubt('order-by-row', { because: hasNumbers ? 'not-all-different' : 'no-column' }));
  return { sorted: [...leaders], order: 'row' };
}
