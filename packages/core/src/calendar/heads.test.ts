import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { headsOfExceptions, headsOfPeriods, headsOn, type HeadsQuestion } from './heads.ts';
import { figuresOf } from './shift-types.ts';

describe('figuresOf', () => {
  it('wants one leader each working day, and each rest day of a protection period', () => {
    expect(figuresOf()).toEqual({ workday: 1, restDay: 0, protectedWorkday: 1, protectedRestDay: 1 });
  });

  it('takes the ordinary figures over into protection periods', () => {
    expect(figuresOf({ workday: 2, restDay: 3 })).toEqual({
      workday: 2,
      restDay: 3,
      protectedWorkday: 2,
      protectedRestDay: 3,
    });
    expect(figuresOf({ workday: 0 })).toMatchObject({ protectedWorkday: 0, protectedRestDay: 1 });
    expect(figuresOf({ protectedRestDay: 0 }).protectedRestDay).toBe(0);
  });
});

describe('headsOfPeriods', () => {
  it('takes the largest figure given, whether for every type or for this one', () => {
    expect(headsOfPeriods([{ heads: 1 }, { heads: { main: 3 } }, { heads: 2 }], 'main')).toBe(3);
    expect(headsOfPeriods([{ heads: 1 }, { heads: { main: 3 } }], 'second')).toBe(1);
  });

  it('gives nothing where no period names a figure, and nought where one names nought', () => {
    expect(headsOfPeriods([{}, { heads: { main: 3 } }], 'second')).toBeUndefined();
    expect(headsOfPeriods([{ heads: 0 }], 'main')).toBe(0);
    expect(headsOfPeriods([{ heads: {} }], 'constructor')).toBeUndefined();
  });
});

describe('headsOfExceptions', () => {
  it('prefers one that names the type, then the last', () => {
    const all = { heads: 5 };
    const [first, second] = [
      { type: 'main', heads: 2 },
      { type: 'main', heads: 3 },
    ];
    expect(headsOfExceptions([first, all], 'main')).toBe(2);
    expect(headsOfExceptions([first, second, all], 'main')).toBe(3);
    expect(headsOfExceptions([all, { heads: 6 }, first], 'other')).toBe(6);
    expect(headsOfExceptions([first], 'other')).toBeUndefined();
  });
});

const someType = fc.constantFrom('main', 'second');
const someHeads = fc.nat(4);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const somePeriod = fc
  .oneof(fc.constant(undefined), someHeads, fc.dictionary(someType, someHeads, { noNullPrototype: true }))
  .map((heads) => (heads === undefined ? {} : { heads }));
const someException = fc
  .record({ type: optional(someType), heads: someHeads })
  .map(({ type, heads }) => (type === undefined ? { heads } : { type, heads }));
const someQuestion: fc.Arbitrary<HeadsQuestion> = fc.record({
  type: someType,
  figures: fc
    .record({
      workday: someHeads,
      restDay: someHeads,
      protectedWorkday: someHeads,
      protectedRestDay: someHeads,
    })
    .map(figuresOf),
  isRestDay: fc.boolean(),
  periods: fc.array(somePeriod, { maxLength: 3 }),
  exceptions: fc.array(someException, { maxLength: 3 }),
  isSelected: fc.boolean(),
});

/** The rule read aloud, clause by clause. */
function slowHeads(question: HeadsQuestion): number {
  const { type, figures, isRestDay, periods, exceptions, isSelected } = question;
  const forType = exceptions.filter((exception) => exception.type === type);
  const forAll = exceptions.filter((exception) => exception.type === undefined);
  const said: number[] = [...forAll, ...forType].map(({ heads }) => heads);
  if (said.length > 0) return said.pop()!;
  const figuresGiven = periods.map(({ heads }) =>
    typeof heads === 'number' ? heads : (heads?.[type] ?? -1),
  );
  const largest = figuresGiven.sort((a, b) => b - a)[0];
  if (largest !== undefined && largest >= 0) return largest;
  const inPeriod = { true: figures.protectedRestDay, false: figures.protectedWorkday };
  const ordinary = { true: figures.restDay, false: figures.workday };
  const day = isRestDay ? 'true' : 'false';
  if (periods.length > 0) return inPeriod[day];
  return isSelected ? ordinary[day] : 0;
}

describe('laws of headsOn', () => {
  it('law: exception, else the periods, else the type', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        expect(headsOn(question)).toBe(slowHeads(question));
      }),
      runs(250, 10000),
    );
  });

  it('law: overlapping periods commute, and one written twice counts once', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { periods } = question;
        const heads = headsOn(question);
        expect(headsOn({ ...question, periods: [...periods].reverse() })).toBe(heads);
        expect(headsOn({ ...question, periods: [...periods, ...periods] })).toBe(heads);
      }),
    );
  });
});
