import type { EntryOf } from './ledger-entry.ts';

/** That a roster was planned again in March 2024 and everything stayed, but for what is given. */
export const replannedEntry = (changes: Partial<EntryOf<'re-planned'>> = {}): EntryOf<'re-planned'> => ({
  kind: 're-planned',
  at: '2024-03-01T09:00:00+08:00',
  author: '县信访局',
  today: '2024-03-01',
  frozenThrough: '2024-03-02',
  removed: [],
  added: [],
  daysRemoved: [],
  daysAdded: [],
  rules: [],
  calendar: { source: 'chinese-days', digest: '', provisionalDays: 0 },
  changed: 0,
  least: 0,
  seed: 1,
  moves: 0,
  ...changes,
});
