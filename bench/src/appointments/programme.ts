import { addDays, dayNumber } from '@lunzhi/core/dates';
import {
  type AppointInput,
  appointmentLevels,
  type AppointmentScore,
  type Case,
  type HeldSitting,
} from '@lunzhi/reception';
import type { Highs } from 'highs';

interface Term {
  readonly variable: string;
  readonly coefficient: number;
}

/** Sums as the LP format writes them; an empty one is 0 of the variable `zero`. */
const sum = (terms: readonly Term[]): string =>
  terms.length === 0
    ? '0 zero'
    : terms
        .map(
          ({ variable, coefficient }) =>
            `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${variable}`,
        )
        .join('\n ');

/**
 * The rules of appointments stated once more, as an integer programme: written from their definition, without the code that
 * is judged by it.
 */
function programmeOf({ cases, sittings, horizon, settings, today, improve = 0 }: AppointInput) {
  const inHorizon = ({ date }: { date: string }): boolean => date >= horizon.from && date <= horizon.to;
  const answers = (sitting: HeldSitting, { facts }: Case): number => {
    const meets = (ids: readonly string[] = [], own: ReadonlySet<string>): boolean =>
      ids.some((id) => own.has(id));
    if (facts.recusals?.some(({ leader }) => leader === sitting.leader)) return -1;
    if (meets(facts.projects, sitting.projects)) return 0;
    if (meets(facts.sectors, sitting.sectors)) return 1;
    return meets(facts.townships, sitting.townships) ? 2 : -1;
  };
  const isOver = ({ stage, excluded }: Case): boolean =>
    stage === 'excluded'
      ? excluded!.until === null || excluded!.until >= today
      : !['waiting', 'matched', 'consented', 'invited'].includes(stage);
  const isKept = (own: Case): boolean => {
    const { appointment } = own;
    if (!appointment || appointment.sitting.date < today) return false;
    const now = sittings.find(({ shift }) => shift === appointment.sitting.shift);
    if (now?.leader !== appointment.sitting.leader || answers(now, own) < 0) return false;
    return own.stage !== 'matched' || !inHorizon(appointment.sitting);
  };
  const open = cases.filter((own) => !isOver(own) && !isKept(own));
  const heard = cases.flatMap(({ receptions }) => receptions);
  const fixed = (shift: string): number =>
    cases.filter((own) => isKept(own) && own.appointment!.sitting.shift === shift).length +
    heard.filter(({ appointment }) => appointment?.sitting.shift === shift).length;
  const isVisited = (shift: string): boolean => fixed(shift) > 0 || heard.some((own) => own.shift === shift);
  const levels: Record<(typeof appointmentLevels)[number], Term[]> = {
    moved: [],
    idle: [],
    unplaced: [],
    late: [],
    waiting: [],
    tie: [],
  };
  const rows: string[] = [];
  const bounds: string[] = [];
  const binaries: string[] = [];
  const perSitting = new Map<string, string[]>();
  open.forEach((own, item) => {
    const { facts, appointment, returned } = own;
    const { registeredOn, urgency } = facts;
    const weight = { usual: 1, urgent: 2, major: 4 }[urgency];
    const waits = (date: string): number => weight * (dayNumber(date) - dayNumber(registeredOn)) ** 2;
    const hearBy = addDays(registeredOn, settings.hearWithin[urgency]);
    const held = appointment?.sitting;
    const isArranged =
      held !== undefined &&
      held.date >= today &&
      inHorizon(held) &&
      sittings.some(
        (now) => now.shift === held.shift && now.leader === held.leader && answers(now, own) >= 0,
      );
    const stays = `u${item}`;
    binaries.push(stays);
    levels.unplaced.push({ variable: stays, coefficient: 1 });
    levels.waiting.push({ variable: stays, coefficient: waits(addDays(horizon.to, 1)) });
    if (isArranged) levels.moved.push({ variable: stays, coefficient: 1 });
    const all = [stays];
    sittings.forEach((sitting, place) => {
      const tie = answers(sitting, own);
      const isBarred = returned.some(
        ({ appointment: { declined, sitting: then } }) =>
          declined !== null && then.shift === sitting.shift && then.leader === sitting.leader,
      );
      if (tie < 0 || isBarred || !inHorizon(sitting) || sitting.date < registeredOn) return;
      if (fixed(sitting.shift) >= settings.mostPerSitting) return;
      const x = `x${item}_${place}`;
      binaries.push(x);
      all.push(x);
      perSitting.set(sitting.shift, [...(perSitting.get(sitting.shift) ?? []), x]);
      if (isArranged && held.shift !== sitting.shift) levels.moved.push({ variable: x, coefficient: 1 });
      if (sitting.date > hearBy) levels.late.push({ variable: x, coefficient: 1 });
      levels.waiting.push({ variable: x, coefficient: waits(sitting.date) });
      levels.tie.push({ variable: x, coefficient: tie });
    });
    rows.push(`${all.join(' + ')} = 1`);
  });
  for (const [shift, variables] of perSitting) {
    rows.push(`${variables.join(' + ')} <= ${settings.mostPerSitting - fixed(shift)}`);
    if (isVisited(shift)) continue;
    const idle = `i${levels.idle.length}`;
    bounds.push(`0 <= ${idle} <= 1`);
    levels.idle.push({ variable: idle, coefficient: 1 });
    rows.push(`${[...variables, idle].join(' + ')} >= 1`);
  }
  if (improve > 0) {
    rows.push(`${sum(levels.moved)} <= ${improve}`);
    levels.moved = [];
  }
  return { levels, rows, bounds, binaries };
}

/**
 * Level after level, the optimum of each becoming a row of the next.
 *
 * @param isRelaxed without whole numbers, which takes half the time and comes to the same as long as nothing is allowed to move:
 * the rows of an assignment have whole corners, and so has each face of theirs
 */
export function solveProgramme(highs: Highs, input: AppointInput, isRelaxed = false): AppointmentScore {
  const { levels, rows, bounds, binaries } = programmeOf(input);
  const range = isRelaxed ? binaries.map((name) => ` 0 <= ${name} <= 1`) : [];
  const whole = isRelaxed || binaries.length === 0 ? [] : ['Binary', ...binaries.map((name) => ` ${name}`)];
  const reached: string[] = [];
  const score = appointmentLevels.map((level) => {
    const text = [
      'Minimize',
      ` obj: ${sum(levels[level])}`,
      'Subject To',
      ...[...rows, ...reached, 'zero = 0'].map((row, index) => ` r${index}: ${row}`),
      'Bounds',
      ...bounds.map((bound) => ` ${bound}`),
      ...range,
      ...whole,
      'End',
    ].join('\n');
    const solved = highs.solve(text, { threads: 1, mip_rel_gap: 0, mip_abs_gap: 0 });
    if (solved.Status !== 'Optimal') throw new Error(`${level}: ${solved.Status}`);
    const least = Math.round(solved.ObjectiveValue);
    reached.push(`${sum(levels[level])} <= ${least}`);
    return [level, least] as const;
  });
  return Object.fromEntries(score) as unknown as AppointmentScore;
}
