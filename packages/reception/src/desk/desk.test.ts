import { serve } from '@lunzhi/core/worker';
import { createClient, linkedPorts } from '@lunzhi/core/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { conceal } from '../cases/private.ts';
import { makeCaseFile, makeFacts } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { by, cases, on, open, roster, row, today, walkIn } from './desk.test.kit.ts';
import { openDesk } from './desk.ts';
import { deskKind } from './methods.ts';
import { openRemoteDesk } from './remote-desk.ts';

describe('a day on which nobody sits', () => {
  it('says who has come and has no day yet', () => {
    const day = '2024-03-13';
    const desk = open({ today: day });
    const own = { facts: { ...walkIn, registeredOn: day }, ...by, at: `${day}T09:00:00+08:00` };
    const rest = () => desk.view().headlines.today.rest.split('。').slice(1).join('。');
    expect(rest()).toBe('');
    desk.act({ kind: 'register', ...own });
    expect(rest()).toBe('来访1件已登记，请约日子。');
    desk.act({ kind: 'register', shift: on('2024-03-18'), ...own });
    expect(desk.view().today.walkIns).toHaveLength(2);
    expect(rest()).toBe('来访1件已登记，请约日子。');
  });
});

describe('who has come', () => {
  it.each([
    [undefined, '陈某等6人'],
    [0, '陈某等6人'],
    [1, '陈某为代表，涉及6人'],
    [5, '陈某等5名代表，涉及6人'],
  ])('is, with %s to speak for six, %s', (representatives, who) => {
    const facts = makeFacts({ people: 6, petitioners: [{ name: conceal('陈某') }] });
    const chosen = { ...facts, ...(representatives !== undefined && { representatives }) };
    const desk = open({ cases: makeCaseFile([{ kind: 'registered', case: 'c1', facts: chosen }]) });
    expect(row(desk, 'c1').who).toBe(who);
  });
});

describe('a desk of which cases were erased', () => {
  it('says of how many', () => {
    const erased = makeCaseFile([
      { kind: 'registered', case: 'c1', facts: makeFacts() },
      { kind: 'withdrawn', case: 'c1', on: '2024-03-02' },
      { kind: 'erased', cases: ['c1'] },
    ]);
    expect([open(), open({ cases: erased })].map((desk) => desk.view().head.erased)).toEqual([0, 1]);
  });
});

describe('a morning at the desk', () => {
  it('leads from one step to the next', () => {
    const desk = open();
    const strong = () => desk.view().headlines.today.strong;
    const next = (): unknown => desk.view().headlines.today.next;
    expect(strong()).toBe('约访1件还没有到。');
    desk.act({ kind: 'arrive', case: 'JF20240001', ...by });
    expect(next()).toMatchObject({ does: 'call', case: 'JF20240001' });
    expect(strong()).toBe('约访1件在等。');
    desk.act({ kind: 'receive', case: 'JF20240001', present: 1, ...by });
    expect(next()).toMatchObject({ words: '记下接访结果', case: 'JF20240001' });
    expect(strong()).toBe('正在接谈第1件；没有人在等。');
    expect(row(desk, 'JF20240001')).toMatchObject({ stage: 'received', state: '正在接谈' });
    desk.act({
      kind: 'outcome',
      case: 'JF20240001',
      outcome: 'study',
      opinion: '一周内复核',
      lead: { department: 'd1' },
      assist: [{ township: 't1' }],
      due: '2024-04-10',
      keeps: true,
      ...by,
    });
    expect(row(desk, 'JF20240001').stage).toBe('in-hand');
    expect(strong()).toBe('今天接访1件，都已接谈。');
    const { facts, way } = desk.card('JF20240001')!;
    expect(facts.find(({ name }) => name === '结果')?.lines).toEqual([
      '牵头研究',
      '一周内复核',
      '主办农业局，4月10日前',
      '协办甲镇，4月10日前',
    ]);
    expect(way.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '登记 done',
      '筛选 done',
      '领导同意 done',
      '约访通知 done',
      '接访 done',
      '交办 done',
      '答复 now',
      '回访 todo',
      '办结 todo',
    ]);
  });

  it('takes back nothing that stands in a file', () => {
    const desk = open();
    desk.act({ kind: 'arrive', case: 'JF20240001', ...by });
    desk.act({ kind: 'receive', case: 'JF20240001', present: 1, ...by });
    desk.saved();
    expect([desk.view().undo, desk.view().redo]).toEqual([null, null]);
    expect(desk.undo().patch).toBeNull();
    expect(row(desk, 'JF20240001').stage).toBe('received');
    desk.act({ kind: 'screen', cases: ['JF20240003'], ...by });
    expect(desk.view().undo).toMatch(/^筛选/);
  });

  it('keeps on the list who did not come, and on its day what was heard', () => {
    const missed = open();
    missed.act({ kind: 'miss', cases: ['JF20240001'], ...by });
    expect(missed.view().today.appointments).toEqual([
      { case: 'JF20240001', number: '9:00', arrival: 'gone', mood: 'warn', words: '信访人未到' },
    ]);
    expect(missed.view().headlines.today.strong).toBe('今天没有约访，也没有来访。');
    const heard = open();
    heard.act({ kind: 'receive', case: 'JF20240001', present: 1, ...by });
    const sitting = heard.view().sittings.find(({ shift }) => shift === on(today))!;
    expect([sitting.heard, sitting.cases, sitting.emptyCause]).toEqual([['JF20240001'], [], '']);
  });

  it('registers whoever walks in, and says who hears him', () => {
    const desk = open();
    expect(desk.draft(walkIn)).toMatchObject({
      next: { mood: 'ok', strong: '今天的领导负责：A' },
      representatives: { mood: 'ok' },
    });
    desk.act({ kind: 'register', facts: walkIn, ...by });
    expect(desk.view().today.walkIns).toEqual([
      { case: 'JF20240004', number: '1号', arrival: 'here', mood: 'ok', words: '今天可接' },
    ]);
    const said = () => desk.view().headlines.today.strong.trim();
    expect(desk.view().headlines.today.next).toMatchObject({ does: 'call', case: 'JF20240004' });
    expect(said()).toBe('来访1件在等，另有约访1件还没有到。');
    desk.set({ language: 'en' });
    expect(said()).toBe('Waiting: 1 walk-in; not here yet: 1 appointed.');
    desk.act({ kind: 'arrive', case: 'JF20240001', ...by });
    expect(said()).toBe('Waiting: 1 appointed, 1 walk-in.');
    desk.set({ language: 'zh-CN' });
    expect(said()).toBe('约访1件、来访1件在等。');
    expect(row(desk, 'JF20240004').who).toBe('陈某等5名代表，涉及12人');
    expect(desk.act({ kind: 'receive', case: 'JF20240004', ...by }).patch).not.toBeNull();
  });

  it('asks for representatives above five, and offers a day where today’s leader does not answer for it', () => {
    const desk = open();
    const { representatives: _, ...facts } = walkIn;
    const { next, representatives } = desk.draft({ ...facts, townships: ['t2'] });
    expect(representatives).toMatchObject({ mood: 'warn', strong: '多于5人，请推选代表（第二十条）' });
    expect(next).toMatchObject({ shift: on('2024-03-26'), strong: '不归今天的领导负责，可约3月26日 B' });
    desk.act({ kind: 'register', facts: { ...walkIn, townships: ['t2'] }, shift: on('2024-03-26'), ...by });
    expect(row(desk, 'JF20240004')).toMatchObject({ stage: 'matched', next: { words: '3月26日 B' } });
  });

  it('finds who was here before with the same matter', () => {
    const desk = open();
    desk.act({ kind: 'register', facts: walkIn, ...by });
    const { alike } = desk.draft({ townships: ['t1'], about: '补贴名单里漏报了' });
    expect(alike.map((own) => own.case)).toEqual(['JF20240004']);
    expect(desk.draft({ townships: ['t2'], about: '补贴名单里漏报了' }).alike).toEqual([]);
  });

  it('that was accused in secret is shown to nobody who types the same name', () => {
    const desk = open();
    const facts = { ...walkIn, petitioners: [{ name: '陈某' }] };
    desk.act({ kind: 'register', facts: { ...facts, purpose: 'accusation' }, ...by });
    expect(desk.draft(facts).alike).toEqual([]);
    desk.act({ kind: 'register', facts, ...by });
    expect(desk.draft(facts).alike.map((own) => own.case)).toEqual(['JF20240005']);
  });

  it('says in the morning that the leader was replaced, and asks again before anybody is called', () => {
    const replaced = makeRoster(
      makeCounty({
        leaders: [
          { id: 'A', townships: ['t1'] },
          { id: 'B', townships: ['t1'] },
        ],
      }),
      {
        '2024-03-11': 'B',
      },
    );
    const desk = open({ roster: replaced });
    const { next, strong } = desk.view().headlines.today;
    expect(strong).toBe('今天换人接访：A改为B。');
    expect(next).toMatchObject({ does: 'renew', cases: ['JF20240001'] });
    expect(desk.act({ kind: 'receive', case: 'JF20240001', present: 1, ...by }).patch).toBeNull();
    desk.act({ kind: 'renew', cases: ['JF20240001'], ...by });
    expect(row(desk, 'JF20240001').appointment).toEqual({ shift: on(today), state: 'asked' });
    desk.act({ kind: 'consent', cases: ['JF20240001'], ...by });
    desk.act({ kind: 'receive', case: 'JF20240001', present: 1, ...by });
    expect(row(desk, 'JF20240001').stage).toBe('received');
  });
});

describe('an empty desk', () => {
  it('says so, and takes its first case', () => {
    const desk = openDesk({ cases: null, roster, today });
    expect(desk.view().head.isEmpty).toBe(true);
    desk.act({ kind: 'register', facts: walkIn, ...by });
    expect(desk.file()).toMatchObject({
      format: 'lunzhi-cases/1',
      jurisdiction: { id: 'x' },
      entries: [{ kind: 'registered', case: 'JF20240001' }],
    });
  });

  it('is not opened with cases of another place', () => {
    expect(() => open({ cases: { ...cases, jurisdiction: { id: 'y', name: '他县' } } })).toThrow(
      'two places',
    );
  });
});

describe('a case in the hand', () => {
  it('is told what each sitting would do before it is put there', () => {
    const desk = open();
    desk.act({ kind: 'screen', cases: ['JF20240003'], ...by });
    desk.act({ kind: 'arrange', case: 'JF20240003', shift: on('2024-03-18'), ...by });
    desk.act({ kind: 'ask', cases: ['JF20240003'], ...by });
    desk.act({ kind: 'consent', cases: ['JF20240003'], ...by });
    const held = desk.lift('JF20240003')!;
    expect(held).toMatchObject({ from: '3月18日 A', shift: on('2024-03-18') });
    const said = new Map(held.effects.map(({ shift, why, fits }) => [shift.slice(8, 10), fits || why]));
    expect(Object.fromEntries(said)).toEqual({
      '11': '今天，来不及',
      '12': '不归其负责',
      '18': '现在就约在这天',
      '19': '不归其负责',
      '20': '不归其负责',
      '25': true,
      '26': '不归其负责',
    });
    const { lines, verdict } = held.effects.find(({ shift }) => shift === on('2024-03-25'))!;
    expect(lines.map(({ strong, rest }) => strong + rest)).toEqual([
      '合适：联系甲镇，不须回避',
      '多等7天：等候17→24天（3月1日登记）',
      '超过最迟接访3月11日：超7→14天',
      '原来的同意失效：须征求A同意',
      '通知未发，不必收回；3月18日将空班',
    ]);
    expect(verdict).toEqual({ mood: 'warn', strong: '可以约，但有代价。', rest: '期内别无合适班次。' });
  });

  it('is refused where it does not fit, and what stood still stands', () => {
    const desk = open();
    const before = desk.file();
    const outcome = desk.act({ kind: 'arrange', case: 'JF20240002', shift: on('2024-03-18'), ...by });
    expect(outcome.patch).toBeNull();
    expect(outcome.diagnostics[0]?.sentence).toBe('当天的领导不负责这件，或须回避。');
    expect(desk.file()).toBe(before);
  });
});

describe('acts on several cases', () => {
  it('are done for all or for none', () => {
    const desk = open();
    const before = desk.file();
    const outcome = desk.act({ kind: 'screen', cases: ['JF20240003', 'JF20240001'], ...by });
    expect(outcome.diagnostics[0]?.sentence).toContain('现在是“已通知”，不能记“筛选”');
    expect(desk.file()).toBe(before);
    desk.act({ kind: 'screen', cases: ['JF20240003'], ...by });
    expect(desk.act({ kind: 'appoint', ...by }).patch).not.toBeNull();
    expect(row(desk, 'JF20240003')).toMatchObject({
      appointment: { shift: on('2024-03-18'), state: 'to-ask' },
    });
    expect(desk.view().undo).toBe('统一排约2件');
  });
});

describe('what a desk says', () => {
  it('says every sentence in English too', () => {
    const desk = open();
    desk.act({ kind: 'register', facts: { ...walkIn, about: null, petitioners: [] }, ...by });
    desk.set({ language: 'en' });
    const { head, services, ...rest } = desk.view();
    const names = [head.jurisdiction, head.title, ...services.map(({ name }) => name), '道路损坏'].join();
    const chinese: readonly string[] = JSON.stringify(rest).match(/[\u4e00-\u9fff]+/g) ?? [];
    expect(chinese.filter((text) => !names.includes(text))).toEqual([]);
  });
});

describe('a desk in a worker', () => {
  it('keeps its view by patches, and answers', async () => {
    const [here, there] = linkedPorts();
    onTestFinished(serve({ port: there, kinds: { desk: deskKind } }));
    const desk = await openRemoteDesk(createClient(here), { cases, roster, today });
    await desk.act({ kind: 'arrive', case: 'JF20240001', ...by });
    expect(desk.view.today.appointments[0]).toMatchObject({ arrival: 'here', number: '9:00' });
    expect((await desk.card('JF20240001'))?.title).toBe('道路损坏');
    expect((await desk.lift('JF20240003'))?.effects).toHaveLength(7);
    await expect(
      openRemoteDesk(createClient(here), { cases, roster, today: '2024-02-30' }),
    ).rejects.toMatchObject({
      words: { 'zh-CN': '今天的日期不对。' },
    });
  });
});
