import type { SessionView } from '@lunzhi/core';
import axe, { type AxeResults, type ElementContext } from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, commands, page } from 'vitest/browser';
import '../define.ts';
import { dongan } from '../fixtures/dongan.ts';
import { mount, type Mounted, settled } from '../fixtures/mount.ts';
import { some, times } from '../../../../scripts/runs.ts';
import { allLooks, inLook, looks, themeOf } from '../testing/looks.ts';
import { emptyView, hostileView, isBroken, madeView } from '../testing/odd-views.ts';

afterEach(async () => {
  await commands.emulate({ forcedColors: null, colorScheme: null });
});

/** Five weeks: a check walks through every element, and the rows of a year are all alike. */
const winter: SessionView = {
  ...dongan,
  days: dongan.days.filter(({ date }) => date >= '2024-02-05' && date <= '2024-03-08'),
};

/**
 * What a check of accessibility finds, with the element it speaks of. A pop-up is judged alone: what is below it has
 * been judged before. One rule is left out: cells of marks say in words more than they show.
 */
async function problems(isPop: boolean): Promise<string[]> {
  const context: ElementContext = isPop
    ? { include: { fromShadowDom: ['roster-editor', '.layer'] } }
    : document;
  const { violations }: AxeResults = await axe.run(context, {
    resultTypes: ['violations'],
    rules: {
      'label-content-name-mismatch': { enabled: false },
      // it reads the colours that are written down, and not those that the system puts in their place
      'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}

/** For the eye: only when it is asked for, by `VITE_SHOTS=1`. */
async function shot(name: string): Promise<void> {
  if (import.meta.env['VITE_SHOTS'] !== undefined)
    await page.screenshot({ path: `../../../out/editor/${name}` });
}

const states: Record<string, (mounted: Mounted) => Promise<void>> = {
  list: () => Promise.resolve(),
  month: async ({ editor }) => {
    editor.tab = 'month';
    await customElements.whenDefined('roster-month');
    await settled(editor);
  },
  year: async ({ editor }) => {
    editor.tab = 'year';
    await customElements.whenDefined('roster-year');
    await settled(editor);
  },
  compare: async ({ editor }) => {
    editor.tab = 'compare';
    await settled(editor);
  },
  combobox: async ({ editor, press }) => {
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{Enter}{ArrowDown}');
  },
  exchange: async ({ editor, press }) => {
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}m{PageDown}m');
  },
  substitute: async ({ editor, press, find }) => {
    editor.focus();
    await press('{ArrowDown}{ArrowDown}d');
    await vi.waitFor(() => expect(find('.proposal')).toBeDefined());
  },
  proof: async ({ find }) => {
    find('.headline p .link').click();
    await vi.waitFor(() => expect(find('.proof li')).toBeDefined());
  },
  pointing: async ({ editor, press, find }) => {
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}m{PageDown}');
    await vi.waitFor(() => expect(find('.message b')).toBeDefined());
  },
  accepting: async ({ editor, session, press, find }) => {
    session.breaks = [{ rule: 'min-rest-gap', title: '值班间隔' }];
    editor.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}m{PageDown}m');
    await vi.waitFor(() => expect(find('.accepts')).toBeDefined());
  },
  range: async ({ editor, press, find }) => {
    editor.focus();
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await vi.waitFor(() => expect(find('roster-range .bar')).toBeDefined());
    await settled(editor);
  },
  menu: async ({ editor, press, find }) => {
    editor.focus();
    await press('{ArrowDown}{Shift>}{F10}{/Shift}');
    await vi.waitFor(() => expect(find('.menu')).toBeDefined());
  },
  'menu of a range': async ({ editor, press, find }) => {
    editor.focus();
    await press('{Shift>}{ArrowDown}{ArrowDown}{F10}{/Shift}');
    await vi.waitFor(() => expect(find('.menu [data-act=ends]')).toBeDefined());
  },
  hover: async ({ editor, press, find }) => {
    editor.focus();
    await press('{ArrowDown} ');
    await vi.waitFor(() => expect(find('.info')).toBeDefined());
  },
  help: async ({ editor, press, find }) => {
    editor.focus();
    await press('?');
    await vi.waitFor(() => expect(find('.help')).toBeDefined());
  },
};

/** The list in every look, and every third of the other states in the usual one; all in every look in `npm run test:long`. */
const judged = allLooks.flatMap((look) => [
  ['list', look] as const,
  ...(looks.includes(look) ? some(Object.keys(states).slice(1), 3) : []).map(
    (state) => [state, look] as const,
  ),
]);

it.each(judged)('%s has no violation that axe can find: %s', async (state, look) => {
  await inLook(look, async () => {
    const mounted = await mount({ view: winter, theme: themeOf(look) });
    await states[state]!(mounted);
    expect(await problems(mounted.findAll('.layer').length > 0)).toEqual([]);
    await shot(`${state}-${look}.png`);
  });
});

/** Controls and texts that lie over one another, or stick out of the page. */
function collisions({ findAll }: Mounted): string[] {
  const controls = findAll('.head > *, .tools > *, .tabs, .filters > *, .headline, .main, .panel').filter(
    (own) => own.getBoundingClientRect().width > 0,
  );
  const boxes = controls.map((own) => ({ own, box: own.getBoundingClientRect() }));
  const nameOf = (own: Element): string =>
    `${own.localName}.${own.className} ${own.textContent.trim().slice(0, 12)}`;
  const found: string[] = [];
  for (const [index, { own, box }] of boxes.entries()) {
    if (box.right > document.documentElement.clientWidth + 1) found.push(`${nameOf(own)} sticks out`);
    for (const other of boxes.slice(index + 1)) {
      if (own.contains(other.own)) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 1 && down > 1) found.push(`${nameOf(own)} lies over ${nameOf(other.own)}`);
    }
  }
  for (const own of controls)
    if (own.scrollWidth > own.clientWidth + 1 && own.matches('.btn, .check, .pill'))
      found.push(`${nameOf(own)} is cut`);
  return found;
}

describe('the layout', () => {
  it.each([
    [1366, 768],
    [1440, 900],
    [1920, 1080],
    [1024, 768],
  ])('leaves room for everything at %i × %i', async (width, height) => {
    const mounted = await mount({ view: winter, width, height });
    expect(collisions(mounted)).toEqual([]);
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(height);
    await shot(`size-${width}.png`);
  });

  it('shows fifteen rows and more on a small screen, each of one height', async () => {
    const { findAll, find } = await mount({ width: 1366, height: 650 });
    const list = find('roster-list').getBoundingClientRect();
    const rows = findAll('roster-list tr[data-shift]').map((row) => row.getBoundingClientRect());
    expect(new Set(rows.map(({ height }) => height))).toEqual(new Set([28]));
    const top = list.top + 58;
    expect(
      rows.filter((row) => row.top >= top - 1 && row.bottom <= list.bottom).length,
    ).toBeGreaterThanOrEqual(15);
  });

  it('shows rows at twice the size', async () => {
    const { findAll, find } = await mount({ width: 683, height: 325 });
    const { top } = find('roster-list').getBoundingClientRect();
    const rows = findAll('roster-list tr[data-shift]').map((row) => row.getBoundingClientRect());
    expect(
      rows.filter((row) => row.top >= top + 57 && row.bottom <= innerHeight).length,
    ).toBeGreaterThanOrEqual(2);
  });

  it('is for a thumb on a telephone: the table at the top, cards, the views at the foot', async () => {
    const { editor, findAll, find, press } = await mount({ width: 390, height: 844 });
    expect(find('roster-list').getBoundingClientRect().top).toBeLessThanOrEqual(190);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    const list = find('roster-list');
    expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);
    const small = [
      ...findAll('.head .tabs button, .tools .btn, .filters summary'),
      ...findAll('roster-list tr.current .acts button'),
    ]
      .map((own) => own.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && (width < 44 || height < 44));
    expect(small).toEqual([]);
    const tabs = find('.head .tabs').getBoundingClientRect();
    expect([tabs.left, tabs.right, tabs.bottom]).toEqual([0, 390, 844]);
    editor.focus();
    await press('{ArrowDown}l');
    expect(findAll('roster-list tr.current .acts')).toHaveLength(1);
    expect(await problems(false)).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)(
    'has nothing over anything else at twice the size, in %s',
    async (language) => {
      const mounted = await mount({ view: winter, width: 720, height: 450, language });
      // the page has its new width when it is next drawn
      await vi.waitFor(() => expect(collisions(mounted)).toEqual([]));
      const zoom = cdp();
      await zoom.send('Emulation.setDeviceMetricsOverride', {
        width: 720,
        height: 450,
        deviceScaleFactor: 2,
        mobile: false,
      });
      await shot(`zoom-200-${language}.png`);
      await zoom.send('Emulation.clearDeviceMetricsOverride');
    },
  );

  it.each(['month', 'year', 'compare'] as const)(
    'has nothing over anything else at twice the size, in the view %s',
    async (view) => {
      const mounted = await mount({ view: winter, width: 720, height: 450 });
      await states[view]!(mounted);
      expect(collisions(mounted)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(720);
    },
  );

  it.each(['substitute', 'exchange', 'proof', 'accepting', 'combobox'] as const)(
    'shows all of what pops up at twice the size: %s',
    async (state) => {
      const mounted = await mount({ view: winter, width: 720, height: 450 });
      await states[state]!(mounted);
      // what pops up is loaded when it is asked for
      const layer = await vi.waitFor(() => mounted.find('.layer'));
      const { left, right, top, bottom } = layer.getBoundingClientRect();
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(720);
      expect(bottom).toBeLessThanOrEqual(450);
    },
  );

  it('takes whatever a document says: markup, 5,000 characters, very many leaders, nothing at all', async () => {
    const hostile = { ...hostileView, days: hostileView.days.slice(0, times(40, 262)) };
    for (const view of [hostile, madeView(times(100, 400), 8, times(92, 366)), emptyView]) {
      const { editor } = await mount({ view });
      for (const tab of ['list', 'month', 'year', 'compare'] as const) {
        editor.tab = tab;
        await settled(editor);
      }
      expect(editor.scrollWidth).toBeLessThanOrEqual(editor.clientWidth + 1);
      expect(editor.shadowRoot!.querySelectorAll('script, img')).toHaveLength(0);
    }
    expect(isBroken()).toBe(false);
  });

  it('keeps what it says when the system chooses the colours', async () => {
    await commands.emulate({ forcedColors: 'active', colorScheme: 'dark' });
    const mounted = await mount({ view: winter });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const shown = (path: string) => getComputedStyle(mounted.find(path));
    const plain = shown('.btn:not(.primary)').backgroundColor;
    expect(shown('.tabs [aria-selected="true"]').backgroundColor).not.toBe(plain);
    expect(shown('.btn.primary').backgroundColor).not.toBe(plain);
    expect(shown('roster-list tr.today').borderTopWidth).toBe('2px');
    expect(shown('roster-list tr.current td.leader').outlineStyle).toBe('solid');
    expect(shown('roster-ruler text.name').fill).toBe(shown('roster-ruler text.count').fill);
    expect(shown('roster-list .badge.make').borderTopStyle).toBe('solid');
    await shot('forced-colors.png');
  });

  it('is dark when the system is and the host says nothing', async () => {
    await commands.emulate({ colorScheme: 'dark' });
    const { editor } = await mount({ view: winter });
    editor.removeAttribute('theme');
    editor.theme = null;
    await settled(editor);
    expect(getComputedStyle(editor).colorScheme).toBe('dark');
    editor.theme = 'light';
    await settled(editor);
    expect(getComputedStyle(editor).colorScheme).toBe('light');
  });
});
