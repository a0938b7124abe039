import type { ProgressView, SessionView } from '@lunzhi/core';
import { openOwn } from '@lunzhi/core/client';
import { serve } from '@lunzhi/core/worker';
import { describe, expect, it, vi } from 'vitest';
import '../define.ts';
import { dongan, firstQuarter } from '../fixtures/dongan.ts';
import { asDraft, FakeSession } from '../fixtures/fake-session.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';
import type { RosterBoard } from '../board/board.ts';
import '../board-define.ts';
import type { RosterEditor } from './editor.ts';
import { donganPublic } from '../testing/public-roster.ts';
import { twoWeeks } from '../testing/two-weeks.ts';
import { unload } from '../testing/unload.ts';

/** The roster of a year later, of which the first leader is no longer one. */
const nextYear = (): SessionView => {
  const later = JSON.parse(JSON.stringify(asDraft(firstQuarter)).replaceAll('2024-', '2025-')) as SessionView;
  return { ...later, leaders: later.leaders.slice(1) };
};

describe('a plan that the host started', () => {
  it('shows how far it is, and can be stopped', async () => {
    const { editor, session, find, findAll } = await mount();
    const { registers } = unload('roster-solving');
    const progress = { stage: 'search', moves: 1, totalMoves: 2, score: null, bound: null, sentence: '' };
    session.tell({ kind: 'progress', progress: progress as unknown as ProgressView });
    await vi.waitFor(() => expect(findAll('roster-solving .acts .btn').length).toBeGreaterThan(0));
    await vi.waitFor(() => expect(editor.shadowRoot!.activeElement?.localName).toBe('roster-solving'));
    expect(registers).toHaveBeenCalledWith('roster-solving', expect.anything());
    find('roster-solving .acts .btn:not([disabled])').click();
    expect(session.cancelled).toBeDefined();
  });
});

describe('what a framework gives before there is something', () => {
  const names = [
    'session',
    'view',
    'language',
    'theme',
    'author',
    'letterKeys',
    'tab',
    'date',
    'shift',
    'leader',
  ];
  it.each(names)('is nothing: %s', async (name) => {
    const failures: unknown[] = [];
    const onFailure = (event: PromiseRejectionEvent): void => void failures.push(event.reason);
    window.addEventListener('unhandledrejection', onFailure);
    for (const view of [null, asDraft(firstQuarter)]) {
      const editor = document.createElement('roster-editor');
      if (view) editor.session = new FakeSession(view);
      Object.assign(editor, { [name]: undefined });
      document.body.append(editor);
      await settled(editor);
      expect(editor.renderRoot.childElementCount).toBeGreaterThan(0);
      expect(editor[name as keyof RosterEditor]).not.toBeUndefined();
      Object.assign(editor, { [name]: undefined });
      await settled(editor);
      editor.remove();
    }
    expect(failures).toEqual([]);
    window.removeEventListener('unhandledrejection', onFailure);
  });

  it('is nothing to the board', async () => {
    const board = document.createElement('roster-board') as RosterBoard;
    Object.assign(board, { roster: undefined, now: undefined, heading: undefined });
    document.body.append(board);
    await board.updateComplete;
    expect(textOf(board.shadowRoot!.querySelector('.when'))).toBe('还没有接访安排');
  });
});

describe('a language', () => {
  it.each([
    ['en-US', 'Plan', 'Date'],
    ['EN', 'Plan', 'Date'],
    ['zh', '重排', '日期'],
    ['zh-Hans-CN', '重排', '日期'],
    ['', '重排', '日期'],
    ['entirely', '重排', '日期'],
    ['de', '重排', '日期'],
  ])('%s is spoken as the nearest there is, else that of the view', async (tag, plan, date) => {
    const { editor, find } = await mount();
    editor.setAttribute('language', tag);
    await settled(editor);
    expect(textOf(find('.tools .primary'))).toContain(plan);
    expect(textOf(find('roster-list th.date'))).toBe(date);
    expect(editor.lang).toBe(plan === 'Plan' ? 'en' : 'zh-CN');
  });

  it('is asked of the session: all is said in it, and nothing in another', async () => {
    const session = await openOwn(
      { onPage: async (port) => serve({ port }) },
      { document: twoWeeks as never },
    );
    const { editor, find } = await mount({ language: 'zh-CN' });
    Object.assign(editor, { session, language: 'en' });
    await vi.waitFor(() => expect(textOf(find('.headline p'))).toMatch(/^[ -~–·]+$/));
    expect([textOf(find('.tools .primary')), editor.lang, session.view.language]).toEqual([
      'Plan',
      'en',
      'en',
    ]);
    editor.language = 'zh-CN';
    await vi.waitFor(() => expect(textOf(find('.headline p'))).toMatch(/^[^a-z]+$/));
    expect([textOf(find('.tools .primary')), editor.lang]).toEqual(['开始排班', 'zh-CN']);
    await session.close();
  });

  it('that a session does not speak, or a view alone, is not mixed into theirs', async () => {
    const { editor, session, find } = await mount();
    Object.assign(session, { set: undefined });
    editor.language = 'en';
    await settled(editor);
    expect([textOf(find('.tools .primary')), editor.lang]).toEqual(['重排', 'zh-CN']);
    Object.assign(editor, { session: null, view: { ...firstQuarter, language: 'en' }, language: 'zh-CN' });
    await settled(editor);
    expect([textOf(find('.tools .primary')), editor.lang]).toEqual(['Plan again', 'en']);
  });

  it('of two editors of one session is that which was asked for last', async () => {
    const { editor, session } = await mount();
    const other = Object.assign(document.createElement('roster-editor'), { session, language: 'en' });
    document.body.append(other);
    await settled(other);
    await settled(editor);
    expect([editor.lang, other.lang]).toEqual(['en', 'en']);
  });

  it('is the same of a part that stands alone, and of the board', async () => {
    const list = Object.assign(document.createElement('roster-list'), {
      view: dongan,
      language: 'en-GB' as never,
    });
    const board = document.createElement('roster-board') as RosterBoard;
    board.roster = { ...donganPublic, language: 'en-US' as never };
    document.body.append(list, board);
    await Promise.all([list.updateComplete, board.updateComplete]);
    expect(textOf(list.shadowRoot!.querySelector('th.date'))).toBe('Date');
    expect(textOf(board.shadowRoot!.querySelector('header'))).toMatch(/Mon|Tue|Wed|Thu|Fri|Sat|Sun/);
  });
});

describe('a view that is given as the session is taken away', () => {
  it.each([
    ['another', 'session, view'],
    ['another', 'view, session'],
    ['the last of it', 'session, view'],
    ['the last of it', 'view, session'],
  ])('is shown: %s, set as %s', async (which, order) => {
    const { editor, find } = await mount();
    const view = which === 'another' ? nextYear() : editor.view;
    for (const name of order.split(', ')) Object.assign(editor, { [name]: name === 'view' ? view : null });
    await settled(editor);
    expect(editor.view).toBe(view);
    expect(textOf(find('.head h1'))).toBe(view!.head.title);
  });

  it('goes with it, when the session gave it', async () => {
    const { editor, session } = await mount();
    session.tell({ kind: 'view', view: nextYear() });
    editor.session = null;
    await settled(editor);
    expect(editor.view).toBeNull();
  });
});

describe('another session', () => {
  it('begins anew: what was chosen and sought in the one before is not there', async () => {
    const { editor, find, findAll } = await mount();
    editor.filters = { ...editor.filters, query: '没有这个人' };
    editor.leader = dongan.leaders[0]!.id;
    await settled(editor);
    expect(findAll('roster-list tr[data-shift]')).toEqual([]);
    const view = nextYear();
    editor.session = new FakeSession(view);
    await settled(editor);
    expect(editor.date).toBe(view.head.today);
    expect(editor.shift).toBe(`${view.head.today}/main/1`);
    expect(editor.leader).toBeNull();
    expect(findAll('roster-list tr[data-shift]')).toHaveLength(65);
    expect(find('roster-list tr.current').dataset['shift']).toBe(editor.shift);
  });

  it('keeps a day, place and leader that the host chose for it, or that it has too', async () => {
    const { editor } = await mount();
    const view = nextYear();
    const leader = view.leaders[3]!.id;
    const chosen = { date: '2025-03-03', shift: '2025-03-03/main/1', leader };
    Object.assign(editor, { session: new FakeSession(view), ...chosen });
    await settled(editor);
    expect(editor).toMatchObject(chosen);
    editor.session = new FakeSession(view);
    await settled(editor);
    expect(editor).toMatchObject(chosen);
  });

  it('that is none leaves nothing on the screen, but for what the host shows instead', async () => {
    const { editor, findAll } = await mount();
    editor.session = null;
    await settled(editor);
    expect(editor.view).toBeNull();
    expect(findAll('roster-list')).toEqual([]);
    editor.session = new FakeSession(asDraft(firstQuarter));
    await settled(editor);
    Object.assign(editor, { session: null, view: nextYear() });
    await settled(editor);
    expect(findAll('roster-list tr[data-shift]')).toHaveLength(65);
    expect(editor.date).toBe(nextYear().head.today);
  });

  it('never opens on a day outside of its period', async () => {
    const view = nextYear();
    const editor = document.createElement('roster-editor');
    editor.view = { ...view, head: { ...view.head, today: '2024-12-20' } };
    document.body.append(editor);
    await settled(editor);
    expect(editor.date).toBe('2025-01-01');
  });
});

describe('before there is a roster', () => {
  it('waits quietly, and offers ways to begin only when asked to', async () => {
    const editor = document.createElement('roster-editor');
    document.body.append(editor);
    await settled(editor);
    expect(textOf(editor.shadowRoot!.querySelector('[role=status]'))).toBe('等待值班表……');
    expect(editor.shadowRoot!.querySelector('button, roster-start')).toBeNull();
    editor.setAttribute('starts', '');
    const start = () => editor.shadowRoot!.querySelector('roster-start')?.shadowRoot;
    await vi.waitFor(() => expect(start()?.querySelectorAll('li')).toHaveLength(3));
    const asked: string[] = [];
    editor.addEventListener('roster-request', ({ what }) => asked.push(what));
    for (const button of start()!.querySelectorAll('button')) button.click();
    expect(asked).toEqual(['import', 'open', 'example']);
    editor.language = 'en';
    await settled(editor);
    expect(textOf(start()!.querySelector('h1'))).toBe('No roster yet');
    editor.session = new FakeSession(asDraft(firstQuarter));
    await settled(editor);
    expect(editor.shadowRoot!.querySelector('roster-start')).toBeNull();
  });
});

describe('a message that something could not be loaded', () => {
  it('is there when it is how to begin', async () => {
    unload('roster-start', { isOut: true });
    const editor = document.createElement('roster-editor');
    editor.starts = true;
    document.body.append(editor);
    await vi.waitFor(() =>
      expect(textOf(editor.shadowRoot!.querySelector('[role=status]'))).toContain('没有载入'),
    );
  });

  it('goes when it can be', async () => {
    const { find, findAll } = await mount();
    const part = unload('roster-year', { isOut: true });
    find('#tab-year').click();
    await vi.waitFor(() => expect(textOf(find('.message'))).toContain('没有载入'));
    part.isOut = false;
    find('#tab-list').click();
    find('#tab-year').click();
    await vi.waitFor(() => expect(findAll('roster-year td').length).toBeGreaterThan(0));
    await vi.waitFor(() => expect(findAll('.message')).toEqual([]));
  });

  it('of the panel too', async () => {
    const { find, findAll } = await mount();
    const part = unload('roster-issues', { isOut: true });
    const tab = (name: string) =>
      find('roster-panel').shadowRoot!.querySelector<HTMLElement>(`#tab-${name}`)!;
    tab('issues').click();
    await vi.waitFor(() => expect(textOf(find('.message'))).toContain('没有载入'));
    part.isOut = false;
    tab('loads').click();
    tab('issues').click();
    await vi.waitFor(() => expect(findAll('.message')).toEqual([]));
  });
});
