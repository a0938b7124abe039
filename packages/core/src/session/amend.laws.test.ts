import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { answersFor, isSelectedOn } from '../document/on-a-day.ts';
import type { Leader, RosterDocument } from '../document/schema.ts';
import { rosterAt } from '../ledger/append-and-recount.ts';
import { makeDocument } from '../testing/documents.ts';
import { addDays } from '../dates/civil.ts';
import type { AmendAct } from './acts.ts';
import type { Amendment } from './amendment.ts';
import { amendedDocument } from './amend-document.ts';
import { published, roster } from './sample-session.test.kit.ts';
import { tableForPublic } from '../report/build-public-roster.ts';
import { compare } from '../ledger/compare.ts';
import { openSession, type Session } from './session.ts';

const today = '2024-03-08';
const writer = { today, at: `${today}T09:00:00+08:00`, author: '某县信访局', reason: '职务调整' };
const first = published.document.leaders[0]!.id;
const second = published.document.leaders[1]!.id;
const act = (amendment: Amendment, more: Partial<AmendAct> = {}): AmendAct => ({
  kind: 'amend',
  amendment,
  ...writer,
  ...more,
});
const departure = (successor: Extract<Amendment, { kind: 'departure' }>['successor'] = null): Amendment => ({
  kind: 'departure',
  leader: first,
  lastDay: '2024-03-12',
  successor,
});
const comer = {
  leader: null,
  name: '新任副县长',
  title: '副县长',
  from: '2024-03-18',
  rank: 2,
  takesOver: ['townships'],
} as const;

function documentAfter(document: RosterDocument, amendment: Amendment): RosterDocument {
  const amended = amendedDocument(document, amendment);
  if ('refusal' in amended) throw new Error(JSON.stringify(amended.refusal));
  return amended.document;
}

const bytesOf = (session: Session): string =>
  JSON.stringify([session.view(), session.document(), session.roster()]);

/** What an office may report, of the sample's leaders and days. */
const amendments: fc.Arbitrary<Amendment> = fc.oneof(
  fc
    .record({
      leader: fc.constantFrom(first, second),
      lastDay: fc.nat(12).map((days) => addDays('2024-03-08', days)),
      gap: fc.integer({ min: 1, max: 8 }),
      rank: fc.integer({ min: 1, max: 7 }),
      known: fc.constantFrom(null, published.document.leaders[3]!.id),
      succeeded: fc.boolean(),
      takesOver: fc.subarray(['townships', 'sectors', 'projects'] as const),
    })
    .map(({ leader, lastDay, gap, rank, known, succeeded, takesOver }): Amendment => ({
      kind: 'departure',
      leader,
      lastDay,
      successor: succeeded
        ? { leader: known, name: '新任', title: '副县长', from: addDays(lastDay, gap), rank, takesOver }
        : null,
    })),
  fc
    .record({
      leader: fc.constantFrom(first, second),
      start: fc.nat(20),
      days: fc.nat(5),
      name: fc.constantFrom('会议', '防汛'),
    })
    .chain(({ leader, start, days, name }) => {
      const from = addDays('2024-03-09', start);
      const span = { from, to: addDays(from, days) };
      return fc.constantFrom<Amendment>(
        { kind: 'absence', leader, ...span, reason: '学习' },
        { kind: 'absence', leader: first, others: [second], ...span },
        { kind: 'protection-period', name, ...span },
      );
    }),
);

describe('law: an amendment', () => {
  it('is the document amended by hand, re-planned and published; undone in one step, its trial changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(amendments, fc.constantFrom({}, { maxChanges: 2 }), async (amendment, way) => {
        const session = openSession({ roster: published, today });
        const before = bytesOf(session);
        const trial = await session.trial(act(amendment, way));
        expect(bytesOf(session)).toBe(before);
        const outcome = await session.run(act(amendment, { ...way, publish: true }));

        const byHand = openSession({ roster: published, today });
        const document = documentAfter(byHand.document(), amendment);
        const edited = byHand.act({ kind: 'document', document });
        const replanned = edited.patch && (await byHand.run({ kind: 'replan', ...writer, ...way }));
        // what is the same is no other version
        const isSame = tableForPublic(byHand.roster()).standing === 'published';
        expect(trial.effect?.version ?? null).toBe(trial.effect === null || isSame ? null : 2);
        const done =
          replanned?.patch &&
          (isSame
            ? replanned
            : byHand.act({
                kind: 'entry',
                entry: {
                  kind: 'published',
                  at: writer.at,
                  author: writer.author,
                  version: 2,
                  through: '2024-03-31',
                },
              }));
        expect(outcome.patch !== null).toBe(Boolean(done?.patch));
        expect(trial.effect !== null && trial.effect.obstacles.length === 0).toBe(outcome.patch !== null);
        if (!outcome.patch) return expect(bytesOf(session)).toBe(before);
        const { comparison } = trial.effect!;
        expect(comparison.changes).toEqual(compare(published, session.roster()).changes);
        const { kept: _, ...changed } = comparison.changes;
        expect(Object.values(changed).reduce((sum, count) => sum + count, 0)).toBe(
          comparison.causes.flatMap(({ changes }) => changes).length,
        );
        expect(session.roster()).toEqual(byHand.roster());
        expect(session.document()).toEqual(byHand.document());
        session.undo();
        expect(JSON.stringify([session.document(), session.roster()])).toBe(
          JSON.stringify([published.document, JSON.parse(before)[2]]),
        );
        return undefined;
      }),
      runs(5, 200),
    );
  });
});

describe('a departure', () => {
  it('ends his posts and gives his days after it to his successor, who takes over whom he answered for', async () => {
    const session = openSession({ roster: published, today });
    const { effect } = await session.trial(act(departure(comer)));
    const { leaders } = (await session.run(act(departure(comer))), session.document());
    expect(leaders.map(({ id }) => id).slice(0, 3)).toEqual([first, '新任副县长', second]);
    expect(leaders[0]!.posts!.at(-1)!.to).toBe('2024-03-12');
    expect(leaders[1]).toMatchObject({
      succeeds: first,
      posts: [{ title: '副县长', from: '2024-03-18', townships: published.document.leaders[0]!.townships }],
    });
    const taken = published.assignments.filter((own) => own.leader === first && own.date >= '2024-03-18');
    const now = session.roster().assignments.filter((own) => own.leader === '新任副县长');
    expect(now.map(({ date }) => date)).toEqual(taken.map(({ date }) => date));
    expect(effect!.concerned.map(({ name }) => name)).toContain('新任副县长');
    expect(effect!.version).toBe(2);
    expect(effect!.notice).toContain('新任副县长');
    expect(effect!.notice).not.toContain('职务调整');
  });

  it('takes a name as it is said, spaced as in a table or not', () => {
    const named = (name: string): RosterDocument =>
      documentAfter(published.document, departure({ ...comer, name }));
    for (const spaced of ['金　亮', '金  亮']) expect(named(spaced)).toEqual(named('金亮'));
    expect(named('Jin Liang').leaders[1]!.name).toBe('Jin Liang');
  });

  it('keeps the public table until it is published, and tells undo what it was', async () => {
    const session = openSession({ roster: published, today });
    await session.run(act(departure(comer), { publish: true }));
    expect(session.view().head.published).toMatchObject({ version: 2 });
    expect(
      session
        .view()
        .ledger.slice(-3)
        .map(({ kind }) => kind),
    ).toEqual(['amended', 're-planned', 'published']);
    expect(session.view().undo).toBe(`${published.document.leaders[0]!.name}离任，并公布`);
    expect(rosterAt(session.roster(), 2).assignments).toEqual(rosterAt(published, 2).assignments);
  });

  it('frees the days that were locked for him after it, and no others', () => {
    const pins = ['2024-03-11', '2024-03-20'].map((date) => ({ date, leader: first }));
    expect(documentAfter(makeDocument({ ...published.document, pins }), departure()).pins).toEqual([pins[0]]);
  });

  it('leaves posts that ended before as they ended', () => {
    const posts = [
      { title: '县委办主任', to: '2024-03-04' },
      { title: '副县长', from: '2024-03-05' },
    ];
    const own = documentAfter(makeDocument({ leaders: [{ id: first, posts }, 'B'] }), departure());
    expect(own.leaders[0]!.posts!.map(({ to }) => to)).toEqual(['2024-03-04', '2024-03-12']);
  });

  it('of somebody with a successor in the list takes nothing from him that he is to hold later', () => {
    const posts = [
      { title: '副县长', to: '2024-03-25' },
      { title: '县委常委', from: '2024-03-26' },
    ];
    const known = makeDocument({ leaders: ['A', { id: 'B', succeeds: 'C', posts }, 'C'] });
    const amendment = { ...departure({ ...comer, leader: 'B', takesOver: [] }), leader: 'A' } as Amendment;
    const [comes] = documentAfter(known, amendment).leaders.filter(({ id }) => id === 'B');
    expect(comes!.posts!.map(({ title, from, to }) => [title, from, to])).toEqual([
      ['副县长', undefined, '2024-03-17'],
      ['县委常委', '2024-03-26', undefined],
      ['副县长', '2024-03-18', undefined],
    ]);
    // whom he succeeded before, he still succeeds
    expect(comes!.succeeds).toBe('C');
  });

  it('law: whoever succeeds is chief and of the body that the office has, answers for whom he takes over, and loses nobody', () => {
    const said = fc.record(
      { chief: fc.constant(true), body: fc.constant('party' as const), townships: fc.subarray(['t1', 't2']) },
      { requiredKeys: [] },
    );
    const leader = (id: string): fc.Arbitrary<Leader> =>
      fc.record({ own: said, post: fc.option(said, { nil: undefined }) }).map(({ own, post }) => ({
        id,
        name: id,
        ...own,
        ...(post && { posts: [{ title: '副县长', ...post }] }),
      }));
    fc.assert(
      fc.property(
        leader('a'),
        leader('b'),
        fc.boolean(),
        fc.subarray(['townships'] as const),
        (before, known, isKnown, takesOver) => {
          const amendment = departure({ ...comer, leader: isKnown ? 'b' : null, takesOver });
          const after = documentAfter(makeDocument({ leaders: [before, known] }), {
            ...amendment,
            leader: 'a',
          } as Amendment);
          const [from, lastDay] = [comer.from, '2024-03-12'];
          const next = after.leaders.find(({ succeeds }) => succeeds === 'a')!;
          for (const selector of [{ chiefs: true }, { bodies: ['party' as const] }])
            if (isSelectedOn(before, lastDay, selector))
              expect(isSelectedOn(next, from, selector)).toBe(true);
          const owed = [
            ...(isKnown ? answersFor(known, from, 'townships') : []),
            ...(takesOver.length > 0 ? answersFor(before, lastDay, 'townships') : []),
          ];
          expect([...answersFor(next, from, 'townships')].sort()).toEqual([...new Set(owed)].sort());
        },
      ),
    );
  });

  it('is refused in words, with nothing changed, for days that do not fit and people unknown', async () => {
    const session = openSession({ roster: published, today });
    const before = bytesOf(session);
    for (const [wrong, said] of [
      [departure({ ...comer, from: '2024-03-12' }), '日期不对'],
      [{ ...departure(), lastDay: '3月' } as Amendment, '日期不对：“3月”至“3月”'],
      [{ ...departure(), leader: 'nobody' } as Amendment, '没有'],
      [departure({ ...comer, leader: 'nobody' }), '没有'],
    ] as const) {
      const { refusals, effect } = await session.trial(act(wrong));
      expect([refusals.join(''), effect]).toEqual([expect.stringContaining(said), null]);
      expect((await session.run(act(wrong))).patch).toBeNull();
    }
    expect((await session.trial({ kind: 'lock', shifts: [] } as never)).refusals).toHaveLength(1);
    expect(bytesOf(session)).toBe(before);
  });
});

describe('a notice on days off', () => {
  const text = `国务院办公厅关于2024年部分节假日安排的通知
国办发明电〔2023〕7号
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。`;

  it('says what was understood and doubted, and is not taken where it was not understood', async () => {
    const session = openSession({ roster, today });
    const { understood, refusals, effect } = await session.trial(act({ kind: 'holiday-notice', text }));
    expect(understood).toMatchObject({ year: 2024, holidays: [{ name: '清明节', work: ['2024-04-07'] }] });
    expect(understood!.doubts.length).toBeGreaterThan(0);
    for (const { sentence, line, text: doubted } of understood!.doubts) {
      expect(sentence).not.toBe('');
      expect(text.split('\n')[line - 1]).toContain(doubted);
    }
    expect([refusals, effect]).toEqual([['这份通知没有读懂，没有采用。请按提示核对原文。'], null]);
  });
});
