import { describe, expect, it } from 'vitest';
import { after, answered, type Done, headlineText, openBusy, visitor } from './busy-desk.test.kit.ts';
import type { Desk } from './desk.ts';
import type { Page } from './view.ts';

const headline = (desk: Desk, page: Page): string => headlineText(desk.view().headlines[page]);

/** The headline of a page as it begins, and after each act. */
const headlines = (desk: Desk, page: Page, acts: readonly Done[]): string[] =>
  after(desk, acts, (now) => headline(now, page));

describe('the sentence at the top of a page', () => {
  it('says of the weeks what is to be done first: ask anew, invite, ask, arrange, hear the answer', () => {
    const names = ['replaced', 'consented', 'to-ask', 'waiting', 'asked', 'nowhere'];
    expect(headlines(openBusy(names), 'weeks', [{ kind: 'renew', cases: ['replaced'] }])).toEqual([
      'warn｜8班共约4件，4班空着。另有2件待约。｜→ weeks renew replaced: 换人的1件，重新征求同意',
      'ok｜8班共约4件，4班空着。另有2件待约。｜→ weeks invite consented: 已同意的1件，发约访通知',
    ]);
    expect(
      headlines(openBusy(['consented', 'to-ask', 'waiting', 'asked', 'nowhere']), 'weeks', [
        { kind: 'invite', cases: ['consented'], by: 'phone' },
        { kind: 'ask', cases: ['to-ask'] },
        { kind: 'arrange', case: 'waiting', shift: '2024-03-25/am/1' },
        { kind: 'ask', cases: ['waiting'] },
        { kind: 'consent', cases: ['asked', 'to-ask', 'waiting'] },
        { kind: 'invite', cases: ['asked', 'to-ask', 'waiting'], by: 'phone' },
      ]),
    ).toEqual([
      'ok｜8班共约3件，5班空着。另有2件待约。｜→ weeks invite consented: 已同意的1件，发约访通知',
      'ok｜8班共约3件，5班空着。另有2件待约。｜→ weeks ask to-ask: 排好的1件，征求领导同意',
      'ok｜8班共约3件，5班空着。另有2件待约。｜→ weeks arrange: 待约的1件，统一排约',
      'warn｜8班共约4件，4班空着。1件超过最迟接访，另有1件待约。｜→ weeks ask waiting: 排好的1件，征求领导同意',
      'warn｜8班共约4件，4班空着。1件超过最迟接访，另有1件待约。｜→ weeks consent to-ask,asked,waiting: 已征求的3件，登记答复',
      'warn｜8班共约4件，4班空着。1件超过最迟接访，另有1件待约。｜→ weeks invite to-ask,asked,waiting: 已同意的3件，发约访通知',
      'warn｜8班共约4件，4班空着。1件超过最迟接访，另有1件待约。｜',
    ]);
  });

  it('says of the pool how many wait and how long, and what is to be screened before the rest is arranged', () => {
    expect(
      headlines(openBusy(['fresh', 'waiting', 'late', 'excluded', 'past', 'in-hand', 'nowhere']), 'pool', [
        { kind: 'screen', cases: ['fresh'] },
        { kind: 'appoint' },
      ]),
    ).toEqual([
      'warn｜未接访5件，2件已过最迟接访。另有1件依规定不约，各有依据。｜→ pool screen fresh: 新登记的1件，先筛选',
      'warn｜未接访5件，2件已过最迟接访。另有1件依规定不约，各有依据。｜→ weeks arrange: 待约的2件，统一排约',
      'warn｜未接访5件，2件已过最迟接访。另有1件依规定不约，各有依据。｜',
    ]);
    expect(
      ['2024-03-23', '2024-03-24'].map((today) => headline(openBusy(['invited'], { today }), 'pool')),
    ).toEqual(['ok｜未接访1件。｜', 'ok｜未接访1件，1件一周内到期。｜']);
    expect(
      ['fresh', 'waiting', 'nowhere', 'invited'].map((name) => headline(openBusy([name]), 'pool')),
    ).toEqual([
      'ok｜未接访1件。｜→ pool screen fresh: 新登记的1件，先筛选',
      'warn｜未接访1件，1件已过最迟接访。｜→ weeks arrange: 待约的1件，统一排约',
      'ok｜未接访1件。｜',
      'ok｜未接访1件。｜',
    ]);
  });

  it('says of the day who is heard next, by time, the appointed before those who walked in', () => {
    expect(
      headlines(openBusy(['invited', 'earlier']), 'today', [
        { kind: 'arrive', case: 'invited' },
        { kind: 'register', facts: visitor() },
        { kind: 'arrive', case: 'earlier' },
        { kind: 'receive', case: 'earlier', present: 3, representatives: 2 },
        answered('earlier'),
        { kind: 'receive', case: 'invited', present: 1 },
        answered('invited'),
        { kind: 'receive', case: 'JF20240001' },
        answered('JF20240001'),
      ]),
    ).toEqual([
      'plain｜约访2件还没有到。｜→ today register: 登记来访',
      'plain｜约访1件在等，另有约访1件还没有到。｜→ today call invited: 叫下一位：道路损坏',
      'plain｜约访1件、来访1件在等，另有约访1件还没有到。｜→ today call invited: 叫下一位：道路损坏',
      'plain｜约访2件、来访1件在等。｜→ today call earlier: 叫下一位：道路损坏',
      'plain｜正在接谈第1件；约访1件、来访1件在等。｜→ today earlier: 记下接访结果',
      'plain｜已接1件；约访1件、来访1件在等。｜→ today call invited: 叫下一位：道路损坏',
      'plain｜正在接谈第2件；来访1件在等。｜→ today invited: 记下接访结果',
      'plain｜已接2件；来访1件在等。｜→ today call JF20240001: 叫下一位：路灯',
      'plain｜正在接谈第3件；没有人在等。｜→ today JF20240001: 记下接访结果',
      'ok｜今天接访3件，都已接谈。｜→ today register: 登记来访',
    ]);
    expect([headline(openBusy(['replaced', 'invited']), 'today')]).toEqual([
      'warn｜今天换人接访：C改为B。征得的同意仅对本人有效，1件须重新征求同意，再叫号。｜→ today renew replaced: 电话征求同意1件',
    ]);
  });

  it('says of a day on which nobody comes that nobody does, and where nobody sits when somebody does', () => {
    expect([
      headline(openBusy(['waiting']), 'today'),
      ...['2024-03-15', '2024-03-18', '2024-03-28'].map((today) =>
        headline(openBusy(['to-ask'], { today }), 'today'),
      ),
      headline(openBusy([], { today: '2024-03-21' }), 'today'),
    ]).toEqual([
      'plain｜今天没有约访，也没有来访。｜→ today register: 登记来访',
      'plain｜今天没有领导接访。下一班3月18日 A，已约1件。｜→ today register: 登记来访',
      'plain｜约访1件还没有到。｜→ today register: 登记来访',
      'plain｜今天没有领导接访。期内没有下一班。｜→ today register: 登记来访',
      'plain｜今天没有领导接访。下一班3月25日 A，还没有约。｜→ today register: 登记来访',
    ]);
  });

  it('counts in the circular what is late, and says of visits what the page is for', () => {
    const pages = ['circular', 'visits'] as const;
    expect(
      ['late', 'closed'].flatMap((name) => pages.map((page) => headline(openBusy([name]), page))),
    ).toEqual([
      'plain｜办理中有1件超期。｜',
      'plain｜谁去哪个乡镇下访，哪天去。｜',
      'plain｜办理中没有超期的信访件。｜',
      'plain｜谁去哪个乡镇下访，哪天去。｜',
    ]);
  });
  it('says all of it in English', () => {
    const view = openBusy(undefined, { language: 'en' }).view();
    expect(Object.values(view.headlines).map(headlineText)).toEqual([
      'warn｜Another leader sits today: B instead of C. Consent was personal: ask again for 1 case before calling anyone.｜→ today renew replaced: Ask by phone for 1 case',
      'warn｜8 sittings, 6 cases arranged, 3 empty. 5 cases wait.｜→ weeks renew replaced: Ask the new leader for 1 case',
      'warn｜14 cases not heard, 2 past their date. 1 case excluded, with reasons.｜→ pool screen fresh: Screen 1 case just registered',
      'plain｜1 case in hand and overdue.｜',
      'plain｜Who goes to which township, and when.｜',
    ]);
  });
});
