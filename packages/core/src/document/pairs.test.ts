import { describe, expect, it } from 'vitest';
import { groupBy } from './group-by.ts';
import { pairsOf, surplus } from './pairs.ts';

const self = (item: string): string => item;

describe('two lists', () => {
  it('are compared item by item, each as often as it stands there', () => {
    expect(surplus(['a', 'b', 'a', 'a'], ['a', 'c'], self)).toEqual(['b', 'a', 'a']);
    expect(surplus(['a'], ['a', 'a'], self)).toEqual([]);
    const [one, other] = [
      { key: 'a', at: 1 },
      { key: 'a', at: 2 },
    ];
    expect(surplus([one, other], [{ key: 'a', at: 3 }], ({ key }) => key)).toEqual([other]);
  });

  it('are paired by key: in the order of the later one, then what is gone', () => {
    expect(pairsOf(['a', 'b'], ['c', 'a'], self)).toEqual([
      { before: undefined, after: 'c' },
      { before: 'a', after: 'a' },
      { before: 'b', after: undefined },
    ]);
  });
});

describe('a list', () => {
  it('is grouped by key, groups and their items in the order in which they come', () => {
    expect([...groupBy([3, 1, 4, 1, 5], (figure) => figure % 2)]).toEqual([
      [1, [3, 1, 1, 5]],
      [0, [4]],
    ]);
    expect([...groupBy('abc', (_, index) => index > 0).values()]).toEqual([['a'], ['b', 'c']]);
  });
});
