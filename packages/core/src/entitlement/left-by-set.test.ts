import { describe, expect, it } from 'vitest';
import { leftBySet, type Party } from './split-places.ts';

const set = (types: number[], piece: number, size = 1): Party => ({ types, size, piece, share: 0 });
const unset = (types: number[], size = 1): Party => ({ types, size, piece: null, share: 1 });
const near = (amounts: readonly number[]): unknown[] => amounts.map((amount) => expect.closeTo(amount, 9));

describe('leftBySet', () => {
  it('takes a piece in proportion to the places of the types its leader may hold', () => {
    expect(leftBySet([1, 3], [set([0, 1], 0.4), unset([0, 1], 5)])).toEqual(near([0.9, 2.7]));
    expect(leftBySet([1, 1], [set([0, 1], 0.5), set([0], 0.5), unset([0, 1], 5)])).toEqual(
      near([0.25, 0.75]),
    );
  });

  it('takes places first that no other can take, the rest in proportion', () => {
    // nobody else may hold the first type
    expect(leftBySet([1, 1], [set([0, 1], 0.6, 2), unset([1], 3)])).toEqual(near([0, 0.8]));
    // one other may: of its two places one is first
    expect(leftBySet([2, 2], [set([0, 1], 0.8, 2), unset([0]), unset([1], 5)])).toEqual(near([0.8, 1.6]));
  });

  it('takes the others’ places where a piece does not fit in proportion', () => {
    expect(leftBySet([1, 1], [set([0, 1], 1), set([0], 1), unset([1], 2)])).toEqual(near([0, 0]));
    expect(leftBySet([1, 1], [set([0, 1], 0.5), set([0], 0.9), unset([0, 1], 4)])).toEqual(near([0, 0.6]));
  });

  it('takes places so that the others can fill the rest', () => {
    // one other for the first two types and one for the third: a piece for the first and third belongs to the first
    const parties = [set([0, 2], 1), unset([0, 1]), unset([2])];
    expect(leftBySet([1, 1, 1], parties)).toEqual(near([0, 1, 1]));
  });

  it('lets places stay empty that nobody can fill', () => {
    expect(leftBySet([3, 1], [set([0, 1], 1), unset([1])])).toEqual(near([2, 1]));
    expect(leftBySet([2], [set([0], 0.3), unset([0])])).toEqual(near([1.7]));
  });
});
