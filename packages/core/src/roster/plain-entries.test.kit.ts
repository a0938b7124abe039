import type { EntryOf, LedgerEntry } from './ledger-entry.ts';
import type { Roster, RosterAssignment } from './roster.ts';

export const common = { at: '2024-01-20T09:00:00+08:00', author: '县信访局' };
export const circulated: LedgerEntry = { kind: 'circulated', ...common };
export const approved: LedgerEntry = { kind: 'approved', ...common, by: '联席会议', on: '2024-01-19' };
export const published: EntryOf<'published'> = {
  kind: 'published',
  ...common,
  version: 1,
  through: '2024-03-31',
};
export const corrected = (corrects: number): LedgerEntry => ({ kind: 'corrected', ...common, corrects });

/** Whoever has the first place of a day came to it, but for what is given. */
export const attended = (roster: Roster, date: string, more: object = {}): LedgerEntry => {
  const { shift, leader } = roster.assignments.find((own) => own.date === date)!;
  return {
    kind: 'attended',
    ...common,
    at: `${date}T18:00:00+08:00`,
    shift,
    holder: leader,
    came: { leader: leader! },
    ...more,
  };
};

/** That a roster was planned again on 1 March 2024 and everything stayed, but for what is given. */
export const replannedEntry = (changes: Partial<EntryOf<'re-planned'>> = {}): EntryOf<'re-planned'> => ({
  kind: 're-planned',
  ...common,
  at: '2024-03-01T09:00:00+08:00',
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

/** A place of a working day as it was planned, but for what is given. */
export const place = (
  shift: string,
  leader: string | null,
  more: Partial<RosterAssignment> = {},
): RosterAssignment => {
  const [date, type] = shift.split('/') as [string, string];
  return { shift, date, type, leader, kind: 'workday', origin: 'planned', ...more };
};
