import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { buildCalendar } from '../calendar/build-calendar.ts';
import { axisOf } from '../compile/axis.ts';
import { leaveOf } from '../compile/eligibility.ts';
import { compilePosts } from '../compile/posts.ts';
import { makeDocument } from '../testing/documents.ts';
import { isAbsentOn } from './on-a-day.ts';

const day = fc.integer({ min: 1, max: 31 }).map((number) => `2024-03-${String(number).padStart(2, '0')}`);
const range = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const body = fc.constantFrom('party' as const, 'government' as const);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

describe('isAbsentOn', () => {
  it('law: says what the solver is told, of every leader on every day', () => {
    const leader = fc.record(
      {
        body,
        chief: fc.boolean(),
        absences: fc.array(range, { maxLength: 2 }),
        posts: maybe(
          range.chain((dates) =>
            fc
              .record({
                title: fc.constant('职务'),
                from: fc.constant(dates.from),
                to: fc.constant(dates.to),
              })
              .chain((post) =>
                fc
                  .record({ body: maybe(body), chief: maybe(fc.boolean()) })
                  .map((own) => [JSON.parse(JSON.stringify({ ...post, ...own }))]),
              ),
          ),
        ),
      },
      { requiredKeys: [] },
    );
    const common = fc.record({
      leaders: fc.record(
        { bodies: fc.array(body), chiefs: fc.boolean(), ids: fc.subarray(['A', 'B']) },
        { requiredKeys: [] },
      ),
      dates: range,
    });
    fc.assert(
      fc.property(
        fc.array(leader, { minLength: 1, maxLength: 3 }),
        fc.array(common, { maxLength: 2 }),
        (leaders, commons) => {
          const document = makeDocument({
            leaders: leaders.map((own, index) => JSON.parse(JSON.stringify({ id: 'ABC'[index]!, ...own }))),
            commonAbsences: commons.map(({ leaders: selector, dates }) => ({ leaders: selector, ...dates })),
          });
          const { calendar } = buildCalendar(document);
          const axis = axisOf(document, calendar!);
          const { absent } = leaveOf(document, axis, compilePosts(document, axis));
          document.leaders.forEach((own, index) =>
            axis.dates.forEach((date, at) =>
              expect(isAbsentOn(document, own, date)).toBe(absent[index * axis.dayCount + at] === 1),
            ),
          );
        },
      ),
      runs(100, 2000),
    );
  });
});
