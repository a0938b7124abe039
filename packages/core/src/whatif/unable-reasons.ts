import { type Problem, UNABLE } from '../problem/problem.ts';
import type { Restored } from '../roster/restore.ts';

/** Why a leader cannot serve, as data; `locale/reasons` makes it a sentence. Of an absence only its dates. */
export type UnableReason =
  | {
      readonly kind: 'not-in-post';
      /** The last day of his post before; `null` when there was none. */
      readonly ended: string | null;
      /** The first day of his next post; `null` when there is none. */
      readonly begins: string | null;
    }
  /** The whole run of days on which he cannot serve, within the period. */
  | { readonly kind: 'absent'; readonly from: string; readonly to: string }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'pool' | 'no-share' }
  | {
      readonly kind: 'rule';
      readonly rule: string;
      readonly title: string;
      /** His other duties that are too close, where the rule is one of free days. */
      readonly tooClose: readonly CloseDuty[];
      /** What the rule itself says against it, in the language asked for. */
      readonly sentences: readonly string[];
    };

export interface CloseDuty {
  readonly date: string;
  readonly freeDays: number;
  /** Free days the rule asks for. */
  readonly least: number;
}

const UNABLE_KINDS = [
  [UNABLE.notInPost, 'not-in-post'],
  [UNABLE.absent, 'absent'],
  [UNABLE.weekday, 'weekday'],
  [UNABLE.pool, 'pool'],
  [UNABLE.noShare, 'no-share'],
] as const;

type UnableKind = (typeof UNABLE_KINDS)[number][1];

/** What holds for every one of the places. */
function unableKinds(
  { unable, leaderCount }: Problem,
  shifts: readonly number[],
  leader: number,
): UnableKind[] {
  return UNABLE_KINDS.filter(([bit]) =>
    shifts.every((shift) => unable[shift * leaderCount + leader]! & bit),
  ).map(([, kind]) => kind);
}

const known = new WeakMap<Problem, Uint8Array>();

/** `[leader × dayCount + day]`: 1 on the days of own and common absences. */
function absentDays(restored: Restored): Uint8Array {
  let absent = known.get(restored.problem);
  if (!absent) known.set(restored.problem, (absent = readAbsences(restored)));
  return absent;
}

function readAbsences({ document, problem, names, select }: Restored): Uint8Array {
  const { dayCount, leaderCount } = problem;
  const absent = new Uint8Array(leaderCount * dayCount);
  const mark = (leader: number, { from, to = from }: { from: string; to?: string | undefined }): void => {
    names.days.forEach((date, day) => {
      if (from <= date && date <= to) absent[leader * dayCount + day] = 1;
    });
  };
  document.leaders.forEach(({ absences = [] }, leader) => {
    for (const absence of absences) mark(leader, absence);
  });
  for (const { leaders, from, to = from } of document.commonAbsences ?? []) {
    const selected = select.leaders(leaders);
    names.days.forEach((date, day) => {
      if (date < from || date > to) return;
      for (let at = day; at < absent.length; at += dayCount) if (selected[at] === 1) absent[at] = 1;
    });
  }
  return absent;
}

/**
 * Says why a leader cannot hold any of the places of one day: absences as the whole run of days they make together,
 * posts by the days on which they end and begin.
 */
export function unableReasons(
  restored: Restored,
): (shifts: readonly number[], leader: number) => UnableReason[] {
  const { document, problem, names } = restored;
  const { dayCount, firstDay, dayOfShift, weekday } = problem;
  const absent = absentDays(restored);
  const absence = (leader: number, day: number): UnableReason => {
    const at = leader * dayCount;
    let [from, to] = [day, day];
    while (from > firstDay && absent[at + from - 1] === 1) from--;
    while (to < dayCount - 1 && absent[at + to + 1] === 1) to++;
    return { kind: 'absent', from: names.days[from]!, to: names.days[to]! };
  };
  const post = (leader: number, date: string): UnableReason => {
    const posts = document.leaders[leader]!.posts ?? [];
    const ends = posts.flatMap(({ to }) => (to !== undefined && to < date ? [to] : []));
    const begins = posts.flatMap(({ from }) => (from !== undefined && from > date ? [from] : []));
    return { kind: 'not-in-post', ended: ends.sort().pop() ?? null, begins: begins.sort()[0] ?? null };
  };
  return (shifts, leader) => {
    const day = dayOfShift[shifts[0]!]!;
    return unableKinds(problem, shifts, leader).map((kind): UnableReason => {
      if (kind === 'absent') return absence(leader, day);
      if (kind === 'not-in-post') return post(leader, names.days[day]!);
      if (kind === 'weekday') return { kind, weekday: weekday[day]! };
      return { kind };
    });
  };
}
