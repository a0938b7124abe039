import type { ProgressView } from '@lunzhi/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { stepTo, withPoint } from './chart.ts';
import type { Decision, RosterDecideEvent } from './decide-event.ts';
import { RosterSolving } from './solving.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { isBroken, long, markup } from '../testing/odd-views.ts';
import { axeProblems, define, shot, stage, textOf } from '../testing/stage.ts';

beforeAll(() => define('roster-solving', RosterSolving));

const mount = (
  properties: Partial<Pick<RosterSolving, 'progress' | 'isReplan' | 'language'>> = {},
  options: Parameters<typeof stage>[1] = {},
): Promise<RosterSolving> => {
  const card = document.createElement('roster-solving') as RosterSolving;
  Object.assign(card, properties);
  return stage(card, { width: 880, ...options });
};

const news = (moves: number, quality: number): ProgressView => ({
  stage: 'search',
  moves,
  totalMoves: 1_000_000,
  score: { hard: 0, coverage: 0, disruption: 0, fairness: 18_688_460, quality },
  bound: { hard: 0, coverage: 0, disruption: 0, fairness: 18_688_460, quality: null },
  sentence: '',
});

/** A run as it goes: fast at first, then slower. */
const run: readonly ProgressView[] = [
  news(20_000, 61_000),
  news(50_000, 36_000),
  news(90_000, 27_000),
  news(150_000, 24_500),
  news(250_000, 22_800),
  news(400_000, 21_600),
  news(600_000, 20_500),
  news(750_000, 20_318),
];

async function play(card: RosterSolving, all: readonly ProgressView[] = run): Promise<void> {
  for (const each of all) {
    card.progress = each;
    await card.updateComplete;
  }
}

const rows = (card: RosterSolving): string[] =>
  [...card.renderRoot.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim()).join(' | '),
  );

describe('<roster-solving>', () => {
  it('says of each level what is reached and what is proven', async () => {
    const card = await mount({ isReplan: true });
    await play(card);
    expect(rows(card)).toEqual([
      '规定 | 没有违反 | ✓ 满足',
      '排满 | 都有人 | ✓ 满足',
      '改动 | 不换人 | ✓ 已证明最好',
      '均衡 | 次数、休息日、节假日 | ✓ 已证明最好',
      '细节 | 间隔、等候、星期 | 目前最好',
    ]);
  });

  it('shows no points of a score: how far shortcomings came down, in per cent of where they began', async () => {
    const card = await mount();
    await play(card);
    const chart = card.renderRoot.querySelector('svg')!;
    expect(chart.getAttribute('aria-label')).toBe('间隔、等候等的不足，降到开始时的33%');
    expect(chart.textContent.replace(/\s+/g, ' ')).toContain('现在 33%');
    expect(textOf(card)).not.toMatch(/20,318|18,688,460|61,000|代价/);
  });

  it('says nothing of changes where nothing was published that could change', async () => {
    const card = await mount();
    await play(card);
    expect(rows(card).map((row) => row.slice(0, 2))).toEqual(['规定', '排满', '均衡', '细节']);
  });

  it('claims no proof without a bound that is reached', async () => {
    const last = run[run.length - 1]!;
    const card = await mount({
      isReplan: true,
      progress: { ...last, bound: { ...last.bound!, fairness: 18_000_000 } },
    });
    expect(rows(card)[3]).toBe('均衡 | 次数、休息日、节假日 | 至多还能改进3.7%');
    card.progress = { ...last, bound: null };
    await card.updateComplete;
    expect(rows(card)[3]).toBe('均衡 | 次数、休息日、节假日 | 目前最好');
  });

  it('lets the best so far only go down', () => {
    const better = withPoint(withPoint([], null, news(1, 500)), news(1, 500).score, news(2, 600));
    expect(better).toEqual([
      { moves: 1, score: 500 },
      { moves: 2, score: 500 },
    ]);
  });

  it('starts its line anew where a level above has become better', () => {
    const worse = news(1, 500);
    const before = { ...worse.score!, fairness: 99 };
    expect(withPoint([{ moves: 0, score: 10 }], before, worse)).toEqual([{ moves: 1, score: 500 }]);
  });

  it('marks its axis by few round numbers', () => {
    expect([1, 9, 40, 61_000, 7].map((top) => stepTo(top, 4))).toEqual([1, 5, 10, 20_000, 2]);
  });

  it('stops with the best, and restores by the button or Esc', async () => {
    const card = await mount();
    await play(card);
    const all: Decision[] = [];
    card.addEventListener('roster-decide', ({ decision }: RosterDecideEvent) => all.push(decision));
    const [stop, drop] = card.renderRoot.querySelectorAll<HTMLElement>('.acts button');
    await userEvent.click(stop!);
    await userEvent.click(drop!);
    await userEvent.keyboard('{Escape}');
    expect(all).toEqual(['take', 'drop', 'drop']);
  });

  it('offers nothing to keep before there is anything', async () => {
    const card = await mount({
      progress: { ...news(0, 0), score: null, bound: null, totalMoves: null, stage: 'bound' },
    });
    expect(card.renderRoot.querySelector<HTMLButtonElement>('.primary')!.disabled).toBe(true);
    expect(textOf(card)).toContain('还没有可用的表');
    expect(textOf(card)).toContain('正在计算能均衡到什么程度');
    expect(card.renderRoot.querySelector('progress')).toBeNull();
    expect(textOf(await mount())).toContain('第一张表还没有排出来');
  });

  it('shows text of the plan as text', async () => {
    await mount({ progress: { ...run[0]!, sentence: markup } });
    const card = await mount({ progress: { ...run[0]!, sentence: long } });
    expect(isBroken()).toBe(false);
    expect(card.scrollWidth).toBeLessThanOrEqual(880);
  });

  it.each(looks)('passes axe: %s', async (look) => {
    await page.viewport(1000, 600);
    await inLook(look, async () => {
      const card = await mount({ isReplan: true }, { theme: themeOf(look) });
      await play(card);
      expect(await axeProblems(card)).toEqual([]);
      await shot(document.querySelector('test-stage')!, `solving-${look}`);
    });
  });
});
