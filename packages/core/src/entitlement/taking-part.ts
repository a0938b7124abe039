import { NO_POST, type Problem, type ProblemPost, UNABLE } from '../problem/problem.ts';

/** Whether a leader's place is not part of his fair share; asked of the first place of a day and type. */
export type OutsideShare = (shift: number, leader: number) => boolean;

/** A leader who takes part on a date. */
export interface Member {
  readonly leader: number;
  /** Number of his set of types, for comparing. */
  readonly typeSet: number;
  /** The types he may hold: positions in the date's `places`, ascending. */
  readonly types: readonly number[];
  /** Index into `TakingPart.terms`. */
  readonly terms: number;
}

/** Dates that are split alike: the same places, the same members on the same terms, and one month if quotas ask for it. */
export interface DateGroup {
  /** Ascending. */
  readonly days: number[];
  /** Running month of the days, 0 when no quota is per month. */
  readonly month: number;
  /** Per type that has places on these dates. */
  readonly places: readonly number[];
  /** By leader, ascending. */
  readonly members: readonly Member[];
}

/** Who takes part when: in post, not on excused leave, share or quota not 0, in a pool of the date and not excluded from it. */
export interface TakingPart {
  readonly groups: readonly DateGroup[];
  readonly terms: readonly Terms[];
  /** Per post: index into `terms`. */
  readonly termsOfPost: Int32Array;
  /** Per leader: the number of dates on which he takes part. */
  readonly dates: Int32Array;
}

/**
 * Reads day by day who takes part, and puts equal dates together.
 *
 * Absences that are not excused and unavailable weekdays change nothing: they are made up on other dates.
 */
export function takingPart(problem: Problem, isOutsideShare: OutsideShare): TakingPart {
  const { terms, ofPost: termsOfPost } = termsOfPosts(problem);
  const monthly = terms.some(({ quota }) => quota?.per === 'month');
  const typeSets = new TypeSets();
  const groups: (DateGroup & { readonly row: Int32Array })[] = [];
  const groupsByHash = new Map<number, (typeof groups)[number][]>();
  const dates = new Int32Array(problem.leaderCount);
  /** Per leader, by entry of the row: ten years of dates share them. */
  const known = Array.from({ length: problem.leaderCount }, () => new Map<number, Member>());

  for (let day = problem.firstDay; day < problem.dayCount; day++) {
    const { firsts, places } = placesOf(problem, day);
    if (places.length === 0) continue;
    const month = monthly ? problem.month[day]! : 0;
    const row = rowOf(day, firsts);
    let hash = month;
    for (const count of places) hash = mix(hash, count);
    for (const entry of row) hash = mix(hash, entry);
    const alike = groupsByHash.get(hash) ?? [];
    let group = alike.find(
      (other) => other.month === month && isEqual(other.places, places) && isEqual(other.row, row),
    );
    if (!group) {
      group = { days: [], month, places, members: membersOf(row), row };
      groups.push(group);
      groupsByHash.set(hash, [...alike, group]);
    }
    group.days.push(day);
  }
  for (const { days, members } of groups) for (const { leader } of members) dates[leader]! += days.length;
  return { groups, terms, termsOfPost, dates };

  /** Per leader his set of types and his terms in one number, −1 when he takes no part. */
  function rowOf(day: number, firsts: readonly number[]): Int32Array {
    const row = new Int32Array(problem.leaderCount).fill(-1);
    for (let leader = 0; leader < problem.leaderCount; leader++) {
      const at = leader * problem.dayCount + day;
      const post = problem.postOf[at]!;
      if (post === NO_POST || problem.excused[at]) continue;
      const index = termsOfPost[post]!;
      if (!isPart(terms[index]!)) continue;
      let typeSet = TypeSets.EMPTY;
      for (let type = 0; type < firsts.length; type++) {
        const shift = firsts[type]!;
        const isInPool = (problem.unable[shift * problem.leaderCount + leader]! & UNABLE.pool) === 0;
        if (isInPool && !isOutsideShare(shift, leader)) typeSet = typeSets.with(typeSet, type);
      }
      if (typeSet !== TypeSets.EMPTY) row[leader] = typeSet * terms.length + index;
    }
    return row;
  }

  function membersOf(row: Int32Array): Member[] {
    const members: Member[] = [];
    row.forEach((entry, leader) => {
      if (entry < 0) return;
      let member = known[leader]!.get(entry);
      if (!member) {
        const typeSet = Math.floor(entry / terms.length);
        member = { leader, typeSet, types: typeSets.types(typeSet), terms: entry % terms.length };
        known[leader]!.set(entry, member);
      }
      members.push(member);
    });
    return members;
  }
}

/** The first shift and the number of places of each type that has places on the day. */
function placesOf(problem: Problem, day: number): { firsts: number[]; places: number[] } {
  const firsts: number[] = [];
  const places: number[] = [];
  for (let shift = problem.firstShiftOfDay[day]!; shift < problem.firstShiftOfDay[day + 1]!; shift++) {
    const last = firsts[firsts.length - 1];
    if (last !== undefined && problem.typeOfShift[last] === problem.typeOfShift[shift])
      places[places.length - 1]!++;
    else {
      firsts.push(shift);
      places.push(1);
    }
  }
  return { firsts, places };
}

/** One step of the hash FNV-1a, on whole numbers. */
const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 16777619);

const isEqual = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
};

/** How a leader takes part in the load while he holds a post: by share, or by quota instead. */
export type Terms = Pick<ProblemPost, 'share' | 'quota'>;

export interface TermsOfPosts {
  readonly terms: readonly Terms[];
  /** Per post: index into `terms`. */
  readonly ofPost: Int32Array;
}

/**
 * Posts with equal terms, numbered alike: a leader who changes posts in mid-year and keeps his quota owes it once.
 */
function termsOfPosts({ posts }: Pick<Problem, 'posts'>): TermsOfPosts {
  const terms: Terms[] = [];
  const known = new Map<string, number>();
  const ofPost = Int32Array.from(posts, ({ share, quota }) => {
    const key = quota ? `${quota.per} ${quota.count}` : `share ${share}`;
    if (!known.has(key)) known.set(key, terms.push({ share, quota }) - 1);
    return known.get(key)!;
  });
  return { terms, ofPost };
}

/** Whether the terms give any part of the load. */
const isPart = ({ share, quota }: Terms): boolean => (quota ? quota.count : share) > 0;

/** Numbers sets of types, so that equal sets have equal numbers. Sets are built by adding types in ascending order. */
class TypeSets {
  static readonly EMPTY = 0;
  readonly #types: (readonly number[])[] = [[]];
  /** `[set][type]`: the set with the type added. */
  readonly #larger: number[][] = [[]];

  /** The set with a type added that is above all its own. */
  with(set: number, type: number): number {
    const larger = this.#larger[set]!;
    if (larger[type] === undefined) {
      larger[type] = this.#types.push([...this.#types[set]!, type]) - 1;
      this.#larger.push([]);
    }
    return larger[type];
  }

  /** The types of a set, ascending. */
  types(set: number): readonly number[] {
    return this.#types[set]!;
  }
}
