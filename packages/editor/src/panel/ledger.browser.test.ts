import { beforeAll, describe, expect, it } from 'vitest';
import type { RosterSelectEvent, Selection } from '../events.ts';
import { dongan } from '../fixtures/dongan.ts';
import { emptyView } from '../testing/odd-views.ts';
import { define, stagePart, textOf } from '../testing/stage.ts';
import { RosterLedger } from './ledger.ts';

beforeAll(() => define('roster-ledger', RosterLedger));

const width = 378;

const heard = (element: HTMLElement): Selection[] => {
  const all: Selection[] = [];
  element.addEventListener('roster-select', ({ selection }: RosterSelectEvent) => all.push(selection));
  return all;
};

describe('<roster-ledger>', () => {
  const entry = (number: number, isCorrected: boolean): (typeof dongan.ledger)[number] => ({
    number,
    kind: 'attended',
    at: `2024-02-0${number}T09:05:00+08:00`,
    author: '信访局',
    sentence: `第${number}条：2月8日`,
    dates: ['2024-02-08'],
    isCorrected,
  });
  const mount = (view = dongan, options = {}): Promise<RosterLedger> =>
    stagePart<RosterLedger>('roster-ledger', view, { width, ...options });

  it('keeps a corrected entry, struck and marked in words, the latest first', async () => {
    const ledger = await mount(
      { ...dongan, ledger: [entry(1, true), entry(2, false)] },
      { date: '2024-02-08' },
    );
    const entries = [...ledger.renderRoot.querySelectorAll('li')];
    expect(entries.map((each) => each.querySelector('.at')?.textContent?.trim())).toEqual([
      '第2条 2月2日 09:05 信访局',
      '第1条 2月1日 09:05 信访局',
    ]);
    expect(entries[1]!.querySelector('s')?.textContent?.trim()).toBe('第1条：2月8日');
    expect(entries[1]!.textContent).toContain('不再算数');
    expect(entries[0]!.querySelector('s')).toBeNull();
    expect(ledger.renderRoot.querySelectorAll('.is-here')).toHaveLength(2);
  });

  it('links the days a sentence says where it says them, and lists the others', async () => {
    const sentence = '原12月1日，2月1日与2月12日对调';
    const dates = ['2024-02-12', '2024-02-01', '2024-03-05'];
    const ledger = await mount({ ...dongan, ledger: [{ ...entry(1, false), sentence, dates }] });
    const links = [...ledger.renderRoot.querySelectorAll<HTMLElement>('.link')];
    expect(links.map((link) => link.textContent)).toEqual(['2月1日', '2月12日', '3月5日']);
    const before = document.createRange();
    before.setStart(ledger.renderRoot.querySelector('.at')!, 0);
    before.setEndBefore(links[0]!);
    expect(before.toString()).toMatch(/原12月1日，$/);
    expect(textOf(ledger)).toContain(`${sentence} 3月5日`);
    const all = heard(ledger);
    links.forEach((link) => link.click());
    expect(all.map(({ date }) => date)).toEqual(['2024-02-01', '2024-02-12', '2024-03-05']);
  });

  it('says the year of an entry from another one', async () => {
    expect(textOf(await mount())).toContain('2023年12月28日 09:00');
  });

  it('folds fifty days on which somebody came into one line, and reads one kind alone', async () => {
    const days = dongan.days.filter(({ places }) => places.length > 0).slice(0, 51);
    const came = days.map(({ date }, at) => ({
      ...entry(1, false),
      number: at + 2,
      at: `${date}T09:05:00+08:00`,
      dates: [date],
    }));
    const first = { ...entry(1, false), kind: 'published', sentence: '公布：第1版', dates: [] };
    const last = { ...came[50]!, kind: 'told', number: 53, sentence: '告知：某某' };
    const ledger = await mount({ ...dongan, ledger: [first, ...came, last] });
    const lines = (): string[] =>
      [...ledger.renderRoot.querySelectorAll('ol:not(ol ol) > li')].map((own) =>
        (own.querySelector('summary') ?? own).textContent.replace(/\s+/g, ' ').trim(),
      );
    expect(lines()).toHaveLength(3);
    expect(lines()[1]).toBe('到岗51条：1月2日至3月11日');
    const folded = ledger.renderRoot.querySelector('details')!;
    expect(folded.querySelectorAll('li')).toHaveLength(51);
    expect(folded.open).toBe(false);
    const select = ledger.renderRoot.querySelector('select')!;
    expect([...select.options].map(({ value }) => value)).toEqual(['', 'steps', 'attended', 'told']);
    for (const [value, count] of [
      ['told', 1],
      ['attended', 51],
      ['', 3],
    ] as const) {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await ledger.updateComplete;
      expect([value, lines().length]).toEqual([value, count]);
    }
  });

  it('says that a draft has none', async () => {
    expect(textOf(await mount(emptyView))).toContain('还没有记录');
  });
});
