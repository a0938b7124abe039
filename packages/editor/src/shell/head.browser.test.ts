import { describe, expect, it, vi } from 'vitest';
import '../define.ts';
import { dongan } from '../fixtures/dongan.ts';
import { mount, settled, textOf } from '../fixtures/mount.ts';

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
      await settled(editor);
      const link = findAll('.facts .link')[at]!;
      link.click();
      await settled(editor);
      const rows = findAll('roster-list tr[data-shift]');
      expect(rows.length).toBeLessThan(262);
      expect(textOf(link)).toBe(`${['工作日', '休息日'][at]}${rows.length}班`);
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
      expect(links).toHaveLength(width >= 1400 ? 3 : 1);
    }
  });
});
