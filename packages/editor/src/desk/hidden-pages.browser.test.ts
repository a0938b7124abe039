import type { Page } from '@lunzhi/reception/client';
import { describe, expect, it } from 'vitest';
import { type MountedDesk, mountDesk, settled } from '../testing/desk.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { axeProblems } from '../testing/stage.ts';
import type { ReceptionDesk } from './desk.ts';
import { pages } from './view.ts';

/** A desk whose pages have all been turned to, the last of them last. */
async function turnedThrough(last: Page, properties: Partial<ReceptionDesk> = {}): Promise<MountedDesk> {
  const mounted = await mountDesk(properties);
  for (const page of [...pages.filter((own) => own !== last), last]) {
    mounted.desk.page = page;
    await settled(mounted.desk);
  }
  return mounted;
}

const hiddenPages = ({ renderRoot }: ReceptionDesk): HTMLElement[] => [
  ...renderRoot.querySelectorAll<HTMLElement>('.page[hidden]'),
];

/** What has the focus, however deep, and the desk's own elements around it. */
function focused(): Element | null {
  let own = document.activeElement;
  while (own?.shadowRoot?.activeElement) own = own.shadowRoot.activeElement;
  return own;
}

describe.each(looks)('pages that were turned away from, %s', (look) => {
  it.each(pages)('have nothing axe finds wrong: %s is shown', (page) =>
    inLook(look, async () => {
      const { desk } = await turnedThrough(page, { theme: themeOf(look) });
      expect(hiddenPages(desk)).toHaveLength(pages.length - 1);
      expect(await axeProblems(desk)).toEqual([]);
    }),
  );
});

describe('a page that was turned away from', () => {
  it.each(pages)('is not reached by Tab, nor put in the focus: %s is shown', async (page) => {
    const { desk, find, press } = await turnedThrough(page);
    find(`#tab-${page}`).focus();
    const reached = new Set<Element>();
    for (let step = 0; step < 40 && desk.matches(':focus-within'); step++) {
      reached.add(desk.shadowRoot!.activeElement!);
      await press('{Tab}');
    }
    expect(reached).toContain(desk.shown());
    for (const hidden of hiddenPages(desk)) {
      const [part] = hidden.children as unknown as [HTMLElement];
      expect([...reached].filter((own) => hidden.contains(own))).toEqual([]);
      const before = focused();
      part.focus();
      expect(focused()).toBe(before);
    }
  });

  it('goes when text about persons was erased', async () => {
    const { desk, session } = await turnedThrough('pool');
    const { head } = session.view;
    const parts = (): number => hiddenPages(desk).filter((page) => page.firstElementChild).length;
    expect(parts()).toBe(pages.length - 1);
    desk.view = { ...session.view, head: { ...head, erased: head.erased + 1 } };
    await settled(desk);
    expect([parts(), desk.shown()?.localName]).toEqual([0, 'desk-pool']);
    desk.page = 'today';
    await settled(desk);
    expect([parts(), desk.shown()?.localName]).toEqual([1, 'desk-today']);
  });

  it('takes no keys', async () => {
    const { desk, find, press, session } = await turnedThrough('today');
    find('desk-today .item').focus();
    const tab = () =>
      desk.shown('desk-circular', 'circular')!.shadowRoot!.querySelector('[aria-selected=true]')!.id;
    await press('3');
    expect(tab()).toBe('tab-townships');
    await press('{ArrowDown}{Enter} {Control>}{Enter}{/Control}');
    expect([desk.page, session.view.revision]).toEqual(['today', 0]);
  });

  it('holds no case in the hand when it is turned to again', async () => {
    const { desk, find, findAll, press } = await mountDesk({ page: 'weeks' });
    find('desk-weeks [tabindex="0"]').focus();
    await press('{ArrowDown}m');
    expect(findAll('desk-weeks .effect')).toHaveLength(1);
    desk.page = 'pool';
    await settled(desk);
    desk.page = 'weeks';
    await settled(desk);
    expect(findAll('desk-weeks .effect')).toEqual([]);
  });

  it('has no drag go on', async () => {
    const { desk, find, findAll } = await mountDesk({ page: 'weeks' });
    const chip = find('desk-weeks [data-lift]');
    const { left, top } = chip.getBoundingClientRect();
    const fire = (on: EventTarget, type: string, x: number): boolean =>
      on.dispatchEvent(
        new PointerEvent(type, {
          clientX: left + x,
          clientY: top + 8,
          pointerId: 1,
          isPrimary: true,
          bubbles: true,
          composed: true,
        }),
      );
    fire(chip, 'pointerdown', 30);
    fire(window, 'pointermove', 50);
    await settled(desk);
    expect(findAll('desk-weeks .ghost')).toHaveLength(1);
    desk.page = 'pool';
    await settled(desk);
    desk.page = 'weeks';
    await settled(desk);
    expect(findAll('desk-weeks :is(.ghost, .holding)')).toEqual([]);
  });

  it('shows what happened meanwhile when it is turned to again', async () => {
    const { desk, find, findAll, session } = await mountDesk({ page: 'pool' });
    const { id } = session.view.cases.find(({ stage }) => stage === 'registered')!;
    desk.filters = { ...desk.filters, state: 'registered' };
    desk.case = id;
    await settled(desk);
    desk.page = 'today';
    await settled(desk);
    await session.act({ kind: 'screen', cases: [id], at: '2024-02-26T09:00:00+08:00', author: '县信访局' });
    desk.page = 'pool';
    await settled(desk);
    expect(findAll('desk-pool tr[data-row]').map((row) => row.dataset['row'])).not.toContain(id);
    desk.filters = { ...desk.filters, state: 'all' };
    desk.case = id;
    await settled(desk);
    expect(find('desk-case .story').textContent).toContain('筛选');
  });
});

describe('an act that turns to another page', () => {
  it.each([
    ['F9 in the pool', 'pool', '{F9}', 'desk-weeks'],
    ['M in the pool', 'pool', 'm', 'desk-weeks'],
    ['the next step of the weeks', 'weeks', null, 'desk-pool'],
    ['the next step of the pool', 'pool', null, 'desk-pool'],
  ] as const)('takes the keyboard there: %s', async (_, page, keys, part) => {
    const { desk, find, press } = await mountDesk({ page });
    find(keys === null ? '[part=headline] .link' : `desk-${page} [tabindex="0"]`).focus();
    await press(keys ?? '{Enter}');
    await expect.poll(() => desk.shadowRoot!.activeElement?.localName, { timeout: 3000 }).toBe(part);
  });
});

describe('a page that the host turns to', () => {
  it.each(['circular', 'visits'] as const)(
    'has the focus on its tab until there is an answer: %s',
    async (page) => {
      const { desk, find, session } = await mountDesk({ page: 'pool' });
      find('desk-pool [tabindex="0"]').focus();
      Object.assign(session, { [page]: () => new Promise(() => {}) });
      desk.page = page;
      await settled(desk);
      expect(focused()!.id).toBe(`tab-${page}`);
    },
  );

  it('leaves the sheet of today as it was, Esc or not', async () => {
    const { desk, find, press } = await mountDesk();
    find('desk-today .item').focus();
    await press('n');
    expect(focused()!.id).toBe('township');
    desk.page = 'pool';
    await settled(desk);
    expect(desk.shadowRoot!.activeElement).toBe(desk.shown());
    await press('{Escape}');
    expect(desk.sheet).toBe('walk-in');
    desk.page = 'today';
    await settled(desk);
    await press('{Escape}');
    expect(desk.sheet).toBe(null);
  });
});

describe('the card of a case', () => {
  it('is there again when a session takes the place of a view that was shown alone', async () => {
    const { desk, session, find } = await mountDesk();
    desk.session = null;
    await settled(desk);
    desk.view = session.view;
    desk.case = session.view.today.appointments.at(-1)!.case;
    await settled(desk);
    desk.session = session;
    await settled(desk);
    expect(find('desk-case').shadowRoot!.querySelector('h2')).not.toBeNull();
  });
});
