import { groupBy } from '@lunzhi/core/internal';
import { type Hindrance, type HindranceCause, hindranceCauses } from './hindrances.ts';

/** What one cause cost. */
export interface CauseCost {
  readonly cause: HindranceCause;
  /** Over all cases, the days that each would have been heard earlier at the first of the sittings it lost by this cause. */
  readonly days: number;
  readonly cases: readonly string[];
}

/** What it cost that a sitting was not held by whom it was planned for. */
export interface LostSitting extends Pick<Hindrance, 'shift' | 'date' | 'planned' | 'sat' | 'cause'> {
  /** Days saved had he sat there: of the cases that would have gained most, as many as a sitting takes. */
  readonly days: number;
  readonly cases: readonly string[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What each cause cost, the costliest first; causes that cost nothing are left out. */
export function causeCosts(all: readonly Hindrance[]): readonly CauseCost[] {
  return hindranceCauses
    .map((cause) => {
      const most = new Map<string, number>();
      for (const own of all)
        if (own.cause === cause) most.set(own.case, Math.max(most.get(own.case) ?? 0, own.saved));
      return { cause, days: sum([...most.values()]), cases: [...most.keys()] };
    })
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
}

/** What it cost that sittings changed hands or were not held, the costliest first. */
export function lostSittings(all: readonly Hindrance[], mostPerSitting: number): readonly LostSitting[] {
  const lost = all.filter(({ cause }) => cause === 'changed-hands' || cause === 'nobody-came');
  return [...groupBy(lost, ({ shift }) => shift).values()]
    .map((own) => {
      const { shift, date, planned, sat, cause } = own[0]!;
      const gained = [...own].sort((a, b) => b.saved - a.saved).slice(0, mostPerSitting);
      return {
        shift,
        date,
        planned,
        sat,
        cause,
        days: sum(gained.map(({ saved }) => saved)),
        cases: gained.map((hindrance) => hindrance.case),
      };
    })
    .sort((a, b) => b.days - a.days);
}
