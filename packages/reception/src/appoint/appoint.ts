import { assign } from '../flow/assign.ts';
import { assignWithin } from '../flow/assign-within.ts';
import { addCosts, type Cost, costOf, pricedBound, STAYS } from '../flow/assignment-problem.ts';
import type { HeldSitting } from '../roster/sittings.ts';
import {
  type AppointInput,
  type AppointmentProblem,
  appointmentProblem,
  type AppointmentScore,
  scoreOf,
} from './appointment-problem.ts';
import { inOrderOfIds } from './order-of-ids.ts';
import { type UnplacedReason, unplacedReason } from './unplaced.ts';

/** A case and the sitting it is to be heard at. */
export interface PlacedCase {
  readonly case: string;
  readonly shift: string;
  readonly date: string;
  readonly leader: string;
  /** The place it was arranged for before; `null` where there was none. */
  readonly before: string | null;
  readonly late: boolean;
}

export interface UnplacedCase {
  readonly case: string;
  readonly why: UnplacedReason;
  /** The place it was arranged for before; `null` where there was none. */
  readonly before: string | null;
  /** The first sitting after the horizon that fits; `null` where the roster has none. */
  readonly next: { readonly shift: string; readonly date: string; readonly leader: string } | null;
}

/** A sitting that hears nobody. */
export interface IdleSitting {
  readonly shift: string;
  /** Whether a case would fit, which is needed elsewhere; otherwise none does. */
  readonly isWanted: boolean;
}

/** Who is heard on which day. JSON-safe. */
export interface Appointments {
  readonly horizon: { readonly from: string; readonly to: string };
  /** In the order of dates, then of ids. */
  readonly placed: readonly PlacedCase[];
  /** Cases of the horizon that stay where they were agreed. */
  readonly fixed: number;
  /** In the order of ids. */
  readonly unplaced: readonly UnplacedCase[];
  readonly idle: readonly IdleSitting[];
  /** Appointments that are off: consent is to be asked again. */
  readonly lost: readonly {
    readonly case: string;
    readonly shift: string;
    /** Its day is past and nobody was heard, or its place has changed hands. */
    readonly why: 'past' | 'void';
  }[];
  /** Cases placed whose exclusion is over: they are screened again. */
  readonly availableAgain: readonly string[];
  readonly score: AppointmentScore;
  /** Whether no arrangement is better on any level without being worse on one before it. */
  readonly isProven: boolean;
  /**
   * Per shift of the horizon the price of being heard there, level by level, from which `appointmentBound` recomputes the
   * score as a bound. `null` where arranged cases were allowed to move.
   */
  readonly certificate: { readonly prices: Readonly<Record<string, Cost>> } | null;
}

/**
 * Arranges who is heard on which day: exactly, on all levels in their order.
 *
 * Cases that wait, and those arranged but not yet consented, are given sittings of the horizon whose leaders answer for
 * them and are not recused, at most `settings.mostPerSitting` each. Consented and invited ones stay while their leader holds
 * the place; one whose day is past without a reception is placed anew. An arranged one moves only where it must, or within `improve`.
 *
 * @throws CostRangeError when the period is so long, and the cases so many, that waiting cannot be counted exactly
 */
export function appoint(input: AppointInput): Appointments {
  const problem = appointmentProblem(input);
  const { assignment } = problem;
  const { improve = 0 } = input;
  if (improve === 0) {
    const { placeOf, prices } = assign(assignment);
    const named = problem.sittings.map(({ sitting }, place) => [sitting.shift, prices[place]!] as const);
    return namedAppointments(input, problem, placeOf, true, { prices: Object.fromEntries(named) });
  }
  const { placeOf, isProven } = assignWithin(assignment, improve);
  return namedAppointments(input, problem, placeOf, isProven, null);
}

function namedAppointments(
  input: AppointInput,
  problem: AppointmentProblem,
  found: Int32Array,
  isProven: boolean,
  certificate: Appointments['certificate'],
): Appointments {
  const { cases, sittings, assignment, constant, lost } = problem;
  const placeOf = inOrderOfIds(problem, found);
  const heard = new Set(placeOf);
  const placed: PlacedCase[] = [];
  const unplaced: UnplacedCase[] = [];
  const availableAgain: string[] = [];
  cases.forEach(({ own, hearBy, arranged }, item) => {
    const place = placeOf[item]!;
    if (place === STAYS) {
      const { why, next } = unplacedReason(own, input);
      unplaced.push({ case: own.id, why, before: arranged, next: next && seat(next) });
    } else {
      const { sitting } = sittings[place]!;
      if (own.stage === 'excluded') availableAgain.push(own.id);
      placed.push({ case: own.id, ...seat(sitting), before: arranged, late: sitting.date > hearBy });
    }
  });
  const wanted = new Set(assignment.items.flatMap(({ options }) => options.map(({ place }) => place)));
  return {
    horizon: input.horizon,
    placed: placed.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    fixed: sittings.reduce((sum, own) => sum + own.agreed, 0),
    unplaced,
    idle: sittings.flatMap(({ sitting: { shift }, fixed }, place) =>
      fixed > 0 || heard.has(place) ? [] : [{ shift, isWanted: wanted.has(place) }],
    ),
    lost: lost.map(({ own: { id, appointment }, why }) => ({
      case: id,
      shift: appointment!.sitting.shift,
      why,
    })),
    availableAgain,
    score: scoreOf(addCosts(costOf(assignment, placeOf), constant)),
    isProven,
    certificate,
  };
}

const seat = ({ shift, date, leader }: HeldSitting) => ({ shift, date, leader });

/**
 * Recomputes what the prices of a certificate prove: no appointments for these cases and sittings score lower.
 *
 * @returns the bound; `null` when a sitting has no price, or one that is none
 */
export function appointmentBound(
  input: AppointInput,
  prices: Readonly<Record<string, Cost>>,
): AppointmentScore | null {
  const { assignment, sittings, constant } = appointmentProblem(input);
  const bound = pricedBound(
    assignment,
    sittings.map(({ sitting }) => prices[sitting.shift]),
  );
  return bound && scoreOf(addCosts(bound, constant));
}
