import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RosterSelectEvent } from '../events.ts';
import { dongan } from '../fixtures/dongan.ts';
import { RosterRuler } from './ruler.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { brokenView, emptyView, hostileView, isBroken, madeView } from '../testing/odd-views.ts';
import { axeProblems, define, shot, stagePart, textOf } from '../testing/stage.ts';

beforeAll(() => define('roster-ruler', RosterRuler));

const mount = async (view = dongan, options = {}, isOpen = true): Promise<RosterRuler> => {
  const ruler = await stagePart<RosterRuler>('roster-ruler', view, { width: 1366, ...options });
  const legends = isOpen && view.days.length > 0 ? 1 : 0;
  ruler.isOpen = isOpen;
  await vi.waitFor(() => expect(ruler.renderRoot.querySelectorAll('.legend')).toHaveLength(legends));
  return ruler;
};

const slider = (ruler: RosterRuler): HTMLElement => ruler.renderRoot.querySelector('[role=slider]')!;

const heard = (ruler: RosterRuler): (string | null | undefined)[] => {
  const dates: (string | null | undefined)[] = [];
  ruler.addEventListener('roster-select', (event: RosterSelectEvent) => dates.push(event.selection.date));
  return dates;
};

describe('<roster-ruler>', () => {
  it('is a slider that says the day it stands at', async () => {
    const ruler = await mount();
    expect(slider(ruler).getAttribute('aria-valuetext')).toContain('2月19日 周一');
    expect(slider(ruler).getAttribute('aria-valuenow')).toBe('50');
    expect(slider(ruler).getAttribute('aria-valuemax')).toBe('366');
  });

  it('moves by day, week and month, and stays within the period', async () => {
    const ruler = await mount();
    const dates = heard(ruler);
    slider(ruler).focus();
    await userEvent.keyboard(
      '{ArrowRight}{ArrowLeft}{ArrowDown}{ArrowUp}{PageDown}{PageUp}{Home}{ArrowLeft}{End}',
    );
    expect(dates).toEqual([
      '2024-02-20',
      '2024-02-19',
      '2024-02-26',
      '2024-02-19',
      '2024-03-19',
      '2024-02-19',
      '2024-01-01',
      '2024-01-01',
      '2024-12-31',
    ]);
  });

  it('leads to the day under the mouse, and by a month’s head to its first duty', async () => {
    const ruler = await mount();
    const dates = heard(ruler);
    const strip = slider(ruler).getBoundingClientRect();
    const at = (day: number, y: number): void => {
      const x = strip.left + ((day - 0.5) * (strip.width - 1)) / 366;
      slider(ruler).dispatchEvent(
        new MouseEvent('click', { clientX: x, clientY: strip.top + y, bubbles: true }),
      );
    };
    at(49, 40);
    at(49, 8);
    at(366, 40);
    expect(dates).toEqual(['2024-02-18', '2024-02-01', '2024-12-31']);
  });

  it('is folded to its months, each with what is open in it, until it is unfolded', async () => {
    const ruler = await mount(brokenView, {}, false);
    expect(ruler.offsetHeight).toBeLessThanOrEqual(28);
    const open = [...ruler.renderRoot.querySelectorAll('.open')].map(({ textContent }) => textContent);
    expect(open).toEqual(['▲1', '⊘2', '▲1', '▲1']);
    const dates = heard(ruler);
    const { left, top, width } = slider(ruler).getBoundingClientRect();
    slider(ruler).dispatchEvent(
      new MouseEvent('click', { clientX: left + (75 * width) / 366, clientY: top + 18, bubbles: true }),
    );
    expect(dates).toEqual(['2024-03-01']);
    ruler.renderRoot.querySelector('button')!.click();
    await vi.waitFor(() => expect(ruler.renderRoot.querySelectorAll('.strip .mark.work')).toHaveLength(1));
    expect(ruler.renderRoot.querySelector('button')!.getAttribute('aria-expanded')).toBe('true');
  });

  it('draws one mark for each day of the leader, and none without him', async () => {
    const ruler = await mount(dongan, { leader: '纪委书记' });
    const marks = (): number =>
      ruler.renderRoot.querySelector('.strip .chosen')!.getAttribute('d')!.split('M').length - 1;
    const { dates } = dongan.leaders.find(({ id }) => id === '纪委书记')!;
    expect(marks()).toBe(dates.length);
    expect(textOf(ruler)).toContain(`县纪委书记（县委常委、县纪委书记、县监委主任）的${dates.length}天`);
    ruler.leader = null;
    await ruler.updateComplete;
    expect(marks()).toBe(0);
    ruler.changed = ['2024-05-08', '2024-06-24'];
    await ruler.updateComplete;
    expect(marks()).toBe(2);
    expect(textOf(ruler)).toContain('改2天');
  });

  it('draws an empty place as such, and lets days outside a filter lie low', async () => {
    const count = (ruler: RosterRuler, kind: string): number =>
      ruler.renderRoot.querySelector(`.strip .mark.${kind}`)!.getAttribute('d')!.split('M').length - 1;
    const broken = await mount(brokenView);
    expect(count(broken, 'hole')).toBe(1);
    expect(textOf(broken)).toContain('空缺');
    const whole = await mount();
    expect(count(whole, 'hole')).toBe(0);
    expect(textOf(whole)).not.toContain('空缺');
    const [work, rest] = [count(whole, 'work'), count(whole, 'rest')];
    expect([work, rest, count(whole, 'none')]).toEqual([251, 11, 104]);
    whole.shown = new Set(['2024-02-19', '2024-02-20', '2024-03-02']);
    await whole.updateComplete;
    expect([count(whole, 'work'), count(whole, 'rest'), count(whole, 'none')]).toEqual([2, 1, 363]);
  });

  it('leaves keys to an input method and to those who hold Ctrl or Alt', async () => {
    const ruler = await mount();
    const dates = heard(ruler);
    const press = (init: KeyboardEventInit): boolean =>
      slider(ruler).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true, ...init }),
      );
    expect(press({ isComposing: true })).toBe(true);
    expect(press({ ctrlKey: true, key: 'Home' })).toBe(true);
    expect(press({ altKey: true })).toBe(true);
    expect(dates).toEqual([]);
    expect(press({})).toBe(false);
  });

  it('shows ten years one by one', async () => {
    const ruler = await mount(madeView(20, 1, 3653), { date: '2026-05-05' });
    const heads = (): string[] =>
      [...ruler.renderRoot.querySelectorAll('.name')].map((each) => each.textContent ?? '');
    expect(heads()).toHaveLength(12);
    expect(textOf(ruler)).toContain('2026');
    ruler.renderRoot.querySelector<HTMLElement>('[aria-label=下一年]')!.click();
    await ruler.updateComplete;
    expect(ruler.date).toBe('2027-05-05');
  });

  it('fits what is there: a narrow page, a week, nothing, 400 leaders, markup and 5,000 characters', async () => {
    for (const width of [320, 700, 1920]) {
      const ruler = await mount(dongan, { width });
      await vi.waitFor(() => expect(ruler.scrollWidth).toBeLessThanOrEqual(width));
    }
    expect(textOf(await mount(madeView(3, 1, 7)))).toContain('1月');
    expect(textOf(await mount(emptyView))).toContain('还没有值班日');
    expect(textOf(await stagePart<RosterRuler>('roster-ruler', null))).toBe('');
    await mount(madeView(400, 8, 366));
    const hostile = await mount(hostileView, { leader: hostileView.leaders[1]!.id });
    expect(hostile.scrollWidth).toBeLessThanOrEqual(1366);
    expect(isBroken()).toBe(false);
  });

  it.each(looks)('passes axe: %s', async (look) => {
    await page.viewport(1366, 768);
    await inLook(look, async () => {
      const ruler = await mount(brokenView, { leader: '纪委书记', theme: themeOf(look) });
      expect(await axeProblems(ruler)).toEqual([]);
      await shot(document.querySelector('test-stage')!, `ruler-${look}`);
    });
  });
});
