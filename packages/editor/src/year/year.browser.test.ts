import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlaceView } from '@lunzhi/core';
import type { RosterCommandEvent, RosterSelectEvent } from '../events.ts';
import { dongan } from '../fixtures/dongan.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { brokenView, emptyView, hostileView, isBroken, madeView } from '../testing/odd-views.ts';
import { axeProblems, define, shot, stagePart, textOf } from '../testing/stage.ts';
import { RosterYear } from './year.ts';

beforeAll(() => define('roster-year', RosterYear));

const mount = (view = dongan, options = {}): Promise<RosterYear> =>
  stagePart<RosterYear>('roster-year', view, { width: 960, height: 720, ...options });

const cell = (year: RosterYear, date: string): HTMLElement =>
  year.renderRoot.querySelector(`[data-date="${date}"]`)!;

const words = (element: HTMLElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The number of who is on duty, two digits at least, if everybody's were so much higher. */
const nameOn = (date: string): string => {
  const [place] = dongan.days.find((day) => day.date === date)!.places;
  return dongan.leaders.find(({ id }) => id === place!.leader)!.name;
};
const rankOn = (date: string, higher = 0): string => {
  const [place] = dongan.days.find((day) => day.date === date)!.places;
  const { rank } = dongan.leaders.find(({ id }) => id === place!.leader)!;
  return String(rank + higher).padStart(2, '0');
};

describe('<roster-year>', () => {
  it('shows every day once, with its date and the rank of who is on duty', async () => {
    const year = await mount();
    expect(year.renderRoot.querySelectorAll('[data-date]')).toHaveLength(366);
    expect(year.renderRoot.querySelectorAll('section')).toHaveLength(12);
    expect(words(cell(year, '2024-02-08'))).toBe(`8${rankOn('2024-02-08')}`);
    expect(words(cell(year, '2024-02-24'))).toBe('24');
  });

  it('names who is on duty where there is room for the usual name, else says his rank', async () => {
    const named = {
      ...dongan,
      leaders: dongan.leaders.map((each) => ({ ...each, name: `领导${String(each.rank).padStart(2, '0')}` })),
    };
    const year = await mount(named, { width: 1880 });
    await vi.waitFor(() =>
      expect(words(cell(year, '2024-02-08'))).toBe(`8 领导${rankOn('2024-02-08')}`.replace(' ', '')),
    );
    const narrow = await mount(named, { width: 960 });
    expect(words(cell(narrow, '2024-02-08'))).toBe(`8${rankOn('2024-02-08')}`);
    // names of posts, on two lines
    const high = await mount(dongan, { width: 1900, height: 960 });
    await vi.waitFor(() => expect(words(cell(high, '2024-02-22'))).toBe(`22${nameOn('2024-02-22')}`));
    const long = await mount(dongan, { width: 1880 });
    expect(words(cell(long, '2024-02-08'))).toBe(`8${rankOn('2024-02-08')}`);
  });

  it('counts what a month asks for', async () => {
    const year = await mount();
    const heads = [...year.renderRoot.querySelectorAll('h3')].map((head) => head.textContent);
    expect(heads[2]).toBe('3月25班 · 休息日4');
    expect(heads[1]).toContain('调休2');
  });

  it('fills a leader’s days and tells issues by shape', async () => {
    const issues = brokenView.issues.filter((issue) => !dongan.issues.includes(issue));
    const year = await mount({ ...brokenView, issues }, { leader: '纪委书记' });
    const { dates } = brokenView.leaders.find(({ id }) => id === '纪委书记')!;
    expect(year.renderRoot.querySelectorAll('.mine')).toHaveLength(dates.length);
    expect(words(cell(year, '2024-02-22'))).toBe('22⊘');
    expect(cell(year, '2024-02-08').querySelector('.mark')).toBeNull();
    expect(cell(year, '2024-03-07').querySelector('.mark .warn')).not.toBeNull();
    expect(cell(year, '2024-03-08').querySelector('.mark')).toBeNull();
    expect(cell(year, '2024-12-02').classList.contains('provisional')).toBe(true);
  });

  it('marks no day for an issue that speaks of a whole year', async () => {
    const [issue] = dongan.issues;
    const dates = dongan.days.filter(({ weekday }) => weekday === 3).map(({ date }) => date);
    const marks = async (some: readonly string[]): Promise<number> => {
      const year = await mount({ ...dongan, issues: [{ ...issue!, dates: some }] });
      return year.renderRoot.querySelectorAll('td .mark').length;
    };
    expect(await marks(dates)).toBe(0);
    expect(await marks(dates.slice(0, 8))).toBe(8);
  });

  it('moves by keys from month to month as one stop of the Tab key, and opens a place', async () => {
    const year = await mount(dongan, { date: '2024-02-29' });
    const heard: unknown[] = [];
    year.addEventListener('roster-select', (event: RosterSelectEvent) => heard.push(event.selection.date));
    year.addEventListener('roster-command', (event) => {
      const { command } = event as RosterCommandEvent;
      heard.push('shift' in command && command.shift);
    });
    cell(year, '2024-02-29').focus();
    for (const key of [
      '{ArrowRight}',
      '{ArrowDown}',
      '{Home}',
      '{End}',
      '{PageDown}',
      '{ArrowLeft}{ArrowLeft}',
      '{Enter}',
    ]) {
      await userEvent.keyboard(key);
      await year.updateComplete;
    }
    expect(heard).toEqual([
      '2024-03-01',
      '2024-03-08',
      '2024-03-04',
      '2024-03-10',
      '2024-04-10',
      '2024-04-09',
      '2024-04-08',
      '2024-04-08/main/1',
    ]);
    expect(year.renderRoot.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect((year.renderRoot as ShadowRoot).activeElement).toBe(cell(year, '2024-04-08'));
  });

  it('leads to a day by a click', async () => {
    const year = await mount();
    const dates: unknown[] = [];
    year.addEventListener('roster-select', (event: RosterSelectEvent) => dates.push(event.selection));
    await userEvent.click(cell(year, '2024-07-16'));
    const [{ leader }] = dongan.days.find(({ date }) => date === '2024-07-16')!.places as [PlaceView];
    expect(dates).toEqual([{ date: '2024-07-16', shift: '2024-07-16/main/1', leader }]);
    expect(year.renderRoot.querySelectorAll('.mine').length).toBeGreaterThan(1);
  });

  it('draws a month again when one of its days, somebody’s rank, or what is open on a day changes', async () => {
    const year = await mount();
    const show = async (view: typeof dongan): Promise<void> => {
      year.view = view;
      await year.updateComplete;
    };
    const leader = dongan.leaders[0]!;
    await show({
      ...dongan,
      days: dongan.days.map((day) =>
        day.date === '2024-07-16'
          ? { ...day, places: day.places.map((place) => ({ ...place, leader: leader.id })) }
          : day,
      ),
    });
    expect(words(cell(year, '2024-07-16'))).toBe('1601');
    await show({ ...dongan, leaders: dongan.leaders.map((each) => ({ ...each, rank: each.rank + 40 })) });
    expect(words(cell(year, '2024-02-08'))).toBe(`8${rankOn('2024-02-08', 40)}`);
    const [issue] = dongan.issues;
    await show({ ...dongan, issues: [{ ...issue!, dates: ['2024-07-16'] }] });
    expect(cell(year, '2024-07-16').querySelector('.mark')).not.toBeNull();
    await show(dongan);
    expect(cell(year, '2024-07-16').querySelector('.mark')).toBeNull();
  });

  it('lets days outside a filter stand back', async () => {
    const year = await mount(dongan, { shown: new Set(['2024-07-16']) });
    expect(year.renderRoot.querySelectorAll('.hidden')).toHaveLength(365);
  });

  it('fits what is there: nothing, a week, ten years, 20 places a day, markup and 5,000 characters', async () => {
    expect(textOf(await mount(emptyView))).toContain('还没有值班日');
    expect((await mount(madeView(3, 1, 7))).renderRoot.querySelectorAll('[data-date]')).toHaveLength(7);
    const decade = await mount(madeView(20, 1, 3653), { date: '2030-02-02' });
    expect(decade.renderRoot.querySelectorAll('[data-date]')).toHaveLength(365);
    const crowded = await mount(madeView(400, 20, 366));
    expect(words(cell(crowded, '2024-01-02'))).toBe('220人');
    const two = await mount(madeView(9, 2, 31));
    expect(words(cell(two, '2024-01-02'))).toBe('203 04');
    const hostile = await mount(hostileView, { leader: hostileView.leaders[1]!.id });
    expect(isBroken()).toBe(false);
    expect(hostile.scrollWidth).toBe(hostile.clientWidth);
  });

  it.each(looks)('passes axe: %s', async (look) => {
    await page.viewport(1366, 800);
    await inLook(look, async () => {
      const year = await mount(brokenView, { leader: '纪委书记', theme: themeOf(look) });
      expect(await axeProblems(year)).toEqual([]);
      await shot(document.querySelector('test-stage')!, `year-${look}`);
    });
  });
});
