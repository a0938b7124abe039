import type { ProgressView } from '@lunzhi/core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../define.ts';
import { asDraft, type FakeSession } from '../fixtures/fake-session.ts';
import { dongan, firstQuarter } from '../fixtures/dongan.ts';
import { mount, type Mounted, settled } from '../fixtures/mount.ts';
import { madeComparison } from '../testing/comparison.ts';

const progress = { stage: 'search', moves: 1000, totalMoves: 2000, score: null, bound: null, sentence: '' };
const tell = async ({ editor, session }: Mounted, own: typeof progress | null = progress): Promise<void> => {
  session.tell({ kind: 'progress', progress: own as unknown as ProgressView | null });
  await settled(editor);
};

/** Plans at once, to the decision. */
async function planned(): Promise<Mounted> {
  const mounted = await mount();
  mounted.session.comparison = madeComparison();
  mounted.editor.focus();
  await mounted.press('{F9}');
  await vi.waitFor(() => expect(mounted.findAll('roster-diff .btn.primary')).toHaveLength(1));
  await settled(mounted.editor);
  return mounted;
}
const focused = ({ editor }: Mounted): Element | null | undefined =>
  editor.shadowRoot!.activeElement?.shadowRoot?.activeElement;
const planFirst = ({ acts }: FakeSession): string => acts.map(({ kind }) => kind).join();

it('calls a first plan done only where it has no faults', async () => {
  const draft = asDraft(firstQuarter);
  const score = { ...draft.headline.score!, coverage: 5 };
  const mounted = await mount({
    view: { ...draft, headline: { ...draft.headline, status: 'unplanned', score } },
  });
  mounted.editor.focus();
  await mounted.press('{F9}');
  await settled(mounted.editor);
  expect(planFirst(mounted.session)).toBe('plan');
  expect(mounted.findAll('.message')).toEqual([]);
});

describe('the decision about a plan', () => {
  it('ends with the next act, which is not taken back in place of the plan', async () => {
    const mounted = await planned();
    const { editor, session, press, find, findAll } = mounted;
    const undo = vi.spyOn(session, 'undo');
    find('#tab-list').click();
    await settled(editor);
    editor.focus();
    await press('l');
    find('#tab-compare').click();
    await settled(editor);
    expect(planFirst(session)).toBe('plan,lock');
    expect(findAll('roster-diff .btn.primary')).toEqual([]);
    expect(undo).not.toHaveBeenCalled();
  });

  it('stands when the session says all in another language, and in that', async () => {
    const { editor, session, find } = await planned();
    session.comparison = { ...madeComparison(), sentence: '17 days change' };
    const { view } = session;
    session.tell({ kind: 'view', view: { ...view, revision: view.revision + 1 }, isRetold: true });
    const diff = () => find('roster-diff').shadowRoot!.textContent;
    await vi.waitFor(() => expect(diff()).toContain('17 days change'));
    expect(editor.tab).toBe('compare');
    expect(find('roster-diff').shadowRoot!.querySelector('.btn.primary')).not.toBeNull();
  });

  it('that it is dropped the host can forbid: then the plan stands', async () => {
    const mounted = await planned();
    const { editor, session, press, findAll } = mounted;
    editor.can = () => '已经报出';
    await press('{Escape}');
    expect([editor.tab, session.view.undo]).toEqual(['list', '上一步']);
    editor.tab = 'compare';
    await settled(editor);
    expect(findAll('roster-diff')).toHaveLength(1);
    expect(findAll('roster-diff .btn.primary')).toEqual([]);
  });

  it('drops nothing when somebody else was faster by a moment', async () => {
    const { session, find } = await planned();
    const undo = vi.spyOn(session, 'undo');
    const drop = [...find('roster-diff').shadowRoot!.querySelectorAll<HTMLElement>('.btn.line')][1]!;
    void session.act({ kind: 'lock', shifts: ['2024-02-20/main/1'] });
    drop.click();
    expect(undo).not.toHaveBeenCalled();
  });

  it('ends with the session, and with undo, which leads back to the table', async () => {
    const { editor, session, press, findAll } = await planned();
    await press('{Control>}z{/Control}');
    expect(findAll('roster-diff')).toEqual([]);
    expect(editor.tab).toBe('list');
    expect(editor.shadowRoot!.activeElement?.localName).toBe('roster-list');
    expect(session.view.undo).toBeNull();
    const other = await planned();
    other.editor.session = (await mount()).session;
    await settled(other.editor);
    other.editor.tab = 'compare';
    await settled(other.editor);
    expect(other.findAll('roster-diff')).toEqual([]);
  });

  it('takes the focus when it is asked for, and Esc drops the plan', async () => {
    const mounted = await planned();
    const { editor, session, press } = mounted;
    expect(focused(mounted)?.textContent?.trim()).not.toBe('');
    expect(focused(mounted)?.classList.contains('primary')).toBe(true);
    await press('{Escape}');
    expect([editor.tab, session.view.undo]).toEqual(['list', null]);
    expect(editor.shadowRoot!.activeElement?.localName).toBe('roster-list');
  });
});

describe('the first plan', () => {
  it('ends in the list and says what comes next: there is nothing to compare it with', async () => {
    const { editor, session, find, findAll } = await mount({
      view: asDraft({ ...firstQuarter, headline: { ...firstQuarter.headline, status: 'unplanned' } }),
    });
    session.comparison = madeComparison();
    editor.tab = 'month';
    await settled(editor);
    find('.tools .primary').click();
    await vi.waitFor(() => expect(find('.message').textContent).toContain('下一步'));
    expect(session.acts.map(({ kind }) => kind)).toEqual(['plan']);
    expect(editor.tab).toBe('list');
    expect(findAll('roster-diff')).toEqual([]);
  });
});

describe('another way to plan again', () => {
  it('takes back the one that is shown and does the same with so many changes', async () => {
    const mounted = await mount({
      view: { ...dongan, head: { ...dongan.head, edits: 'ledger' } },
    });
    const { session, press, findAll } = mounted;
    session.comparison = madeComparison();
    mounted.editor.focus();
    await press('{F9}');
    const choice = (): HTMLElement[] => findAll('roster-diff .further .link');
    await vi.waitFor(() => expect(choice()).toHaveLength(1));
    const undo = vi.spyOn(session, 'undo');
    choice()[0]!.click();
    await vi.waitFor(() => expect(session.acts).toHaveLength(2));
    expect(undo).toHaveBeenCalledOnce();
    const [first, second] = session.acts;
    expect(first!.kind).toBe('replan');
    expect(second).toEqual({ ...first, maxChanges: 12 });
  });
});

describe('a plan under way', () => {
  it('has the focus, hides the work behind from keys, and gives the focus back', async () => {
    const mounted = await mount();
    const { editor, session, press, find } = mounted;
    editor.focus();
    const cell = focused(mounted);
    await press('{F9}');
    await tell(mounted);
    await vi.waitFor(() => expect(editor.shadowRoot!.activeElement?.localName).toBe('roster-solving'));
    expect(focused(mounted)?.localName).toBe('button');
    expect(find('roster-list').getAttribute('aria-hidden')).toBe('true');
    expect(find('roster-list').matches('[inert]')).toBe(true);
    for (let turn = 0; turn < 24; turn += 1) {
      await userEvent.tab();
      expect(editor.shadowRoot!.activeElement?.localName).not.toBe('roster-list');
    }
    find('roster-solving').focus();
    await press('{Escape}');
    expect(session.cancelled).toBe(false);
    await tell(mounted, null);
    expect(find('roster-list').hasAttribute('aria-hidden')).toBe(false);
    expect(focused(mounted)).toBe(cell);
  });

  it('is asked for once, however long its key is held', async () => {
    const mounted = await mount();
    const { editor, session, press } = mounted;
    const release = session.hold();
    editor.focus();
    await press('{F9}{F9}');
    expect(planFirst(session)).toBe('plan');
    await tell(mounted);
    const held = new KeyboardEvent('keydown', { key: 'F9', repeat: true, bubbles: true, cancelable: true });
    editor.dispatchEvent(held);
    expect(session.cancelled).toBeUndefined();
    expect(held.defaultPrevented).toBe(true);
    release();
    await tell(mounted, null);
    await press('{F9}');
    expect(planFirst(session)).toBe('plan,plan');
  });
});
