import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mountDesk, sample, settled, today } from '../testing/desk.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { axeProblems, shot } from '../testing/stage.ts';
import { DeskChangeEvent, type DeskRequestEvent, type DeskSelectEvent } from './events.ts';

const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe.each(looks)('the desk, %s', (look) => {
  it.each(['today', 'weeks', 'pool', 'circular', 'visits'] as const)(
    'has nothing axe finds wrong: %s',
    (page) =>
      inLook(look, async () => {
        const { desk } = await mountDesk({ page, theme: themeOf(look) });
        expect(await axeProblems(desk)).toEqual([]);
        await shot(desk, `desk-${page}-${look}`);
      }),
  );

  it('has nothing axe finds wrong while somebody is heard, registered, and a case is in the hand', () =>
    inLook(look, async () => {
      const { desk, find, press } = await mountDesk({ theme: themeOf(look) });
      find('desk-today .item').focus();
      await press('j');
      expect(await axeProblems(desk)).toEqual([]);
      await shot(desk, `desk-receiving-${look}`);
      await press('2{Tab}1{Enter}');
      await press('2');
      expect(await axeProblems(desk)).toEqual([]);
      await shot(desk, `desk-outcome-${look}`);
      await press('n');
      await userEvent.keyboard('{Tab}{Tab}有人反映{Tab}{Control>}a{/Control}12');
      await settled(desk);
      expect(await axeProblems(desk)).toEqual([]);
      await shot(desk, `desk-walk-in-${look}`);
      await press('{Escape}');
      desk.page = 'weeks';
      await settled(desk);
      find('desk-weeks [tabindex="0"]').focus();
      await press('{ArrowDown}{ArrowRight}{ArrowRight}m');
      expect(await axeProblems(desk)).toEqual([]);
      await shot(desk, `desk-held-${look}`);
    }));
});

it('says in its head that it is read only, in both languages', async () => {
  const { desk, findAll } = await mountDesk();
  const pills = (): string[] => findAll('.head > .pill').map(text);
  expect(pills()).toEqual(['内部，含来访人信息']);
  desk.readonly = true;
  await settled(desk);
  expect(pills()).toEqual(['内部，含来访人信息', '只读']);
  desk.language = 'en';
  await vi.waitFor(() => expect(pills()).toEqual(['internal, names petitioners', 'Read only']));
});

describe.each(looks)('the desk as narrow as a telephone, %s', (look) => {
  it.each(['today', 'weeks', 'pool', 'circular', 'visits'] as const)(
    'has nothing axe finds wrong, and is not wider: %s',
    (page) =>
      inLook(look, async () => {
        const { desk } = await mountDesk({ page, theme: themeOf(look) }, sample, { width: 390, height: 844 });
        expect(await axeProblems(desk)).toEqual([]);
        expect(desk.renderRoot.querySelector('#page')!.scrollWidth).toBeLessThanOrEqual(390);
        await shot(desk, `desk-phone-${page}-${look}`);
      }),
  );

  it('has nothing axe finds wrong while somebody is registered', () =>
    inLook(look, async () => {
      const { desk, find, press } = await mountDesk({ theme: themeOf(look) }, sample, {
        width: 390,
        height: 844,
      });
      find('desk-today .item').focus();
      await press('n');
      await userEvent.keyboard('{Tab}{Tab}有人反映{Tab}{Control>}a{/Control}12');
      await settled(desk);
      expect(await axeProblems(desk)).toEqual([]);
      await shot(desk, `desk-phone-walk-in-${look}`);
    }));
});

describe('a desk', () => {
  it('draws limits in the colours of the system where it chooses them', () =>
    inLook('forced', async () => {
      const { findAll } = await mountDesk({ page: 'pool' });
      const fills = (part: string): string[] => [
        ...new Set(findAll(`desk-pool .limit ${part}`).map((own) => getComputedStyle(own).fill)),
      ];
      const [gone, over] = [fills('.gone'), fills('.over')];
      expect([gone.length, over.length]).toEqual([1, 1]);
      expect(gone).not.toEqual(over);
    }));

  it('speaks English where it is set to, and is as narrow as a telephone', async () => {
    const { desk, session, findAll } = await mountDesk({ language: 'en' }, sample, {
      width: 390,
      height: 844,
    });
    await vi.waitFor(() => expect(session.view.language).toBe('en'));
    await settled(desk);
    expect(findAll('.tabs button').map(text)).toEqual([
      'Today',
      'Coming weeks',
      'Pool',
      'Circular',
      'Visits',
    ]);
    expect(desk.scrollWidth).toBeLessThanOrEqual(390);
    await shot(desk, 'desk-phone');
    for (const page of ['weeks', 'pool'] as const) {
      desk.page = page;
      await settled(desk);
      expect(desk.renderRoot.querySelector('#page')!.scrollWidth).toBeLessThanOrEqual(390);
      expect(desk.renderRoot.querySelector('#page')!.scrollHeight).toBeLessThan(9000);
      await shot(desk, `desk-phone-${page}`);
    }
  });

  it('is shown without a session, and changes nothing', async () => {
    const { desk, session, press, find } = await mountDesk();
    const view = session.view;
    desk.session = null;
    await settled(desk);
    desk.view = view;
    await settled(desk);
    find('desk-today .item').focus();
    await press('j');
    await press('n');
    expect(find('desk-walk-in').hidden).toBe(true);
    expect(desk.renderRoot.querySelector('.next')).toBeNull();
  });

  it('tells the page around of what it has done, and does what its policy allows', async () => {
    const { desk, session, press, find } = await mountDesk();
    const events: Event[] = [];
    for (const type of ['desk-change', 'desk-select', 'desk-request'])
      document.addEventListener(type, (event) => events.push(event), { once: true });
    find('desk-today .item').focus();
    await press('j');
    await press('2{Tab}1{Enter}');
    const [select, after] = events as [DeskSelectEvent, DeskChangeEvent];
    expect([select.type, after.constructor]).toEqual(['desk-select', DeskChangeEvent]);
    expect(after.act).toMatchObject({ kind: 'receive', author: session.view.head.issuer });
    expect(after.act!.at).toMatch(new RegExp(`^${today}T\\d\\d:\\d\\d:\\d\\d[+-]`));
    expect(after.view).toBe(session.view);
    await press('{Control>}z{/Control}');
    desk.can = ({ kind }, { when }) => when === 'show' || kind !== 'receive' || '先由领导签到';
    const { revision } = session.view;
    await press('j');
    await press('2{Tab}1{Enter}');
    expect(session.view.revision).toBe(revision);
    const form = find('desk-case desk-receiving').shadowRoot!;
    await vi.waitFor(() => expect(text(form.querySelector('.problem'))).toContain('先由领导签到'));
  });

  it('offers three ways to begin where there is no case', async () => {
    const { desk, findAll, find, session } = await mountDesk({}, null);
    expect(await axeProblems(desk)).toEqual([]);
    await shot(desk, 'desk-empty');
    const buttons = findAll('.start button');
    expect(buttons.map(text)).toEqual(['导入信访件', '登记来访 N', '从值班表开始']);
    const asked: string[] = [];
    desk.addEventListener('desk-request', (event) => asked.push((event as DeskRequestEvent).what));
    buttons[0]!.click();
    buttons[1]!.click();
    await settled(desk);
    expect(asked).toEqual(['import']);
    expect(find('desk-walk-in').hidden).toBe(false);
    expect(session.view.head.isEmpty).toBe(true);
  });

  it('says who sits next where nobody sits today', async () => {
    const { find } = await mountDesk({}, sample, { day: '2024-03-16' });
    expect(text(find('.headline b'))).toBe('今天没有领导接访。');
    expect(text(find('desk-today .seats'))).toContain('下一班3月18日');
  });

  it('shows text of cases as text', async () => {
    const hostile = '<img src=x onerror="document.title=\'hit\'"><script>document.title=1</script>';
    const entries = sample.entries.map((entry) =>
      entry.kind === 'registered'
        ? { ...entry, facts: { ...entry.facts, about: hostile as never, claims: [hostile as never] } }
        : entry,
    );
    document.title = 'safe';
    const { desk, findAll } = await mountDesk({}, { ...sample, entries });
    expect(text(findAll('desk-today .item b')[0])).toBe(hostile);
    for (const page of ['weeks', 'pool'] as const) {
      desk.page = page;
      await settled(desk);
    }
    expect(desk.renderRoot.querySelectorAll('img, script')).toHaveLength(0);
    expect(document.title).toBe('safe');
  });

  it('takes its last act back, and does it again, from anywhere but a field', async () => {
    const { find, press, session } = await mountDesk();
    find('desk-today .item').focus();
    await press('j');
    await press('2{Tab}1{Enter}');
    const done = session.view.undo;
    expect(done).toMatch(/^接谈 JF/);
    await press('{Control>}z{/Control}');
    expect([session.view.undo, session.view.redo]).toEqual([null, done]);
    await press('{Control>}y{/Control}');
    expect(session.view.undo).toBe(done);
  });

  it('lets single letters be switched off, and none act while an input method composes', async () => {
    const { desk, find, press, session } = await mountDesk();
    const item = find('desk-today .item');
    item.focus();
    for (const key of ['j', 'n', '?'])
      item.dispatchEvent(
        new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, composed: true }),
      );
    await settled(desk);
    expect([session.view.revision, find('desk-walk-in').hidden, desk.isHelping]).toEqual([0, true, false]);
    await press('?');
    find('.layer input').click();
    await press('{Escape}');
    await press('j');
    await press('n');
    expect([session.view.revision, find('desk-walk-in').hidden]).toEqual([0, true]);
  });

  it('says what the session refuses, and leaves all as it was', async () => {
    const { session, find, press } = await mountDesk();
    vi.spyOn(session, 'act').mockRejectedValue(new Error('out of paper'));
    find('desk-today .item').focus();
    await press('j');
    await press('2{Tab}1{Enter}');
    expect(text(find('.message'))).toContain('出错了，没有登记：out of paper');
  });
});
