import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RosterCommandEvent, RosterSelectEvent } from '../events.ts';
import { dongan } from '../fixtures/dongan.ts';
import { RosterMonth } from './month.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { brokenView, emptyView, hostileView, isBroken, madeView } from '../testing/odd-views.ts';
import { axeProblems, define, shot, stagePart, textOf } from '../testing/stage.ts';

beforeAll(() => define('roster-month', RosterMonth));

const mount = (view = dongan, options = {}): Promise<RosterMonth> =>
  stagePart<RosterMonth>('roster-month', view, { width: 960, height: 640, ...options });

const band = (month: RosterMonth, day: number): string | undefined =>
  cell(month, day).querySelector('.period')?.textContent?.trim();
const stop = (month: RosterMonth): HTMLElement => month.renderRoot.querySelector('td[tabindex="0"]')!;
const cell = (month: RosterMonth, day: number): HTMLElement =>
  [...month.renderRoot.querySelectorAll<HTMLElement>('td[tabindex]')][day - 1]!;

describe('<roster-month>', () => {
  it('shows the month of the chosen day in weeks from Monday', async () => {
    const month = await mount(dongan, { date: '2024-03-05' });
    expect(month.renderRoot.querySelectorAll('tbody tr')).toHaveLength(5);
    expect(month.renderRoot.querySelectorAll('td[tabindex]')).toHaveLength(31);
    expect([...month.renderRoot.querySelectorAll('thead th')].map((head) => head.textContent)).toEqual([
      '周次',
      ...'一二三四五六日'.split('').map((day) => `周${day}`),
    ]);
    expect(cell(month, 1).getAttribute('aria-label')).toMatch(/^3月1日 周五，全国两会，/);
    expect(band(month, 1)).toBe('全国两会');
    expect(band(month, 5)).toBeUndefined();
    expect(band(month, 4)).toBe('全国两会');
    expect(cell(month, 5).textContent).toContain('锁定');
  });

  it('rules a period through the days of its last week only as far as it goes', async () => {
    const month = await mount(dongan, { date: '2024-03-05' });
    const isIn = (day: number): boolean => cell(month, day).classList.contains('protected');
    expect([11, 12, 13, 20].map(isIn)).toEqual([true, true, false, false]);
    const named = [...month.renderRoot.querySelectorAll('td')].filter((day) => day.querySelector('.period'));
    expect(named.map((day) => day.dataset['date'])).toEqual(['2024-03-01', '2024-03-04', '2024-03-11']);
  });

  it('leads to the months beside it and back to today, and shows the townships of who is on duty', async () => {
    const month = await mount(dongan, { date: '2024-01-31' });
    const [before, after] = [...month.renderRoot.querySelectorAll<HTMLButtonElement>('.bar .btn')];
    expect([before!.disabled, after!.disabled]).toEqual([true, false]);
    after!.click();
    await month.updateComplete;
    expect([month.date, month.renderRoot.querySelector('h3')!.textContent]).toEqual([
      '2024-02-29',
      '2024年2月',
    ]);
    after!.click();
    await month.updateComplete;
    month.renderRoot.querySelector<HTMLElement>('.bar .link')!.click();
    await month.updateComplete;
    expect(month.date).toBe(dongan.head.today);
    const [place] = dongan.days.find(({ date }) => date === '2024-02-22')!.places;
    expect(cell(month, 22).textContent).toContain(place!.townships);
  });

  it('shows six weeks whole on a small screen', async () => {
    const month = await mount(dongan, { date: '2024-09-11', width: 1334, height: 530 });
    expect(month.renderRoot.querySelectorAll('tbody tr')).toHaveLength(6);
    expect(month.scrollHeight).toBeLessThanOrEqual(month.clientHeight);
  });

  it('fits a telephone: the names of all seven days, none of them cut at the edge', async () => {
    await page.viewport(390, 844);
    const month = await mount(dongan, { date: '2024-03-05', width: 372, height: 560 });
    expect(month.scrollWidth).toBeLessThanOrEqual(month.clientWidth);
    const sunday = cell(month, 10).getBoundingClientRect();
    expect(sunday.width).toBeGreaterThan(44);
    expect(cell(month, 10).querySelector('.who')!.getBoundingClientRect().height).toBeGreaterThan(10);
    await page.viewport(1366, 768);
  });

  it('tells a make-up working day, a rest day and a holiday by word', async () => {
    const month = await mount(dongan, { date: '2024-02-18' });
    expect(cell(month, 18).querySelector('.badge')?.textContent).toBe('班');
    expect(cell(month, 17).querySelector('.badge')?.textContent).toBe('休');
    expect(cell(month, 10).textContent).toContain('春节');
    expect(cell(month, 11).textContent).not.toContain('春节');
    expect(cell(month, 19).getAttribute('aria-current')).toBe('date');
  });

  it('moves by the keys of a grid, over the month’s edge too, and is one stop of the Tab key', async () => {
    const month = await mount(dongan, { date: '2024-02-22' });
    const dates: unknown[] = [];
    month.addEventListener('roster-select', (event: RosterSelectEvent) => dates.push(event.selection.date));
    const press = async (keys: string): Promise<void> => {
      await userEvent.keyboard(keys);
      await month.updateComplete;
    };
    stop(month).focus();
    for (const key of [
      '{ArrowRight}',
      '{ArrowDown}',
      '{ArrowUp}',
      '{Home}',
      '{End}',
      '{Control>}{Home}{/Control}',
      '{ArrowLeft}',
      '{PageDown}',
      '{PageUp}',
      '{Control>}{End}{/Control}',
    ])
      await press(key);
    expect(dates).toEqual([
      '2024-02-23',
      '2024-03-01',
      '2024-02-23',
      '2024-02-19',
      '2024-02-25',
      '2024-02-01',
      '2024-01-31',
      '2024-02-29',
      '2024-01-29',
      '2024-01-31',
    ]);
    expect(month.renderRoot.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect((month.renderRoot as ShadowRoot).activeElement).toBe(stop(month));
    expect(stop(month).getAttribute('aria-label')).toContain('1月31日');
  });

  it('opens the place by Enter and by a double click, never a day without one', async () => {
    const month = await mount(dongan, { date: '2024-02-22' });
    const shifts: string[] = [];
    month.addEventListener('roster-command', (event) => {
      const { command } = event as RosterCommandEvent;
      shifts.push(('shift' in command && command.shift) || '');
    });
    stop(month).focus();
    await userEvent.keyboard('{Enter}{F2}');
    await userEvent.dblClick(cell(month, 23));
    await userEvent.dblClick(cell(month, 24));
    await userEvent.keyboard('{F2}');
    expect(shifts).toEqual(['2024-02-22/main/1', '2024-02-22/main/1', '2024-02-23/main/1']);
  });

  it('lets a leader’s days stand out', async () => {
    const { id, dates } = dongan.leaders.find((leader) =>
      leader.dates.some((own) => own.startsWith('2024-02')),
    )!;
    const own = dates.filter((date) => date.startsWith('2024-02'));
    const month = await mount(dongan, { date: '2024-02-01', leader: id });
    expect(month.renderRoot.querySelectorAll('.mine')).toHaveLength(own.length);
    for (const date of own) expect(cell(month, Number(date.slice(8))).classList.contains('mine')).toBe(true);
  });

  it('says who is missing where a place is empty', async () => {
    const month = await mount(brokenView, { date: '2024-02-22' });
    expect(cell(month, 22).textContent).toContain('无人');
    expect(cell(month, 22).querySelector('.state')?.textContent).toContain('⊘');
  });

  it('fits what is there: nothing, a week, 20 places a day, 400 leaders, markup and 5,000 characters', async () => {
    expect(textOf(await mount(emptyView))).not.toContain('undefined');
    await mount(madeView(3, 1, 7));
    const crowded = await mount(madeView(400, 20, 366));
    expect(textOf(crowded)).toContain('另17班');
    const hostile = await mount(hostileView, { date: '2024-03-05' });
    expect(isBroken()).toBe(false);
    expect(hostile.scrollWidth).toBe(hostile.clientWidth);
    expect(hostile.scrollHeight).toBeLessThan(1400);
  });

  it.each(looks)('passes axe: %s', async (look) => {
    await page.viewport(1366, 768);
    await inLook(look, async () => {
      const options = { date: '2024-02-22', leader: '纪委书记', theme: themeOf(look) };
      expect(await axeProblems(await mount(brokenView, options))).toEqual([]);
      await shot(document.querySelector('test-stage')!, `month-${look}`);
    });
  });
});
