import { plan } from '../plan/plan.ts';
import { word } from '../locale/diagnostics.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { common } from '../roster/plain-entries.test.kit.ts';
import type { Roster } from '../roster/roster.ts';
import { makeDocument } from '../testing/documents.ts';
import { appendEntry } from './append-entry.ts';

export const document = makeDocument({
  firstConvener: [
    { leader: 'a', to: '2024-03-10' },
    { title: '县长', from: '2024-03-11' },
  ],
  commonAbsences: [{ leaders: { ids: ['d'] }, from: '2024-03-20', to: '2024-03-21', reason: '党校学习' }],
  leaders: [
    { id: 'a', name: '县委副书记' },
    { id: 'b', name: '常务副县长' },
    { id: 'c', name: '统战部部长', unavailableWeekdays: [3] },
    { id: 'd', name: '组织部部长' },
    { id: 'e', name: '宣传部部长', absences: [{ from: '2024-03-11', to: '2024-03-12', reason: '住院' }] },
    { id: 'f', name: '政法委书记', posts: [{ title: '政法委书记', to: '2024-03-15' }] },
    { id: 'g', name: '县委书记', share: 0 },
  ],
  rules: [{ constraint: 'min-rest-gap', params: { days: 2 } }],
});
const outcome = await plan(document, { moves: 5000, seed: 3 });
if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
export const first: Roster = outcome.roster;

export const told = { toldFirstConvener: '2024-01-20T08:30:00+08:00' };

export const on = (date: string): string => `${date}/main/1`;
export const holderOn = (roster: Roster, date: string): string | null =>
  roster.assignments.find((place) => place.shift === on(date))!.leader;
export const dates = first.assignments.map(({ date }) => date);
export const dateOf = (leader: string): string =>
  first.assignments.find((place) => place.leader === leader)!.date;

export const substituted = (roster: Roster, date: string, to: string, more: object = {}): LedgerEntry => ({
  kind: 'substituted',
  ...common,
  ...told,
  shift: on(date),
  from: holderOn(roster, date),
  to,
  ...more,
});

/** Entries that must be written. */
export const after = (roster: Roster, ...entries: LedgerEntry[]): Roster =>
  entries.reduce((current, entry) => {
    const { roster: next, diagnostics } = appendEntry(current, entry);
    if (!next) throw new Error(diagnostics.map((found) => word(found, 'en')).join('\n'));
    return next;
  }, roster);

export const codes = (roster: Roster, entry: LedgerEntry): string[] =>
  appendEntry(roster, entry).diagnostics.map(({ code }) => code);

/** A leader of equal share who may take a place without breaking anything. */
export const standIn = (roster: Roster, date: string): string =>
  document.leaders.find(
    ({ id }) => id !== holderOn(roster, date) && codes(roster, substituted(roster, date, id)).length === 0,
  )!.id;
