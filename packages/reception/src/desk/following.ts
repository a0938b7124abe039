import { isAccusation, type Case } from '../cases/case.ts';
import { actsIn } from '../cases/transitions.ts';
import { formKinds, type FormKind } from './acts.ts';
import type { DeskContext } from './context.ts';
import type { FollowingEntry } from './form-view.ts';
import { appointmentState } from './state.ts';
import { receptionNames } from '../locale/names.ts';

/** Nobody is asked or told of an appointment whose day is over, or that somebody else holds now. */
function isStanding(own: Case, context: DeskContext): boolean {
  const state = appointmentState(own, context);
  return state !== 'void' && state !== 'past';
}

/** What else must be so, where the stage alone does not decide; anything else the ledger says itself. */
const also: Partial<Record<FormKind, (own: Case, context: DeskContext) => boolean>> = {
  objected: ({ forwardings }) => forwardings.some(({ objected }) => objected === null),
  extended: (own) => !isAccusation(own) && unitsWith(own) > 0,
  forwarded: (own) => !isAccusation(own),
  accepted: (own) => !isAccusation(own),
  supervised: (own) => !isAccusation(own),
  notified: (own, context) => !isAccusation(own) && isStanding(own, context),
  asked: isStanding,
  consented: isStanding,
  invited: isStanding,
  received: ({ appointment, facts }, { today }) =>
    appointment ? appointment.sitting.date <= today : facts.walkIn === true && facts.registeredOn === today,
  'review-requested': ({ replies }) => replies.length > 0,
  'review-decided': ({ reviews }) => reviews[reviews.length - 1]?.decided === null,
  closed: ({ supervisions }) => supervisions.every(({ answered }) => answered !== null),
};

const unitsWith = ({ acceptances, forwardings, receptions }: Case): number =>
  acceptances.length +
  forwardings.length +
  receptions.flatMap(({ outcome }) => outcome?.handlers ?? []).length;

/** What may be written down of a case now, by what came before. */
export function followingEntries(own: Case, context: DeskContext): readonly FollowingEntry[] {
  const acts: ReadonlySet<string> = new Set([
    ...actsIn(own.stage).map((act) => (act.startsWith('received-') ? 'received' : act)),
    'corrected',
  ]);
  const { kinds } = receptionNames(context.language);
  return formKinds
    .filter((kind) => acts.has(kind) && (also[kind]?.(own, context) ?? true))
    .map((kind) => ({ kind, name: kinds[kind] }));
}
