import type { Roster } from '@lunzhi/core';
import { openOwn, type RemoteSession } from '@lunzhi/core/client';
import { serve } from '@lunzhi/core/worker';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../define.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';
import { twoWeeks } from '../testing/two-weeks.ts';
import type { RosterRedone } from './redone.ts';

const opened = (roster?: Roster): Promise<RemoteSession> =>
  openOwn({ onPage: async (port) => serve({ port }) }, roster ? { roster } : { document: twoWeeks as never });

const first = '2024-03-04/main/1';
const second = '2024-03-05/main/1';
const [a, b] = ['县委书记', '县长'];

/** What somebody else has saved. */
async function saved(roster: Roster, acts: readonly Parameters<RemoteSession['act']>[0][]): Promise<Roster> {
  const session = await opened(roster);
  for (const act of acts) await session.act(act);
  return session.read('roster');
}

async function mounted() {
  const base = await (await opened()).read('roster');
  const session = await opened(base);
  const own = await mount();
  own.editor.session = session;
  await settled(own.editor);
  const list = (): RosterRedone => own.find('roster-redone') as RosterRedone;
  const lines = (): string[] => [...list().shadowRoot!.querySelectorAll('li')].map(textOf);
  return { ...own, session, base, list, lines };
}

describe('a newer version', () => {
  it('is shown with what was done here; what could not be, or was changed by both, is listed until it is closed', async () => {
    const { editor, session, base, findAll, list, lines } = await mounted();
    await editor.perform({ kind: 'assign', shift: first, leader: a });
    await editor.perform({ kind: 'assign', shift: second, leader: a });
    const newer = await saved(base, [
      { kind: 'assign', shift: first, leader: b },
      { kind: 'assign', shift: second, leader: b },
      { kind: 'lock', shifts: [second] },
    ]);
    const outcome = await editor.rebase(newer);
    expect(outcome!.redone.map(({ became }) => became)).toEqual(['otherwise', 'refused']);
    await settled(editor);
    expect(lines()).toEqual([
      '3月4日安排县委书记 — 别人也改过，现为：3月4日安排县委书记（原县长）',
      '3月5日安排县委书记 — 没有做成：3月5日已锁定。请先解除锁定。',
    ]);
    expect(textOf(list().shadowRoot!.querySelector('h2'))).toContain('你的1处改动已在新版本上重做');
    expect(editor.view!.undo).toContain('县委书记');
    if (import.meta.env['VITE_SHOTS'] !== undefined)
      await page.screenshot({ path: '../../../out/editor/redone.png' });
    const { violations } = await axe.run(editor);
    expect(violations.map(({ id }) => id)).toEqual([]);
    // it stays when something else is done, and another newer version adds to it
    await editor.perform({ kind: 'assign', shift: '2024-03-06/main/1', leader: a });
    await editor.rebase(await saved(newer, [{ kind: 'lock', shifts: [second] }]));
    await settled(editor);
    expect(lines().slice(0, 2)).toHaveLength(2);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    list().shadowRoot!.querySelector('button')!.click();
    await vi.waitFor(() => expect(copied).toHaveBeenCalled());
    expect(copied.mock.calls[0]![0]).toContain('没有做成：3月5日已锁定');
    copied.mockRestore();
    list().shadowRoot!.querySelector<HTMLElement>('.leave')!.click();
    await settled(editor);
    expect(findAll('roster-redone')).toEqual([]);
    await session.close();
  });

  it('says nothing where all was done again', async () => {
    const { editor, base, findAll, session } = await mounted();
    await editor.perform({ kind: 'assign', shift: first, leader: a });
    await editor.rebase(await saved(base, [{ kind: 'assign', shift: second, leader: b }]));
    await settled(editor);
    expect(findAll('.message, roster-redone')).toEqual([]);
    const held = session.view.days.flatMap(({ places }) => places.map(({ leader }) => leader));
    expect(held.slice(0, 2)).toEqual([a, b]);
  });

  it('is taken by an editor that is read only, without what was done here, which is listed', async () => {
    const { editor, base, lines, session } = await mounted();
    await editor.perform({ kind: 'assign', shift: first, leader: a });
    const newer = await saved(base, [{ kind: 'assign', shift: second, leader: b }]);
    editor.readonly = true;
    const outcome = await editor.rebase(newer);
    expect(outcome!.redone.map(({ became }) => became)).toEqual(['refused']);
    expect(await session.read('roster')).toEqual(newer);
    await settled(editor);
    expect(lines()).toEqual(['3月4日安排县委书记 — 没有做成：只读，不能改动。']);
    editor.readonly = false;
    expect((await editor.rebase(newer))!.redone).toEqual([]);
    await session.close();
  });

  it('asks the policy again of each act, one by one, and lists what it refuses with the reason', async () => {
    const { editor, base, lines, session, findAll } = await mounted();
    const acts = [
      { kind: 'assign', shift: first, leader: a },
      { kind: 'assign', shift: second, leader: a },
    ] as const;
    for (const act of acts) await editor.perform(act);
    const newer = await saved(base, [{ kind: 'assign', shift: '2024-03-06/main/1', leader: b }]);
    const asked: unknown[] = [];
    editor.can = async (act, { when }) => {
      if (when === 'apply') asked.push(act);
      await Promise.resolve();
      return when === 'show' || (act as { shift: string }).shift !== first || '三月四日已经封账';
    };
    const outcome = await editor.rebase(newer);
    expect(asked).toEqual(acts);
    expect(outcome!.redone.map(({ became }) => became)).toEqual(['refused', 'same']);
    await settled(editor);
    expect(lines()).toEqual(['3月4日安排县委书记 — 没有做成：三月四日已经封账']);
    expect(await session.read('acts')).toEqual([acts[1]]);
    // one that never answers has nothing taken
    editor.can = () => new Promise(() => {});
    const before = session.view;
    void editor.rebase(await saved(newer, [{ kind: 'lock', shifts: [first] }]));
    await vi.waitFor(() => expect(findAll('.message').map(textOf).join()).toContain('正在询问'));
    expect(session.view).toBe(before);
    await session.close();
  });

  it('is none, or cannot be taken: the reader is told, and nothing is changed', async () => {
    const { editor, find, session, base } = await mounted();
    const document = { ...base.document, jurisdiction: { ...base.document.jurisdiction, id: 'elsewhere' } };
    const other = await openOwn({ onPage: async (port) => serve({ port }) }, { document });
    const before = session.view;
    expect(await editor.rebase(await other.read('roster'))).toMatchObject({ patch: null });
    await settled(editor);
    expect(textOf(find('.message'))).toContain('台账接不上');
    expect(session.view).toBe(before);
    const plain = await mount();
    expect(await plain.editor.rebase(base)).toBeNull();
    await settled(plain.editor);
    expect(textOf(plain.find('.message'))).toContain('不能接收');
  });
});
