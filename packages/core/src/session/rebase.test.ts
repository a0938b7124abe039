import { describe, expect, it } from 'vitest';
import { connect, openRemote } from '../client.ts';
import { digest } from '../document/digest.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { versionOf } from '../index.ts';
import { serve } from '../worker.ts';
import type { Act } from './acts.ts';
import { openSession, type Session } from './session.ts';
import { common, first, holder, other, published, roster, second, third } from './sample-session.test.kit.ts';

const later = { ...common, at: '2024-02-21T09:00:00+08:00' };
const vacated = (shift: string, from: string, more = common): Act => ({
  kind: 'entry',
  entry: { kind: 'vacated', ...more, shift, from },
});
const corrected = (corrects: number): Act => ({
  kind: 'entry',
  entry: { kind: 'corrected', ...common, corrects, reason: '登记有误' } as LedgerEntry,
});
const [one, two, three] = [first, second, third].map((shift) => holder(openSession({ roster }), shift)!);

const after = (start: Roster, ...acts: readonly Act[]): Session => {
  const session = openSession({ roster: start });
  for (const act of acts) expect(session.act(act).patch).not.toBeNull();
  return session;
};

describe('taking a newer version', () => {
  it('says of each act what became of it, with the reasons', async () => {
    const session = openSession({ roster });
    const mine = other(session, first);
    session.act({ kind: 'assign', shift: first, leader: mine });
    session.act({ kind: 'assign', shift: second, leader: null });
    session.act({ kind: 'assign', shift: third, leader: null });
    const theirs = openSession({ roster });
    theirs.act({ kind: 'assign', shift: first, leader: null });
    theirs.act({ kind: 'lock', shifts: [second] });
    theirs.act({ kind: 'assign', shift: third, leader: null });
    const { redone } = await session.rebase(theirs.roster());
    expect(redone.map(({ became, label, now, reasons }) => [became, label, now, reasons.join('')])).toEqual([
      ['otherwise', `3月4日安排${mine}（原${one}）`, `3月4日安排${mine}`, ''],
      ['refused', `3月13日空出（原${two}）`, null, '3月13日已锁定。请先解除锁定。'],
      ['already', `3月14日空出（原${three}）`, null, '没有任何改动。'],
    ]);
    expect(session.view().undo).toBe(`3月4日安排${mine}`);
    session.undo();
    expect([holder(session, first), session.view().undo]).toEqual([null, null]);
  });

  it('puts entries behind those of others, dated no earlier, and names them by their new numbers', async () => {
    const session = after(published, vacated(first, one!), vacated(second, two!), corrected(4));
    expect(session.roster().ledger.at(-1)).toMatchObject({ corrects: 4 });
    const newer = after(published, vacated(third, three!, later)).roster();
    const { redone } = await session.rebase(newer);
    expect(redone.map(({ became }) => became)).toEqual(['same', 'same', 'same']);
    const { ledger } = session.roster();
    expect(ledger.slice(0, 3)).toEqual(newer.ledger);
    expect(ledger.slice(3)).toMatchObject([
      { kind: 'vacated', shift: first, at: later.at },
      { kind: 'vacated', shift: second, at: later.at },
      { kind: 'corrected', corrects: 5, at: later.at },
    ]);
    expect(holder(session, second)).toBe(two);
  });

  it('does not correct the entry of somebody else where its own was not written', async () => {
    const session = after(published, vacated(first, one!), corrected(3));
    const newer = after(published, vacated(first, one!, later)).roster();
    const { redone } = await session.rebase(newer);
    expect(redone.map(({ became }) => became)).toEqual(['refused', 'refused']);
    expect(session.roster()).toEqual(newer);
  });

  it('knows its own entries again when they were saved, and corrects them still', async () => {
    const session = after(published, vacated(first, one!));
    const newer = after(session.roster(), vacated(third, three!, later)).roster();
    session.act(corrected(3));
    const { redone } = await session.rebase(newer);
    expect(redone.map(({ became }) => became)).toEqual(['already', 'same']);
    expect(session.roster().ledger).toHaveLength(newer.ledger.length + 1);
    expect([holder(session, first), holder(session, third)]).toEqual([one, null]);
  });

  it('does not plan anew, or put another document in its place, over what others have changed', async () => {
    const document = { ...roster.document, title: '改过的' };
    const theirs = after(
      roster,
      { kind: 'assign', shift: first, leader: null },
      { kind: 'lock', shifts: [second] },
    );
    for (const act of [
      { kind: 'plan', moves: 10 },
      { kind: 'document', document },
    ] as const) {
      const session = openSession({ roster });
      await session.run(act);
      const { redone } = await session.rebase(theirs.roster());
      expect(redone).toMatchObject([{ became: 'refused', act, now: null }]);
      expect(redone[0]!.reasons.join()).toMatch(/^别人已改了/);
      expect(session.roster()).toEqual(theirs.roster());
      // where the others left that alone, it is done
      const free = openSession({ roster });
      await free.run(act);
      const untouched =
        act.kind === 'plan'
          ? after(roster, { kind: 'lock', shifts: [second] })
          : after(roster, { kind: 'assign', shift: first, leader: null });
      expect((await free.rebase(untouched.roster())).redone[0]!.became).not.toBe('refused');
    }
  });

  it('leaves out what is refused, each act like it, with the reason; what was built on it is left out too', async () => {
    const session = after(published, vacated(first, one!), vacated(second, two!), corrected(3));
    expect(session.acts().map(({ kind }) => kind)).toEqual(['entry', 'entry', 'entry']);
    const newer = after(published, vacated(third, three!, later)).roster();
    const refused = [{ act: vacated(first, one!), reason: '三月已经封账' }];
    const { redone } = await session.rebase(newer, refused);
    expect(redone.map(({ became, reasons }) => [became, reasons.join()])).toEqual([
      ['refused', '三月已经封账'],
      ['same', ''],
      ['refused', '要更正的那条记录没有登记上，不必更正。'],
    ]);
    expect(redone[1]!.act).toEqual(vacated(second, two!, later));
    expect(session.acts()).toEqual([vacated(second, two!, later)]);
    expect([holder(session, first), holder(session, second)]).toEqual([one, null]);
    session.undo();
    expect(session.acts()).toEqual([]);
    expect(session.roster()).toEqual(newer);
  });

  it('takes none that does not go on where it began, nor while it plans', async () => {
    const session = after(published, vacated(first, one!));
    const before = session.view();
    const elsewhere = {
      ...roster.document,
      jurisdiction: { ...roster.document.jurisdiction, id: 'elsewhere' },
    };
    for (const older of [roster, { ...roster, document: elsewhere, documentDigest: digest(elsewhere) }]) {
      const { patch, redone, diagnostics } = await session.rebase(older);
      expect([patch, redone]).toEqual([null, []]);
      expect(diagnostics.map((own) => own.sentence).join()).toContain('台账接不上');
    }
    expect(session.view()).toBe(before);
    const busy = openSession({ roster });
    const planning = busy.run({ kind: 'plan', moves: 10 });
    expect((await busy.rebase(roster)).patch).toBeNull();
    await planning;
    await expect(busy.rebase({ ...roster, assignments: [] })).rejects.toThrow('roster');
    await expect(busy.rebase(null as never)).rejects.toThrow('roster');
    expect(busy.isRunning).toBe(false);
  });
});

describe('the base', () => {
  it('is the version that was opened, saved or given, whatever was done since', async () => {
    const session = openSession({ roster });
    const opened = session.base();
    expect(opened).toBe(versionOf(JSON.parse(JSON.stringify(roster)) as Roster));
    session.act({ kind: 'assign', shift: first, leader: null });
    expect(session.base()).toBe(opened);
    session.saved();
    expect([session.base(), session.view().undo]).toEqual([versionOf(session.roster()), null]);
    expect(session.base()).not.toBe(opened);
    const newer = after(session.roster(), { kind: 'assign', shift: second, leader: null }).roster();
    await session.rebase(newer);
    expect(session.base()).toBe(versionOf(newer));
    expect(versionOf(published)).not.toBe(versionOf(after(published, vacated(first, one!)).roster()));
  });

  it('is told of by a session in a worker too', async () => {
    const client = await connect({ onPage: (port) => Promise.resolve(serve({ port })) });
    const session = await openRemote(client, { roster });
    await session.act({ kind: 'assign', shift: first, leader: null });
    expect(await session.read('base')).toBe(versionOf(roster));
    const newer = after(roster, { kind: 'assign', shift: second, leader: null }).roster();
    const heard: unknown[] = [];
    session.subscribe((news) => heard.push(news.kind));
    const { redone } = await session.rebase(newer);
    expect([redone.map(({ became }) => became), heard]).toEqual([['same'], ['view']]);
    expect(
      session.view.days.flatMap(({ places }) => places).filter(({ leader }) => leader === null),
    ).toHaveLength(2);
    await session.saved();
    expect(session.view.undo).toBeNull();
    client.close();
  });
});
