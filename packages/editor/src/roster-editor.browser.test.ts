import { describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import './define.ts';
import { dongan, firstQuarter } from './fixtures/dongan.ts';
import { asDraft } from './fixtures/fake-session.ts';
import { mount, settled, textOf } from './fixtures/mount.ts';
import type { Act, SessionView } from './session-types.ts';

const holders = (view: SessionView): (string | null)[] =>
  view.days.flatMap(({ places }) => places.map(({ leader }) => leader));

describe('the keyboard', () => {
  it('edits a week: each day somebody else, by name, initials and number', async () => {
    const { editor, press, cell, session } = await mount();
    editor.focus();
    await press('{ArrowDown}{ArrowDown}');
    for (const [date, query, name, leader] of [
      ['2024-02-22', '县人大常委会主任', '县人大常委会主任', '县人大常委会主任'],
      ['2024-02-23', 'xzxzx', '县政协主席', '县政协主席'],
      ['2024-02-27', '29', '县政协副主席（社会法制）', '政协副主席-社会法制'],
      ['2024-02-28', 'xrmjcyjcz', '县人民检察院检察长', '检察院检察长'],
    ] as const) {
      // the 26th is locked
      if (date === '2024-02-27') await press('{ArrowDown}');
      expect(cell(date, 'leader')).not.toBe(name);
      await press('{Enter}');
      await press(query);
      await press('{Enter}');
      expect(cell(date, 'leader')).toBe(name);
      expect(session.acts.at(-1)).toEqual({ kind: 'assign', shift: `${date}/main/1`, leader });
      await press('{ArrowDown}');
    }
    expect(session.acts).toHaveLength(4);
    expect(editor.shift).toBe('2024-02-29/main/1');
  });

  it('takes nobody who cannot serve, and says why', async () => {
    const { editor, press, cell, session, find, findAll } = await mount();
    Object.assign(editor, { date: '2024-02-26', shift: '2024-02-26/main/1' });
    await settled(editor);
    editor.focus();
    await press('l{Enter}');
    await press('7');
    expect(textOf(find('roster-combobox').shadowRoot!.querySelector('[role=option]'))).toMatch(
      /^县纪委书记.*不能值：间隔不足/,
    );
    await press('{Enter}');
    expect(findAll('roster-combobox')).toHaveLength(1);
    expect(cell('2024-02-26', 'leader')).toBe('四级调研员（重点项目）');
    expect(session.acts).toEqual([{ kind: 'unlock', shifts: ['2024-02-26/main/1'] }]);
  });

  it('moves by cell, row and month, with one stop of the Tab key', async () => {
    const { editor, press, findAll, find } = await mount({ view: asDraft(dongan) });
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
    const options = find('roster-combobox').shadowRoot!.querySelectorAll('.option .name');
    const names = [...options].map((option) => textOf(option));
    expect(names.slice(0, 3)).toEqual(['县委书记', '县长', '县纪委书记']);
    expect(names).toHaveLength(6);
    await press('{Enter}');
    expect(session.acts).toMatchObject([{ kind: 'assign', leader: '县委书记' }]);
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
    // the 5th of March is locked
    await press('{PageDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    for (let act = 0; act < 10; act += 1) await press('{Enter}{Enter}{ArrowDown}');
    const taken = ['县委书记', '县长', '县人大常委会主任', '县政协主席', '县委副书记'];
    taken.push('县长', '县人大常委会主任', '县委书记', '县政协主席', '县委副书记');
    const before = holders(firstQuarter);
    const at = before.length - 20;
    /** Who is on duty after so many acts, the first of them on 6 March, 20 duties before the end. */
    const after = (acts: number): (string | null)[] => before.toSpliced(at, acts, ...taken.slice(0, acts));
    expect(session.acts).toMatchObject(taken.map((leader) => ({ kind: 'assign', leader })));
    expect(holders(editor.view!)).toEqual(after(10));
    for (let act = 9; act >= 0; act -= 1) {
      await press('{Control>}z{/Control}');
      expect(holders(editor.view!)).toEqual(after(act));
    }
    for (let act = 1; act <= 10; act += 1) {
      await press(act % 2 === 1 ? '{Control>}y{/Control}' : '{Control>}{Shift>}z{/Shift}{/Control}');
      expect(holders(editor.view!)).toEqual(after(act));
    }
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
    expect(rows()).toBe(65);
    editor.focus();
    await press('/fxz');
    // the duties of deputy county heads
    expect(rows()).toBe(16);
    expect(textOf(find('.hidden-count'))).toBe('显示16班，隐去49班');
    await press('qqq');
    expect(rows()).toBe(0);
    expect(textOf(find('.main .empty'))).toContain('没有符合筛选条件的班次');
    find('.main .empty button').click();
    await settled(editor);
    expect(rows()).toBe(65);
    find('.check input').click();
    await settled(editor);
    expect(rows()).toBe(16);
    const days = findAll('roster-list tr[data-shift] td.date').map(textOf);
    expect(days.slice(0, 7)).toEqual([
      '1月3日',
      '1月10日',
      '1月17日',
      '1月24日',
      '1月31日',
      '2月7日',
      '2月8日',
    ]);
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
