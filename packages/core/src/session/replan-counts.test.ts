import { describe, expect, it } from 'vitest';
import { compare } from '../ledger/compare.ts';
import { common, first, holder, published } from './sample-session.test.kit.ts';
import { openSession } from './session.ts';

/** Somebody is away on one day of his, and a day that was not one needs somebody from now on. */
async function replanned() {
  const session = openSession({ roster: published });
  const leader = holder(session, first)!;
  const own = session.document();
  const leaders = own.leaders.map((each) =>
    each.id === leader ? { ...each, absences: [{ from: '2024-03-04', to: '2024-03-04' }] } : each,
  );
  const protectionPeriods = [{ id: 'p', name: '特护', from: '2024-03-09', to: '2024-03-10' }];
  session.act({ kind: 'document', document: { ...own, leaders, protectionPeriods } });
  await session.run({ kind: 'replan', today: '2024-02-20', ...common });
  return session;
}

describe('how much a re-plan changed', () => {
  it('is one number wherever it is said: what is proven the fewest, and beside it what counts as no change', async () => {
    const session = await replanned();
    const { ledger, headline } = session.view();
    const { sentence, causes, changes } = session.comparison()!;
    const places = causes.flatMap((cause) => cause.changes).length;
    const counted = headline.score!.disruption;
    expect([places, counted]).toEqual([3, 1]);
    expect(sentence).toBe('改派1班（已证明最少）、新增2班，其余20班未动');
    expect(ledger[ledger.length - 1]!.sentence).toBe('重排：改派1班（已证明最少）、新增2班');
    expect(changes).toEqual(compare(published, session.roster()!).changes);
  });

  it('says nothing of others where there are none', async () => {
    const session = openSession({ roster: published });
    const leader = holder(session, first)!;
    session.act({ kind: 'add-absence', leader, from: '2024-03-04', to: '2024-03-04' });
    await session.run({ kind: 'replan', today: '2024-02-20', ...common });
    const { ledger } = session.view();
    expect(session.comparison()!.sentence).toBe('改派1班（已证明最少），其余20班未动');
    expect(ledger[ledger.length - 1]!.sentence).toBe('重排：改派1班（已证明最少）');
  });
});

describe('what the public does not know yet', () => {
  it('are places that changed, that are new and that are no more', async () => {
    const session = await replanned();
    const { days } = session.view();
    const isUnknown = days.flatMap(({ places }) => places).filter((own) => 'published' in own);
    expect(isUnknown.map(({ shift, published: known }) => [shift, known])).toEqual([
      [first, holder(openSession({ roster: published }), first)],
      ['2024-03-09/main/1', null],
      ['2024-03-10/main/1', null],
    ]);
    expect(session.view().head.unpublished).toBe(3);
    const own = session.document();
    const overrides = [{ from: '2024-03-20', kind: 'holiday' as const, name: '节日' }];
    session.act({ kind: 'document', document: { ...own, calendar: { overrides } } });
    await session.run({ kind: 'replan', today: '2024-02-20', ...common });
    const rest = session.view().days.flatMap(({ places }) => places.filter((of) => 'published' in of));
    expect(session.view().head.unpublished).toBe(rest.length + 1);
  });

  it('may be a title alone', async () => {
    const session = openSession({ roster: published });
    session.act({ kind: 'document', document: { ...session.document(), title: '新的方案' } });
    await session.run({ kind: 'replan', today: '2024-02-20', ...common });
    expect(session.view().head).toMatchObject({ unpublished: 0 });
    expect(session.view().head.stageWords).toMatch(/^第1版后.*未公布$/);
  });
});

describe('the ledger', () => {
  it('says below each entry why, who was told, what was accepted, and what an amendment changed', async () => {
    const session = await replanned();
    const [one] = session.view().days.flatMap(({ places }) => places);
    const entry = {
      kind: 'vacated',
      ...common,
      toldFirstConvener: '2024-02-20T08:50:00+08:00',
      reason: '住院',
      shift: one!.shift,
      from: one!.leader!,
    } as const;
    expect(session.act({ kind: 'entry', entry }).patch).not.toBeNull();
    const notes = session.view().ledger.map((own) => own.notes ?? []);
    expect(notes[notes.length - 1]).toEqual(['事由：住院', '2024年2月20日8时50分已报第一召集人']);
    const amended = session.view().ledger.findIndex(({ kind }) => kind === 'amended');
    expect(notes[amended]).toHaveLength(2);
    expect(notes[amended]!.join('')).toMatch(/2024年3月4日不能值班.*特护/);
    expect(notes[0]).toEqual([]);
  });
});
