import { areEqual } from '@lunzhi/core/internal';
import { dayNumber } from '@lunzhi/core/dates';
import { hasDeclined } from '../roster/appointments.ts';
import { isAccusation, type Case } from '../cases/case.ts';
import { unitsOf } from '../cases/case-facts.ts';
import { unitKey } from './unit-key.ts';
import { hearByOf } from '../cases/hear-by.ts';
import { reveal } from '../cases/private.ts';
import { isAppointed, isOver, waitsOn } from '../cases/transitions.ts';
import { type HeldSitting, responsibilityOf } from '../roster/sittings.ts';
import { receptionNames } from '../locale/names.ts';
import { exclusionGrounds } from '../law/exclusions.ts';
import { wordSource } from '../locale/limits.ts';
import type { DeskContext } from './context.ts';
import { hearByView, isLate } from './limit-views.ts';
import { appointmentState, isInPool } from './state.ts';
import type { AppointmentState, CaseRow, Mood, NextSitting } from './view.ts';
import { deskWordsIn } from './words.ts';

/** Rows as they were made: a case nothing has happened to has the same row again. */
export class RowMemory {
  readonly #rows = new WeakMap<Case, CaseRow>();

  rowOf(of: Case, context: DeskContext, taken: (shift: string) => number): CaseRow {
    const old = this.#rows.get(of);
    // what others take of a sitting changes when the next one is
    if (old && !isInPool(of, context)) return old;
    const next = isInPool(of, context) ? nextSitting(of, context, taken) : null;
    if (old && areEqual(old.next, next)) return old;
    const row = old ? { ...old, next } : { ...baseRow(of, context), next };
    this.#rows.set(of, row);
    return row;
  }
}

export function titleOf(of: Case, context: DeskContext): string {
  const words = deskWordsIn(context.language);
  if (isAccusation(of)) return words.hidden;
  const about = of.facts.about;
  return about === null ? words.erased : reveal(about);
}

export function whoOf(of: Case, { language }: DeskContext): string {
  const words = deskWordsIn(language);
  const { petitioners = [], representatives, people } = of.facts;
  const name = petitioners[0]?.name ?? null;
  if (isAccusation(of)) return '';
  // none is nobody chosen yet
  return words.who({
    name: name === null ? null : reveal(name),
    representatives: representatives || null,
    people,
  });
}

export const belongsOf = ({ facts }: Case, { names, language }: DeskContext): string =>
  deskWordsIn(language).beside([
    ...(facts.townships ?? []).map((id) => names.get(`township/${id}`) ?? id),
    ...(facts.projects ?? []).map((id) => names.get(`project/${id}`) ?? id),
    ...(facts.sectors ?? []).map((id) => names.get(`sector/${id}`) ?? id),
  ]);

function baseRow(of: Case, context: DeskContext): Omit<CaseRow, 'next'> {
  const { id, facts, appointment, supervisions } = of;
  const { language, today } = context;
  // an exclusion that is over counts for nothing
  const stage = waitsOn(of, today) ? 'waiting' : of.stage;
  const excluded = isOver(of.excluded, today) ? null : of.excluded;
  const words = deskWordsIn(language);
  const state = appointmentState(of, context);
  return {
    id,
    stage,
    state: stateWords({ ...of, stage }, state, context),
    stateMood: moodOf({ ...of, stage }, state),
    title: titleOf(of, context),
    belongs: belongsOf(of, context),
    townships: facts.townships ?? [],
    sectors: facts.sectors ?? [],
    urgency: facts.urgency,
    urgencyMark: words.urgencyMarks[facts.urgency],
    urgencyWords: receptionNames(language).urgencies[facts.urgency],
    people: facts.people,
    representatives: facts.representatives ?? null,
    units: isAccusation(of) ? [] : unitsOf(facts).map(unitKey),
    who: whoOf(of, context),
    registeredOn: facts.registeredOn,
    waited: Math.max(0, dayNumber(today) - dayNumber(facts.registeredOn)),
    hearBy: isInPool(of, context) ? hearByView(of, context) : null,
    appointment: state && { shift: appointment!.sitting.shift, state },
    excluded: excluded && {
      words: receptionNames(language).grounds[excluded.ground],
      article: wordSource(exclusionGrounds[excluded.ground], language),
    },
    isSupervised: supervisions.some(({ answered }) => answered === null),
    isOverdue: isLate(of, context),
    isWalkIn: facts.walkIn === true,
  };
}

function stateWords(of: Case, state: AppointmentState | null, { language }: DeskContext): string {
  const words = deskWordsIn(language);
  if (of.stage === 'received') return words.hearing;
  if (state) return words.states[state];
  const last = of.returned[of.returned.length - 1];
  if (of.stage === 'waiting' && last)
    return words.returned[last.cause === 'declined' ? 'declined' : 'returned'];
  return receptionNames(language).stages[of.stage];
}

function moodOf({ stage, returned }: Case, state: AppointmentState | null): Mood {
  if (state === 'void') return 'bad';
  if (state === 'invited' || state === 'consented') return 'ok';
  return state === 'past' || (stage === 'waiting' && returned.length > 0) ? 'warn' : 'plain';
}

/** The sitting it is arranged for, else the first with room for it, as far as people can be invited in time. */
function nextSitting(of: Case, context: DeskContext, taken: (shift: string) => number): NextSitting {
  const words = deskWordsIn(context.language);
  const { appointment } = of;
  const state = appointmentState(of, context);
  const isPast = state === 'past';
  if (appointment && state && !isPast) {
    const held = context.sittingByShift.get(appointment.sitting.shift);
    if (held) return nextOf(of, held, context, words.states[state]);
  }
  const next = firstWithRoom(of, context, taken);
  if (next) {
    const view = nextOf(of, next, context, isPast ? words.states.past : '');
    return isPast ? { ...view, mood: 'warn' } : view;
  }
  return {
    shift: null,
    words: words.noSitting,
    detail: words.noSittingWhy(context.fitting(of.facts).length),
    mood: 'bad',
  };
}

export const firstWithRoom = (
  of: Case,
  { fitting, isInTime, settings }: DeskContext,
  taken: (shift: string) => number,
): HeldSitting | null =>
  fitting(of.facts).find(
    (own) => isInTime(own.date) && taken(own.shift) < settings.mostPerSitting && !hasDeclined(of, own),
  ) ?? null;

function nextOf(of: Case, sitting: HeldSitting, context: DeskContext, state: string): NextSitting {
  const { language, settings, postOf } = context;
  const words = deskWordsIn(language);
  const { date, leader, shift } = sitting;
  const over = dayNumber(date) - dayNumber(hearByOf(of.facts, settings));
  const tie = responsibilityOf(sitting, of.facts);
  const mood: Mood = over > 0 ? 'warn' : isAppointed(of.stage) ? 'ok' : 'plain';
  return {
    shift,
    words: words.seat(date, postOf(leader, date)),
    detail: words.nextDetail({ tie: tie && words.responsibilities[tie], state, over }),
    mood,
  };
}
