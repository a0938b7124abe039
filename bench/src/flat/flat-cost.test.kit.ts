import type { LevelFigures } from '../levels.ts';
import type { FlatGroup, FlatWaits } from './flat-waits.ts';
import type { FlatProblem } from './flat-problem.ts';

type Figures = { -readonly [Level in keyof LevelFigures]: number };

/** What a roster costs by the problem file alone. @param holders a leader per shift, −1 for nobody */
export function costOf(flat: FlatProblem, holders: readonly number[]): LevelFigures {
  const score: Figures = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };
  const { dayOfShift, minFreeDays } = flat;
  const isFixed = new Set(flat.fixed);
  const dutiesOf = flat.leaders.map((_, leader) =>
    holders.flatMap((holder, shift) => (holder === leader ? [shift] : [])),
  );
  for (const [leader, duties] of dutiesOf.entries()) {
    score.hard += duties.length - new Set(duties.map((shift) => dayOfShift[shift])).size;
    for (const [at, later] of duties.entries())
      for (const earlier of duties.slice(0, at)) {
        const days = dayOfShift[later]! - dayOfShift[earlier]!;
        const isChangeable = !isFixed.has(later) || !isFixed.has(earlier);
        if (isChangeable && days > 0 && days <= minFreeDays) score.hard++;
      }
    for (const { shifts, most } of flat.atMost.filter((own) => own.leader === leader))
      score.hard += Math.max(0, shifts.filter((shift) => holders[shift] === leader).length - most);
  }
  holders.forEach((holder, shift) => {
    if (holder < 0 && !isFixed.has(shift)) score.coverage += flat.emptyCost;
  });
  for (const { level, leader, shifts, costs } of flat.counts)
    score[level] += costs[flat.shiftSets[shifts]!.filter((shift) => holders[shift] === leader).length]!;
  for (const { level, shift, leader, cost } of flat.duties)
    if (holders[shift] === leader) score[level] += cost;
  for (const waits of flat.waits)
    for (const group of waits.groups) score[waits.level] += costOfWaits(waits, group, holders);
  if (flat.holidays) score[flat.holidays.level] += costOfHolidays(flat.holidays, holders);
  return score;
}

function costOfWaits({ elapsed, costs }: FlatWaits, group: FlatGroup, holders: readonly number[]): number {
  const { begin, atShift, end } = elapsed[group.elapsed]!;
  const served = holders.flatMap((holder, shift) =>
    group.members.some(({ leader, from, to }) => holder === leader && from <= shift && shift <= to)
      ? [atShift[shift]!]
      : [],
  );
  const marks = [begin, ...served, end];
  return marks.slice(1).reduce((sum, mark, at) => {
    const isEdge = at === 0 || at === marks.length - 2;
    return sum + costs[isEdge ? group.edge : group.inner]![mark - marks[at]!]!;
  }, 0);
}

function costOfHolidays(
  { shifts, again, cost }: NonNullable<FlatProblem['holidays']>,
  holders: readonly number[],
): number {
  const held = shifts.filter(({ shift }) => holders[shift]! >= 0);
  const serving = new Set(held.map(({ shift }) => holders[shift]!));
  let defects = 0;
  for (const leader of serving) {
    const own = held.filter(({ shift }) => holders[shift] === leader);
    const served = [...new Set(own.map(({ holiday }) => holiday))];
    defects += own.length - served.length;
    for (const [at, holiday] of served.entries()) {
      if (again.some((pair) => pair.leader === leader && pair.holiday === holiday)) defects++;
      const others = own.filter((place) => place.holiday === holiday).flatMap(({ able }) => able);
      if (at > 0 && others.some((other) => !serving.has(other))) defects++;
    }
  }
  return cost * defects;
}
