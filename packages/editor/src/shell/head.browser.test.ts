import type { PlaceView } from '@lunzhi/core';
import { describe, expect, it, vi } from 'vitest';
import '../define.ts';
import { dongan } from '../fixtures/dongan.ts';
import { noFilters } from './bar.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';
import { emptyView } from '../testing/odd-views.ts';

/** A place as it was published. */
function knownPlace(place: PlaceView): PlaceView {
  const { published: _, ...known } = place;
  return known;
}

describe('the stage', () => {
  it('says that there are changes which are not published, and so do their rows', async () => {
    const days = dongan.days.map((day) =>
      day.date === '2024-02-21'
        ? { ...day, places: day.places.map((place) => ({ ...place, published: place.leader })) }
        : { ...day, places: day.places.map(knownPlace) },
    );
    const head = { ...dongan.head, unpublished: 1, stageWords: '第1版后改动1处，未公布' };
    const { find, findAll } = await mount({ view: { ...dongan, head, days } });
    expect(textOf(find('.pill.todo'))).toBe('第1版后改动1处，未公布');
    expect(findAll('roster-list .tag').map((own) => textOf(own))).toEqual(['未公布']);
    expect(textOf(findAll('roster-list tr[data-shift^="2024-02-21"]')[0])).toContain('未公布');
  });

  it('is a beginning before anything was planned: places wait, and nobody is missing', async () => {
    const days = dongan.days.map((day) => ({
      ...day,
      places: day.places.map((place) => ({ ...place, leader: null, original: null, isLocked: false })),
    }));
    const headline = { ...emptyView.headline, empty: 262 };
    const { editor, findAll } = await mount({ view: { ...dongan, issues: [], days, headline } });
    expect(findAll('.tools .primary').map((own) => textOf(own))).toEqual(['开始排班']);
    expect(textOf(findAll('roster-list tr[data-shift]')[0])).toContain('待排');
    for (const tab of ['list', 'month', 'year'] as const) {
      editor.tab = tab;
      await settled(editor);
      await vi.waitFor(() => expect(findAll(`roster-${tab} [role]`)).not.toEqual([]));
      expect([tab, findAll(`roster-${tab} .bad, roster-${tab} .hole, roster-${tab} .nobody`).length]).toEqual(
        [tab, 0],
      );
      expect(textOf(findAll(`roster-${tab} table`)[0])).not.toContain('无人');
    }
    expect(findAll('roster-ruler .hole, roster-ruler .bad').map((own) => own.getAttribute('d'))).toEqual([]);
  });
});

describe('the headline', () => {
  it('leads to the proof, step by step, and to the days of what could be better', async () => {
    const [first, ...others] = dongan.leaders;
    const leaders = [{ ...first!, name: '新任县委书记' }, ...others];
    const { editor, find, findAll, press } = await mount({ view: { ...dongan, leaders } });
    find('.headline p .link').click();
    await vi.waitFor(() => expect(textOf(find('.proof h2'))).toBe('为什么不能更均衡'));
    expect(findAll('.proof li').map((own) => textOf(own))).toEqual([
      '225班由31人值，每人7次还差8次，所以至少8人各多值一次。',
      '细节没有证明是最好。',
      '新任县委书记 补不上的有1次。',
    ]);
    await press('{Escape}');
    expect(findAll('.proof')).toEqual([]);
    findAll('.facts .link')[2]!.click();
    await settled(editor);
    expect(editor.filters.onlyIssues).toBe(true);
  });

  it('leads from each count of duties to those duties', async () => {
    const { editor, findAll } = await mount();
    for (const at of [0, 1]) {
      editor.tab = at === 0 ? 'compare' : 'list';
      editor.filters = noFilters;
      await settled(editor);
      const link = findAll('.facts .link')[at]!;
      const said = textOf(link);
      link.click();
      await settled(editor);
      const rows = findAll('roster-list tr[data-shift]');
      expect(rows.length).toBeLessThan(262);
      expect(said).toBe(`${['工作日', '休息日'][at]}${rows.length}班`);
      expect(rows.filter((row) => row.classList.contains('rest'))).toHaveLength([0, rows.length][at]!);
    }
  });

  it('counts what could be better at every width', async () => {
    for (const width of [1920, 1366, 683]) {
      const { findAll } = await mount({ width });
      const links = findAll('.facts .link').filter((link) => link.checkVisibility());
      expect([width, textOf(links[links.length - 1])]).toEqual([
        width,
        `待改进${dongan.issues.filter(({ given }) => !given).length}处`,
      ]);
      expect(links).toHaveLength(width >= 1640 ? 3 : 1);
    }
  });
});
