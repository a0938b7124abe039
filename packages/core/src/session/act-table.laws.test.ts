import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { type ActChange, actNames, actTable } from './act-table.ts';
import { actSchema } from './acts.ts';
import { openSession, type Session } from './session.ts';
import type { PlaceView } from './view.ts';
import { drawsArbitrary, moved, moveOf, startOf } from './session.test.kit.ts';

/** Everything that an act could change, as text. */
function changeable(session: Session): Record<ActChange, string> {
  const view = session.view();
  const hasRoster = view.headline.status !== 'refused' && view.days.some(({ places }) => places.length > 0);
  // which of two places of a day somebody has follows from the document
  const holders = (isCounted: (place: PlaceView) => boolean): string =>
    JSON.stringify(
      view.days.map(({ date, places }) => [
        date,
        places
          .filter(isCounted)
          .map(({ leader }) => leader ?? '')
          .toSorted(),
      ]),
    );
  return {
    places: holders(() => true),
    locks: holders(({ isLocked }) => isLocked),
    document: JSON.stringify(session.document()),
    ledger: hasRoster ? JSON.stringify(session.roster().ledger) : '',
  };
}

it('the table of acts has each act of the schema, and steps back and forth', () => {
  const kinds = actSchema.options.flatMap(({ shape: { kind } }) =>
    'options' in kind ? kind.options : [...kind.values],
  );
  expect(actNames.toSorted()).toEqual([...kinds, 'undo', 'redo', 'rebase'].toSorted());
});

it('law: an act changes nothing but what the table of acts says', () =>
  fc.assert(
    fc.asyncProperty(
      documentArbitrary(),
      fc.array(drawsArbitrary, { minLength: 1, maxLength: 25, size: 'max' }),
      async (document, draws) => {
        const session = openSession({ roster: await startOf(document) });
        for (const draw of draws) {
          const before = changeable(session);
          const move = moveOf(draw, session.view(), session.document());
          await moved(session, move, session.view());
          const after = changeable(session);
          const changed = (Object.keys(after) as ActChange[]).filter((what) => after[what] !== before[what]);
          const name = typeof move === 'string' ? move : move.kind;
          const allowed: readonly ActChange[] = actTable[name];
          expect([name, changed.filter((what) => !allowed.includes(what))]).toEqual([name, []]);
        }
      },
    ),
    runs(10, 300),
  ));
