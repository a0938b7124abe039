import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { buildView } from './build-view.ts';
import { openSession } from './session.ts';
import {
  contentOf,
  drawsArbitrary,
  expectTrue,
  forgetful,
  moved,
  moveOf,
  trail,
} from './session.test.kit.ts';
import type { StateView } from './build-view.ts';

const numRuns = 60;
const manyDraws = fc.array(drawsArbitrary, { minLength: 1, maxLength: 25 });

describe('a session', () => {
  it('law: patches lead to the view, the figures are those of the roster file, and the log is a list with a cursor', () => {
    fc.assert(
      fc.property(documentArbitrary(), manyDraws, (document, draws) => {
        const session = openSession({ document });
        let mirror = session.view();
        const model: { views: StateView[]; cursor: number } = { views: [contentOf(mirror)], cursor: 0 };
        for (const draw of draws) {
          const move = moveOf(draw, mirror);
          const { revision } = session.view();
          mirror = moved(session, move, mirror);
          if (session.view().revision !== revision) {
            if (move === 'undo') model.cursor--;
            else if (move === 'redo') model.cursor++;
            else {
              model.views.splice(model.cursor + 1, Infinity, contentOf(session.view()));
              model.cursor++;
            }
          }
          expect(contentOf(mirror)).toStrictEqual(model.views[model.cursor]);
          expect(mirror.undo === null).toBe(model.cursor === 0);
          expect(mirror.redo === null).toBe(model.cursor === model.views.length - 1);
        }
        expectTrue(session);
      }),
      { numRuns },
    );
  });

  it('law: a view made from another says what one made from scratch says', () => {
    fc.assert(
      fc.property(
        documentArbitrary(),
        manyDraws,
        fc.constantFrom(undefined, '2024-02-15', '2024-06-01'),
        (document, draws, today) => {
          const { all, means } = trail({ document, ...(today && { today }) }, draws);
          for (const { state, view } of all)
            expect(view).toStrictEqual(buildView(forgetful(state), means, null).view);
        },
      ),
      { numRuns },
    );
  });

  it('law: an act taken back leaves the view as it was', () => {
    fc.assert(
      fc.property(documentArbitrary(), manyDraws, drawsArbitrary, (document, draws, last) => {
        const session = openSession({ document });
        for (const draw of draws) moved(session, moveOf(draw, session.view()), session.view());
        const before = contentOf(session.view());
        const move = moveOf(last, session.view());
        if (typeof move === 'string' || !session.act(move).patch) return;
        session.undo();
        expect(contentOf(session.view())).toStrictEqual(before);
      }),
      { numRuns },
    );
  });
});
