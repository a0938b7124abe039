import { dayNumber } from '@lunzhi/core/dates';
import type { Case } from '../cases/case.ts';
import type { CaseFacts, Urgency } from '../cases/case-facts.ts';
import { hearByOf } from '../cases/hear-by.ts';
import type { EffectiveSettings } from '../cases/settings.ts';
import { isAppointed, waitsOn } from '../cases/transitions.ts';
import type { AssignmentProblem, Cost, Option } from '../flow/assignment-problem.ts';
import { type AppointmentStanding, hasDeclined, standingOf } from '../roster/appointments.ts';
import { isRecused } from '../cases/case-facts.ts';
import { type HeldSitting, responsibilities, responsibilityOf } from '../roster/sittings.ts';
import { isWithin, type Span } from '../roster/span.ts';

/**
 * What appointments are judged by, the first one first; all are counts or sums of integers, lower is better.
 *
 * - `moved`: arranged cases that lose their sitting
 * - `idle`: sittings that hear nobody although a case would fit
 * - `unplaced`: cases without a sitting
 * - `late`: cases placed after their `hearBy`
 * - `waiting`: Σ urgency (1, 2, 4) × (days waited)², one not placed counting to the day after the horizon
 * - `tie`: how the leader answers for the case: project 0, sector 1, township 2
 */
export const appointmentLevels = ['moved', 'idle', 'unplaced', 'late', 'waiting', 'tie'] as const;

export type AppointmentScore = Readonly<Record<(typeof appointmentLevels)[number], number>>;

export interface AppointInput {
  readonly cases: readonly Case[];
  /** All places of the roster that somebody holds, as they are held now, in order of date. */
  readonly sittings: readonly HeldSitting[];
  /** Days for which appointments are made; the first is the earliest for which people can still be invited. */
  readonly horizon: Span;
  /** Appointments of days before it are past, and so are exclusions. */
  readonly today: string;
  readonly settings: EffectiveSettings;
  /** Arranged cases that may lose their sitting for the sake of the levels below; 0 when left out. */
  readonly improve?: number;
}

const URGENCY_WEIGHT: Readonly<Record<Urgency, number>> = { usual: 1, urgent: 2, major: 4 };

/** A case that is to be placed. */
export interface OpenCase {
  readonly own: Case;
  readonly hearBy: string;
  /** The place it is arranged for; `null` where it has none or has lost it. */
  readonly arranged: string | null;
}

/** A case with an appointment that is off. */
export interface LostAppointment {
  readonly own: Case;
  readonly why: Exclude<AppointmentStanding, 'stands'>;
}

export interface OpenSitting {
  readonly sitting: HeldSitting;
  /** Cases that are or were heard there, whatever is arranged: those that stay, and walk-ins. */
  readonly fixed: number;
  /** Those of them that are still to be heard. */
  readonly agreed: number;
  /** How many more it may take by appointment; walk-ins take nobody's place. */
  readonly room: number;
}

export interface AppointmentProblem {
  /** In the order of their ids, so that nothing depends on the order of registration. */
  readonly cases: readonly OpenCase[];
  readonly sittings: readonly OpenSitting[];
  /** Items are the cases, places the sittings. */
  readonly assignment: AssignmentProblem;
  /** What no arrangement can change; added to the cost of `assignment`. */
  readonly constant: Cost;
  /** Those of `cases` whose appointment is off, since its day is past or its place has changed hands. */
  readonly lost: readonly LostAppointment[];
}

/** All costs of appointments as an assignment of cases to sittings. */
export function appointmentProblem(input: AppointInput): AppointmentProblem {
  const { horizon, settings, today } = input;
  const sittingByShift = new Map(input.sittings.map((sitting) => [sitting.shift, sitting]));
  const cases: OpenCase[] = [];
  const lost: LostAppointment[] = [];
  const fixedIn = new Map<string, number>();
  const walkInsIn = new Map<string, number>();
  const agreedIn = new Map<string, number>();
  const count = (of: Map<string, number>, shift: string): void =>
    void of.set(shift, (of.get(shift) ?? 0) + 1);
  for (const own of [...input.cases].sort(byId)) {
    for (const { shift, appointment } of own.receptions)
      if (shift !== null) count(appointment ? fixedIn : walkInsIn, shift);
    if (!waitsOn(own, today) && !isAppointed(own.stage)) continue;
    const { appointment } = own;
    const standing = appointment && standingOf(own, appointment, sittingByShift, today);
    const stands = standing === 'stands' ? appointment!.sitting : null;
    if (stands && !(own.stage === 'matched' && isWithin(horizon, stands.date))) {
      count(fixedIn, stands.shift);
      count(agreedIn, stands.shift);
      continue;
    }
    if (standing === 'past' || standing === 'void') lost.push({ own, why: standing });
    const arranged = stands?.shift ?? null;
    cases.push({ own, hearBy: hearByOf(own.facts, settings), arranged });
  }
  const sittings = input.sittings
    .filter(({ date }) => isWithin(horizon, date))
    .map((sitting) => {
      const fixed = fixedIn.get(sitting.shift) ?? 0;
      return {
        sitting,
        fixed: fixed + (walkInsIn.get(sitting.shift) ?? 0),
        agreed: agreedIn.get(sitting.shift) ?? 0,
        room: Math.max(0, settings.mostPerSitting - fixed),
      };
    });

  const placesFor = placesByResponsibility(sittings);
  const days = sittings.map(({ sitting: { date } }) => dayNumber(date));
  const dayAfter = dayNumber(horizon.to) + 1;
  const wanted = new Set<number>();
  const items = cases.map(({ own, hearBy, arranged }) => {
    const { facts } = own;
    const registered = dayNumber(facts.registeredOn);
    const weight = URGENCY_WEIGHT[facts.urgency];
    const waiting = (day: number): number => weight * (day - registered) ** 2;
    const options: Option[] = [];
    for (const place of placesFor(facts)) {
      const { date, shift, leader } = sittings[place]!.sitting;
      if (date < facts.registeredOn || isRecused(facts, leader) || hasDeclined(own, { shift, leader }))
        continue;
      wanted.add(place);
      const moved = arranged === null || arranged === shift ? 0 : 1;
      const late = date > hearBy ? 1 : 0;
      const tie = responsibilities.indexOf(responsibilityOf(sittings[place]!.sitting, facts)!);
      options.push({ place, cost: [moved, 0, 0, late, waiting(days[place]!), tie] });
    }
    return { stay: [arranged === null ? 0 : 1, 0, 1, 0, waiting(dayAfter), 0], options };
  });
  // the first case of a sitting spares it from being idle, which costs 1 where nobody comes
  const isIdle = (place: number): boolean => wanted.has(place) && sittings[place]!.fixed === 0;
  return {
    cases,
    sittings,
    lost,
    assignment: {
      levels: appointmentLevels.length,
      items,
      places: sittings.map(({ room }, place) =>
        Array.from({ length: room }, (_, unit) => [0, unit === 0 && isIdle(place) ? -1 : 0, 0, 0, 0, 0]),
      ),
    },
    constant: [0, sittings.filter((_, place) => isIdle(place)).length, 0, 0, 0, 0],
  };
}

/** Sittings with room whose leader answers for a case, in order: looked up by what he answers for. */
function placesByResponsibility(sittings: readonly OpenSitting[]): (facts: CaseFacts) => readonly number[] {
  const kinds = ['projects', 'sectors', 'townships'] as const;
  const places = new Map<string, number[]>();
  sittings.forEach(({ sitting, room }, place) => {
    if (room === 0) return;
    for (const kind of kinds)
      for (const id of sitting[kind]) {
        const known = places.get(`${kind}/${id}`);
        if (known) known.push(place);
        else places.set(`${kind}/${id}`, [place]);
      }
  });
  return (facts) => {
    const found = kinds.flatMap((kind) =>
      (facts[kind] ?? []).flatMap((id) => places.get(`${kind}/${id}`) ?? []),
    );
    return [...new Set(found)].sort((a, b) => a - b);
  };
}

const byId = (one: Case, other: Case): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** Costs by the names of their levels. */
export const scoreOf = (cost: Cost): AppointmentScore =>
  Object.fromEntries(
    appointmentLevels.map((level, index) => [level, cost[index]!]),
  ) as unknown as AppointmentScore;
