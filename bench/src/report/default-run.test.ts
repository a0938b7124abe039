import { describe, expect, it } from 'vitest';
import { recordKit, scoreKit } from '../bench.test.kit.ts';
import type { RunRecord } from '../run/record.ts';
import { beatenWords, defaultRunOf, defaultRunWords } from './default-run.ts';

const ran = (peer: string, quality: number, finalMs: number, fields: Partial<RunRecord> = {}): RunRecord =>
  recordKit({ peer, final: scoreKit(5, quality), finalMs, ...fields });
const own = ran('lunzhi-default', 78, 200);

describe('the default run of lunzhi', () => {
  it('is said not to be beaten when nobody is better, though lunzhi itself goes on', () => {
    const run = defaultRunOf([own, ran('lunzhi', 70, 9_000), ran('highs', 78, 10), ran('rotation', 99, 1)]);
    expect(defaultRunWords(run!)).toBe(
      "lunzhi's default run: 0 / 0 / 5 / 78 after 200 ms. No other solver returned a better roster. " +
        'With more moves lunzhi itself came to 0 / 0 / 5 / 70 after 9.00 s.',
    );
    expect(beatenWords([{ instance: 'month', run }])).toMatch(/default run: none of 1\.$/);
  });

  it('is said to be beaten by the best run of a solver, with its time and why', () => {
    const run = defaultRunOf([
      own,
      ran('highs', 70, 20_000),
      ran('highs', 65, 38_700, { seed: 2, provenQualityMs: 38_700 }),
      recordKit({ peer: 'cp-sat', final: scoreKit(4, 900), finalMs: 60_000 }),
    ]);
    expect(defaultRunWords(run!)).toContain(
      '**Better**: highs with 0 / 0 / 5 / 65 after 38.7 s, which it has proven to be the best there is; ' +
        'cp-sat with 0 / 0 / 4 / 900 after 60.0 s, by its fairness.',
    );
    expect(beatenWords([{ instance: 'month', run }])).toMatch(
      /default run: month \(highs, cp-sat\): 1 of 1\.$/,
    );
  });

  it('is not spoken of where it was not made, and said to be late where it was', () => {
    const others = [ran('highs', 65, 1)];
    expect(defaultRunOf(others)).toBeNull();
    const run = defaultRunOf([...others, recordKit({ peer: 'lunzhi-default', final: null, lateMs: 61_500 })]);
    expect(run).toBe('late');
    expect(defaultRunWords('late')).toBe(
      "lunzhi's default run had no roster within the limit, or not each time.",
    );
    expect(beatenWords([{ instance: 'month', run }])).toBeNull();
  });

  it('is late when only one of its runs was, whichever', () => {
    const late = recordKit({ peer: 'lunzhi-default', final: null, lateMs: 61_500 });
    expect(defaultRunOf([own, late, late])).toBe('late');
    expect(defaultRunOf([late, own, own])).toBe('late');
    const run = defaultRunOf([own, own, own]);
    expect(run).toMatchObject({ ms: 200 });
    const runs = [
      { instance: 'month', run },
      { instance: 'decade', run: 'late' as const },
    ];
    expect(beatenWords(runs)).toMatch(/: none of 1\. It was late, and is not counted, on decade\.$/);
  });
});
