import { servableDues } from '../constraints/dues-matching.ts';
import { type FillQuestion, fillTaskOf } from '../search/fill-frame.ts';

/** The most duties owed that can be served without the gap; exact where no gap is asked and no leader owes twice a day. */
export function servedOf(question: FillQuestion): { most: number; isExact: boolean } {
  const { frame, open, isCapped, minFreeDays } = question;
  const { dues } = fillTaskOf(question);
  const mayHold = (place: number, leader: number): boolean =>
    open[place * frame.problem.leaderCount + leader] === 1;
  const isExact = minFreeDays === 0 && !isCapped.includes(1) && !oweTwice(question);
  return { most: servableDues(frame.problem, dues, mayHold), isExact };
}

/** Does a leader owe two dues that could be served on one day? */
function oweTwice(question: FillQuestion): boolean {
  const { dayCount, dayOfShift } = question.frame.problem;
  const { dues } = fillTaskOf(question);
  if (new Set(dues.map(({ leader }) => leader)).size === dues.length) return false;
  const seen = new Set<number>();
  return dues.some(({ leader, shifts }) => {
    const days = new Set(shifts.map((place) => leader * dayCount + dayOfShift[place]!));
    const isTwice = [...days].some((pair) => seen.has(pair));
    for (const pair of days) seen.add(pair);
    return isTwice;
  });
}
