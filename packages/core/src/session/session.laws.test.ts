import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { Roster } from '../roster/roster.ts';
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
  startOf,
  trail,
  viewAfter,
} from './session.test.kit.ts';
import type { Act } from './acts.ts';
import { applyPatch } from './view-patch.ts';
import type { QuickAct } from './perform.ts';
import type { Settings } from './environment.ts';
import type { StateView } from './build-view.ts';

const often = runs(6, 250);
const manyDraws = fc.array(drawsArbitrary, { minLength: 1, maxLength: 25, size: 'max' });
/** With a roster to begin with, or without one. */
const starts = fc.tuple(documentArbitrary(), fc.boolean());

const optionsOf = async ([document, isPlanned]: readonly [RosterDocument, boolean]) =>
  isPlanned ? { roster: await startOf(document) } : { document };

describe('a session', () => {
  it('law: patches lead to the view, the figures are those of the roster file, and the log is a list with a cursor', async () => {
    await fc.assert(
      fc.asyncProperty(starts, manyDraws, async (start, draws) => {
        const session = openSession(await optionsOf(start));
        let mirror = session.view();
        const model: { views: StateView[]; cursor: number } = { views: [contentOf(mirror)], cursor: 0 };
        for (const draw of draws) {
          const move = moveOf(draw, mirror, session.document());
          const { revision } = session.view();
          mirror = await moved(session, move, mirror);
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
        const isAt = (cursor: number): void =>
          expect(contentOf(session.view())).toStrictEqual(model.views[cursor]);
        for (; model.cursor > 0; isAt(--model.cursor)) session.undo();
        for (; model.cursor < model.views.length - 1; isAt(++model.cursor)) session.redo();
      }),
      often,
    );
  });

  it('law: a view made from another says what one made from scratch says', async () => {
    await fc.assert(
      fc.asyncProperty(
        starts,
        manyDraws,
        fc.constantFrom(undefined, '2024-02-15', '2024-06-01'),
        async (start, draws, today) => {
          const { all, environment } = trail({ ...(await optionsOf(start)), ...(today && { today }) }, draws);
          for (const { state, view } of all)
            expect(view).toStrictEqual(buildView(forgetful(state), environment, null).view);
        },
      ),
      often,
    );
  });

  it('law: told another language or another today, it shows what one opened with them shows after the same steps', async () => {
    const settings = fc.record(
      {
        language: fc.constantFrom('zh-CN' as const, 'en' as const),
        today: fc.constantFrom('2024-02-15', '2024-06-01'),
      },
      { requiredKeys: [] },
    );
    const refused = documentArbitrary().map((document) => ({ ...document, leaders: [] }));
    const beginnings = fc.oneof(starts, fc.tuple(refused, fc.constant(false)));
    const labels = fc.array(fc.oneof(drawsArbitrary, settings), { minLength: 1, maxLength: 50, size: 'max' });
    await fc.assert(
      fc.asyncProperty(beginnings, labels, async (start, draws) => {
        const options = await optionsOf(start);
        const session = openSession(options);
        let told: Settings = {};
        let standing: readonly QuickAct[] = [];
        let takenBack: readonly QuickAct[] = [];
        for (const draw of draws) {
          const before = session.view();
          if (!('kind' in draw)) {
            const { patch } = session.set(draw);
            expect(session.view()).toStrictEqual(patch ? applyPatch(before, patch) : before);
            expect([session.view().undo === null, session.view().redo === null]).toEqual([
              standing.length === 0,
              takenBack.length === 0,
            ]);
            told = { ...told, ...draw };
          } else {
            const move = moveOf(draw, before, session.document());
            const { patch } =
              move === 'undo' ? session.undo() : move === 'redo' ? session.redo() : session.act(move);
            if (!patch) continue;
            if (move === 'undo') {
              takenBack = [...standing.slice(-1), ...takenBack];
              standing = standing.slice(0, -1);
            } else if (move === 'redo') {
              standing = [...standing, takenBack[0]!];
              takenBack = takenBack.slice(1);
            } else [standing, takenBack] = [[...standing, move as QuickAct], []];
          }
          expect(contentOf(session.view())).toStrictEqual(viewAfter(options, standing, told));
        }
      }),
      often,
    );
  });

  it('law: an act taken back leaves the view as it was', async () => {
    await fc.assert(
      fc.asyncProperty(starts, manyDraws, drawsArbitrary, async (start, draws, last) => {
        const session = openSession(await optionsOf(start));
        for (const draw of draws)
          await moved(session, moveOf(draw, session.view(), session.document()), session.view());
        const before = contentOf(session.view());
        const move = moveOf(last, session.view(), session.document());
        if (typeof move === 'string' || !(await session.run(move)).patch) return;
        session.undo();
        expect(contentOf(session.view())).toStrictEqual(before);
      }),
      often,
    );
  });

  it('law: a roster that is saved and opened again says the same of itself', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), manyDraws, async (document, draws) => {
        const session = openSession({ roster: await startOf(document) });
        for (const draw of draws) session.act(moveOf(draw, session.view(), session.document()) as Act);
        const { view: now, saved } = { view: session.view(), saved: JSON.stringify(session.roster()) };
        if (now.headline.status === 'refused' || now.head.pending !== undefined) return;
        const opened = openSession({ roster: JSON.parse(saved) as Roster });
        const again = opened.view();
        for (const part of ['head', 'issues', 'leaders', 'services', 'rules', 'ledger', 'periods'] as const)
          expect(again[part]).toStrictEqual(now[part]);
        const { status: _, proven, bound, ...headline } = now.headline;
        expect(again.headline).toMatchObject(headline);
        expect(again.headline.proven!.fairness).toBe(proven!.fairness);
        expect(again.headline.bound!.fairness).toBe(bound!.fairness);
        expect(JSON.stringify(opened.roster().assignments)).toBe(
          JSON.stringify(session.roster().assignments),
        );
      }),
      often,
    );
  });
});
