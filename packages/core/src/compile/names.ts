import type { ServiceKind } from '../problem/problem.ts';

/** A place to fill, as people name it; its id is `2024-02-18/main/1`. */
export interface NamedShift {
  readonly date: string;
  /** Id of the shift type. */
  readonly type: string;
  /** 1 for the first place of a date and type. */
  readonly place: number;
}

export interface NamedLeader {
  readonly id: string;
  /** Told apart by the post where several leaders share a name: `leaderNames`. */
  readonly name: string;
}

export interface NamedService {
  readonly kind: ServiceKind;
  readonly id: string;
  readonly name: string;
}

/** What the indices of a problem stand for. */
export interface Names {
  /** In protocol order. */
  readonly leaders: readonly NamedLeader[];
  readonly shifts: readonly NamedShift[];
  /** ISO dates of the problem's days. */
  readonly days: readonly string[];
  readonly types: readonly { readonly id: string; readonly name: string }[];
  readonly services: readonly NamedService[];
  /** Names behind `Problem.holidays`. */
  readonly holidays: readonly string[];
}

export const shiftId = ({ date, type, place }: NamedShift): string => `${date}/${type}/${place}`;
