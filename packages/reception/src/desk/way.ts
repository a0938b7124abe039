import { addDays } from '@lunzhi/core/dates';
import type { Case } from '../cases/case.ts';
import { hearByOf } from '../cases/hear-by.ts';
import { exclusionGrounds } from '../law/exclusions.ts';
import { wordSource } from '../locale/limits.ts';
import { type DeskContext, USUAL_DAYS } from './context.ts';
import { appointmentState } from './state.ts';
import type { WayStep } from './view.ts';
import { deskWordsIn } from './words.ts';

const steps = [
  'registered',
  'screened',
  'consented',
  'invited',
  'received',
  'handed',
  'replied',
  'calledBack',
  'closed',
] as const;
export type WayName = (typeof steps)[number];

interface Mark {
  readonly step: WayName;
  readonly on: string | null;
}

/** What has happened of the ordinary way, and when. */
function marksOf(own: Case): Mark[] {
  const { appointment, receptions, replies, calledBack } = own;
  const last = receptions[receptions.length - 1];
  const met = appointment ?? last?.appointment ?? null;
  const isHeard = receptions.length > 0;
  const on: Readonly<Record<WayName, string | null>> = {
    registered: own.registered.on,
    screened: own.screened?.on ?? null,
    consented: met?.consented?.on ?? null,
    invited: met?.invited?.on ?? null,
    received: last?.on ?? null,
    handed: last?.outcome?.on ?? null,
    replied: replies[replies.length - 1]?.on ?? null,
    calledBack: calledBack[calledBack.length - 1]?.on ?? null,
    closed: own.closed?.on ?? null,
  };
  return (
    steps
      // a walk-in is neither screened nor invited
      .filter((step) => !(isHeard && on[step] === null && steps.indexOf(step) < steps.indexOf('received')))
      .map((step) => ({ step, on: on[step] }))
  );
}

/** The ordinary way of a case, a mark a step: done with its date, now, or to come with its latest date. */
export function wayOf(own: Case, context: DeskContext): WayStep[] {
  if (own.stage === 'excluded' || own.stage === 'withdrawn') return storyOf(own, context);
  const words = deskWordsIn(context.language);
  const marks = marksOf(own);
  const reached = marks.reduce((last, { on }, index) => (on === null ? last : index), 0);
  // what is being done now is the step itself: hearing somebody, not what comes after it
  const now = own.stage === 'received' ? reached : reached + 1;
  return marks.map(({ step, on }, index) => ({
    name: words.way[step],
    when: on === null ? toCome(step, own, context) : words.dayOrToday(on, context.today),
    state: index === now && own.stage !== 'closed' ? 'now' : index <= reached ? 'done' : 'todo',
    note: '',
  }));
}

/** The day by which a step is due, or the day it is arranged for. */
function toCome(step: WayName, own: Case, context: DeskContext): string {
  const words = deskWordsIn(context.language);
  const { appointment, receptions, facts } = own;
  const heardOn = receptions[receptions.length - 1]?.on;
  if (step === 'received')
    return appointment
      ? words.dayOrToday(appointment.sitting.date, context.today)
      : words.until(hearByOf(facts, context.settings));
  if (step === 'handed') return words.sameDay;
  if (step === 'replied') {
    const dues = (receptions[receptions.length - 1]?.outcome?.handlers ?? []).map(({ due }) => due).sort();
    const from = heardOn ?? appointment?.sitting.date;
    return dues[0] ? words.until(dues[0]) : from ? words.until(addDays(from, USUAL_DAYS)) : '';
  }
  return step === 'calledBack' ? words.afterReply : '';
}

/** All that happened to a case, in order, and what is to come: nothing is ever taken out. */
export function storyOf(own: Case, context: DeskContext): WayStep[] {
  const words = deskWordsIn(context.language);
  const { story } = words;
  const done: { readonly entry: number; readonly on: string; readonly step: Omit<WayStep, 'when'> }[] = [];
  const add = (
    dated: { readonly entry: number; readonly on: string } | null,
    name: string,
    note = '',
    state: WayStep['state'] = 'done',
  ): void => {
    if (dated) done.push({ ...dated, step: { name, note, state } });
  };
  const seat = (sitting: { readonly date: string; readonly leader: string }): string =>
    words.seat(sitting.date, context.postOf(sitting.leader, sitting.date));
  add(own.registered, words.way.registered, words.channels[own.facts.channel]);
  add(own.screened, words.way.screened, story.mayBeHeard);
  add(
    own.excluded,
    words.excludedShort,
    own.excluded ? wordSource(exclusionGrounds[own.excluded.ground], context.language) : '',
    'back',
  );
  const met = [
    ...own.returned.map(({ appointment }) => appointment),
    ...own.receptions.flatMap(({ appointment }) => appointment ?? []),
    ...(own.appointment ? [own.appointment] : []),
  ];
  for (const { sitting, matched, asked, consented, invited } of met) {
    add(matched, story.matched, seat(sitting));
    add(asked, story.asked);
    add(consented, words.way.consented);
    add(invited, words.way.invited);
  }
  for (const returned of own.returned) add(returned, story.returned, words.cause(returned.cause), 'back');
  for (const reception of own.receptions) {
    add(reception, words.way.received, context.postOf(reception.leader, reception.on));
    add(
      reception.outcome,
      words.way.handed,
      reception.outcome ? words.outcomes[reception.outcome.outcome] : '',
    );
  }
  for (const supervision of own.supervisions) add(supervision, story.supervised, '', 'back');
  for (const reply of own.replies) add(reply, words.way.replied);
  for (const call of own.calledBack) add(call, words.way.calledBack, words.satisfactions[call.satisfaction]);
  add(own.closed, words.way.closed);
  add(own.withdrawn, story.withdrawn, '', 'back');
  const past = done
    .sort((a, b) => a.entry - b.entry)
    .map(({ on, step }): WayStep => ({ ...step, when: words.dayOrToday(on, context.today) }));
  return [...past, ...comingOf(own, context)];
}

function comingOf(own: Case, context: DeskContext): WayStep[] {
  const words = deskWordsIn(context.language);
  if (own.stage === 'excluded' || own.stage === 'withdrawn' || own.stage === 'closed') return [];
  const marks = marksOf(own);
  const reached = marks.reduce((last, { on }, index) => (on === null ? last : index), 0);
  const state = appointmentState(own, context);
  return marks.slice(reached + 1).map(({ step }, index) => ({
    name: words.way[step],
    when: toCome(step, own, context),
    state: index === 0 ? 'now' : 'todo',
    note: index === 0 && state ? words.states[state] : '',
  }));
}
