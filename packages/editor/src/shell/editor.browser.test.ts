import { describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import '../define.ts';
import { dongan } from '../fixtures/dongan.ts';
import { asDraft } from '../fixtures/fake-session.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';

describe('the keyboard', () => {
  it('edits a week: each day somebody else, by name, initials and number', async () => {
    const { editor, press, cell, session } = await mount();
    editor.focus();
    await press('{ArrowDown}{ArrowDown}');
    const initials: Readonly<Record<string, string>> = {
      县政协主席: 'xzxzx',
      检察院检察长: 'xrmjcyjcz',
      法院院长: 'xrmfyyz',
      县人大常委会主任: 'xrdcwhzr',
      常务副县长: 'cwfxz',
    };
    const taken = new Set<string>();
    /** Somebody new who serves on none of the days around. */
    const freeAround = (date: string): { id: string; name: string; rank: number } => {
      const at = dongan.days.findIndex((day) => day.date === date);
      const near = dongan.days
        .slice(at - 6, at + 7)
        .flatMap(({ places }) => places.map(({ leader }) => leader));
      const found = dongan.leaders.find(({ id }) => id in initials && !near.includes(id) && !taken.has(id))!;
      taken.add(found.id);
      return found;
    };
    for (const [date, queryOf] of [
      ['2024-02-22', ({ name }) => name],
      ['2024-02-23', ({ id }) => initials[id]!],
      ['2024-02-27', ({ rank }) => String(rank)],
      ['2024-02-28', ({ id }) => initials[id]!],
    ] as readonly (readonly [string, (leader: ReturnType<typeof freeAround>) => string])[]) {
      const found = freeAround(date);
      const [query, name, leader] = [queryOf(found), found.name, found.id];
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
    const holder = cell('2024-02-26', 'leader');
    editor.focus();
    await press('l{Enter}');
    // he serves on the next day
    const tooSoon = cell('2024-02-27', 'leader');
    await press(tooSoon);
    const offered = textOf(find('roster-combobox').shadowRoot!.querySelector('[role=option]'));
    expect(offered.startsWith(tooSoon)).toBe(true);
    expect(offered).toContain('不能值：间隔不足');
    await press('{Enter}');
    expect(findAll('roster-combobox')).toHaveLength(1);
    expect(cell('2024-02-26', 'leader')).toBe(holder);
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
    const { editor, press, session, cell, find } = await mount();
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
    expect(names).toHaveLength(6);
    await press('{Enter}');
    expect(session.acts).toMatchObject([{ kind: 'assign', shift: '2024-02-22/main/1' }]);
    expect(cell('2024-02-22', 'leader')).toBe(names[0]);
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

/** Ten dates with duties from 6 March on. */
const dates = Array.from({ length: 10 }, (_, day) => `2024-03-${String(day + 6).padStart(2, '0')}`);

describe('undo', () => {
  it('takes back ten acts one by one, and does them again', async () => {
    const { editor, press, cell, findAll } = await mount();
    const shown = (): string[] => dates.map((date) => cell(date, 'leader'));
    /** Of all other duties, which nobody touches. */
    const rest = (): string[] =>
      findAll('roster-list tr[data-shift]')
        .filter((row) => !dates.some((date) => row.dataset['shift']!.startsWith(date)))
        .map((row) => textOf(row.querySelector('td.leader')));
    const untouched = rest();
    expect(untouched).toHaveLength(55);
    editor.focus();
    // the 5th of March is locked
    await press('{PageDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    const after = [shown()];
    for (let act = 1; act <= 10; act += 1) {
      await press('{Enter}{Enter}{ArrowDown}');
      after.push(shown());
      // the first on offer has the day now, and no other day is changed
      const changed = dates.filter((_, day) => after[act]![day] !== after[act - 1]![day]);
      expect(changed).toEqual([dates[act - 1]]);
    }
    for (let act = 9; act >= 0; act -= 1) {
      await press('{Control>}z{/Control}');
      expect([shown(), rest()]).toEqual([after[act], untouched]);
    }
    for (let act = 1; act <= 10; act += 1) {
      await press(act % 2 === 1 ? '{Control>}y{/Control}' : '{Control>}{Shift>}z{/Shift}{/Control}');
      expect([shown(), rest()]).toEqual([after[act], untouched]);
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

  it('once of what an act brings up, and again when something else comes up', async () => {
    const { editor, session, press, findAll } = await mount();
    const act = session.act.bind(session);
    let said = '某领导的职务没有写。';
    session.act = async (own) => ({
      ...(await act(own)),
      diagnostics: [{ severity: 'warning', pointer: '/leaders/3', sentence: said }],
    });
    const messages = (): string[] => findAll('.message.warn').map((own) => textOf(own));
    editor.focus();
    await press('l');
    expect(messages().join()).toContain(said);
    await press('l');
    expect(messages()).toEqual([]);
    said = '某乡镇没有人联系。';
    await press('l');
    expect(messages().join()).toContain(said);
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
    const ofDeputies = findAll('roster-list td.leader').filter((own) =>
      textOf(own).includes('副县长'),
    ).length;
    expect(ofDeputies).toBeGreaterThan(0);
    editor.focus();
    await press('/fxz');
    expect(rows()).toBe(ofDeputies);
    expect(textOf(find('.hidden-count'))).toBe(`显示${ofDeputies}班，隐去${65 - ofDeputies}班`);
    await press('qqq');
    expect(rows()).toBe(0);
    expect(textOf(find('.main .empty'))).toContain('没有符合筛选条件的班次');
    find('.main .empty button').click();
    await settled(editor);
    expect(rows()).toBe(65);
    find('.check input').click();
    await settled(editor);
    const withIssues = new Set(dongan.issues.flatMap((issue) => issue.dates));
    const days = findAll('roster-list tr[data-shift]').map((row) => row.dataset['shift']!.slice(0, 10));
    expect(days.length).toBeGreaterThan(0);
    expect(days.length).toBeLessThan(65);
    expect(days.filter((date) => !withIssues.has(date))).toEqual([]);
  });
});
