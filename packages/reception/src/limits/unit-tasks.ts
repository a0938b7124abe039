import { isSameUnit, type Unit } from '../cases/case-facts.ts';
import type { KnownCase } from './known-by.ts';

/** The first of some days; `null` when there is none. */
export const firstOf = (...days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((first, day) => (day && (first === null || day < first) ? day : first), null);

/** What a unit has to do about a case, from the day it was given it to its objection or reply. */
export interface UnitTask {
  readonly unit: Unit;
  /** The day it has it from. */
  readonly on: string;
  /** 主办; the petitioner hears from it alone. */
  readonly leads: boolean;
  /** It was turned to directly, or has taken the case up before anybody forwarded it. */
  readonly isForwarded: boolean;
  /** Dates that senders have set, each from the day it was set. */
  readonly dues: readonly { readonly on: string; readonly due: string }[];
  readonly acceptedOn: string | null;
  readonly objectedOn: string | null;
  readonly repliedOn: string | null;
  /** Another unit has accepted the case, and this one has not: nothing more is due of it. */
  readonly takenOn: string | null;
}

/** Something that gives a unit a case, or one date more for it. */
interface Sending extends Pick<UnitTask, 'unit' | 'on' | 'leads' | 'isForwarded' | 'objectedOn'> {
  readonly entry: number;
  readonly due: string | null;
}

/** 转送, 交办, what leaders handed over at receptions, and an acceptance that came first; by day. */
function sendingsOf({ forwardings, receptions, acceptances }: KnownCase): readonly Sending[] {
  const forwarded = forwardings.map(({ unit, entry, on, due, objected }): Sending => {
    return { unit, entry, on, due, leads: true, isForwarded: true, objectedOn: objected?.on ?? null };
  });
  const handedOver = receptions.flatMap(({ outcome }) =>
    (outcome?.handlers ?? []).map(({ unit, due, role }): Sending => {
      const { entry, on } = outcome!;
      return { unit, entry, on, due, leads: role === 'lead', isForwarded: true, objectedOn: null };
    }),
  );
  const sendings = [...forwarded, ...handedOver];
  for (const accepted of acceptances)
    if (!sendings.some(({ unit, on }) => isSameUnit(unit, accepted.unit) && on <= accepted.on))
      sendings.push({ ...accepted, due: null, leads: true, isForwarded: false, objectedOn: null });
  return sendings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.entry - b.entry));
}

/** What each unit has to do, by day; a unit that is sent what it has already has one task, with one date more. */
export function unitTasksOf(known: KnownCase): readonly UnitTask[] {
  const { acceptances, replies } = known;
  const tasks: UnitTask[] = [];
  for (const { due, entry: _, ...sending } of sendingsOf(known)) {
    const { unit, on, leads } = sending;
    const dues = due === null ? [] : [{ on, due }];
    const index = tasks.findIndex(
      (open) => isSameUnit(open.unit, unit) && open.objectedOn === null && (open.repliedOn ?? on) >= on,
    );
    if (index >= 0) {
      const open = tasks[index]!;
      const { objectedOn } = sending;
      tasks[index] = { ...open, leads: open.leads || leads, dues: [...open.dues, ...dues], objectedOn };
      continue;
    }
    const since = acceptances.filter((accepted) => accepted.on >= on);
    const acceptedOn = firstOf(...since.filter((own) => isSameUnit(own.unit, unit)).map((own) => own.on));
    tasks.push({
      ...sending,
      dues,
      acceptedOn,
      takenOn: acceptedOn === null ? firstOf(...since.map((other) => other.on)) : null,
      repliedOn: replies.find((reply) => isSameUnit(reply.unit, unit) && reply.on >= on)?.on ?? null,
    });
  }
  return tasks;
}
