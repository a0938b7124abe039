import { appendEntry } from '../ledger/append-entry.ts';
import { plan } from '../plan/plan.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import type { Outcome } from './acts.ts';
import type { Session } from './session.ts';
import type { PlaceView } from './view.ts';

export const document = makeDocument({
  leaders: manyLeaders(6).map((id, index) => ({ id, townships: [`t${1 + (index % 3)}`] })),
  townships: ['t1', 't2', 't3'].map((id) => ({ id, name: `${id}镇` })),
});
export const on = (date: string): string => `${date}/main/1`;
export const first = on('2024-03-04');
export const second = on('2024-03-13');
export const third = on('2024-03-14');
export const at = '2024-02-20T09:00:00+08:00';
export const common = { at, author: '某县信访局' };

const written = (start: Roster, ...entries: LedgerEntry[]): Roster =>
  entries.reduce((current, entry) => {
    const { roster: next, diagnostics } = appendEntry(current, entry);
    if (!next) throw new Error(JSON.stringify(diagnostics));
    return next;
  }, start);

export const approval: LedgerEntry = { kind: 'approved', ...common, by: '联席会议', on: '2024-02-19' };
export const publication: LedgerEntry = { kind: 'published', ...common, version: 1, through: '2024-03-31' };

const outcome = await plan(document, { moves: 5000 });
if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
/** A valid, complete and fair draft; and the same, published. */
export const { roster } = outcome;
export const published = written(roster, approval, publication);

export const place = (session: Session, shift: string): PlaceView =>
  session
    .view()
    .days.flatMap(({ places }) => places)
    .find((own) => own.shift === shift)!;
export const holder = (session: Session, shift: string): string | null => place(session, shift).leader;
export const sentence = ({ diagnostics }: Outcome): string => diagnostics.map((own) => own.sentence).join('');
export const errorsOf = (session: Session): number =>
  session.view().diagnostics.filter(({ severity }) => severity === 'error').length;
/** Somebody free that day and the days beside it. */
export const other = (session: Session, shift: string): string =>
  session.candidates(shift).find(({ group }) => group === 'free' || group === 'costly')!.leader;
