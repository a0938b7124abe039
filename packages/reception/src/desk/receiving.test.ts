import { describe, expect, it } from 'vitest';
import { makeCaseFile, makeFacts, makeSitting } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import type { TypedFacts } from './acts.ts';
import { by, on, open, today, walkIn } from './desk.test.kit.ts';

/** Several leaders sit today: none answers for t3, B and C for t2. */
const roster = makeRoster(
  makeCounty({
    leaders: [
      { id: 'A', townships: ['t1'] },
      { id: 'B', townships: ['t2'] },
      { id: 'C', townships: ['t2'] },
    ],
    shiftTypes: [{ id: 'main', name: '接访', heads: { workday: 3 } }],
  }),
  { [today]: ['A', 'B', 'C'] },
);
const facts = (own: Partial<TypedFacts>): TypedFacts => ({ ...walkIn, ...own });
const id = 'JF20240001';
const lastOf = (desk: ReturnType<typeof open>) => desk.file().entries.at(-1)!;

const appointed = (own: Parameters<typeof makeFacts>[0]) => {
  const sitting = makeSitting(today, 'A');
  return makeCaseFile([
    { kind: 'registered', case: id, facts: makeFacts({ townships: ['t1'], ...own }) },
    { kind: 'screened', case: id },
    { kind: 'matched', case: id, sitting },
    { kind: 'consented', case: id, sitting },
  ]);
};

describe('how many come', () => {
  it('is never taken from how many are concerned', () => {
    const desk = open({ cases: appointed({ people: 200 }) });
    expect(desk.card(id)!.receiving).toMatchObject({ present: null, representatives: null });
    expect(desk.form(id, 'received')!.fields.find(({ name }) => name === 'present')!.value).toBe('');
    expect(desk.act({ kind: 'receive', case: id, ...by })).toMatchObject({
      patch: null,
      diagnostics: [{ field: 'present', sentence: '请填写“实到人数”。' }],
    });
    expect(desk.act({ kind: 'receive', case: id, present: 7, ...by }).diagnostics).toMatchObject([
      { field: 'representatives' },
    ]);
    desk.act({ kind: 'receive', case: id, present: 7, representatives: 3, ...by });
    expect(lastOf(desk)).toMatchObject({ kind: 'received', present: 7, representatives: 3 });
  });

  it('is foreseen where people chose who speaks for them, and where they walked in', () => {
    const chosen = open({ cases: appointed({ people: 200, representatives: 4 }) });
    expect(chosen.card(id)!.receiving).toMatchObject({ present: 4, representatives: 4 });
    const desk = open();
    desk.act({ kind: 'register', facts: walkIn, ...by });
    expect(desk.card('JF20240004')!.receiving).toMatchObject({ present: 12, representatives: 5 });
  });
});

describe('who hears whoever walks in', () => {
  const desk = (townships: readonly string[], own: Partial<TypedFacts> = {}) => {
    const opened = open({ cases: null, roster });
    opened.act({ kind: 'register', facts: facts({ townships, ...own }), ...by });
    return opened;
  };
  const form = (opened: ReturnType<typeof open>) =>
    opened.form(id, 'received')!.fields.find(({ name }) => name === 'shift');
  const typed = { on: today, present: '3', representatives: '2' };

  it('is asked where several sit of whom nobody, or more than one, answers for it', () => {
    for (const townships of [['t3'], ['t2']]) {
      const opened = desk(townships);
      expect(opened.card(id)!.receiving!.seats.length).toBe(townships[0] === 't3' ? 3 : 2);
      expect(form(opened)?.options.length).toBe(townships[0] === 't3' ? 3 : 2);
      for (const act of [
        { kind: 'receive', case: id, ...by },
        { kind: 'record', case: id, entry: 'received', fields: typed, ...by },
      ] as const)
        expect(opened.act(act)).toMatchObject({ patch: null, diagnostics: [{ field: 'shift' }] });
      opened.act({ kind: 'receive', case: id, shift: `${today}/main/3`, ...by });
      expect(lastOf(opened)).toMatchObject({ leader: 'C' });
    }
  });

  it('is the same by the button and by the form', () => {
    for (const act of [
      { kind: 'receive', case: id, ...by },
      { kind: 'record', case: id, entry: 'received', fields: typed, ...by },
    ] as const) {
      const opened = desk(['t1']);
      expect(form(opened)).toBeUndefined();
      opened.act(act);
      expect(lastOf(opened)).toMatchObject({ kind: 'received', leader: 'A', shift: on(today) });
    }
  });

  it('is nobody else where the sitting that was named cannot be taken', () => {
    const recused = desk(['t3'], { recusals: [{ leader: 'B' }] });
    for (const shift of [`${today}/main/2`, `${today}/main/9`]) {
      expect(recused.act({ kind: 'receive', case: id, shift, ...by }).patch).toBeNull();
      expect(
        recused.act({ kind: 'record', case: id, entry: 'received', fields: { ...typed, shift }, ...by })
          .patch,
      ).toBeNull();
    }
    const alone = open({ cases: appointed({ representatives: 1 }) });
    expect(alone.act({ kind: 'receive', case: id, shift: on('2024-03-12'), ...by }).patch).toBeNull();
  });
});
