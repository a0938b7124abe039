import { describe, expect, it } from 'vitest';
import { plan } from '../plan/plan.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { openSession } from './session.ts';
import {
  approval,
  at,
  common,
  document,
  first,
  holder,
  other,
  place,
  published,
  roster,
  second,
  sentence,
} from './sample-session.test.kit.ts';

describe('a session of a published roster', () => {
  it('edits by entries of the ledger alone', () => {
    const session = openSession({ roster: published });
    expect(session.view().head).toMatchObject({ stage: 'published', edits: 'ledger' });
    expect(session.view().head.stageWords).toContain('3月31日');
    expect(sentence(session.act({ kind: 'exchange', first, second }))).toContain('已公布');
    const [proposal] = session.proposals(first)!.proposals;
    const before = holder(session, first);
    const { patch, diagnostics } = session.act({
      kind: 'entry',
      entry: { ...proposal!.entry, ...common, toldFirstConvener: at } as LedgerEntry,
    });
    expect(diagnostics).toEqual([]);
    expect(patch!.ledger!).toHaveLength(3);
    expect(place(session, first)).toMatchObject({
      leader: proposal!.leader,
      original: before,
      isFixed: true,
      isChanged: true,
    });
    session.undo();
    expect(session.roster()).toEqual(openSession({ roster: published }).roster());
  });

  it('says how many places the public does not know as they are, which, and what it knows', () => {
    const session = openSession({ roster: published });
    expect(session.view().head).not.toHaveProperty('unpublished');
    const [proposal] = session.proposals(first)!.proposals;
    const before = holder(session, first);
    const { patch } = session.act({
      kind: 'entry',
      entry: { ...proposal!.entry, ...common, toldFirstConvener: at } as LedgerEntry,
    });
    expect(patch!.head).toMatchObject({ unpublished: 1, stageWords: '第1版后改动1处，未公布' });
    expect(place(session, first).published).toBe(before);
    expect(
      session
        .view()
        .days.flatMap(({ places }) => places)
        .filter((own) => 'published' in own),
    ).toEqual([place(session, first)]);
    const row = session.publicRoster().rows.find(({ date }) => date === first.slice(0, 10))!;
    expect(row.isStandIn).toBe(true);
    const entry: LedgerEntry = { kind: 'published', ...common, version: 2, through: '2024-03-31' };
    expect(session.act({ kind: 'entry', entry }).patch!.head).toMatchObject({
      stageWords: '已公布至3月31日，第2版',
    });
    expect(session.view().head).not.toHaveProperty('unpublished');
    expect(place(session, first)).not.toHaveProperty('published');
  });

  it('tells the hall who serves as the ledger has it, even if a rule is broken by that, and as planned before', async () => {
    const rule = { constraint: 'at-least-per-period', params: { leaders: {}, min: 3, per: 'month' } };
    const outcome = await plan({ ...document, rules: [rule] }, { moves: 5000 });
    if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
    const session = openSession({ roster: outcome.roster });
    expect(session.hallRoster()).toEqual(session.publicRoster());
    const write = (entry: LedgerEntry): void =>
      expect(session.act({ kind: 'entry', entry }).diagnostics).toEqual([]);
    write(approval);
    write({ kind: 'published', ...common, version: 1, through: '2024-03-31' });
    const duties = session.view().leaders.find((own) => own.duties === 3)!;
    const places = session.view().days.flatMap((day) => day.places);
    const { shift, leader: from } = places.find(({ leader }) => leader === duties.id)!;
    const to = other(session, shift);
    session.act({
      kind: 'entry',
      entry: {
        kind: 'substituted',
        ...common,
        shift,
        from,
        to,
        reason: '出差',
        toldFirstConvener: at,
      } as LedgerEntry,
    });
    expect(() => session.publicRoster()).toThrow('coverage');
    const shown = session.hallRoster();
    expect(shown.standing).toBe('changed');
    expect(shown.rows.find(({ date }) => date === shift.slice(0, 10))).toMatchObject({
      name: session.view().leaders.find(({ id }) => id === to)!.name,
      isStandIn: true,
    });
  });

  it('says in two short sentences whether it holds, and what each serves', () => {
    const { sentence: said } = openSession({ roster }).view().headline;
    expect(said).toMatch(/^\d+班全部排定，没有违反规定。[^。]*每人[^。]*次，任何排法都不会更均衡。$/);
    const english = openSession({ roster, language: 'en' }).view().headline.sentence;
    expect(english).toMatch(/^All \d+ duties are planned, no rule is broken\. [^.]*; no roster is fairer\.$/);
  });

  it('says who was told of his duty, until another holds the place', () => {
    const session = openSession({ roster: published });
    const leader = holder(session, first)!;
    const told = { kind: 'told' as const, ...common, shift: first, leader, on: at, how: '电话，本人接' };
    expect(
      session.act({ kind: 'entry', entry: { ...told, leader: holder(session, second)! } }).patch,
    ).toBeNull();
    const { patch } = session.act({ kind: 'entry', entry: told });
    expect(patch!.ledger!.at(-1)!.sentence).toMatch(/^告知：.*电话，本人接$/);
    // the public knows nothing of it
    expect(session.view().head).not.toHaveProperty('unpublished');
    expect(place(session, first).told).toEqual({ on: at, how: '电话，本人接' });
    const [proposal] = session.proposals(first)!.proposals;
    const entry = { ...proposal!.entry, ...common, toldFirstConvener: at } as LedgerEntry;
    expect(session.act({ kind: 'entry', entry }).patch).not.toBeNull();
    expect(place(session, first)).not.toHaveProperty('told');
    session.undo();
    const corrects = session.view().ledger.length;
    expect(
      session.act({ kind: 'entry', entry: { kind: 'corrected', ...common, corrects } }).patch,
    ).not.toBeNull();
    expect(place(session, first)).not.toHaveProperty('told');
  });

  it('proposes with the rules that an entry has to accept, and no others', () => {
    const session = openSession({ roster: published });
    const found = session
      .view()
      .days.flatMap(({ places }) => places.map(({ shift }) => session.proposals(shift)));
    const proposals = found.flatMap((own) => own?.proposals ?? []);
    for (const { accepts, breaks, entry } of proposals) {
      expect(accepts.map(({ rule }) => rule)).toEqual(entry.accepts ?? []);
      expect(breaks).toEqual(expect.arrayContaining(accepts.map(({ title }) => title)));
    }
    expect(proposals.filter(({ accepts }) => accepts.length > 0).length).toBeGreaterThan(0);
  });

  it('writes down who came on many days at once, all or none, and takes it back in one step', () => {
    const session = openSession({ roster: published });
    const entries = [first, second].map((shift): LedgerEntry => {
      const leader = holder(session, shift)!;
      return {
        kind: 'attended',
        ...common,
        at: '2024-03-14T12:00:00+08:00',
        shift,
        holder: leader,
        came: { leader },
      };
    });
    const before = session.view().ledger.length;
    const wrong = { ...entries[1]!, at: '2024-03-13T23:00:00+08:00' } as LedgerEntry;
    expect(session.act({ kind: 'entries', entries: [entries[0]!, wrong] }).patch).toBeNull();
    expect(session.view().ledger).toHaveLength(before);
    expect(session.act({ kind: 'entries', entries: [] }).patch).toBeNull();
    expect(session.act({ kind: 'entries', entries }).diagnostics).toEqual([]);
    expect(session.view().ledger).toHaveLength(before + 2);
    expect(session.view().undo).toContain('2条');
    expect(place(session, second).attended).toEqual({ leader: holder(session, second) });
    session.undo();
    expect(session.view().ledger).toHaveLength(before);
  });

  it('refuses an entry that does not fit, in words', () => {
    const session = openSession({ roster: published });
    const entry: LedgerEntry = { kind: 'substituted', ...common, shift: first, from: null, to: 'L01' };
    const outcome = session.act({ kind: 'entry', entry });
    expect(outcome.patch).toBeNull();
    expect(outcome.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('lets changes of the document wait for a re-plan, which takes them up', async () => {
    const session = openSession({ roster: published });
    const leader = holder(session, first)!;
    session.act({ kind: 'lock', shifts: [second] });
    session.act({ kind: 'add-absence', leader, from: '2024-03-04', to: '2024-03-04' });
    expect(session.view().head.pending).toContain('2');
    expect(place(session, second).isLocked).toBe(true);
    expect(session.view().issues.filter(({ level }) => level === 'hard')).toEqual([]);
    expect(session.view().leaders.find(({ id }) => id === leader)!.absences).toHaveLength(1);
    await session.run({ kind: 'replan', today: '2024-02-20', ...common });
    expect(session.view().head.pending).toBeUndefined();
    expect(holder(session, first)).not.toBe(leader);
    expect(session.view().ledger.map(({ kind }) => kind)).toEqual([
      'approved',
      'published',
      'amended',
      're-planned',
    ]);
    session.undo();
    expect(holder(session, first)).toBe(leader);
    expect((await session.run({ kind: 'plan' })).patch).toBeNull();
  });

  it('says beforehand which rules an entry breaks, and what it does for who accepts them', () => {
    const session = openSession({ roster: published });
    const [, one, other] = session.view().days.flatMap(({ places }) => places);
    const entry: LedgerEntry = {
      kind: 'substituted',
      ...common,
      toldFirstConvener: at,
      shift: other!.shift,
      from: other!.leader,
      to: one!.leader!,
    };
    const preview = session.preview({ kind: 'entry', entry });
    expect(preview.accepts.map(({ rule }) => rule)).toEqual(['min-rest-gap']);
    expect(preview.mood).toBe('broken');
    expect(preview.sides).toHaveLength(2);
    expect(session.act({ kind: 'entry', entry }).patch).toBeNull();
    const accepts = preview.accepts.map(({ rule }) => rule);
    const accepted: LedgerEntry = { ...entry, accepts };
    expect(session.preview({ kind: 'entry', entry: accepted }).accepts).toEqual([]);
    expect(session.act({ kind: 'entry', entry: accepted }).patch).not.toBeNull();
  });

  it('is impossible where more than rules stand against it', () => {
    const session = openSession({ roster: published });
    const entry: LedgerEntry = {
      kind: 'substituted',
      ...common,
      shift: first,
      from: holder(session, first),
      to: 'nobody',
    };
    expect(session.preview({ kind: 'entry', entry })).toMatchObject({ mood: 'impossible', accepts: [] });
  });

  it('says what more changes would buy once it was planned again', async () => {
    const session = openSession({ roster: published });
    expect(await session.further()).toEqual([]);
    const leader = holder(session, first)!;
    session.act({ kind: 'add-absence', leader, from: '2024-03-04', to: '2024-03-08' });
    await session.run({ kind: 'replan', today: '2024-02-20', ...common });
    const changed = session.comparison()!.causes.flatMap(({ changes }) => changes).length;
    const further = await session.further();
    expect(further[0]).toMatchObject({ changes: changed, isTaken: true });
    expect(further[0]!.sentence).toContain(`共改${changed}班`);
    expect(further.slice(1).every(({ sentence: said }) => said.includes('多改'))).toBe(true);
  });

  it('proves in words, and says so where nothing is proven', () => {
    const proof = openSession({ roster: published }).proof();
    expect(proof.isProven).toBe(openSession({ roster: published }).view().headline.proven!.fairness);
    expect(proof.steps.length + proof.open.length).toBeGreaterThan(0);
    expect(JSON.stringify(proof)).not.toMatch(/\d\.\d{4}|代价|极限/);
    const session = openSession({ roster });
    session.act({ kind: 'assign', shift: first, leader: null });
    expect(session.proof()).toMatchObject({ isProven: false, steps: [] });
  });

  it('judges by the rules of its document, and says which it records otherwise and what they cost', () => {
    const rules = roster.rules.map((rule) => (rule.id === 'even-spacing' ? { ...rule, weight: 3 } : rule));
    const session = openSession({ roster: { ...roster, rules } });
    const spacingOf = (own: ReturnType<typeof openSession>) =>
      own.view().rules.find(({ id }) => id === 'even-spacing')!;
    const { weight, cost } = spacingOf(session);
    expect([weight, cost]).toEqual([1, spacingOf(openSession({ roster })).cost]);
    const said = session.view().diagnostics.map(({ sentence: words }) => words);
    expect(said[0]).toMatch(/^值班表文件.*以方案为准.*细节\d+/);
    expect(said[1]).toMatch(/^规则“间隔均匀”：/);
    expect(said[1]).toContain(`方案为细节、权重1、代价${cost}；文件里为细节、权重3、代价${3 * cost}。`);
    session.act({ kind: 'document', document: { ...document, title: '新方案' } });
    expect(session.view().diagnostics).toHaveLength(said.length - 2);
  });
});
