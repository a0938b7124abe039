import { applyKeyedPatch } from '@lunzhi/core/client';
import * as fc from 'fast-check';
import { runs } from '../../../../scripts/runs.ts';
import { describe, expect, it } from 'vitest';
import type { DeskAct } from './acts.ts';
import { by, open, roster, walkIn } from './desk.test.kit.ts';
import type { DeskView } from './view.ts';
import { deskKeys } from './view-keys.ts';

/** Acts of all kinds, most of which cannot be done. */
const actArbitrary: fc.Arbitrary<DeskAct> = fc
  .record({
    id: fc.constantFrom('JF20240001', 'JF20240002', 'JF20240003', 'JF20240004'),
    shift: fc.constantFrom(
      ...roster.assignments.map(({ shift }) => shift).filter((own) => own < '2024-03-27'),
    ),
    kind: fc.constantFrom(
      ...([
        'register',
        'screen',
        'exclude',
        'arrange',
        'appoint',
        'return',
        'ask',
        'consent',
        'miss',
      ] as const),
      ...([
        'renew',
        'decline',
        'invite',
        'arrive',
        'receive',
        'outcome',
        'reply',
        'call-back',
        'close',
      ] as const),
    ),
  })
  .map(
    ({ id, shift, kind }) =>
      ({
        kind,
        case: id,
        cases: [id],
        shift,
        ...by,
        ...(kind === 'register' && { facts: walkIn, shift: undefined }),
        ground: 'litigation',
        cause: 'office',
        by: 'phone',
        outcome: 'study',
        opinion: '办',
        lead: null,
        assist: [],
        due: '2024-04-10',
        keeps: false,
        unit: { township: 't1' },
        result: 'explained',
        reached: true,
        satisfaction: 'satisfied',
      }) as unknown as DeskAct,
  );

const textOf = (view: DeskView): string => JSON.stringify({ ...view, revision: 0, undo: null, redo: null });

describe('the desk, whatever is done', () => {
  it('law: patches lead to the view, which is the one made from the file anew', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(actArbitrary, fc.constantFrom('undo', 'redo')), { maxLength: 40 }),
        (acts) => {
          const desk = open();
          let kept = desk.view();
          const arrived = new Set<string>();
          for (const act of acts) {
            const { patch } =
              act === 'undo' ? desk.undo() : act === 'redo' ? desk.redo() : desk.act(act as DeskAct);
            if (patch)
              kept = applyKeyedPatch(deskKeys, kept, JSON.parse(JSON.stringify(patch)) as typeof patch);
            if (typeof act === 'object' && act.kind === 'arrive') arrived.add(act.case);
          }
          expect(kept).toEqual(desk.view());
          if (arrived.size > 0) return;
          expect(textOf(desk.view())).toBe(textOf(open({ cases: desk.file() }).view()));
        },
      ),
      runs(40, 1000),
    );
  });

  it('law: an act taken back leaves the file and the view as they were', () => {
    fc.assert(
      fc.property(fc.array(actArbitrary, { maxLength: 20 }), actArbitrary, (acts, last) => {
        const desk = open();
        for (const act of acts) desk.act(act);
        const [file, text] = [desk.file(), textOf(desk.view())];
        if (desk.act(last).patch === null) return;
        const done = textOf(desk.view());
        desk.undo();
        expect(desk.file()).toEqual(file);
        expect(textOf(desk.view())).toBe(text);
        desk.redo();
        expect(textOf(desk.view())).toBe(done);
      }),
      runs(40, 1000),
    );
  });
});
