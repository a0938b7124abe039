import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mountDesk, settled } from '../testing/desk.ts';

const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the pool', () => {
  it('has first what is due first, and below what is not heard, which cannot be selected', async () => {
    const { findAll } = await mountDesk({ page: 'pool' });
    const rows = findAll('desk-pool tr[data-row]');
    const excluded = rows.filter((row) => row.matches('.excluded'));
    expect(excluded).toHaveLength(4);
    expect(rows.slice(-4)).toEqual(excluded);
    expect(excluded.map((row) => (row.querySelector('input') as HTMLInputElement).disabled)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(excluded.map(text).join()).toContain('第三十一条第一项');
    expect(excluded.map(text).join()).toContain('检举控告，内容不显示');
  });

  it('is gone through by arrows, selected by Space, and asked for at once', async () => {
    const { desk, find, findAll, press, session } = await mountDesk({ page: 'pool' });
    desk.filters = { ...desk.filters, state: 'registered' };
    await settled(desk);
    find('desk-pool [tabindex="0"]').focus();
    await press(' {ArrowDown} ');
    expect(text(find('desk-pool .bulk b'))).toBe('已选2件');
    await press('{Control>}{Enter}{/Control}');
    expect(session.view.undo).toBe('筛选2件');
    expect(findAll('desk-pool .bulk')).toHaveLength(0);
    expect(findAll('[role=status]').map(text)).toContain('已记下：筛选2件。记错了按 Ctrl+Z 撤销。');
    await press('{Control>}z{/Control}');
    expect(findAll('[role=status]').map(text).join()).not.toContain('已记下');
  });

  it('shows what was newly registered when that is to be screened, one after another', async () => {
    const { desk, find, findAll, session } = await mountDesk({ page: 'pool' });
    find('[part=headline] .link').click();
    await settled(desk);
    const registered = session.view.cases.filter(({ stage }) => stage === 'registered').map(({ id }) => id);
    registered.sort();
    const shown = (): string[] => {
      const rows = findAll('desk-pool tr[data-row]').map((row) => row.dataset['row']!);
      return rows.sort();
    };
    expect(shown()).toEqual(registered);
    const first = desk.case!;
    expect(registered).toContain(first);
    findAll('desk-case button.primary')[0]!.click();
    await settled(desk);
    expect(shown()).toEqual(registered.filter((id) => id !== first));
    expect(registered).toContain(desk.case);
    expect(desk.case).not.toBe(first);
  });

  it('leads from a row to the button of what comes next, and writes nothing by that', async () => {
    const { desk, find, press, session } = await mountDesk({ page: 'pool' });
    desk.filters = { ...desk.filters, state: 'registered' };
    await settled(desk);
    find('desk-pool [tabindex="0"]').focus();
    await press('{ArrowDown}{Enter}');
    expect(session.view.undo).toBeNull();
    expect(find('desk-case').shadowRoot!.activeElement?.matches('.primary')).toBe(true);
    const id = desk.case!;
    await press('{Enter}');
    expect(session.view.undo).toBeNull();
    await press('2{Tab}1{Enter}');
    expect(session.view.undo).toContain(id);
  });

  it('has those to be asked selected, so that nothing is written down of them unseen', async () => {
    const { desk, find, findAll, press, session } = await mountDesk({ page: 'weeks' });
    const { next } = session.view.headlines.weeks;
    expect(next?.does).toBe('invite');
    find('[part=headline] .link').click();
    await settled(desk);
    expect([desk.page, session.view.undo]).toEqual(['pool', null]);
    expect(text(find('desk-pool .bulk b'))).toBe(`已选${next!.cases!.length}件`);
    expect(findAll('desk-pool tr[data-row]').map((row) => row.dataset['row'])).toHaveLength(
      next!.cases!.length,
    );
    find('desk-pool [tabindex="0"]').focus();
    await press('{Control>}{Enter}{/Control}');
    expect(session.view.undo).toContain('约访通知');
  });

  it('is searched by characters and initials, and narrowed down', async () => {
    const { desk, find, findAll, press } = await mountDesk({ page: 'pool' });
    find('desk-pool [tabindex="0"]').focus();
    await press('/');
    await userEvent.keyboard('jzgd');
    await settled(desk);
    const titles = findAll('desk-pool .title').map(text);
    expect(titles.length).toBeGreaterThan(0);
    expect(new Set(titles)).toEqual(new Set(['建筑工地拖欠工资']));
    await press('{Escape}');
    expect(desk.filters.query).toBe('');
    desk.filters = { ...desk.filters, urgency: 'major' };
    await settled(desk);
    expect(new Set(findAll('desk-pool tr[data-row]:not(.excluded) .tag').map(text))).toEqual(
      new Set(['重大紧急']),
    );
  });

  it('has the way of the open case with everything that was taken back', async () => {
    const { desk, find, press, session } = await mountDesk({ page: 'pool' });
    const own = session.view.cases.find(({ appointment }) => appointment?.state === 'consented')!;
    desk.case = own.id;
    await settled(desk);
    find('desk-pool [tabindex="0"]').focus();
    await session.act({
      kind: 'return',
      cases: [own.id],
      cause: 'petitioner',
      at: '2024-02-26T09:00:00+08:00',
      author: '县信访局',
    });
    await settled(desk);
    await press('{ArrowDown}{ArrowUp}');
    desk.case = own.id;
    await settled(desk);
    expect(text(find('desk-case .story .back'))).toContain('退回待约');
    expect(text(find('desk-case .story .back'))).toContain('信访人提出');
  });
});

describe('the coming weeks', () => {
  it('are a grid with one stop of the Tab key', async () => {
    const { find, findAll } = await mountDesk({ page: 'weeks' });
    expect(find('desk-weeks table').getAttribute('role')).toBe('grid');
    expect(findAll('desk-weeks [role=gridcell]')).toHaveLength(28);
    expect(findAll('desk-weeks [tabindex="0"]')).toHaveLength(1);
  });

  it('lift a case, show what each fitting day would do, and put it down there', async () => {
    const { desk, find, findAll, press, session } = await mountDesk({ page: 'weeks' });
    const own = session.view.cases.find(({ appointment }) => appointment?.state === 'to-ask')!;
    desk.case = own.id;
    find('desk-weeks').focus();
    await settled(desk);
    const chip = findAll(`desk-weeks [data-lift="${own.id}"]`)[0]!;
    chip.click();
    await settled(desk);
    chip.focus();
    await press('m');
    expect(text(find('desk-weeks .effect h2'))).toBe(`改期：${own.title}`);
    const target = find('desk-weeks .target').dataset['shift']!;
    expect(findAll('desk-weeks .why').length).toBeGreaterThan(5);
    expect(findAll('desk-weeks .effect li').map(text)[0]).toMatch(/^合适：/);
    await press('{Escape}');
    expect(findAll('desk-weeks .effect')).toHaveLength(0);
    expect(session.view.revision).toBe(0);
    await press('m');
    await press('{Enter}');
    expect(session.view.cases.find(({ id }) => id === own.id)!.appointment).toEqual({
      shift: target,
      state: 'to-ask',
    });
    expect(session.view.undo).toBe(`排约 ${own.id}`);
  });

  it('refuse a day that does not fit, with the reason already there', async () => {
    const { desk, find, findAll, press, session } = await mountDesk({ page: 'weeks' });
    const own = session.view.cases.find(({ appointment }) => appointment?.state === 'to-ask')!;
    findAll(`desk-weeks [data-lift="${own.id}"]`)[0]!.click();
    await settled(desk);
    findAll(`desk-weeks [data-lift="${own.id}"]`)[0]!.focus();
    await press('m');
    for (let step = 0; step < 8 && !text(find('desk-weeks .verdict')).includes('不归其负责'); step++)
      await press('{Shift>}{ArrowRight}{/Shift}');
    expect(text(find('desk-weeks .verdict'))).toContain('不能约在这天。不归其负责');
    await press('{Enter}');
    expect(session.view.revision).toBe(0);
  });

  it('are dragged over with the mouse', async () => {
    const { desk, findAll, session } = await mountDesk({ page: 'weeks' });
    const own = session.view.cases.find(({ appointment }) => appointment?.state === 'to-ask')!;
    const held = (await session.lift(own.id))!;
    const { shift } = held.effects.find(({ fits }) => fits)!;
    const at = (element: Element): { clientX: number; clientY: number } => {
      const { left, top } = element.getBoundingClientRect();
      return { clientX: left + 30, clientY: top + 8 };
    };
    const fire = (element: EventTarget, type: string, place: object): boolean =>
      element.dispatchEvent(
        new PointerEvent(type, {
          ...place,
          pointerId: 1,
          isPrimary: true,
          button: 0,
          bubbles: true,
          composed: true,
        }),
      );
    const chip = findAll(`desk-weeks [data-lift="${own.id}"]`)[0]!;
    const cell = findAll(`desk-weeks td[data-shift="${shift}"]`)[0]!;
    fire(chip, 'pointerdown', at(chip));
    fire(window, 'pointermove', { clientX: at(chip).clientX + 20, clientY: at(chip).clientY });
    await settled(desk);
    fire(window, 'pointermove', at(cell));
    await settled(desk);
    expect(findAll('desk-weeks .target')).toHaveLength(1);
    fire(window, 'pointerup', at(cell));
    await settled(desk);
    expect(session.view.cases.find(({ id }) => id === own.id)!.appointment?.shift).toBe(shift);
  });

  it('arrange all that waits by F9, as one step', async () => {
    const { desk, find, press, session } = await mountDesk({ page: 'weeks' });
    find('desk-weeks [tabindex="0"]').focus();
    await press('{F9}');
    expect(session.view.undo).toMatch(/^统一排约/);
    expect(desk.page).toBe('weeks');
    const { to } = session.view.head.horizon;
    const left = session.view.cases.filter(({ stage, next }) => stage === 'waiting' && next?.shift != null);
    expect(left.filter(({ next }) => next!.shift! <= to)).toEqual([]);
  });
});
