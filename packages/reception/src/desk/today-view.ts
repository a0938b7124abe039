import { dateWords } from '@lunzhi/core/internal';
import { wordHours } from '@lunzhi/core/words';
import { weekdayOn } from '@lunzhi/core/dates';
import type { Case } from '../cases/case.ts';
import { fits, type HeldSitting } from '../roster/sittings.ts';
import type { DeskContext } from './context.ts';
import { answersOf, seatsToday } from './seats.ts';
import { firstWithRoom } from './rows.ts';
import { appointmentState, type DeskState } from './state.ts';
import type { Arrival, Mood, SeatView, TodayCase, TodayView } from './view.ts';
import { deskWordsIn } from './words.ts';

/** Who sits today, and everybody who comes. */
export function todayView(
  state: DeskState,
  context: DeskContext,
  heard: ReadonlyMap<string, readonly string[]>,
): TodayView {
  const { today, language } = context;
  const words = deskWordsIn(language);
  const { cases } = state.cases;
  const seats = seatsToday(context);
  const appointed: Case[] = [];
  const walkIns: Case[] = [];
  for (const own of cases.values()) {
    const { facts, appointment, receptions } = own;
    const last = receptions[receptions.length - 1];
    const wasToday = last?.on === today && last.shift !== null ? last : null;
    if (appointment?.sitting.date === today || wasToday?.appointment || returnedToday(own, today))
      appointed.push(own);
    else if (facts.walkIn && facts.registeredOn === today) walkIns.push(own);
  }
  const taken = (shift: string): number => heard.get(shift)?.length ?? 0;
  return {
    words: words.fullDay(dateWords(today, language, { year: true }), weekdayOn(today)),
    sittings: seats.map((seat) => seatView(seat, appointed, context)),
    appointments: appointed
      .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0))
      .map((own, index) =>
        todayCase(
          own,
          timeOf(own).replace(/^0/, '') || words.numbered(index + 1),
          state,
          context,
          seats,
          taken,
        ),
      ),
    walkIns: walkIns.map((own, index) =>
      todayCase(own, words.walkInNumber(index + 1), state, context, seats, taken),
    ),
    next: seats.length > 0 ? '' : nextDay(context, heard),
  };
}

/** Why a case that was to be heard today is not; `null` where none was, or it still is. */
function returnedToday({ returned }: Case, today: string): Case['returned'][number] | null {
  const last = returned[returned.length - 1];
  return last?.on === today && last.appointment.sitting.date === today ? last : null;
}

const timeOf = ({ appointment, receptions, returned }: Case): string => {
  const last = receptions[receptions.length - 1]?.appointment ?? returned[returned.length - 1]?.appointment;
  return (appointment ?? last)?.time ?? '';
};

function seatView(seat: HeldSitting, appointed: readonly Case[], context: DeskContext): SeatView {
  const { language, roster, postOf } = context;
  const words = deskWordsIn(language);
  const { shift, date, leader } = seat;
  const { document } = roster;
  const type = document.shiftTypes?.find(({ id }) => id === shift.split('/')[1]) ?? document.shiftTypes?.[0];
  const times = (type?.sessions ?? []).map(({ from, to }) => `${from}-${to}`);
  const place = document.venues?.find(({ id }) => id === type?.venue)?.name ?? '';
  const before = appointed.find(
    (own) => own.appointment?.sitting.shift === shift && own.appointment.sitting.leader !== leader,
  );
  return {
    shift,
    post: postOf(leader, date),
    facts: [
      { name: words.time, text: wordHours(times, language) },
      { name: words.place, text: place },
      ...answersOf(seat, context).map((text) => ({ name: '', text })),
    ].filter(({ text }) => text !== ''),
    instead: before ? postOf(before.appointment!.sitting.leader, date) : '',
  };
}

function todayCase(
  own: Case,
  number: string,
  state: DeskState,
  context: DeskContext,
  seats: readonly HeldSitting[],
  taken: (shift: string) => number,
): TodayCase {
  const arrival = arrivalOf(own, state, context.today);
  const [mood, words] = said(own, arrival, context, seats, taken);
  return { case: own.id, number, arrival, words, mood };
}

function arrivalOf(of: Case, { arrivals }: DeskState, today: string): Arrival {
  const { id, stage, receptions, facts, appointment } = of;
  if (stage === 'received') return 'hearing';
  if (receptions[receptions.length - 1]?.on === today) return 'heard';
  if (appointment?.sitting.date !== today && returnedToday(of, today)) return 'gone';
  // whoever walks in is there, on that day
  const isWalkIn = facts.walkIn === true && facts.registeredOn === today;
  return isWalkIn || arrivals.get(id)?.slice(0, 10) === today ? 'here' : 'absent';
}

function said(
  own: Case,
  arrival: Arrival,
  context: DeskContext,
  seats: readonly HeldSitting[],
  taken: (shift: string) => number,
): [Mood, string] {
  const words = deskWordsIn(context.language);
  if (arrival === 'hearing') return ['plain', words.hearing];
  if (arrival === 'heard') {
    const { outcome } = own.receptions[own.receptions.length - 1]!;
    return outcome ? ['ok', words.outcomes[outcome.outcome]] : ['ok', words.heard];
  }
  if (appointmentState(own, context) === 'void') return ['bad', words.states.void];
  const { appointment } = own;
  if (arrival === 'gone' && !appointment)
    return ['warn', words.cause(returnedToday(own, context.today)!.cause)];
  if (appointment?.sitting.date === context.today)
    return arrival === 'here' ? ['ok', words.here] : ['plain', words.notHere];
  if (appointment) return ['warn', words.movedTo(appointment.sitting.date)];
  if (own.stage === 'excluded') return ['plain', words.excludedShort];
  if (seats.some((seat) => fits(seat, own.facts))) return ['ok', words.canToday];
  const next = firstWithRoom(own, context, taken);
  return next ? ['warn', words.couldBe(next.date)] : ['bad', words.noSitting];
}

/** 3月8日 县长，已约2件. */
function nextDay(
  { sittings, today, language, postOf }: DeskContext,
  heard: ReadonlyMap<string, readonly string[]>,
): string {
  const words = deskWordsIn(language);
  const next = sittings.find(({ date }) => date > today);
  return next
    ? words.nextDay(words.seat(next.date, postOf(next.leader, next.date)), heard.get(next.shift)?.length ?? 0)
    : words.noNextDay;
}
