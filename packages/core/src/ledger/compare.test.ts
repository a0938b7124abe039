import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { canonicalJson } from '../document/digest.ts';
import { type RosterDocument, isRestKind } from '../document/schema.ts';
import { wordComparison } from '../locale/comparison.ts';
import type { Roster } from '../roster/roster.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { makeDocument } from '../testing/documents.ts';
import { appendEntry } from './append-entry.ts';
import { compare } from './compare.ts';
import { publicChanges } from './public-changes.ts';
import { documentChanges } from './document-changes.ts';
import type { Comparison } from './comparison.ts';
import { keyOf, holdersOf, pair, REASON, rostersOf, sameAs } from './compare.test.kit.ts';
import { rosterOf } from './ledger-documents.test.kit.ts';

/** Does to the places of a roster what a comparison says. */
function applied(roster: Roster, { days }: Comparison): Map<string, string[]> {
  const holders = holdersOf(roster);
  for (const { date, places } of days)
    for (const { type, before, after } of places) {
      const own = [...(holders.get(`${date}/${type}`) ?? [])];
      if (before !== undefined) {
        const index = own.indexOf(keyOf(before));
        expect(index).toBeGreaterThanOrEqual(0);
        own.splice(index, 1);
      }
      if (after !== undefined) own.push(keyOf(after));
      if (own.length > 0) holders.set(`${date}/${type}`, own.sort());
      else holders.delete(`${date}/${type}`);
    }
  return holders;
}

function sentencesOf(comparison: Comparison, language: 'zh-CN' | 'en'): string[] {
  const { summary, ...sentences } = wordComparison(comparison, language);
  return [language === 'en' ? `${summary}.` : `${summary}。`, ...Object.values(sentences).flat()];
}

describe('compare', () => {
  test('law: the changes of the days lead from one roster to the other', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async (drawn) => {
        const { a, b } = await rostersOf(drawn);
        const comparison = compare(a, b);
        expect(applied(a, comparison)).toEqual(holdersOf(b));
        const facts = new Map(a.dutyDays.map(({ date, kind, holidays }) => [date, { kind, holidays }]));
        for (const { date, after } of comparison.days)
          if (after) facts.set(date, { kind: after.kind, holidays: after.holidays });
          else facts.delete(date);
        expect(facts).toEqual(
          new Map(b.dutyDays.map(({ date, kind, holidays }) => [date, { kind, holidays }])),
        );
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
      }),
      runs(8, 250),
    );
  });

  test('law: it says no more than what is different', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async (drawn) => {
        const { a, b } = await rostersOf(drawn);
        expect(compare(a, a)).toEqual(sameAs(a));
        for (const { places, before, after } of compare(a, b).days) {
          for (const place of places)
            expect(keyOf(place.before)).not.toBe(
              'before' in place && 'after' in place ? keyOf(place.after) : '',
            );
          expect(places.length > 0 || canonicalJson(before) !== canonicalJson(after)).toBe(true);
        }
      }),
      runs(8, 150),
    );
  });

  test('law: each leader’s dates and counts are those of his duties', async () => {
    const datesOf = ({ assignments }: Roster, id: string): string[] =>
      assignments.flatMap(({ leader, date }) => (leader === id ? [date] : [])).sort();
    const countsOf = (roster: Roster, id: string) => {
      const kinds = datesOf(roster, id).map((date) => roster.dutyDays.find((day) => day.date === date)!.kind);
      return {
        duties: kinds.length,
        restDays: kinds.filter(isRestKind).length,
        holidays: kinds.filter((kind) => kind === 'holiday').length,
      };
    };
    await fc.assert(
      fc.asyncProperty(pair, async (drawn) => {
        const { a, b } = await rostersOf(drawn);
        const { leaders } = compare(a, b);
        for (const { id } of [...a.document.leaders, ...b.document.leaders]) {
          const told = leaders.find((leader) => leader.id === id);
          const [before, after] = [datesOf(a, id), datesOf(b, id)];
          const left = [...before];
          for (const date of told?.givenUp ?? []) left.splice(left.indexOf(date), 1);
          expect([...left, ...(told?.gained ?? [])].sort()).toEqual(after);
          expect((told?.gained ?? []).filter((date) => before.includes(date))).toEqual([]);
          expect(told?.before ?? countsOf(a, id)).toEqual(countsOf(a, id));
          expect(told?.after ?? countsOf(a, id)).toEqual(countsOf(b, id));
        }
      }),
      runs(8, 150),
    );
  });

  test('law: documents differ just when a change is told', () => {
    fc.assert(
      fc.property(documentArbitrary(), documentArbitrary(), fc.boolean(), (one, two, mixed) => {
        // half the second document's fields in the first
        const other = mixed
          ? { ...one, leaders: two.leaders, rules: [{ constraint: 'month-balance' }] }
          : two;
        expect(documentChanges(one, other).length > 0).toBe(canonicalJson(one) !== canonicalJson(other));
      }),
      runs(15, 600),
    );
  });

  test('law: the public part has nothing but names, posts and days, and every sentence is whole', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async (drawn) => {
        const { a, b } = await rostersOf(drawn);
        const comparison = compare(a, b);
        for (const change of publicChanges(a, b)) {
          const keys = [
            'date',
            'weekday',
            'kind',
            'protectionPeriods',
            'shiftType',
            'day',
            'because',
            'before',
            'after',
            'isSuccession',
          ];
          expect(keys).toEqual(expect.arrayContaining(Object.keys(change)));
          for (const side of [change.before, change.after])
            expect(Object.keys(side ?? { name: '', post: '' })).toEqual(['name', 'post']);
        }
        expect(JSON.stringify(comparison)).not.toContain(REASON);
        for (const language of ['zh-CN', 'en'] as const)
          for (const sentence of sentencesOf(comparison, language)) {
            expect(sentence).toMatch(language === 'en' ? /^[^a-z].*\.$/ : /[\u4e00-\u9fff].*。$/);
            expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
          }
      }),
      runs(8, 150),
    );
  });

  it('does not take two leaders who traded places of one date and type for a change', async () => {
    const roster = await rosterOf(
      makeDocument({ shiftTypes: [{ id: 'main', name: '坐班', heads: { workday: 2 } }] }),
    );
    const [one, other, ...rest] = roster.assignments;
    const traded = [{ ...one!, leader: other!.leader }, { ...other!, leader: one!.leader }, ...rest];
    expect(compare(roster, { ...roster, assignments: traded })).toEqual(sameAs(roster));
  });
});

describe('words of a comparison', () => {
  const leaders = [
    { id: 'a', name: '县长', posts: [{ title: '县长' }] },
    { id: 'b', name: '副县长', absences: [{ from: '2024-03-28', reason: REASON }] },
    { id: 'c', name: '县委副书记' },
    { id: 'd', name: '宣传部部长' },
  ];
  const document = makeDocument({
    leaders,
    protectionPeriods: [{ id: 'p', name: '全国两会', from: '2024-03-04', to: '2024-03-08' }],
  });

  it('tell a substitution by day and by leader', async () => {
    const a = await rosterOf(document);
    const { shift, leader, date } = a.assignments[0]!;
    const to = leaders.find(({ id }) => id !== leader && a.assignments[1]!.leader !== id)!.id;
    const { roster } = appendEntry(a, {
      kind: 'substituted',
      at: '2024-02-20T09:00:00+08:00',
      author: '县信访局',
      shift,
      from: leader,
      to,
      accepts: ['min-rest-gap'],
    });
    const comparison = compare(a, roster!);
    const called = (id: string | null): string => {
      const { name, posts } = leaders.find((own) => own.id === id)!;
      return posts ? `${name}（${posts[0]!.title}）` : name;
    };
    expect(date).toBe('2024-03-01');
    const { days, leaders: ofLeaders, document: ofDocument } = wordComparison(comparison, 'zh-CN');
    expect(days).toEqual([`2024年3月1日（周五）：由${called(leader)}改为${called(to)}。`]);
    expect(ofLeaders).toHaveLength(2);
    expect(ofLeaders.join('')).toMatch(/：增加3月1日，共由\d次变为\d次。/);
    expect(ofLeaders.join('')).toMatch(/：减去3月1日，共由\d次变为\d次。/);
    expect(ofDocument).toEqual([]);
  });

  it('tell what people changed in the document', async () => {
    const a = await rosterOf(document);
    const amended: RosterDocument = {
      ...document,
      title: '试排（修订）',
      leaders: [
        { id: 'c', name: '县委副书记' },
        { id: 'a', name: '县长', posts: [{ title: '县长', to: '2024-03-15' }], share: 0.5 },
        { id: 'b', name: '副县长', absences: [{ from: '2024-03-11', to: '2024-03-12', reason: REASON }] },
        { id: 'e', name: '组织部部长' },
      ],
      commonAbsences: [{ leaders: {}, from: '2024-03-20', reason: REASON }],
      protectionPeriods: [
        { id: 'p', name: '全国两会', from: '2024-03-04', to: '2024-03-11' },
        { id: 'q', name: '清明', from: '2024-03-30', to: '2024-03-31' },
      ],
      calendar: {
        notices: [{ paper: '国办发明电〔2024〕1号', off: [], work: [] }],
        overrides: [{ from: '2024-03-18', kind: 'workday' }],
      },
      rules: [{ constraint: 'min-rest-gap', params: { days: 1 } }],
    };
    const { document: changes } = wordComparison(compare(a, { ...a, document: amended }), 'zh-CN');
    expect(changes).toEqual([
      '县长任职至2024年3月15日。',
      '县长的分担系数有改动。',
      '副县长2024年3月11日至12日不能值班。',
      '副县长2024年3月28日可以值班了。',
      '新增领导组织部部长。',
      '不再列入领导宣传部部长。',
      '领导排名有改动。',
      '新增共同不能值班：2024年3月20日。',
      '特别防护期“全国两会”延长：由2024年3月4日至8日改为2024年3月4日至11日。',
      '新增特别防护期“清明”：2024年3月30日至31日。',
      '新增放假通知：国办发明电〔2024〕1号。',
      '新增规则“值班间隔”。',
      '标题（title）有改动。',
      '日历的日期调整（calendar.overrides）有改动。',
    ]);
    const back = wordComparison(compare({ ...a, document: amended }, a), 'en').document;
    expect(back).toContain(
      'The protection period “全国两会” is shortened: 4 to 8 Mar 2024 instead of 4 to 11 Mar 2024.',
    );
    expect(back).toContain('A holiday notice no longer counts: 国办发明电〔2024〕1号.');
    expect(back.join('')).not.toContain(REASON);
  });
});
