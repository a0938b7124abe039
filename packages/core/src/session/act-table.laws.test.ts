import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { type ActChange, actNames, actTable } from './act-table.ts';
import { actSchema } from './acts.ts';
import { openSession, type Session } from './session.ts';
import { drawsArbitrary, moved, moveOf, startOf } from './session.test.kit.ts';

/** Everything that an act could change, as text; `null` where a refused document lets nobody see it. */
function changeable(session: Session): Record<ActChange, string | null> {
  const view = session.view();
  const hasRoster = view.headline.status !== 'refused' && view.days.some(({ places }) => places.length > 0);
  const { pins, ...document } = session.document();
  return {
    // which of two places of a day somebody has follows from the document
    places: JSON.stringify(
      view.days.map(({ date, places }) => [date, places.map(({ leader }) => leader ?? '').toSorted()]),
    ),
    locks: JSON.stringify(pins ?? []),
    document: JSON.stringify(document),
    ledger: hasRoster ? JSON.stringify(session.roster().ledger) : null,
  };
}

it('the table of acts has each act of the schema, and steps back and forth', () => {
  const kinds = actSchema.def.options.flatMap(({ shape: { kind } }) =>
    kind.type === 'enum' ? Object.values(kind.def.entries) : kind.def.values,
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
          const changed = (Object.keys(after) as ActChange[]).filter(
            (what) => ![before[what], after[what]].includes(null) && after[what] !== before[what],
          );
          const name = typeof move === 'string' ? move : move.kind;
          const allowed: readonly ActChange[] = actTable[name];
          expect([name, changed.filter((what) => !allowed.includes(what))]).toEqual([name, []]);
        }
      },
    ),
    runs(10, 300),
  ));
