import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../calendar/build-calendar.ts';
import type { Leader } from '../document/schema.ts';
import { makeDocument } from '../testing/documents.ts';
import { compile } from './compile.ts';

type Preferences = NonNullable<Leader['preferences']>;

/** Days, of the fourteen from Monday 2024-03-04 on, that leader B wants as `want` says. */
function marked(want: 'prefer' | 'avoid', preferences: Preferences): number[] {
  const document = makeDocument({
    period: { from: '2024-03-04', to: '2024-03-17' },
    leaders: [{ id: 'A' }, { id: 'B', preferences }],
  });
  const { problem } = compile(document, buildCalendar(document).calendar!).compiled!;
  const marks = problem.preferences[want];
  expect(marks).toHaveLength(28);
  expect([...marks.subarray(0, 14)]).toEqual(Array(14).fill(0));
  return [...marks.subarray(14)].flatMap((mark, day) => (mark === 1 ? [day] : []));
}

describe('preferencesOf', () => {
  it('marks dates, ranges and weekdays, each for what is wanted', () => {
    const preferences: Preferences = [
      { dates: ['2024-03-05', { from: '2024-03-07', to: '2024-03-08' }], want: 'prefer' },
      { weekdays: [5], want: 'avoid' },
      { dates: [{ from: '2024-03-13' }], want: 'avoid' },
    ];
    expect(marked('prefer', preferences)).toEqual([1, 3, 4]);
    expect(marked('avoid', preferences)).toEqual([4, 9, 11]);
  });

  it('reads dates with weekdays as the dates that fall on them, and clips what lies outside', () => {
    const dates = [{ from: '2024-02-01', to: '2024-03-10' }];
    expect(marked('avoid', [{ dates, weekdays: [2, 7], want: 'avoid' }])).toEqual([1, 6]);
  });
});
