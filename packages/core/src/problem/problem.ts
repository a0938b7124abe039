/** In an assignment: nobody serves the shift. */
export const UNASSIGNED = -1;
/** In `fixedHolder`: the solver may choose. */
export const FREE = -2;
/** In `published`: the place is not in the published table. */
export const NOT_PUBLISHED = -2;
/** In `postOf`: the leader is not in post that day. */
export const NO_POST = -1;
/** In `history`: the type of the duty is not known. */
export const NO_TYPE = -1;

/** Leader index per shift, or {@link UNASSIGNED}. */
export type Assignment = Int16Array;

/** Index of a day's kind in `Problem.kind`. The last two are rest days. */
export const WORKDAY = 0;
export const MAKE_UP_WORKDAY = 1;
export const WEEKEND = 2;
export const HOLIDAY = 3;

/** Why a leader may not hold a shift; bits of `Problem.unable`. 0 is eligible. */
export const UNABLE = { notInPost: 1, absent: 2, weekday: 4, pool: 8, noShare: 16 } as const;

/** A leader's post as the solver sees it: its weight in the common load and whom it answers for. */
export interface ProblemPost {
  readonly leader: number;
  /** Thousandths; ignored when there is a quota. 0 takes no part. */
  readonly share: number;
  /** A fixed number of duties instead of a share. */
  readonly quota: { readonly per: 'period' | 'month'; readonly count: number } | null;
  /** Indices of the services (townships, sectors, projects) the post answers for. */
  readonly services: readonly number[];
}

export type ServiceKind = 'township' | 'sector' | 'project';

/** A township, sector or project, which waits for the leaders who answer for it. */
export interface ProblemService {
  readonly kind: ServiceKind;
}

/** A place of a date and type that the document gives to a leader. */
export interface ProblemPin {
  readonly day: number;
  readonly type: number;
  readonly leader: number;
}

/** A duty of an earlier period. `day` is before `firstDay`. */
export interface PastDuty {
  readonly leader: number;
  readonly day: number;
  readonly type: number;
}

/** Thousandths of a duty carried from earlier periods, per leader. */
export interface CarriedLoads {
  readonly duties: Float64Array;
  readonly restDays: Float64Array;
  readonly holidays: Float64Array;
}

/** Days that leaders ask for or would rather not have; `[leader × dayCount + day]`. A day may be both. */
export interface Preferences {
  /** 1 on the days a leader prefers. */
  readonly prefer: Uint8Array;
  /** 1 on the days a leader would rather not serve. */
  readonly avoid: Uint8Array;
}

/**
 * The planning problem as the solvers see it: dense indices and integers; no names, no date strings, no language.
 *
 * Days are indices on one axis that begins at the earliest past duty (or at the period's first day) and ends at the
 * period's last day. Shifts are ordered by day, then type, then place; those of one day and type are interchangeable.
 * Nothing here is ever mutated.
 */
export interface Problem {
  readonly leaderCount: number;
  readonly typeCount: number;
  readonly shiftCount: number;
  readonly dayCount: number;
  /** Index of the period's first day. */
  readonly firstDay: number;

  /** Per day: 1 Monday to 7 Sunday. */
  readonly weekday: Uint8Array;
  /** Per day: {@link WORKDAY} … {@link HOLIDAY}. */
  readonly kind: Uint8Array;
  /** Per day: running number of its calendar month, 0 for the month of day 0. */
  readonly month: Int16Array;
  /** Per running month: the calendar days it has, inside the axis or not. */
  readonly monthLength: Uint8Array;
  /** Per day: indices of the names of the holidays it belongs to. */
  readonly holidays: readonly (readonly number[])[];
  /** Per day: 1 in a protection period. */
  readonly protectedMask: Uint8Array;

  /** Per shift, ascending. */
  readonly dayOfShift: Int32Array;
  readonly typeOfShift: Int16Array;
  /** The shifts of day d are `firstShiftOfDay[d]` … `firstShiftOfDay[d + 1] - 1`; length `dayCount + 1`. */
  readonly firstShiftOfDay: Int32Array;
  /** `[shift × leaderCount + leader]`: bits of {@link UNABLE}; 0 is eligible. */
  readonly unable: Uint8Array;

  readonly posts: readonly ProblemPost[];
  /** `[leader × dayCount + day]`: index into `posts`, or {@link NO_POST}. */
  readonly postOf: Int32Array;
  /** `[leader × dayCount + day]`: 1 on excused leave. */
  readonly excused: Uint8Array;
  readonly preferences: Preferences;
  readonly carried: CarriedLoads;
  readonly services: readonly ProblemService[];

  /** Per shift: the leader who holds it for good, {@link UNASSIGNED} for an empty place that stays empty, or {@link FREE}. */
  readonly fixedHolder: Int16Array;
  /** Per shift: who holds it in the published table, {@link UNASSIGNED}, or {@link NOT_PUBLISHED}. */
  readonly published: Int16Array;
  readonly pins: readonly ProblemPin[];
  /** In date order. */
  readonly history: readonly PastDuty[];
}

/** Places of days, and who holds those that are fixed: what it takes to fill them. */
export type Places = Pick<Problem, 'leaderCount' | 'dayCount' | 'shiftCount' | 'dayOfShift' | 'fixedHolder'>;

/** Weekends and holidays are rest days; make-up working days are not. */
export const isRestDay = ({ kind }: Pick<Problem, 'kind'>, day: number): boolean =>
  kind[day] === WEEKEND || kind[day] === HOLIDAY;

/** Days on end on which a leader holds the same post; day indices, both inclusive. */
export interface PostRun {
  readonly leader: number;
  readonly post: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Who holds which post when, run by run: by leader, then by day. Whoever asks something of every leader and day asks it
 * of far fewer runs.
 *
 * @param postOf `[leader × dayCount + day]`
 */
export function postRuns(postOf: Int32Array, dayCount: number): PostRun[] {
  const runs: PostRun[] = [];
  for (let start = 0; start < postOf.length; start += dayCount)
    for (let from = 0; from < dayCount;) {
      const post = postOf[start + from]!;
      let end = from + 1;
      while (end < dayCount && postOf[start + end] === post) end++;
      if (post !== NO_POST) runs.push({ leader: start / dayCount, post, from, to: end - 1 });
      from = end;
    }
  return runs;
}

/** The places of a day. */
export const shiftsOn = ({ firstShiftOfDay }: Problem, day: number): number[] => {
  const first = firstShiftOfDay[day]!;
  return Array.from({ length: firstShiftOfDay[day + 1]! - first }, (_, place) => first + place);
};
