import type { SessionView } from '@lunzhi/core';
import type { RangeAct } from '../events.ts';
import type { Permits, Permitted } from '../parts/permit.ts';
import type { ElementLanguage } from '../words.ts';
import type { DayRange } from './range.ts';
import { rangeWords } from './words.ts';

/** One thing that can be done with a range, as it is offered. */
export interface OfferedAct {
  readonly act: RangeAct;
  readonly word: string;
  /** The same without the mouse; empty where another one has the key. */
  readonly key: string;
}

/** What can be done with a range, in the order in which it is offered. */
export function offeredActs(
  { places, sorted, holders }: DayRange,
  { head }: SessionView,
  language: ElementLanguage,
): readonly OfferedAct[] {
  const words = rangeWords(language);
  const [open, locked] = [sorted.open.length, sorted.locked.length];
  const [first, last] = [places[0], places[places.length - 1]];
  const isOver = head.edits === 'ledger' && places.every(({ shift }) => shift < (head.today ?? ''));
  const offers: readonly (OfferedAct & { readonly isThere: boolean })[] = [
    { act: 'lock', word: words.lock(open), key: 'L', isThere: open > 0 },
    { act: 'unlock', word: words.unlock(locked), key: open > 0 ? '' : 'L', isThere: locked > 0 },
    {
      act: 'ends',
      word: places.length === 2 ? words.trade : words.tradeEnds,
      key: 'X',
      isThere: !isOver && first?.leader !== last?.leader,
    },
    { act: 'mark', word: words.tradeAll, key: 'M', isThere: !isOver && places.length > 1 },
    { act: 'absence', word: words.absence, key: 'Q', isThere: !isOver && holders.length > 0 },
  ];
  return offers.filter(({ isThere }) => isThere);
}

/** Whether it may be done: what locks does so at once, the others lead to what does. */
export const mayRange = (may: Permits, act: RangeAct, { sorted }: DayRange): Permitted =>
  act === 'lock' || act === 'unlock'
    ? may({ kind: act, shifts: (act === 'lock' ? sorted.open : sorted.locked).map(({ shift }) => shift) })
    : true;
