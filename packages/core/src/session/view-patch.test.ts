import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, diffViews, RevisionError } from './view-patch.ts';
import { areEqual } from '../document/json.ts';
import type { SessionView } from './view.ts';

/** Views in which lists have keys and everything else is any JSON: no −0, which JSON does not hold. */
const viewArbitrary = (keys: readonly string[]): fc.Arbitrary<SessionView> =>
  fc
    .record({
      revision: fc.nat(9),
      head: fc.jsonValue({ maxDepth: 2 }),
      headline: fc.jsonValue({ maxDepth: 2 }),
      issues: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 2 }),
      undo: fc.option(fc.string({ maxLength: 2 })),
      redo: fc.option(fc.string({ maxLength: 2 })),
      figures: fc.array(fc.nat(2), { minLength: 3 * keys.length, maxLength: 3 * keys.length }),
    })
    .map(({ figures, ...rest }) => {
      const list = (position: number, keyOf: (key: string) => object): object[] =>
        keys.map((key, index) => ({ ...keyOf(key), figure: figures[position * keys.length + index] }));
      const view = {
        language: 'en',
        periods: [],
        rules: [],
        ledger: [],
        diagnostics: [],
        ...rest,
        days: list(0, (date) => ({ date })),
        leaders: list(1, (id) => ({ id })),
        services: list(2, (id) => ({ kind: 'township', id })),
      };
      return JSON.parse(JSON.stringify(view)) as SessionView;
    });

const keysArbitrary = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));

describe('patches of views', () => {
  it('law: applied to the view before, a patch gives the view after', () => {
    const pair = fc.oneof(
      keysArbitrary.chain((keys) => fc.tuple(viewArbitrary(keys), viewArbitrary(keys))),
      fc.tuple(keysArbitrary.chain(viewArbitrary), keysArbitrary.chain(viewArbitrary)),
    );
    fc.assert(
      fc.property(pair, ([before, then]) => {
        const after = { ...then, revision: before.revision + 1 };
        const patch = JSON.parse(JSON.stringify(diffViews(before, after))) as ReturnType<typeof diffViews>;
        expect(applyPatch(before, patch)).toEqual(after);
        // nor to itself, nor twice
        for (const revision of [before.revision, before.revision + 2])
          expect(() => applyPatch(before, { ...patch, revision })).toThrow(RevisionError);
      }),
    );
  });

  it('says only what differs, item by item', () => {
    const before = fc.sample(viewArbitrary(['a', 'b']), { numRuns: 1, seed: 1 })[0]!;
    const changed = { ...before.days[1]!, weekday: 9 };
    const after = { ...before, revision: 7, days: [before.days[0]!, changed] };
    expect(diffViews(before, after)).toEqual({ revision: 7, isWhole: false, days: [changed] });
  });

  it('says of an item that is new at the end no more than that', () => {
    const before = fc.sample(viewArbitrary(['a', 'b']), { numRuns: 1, seed: 1 })[0]!;
    const added = { ...before.days[0]!, date: 'c' };
    const after = { ...before, revision: before.revision + 1, days: [...before.days, added] };
    const patch = diffViews(before, after);
    expect(patch).toEqual({ revision: after.revision, isWhole: false, days: [added] });
    expect(applyPatch(before, patch)).toEqual(after);
  });

  it('gives the lists whole when a day goes', () => {
    const before = fc.sample(viewArbitrary(['a', 'b']), { numRuns: 1, seed: 1 })[0]!;
    const patch = diffViews(before, { ...before, days: before.days.slice(1) });
    expect(patch.isWhole).toBe(true);
    expect(patch.leaders).toEqual(before.leaders);
  });
});

describe('areEqual', () => {
  it('law: agrees with the text of JSON whose keys are in one order', () => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([k, v]) => [k, sorted(v)]),
            )
          : value;
    const small = fc.jsonValue({ maxDepth: 2, depthSize: 'small' });
    const text = (value: unknown): string => JSON.stringify(sorted(value));
    const copies = small.map((value) => [value, JSON.parse(JSON.stringify(value))] as const);
    fc.assert(
      fc.property(fc.oneof(copies, fc.tuple(small, small)), ([one, other]) => {
        expect(areEqual(one, other)).toBe(text(one) === text(other));
      }),
    );
  });
});
