import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { Roster } from '../roster/roster.ts';
import type { StepAct } from '../session/act-table.ts';
import type { Act } from '../session/acts.ts';
import { drawsArbitrary, moveOf } from '../session/session.test.kit.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { openSession } from '../worker.ts';
import { channel, until } from './channel.test.kit.ts';
import { createClient } from './client.ts';
import type { AnyAct, ServedCan } from './guard.ts';
import { openRemote } from './remote-session.ts';

const document = makeDocument({ leaders: manyLeaders(6) });
const assign = (day: string, leader: string) =>
  ({ kind: 'assign', shift: `2024-03-${day}/main/1`, leader }) as const;

const holderOn = ({ assignments }: Roster, day: string): string | null | undefined =>
  assignments.find(({ shift }) => shift === `2024-03-${day}/main/1`)?.leader;

const openUnder = async (can: ServedCan) => {
  const { port, heard, send } = channel({ can });
  return { session: await openRemote(createClient(port), { document }, 'own'), heard, send };
};

describe('a worker’s own policy', () => {
  it('is asked before each change, of the whole act and of what a step takes back', async () => {
    const asked: unknown[] = [];
    const { session } = await openUnder((...given) => {
      asked.push(given);
      return true;
    });
    const act = assign('04', 'L01');
    await session.act(act);
    await session.undo();
    await session.redo();
    await session.undo();
    await session.act({ kind: 'plan', moves: 10 });
    await session.undo();
    await session.candidates(act.shift);
    await session.preview(act);
    const how = { when: 'apply', language: 'zh-CN', of: 'roster', session: 'own' };
    const plan = { kind: 'plan', moves: 10 };
    expect(asked).toEqual(
      [
        act,
        { kind: 'undo', act },
        { kind: 'redo', act },
        { kind: 'undo', act },
        plan,
        { kind: 'undo', act: plan },
      ].map((own) => [own, how]),
    );
  });

  it('that refuses gives the reason back as a refused act, whatever the page sends', async () => {
    const { session, heard, send } = await openUnder((act) => act.kind === 'lock' || '审定以后不改');
    const before = JSON.stringify(session.view);
    const refused = {
      patch: null,
      difference: null,
      diagnostics: [{ severity: 'error', pointer: '', sentence: '审定以后不改' }],
    };
    expect(await session.act(assign('04', 'L01'))).toEqual(refused);
    expect(await session.act({ kind: 'plan' })).toEqual(refused);
    expect(await session.undo()).toEqual(refused);
    send({ type: 'ask', id: 99, session: 'own', method: 'act', arguments: [assign('05', 'L02')] });
    await until(() => heard.some((own) => own.type === 'done' && own.id === 99));
    expect(heard.at(-1)).toEqual({ type: 'done', id: 99, result: refused });
    expect(JSON.stringify(await session.read('view'))).toBe(before);
  });

  it.each([false, undefined, '', 1, { yes: true }])('that answers %j refuses', async (answer) => {
    const { session } = await openUnder(() => answer as never);
    const { patch, diagnostics } = await session.act(assign('04', 'L01'));
    expect([patch, diagnostics[0]?.sentence]).toEqual([null, '这里不允许这样做。']);
    await session.set({ language: 'en' });
    expect((await session.redo()).diagnostics[0]?.sentence).toBe('This is not allowed here.');
  });

  it('that fails lets nothing be done, and the next is asked all the same', async () => {
    let fails = true;
    const { session } = await openUnder(async () => {
      if (fails) throw new RangeError('no answer');
      return true as const;
    });
    await expect(session.act(assign('04', 'L01'))).rejects.toThrow('no answer');
    expect(session.view.undo).toBeNull();
    fails = false;
    expect((await session.act(assign('04', 'L01'))).patch).not.toBeNull();
  });

  it('is asked before a newer version is taken, and knows afterwards what undo would take back', async () => {
    const asked: unknown[] = [];
    let allows = false;
    const { session } = await openUnder((act) => {
      asked.push(act);
      return allows || act.kind !== 'rebase' || '先由办公室核对';
    });
    await session.act({ kind: 'plan', moves: 10 });
    const newer = await session.read('roster');
    await session.undo();
    const act = { kind: 'lock', shifts: ['2024-03-05/main/1'] } as const;
    const { patch, diagnostics, redone } = await session.rebase(newer);
    expect([patch, diagnostics[0]?.sentence, redone]).toEqual([null, '先由办公室核对', []]);
    expect(asked.at(-1)).toEqual({ kind: 'rebase', newer });
    allows = true;
    await session.redo();
    await session.saved();
    await session.act(act);
    expect((await session.rebase(newer)).redone.map(({ now }) => now === null)).toEqual([false]);
    await session.undo();
    expect(asked.at(-1)).toEqual({ kind: 'undo', act });
    expect((await session.undo()).patch).toBeNull();
  });

  it('is asked again of each act that is done on a newer version, and what it refuses then is left out', async () => {
    const asked: unknown[] = [];
    let isClosed = false;
    const { session } = await openUnder((act) => {
      asked.push(act);
      return act.kind !== 'lock' || !isClosed || '已经封账';
    });
    await session.act({ kind: 'plan', moves: 10 });
    await session.saved();
    const newer = await session.read('roster');
    const [one, two, gone] = ['05', '06', '07'].map(
      (day) => ({ kind: 'lock', shifts: [`2024-03-${day}/main/1`] }) as const,
    );
    const assigned = { kind: 'assign', shift: '2024-03-04/main/1', leader: null } as const;
    for (const act of [one!, assigned, two!, gone!]) await session.act(act);
    await session.undo();
    isClosed = true;
    asked.length = 0;
    const { redone } = await session.rebase(newer, [{ act: assigned, reason: '页面不允许' }]);
    expect(asked).toEqual([{ kind: 'rebase', newer }, one, assigned, two]);
    expect(redone.map(({ became, reasons }) => [became, ...reasons])).toEqual([
      ['refused', '已经封账'],
      ['refused', '页面不允许'],
      ['refused', '已经封账'],
    ]);
    expect(await session.read('roster')).toEqual(newer);
  });

  it('is asked of acts as they stand since a newer version was taken', async () => {
    let isClosed = false;
    const { session } = await openUnder((act) => !isClosed || act.kind === 'rebase' || '已经封账');
    await session.act({ kind: 'plan', moves: 10 });
    await session.saved();
    const start = await session.read('roster');
    const [early, late] = ['2024-02-20T09:00:00+08:00', '2024-02-21T09:00:00+08:00'];
    const entry = (kind: 'vacated' | 'approved', at: string, day: string) =>
      ({
        kind: 'entry',
        entry:
          kind === 'approved'
            ? { kind, at, author: '值班室', by: '联席会议', on: '2024-02-19' }
            : { kind, at, author: '值班室', shift: `2024-03-${day}/main/1`, from: holderOn(start, day) },
      }) as Act;
    await session.act(entry('approved', early, ''));
    await session.saved();
    const base = await session.read('roster');
    await session.act(entry('vacated', early, '05'));
    const other = openSession({ roster: base });
    other.act(entry('vacated', late, '06'));
    const newer = other.roster();
    expect((await session.rebase(newer)).redone.map(({ became }) => became)).toEqual(['same']);
    isClosed = true;
    expect((await session.rebase(newer)).redone.map(({ became }) => became)).toEqual(['refused']);
    expect(await session.read('roster')).toEqual(newer);
  });

  it('is not asked about what is no act', async () => {
    const { session } = await openUnder(() => {
      throw new Error('asked');
    });
    const { diagnostics } = await session.act({ kind: 'erase' } as never);
    expect(diagnostics[0]?.sentence).toContain('erase');
  });

  it('that takes its time keeps acts in their order, and lets no act into a session that was closed', async () => {
    const answers: (() => void)[] = [];
    const { session } = await openUnder(() => new Promise((resolve) => answers.push(() => resolve(true))));
    const answer = async (): Promise<void> => {
      await until(() => answers.length > 0);
      answers.shift()!();
    };
    const acts = ['L01', 'L02', 'L03'].map((leader) => session.act(assign('04', leader)));
    expect(session.view.undo).toBeNull();
    for (const _ of acts) await answer();
    await Promise.all(acts);
    expect(session.view.days.find(({ date }) => date === '2024-03-04')?.places[0]?.leader).toBe('L03');
    const late = session.act(assign('05', 'L01'));
    await until(() => answers.length > 0);
    await session.close();
    await answer();
    await expect(late).rejects.toThrow('was closed');
  });

  it('is asked again when a plan has ended while it thought about what undo would take back', async () => {
    let answer = (): void => {};
    const thinking = new Promise<void>((resolve) => (answer = resolve));
    const { session } = await openUnder(async (act) => {
      if (act.kind !== 'undo') return true;
      await thinking;
      return (act as StepAct<AnyAct> & { kind: 'undo' }).act?.kind !== 'plan' || '排好的不撤';
    });
    await session.act(assign('04', 'L01'));
    const planned = session.act({ kind: 'plan', moves: 10 });
    const undone = session.undo();
    await planned;
    const after = session.view.undo;
    answer();
    expect((await undone).diagnostics.map(({ sentence }) => sentence)).toEqual(['排好的不撤']);
    expect(session.view.undo).toBe(after);
  });

  it('law: leaves what a session would be of which only what is allowed was asked', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(drawsArbitrary, { minLength: 1, maxLength: 20, size: 'max' }),
        fc.nat(1000),
        async (draws, salt) => {
          let count = 0;
          const isAllowed = (): boolean => ((count++ * 7919 + salt) >> 3) % 3 !== 0;
          const verdicts: boolean[] = [];
          const { session } = await openUnder(async () => {
            const verdict = isAllowed();
            verdicts.push(verdict);
            return verdict || 'no';
          });
          const model = openSession({ document });
          for (const draw of draws) {
            const move = moveOf(draw, model.view(), model.document());
            verdicts.length = 0;
            if (typeof move === 'string') await session[move]();
            else await session.act(move);
            if (verdicts[0]) await (typeof move === 'string' ? model[move]() : model.run(move));
            expect(JSON.parse(JSON.stringify(session.view))).toEqual(
              JSON.parse(JSON.stringify(model.view())),
            );
          }
        },
      ),
      runs(8, 200),
    ));
});
