import {
  FREE,
  HOLIDAY,
  NO_POST,
  NO_TYPE,
  NOT_PUBLISHED,
  type Problem,
  type ProblemPin,
  type ProblemPost,
  type ServiceKind,
  UNABLE,
  WEEKEND,
  WORKDAY,
} from '../problem/problem.ts';

type Quota = NonNullable<ProblemPost['quota']>;

/** A post of a leader; what it does not say, the leader's sketch says. Days are inclusive, open where left out. */
export interface PostSketch {
  readonly from?: number;
  readonly to?: number;
  /** As documents have it: 1 is a whole share. */
  readonly share?: number;
  readonly quota?: Quota;
  /** Indices of services. */
  readonly services?: readonly number[];
}

export interface LeaderSketch {
  /** In post throughout when left out. */
  readonly posts?: readonly PostSketch[];
  /** Default 1. */
  readonly share?: number;
  readonly quota?: Quota;
  readonly services?: readonly number[];
  /** Days of absence that are made up. */
  readonly absent?: readonly number[];
  /** Days of excused leave. */
  readonly excused?: readonly number[];
  readonly unavailableWeekdays?: readonly number[];
  /** Days he prefers. */
  readonly prefer?: readonly number[];
  /** Days he would rather not serve. */
  readonly avoid?: readonly number[];
  /** In thousandths of a duty. */
  readonly carried?: { readonly duties?: number; readonly restDays?: number; readonly holidays?: number };
}

export interface TypeSketch {
  /** Places on a day of the period. Default 1 on every day. */
  readonly heads?: number | ((day: number) => number);
  /** Leaders who may hold it. Default everyone. */
  readonly pool?: readonly number[] | ((leader: number, day: number) => boolean);
}

export interface ProblemSketch {
  /** So many equal leaders, or one sketch each. */
  readonly leaders: number | readonly LeaderSketch[];
  /** Days on the axis, those before `firstDay` included. */
  readonly days: number;
  /** Default 0. */
  readonly firstDay?: number;
  /** Default one type with one place a day. */
  readonly types?: readonly TypeSketch[];
  /** Weekday of day 0, default 1 (Monday). */
  readonly firstWeekday?: number;
  /** Default: every day is a working day. See {@link ordinaryWeek}. */
  readonly kind?: (day: number) => number;
  /** Days of the months, the first beginning on day 0. Default those of 2024, over and over. */
  readonly monthLengths?: readonly number[];
  readonly holidays?: (day: number) => readonly number[];
  readonly isProtected?: (day: number) => boolean;
  readonly services?: readonly ServiceKind[];
  /** Leader (or `UNASSIGNED`) by shift. */
  readonly fixed?: Readonly<Record<number, number>>;
  readonly published?: Readonly<Record<number, number>>;
  readonly pins?: readonly ProblemPin[];
  readonly history?: readonly { readonly leader: number; readonly day: number; readonly type?: number }[];
}

const MONTHS_OF_2024 = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A `kind` in which Saturdays and Sundays rest, when day 0 is a Monday. */
export const ordinaryWeek = (day: number): number => (day % 7 < 5 ? WORKDAY : WEEKEND);

/** An `ordinaryWeek` with some days as holidays. */
export const weekWithHolidays =
  (...holidays: readonly number[]) =>
  (day: number): number =>
    holidays.includes(day) ? HOLIDAY : ordinaryWeek(day);

/**
 * A small problem for tests, made by hand: by default equal leaders, one place a day, every day a working day, nothing
 * fixed.
 *
 * Day 0 is a Monday and the first of a 31-day month, as 2024-01-01 was.
 */
export function makeProblem(sketch: ProblemSketch): Problem {
  const leaders: readonly LeaderSketch[] =
    typeof sketch.leaders === 'number' ? Array.from({ length: sketch.leaders }, () => ({})) : sketch.leaders;
  const types = sketch.types ?? [{}];
  const { days: dayCount, firstDay = 0, history = [], pins = [], services = [] } = sketch;
  const perDay = <T>(value: (day: number) => T): T[] =>
    Array.from({ length: dayCount }, (_, day) => value(day));

  const weekday = Uint8Array.from(perDay((day) => (((sketch.firstWeekday ?? 1) - 1 + day) % 7) + 1));
  const { posts, postOf } = makePosts(leaders, dayCount);
  const { dayOfShift, typeOfShift, firstShiftOfDay } = makeShifts(types, dayCount, firstDay);
  const shiftCount = dayOfShift.length;
  /** `[leader × dayCount + day]` */
  const marked = (key: 'excused' | 'prefer' | 'avoid'): Uint8Array => {
    const marks = new Uint8Array(leaders.length * dayCount);
    leaders.forEach((leader, index) => {
      for (const day of leader[key] ?? []) if (day < dayCount) marks[index * dayCount + day] = 1;
    });
    return marks;
  };
  const unable = new Uint8Array(shiftCount * leaders.length);
  for (let shift = 0; shift < shiftCount; shift++) {
    const day = dayOfShift[shift]!;
    const { pool } = types[typeOfShift[shift]!]!;
    leaders.forEach((leader, index) => {
      const post = postOf[index * dayCount + day]!;
      let bits = 0;
      if (post === NO_POST) bits |= UNABLE.notInPost;
      else if ((posts[post]!.quota?.count ?? posts[post]!.share) === 0) bits |= UNABLE.noShare;
      if (leader.absent?.includes(day) || leader.excused?.includes(day)) bits |= UNABLE.absent;
      if (leader.unavailableWeekdays?.includes(weekday[day]!)) bits |= UNABLE.weekday;
      if (pool && !(typeof pool === 'function' ? pool(index, day) : pool.includes(index)))
        bits |= UNABLE.pool;
      unable[shift * leaders.length + index] = bits;
    });
  }
  const perShift = (given: Readonly<Record<number, number>> | undefined, otherwise: number): Int16Array =>
    Int16Array.from({ length: shiftCount }, (_, shift) => given?.[shift] ?? otherwise);
  const carried = (figure: 'duties' | 'restDays' | 'holidays'): Float64Array =>
    Float64Array.from(leaders, (leader) => leader.carried?.[figure] ?? 0);

  return {
    leaderCount: leaders.length,
    typeCount: types.length,
    shiftCount,
    dayCount,
    firstDay,
    weekday,
    kind: Uint8Array.from(perDay(sketch.kind ?? (() => WORKDAY))),
    ...makeMonths(sketch.monthLengths ?? MONTHS_OF_2024, dayCount),
    holidays: perDay(sketch.holidays ?? (() => [])),
    protectedMask: Uint8Array.from(perDay((day) => (sketch.isProtected?.(day) ? 1 : 0))),
    dayOfShift,
    typeOfShift,
    firstShiftOfDay,
    unable,
    posts,
    postOf,
    excused: marked('excused'),
    preferences: { prefer: marked('prefer'), avoid: marked('avoid') },
    carried: { duties: carried('duties'), restDays: carried('restDays'), holidays: carried('holidays') },
    services: services.map((kind) => ({ kind })),
    fixedHolder: perShift(sketch.fixed, FREE),
    published: perShift(sketch.published, NOT_PUBLISHED),
    pins,
    history: history.map(({ leader, day, type = NO_TYPE }) => ({ leader, day, type })),
  };
}

function makePosts(leaders: readonly LeaderSketch[], dayCount: number) {
  const posts: ProblemPost[] = [];
  const postOf = new Int32Array(leaders.length * dayCount).fill(NO_POST);
  leaders.forEach((leader, index) => {
    for (const post of leader.posts ?? [{}]) {
      const terms = post.share !== undefined || post.quota !== undefined ? post : leader;
      const { from = 0, to = dayCount - 1 } = post;
      postOf.fill(posts.length, index * dayCount + from, index * dayCount + Math.min(to, dayCount - 1) + 1);
      posts.push({
        leader: index,
        share: Math.round(1000 * (terms.share ?? 1)),
        quota: terms.quota ?? null,
        services: post.services ?? leader.services ?? [],
      });
    }
  });
  return { posts, postOf };
}

function makeShifts(types: readonly TypeSketch[], dayCount: number, firstDay: number) {
  const dayOfShift: number[] = [];
  const typeOfShift: number[] = [];
  const firstShiftOfDay = new Int32Array(dayCount + 1);
  for (let day = 0; day < dayCount; day++) {
    firstShiftOfDay[day] = dayOfShift.length;
    if (day < firstDay) continue;
    types.forEach(({ heads = 1 }, type) => {
      for (let place = typeof heads === 'function' ? heads(day) : heads; place > 0; place--) {
        dayOfShift.push(day);
        typeOfShift.push(type);
      }
    });
  }
  firstShiftOfDay[dayCount] = dayOfShift.length;
  return {
    dayOfShift: Int32Array.from(dayOfShift),
    typeOfShift: Int16Array.from(typeOfShift),
    firstShiftOfDay,
  };
}

function makeMonths(lengths: readonly number[], dayCount: number) {
  const month = new Int16Array(dayCount);
  const monthLength: number[] = [];
  for (let day = 0; day < dayCount;) {
    const length = lengths[monthLength.length % lengths.length]!;
    month.fill(monthLength.length, day, day + length);
    monthLength.push(length);
    day += length;
  }
  return { month, monthLength: Uint8Array.from(monthLength) };
}
