import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import './define.ts';
import { dongan } from './fixtures/dongan.ts';
import { mount, settled, textOf } from './fixtures/mount.ts';
import type { Act, SessionView } from './session-types.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

const holders = (view: SessionView): (string | null)[] =>
  view.days.flatMap(({ places }) => places.map(({ leader }) => leader));

describe('the keyboard', () => {
  it('edits a week: each day somebody else, by name, initials and number', async () => {
    const { editor, press, cell, session } = await mount();
    editor.focus();
    await press('{ArrowDown}{ArrowDown}');
    const week = ['2024-02-22', '2024-02-23', '2024-02-26', '2024-02-27', '2024-02-28'];
    const typed = ['县人大常委会主任', 'xzxzx', '7', '29', 'xrmjcyjcz'];
    for (const [day, query] of typed.entries()) {
      if (week[day] === '2024-02-26') {
        await press('l');
        expect(session.acts[session.acts.length - 1]).toEqual({
          kind: 'unlock',
          shifts: [`${week[day]}/main/1`],
        });
      }
      await press(`{Enter}`);
      await press(query);
      const options = [
        ...editor.shadowRoot!.querySelector('roster-combobox')!.shadowRoot!.querySelectorAll('[role=option]'),
      ];
      const before = session.acts.length;
      await press('{Enter}');
      const taken = options.length > 0 && !options[0]!.hasAttribute('aria-disabled');
      expect(session.acts.length - before).toBe(taken ? 1 : 0);
      if (taken) expect(cell(week[day]!, 'leader')).toBe(textOf(options[0]!.querySelector('.name')));
      else await press('{Escape}');
      await press('{ArrowDown}');
    }
    expect(session.acts.filter(({ kind }) => kind === 'assign').length).toBeGreaterThanOrEqual(3);
    expect(editor.shift).toBe('2024-02-29/main/1');
  });

  it('moves by cell, row and month, with one stop of the Tab key', async () => {
    const { editor, press, findAll, find } = await mount();
    editor.focus();
    expect(findAll('roster-list td[tabindex]')).toHaveLength(1);
    await press('{PageDown}');
    expect(editor.shift).toBe('2024-03-01/main/1');
    await press('{Control>}{End}{/Control}');
    expect(editor.shift).toBe('2024-12-31/main/1');
    expect(find('roster-list td[tabindex]').dataset['column']).toBe('state');
    await press('{Control>}{Home}{/Control}');
    expect(editor.shift).toBe('2024-01-02/main/1');
    await press('{ArrowRight}{ArrowRight}{ArrowDown}');
    expect(find('roster-list td[tabindex]').dataset['column']).toBe('weekday');
    expect(textOf(find('roster-list tr.current td.number'))).toBe('2');
    expect(editor.shadowRoot!.activeElement?.shadowRoot?.activeElement).toBe(
      find('roster-list td[tabindex]'),
    );
    expect(findAll('roster-list td[tabindex]')).toHaveLength(1);
  });

  it('locks and unlocks, finds, shows its keys, and does without letters when told to', async () => {
    const { editor, press, session, cell, find, findAll } = await mount();
    editor.focus();
    await press('l');
    expect(session.acts).toEqual([{ kind: 'lock', shifts: ['2024-02-20/main/1'] }]);
    expect(cell('2024-02-20', 'state')).toContain('锁定');
    await press('l');
    expect(session.acts[1]).toEqual({ kind: 'unlock', shifts: ['2024-02-20/main/1'] });
    await press('/');
    expect(editor.shadowRoot!.activeElement).toBe(find('.find input'));
    await press('l?');
    expect(session.acts).toHaveLength(2);
    await press('{Escape}');
    expect(editor.filters.query).toBe('');
    await press('?');
    await vi.waitFor(() => expect(find('.help').getAttribute('role')).toBe('dialog'));
    await press('{Escape}');
    expect(findAll('.help')).toEqual([]);
    editor.letterKeys = 'off';
    await settled(editor);
    await press('l?');
    expect(session.acts).toHaveLength(2);
    expect(findAll('.help')).toEqual([]);
  });

  it('does nothing while an input method composes', async () => {
    const { editor, press, session, find } = await mount();
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{Enter}');
    const typing = cdp();
    await typing.send('Input.imeSetComposition', { text: 'fu', selectionStart: 2, selectionEnd: 2 });
    await typing.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await settled(editor);
    expect(session.acts).toEqual([]);
    expect(find('roster-combobox').shadowRoot!.querySelectorAll('[aria-selected="true"]')).toHaveLength(1);
    await typing.send('Input.insertText', { text: '书记' });
    await settled(editor);
    const names = [
      ...editor.shadowRoot!.querySelector('roster-combobox')!.shadowRoot!.querySelectorAll('.option'),
    ].map((option) => textOf(option));
    expect(names.length).toBeGreaterThan(2);
    expect(names.every((text) => text.includes('书记'))).toBe(true);
    await press('{Enter}');
    expect(session.acts.map(({ kind }) => kind)).toEqual(['assign']);
  });
});

describe('painting', () => {
  it('leaves the language alone while it stays the same, which would style every row anew', async () => {
    const { editor, press } = await mount();
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(editor, { attributes: true, attributeFilter: ['lang'] });
    editor.focus();
    await press('{ArrowDown}l');
    await settled(editor);
    expect(seen).toHaveLength(0);
    editor.language = 'en';
    await settled(editor);
    expect(editor.lang).toBe('en');
    observer.disconnect();
  });
});

describe('undo', () => {
  it('takes back ten acts one by one, and does them again', async () => {
    const { editor, press, session } = await mount();
    editor.focus();
    await press('{PageDown}{PageDown}');
    const seen = [holders(session.view)];
    for (let act = 0; act < 10; act += 1) {
      await press('{Enter}');
      await press('{Enter}');
      seen.push(holders(session.view));
      await press('{ArrowDown}');
    }
    expect(session.acts).toHaveLength(10);
    expect(new Set(seen.map((own) => own.join())).size).toBe(11);
    for (let act = 10; act > 0; act -= 1) {
      expect(holders(editor.view!)).toEqual(seen[act]);
      await press('{Control>}z{/Control}');
    }
    expect(holders(editor.view!)).toEqual(seen[0]);
    expect(holders(editor.view!)).toEqual(holders(dongan));
    for (let act = 0; act < 10; act += 1)
      await press(act % 2 === 0 ? '{Control>}y{/Control}' : '{Control>}{Shift>}z{/Shift}{/Control}');
    expect(holders(editor.view!)).toEqual(seen[10]);
  });
});

describe('a reader is told', () => {
  it('why an act was refused, and that nothing changed', async () => {
    const { editor, press, find, findAll } = await mount();
    editor.focus();
    await press('l{Enter}{Enter}');
    expect(textOf(find('.message.bad'))).toContain('没有改动：这一天已锁定');
    find('.message .link').click();
    await settled(editor);
    expect(findAll('.message')).toEqual([]);
  });

  it('of a plan under way, and can stop or drop it', async () => {
    const { editor, session, find, findAll } = await mount();
    let moves = 0;
    editor.addEventListener('roster-solve-progress', (event) => (moves = event.progress.moves));
    const progress = {
      stage: 'search',
      moves: 1000,
      totalMoves: 2000,
      score: null,
      bound: null,
      sentence: '',
    };
    session.tell({ kind: 'progress', progress: progress as never });
    await settled(editor);
    expect(moves).toBe(1000);
    expect(find('.veil roster-solving')).toBeDefined();
    expect(textOf(find('.tools .primary'))).toBe('停止安排');
    find('.tools .primary').click();
    await settled(editor);
    expect(session.cancelled).toBe(true);
    expect(findAll('.veil')).toEqual([]);
  });
});

describe('filters', () => {
  it('show what is asked for, count what they hide, and are cleared in one step', async () => {
    const { editor, find, findAll, press } = await mount();
    const rows = () => findAll('roster-list tr[data-shift]').length;
    expect(rows()).toBe(262);
    editor.focus();
    await press('/fxz');
    expect(rows()).toBeLessThan(262);
    expect(textOf(find('.hidden-count'))).toBe(`显示${rows()}班，隐去${262 - rows()}班`);
    await press('qqq');
    expect(textOf(find('.main .empty'))).toContain('没有符合筛选条件的班次');
    find('.main .empty button').click();
    await settled(editor);
    expect(rows()).toBe(262);
    find('.check input').click();
    await settled(editor);
    expect(rows()).toBeLessThan(100);
    expect(rows()).toBeGreaterThan(0);
  });
});

describe('substitution', () => {
  it('ranks proposals, words the texts, and records what was told and why', async () => {
    const { editor, press, session, find } = await mount({ view: dongan });
    editor.focus();
    await press('{ArrowDown}{ArrowDown}d');
    await vi.waitFor(() => expect(find('.substitute .proposal')).toBeDefined());
    await press('因公外出');
    find('.substitute [name="told"]').focus();
    await press('昨天17:30');
    const [write] = [...find('.substitute').querySelectorAll<HTMLElement>('.acts .line')];
    write!.click();
    await settled(editor);
    expect(textOf(find('.letter .text'))).toBe('报告全文');
    expect((find('.substitute [name="reason"]') as HTMLInputElement).value).toBe('因公外出');
    find('.substitute .primary').click();
    await settled(editor);
    const [act] = session.acts as [Extract<Act, { kind: 'entry' }>];
    expect(act.entry).toMatchObject({
      kind: 'substituted',
      shift: '2024-02-22/main/1',
      reason: '因公外出',
      toldFirstConvener: expect.stringMatching(/^2024-02-18T17:30:00/),
    });
  });
});

describe('a stand-in who breaks a rule', () => {
  it('is recorded only by who accepts it and says why', async () => {
    const { editor, press, session, find } = await mount({ view: dongan });
    const proposals = session.proposals.bind(session);
    session.proposals = async (shift) => {
      const found = await proposals(shift);
      return {
        ...found,
        proposals: found.proposals.map((own) => ({
          ...own,
          breaks: ['值班间隔'],
          accepts: [{ rule: 'min-rest-gap', title: '值班间隔' }],
          entry: { ...own.entry, accepts: ['min-rest-gap'] },
        })),
      };
    };
    editor.focus();
    await press('{ArrowDown}{ArrowDown}d');
    await vi.waitFor(() => expect(textOf(find('.accepts legend'))).toBe('▲ 违反规定：值班间隔'));
    const record = () => find('.substitute .primary').click();
    const reason = find('.substitute [name="reason"]') as HTMLInputElement;
    const accepted = find('.accepts [name="accepted"]') as HTMLInputElement;
    for (const [isAccepted, why] of [
      [false, ''],
      [true, ''],
      [false, '因公外出'],
    ] as const) {
      accepted.checked = isAccepted;
      reason.value = why;
      record();
      expect(session.acts).toEqual([]);
    }
    accepted.checked = true;
    record();
    await settled(editor);
    expect(session.acts).toMatchObject([{ entry: { kind: 'substituted', reason: '因公外出' } }]);
  });
});
