import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../define.ts';
import { dongan } from '../fixtures/dongan.ts';
import { asDraft } from '../fixtures/fake-session.ts';
import { mount, resized, settled, textOf } from '../fixtures/mount.ts';
import { lateView } from '../testing/odd-views.ts';

describe('the table', () => {
  it('has the columns of the official table, in its order, and a row for every duty', async () => {
    const { findAll, cell } = await mount({ view: asDraft(dongan) });
    expect(findAll('roster-list thead th').map(textOf)).toEqual([
      '序号',
      '日期',
      '星期',
      '接访领导',
      '职务',
      '分管领域',
      '联系乡镇',
      '状态',
    ]);
    expect(findAll('roster-list tr[data-shift]')).toHaveLength(262);
    const [place] = dongan.days.find(({ date }) => date === '2024-02-29')!.places;
    expect(cell('2024-02-29', 'date')).toBe('2月29日');
    expect(cell('2024-02-29', 'weekday')).toBe('周四');
    expect(cell('2024-02-29', 'post')).toBe(place!.post);
    expect(cell('2024-02-29', 'townships')).toBe(place!.townships);
  });

  it('shows the townships whole where there is room', async () => {
    const { editor, findAll } = await mount({ view: dongan, width: 1366, height: 768 });
    await resized(editor);
    const cells = findAll('roster-list tr[data-shift] td.townships > div');
    expect(cells.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toEqual([]);
  });

  it('heads each month with its counts, and captions a protection period where it begins', async () => {
    const { findAll } = await mount({ view: asDraft(dongan) });
    const heads = findAll('roster-list tr.month').map(textOf);
    expect(heads).toHaveLength(12);
    expect(heads[2]).toBe('3月25班，其中休息日4班');
    expect(findAll('roster-list tr.period').map(textOf)[0]).toBe('全国两会3月1日至3月12日共12班');
    expect(findAll('roster-list tr.protected')).toHaveLength(22);
  });

  it('says in words how each place stands', async () => {
    const { cell } = await mount({ view: dongan });
    expect(cell('2024-02-09', 'state')).toBe('已到岗');
    expect(cell('2024-02-07', 'state')).toBe('已过');
    expect(cell('2024-02-19', 'state')).toBe('今天 待接访');
    for (const [origin, word] of [
      ['substituted', '代班'],
      ['exchanged', '调班'],
    ] as const) {
      const { date, places } = dongan.days.find(({ places: own }) => own[0]?.origin === 'exchanged')!;
      const before = dongan.leaders.find(({ id }) => id === places[0]!.original)!;
      const days = dongan.days.map((day) =>
        day.date === date ? { ...day, places: [{ ...places[0]!, origin }] } : day,
      );
      const changed = await mount({ view: { ...dongan, days } });
      expect(changed.cell(date, 'state')).toContain(`${word} 原${before.name}`);
      expect(changed.cell(date, 'state')).toContain('未公布');
    }
    expect(cell('2024-02-26', 'state')).toContain('锁定');
    expect(cell('2024-02-18', 'weekday')).toBe('周日 班');
    expect(cell('2024-03-02', 'weekday')).toBe('周六 休');
  });

  it('says that somebody else is needed on a day that no plan may change', async () => {
    const { cell } = await mount({ view: lateView });
    expect(cell('2024-02-20', 'state')).toMatch(/^要另找人代班/);
  });

  it('no longer says of today that it waits once attendance is recorded', async () => {
    const leader = dongan.days.find(({ date }) => date === '2024-02-19')!.places[0]!.leader!;
    const days = dongan.days.map((day) =>
      day.date === '2024-02-19'
        ? { ...day, places: day.places.map((place) => ({ ...place, attended: { leader } })) }
        : day,
    );
    const { cell } = await mount({ view: { ...dongan, days } });
    expect(cell('2024-02-19', 'state')).toBe('今天 已到岗');
  });

  it('paints the rows that an edit touched, and no others', async () => {
    const { editor, session, find, findAll } = await mount();
    const [one, other] = [
      find('roster-list tr[data-shift^="2024-03-01"]'),
      find('roster-list tr[data-shift^="2024-03-04"]'),
    ];
    const touched = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records)
        touched.add((target as Element).parentElement?.closest('tr')?.dataset['shift'] ?? '');
    });
    observer.observe(find('roster-list tbody'), { subtree: true, characterData: true, childList: true });
    await session.act({ kind: 'assign', shift: '2024-03-01/main/1', leader: '县委书记' });
    await settled(editor);
    observer.disconnect();
    expect([...touched].filter((shift) => shift !== '')).toEqual(['2024-03-01/main/1']);
    expect(find('roster-list tr[data-shift^="2024-03-01"]')).toBe(one);
    expect(find('roster-list tr[data-shift^="2024-03-04"]')).toBe(other);
    expect(findAll('roster-list tr[data-shift]')).toHaveLength(65);
  });

  it('shows an empty place as one, with a sign and words', async () => {
    const { editor, session, cell, find } = await mount();
    await session.act({ kind: 'assign', shift: '2024-03-01/main/1', leader: null });
    await settled(editor);
    expect(cell('2024-03-01', 'leader')).toBe('无人');
    expect(cell('2024-03-01', 'state')).toContain('空缺');
    expect(find('roster-list tr[data-shift^="2024-03-01"]').classList).toContain('empty');
  });
});

describe('cards', () => {
  it('have today what an office writes down of it, before all else', async () => {
    const { editor, find, findAll } = await mount({ view: dongan, width: 390, height: 844 });
    editor.date = dongan.head.today;
    await resized(editor);
    expect(find('roster-list tr.current').dataset['shift']).toContain(dongan.head.today);
    const acts = findAll('roster-list tr.current .acts button').map(({ textContent }) => textContent.trim());
    expect(acts).toEqual(['到岗', '代班', '调班', '换人']);
  });

  it('show the acts of the chosen one whole, and what is not public instead of the townships', async () => {
    const date = dongan.days.find(({ places }) => places[0]?.origin === 'exchanged')!.date;
    const { editor, find, findAll } = await mount({ view: dongan, width: 390, height: 844 });
    await resized(editor);
    const row = find('roster-list tr.current').getBoundingClientRect();
    for (const button of findAll('roster-list tr.current .acts button')) {
      const { top, bottom, left, right, height } = button.getBoundingClientRect();
      expect(height).toBeGreaterThanOrEqual(44);
      expect([top >= row.top, bottom <= row.bottom, left >= row.left, right <= row.right]).toEqual(
        Array(4).fill(true),
      );
    }
    const days = dongan.days.map((day) =>
      day.date === date ? { ...day, places: [{ ...day.places[0]!, published: null }] } : day,
    );
    const changed = await mount({ view: { ...dongan, days }, width: 390, height: 844 });
    await resized(changed.editor);
    const own = `roster-list tr[data-shift^="${date}"]`;
    expect(changed.find(`${own} .tag`).getBoundingClientRect().width).toBeGreaterThan(40);
    expect(getComputedStyle(changed.find(`${own} td.townships`)).display).toBe('none');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });
});

it('keeps the word for what is not public clear of the acts of its row', async () => {
  const date = '2024-02-27';
  const days = dongan.days.map((day) =>
    day.date === date
      ? { ...day, places: [{ ...day.places[0]!, published: null, origin: 'substituted' as const }] }
      : day,
  );
  const { editor, find } = await mount({ view: { ...dongan, days }, height: 650 });
  editor.date = date;
  await resized(editor);
  const [tag, acts, cell] = ['.tag', '.acts', 'td.state'].map((path) =>
    find(`roster-list tr.current ${path}`).getBoundingClientRect(),
  );
  expect(tag!.left).toBeGreaterThanOrEqual(cell!.left);
  expect(tag!.right).toBeLessThanOrEqual(acts!.left);
  expect(acts!.right).toBeLessThanOrEqual(cell!.right);
});

describe('the chosen row', () => {
  it.each([1600, 1200, 700])(
    'is wholly in sight, clear of the heads, when the table opens %i wide',
    async (width) => {
      const { find, editor } = await mount({ width, height: 500, view: dongan });
      await resized(editor);
      const row = find('roster-list tr.current').getBoundingClientRect();
      const list = find('roster-list').getBoundingClientRect();
      const heads = find('roster-list tr.month').getBoundingClientRect().height;
      const head = find('roster-list thead').getBoundingClientRect();
      expect(row.top).toBeGreaterThanOrEqual(head.bottom + heads - 2);
      expect(row.bottom).toBeLessThanOrEqual(list.bottom + 1);
    },
  );
});

describe('the columns', () => {
  const typed = {
    ...dongan,
    days: dongan.days.map((day) => ({
      ...day,
      places: day.places.map((place) => ({ ...place, type: '节日值班' })),
    })),
  };
  it.each([
    ['without kinds of shifts', dongan],
    ['with kinds of shifts', typed],
  ])('hold their texts however wide the editor is, %s', async (_, view) => {
    const { find, findAll, editor } = await mount({ view });
    for (const width of [1640, 1366, 1240, 1166, 1100, 1050, 1024, 980, 700]) {
      await page.viewport(width, 768);
      await resized(editor);
      const heads = findAll('roster-list th[role="columnheader"]');
      const cut = heads.filter((head) => head.scrollWidth > head.clientWidth);
      expect([width, cut.map(textOf)]).toEqual([width, []]);
      for (const head of heads) expect(head.getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
      const rows = findAll('roster-list tr[data-shift]').slice(30, 60);
      expect(Math.max(...rows.map((row) => row.getBoundingClientRect().height))).toBeLessThanOrEqual(96);
      const list = find('roster-list');
      if (view === dongan) expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);
    }
  });
});

describe('on a page that scrolls', () => {
  it('shows the chosen row in its own scroller and leaves the page where it is, except for who moves by keys', async () => {
    // what is left of 1366 by 768 at 200 %
    const { editor, find, press } = await mount({ view: asDraft(dongan), width: 683, height: 384 });
    document.querySelector('main')!.style.height = 'auto';
    document.querySelector('main')!.insertAdjacentHTML('beforebegin', '<div style="height:900px"></div>');
    const list = find('roster-list');
    const isShown = (): boolean => {
      const row = find('roster-list tr.current').getBoundingClientRect();
      const { top, bottom } = list.getBoundingClientRect();
      return row.top >= top && row.bottom <= bottom;
    };
    for (const date of ['2024-12-30', '2024-12-27', '2024-01-02', '2024-06-28']) {
      editor.date = date;
      await settled(editor);
      expect([date, isShown(), scrollY]).toEqual([date, true, 0]);
    }
    await customElements.whenDefined('roster-combobox');
    editor.focus({ preventScroll: true });
    await press('{ArrowDown}');
    expect(isShown()).toBe(true);
    expect(scrollY).toBeGreaterThan(0);
    // the page went along as far as the row; rows and parts that come later may still move it by a few pixels
    await vi.waitFor(() => {
      const { top, bottom } = find('roster-list td[tabindex="0"]').getBoundingClientRect();
      const middle = (top + bottom) / 2;
      expect(middle).toBeGreaterThan(0);
      expect(middle).toBeLessThan(innerHeight);
    });
  });
});
