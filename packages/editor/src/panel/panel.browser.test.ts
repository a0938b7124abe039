import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RosterSelectEvent, Selection } from '../events.ts';
import { dongan } from '../fixtures/dongan.ts';
import { asDraft } from '../fixtures/fake-session.ts';
import { RosterIssues } from './issues.ts';
import { RosterLedger } from './ledger.ts';
import { RosterLoads } from './loads.ts';
import { RosterServices } from './services.ts';
import { dayWords, weekdayWords } from '../words.ts';
import { weekdayOn } from '../calendar/dates.ts';
import { RosterPanel } from './panel.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { brokenView, emptyView, hostileView, isBroken, madeView } from '../testing/odd-views.ts';
import { axeProblems, define, shot, stagePart, textOf } from '../testing/stage.ts';

beforeAll(() => {
  define('roster-panel', RosterPanel);
  define('roster-loads', RosterLoads);
  define('roster-services', RosterServices);
  define('roster-issues', RosterIssues);
  define('roster-ledger', RosterLedger);
});

const width = 378;

const heard = (element: HTMLElement): Selection[] => {
  const all: Selection[] = [];
  element.addEventListener('roster-select', ({ selection }: RosterSelectEvent) => all.push(selection));
  return all;
};

describe('<roster-loads>', () => {
  const mount = (view = dongan, options = {}): Promise<RosterLoads> =>
    stagePart<RosterLoads>('roster-loads', view, { width, ...options });
  const row = (loads: RosterLoads, at: number): HTMLElement =>
    loads.renderRoot.querySelectorAll<HTMLElement>('.row')[at]!;

  it('shows one block for each duty, filled when past and dotted on rest days', async () => {
    const loads = await mount();
    dongan.leaders.forEach(({ dates, isRest, duties }, at) => {
      const blocks = row(loads, at).querySelectorAll('.block');
      expect(blocks).toHaveLength(duties);
      expect(row(loads, at).querySelectorAll('.off')).toHaveLength(isRest.filter(Boolean).length);
      expect(row(loads, at).querySelectorAll('.done')).toHaveLength(
        dates.filter((date) => date < '2024-02-19').length,
      );
      expect(row(loads, at).querySelectorAll('.next')).toHaveLength(1);
    });
  });

  it('says no post twice of who is named by it', async () => {
    const loads = await mount();
    dongan.leaders.forEach(({ name, post }, at) => {
      expect(row(loads, at).querySelector('.post')!.textContent).toBe(post === name ? '' : post);
    });
  });

  it('leads to a day by its block and lets a leader stand out by his name', async () => {
    const loads = await mount();
    const all = heard(loads);
    const third = dongan.leaders[6]!.dates[2]!;
    await userEvent.click(row(loads, 6).querySelectorAll('.block')[2]!);
    await userEvent.click(row(loads, 6).querySelector('.who')!);
    await loads.updateComplete;
    expect(all).toEqual([
      { date: third, shift: `${third}/main/1`, leader: '纪委书记' },
      { leader: '纪委书记' },
    ]);
    const next = dongan.leaders[6]!.next!;
    expect(textOf(loads)).toContain(
      `下次${dayWords(next, 'zh-CN')} ${weekdayWords(weekdayOn(next), 'zh-CN')}`,
    );
    expect(textOf(loads)).toContain('不能值班：6月3日至6月7日、11月18日至11月20日');
    await userEvent.click(row(loads, 6).querySelector('.who')!);
    expect(all[2]).toEqual({ leader: null });
  });

  it('is a grid with one stop of the Tab key', async () => {
    const loads = await mount();
    const all = heard(loads);
    const active = (): string | null | undefined =>
      (loads.renderRoot as ShadowRoot).activeElement?.getAttribute('aria-label');
    row(loads, 0).querySelector<HTMLElement>('.who')!.focus();
    for (const key of ['{ArrowDown}', '{ArrowRight}', '{ArrowRight}', '{ArrowUp}', '{End}', '{Enter}']) {
      await userEvent.keyboard(key);
      await loads.updateComplete;
    }
    const [first] = dongan.leaders;
    expect(all).toMatchObject([{ leader: first!.id, date: first!.dates[first!.dates.length - 1] }]);
    expect(loads.renderRoot.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await loads.updateComplete;
    expect(active()).toMatch(/^12月|^11月/);
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}');
    await loads.updateComplete;
    expect(active()).toContain(`1 ${first!.name}`);
  });

  it('ends the entitlement where that many blocks end', async () => {
    const loads = await mount();
    const x = Number(/^M(\d+)/.exec(row(loads, 6).querySelector('.tick path')!.getAttribute('d')!)![1]);
    expect(x).toBe(Math.round(1 + dongan.leaders[6]!.entitlement * 9));
    const blocks = row(loads, 6).querySelectorAll('.block');
    const left = row(loads, 6).querySelector('.blocks')!.getBoundingClientRect().left;
    const tick = left + x;
    expect(blocks[6]!.getBoundingClientRect().right).toBeLessThan(tick);
  });

  it.each([5.3, 18.5, 40.2])(
    'keeps the end of %d days in its row before anything is planned',
    async (entitlement) => {
      const leaders = dongan.leaders.map((leader) => ({
        ...leader,
        entitlement,
        duties: 0,
        dates: [],
        isRest: [],
        next: null,
      }));
      const loads = await mount({ ...dongan, leaders });
      leaders.forEach((_, at) => {
        const [own, tick, who] = ['.blocks', '.tick path', '.who'].map((part) =>
          row(loads, at).querySelector(part)!.getBoundingClientRect(),
        );
        expect(tick!.top).toBeGreaterThanOrEqual(own!.top);
        expect(tick!.bottom).toBeLessThanOrEqual(own!.bottom);
        expect(own!.left >= who!.right || own!.top >= who!.bottom).toBe(true);
      });
    },
  );

  it('gives many blocks lines of their own', async () => {
    const loads = await mount(madeView(4, 1, 366));
    expect(loads.renderRoot.querySelector('.below')).not.toBeNull();
    expect(row(loads, 0).querySelectorAll('.block')).toHaveLength(66);
    expect(loads.scrollWidth).toBe(width);
  });
});

describe('<roster-services>', () => {
  const mount = (view = dongan, options = {}): Promise<RosterServices> =>
    stagePart<RosterServices>('roster-services', view, { width, ...options });

  it('puts the longest wait first within each kind', async () => {
    const services = await mount();
    const heads = [...services.renderRoot.querySelectorAll('h4')].map((head) => head.textContent);
    expect(heads).toEqual(['乡镇', '领域', '项目']);
    const waits = [...services.renderRoot.querySelector('ul')!.querySelectorAll('.wait')].map((wait) =>
      Number(/(\d+)天/.exec(wait.textContent ?? '')?.[1]),
    );
    expect(waits).toHaveLength(17);
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
  });

  it('shades the longest wait between its two duties', async () => {
    const services = await mount();
    const first = services.renderRoot.querySelector('li')!;
    const gap = first.querySelector('.gap')!;
    const longest = Math.max(
      ...dongan.services.filter(({ kind }) => kind === 'township').map((service) => service.longestWaitDays),
    );
    expect(Math.abs(Number(gap.getAttribute('width')) - longest)).toBeLessThanOrEqual(1);
  });

  it('leads to where the longest wait begins and says who answers', async () => {
    const services = await mount();
    const all = heard(services);
    const second = services.renderRoot.querySelectorAll<HTMLElement>('.service')[1]!;
    services.renderRoot.querySelector<HTMLElement>('.service')!.focus();
    await userEvent.keyboard('{ArrowDown}');
    await services.updateComplete;
    expect((services.renderRoot as ShadowRoot).activeElement).toBe(second);
    await userEvent.keyboard('{Enter}');
    await services.updateComplete;
    const [leader] = services.renderRoot.querySelectorAll<HTMLElement>('.answers .link');
    await userEvent.click(leader!);
    const townships = dongan.services.filter(({ kind }) => kind === 'township');
    const service = [...townships].sort((a, b) => b.longestWaitDays - a.longestWaitDays)[1]!;
    expect(all).toEqual([
      { date: service.longest.from ?? service.longest.to, shift: null },
      { leader: service.leaders[0] },
    ]);
    expect(services.renderRoot.querySelectorAll('.service[tabindex="0"]')).toHaveLength(1);
  });
});

describe('<roster-issues>', () => {
  const open = { fairness: false, disruption: true, quality: false };
  const unproven = { ...dongan, headline: { ...dongan.headline, proven: open } };
  const mount = (view = dongan, options = {}): Promise<RosterIssues> =>
    stagePart<RosterIssues>('roster-issues', view, { width, ...options });
  const tags = (issues: RosterIssues): string[] =>
    [...issues.renderRoot.querySelectorAll('.tag')].map((tag) => tag.textContent?.trim() ?? '');

  it('says what is in order before what could be better', async () => {
    const issues = await mount(unproven);
    expect(tags(issues).slice(0, 5)).toEqual(['✓ 规定', '✓ 排满', '✓ 改动', '▲ 均衡', '▲ 细节']);
    expect(textOf(issues)).toContain('262班都有人');
    expect(textOf(issues)).toContain('全部满足：可以值班、一日一班');
  });

  it('counts what has happened apart from what could be better', async () => {
    const [issue] = dongan.issues;
    const view = { ...dongan, issues: [issue!, { ...issue!, id: 'given', given: true }] };
    expect(textOf(await mount(view))).toContain('1处可以改进');
  });

  it('claims a proof only when there is one', async () => {
    expect(textOf(await mount(unproven))).toContain('还没有证明不能更均衡');
    const proven = { fairness: true, disruption: true, quality: false };
    const issues = await mount({ ...dongan, headline: { ...dongan.headline, proven } });
    expect(tags(issues)[3]).toBe('✓ 均衡');
    expect(textOf(issues)).toContain('已证明不能更均衡');
  });

  it('tells a conflict with its arithmetic and the ways out that were tried', async () => {
    const issues = await mount(brokenView);
    const [why] = issues.renderRoot.querySelectorAll('.why');
    expect(why?.textContent).toContain('2月22日需1人次');
    expect(issues.renderRoot.querySelectorAll('.remedy')).toHaveLength(2);
    expect(textOf(issues)).toContain('✓ 已试，可行');
    expect(textOf(issues)).toContain('已发生，不计入');
    const open = brokenView.issues.filter(({ kind, given }) => kind === 'violation' && !given).length;
    expect(textOf(issues)).toContain(`${open}处可以改进`);
  });

  it('jumps to a day', async () => {
    const issues = await mount(brokenView);
    const all = heard(issues);
    await userEvent.click(issues.renderRoot.querySelector('.why .link')!);
    expect(all).toEqual([{ date: '2024-02-22', shift: '2024-02-22/main/1' }]);
  });

  it('says that nothing is planned yet', async () => {
    expect(textOf(await mount(emptyView))).toContain('还没有安排，无从判断');
  });
});

describe('<roster-panel>', () => {
  const mount = (view = dongan, options = {}): Promise<RosterPanel> =>
    stagePart<RosterPanel>('roster-panel', view, { width: 402, ...options });
  const tab = (panel: RosterPanel, name: string): HTMLElement =>
    panel.renderRoot.querySelector(`#tab-${name}`)!;

  it('opens on today once it is approved, on the loads of a draft, and on the issues where the year does not hold', async () => {
    expect((await mount()).renderRoot.querySelector('roster-today')).not.toBeNull();
    const over = { ...dongan, head: { ...dongan.head, today: '2025-02-01' } };
    for (const view of [asDraft(dongan), over])
      expect((await mount(view)).renderRoot.querySelector('roster-loads')).not.toBeNull();
    expect(tab(await mount(asDraft(dongan)), 'today')).toBeNull();
    const panel = await mount(brokenView);
    expect(panel.renderRoot.querySelector('roster-issues')).not.toBeNull();
    expect(tab(panel, 'issues').textContent).toContain('排不开 1处');
  });

  it('changes tabs by the arrow keys', async () => {
    const panel = await mount();
    tab(panel, 'today').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await panel.updateComplete;
    expect(panel.renderRoot.querySelector('roster-services')).not.toBeNull();
    expect((panel.renderRoot as ShadowRoot).activeElement?.id).toBe('tab-services');
    await userEvent.keyboard('{End}{ArrowRight}{ArrowLeft}');
    await panel.updateComplete;
    expect(panel.renderRoot.querySelector('roster-ledger')).not.toBeNull();
  });

  it('fits whatever is in it: nothing, 400 leaders, markup and 5,000 characters', async () => {
    for (const view of [emptyView, hostileView, madeView(400, 8, 366), madeView(3, 1, 3653)])
      for (const name of ['today', 'loads', 'services', 'issues', 'ledger'] as const) {
        const panel = await mount(view, { height: 600, tab: name, leader: view.leaders[1]?.id ?? null });
        const body = panel.renderRoot.querySelector('.body')!;
        expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth);
        expect(textOf(panel)).not.toContain('undefined');
      }
    expect(isBroken()).toBe(false);
  });

  it.each(looks)('passes axe: %s', async (look) => {
    await page.viewport(1366, 1000);
    await inLook(look, async () => {
      for (const open of ['today', 'loads', 'services', 'issues', 'ledger'] as const) {
        const view = open === 'issues' ? brokenView : dongan;
        const panel = await mount(view, { height: 900, tab: open, leader: '纪委书记', theme: themeOf(look) });
        panel.style.height = '100%';
        expect(await axeProblems(panel)).toEqual([]);
        await shot(document.querySelector('test-stage')!, `panel-${open}-${look}`);
      }
    });
  });
});
