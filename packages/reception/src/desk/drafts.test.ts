import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../cases/case-facts.ts';
import { conceal } from '../cases/private.ts';
import { makeCaseFile, makeFacts } from '../testing/case-log.ts';
import type { DraftFacts } from './acts.ts';
import { openBusy } from './busy-desk.test.kit.ts';
import type { Desk } from './desk.ts';

const line = (
  own: { readonly mood: string; readonly strong: string; readonly rest: string } | null,
): string => (own ? `${own.mood} ${own.strong}${own.rest}` : '');

describe('what is said of a case while it is registered', () => {
  it('tells who hears it: today, when somebody has room and time, or nobody', () => {
    const next = (facts: DraftFacts, desk: Desk = openBusy()): string => {
      const { next: own } = desk.draft(facts);
      return [line(own), own.shift ?? '', ...own.more].join('｜');
    };
    const at = { at: '2024-03-14T09:00:00+08:00', author: '某县信访局' };
    const later = (today: string): Desk => openBusy(['asked'], { today });
    const crowded = openBusy(['to-ask', 'waiting'], { today: '2024-03-14' });
    crowded.act({
      kind: 'arrange',
      case: 'waiting',
      shift: '2024-03-18/am/1',
      ...at,
    });
    expect([
      next({}),
      next({ townships: [], sectors: [], projects: [] }),
      next({ townships: ['t1'] }),
      next({ sectors: ['s2'] }),
      next({ townships: ['t1'], recusals: [{ leader: 'A' }] }),
      next({ projects: ['p1'] }),
      next({ townships: ['t3'] }),
      next({ townships: ['t3'], registeredOn: '2024-02-01' }),
      next({ townships: ['t6'] }),
      next({ townships: ['t1'] }, crowded),
      next({ townships: ['t1'], registeredOn: '2024-02-24' }, crowded),
      next({ townships: ['t3'] }, later('2024-03-18')),
    ]).toEqual([
      'plain 填乡镇或领域后，显示由谁接访｜',
      'plain 填乡镇或领域后，显示由谁接访｜',
      'ok 今天的领导负责：A｜',
      'ok 今天的领导负责：B｜',
      'bad 期内没有负责该事项的领导坐班；先登记，再转送｜',
      'plain 不归今天的领导负责，可约3月20日 D等7天，在最迟接访以内｜2024-03-20/pm/1',
      'plain 不归今天的领导负责，可约3月19日 C等6天，在最迟接访以内｜2024-03-19/am/1',
      'warn 不归今天的领导负责，可约3月19日 C等47天，超过最迟接访17天｜2024-03-19/am/1',
      'bad 期内没有负责该事项的领导坐班；先登记，再转送｜',
      'plain 不归今天的领导负责，可约3月25日 A等11天，在最迟接访以内｜2024-03-25/am/1｜3月18日 A已满2件',
      'plain 不归今天的领导负责，可约3月25日 A等30天，在最迟接访以内｜2024-03-25/am/1｜3月18日 A已满2件',
      'bad 期内没有负责该事项的领导坐班；先登记，再转送｜',
    ]);
  });

  it('tells how many speak for how many', () => {
    const said = (people: number, representatives?: number): string =>
      line(
        openBusy([]).draft({ people, ...(representatives !== undefined && { representatives }) })
          .representatives,
      );
    expect([said(1), said(5), said(6), said(6, 0), said(6, 1), said(6, 5), said(6, 6)]).toEqual([
      '',
      '',
      'warn 多于5人，请推选代表（第二十条）',
      'warn 多于5人，请推选代表（第二十条）',
      'ok 不超过5人（第二十条）',
      'ok 不超过5人（第二十条）',
      'bad 代表至多5人（第二十条）',
    ]);
  });

  it('finds what may be the same matter: at most three, those first that have most in common, then the latest', () => {
    const own = (id: string, facts: Partial<CaseFacts>) =>
      ({ kind: 'registered', case: id, facts: makeFacts(facts) }) as const;
    const zhang = { name: conceal('张某'), phone: conceal('13800000001') };
    const cases = makeCaseFile([
      own('a', { petitioners: [zhang], about: conceal('早稻补贴名单漏报') }),
      own('b', { petitioners: [{ name: conceal('张某') }], about: conceal('路灯不亮') }),
      own('c', {
        townships: ['t2'],
        petitioners: [{ name: conceal('李某'), phone: conceal('13800000001') }],
      }),
      own('d', { townships: ['t2'], petitioners: [{ name: conceal('张某') }] }),
      own('e', { about: conceal('补贴名单，漏报多年') }),
      own('f', { purpose: 'accusation', petitioners: [zhang] }),
      own('g', { petitioners: [{ name: conceal('张某') }], about: null }),
    ]);
    const alike = (facts: DraftFacts): string[] =>
      openBusy([], { cases })
        .draft(facts)
        .alike.map(({ case: id, words }) => `${id} ${words}`);
    expect(
      [
        alike({
          townships: ['t1'],
          petitioners: [{ name: '张某', phone: '13800000001' }],
          about: '早稻补贴名单',
        }),
        alike({ townships: ['t1'], petitioners: [{ name: '张某' }] }),
        alike({ petitioners: [{ name: '张某' }] }),
        alike({ petitioners: [{ name: '赵某', phone: '13800000001' }] }),
        alike({ townships: ['t1'], about: '漏报补贴名单' }),
        alike({ townships: ['t1'], about: '漏报' }),
        alike({ townships: ['t1'] }),
      ].map((found) => found.join('｜')),
    ).toEqual([
      'a a 甲镇，3月1日登记：早稻补贴名单漏报（同名、同一电话、同一乡镇、事项相近）｜g g 甲镇，3月1日登记：（个人信息已清除）（同名、同一乡镇）｜e e 甲镇，3月1日登记：补贴名单，漏报多年（同一乡镇、事项相近）',
      'g g 甲镇，3月1日登记：（个人信息已清除）（同名、同一乡镇）｜b b 甲镇，3月1日登记：路灯不亮（同名、同一乡镇）｜a a 甲镇，3月1日登记：早稻补贴名单漏报（同名、同一乡镇）',
      '',
      'c c 乙镇，3月1日登记：道路损坏（同一电话）｜a a 甲镇，3月1日登记：早稻补贴名单漏报（同一电话）',
      'e e 甲镇，3月1日登记：补贴名单，漏报多年（同一乡镇、事项相近）｜a a 甲镇，3月1日登记：早稻补贴名单漏报（同一乡镇、事项相近）',
      '',
      '',
    ]);
  });
});
