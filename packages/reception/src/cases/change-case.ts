import {
  type Appointment,
  type Case,
  type Dated,
  isAccusation,
  type Reception,
  type ReturnCause,
} from './case.ts';
import { type CaseFacts, isRecused, isSameUnit, type Unit } from './case-facts.ts';
import { lastOf } from './last-of.ts';
import type { CaseEntryOf, Sitting } from './entry.ts';
import { type FoldRefusal, refuse } from './entry-facts.ts';
import { articles } from '../law/articles.ts';
import { standingForwarding } from './not-before.ts';
import type { FollowingKind } from './transitions.ts';

/** What becomes of a case, its stage aside, or why it cannot be. */
export type Change<Kind extends FollowingKind> = (
  before: Case,
  entry: CaseEntryOf<Kind>,
  dated: Dated,
) => Partial<Case> | FoldRefusal;

const isSameSitting = (one: Sitting, other: Sitting): boolean =>
  one.shift === other.shift && one.date === other.date && one.leader === other.leader;

/** The appointment is off. */
function takenBack(before: Case, dated: Dated, cause: ReturnCause): Partial<Case> {
  const { appointment, returned } = before;
  return appointment ? { appointment: null, returned: [...returned, { ...dated, appointment, cause }] } : {};
}

/** A change of the appointment that stands, which must be the one that the entry speaks of. */
function ofAppointment(
  before: Case,
  { sitting }: { readonly sitting: Sitting },
  change: (appointment: Appointment) => Partial<Case>,
): Partial<Case> | FoldRefusal {
  const standing = before.appointment!;
  return isSameSitting(standing.sitting, sitting)
    ? change(standing)
    : refuse('other-sitting', '/sitting', { case: before.id, sitting, standing: standing.sitting });
}

const withAppointment =
  (own: Partial<Appointment>) =>
  (appointment: Appointment): Partial<Case> => ({ appointment: { ...appointment, ...own } });

/** Units are told nothing of an accusation, and do nothing about it. */
const keptFromUnits = (before: Case, pointer: string): FoldRefusal | null =>
  isAccusation(before)
    ? refuse('accusation-kept', pointer, { case: before.id, source: articles.accusation })
    : null;

const amended: Change<'amended'> = (before, entry) => {
  const { id, appointment, receptions, registered } = before;
  const facts = { ...before.facts, ...entry.facts } as CaseFacts;
  const { registeredOn } = before.facts;
  if (facts.registeredOn !== registeredOn)
    return refuse('registered-on-stays', '/facts/registeredOn', {
      case: id,
      registeredOn,
      entry: registered.entry,
    });
  const walkedIn = receptions.some(({ shift, appointment: by }) => shift !== null && by === null);
  if (walkedIn && facts.walkIn !== true) return refuse('not-a-walk-in', '/facts/walkIn', { case: id });
  const sitting = appointment?.sitting;
  return sitting && isRecused(facts, sitting.leader)
    ? refuse('recusal-of-appointed', '/facts/recusals', {
        case: id,
        leader: sitting.leader,
        sitting,
        source: articles.recusal,
      })
    : { facts };
};

const objected: Change<'objected'> = (before, { unit }, dated) => {
  const { id, forwardings } = before;
  const own = standingForwarding(before, unit);
  return own
    ? { forwardings: forwardings.map((other) => (other === own ? { ...own, objected: dated } : other)) }
    : refuse('not-forwarded', '/unit', { case: id, unit });
};

const extended: Change<'extended'> = (before, { unit, until, reason = null, toldOn = null }, dated) => {
  const { id, extensions } = before;
  const kept = keptFromUnits(before, '/unit');
  if (kept) return kept;
  const first = extensions.find((other) => isSameUnit(other.unit, unit));
  return first
    ? refuse('extended-already', '/until', {
        case: id,
        entry: first.entry,
        until: first.until,
        source: articles.extension,
      })
    : { extensions: [...extensions, { ...dated, unit, until, reason, toldOn }] };
};

const matched: Change<'matched'> = (before, { sitting, time = null }, dated) =>
  isRecused(before.facts, sitting.leader)
    ? refuse('recused', '/sitting/leader', {
        case: before.id,
        leader: sitting.leader,
        source: articles.recusal,
      })
    : {
        appointment: {
          sitting,
          time,
          matched: dated,
          asked: null,
          consented: null,
          declined: null,
          invited: null,
          notified: [],
        },
      };

const received: Change<'received'> = (before, entry, dated) => {
  const { id, facts, appointment } = before;
  const { leader, shift = null, township = null, present, representatives, on } = entry;
  if ((shift === null) === (township === null))
    return refuse('centre-or-visit', shift === null ? '' : '/township', { case: id, both: shift !== null });
  if (isRecused(facts, leader))
    return refuse('recused', '/leader', { case: id, leader, source: articles.recusal });
  if (representatives > present)
    return refuse('more-representatives-than-present', '/representatives', {
      case: id,
      representatives,
      present,
    });
  const { registeredOn } = facts;
  if (appointment) {
    const sitting = { shift: shift ?? '', date: on, leader };
    if (!isSameSitting(appointment.sitting, sitting))
      return refuse('other-sitting', '/shift', { case: id, sitting, standing: appointment.sitting });
  } else if (shift !== null) {
    if (facts.walkIn !== true) return refuse('not-a-walk-in', '/shift', { case: id });
    if (on !== registeredOn) return refuse('walk-in-of-another-day', '/on', { case: id, on, registeredOn });
  }
  const reception: Reception = {
    ...dated,
    leader,
    shift,
    township,
    present,
    representatives,
    appointment,
    outcome: null,
  };
  return { appointment: null, receptions: [...before.receptions, reception] };
};

const outcome: Change<'outcome'> = (before, entry, dated) => {
  const reception = lastOf(before.receptions)!;
  const { outcome: own, opinion, handlers, responsibleLeader = null } = entry;
  const kept = handlers.length > 0 ? keptFromUnits(before, '/handlers') : null;
  if (kept) return kept;
  const written: Reception = {
    ...reception,
    outcome: { ...dated, outcome: own, opinion, handlers, responsibleLeader },
  };
  return { receptions: [...before.receptions.slice(0, -1), written] };
};

/** Whether a unit was given a case, or asked about it. */
const knows = ({ forwardings, acceptances, receptions, supervisions }: Case, unit: Unit): boolean =>
  [
    ...forwardings,
    ...acceptances,
    ...supervisions,
    ...receptions.flatMap(({ outcome: own }) => own?.handlers ?? []),
  ].some((given) => isSameUnit(given.unit, unit));

/** Of an accusation only a unit answers that was given the case before it was known to be one. */
const replied: Change<'replied'> = (before, { unit, result, served }, dated) =>
  (knows(before, unit) ? null : keptFromUnits(before, '/unit')) ?? {
    replies: [...before.replies, { ...dated, unit, result, servedOn: served?.on ?? null }],
    supervisions: before.supervisions.map((supervision) =>
      supervision.answered === null && isSameUnit(supervision.unit, unit) && dated.on >= supervision.on
        ? { ...supervision, answered: dated }
        : supervision,
    ),
  };

const reviewRequested: Change<'review-requested'> = (before, { step }, dated) => {
  const { id, replies, reviews } = before;
  const last = lastOf(reviews);
  const isDue =
    step === 'review'
      ? replies.length > 0 && (last === undefined || lastOf(replies)!.entry > last.requested.entry)
      : last?.step === 'review' && last.decided !== null;
  return isDue
    ? { reviews: [...reviews, { step, requested: dated, decided: null }] }
    : refuse('nothing-to-review', '/step', { case: id, step, source: articles[step] });
};

const reviewDecided: Change<'review-decided'> = (before, { step, hearingDays = 0, served }, dated) => {
  const { id, reviews } = before;
  const last = lastOf(reviews);
  if (last?.step !== step || last.decided) return refuse('review-not-requested', '/step', { case: id, step });
  return {
    reviews: [
      ...reviews.slice(0, -1),
      { ...last, decided: { ...dated, hearingDays, servedOn: served?.on ?? null } },
    ],
  };
};

const closed: Change<'closed'> = (before, { note }, dated) => {
  const { id, stage, supervisions } = before;
  const open = supervisions.find(({ answered }) => answered === null);
  if (open) return refuse('supervision-open', '/case', { case: id, unit: open.unit, entry: open.entry });
  if (stage === 'replied' && note === undefined) return refuse('no-call-back', '/note', { case: id });
  return { closed: dated };
};

/** What each kind of entry makes of a case. */
export const changes: { readonly [Kind in FollowingKind]: Change<Kind> } = {
  amended,
  screened: (_, { leavesOut = null }, dated) => ({ screened: { ...dated, leavesOut }, excluded: null }),
  excluded: (_, { ground, until = null, sentTo }, dated) => ({
    excluded: { ...dated, ground, until, isSentOn: sentTo !== undefined, sentTo: sentTo ?? null },
  }),
  forwarded: (before, { unit, due = null }, dated) =>
    keptFromUnits(before, '/unit') ?? {
      forwardings: [...before.forwardings, { ...dated, unit, due, objected: null }],
    },
  objected,
  accepted: (before, { unit }, dated) =>
    keptFromUnits(before, '/unit') ?? { acceptances: [...before.acceptances, { ...dated, unit }] },
  extended,
  matched,
  asked: (before, entry, dated) => ofAppointment(before, entry, withAppointment({ asked: dated })),
  consented: (before, entry, dated) => ofAppointment(before, entry, withAppointment({ consented: dated })),
  declined: (before, entry, dated) =>
    ofAppointment(before, entry, (appointment) =>
      takenBack({ ...before, appointment: { ...appointment, declined: dated } }, dated, 'declined'),
    ),
  returned: (before, { cause }, dated) => takenBack(before, dated, cause),
  invited: (before, entry, dated) => ofAppointment(before, entry, withAppointment({ invited: dated })),
  notified: (before, entry, dated) =>
    keptFromUnits(before, '/units') ??
    ofAppointment(before, entry, (appointment) => ({
      appointment: {
        ...appointment,
        notified: [...appointment.notified, { ...dated, units: entry.units }],
      },
    })),
  missed: (before, entry, dated) =>
    ofAppointment(before, entry, () => ({
      ...takenBack(before, dated, 'missed'),
      missed: [...before.missed, dated],
    })),
  received,
  outcome,
  replied,
  'review-requested': reviewRequested,
  'review-decided': reviewDecided,
  'called-back': (before, { reached, satisfaction, note = null }, dated) => ({
    calledBack: [...before.calledBack, { ...dated, reached, satisfaction, note }],
  }),
  supervised: (before, { unit, by, due = null }, dated) =>
    keptFromUnits(before, '/unit') ?? {
      supervisions: [...before.supervisions, { ...dated, unit, by, due, answered: null }],
    },
  escalated: (before, { to }, dated) => ({ escalations: [...before.escalations, { ...dated, to }] }),
  closed,
  reopened: (before, _, dated) => ({
    closed: null,
    withdrawn: null,
    reopened: [...before.reopened, dated],
  }),
  withdrawn: (before, _, dated) => ({ ...takenBack(before, dated, 'withdrawn'), withdrawn: dated }),
};
