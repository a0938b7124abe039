import type { RosterDocument, WrittenRule } from '../document/schema.ts';
import { addDays, daysBetween } from '../dates/civil.ts';
import { Random } from '../search/random.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';

const LEADERS = 12;
const period = { from: '2024-03-01', to: '2024-05-31' };
const total = daysBetween(period.from, period.to) + 1;

/**
 * A small document of which it is hard to say why it cannot be planned: twelve leaders, three months, two kinds of gap,
 * dues, several limits of how often somebody may serve, fixed weekdays, absences, two types. Most of them cannot.
 */
export function slowDocument(seed: number): RosterDocument {
  const random = new Random(seed);
  const int = (from: number, to: number): number => from + random.below(to - from + 1);
  const isBy = (percent: number): boolean => random.below(100) < percent;
  const ids = manyLeaders(LEADERS);
  const some = (count: number): string[] => {
    const left = [...ids];
    return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0]!);
  };
  const heads = [1, 2, 2, 3][int(0, 3)]!;
  const restDay = isBy(50) ? heads : 0;
  const [mostAbsences, longest] = [int(0, 3), int(2, 15)];
  const leaders = ids.map((id) => ({
    id,
    absences: Array.from({ length: int(0, mostAbsences) }, () => {
      const from = addDays(period.from, int(0, total - 16));
      return { from, to: addDays(from, int(0, longest)), excused: false };
    }),
    ...(isBy(15) && { unavailableWeekdays: [int(1, 5)] }),
  }));
  const inAWeek = restDay > 0 ? 7 : 5;
  const mostGap = Math.floor(((LEADERS / heads) * 7) / inAWeek) - 1;
  const share = heads / LEADERS;
  const rules: WrittenRule[] = [
    {
      id: 'gap',
      constraint: 'min-rest-gap',
      params: { days: int(2, Math.max(2, Math.floor(mostGap * 0.75))) },
    },
  ];
  const add = (percent: number, rule: () => WrittenRule): void => {
    if (isBy(percent)) rules.push(rule());
  };
  const days = (most: number): number => int(1, Math.max(1, Math.floor(most)));
  const atMost = (id: string, length: number, count: number): WrittenRule => ({
    id,
    constraint: 'at-most-per-period',
    params: { leaders: { ids: some(int(3, 10)) }, max: Math.max(1, count), per: { days: length } },
  });
  add(50, () => ({
    id: 'wish',
    constraint: 'min-rest-gap',
    level: isBy(50) ? 'hard' : 'quality',
    params: { days: days(mostGap * 0.8) },
  }));
  add(80, () => ({
    id: 'due',
    constraint: 'at-least-per-period',
    params: {
      leaders: isBy(50) ? {} : { ids: some(int(3, 10)) },
      min: int(1, Math.ceil(21 * share) + 1),
      per: 'month',
    },
  }));
  for (const id of ['first', 'second', 'third'])
    add(60, () => {
      const length = int(5, 80);
      return atMost(id, length, Math.ceil(((length * inAWeek) / 7) * share) + int(0, 1));
    });
  add(60, () => ({
    id: 'fixed',
    constraint: 'fixed-weekday',
    params: {
      leaders: { ids: some(int(1, 5)) },
      weekdays: [int(1, 5)],
      mode: isBy(60) ? 'only' : 'reserve',
      ...(isBy(30) && { everyWeeks: 2 }),
    },
  }));
  const main = { id: 'main', name: '坐班' };
  return makeDocument({
    period,
    leaders,
    rules,
    shiftTypes: isBy(25)
      ? [
          { ...main, heads: { workday: 1, restDay: Math.min(1, restDay) } },
          { id: 'with', name: '陪同', heads: { workday: 1 }, leaders: { ids: some(int(4, 10)) } },
        ]
      : [{ ...main, heads: { workday: heads, restDay } }],
  });
}
