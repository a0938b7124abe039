import { describe, expect, it } from 'vitest';
import { explainShare } from '../explain/explain-share.ts';
import { wordShare } from '../locale/shares.ts';
import { word } from '../locale/diagnostics.ts';
import { makeDocument } from '../testing/documents.ts';
import { type PlannedOutcome, plan } from './plan.ts';

const away = { absences: [{ from: '2024-03-04', to: '2024-03-08', excused: true }] };
const others = ['B', 'C', 'D'].map((id) => ({ id, ...away }));

async function planned(document: Parameters<typeof makeDocument>[0]): Promise<PlannedOutcome> {
  const outcome = await plan(makeDocument(document), { moves: 5_000 });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}
const withQuota = (count: number) =>
  planned({ leaders: [{ id: 'A', quota: { per: 'period', count } }, ...others] });
const sharesOf = ({ leaders }: PlannedOutcome): number[] => leaders.map(({ entitlement }) => entitlement);
const warningsOf = ({ diagnostics }: PlannedOutcome) =>
  diagnostics.filter(({ severity }) => severity === 'warning');

describe('a quota where the others are away', () => {
  it('is the fair share, proven and explained with one number', async () => {
    const outcome = await withQuota(5);
    expect(sharesOf(outcome)).toEqual([5, 5.333, 5.333, 5.333]);
    expect(warningsOf(outcome)).toEqual([]);
    expect(outcome.leaders.map(({ duties }) => duties)).toContain(5);
    expect(outcome.proven.fairness).toBe(true);
    const explained = explainShare(outcome.roster, 'A')!;
    expect(explained).toMatchObject({ load: { entitlement: 5 }, missed: [], bound: null });
    expect(explained.kinds).toEqual({ workdays: 5, weekends: 0, holidays: 0 });
    const said = wordShare(explained, 'zh-CN').join('');
    expect(said).toContain('定额本期5次');
    expect(said).toContain('应值5次');
    expect(said).not.toContain('8.81');
  });

  it('that is less than they leave is told of, with what it becomes and the dates that force it', async () => {
    const outcome = await withQuota(3);
    expect(sharesOf(outcome)).toEqual([5, 5.333, 5.333, 5.333]);
    const [warning, ...more] = warningsOf(outcome);
    expect(more).toEqual([]);
    expect(warning).toMatchObject({
      code: 'amount-missed',
      pointer: '/leaders/0',
      leader: 'A',
      by: 'period',
      amount: 3,
      share: 5,
      dates: ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08'],
    });
    const sentence = word(warning!, 'zh-CN');
    expect(sentence).toContain('A的定额为3次，但3月4日至8日其他领导不足以排满班次，应值次数因此为5次。');
    expect(word(warning!, 'en')).toContain(
      'A has a quota of 3 duties, but the other leaders cannot fill all places on 4 to 8 Mar: the fair share is 5.',
    );
    const explained = explainShare(outcome.roster, 'A')!;
    for (const language of ['zh-CN', 'en'] as const)
      expect(wordShare(explained, language).join('\n')).toContain(
        { 'zh-CN': '应值次数因此为5次', en: 'the fair share is 5.' }[language],
      );
  });

  it('per month is told of with the month', async () => {
    const outcome = await planned({
      leaders: [{ id: 'A', quota: { per: 'month', count: 2 } }, ...others],
      period: { from: '2024-02-01', to: '2024-03-31' },
    });
    const [warning] = warningsOf(outcome);
    expect(warning).toMatchObject({ by: 'month', amount: 2, share: 5 });
    expect(word(warning!, 'zh-CN')).toContain('A的每月定额在3月共2次');
    expect(word(warning!, 'en')).toContain('the monthly quota of A comes to 2 in Mar, but');
  });
});

describe('the most that a rule leaves', () => {
  const atMost = (leaders: string[]) => ({
    constraint: 'at-most-per-period',
    params: { leaders: { ids: leaders }, max: 4, per: 'month' },
  });

  it('is no less where the others are away', async () => {
    const outcome = await planned({ leaders: [{ id: 'A' }, ...others], rules: [atMost(['A'])] });
    expect(sharesOf(outcome)).toEqual([4, 5.333, 5.333, 5.333]);
  });

  it('counts where a quota is above it', async () => {
    const outcome = await planned({
      leaders: [{ id: 'A', quota: { per: 'period', count: 6 } }, 'B', 'C', 'D'],
      rules: [atMost(['A'])],
    });
    expect(sharesOf(outcome)).toEqual([4, 5.667, 5.667, 5.667]);
    const [warning] = warningsOf(outcome);
    expect(warning).toMatchObject({ by: 'period', amount: 6, share: 4, isAtMost: true, dates: [] });
    expect(word(warning!, 'zh-CN')).toContain('A的定额为6次，但规则最多允许4次，应值次数因此为4次。');
    const sentences = wordShare(explainShare(outcome.roster, 'A')!, 'zh-CN').join('\n');
    expect(sentences).toContain('最多4次，应值次数因此定为4次');
  });
});

it('leasts that are more than there is are said to be missed, and the fair share is said once', async () => {
  const outcome = await planned({
    rules: [{ constraint: 'at-least-per-period', params: { leaders: {}, min: 7, per: 'month' } }],
  });
  expect(sharesOf(outcome)).toEqual([5.25, 5.25, 5.25, 5.25]);
  expect(warningsOf(outcome)).toHaveLength(4);
  expect(warningsOf(outcome)[0]).toMatchObject({ by: 'least', amount: 7, share: 5.25 });
  const said = explainShare(outcome.roster, 'B')!;
  expect(said.bound).toMatchObject({ side: 'least', duties: 7 });
  expect(wordShare(said, 'zh-CN').join('')).toContain('至少7次；没有这一条是0次。按规则B至少值7次，但');
  expect(wordShare(said, 'zh-CN').join('')).toContain('应值次数因此只有5.25次。请减小规则要求的最少次数。');
  expect(wordShare(said, 'zh-CN').join('')).not.toContain('定为7次');
});
