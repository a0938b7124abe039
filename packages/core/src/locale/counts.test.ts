import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeOfCounts, smallNumber, squares } from './phrases.ts';
import { tally } from '../report/proof-words.ts';
import { daySelectorWords, ruleScope } from '../report/rule-scope.ts';

describe('counts in words', () => {
  test.each([
    [7, 7, '7次', '7 duties'],
    [7, 8, '7或8次', '7 or 8 duties'],
    [0, 1, '0或1次', '0 or 1 duty'],
    [7, 9, '7至9次', '7 to 9 duties'],
  ])('%i to %i is %s', (least, most, chinese, english) => {
    expect(rangeOfCounts({ least, most }, 'duty', 'zh-CN')).toBe(chinese);
    expect(rangeOfCounts({ least, most }, 'duty', 'en')).toBe(english);
  });

  test('small numbers are words, larger ones figures', () => {
    expect([3, 2, 11].map((number) => smallNumber(number, 'zh-CN'))).toEqual(['三', '两', '11']);
    expect([3, 11].map((number) => smallNumber(number, 'en'))).toEqual(['three', '11']);
  });

  test('law: squared duties say a cost exactly', () => {
    expect([squares(18_688_460), squares(4_000_000), squares(1), squares(0), squares(-500_000)]).toEqual([
      '18.68846',
      '4',
      '0.000001',
      '0',
      '-0.5',
    ]);
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cost) => {
        const [whole, fraction = ''] = squares(cost).replace('-', '').split('.');
        const size = BigInt(whole!) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
        expect(size).toBe(BigInt(Math.abs(cost)));
      }),
    );
  });

  test('law: a tally counts every value once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (values) => {
        const counts = tally(values);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        for (const { value, count } of counts)
          expect(values.filter((own) => own === value)).toHaveLength(count);
      }),
    );
  });
});

describe('what a rule was set to', () => {
  test('days are said in words', () => {
    expect(daySelectorWords({ rest: true }, 'zh-CN')).toBe('休息日');
    expect(daySelectorWords({ kinds: ['holiday'] }, 'en')).toBe('holidays');
    expect(daySelectorWords({ weekdays: [1, 3], protected: false }, 'zh-CN')).toBe(
      '周一、周三，特别防护期外',
    );
    expect(daySelectorWords({ dates: ['2024-03-01', { from: '2024-04-01', to: '2024-04-03' }] }, 'en')).toBe(
      '1 Mar and 1 to 3 Apr',
    );
    expect(daySelectorWords({}, 'en')).toBe('');
  });

  test('numbers carry their unit', () => {
    expect(ruleScope({ days: 3 }, 'zh-CN')).toBe('3天');
    expect(ruleScope({ min: 1, per: 'month' }, 'en')).toBe('at least 1 duty');
    expect(ruleScope({ days: {}, carried: 'duties' }, 'en')).toBe('');
  });
});
