import type { Names } from '../compile/names.ts';
import { HOLIDAY, isRestDay, NO_POST, type Problem } from '../problem/problem.ts';

/** A month's part of a leader's fair share. */
export interface MonthPiece {
  /** `2024-02`. */
  readonly month: string;
  /** Duties, at most three decimals. */
  readonly duties: number;
}

/** A leader's fair share by the kind of day, in duties of at most three decimals. */
export interface KindPieces {
  readonly workdays: number;
  /** Rest days that are not holidays. */
  readonly weekends: number;
  readonly holidays: number;
}

/** How a leader takes part while he holds some posts. */
export interface ShareTerms {
  readonly from: string;
  readonly to: string;
  /** As documents have it: 1 is a whole share. `null` with a quota. */
  readonly share: number | null;
  readonly quota: { readonly per: 'period' | 'month'; readonly count: number } | null;
}

const rounded = (duties: number): number => Math.floor(1000 * duties + 0.5 + 1e-6);

/**
 * Sums of pieces per key, in duties of at most three decimals that add up to the rounded whole: each is what the
 * running total grows by.
 */
function addUp(sums: readonly number[]): number[] {
  let [total, before] = [0, 0];
  return sums.map((sum) => {
    total += sum;
    const part = rounded(total) - before;
    before += part;
    return part / 1000;
  });
}

/** A leader's pieces, day by day. */
export const pieceOf = (problem: Problem, pieces: Float64Array, leader: number): Float64Array =>
  Float64Array.from({ length: problem.dayCount }, (_, day) => pieces[day * problem.leaderCount + leader]!);

/** By calendar month; months without any part are left out. */
export function piecesByMonth({ days }: Pick<Names, 'days'>, own: Float64Array): MonthPiece[] {
  const sums = new Map<string, number>();
  own.forEach((piece, day) => {
    if (piece === 0) return;
    const month = days[day]!.slice(0, 7);
    sums.set(month, (sums.get(month) ?? 0) + piece);
  });
  const duties = addUp([...sums.values()]);
  return [...sums.keys()].map((month, index) => ({ month, duties: duties[index]! }));
}

export function piecesByKind(problem: Problem, own: Float64Array): KindPieces {
  const sums = [0, 0, 0];
  own.forEach((piece, day) => {
    const kind = problem.kind[day] === HOLIDAY ? 2 : isRestDay(problem, day) ? 1 : 0;
    sums[kind]! += piece;
  });
  const [workdays, weekends, holidays] = addUp(sums) as [number, number, number];
  return { workdays, weekends, holidays };
}

/** Runs of days in post on equal terms, within the period. */
export function termsOf(problem: Problem, { days }: Pick<Names, 'days'>, leader: number): ShareTerms[] {
  const { dayCount, firstDay, postOf, posts } = problem;
  const runs: { key: string; terms: ShareTerms }[] = [];
  let isOpen = false;
  for (let day = firstDay; day < dayCount; day++) {
    const post = postOf[leader * dayCount + day]!;
    if (post === NO_POST) {
      isOpen = false;
      continue;
    }
    const { share, quota } = posts[post]!;
    const key = quota ? `${quota.per} ${quota.count}` : `${share}`;
    const date = days[day]!;
    const last = runs[runs.length - 1];
    if (isOpen && last?.key === key) last.terms = { ...last.terms, to: date };
    else runs.push({ key, terms: { from: date, to: date, share: quota ? null : share / 1000, quota } });
    isOpen = true;
  }
  return runs.map(({ terms }) => terms);
}
