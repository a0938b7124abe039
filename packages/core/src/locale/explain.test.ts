import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { Drawback } from '../whatif/judge-leader.ts';
import {
  disturbanceArbitrary,
  disturbed,
  plannedRoster,
  waitingRoster,
} from '../explain/explained.test.kit.ts';
import { explainDay } from '../explain/explain-day.ts';
import { explainTownship } from '../explain/explain-township.ts';
import type { Language } from '../document/schema.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { drawbackList, wordDayLeader, wordDayReason } from './reasons.ts';
import { wordAnsweringLeader, wordLongestWait, wordService } from './townships.ts';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

function dayOf(date: string, language: Language): Record<string, string> {
  const explained = explainDay(waitingRoster, date, { language })!;
  return Object.fromEntries(
    explained.leaders.map((leader) => [leader.id, wordDayLeader(explained, leader, language)]),
  );
}

describe('a day in words', () => {
  it('says of each leader what stands for and against him', () => {
    expect(dayOf('2024-03-13', 'zh-CN')).toMatchObject({
      A: 'A：上次3月4日（空8天），此后没有值班。',
      B: 'B：上次3月5日（空7天），下次3月22日（空8天）。',
      C: expect.stringMatching(/^C：3月14日值班，会连续两天值班，至少应空1天。$/),
    });
    expect(dayOf('2024-03-12', 'en')).toMatchObject({
      A: 'A: cannot serve from 6 to 12 Mar.',
      E: 'E: on duty on 13 Mar with no free day between (at least 1 is needed).',
    });
  });

  it('says why somebody is on duty: the duties around it, the count, and who would wait without it', () => {
    expect(dayOf('2024-03-05', 'zh-CN')['B']).toBe(
      'B：此前没有值班，下次3月22日（空16天）；本期共值2次（应值3次）。负责甲镇。如不值这次，全期只有1次，甲镇最长要等18天（现17天）。',
    );
    expect(dayOf('2024-03-05', 'en')['B']).toBe(
      'B: no duty before, next 22 Mar (16 days free); 2 duties in all (fair share 3). Answers for 甲镇. Without it only 1 duty would be left, 甲镇 would wait up to 18 days (17 now).',
    );
  });

  it('says that a month has no other duty, and who loses it', async () => {
    const document = makeDocument({
      leaders: [{ id: '书记', chief: true, share: 0.01 }, ...manyLeaders(6)],
    });
    const roster = await plannedRoster(document, 20_000);
    const { date } = roster.assignments.find(({ leader }) => leader === '书记')!;
    const zh = explainDay(roster, date, { language: 'zh-CN' })!;
    expect(wordDayLeader(zh, zh.leaders[0]!, 'zh-CN')).toMatch(
      /^书记：3月至少值班一次，这是3月唯一的一次；此前没有值班，此后没有值班；/,
    );
    const other = zh.leaders.find(({ verdict }) => verdict === 'possible')!;
    expect(wordDayLeader(zh, other, 'zh-CN')).toMatch(/：可以，但.*书记3月就没有值班了/);
    expect(wordDayLeader(zh, other, 'en')).toMatch(/: possible, but .*书记 would not serve in Mar/);
  });
});

describe('reasons and drawbacks in words', () => {
  it('gives dates, the year where it is another', () => {
    const day = '2024-01-03';
    const reasons = [
      [{ kind: 'not-in-post', ended: '2023-12-31', begins: null }, '任职到2023年12月31日为止'],
      [{ kind: 'not-in-post', ended: null, begins: '2024-07-01' }, '7月1日才到任'],
      [
        { kind: 'not-in-post', ended: '2023-12-31', begins: '2024-07-01' },
        '2023年12月31日离任，7月1日才再到任',
      ],
      [{ kind: 'not-in-post', ended: null, begins: null }, '不在任'],
      [{ kind: 'absent', from: '2024-01-03', to: '2024-01-03' }, '1月3日不能值班'],
      [{ kind: 'absent', from: '2023-12-28', to: '2024-01-04' }, '2023年12月28日至2024年1月4日不能值班'],
      [{ kind: 'weekday', weekday: 3 }, '每周三不能值班'],
      [
        {
          kind: 'rule',
          rule: 'gap',
          title: '值班间隔',
          sentences: [],
          tooClose: [{ date: '2023-12-31', freeDays: 2, least: 3 }],
        },
        '2023年12月31日值班，只空2天，少于3天',
      ],
      [{ kind: 'rule', rule: 'x', title: '每周一次', sentences: [], tooClose: [] }, '违反“每周一次”'],
      [
        { kind: 'rule', rule: 'x', title: '每周一次', sentences: ['甲一周值2次。'], tooClose: [] },
        '甲一周值2次',
      ],
    ] as const;
    for (const [reason, words] of reasons) expect(wordDayReason(reason, day, 'zh-CN')).toBe(words);
  });

  it("tells one's own counts first, a holiday once, and what others lose only when that is all", () => {
    const count = (id: string, of: 'duties' | 'restDays' | 'holidays', after: number): Drawback => ({
      kind: 'count',
      leader: { id, name: id },
      of,
      before: id === '甲' ? after - 1 : after + 1,
      after,
      entitlement: 7.294,
      carried: id === '甲' ? 0 : -1,
    });
    const own = { id: '甲', name: '甲' };
    const all = [count('乙', 'duties', 5), count('甲', 'duties', 9), count('甲', 'restDays', 2)];
    expect(drawbackList([...all, count('甲', 'holidays', 2)], own, 'zh-CN')).toBe(
      '将值9次（应值7.29次），节假日将值2次（应值7.29次）',
    );
    expect(drawbackList(all, own, 'en')).toBe(
      'would serve 9 duties (fair share 7.29) and would serve 2 on rest days (fair share 7.29)',
    );
    expect(drawbackList(all.slice(0, 1), own, 'zh-CN')).toBe('乙只值5次（应值7.29次，上期少值1次）');
  });
});

describe('a township in words', () => {
  it('sums up who serves it and why it waits', () => {
    const zh = explainTownship(waitingRoster, 'township', '甲镇', { language: 'zh-CN' })!;
    expect(wordService(zh, 'zh-CN')).toBe('甲镇：2位联系领导，本期共值3次，按应值次数约每3天一次。');
    expect(wordAnsweringLeader(zh, zh.leaders[1]!, 'zh-CN')).toBe(
      '值班2次：3月5日、3月22日；本期共值2次（应值3次）',
    );
    expect(wordLongestWait(zh, 'zh-CN')).toMatch(
      /^3月5日至22日等了17天：2位联系领导中，A3月6日至12日不能值班，.*；B3月5日、3月22日值班，前后1天内不能再值，/,
    );
    const en = explainTownship(waitingRoster, 'township', '甲镇', { language: 'en' })!;
    expect(wordService(en, 'en')).toBe(
      '甲镇: 2 linked leaders, 3 duties in all, by their fair shares about one in 3 days.',
    );
    expect(wordLongestWait(en, 'en')).toMatch(
      /^甲镇 waits 17 days, 5 to 22 Mar: A cannot serve from 6 to 12 Mar, .*; B on duty on 5 Mar and 22 Mar, /,
    );
  });
});

describe('every sentence', () => {
  it('law: is whole, in both languages, and gives no reason of an absence', async () => {
    await fc.assert(
      fc.asyncProperty(
        documentArbitrary(),
        disturbanceArbitrary,
        fc.nat(200),
        async (plain, changes, pick) => {
          const document = {
            ...plain,
            leaders: plain.leaders.map((leader) => ({
              ...leader,
              ...(leader.absences && {
                absences: leader.absences.map((absence) => ({ ...absence, reason: '住院' })),
              }),
            })),
          };
          const roster = disturbed(await plannedRoster(document, 100), changes);
          const { date } = roster.dutyDays[pick % roster.dutyDays.length]!;
          for (const language of LANGUAGES) {
            const day = explainDay(roster, date, { language })!;
            const sentences = day.leaders.map((leader) => wordDayLeader(day, leader, language));
            for (const kind of ['township', 'sector', 'project'] as const)
              for (const { id } of document[`${kind}s`] ?? []) {
                const explained = explainTownship(roster, kind, id, { language })!;
                sentences.push(wordService(explained, language));
                const wait = wordLongestWait(explained, language);
                if (wait !== null) sentences.push(wait);
                for (const leader of explained.leaders)
                  expect(wordAnsweringLeader(explained, leader, language)).toMatch(/\d/);
              }
            for (const sentence of sentences) {
              expect(sentence).toMatch(language === 'zh-CN' ? /[^。，；]。$/ : /[^.,; ]\.$/);
              expect(sentence).not.toMatch(/undefined|NaN|null|Infinity|\[object|住院|，，|；；|，。|: \./);
              expect(sentence).not.toMatch(language === 'zh-CN' ? / {2}/ : /[，。；]| {2}/);
            }
          }
          expect(JSON.stringify(explainDay(roster, date))).not.toContain('住院');
        },
      ),
      runs(8, 300),
    );
  });
});
