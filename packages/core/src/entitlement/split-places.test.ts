import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { isFilled, type Party, splitPlaces } from './split-places.ts';

const party = (types: number[], more: Partial<Party> = {}): Party => ({
  types,
  size: 1,
  piece: null,
  share: 1,
  ...more,
});
const split = (places: number[], ...parties: Party[]): number[] => [...splitPlaces(places, parties)];

const near = (pieces: readonly number[]): unknown[] => pieces.map((piece) => expect.closeTo(piece, 9));

describe('by share', () => {
  it('splits one type in plain proportion', () => {
    expect(split([1], party([0], { share: 3 }), party([0], { size: 2 }))).toEqual(near([0.6, 0.2]));
  });

  it('gives nobody more than one place of a date', () => {
    expect(split([2], party([0], { share: 3 }), party([0], { size: 2 }))).toEqual(near([1, 0.5]));
  });

  it('settles a small pool first and spares it elsewhere', () => {
    expect(split([1, 1], party([0, 1], { size: 2 }), party([1], { size: 8 }))).toEqual(near([0.5, 0.125]));
  });

  it('treats pools as one where that is more even', () => {
    expect(split([1, 3], party([0]), party([0, 1]), party([1], { size: 6 }))).toEqual(near([0.5, 0.5, 0.5]));
  });

  it('copes with many types whose pools all overlap', () => {
    const types = [...Array(24).keys()];
    const ring = types.map((type) =>
      party(
        [type, (type + 1) % 24].sort((a, b) => a - b),
        { size: 2 },
      ),
    );
    const pieces = split(
      types.map(() => 1),
      ...ring,
    );
    expect(pieces).toEqual(near(types.map(() => 0.5)));
  });

  it('leaves to nobody what exceeds one place a leader', () => {
    expect(split([3], party([0], { size: 2 }))).toEqual(near([1]));
  });

  it('fills another type as usual when one has more places than leaders', () => {
    expect(split([3, 1], party([0]), party([0, 1]), party([1], { size: 2 }))).toEqual(near([1, 1, 0.5]));
  });
});

describe('set leaders', () => {
  it('have their pieces, in proportion to the places of the types they may hold, and leave the rest', () => {
    const pieces = split([1, 3], party([0, 1], { piece: 0.5 }), party([0]), party([1], { size: 4 }));
    expect(pieces).toEqual(near([0.5, 0.875, 2.625 / 4]));
  });

  it('who take all leave nothing', () => {
    expect(split([1], party([0], { piece: 0.6 }), party([0], { piece: 0.4 }), party([0]))).toEqual(
      near([0.6, 0.4, 0]),
    );
  });

  it('leave places that nobody takes, where the others are too few', () => {
    expect(split([3], party([0], { piece: 0.5 }), party([0]))).toEqual(near([0.5, 1]));
  });
});

describe('isFilled', () => {
  it('says whether pieces find room and the others can fill the rest', () => {
    const supply = (types: number[], amount: number) => ({ types, amount });
    const others = [supply([0], 1)];
    expect(isFilled([1], { set: [supply([0], 0.5)], others })).toBe(true);
    expect(isFilled([1], { set: [supply([0], 1.5)], others })).toBe(false);
    expect(isFilled([2], { set: [supply([0], 0.5)], others })).toBe(false);
    // of the second type there is one place, and two pieces; of the first none is taken
    expect(isFilled([1, 1], { set: [supply([1], 1.5)], others: [supply([0], 1)] })).toBe(false);
    expect(isFilled([1, 1], { set: [supply([0, 1], 1)], others: [supply([1], 1)] })).toBe(true);
    expect(isFilled([1, 1], { set: [supply([0], 1)], others: [supply([0], 1)] })).toBe(false);
  });
});

const partiesOn = (typeCount: number): fc.Arbitrary<Party[]> =>
  fc.array(
    fc.record({
      types: fc.subarray([...Array(typeCount).keys()], { minLength: 1 }),
      size: fc.integer({ min: 1, max: 2 }),
      piece: fc.constant(null),
      share: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 5 },
  );
const date = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
  .chain((places) => fc.record({ places: fc.constant(places), parties: partiesOn(places.length) }));

describe('in general', () => {
  it('law: shares agree with the definition by subsets of types', () => {
    fc.assert(
      fc.property(date, ({ places, parties }) => {
        expect(split(places, ...parties)).toEqual(near(slowSplit(places, parties)));
      }),
      runs(100, 4000),
    );
  });

  it('law: by share alone, as many places as possible are taken and nobody could relieve one who bears more', () => {
    fc.assert(
      fc.property(date, ({ places, parties }) => {
        const pieces = splitPlaces(places, parties);
        const leaders = parties.flatMap(({ size, types, share }, index) =>
          Array.from({ length: size }, () => ({ types, share, piece: pieces[index]! })),
        );
        fc.pre(leaders.length <= 8);
        const sets = [...Array(1 << leaders.length).keys()];
        const isIn = (set: number, leader: number): boolean => ((set >> leader) & 1) === 1;
        /** Places that a set of leaders could still take. */
        const slack = sets.map((set) => {
          const inSet = leaders.filter((_, leader) => isIn(set, leader));
          const within = places.filter((_, type) => inSet.some(({ types }) => types.includes(type)));
          return sum(within) - sum(inSet.map(({ piece }) => piece));
        });
        for (const room of slack) expect(room).toBeGreaterThan(-1e-9);
        for (const { piece } of leaders) expect(piece).toBeLessThanOrEqual(1);

        const canTake = (to: number, from: number): boolean =>
          leaders[to]!.piece < 1 - 1e-9 &&
          sets.every((set) => !isIn(set, to) || (from >= 0 && isIn(set, from)) || slack[set]! > 1e-9);
        const load = (leader: number): number => leaders[leader]!.piece / leaders[leader]!.share;
        const everybody = [...leaders.keys()];
        expect(everybody.filter((to) => canTake(to, -1))).toEqual([]);
        const reliefs = everybody.flatMap((to) =>
          everybody.filter((from) => load(from) > load(to) + 1e-9 && canTake(to, from)),
        );
        expect(reliefs).toEqual([]);
      }),
      runs(75, 3000),
    );
  });

  it('law: no piece is below 0 or above 1, and no more is given than there is', () => {
    fc.assert(
      fc.property(date, ({ places, parties }) => {
        const pieces = [...splitPlaces(places, parties)];
        for (const piece of pieces) expect(piece >= 0 && piece <= 1).toBe(true);
        expect(sum(pieces.map((piece, index) => piece * parties[index]!.size))).toBeLessThan(
          sum(places) + 1e-9,
        );
      }),
    );
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The definition of shares, word for word: every set of types, levels by bisection. */
function slowSplit(places: readonly number[], parties: readonly Party[]): number[] {
  const taken = parties.map(() => 0);
  const settled: number[] = [];
  let open = [...parties.keys()];
  for (;;) {
    const types = [...places.keys()].filter((type) => !settled.includes(type));
    if (types.length === 0) return taken;
    const sets = [...Array(1 << types.length).keys()]
      .slice(1)
      .map((bits) => types.filter((_, position) => (bits >> position) & 1));
    const judged = sets.map((set) => {
      const inSet = open.filter((index) => set.some((type) => parties[index]!.types.includes(type)));
      const wanted = sum(set.map((type) => places[type]!));
      const takenAt = (level: number, index: number) => Math.min(1, level * parties[index]!.share);
      const all = (level: number) => sum(inSet.map((index) => parties[index]!.size * takenAt(level, index)));
      const beyond = wanted - all(1e9);
      let [low, high] = [0, 1e3];
      for (let step = 0; step < 80; step++) {
        const middle = (low + high) / 2;
        if (all(middle) < wanted) low = middle;
        else high = middle;
      }
      return { set, own: inSet, beyond, level: beyond > 1e-9 ? Infinity : high, takenAt };
    });
    const best = judged.reduce((a, b) => {
      const difference = a.level === b.level ? a.beyond - b.beyond : a.level - b.level;
      const isTie = Math.abs(difference) < 1e-9 || (a.level === b.level && a.level < Infinity);
      return (isTie ? a.set.length >= b.set.length : difference > 0) ? a : b;
    });
    for (const index of best.own) taken[index] = best.takenAt(Math.min(best.level, 1e9), index);
    open = open.filter((index) => !best.own.includes(index));
    settled.push(...best.set);
  }
}
