import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { chinaDate, untilMidnight } from './clock.ts';
import '../board-define.ts';
import { wordHours } from './words.ts';
import { inLook, looks, themeOf } from '../testing/looks.ts';
import { isBroken, long, markup } from '../testing/odd-views.ts';
import { donganPublic, withRows } from '../testing/public-roster.ts';
import { axeProblems, shot, textOf } from '../testing/stage.ts';
import { mount, nameOn, overflows, said, today } from '../testing/board.ts';

/** Whether a text is cut; part of a letter may reach over its line. */
const isCut = (line: Element): boolean =>
  line.scrollHeight > line.clientHeight + parseFloat(getComputedStyle(line).fontSize) / 2 ||
  line.scrollWidth > line.clientWidth + 1;

describe('what day it is', () => {
  it('is what the calendar on a wall in China says', () => {
    expect(chinaDate(Date.parse('2024-02-18T15:59:59.999Z'))).toBe('2024-02-18');
    expect(chinaDate(Date.parse('2024-02-18T16:00:00Z'))).toBe('2024-02-19');
    expect(untilMidnight(Date.parse('2024-02-18T15:59:59Z'))).toBe(1000);
    expect(untilMidnight(Date.parse('2024-02-18T16:00:00Z'))).toBe(86_400_000);
  });
});

describe('<roster-board>', () => {
  beforeEach(async () => {
    await page.viewport(1280, 720);
  });
  it('says beside its title what it shows: a draft, a later version, and nothing of a first one', async () => {
    for (const width of [1366, 720]) {
      await page.viewport(width, width === 720 ? 1280 : 768);
      const editions = async (more: object): Promise<string[]> => {
        const board = await mount({ ...donganPublic, ...more });
        expect(overflows(board)).toEqual([]);
        return [...board.renderRoot.querySelectorAll('header .edition')].map((own) => own.textContent ?? '');
      };
      expect(await editions({})).toEqual(['征求意见稿']);
      expect(await editions({ standing: 'draft' })).toEqual(['草稿·未公布']);
      // what the ledger holds is no draft
      expect(await editions({ standing: 'changed', version: null })).toEqual([]);
      const published = { standing: 'published', publishedOn: '2024-04-08' };
      expect(await editions({ ...published, version: 1 })).toEqual([]);
      expect(await editions({ ...published, version: 2 })).toEqual(['第2版，2024年4月8日公布']);
    }
    expect((await mount(null)).renderRoot.querySelector('.edition')).toBeNull();
  });

  it('shows who receives today, when and where, and the next five duty days', async () => {
    const board = await mount();
    expect(today(board)).toContain(`今日接访领导 ${nameOn('2024-02-19')}`);
    expect(today(board)).toContain('时间 上午 8:30 至 12:00 下午 2:30 至 5:30');
    expect(today(board)).toContain('地点 县信访接待中心二楼视频接访室');
    const days = [...board.renderRoot.querySelectorAll('.next .person')].map((each) => each.textContent);
    expect(days).toEqual(['2024-02-20', '2024-02-21', '2024-02-22', '2024-02-23', '2024-02-26'].map(nameOn));
    expect(board.renderRoot.querySelector('.date')?.textContent).toContain('2024年2月19日　星期一');
  });

  it('says who stands in today, alone or among several', async () => {
    const standIn = withRows((row) =>
      row.date === '2024-02-19' ? { ...row, isStandIn: true as const } : row,
    );
    const board = await mount({ ...standIn, standing: 'changed', version: null });
    expect(today(board)).toContain(`今日由${nameOn('2024-02-19')}代班`);
    expect(today(await mount(standIn, '2024-02-20'))).not.toContain('代班');
    const two = standIn.rows.flatMap((row) => [row, { ...row, isStandIn: undefined!, name: '县检察长' }]);
    const people = await mount({ ...standIn, rows: two });
    expect([...people.renderRoot.querySelectorAll('.person')].slice(0, 2).map(said)).toEqual([
      `${nameOn('2024-02-19')} 代班`,
      '县检察长',
    ]);
    for (const [width, height] of [
      [1366, 768],
      [1080, 1920],
    ] as const) {
      await page.viewport(width, height);
      const own = await mount(standIn);
      expect(overflows(own)).toEqual([]);
      await shot(own, `board-stand-in-${width}`);
    }
  });

  it('says no post twice of who is named by it', async () => {
    const board = await mount(withRows((row) => ({ ...row, name: '县长', post: '县长' })));
    expect(today(board).match(/县长/g)).toHaveLength(1);
    expect(board.renderRoot.querySelectorAll('.next .detail:not(:empty)')).toHaveLength(0);
  });

  it('says on a day without duty when the next one is', async () => {
    const board = await mount(donganPublic, '2024-02-24');
    expect(today(board)).toContain('今日不接访 下次接访 2月26日 星期一');
    expect(today(board)).toContain(nameOn('2024-02-26'));
    expect(board.renderRoot.querySelector('.date .rest')?.textContent).toBe('休');
  });

  it('says that the roster is over, or that there is none', async () => {
    expect(today(await mount(donganPublic, '2025-01-01'))).toContain('本期安排已经结束');
    expect(today(await mount(null))).toContain('还没有接访安排');
    expect(today(await mount({ ...donganPublic, rows: [] }))).toContain('还没有接访安排');
    expect(today(await mount(donganPublic, '2023-12-31'))).toContain('下次接访 1月2日');
  });

  it('turns at midnight in China by itself', async () => {
    vi.useFakeTimers({ now: new Date('2024-02-18T15:59:50Z') });
    const board = await mount(donganPublic, null);
    expect(today(board)).toContain(nameOn('2024-02-18'));
    vi.advanceTimersByTime(9_999);
    await board.updateComplete;
    expect(today(board)).toContain(nameOn('2024-02-18'));
    vi.advanceTimersByTime(1);
    await board.updateComplete;
    expect(today(board)).toContain(`今日接访领导 ${nameOn('2024-02-19')}`);
  });

  it('turns when a machine wakes up that slept over midnight', async () => {
    vi.useFakeTimers({ now: new Date('2024-02-18T10:00:00Z') });
    const board = await mount(donganPublic, null);
    vi.setSystemTime(new Date('2024-02-19T01:00:00Z'));
    document.dispatchEvent(new Event('visibilitychange'));
    await board.updateComplete;
    expect(today(board)).toContain(nameOn('2024-02-19'));
    vi.setSystemTime(new Date('2024-02-20T01:00:00Z'));
    vi.advanceTimersByTime(30_000);
    await board.updateComplete;
    expect(today(board)).toContain(nameOn('2024-02-20'));
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers({ now: new Date('2024-02-18T10:00:00Z') });
    const board = await mount(donganPublic, null);
    expect(vi.getTimerCount()).toBe(1);
    board.remove();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes a fixed instant in any zone for the day it is in China', async () => {
    const board = await mount(donganPublic, '2024-02-18T16:30:00Z');
    expect(today(board)).toContain(nameOn('2024-02-19'));
  });

  it('keeps to the clock when the host gives what is no date', async () => {
    vi.useFakeTimers({ now: new Date('2024-02-19T01:00:00Z') });
    for (const now of ['', 'soon', '2024-13-45'])
      expect(today(await mount(donganPublic, now))).toContain(nameOn('2024-02-19'));
  });

  it('says on every day of Spring Festival when the next duty is', async () => {
    for (const day of ['10', '11', '12', '13', '14', '15', '16', '17']) {
      const said = today(await mount(donganPublic, `2024-02-${day}`));
      expect([day, said]).toEqual([day, expect.stringContaining('今日不接访 下次接访 2月18日 星期日')]);
      expect(said).toContain(nameOn('2024-02-18'));
    }
  });

  it('shows everybody where several receive on one day', async () => {
    const roster = {
      ...donganPublic,
      rows: donganPublic.rows.flatMap((row) => [
        { ...row, shiftType: '上午', times: ['08:30-12:00'] },
        { ...row, shiftType: '下午', times: ['14:30-17:30'], name: '县检察长' },
      ]),
    };
    const board = await mount(roster);
    expect([...board.renderRoot.querySelectorAll('.people .person')]).toHaveLength(2);
    expect(today(board)).toContain('上午 8:30 至 12:00');
    expect(today(board)).toContain('下午 2:30 至 5:30');
    expect(overflows(board)).toEqual([]);
    await shot(board, 'board-two');
    const crowd = {
      ...donganPublic,
      rows: donganPublic.rows.flatMap((row) =>
        Array.from({ length: 20 }, (_, index) => ({
          ...row,
          name: `领导${index + 1}`,
          shiftType: `第${index + 1}室`,
        })),
      ),
    };
    const crowded = await mount(crowd);
    expect(today(crowded)).toContain('另8人');
    expect(overflows(crowded)).toEqual([]);
  });

  it('lets longer names step down, so that nothing is cut off', async () => {
    for (const name of [
      '领导24',
      '欧阳某某某',
      '阿卜杜热合曼·某某',
      '县政协副主席（提案）',
      '很长的名字'.repeat(3),
      long,
    ]) {
      const board = await mount(withRows((row) => ({ ...row, name, post: long.slice(0, name.length * 3) })));
      expect([name.slice(0, 20), overflows(board)]).toEqual([name.slice(0, 20), []]);
    }
  });

  it('cuts no post that a county has, upright or not', async () => {
    const posts = [
      '县人大常委会副主任',
      '县委常委、纪委书记、监委主任',
      '县政府党组成员、县重点工程建设指挥部办公室主任',
      '副县长、县公安局党委书记、局长、督察长（兼）',
    ];
    const names = ['领导24', '欧阳某某', '阿卜杜热合曼·某某', '县政协副主席（提案）'];
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
      [1080, 1920],
      [720, 1280],
    ] as const) {
      await page.viewport(width, height);
      for (const name of names) {
        const board = await mount(
          withRows((row, index) => ({ ...row, name, post: posts[index % posts.length]! })),
        );
        const cut = [...board.renderRoot.querySelectorAll('.name, .post, .person, .detail')].filter(isCut);
        expect([width, name, cut.map(said), overflows(board)]).toEqual([width, name, [], []]);
        await shot(board, `board-posts-${width}`);
      }
    }
  });

  it('shows markup as text, and nothing of it runs', async () => {
    const board = await mount({
      ...withRows((row) => ({ ...row, name: markup, post: markup, sectors: [markup], place: markup })),
      jurisdiction: { id: 'x', name: markup },
    });
    expect(textOf(board)).toContain('<script>');
    expect(isBroken()).toBe(false);
  });

  it('fits every screen: small, wide, and upright', async () => {
    for (const [width, height] of [
      [1366, 768],
      [1024, 768],
      [1920, 540],
      [720, 1280],
    ] as const) {
      await page.viewport(width, height);
      const board = await mount();
      expect([width, overflows(board)]).toEqual([width, []]);
      expect(board.scrollHeight).toBeLessThanOrEqual(height);
      if (width === 720) await shot(board, 'board-upright');
    }
  });

  it('shows five days upright, and their posts whole on two lines', async () => {
    const post = '县委常委、县人民政府常务副县长、县应急管理委员会主任、经济开发区第一书记';
    await page.viewport(720, 1280);
    for (const name of ['张某', '副县长（城建环资工作）']) {
      const board = await mount(withRows((row) => ({ ...row, name, post })));
      const posts = [...board.renderRoot.querySelectorAll('.next .detail, .today .post')];
      expect([posts.length, posts.filter(isCut).length, overflows(board)]).toEqual([6, 0, []]);
    }
  });

  it('fits a tile of a page that says its size', async () => {
    const board = await mount();
    board.style.setProperty('--roster-unit', '6.4px');
    board.style.setProperty('--roster-height', '360px');
    await new Promise((done) => requestAnimationFrame(done));
    const { height } = board.getBoundingClientRect();
    expect(height).toBe(360);
    expect(getComputedStyle(board.renderRoot.querySelector('h1')!).fontSize).toBe('16px');
  });

  it('says the hours as people do', () => {
    expect(wordHours(['09:00-16:00'], 'zh-CN')).toBe('上午 9:00 至 下午 4:00');
    expect(wordHours(['12:00-13:30'], 'zh-CN')).toBe('上午 12:00 至 下午 1:30');
    expect(wordHours(['08:30-12:00', '14:30-17:30'], 'en')).toBe('8:30–12:00, 14:30–17:30');
  });

  it.each(looks)('passes axe: %s', async (look) => {
    await inLook(look, async () => {
      for (const [name, now] of [
        ['duty', '2024-02-19'],
        ['rest', '2024-03-09'],
        ['no-duty', '2024-02-24'],
        ['make-up', '2024-02-18'],
      ] as const) {
        expect(await axeProblems(await mount(donganPublic, now, themeOf(look)))).toEqual([]);
        await shot(document.querySelector('roster-board')!, `board-${name}-${look}`);
      }
    });
  });
});
