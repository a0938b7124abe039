import type { CaseCard, CaseRow, FormKind } from '@lunzhi/reception/client';
import type { ActDraft } from './handle.ts';
import type { Invited } from './invite-way.ts';
import type { ReceptionWords } from './words.ts';

/** What can be done about a case with one button: at once, or by a form. */
export interface Deed {
  /** It leads on; the others lead back. */
  readonly isNext: boolean;
  readonly name: keyof ReceptionWords['today'];
  readonly does: ActDraft | FormKind;
}

/** What comes next for a case is the first of them. */
export function deedsOf(card: CaseCard, row: CaseRow, today: string, { by, notified }: Invited): Deed[] {
  const { id, acts } = card;
  const cases = [id];
  const can = (act: CaseCard['acts'][number]): boolean => acts.includes(act);
  const mayFollow = (kind: FormKind): boolean => card.following.some((own) => own.kind === kind);
  const { shift, state } = row.appointment ?? {};
  const isToday = shift?.startsWith(today) ?? false;
  const isVoid = state === 'void';
  const isPast = state === 'past';
  const isHere = row.isWalkIn && row.registeredOn === today && can('received-as-walk-in');
  const isDue = isToday && !isVoid && can('received-by-appointment');
  const next = (is: boolean, name: Deed['name'], does: Deed['does']): Deed[] =>
    is ? [{ isNext: true, name, does }] : [];
  const back = (is: boolean, name: Deed['name'], does: Deed['does']): Deed[] =>
    is ? [{ isNext: false, name, does }] : [];
  return [
    ...next(isVoid, 'renew', { kind: 'renew', cases }),
    ...next(isPast && mayFollow('received'), 'recordHearing', 'received'),
    ...next(isDue || isHere, 'receive', { kind: 'receive', case: id }),
    ...next(row.stage === 'registered' && can('screened'), 'screen', { kind: 'screen', cases }),
    ...next(state === 'to-ask', 'ask', { kind: 'ask', cases }),
    ...next(can('consented') && mayFollow('consented'), 'consent', { kind: 'consent', cases }),
    ...next(mayFollow('invited'), 'invite', { kind: 'invite', cases, by, notified }),
    // a supervision is answered by a reply, whatever came before it
    ...next((row.stage === 'in-hand' || row.isSupervised) && can('replied'), 'reply', 'replied'),
    ...next(row.stage === 'replied', 'callBack', 'called-back'),
    ...next(row.stage === 'called-back' && mayFollow('closed'), 'close', 'closed'),
    ...back((isToday || isPast) && can('missed'), 'miss', { kind: 'miss', cases }),
    ...back(can('declined') && !isVoid && !isPast, 'decline', 'declined'),
    ...back(can('returned'), 'return', 'returned'),
  ];
}
