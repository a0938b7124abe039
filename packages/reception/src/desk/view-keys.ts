import type { KeyedPatch, KeysOf } from '@lunzhi/core/client';
import type { DeskView } from './view.ts';

/** Lists of a view that are told item by item. */
export const deskKeys: KeysOf<DeskView, 'cases' | 'sittings' | 'days'> = {
  cases: ({ id }) => id,
  sittings: ({ shift }) => shift,
  days: ({ date }) => date,
};

/** What leads from one view to the next. */
export type DeskPatch = KeyedPatch<DeskView>;
