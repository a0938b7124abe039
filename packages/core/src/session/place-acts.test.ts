import { expect, it } from 'vitest';
import { holder, roster, sentence } from './sample-session.test.kit.ts';
import { openSession } from './session.ts';

it('trades two ranges in one step, and refuses a place that is in it twice', () => {
  const session = openSession({ roster });
  const shifts = session
    .view()
    .days.flatMap(({ places }) => places.flatMap((own) => (own.isFixed ? [] : [own.shift])));
  const [week, other] = [shifts.slice(0, 3), shifts.slice(7, 10)];
  const holders = (own: readonly string[]) => own.map((shift) => holder(session, shift));
  const [before, after] = [holders(week), holders(other)];
  const pairs = week.map((one, index) => ({ first: one, second: other[index]! }));
  expect(session.act({ kind: 'exchanges', pairs }).patch).not.toBeNull();
  expect([holders(week), holders(other)]).toEqual([after, before]);
  expect(session.view().undo).toContain('3对班次对调');
  session.undo();
  expect(holders(week)).toEqual(before);
  const twice = [...pairs, { first: shifts[0]!, second: shifts[12]! }];
  expect(sentence(session.act({ kind: 'exchanges', pairs: twice }))).toContain('两次');
  expect(session.act({ kind: 'exchanges', pairs: [] }).patch).toBeNull();
});
