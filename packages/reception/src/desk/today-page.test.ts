import { describe, expect, it } from 'vitest';
import { after, answered, type Done, openBusy, said, visitor } from './busy-desk.test.kit.ts';
import type { Desk } from './desk.ts';

/** Who sits: the place, the post, whom it took over from, and what stands at the door. */
const seats = (desk: Desk): string[] =>
  desk
    .view()
    .today.sittings.map(
      ({ shift, post, instead, facts }) =>
        `${shift} ${instead}→${post}｜${facts.map(({ name, text }) => `${name}${text}`).join('；')}`,
    );

/** Who comes: the number, who it is, where he is, and what is said of him. */
const people = (desk: Desk): string => {
  const { appointments, walkIns } = desk.view().today;
  return [...appointments, ...walkIns]
    .map((own) => `${own.number} ${own.case} ${own.arrival} ${own.mood} ${own.words}`)
    .join('｜');
};

describe('the page of the day', () => {
  it('says who sits when and where, what he answers for, and whom he took over from', () => {
    expect(seats(openBusy())).toEqual([
      '2024-03-13/am/1 →A｜时间9:00至11:30；地点接访大厅；联系甲镇；分管农业',
      '2024-03-13/pm/1 C→B｜时间14:30至17:00；联系乙镇；分管建设',
    ]);
    expect(seats(openBusy(undefined, { language: 'en' }))).toEqual([
      '2024-03-13/am/1 →A｜Time9:00–11:30；Place接访大厅；linked with 甲镇；in charge of 农业',
      '2024-03-13/pm/1 C→B｜Time14:30–17:00；linked with 乙镇；in charge of 建设',
    ]);
    expect(seats(openBusy(undefined, { today: '2024-03-15' }))).toEqual([]);
  });

  it('says which day it is, and of a day on which nobody sits when somebody does', () => {
    expect(
      ['2024-03-13', '2024-03-15', '2024-03-16', '2024-03-28'].map((today) => {
        const { words, next } = openBusy(undefined, { today }).view().today;
        return `${words}｜${next}`;
      }),
    ).toEqual([
      '2024年3月13日　星期三｜',
      '2024年3月15日　星期五｜下一班3月18日 A，已约1件。',
      '2024年3月16日　星期六｜下一班3月18日 A，已约1件。',
      '2024年3月28日　星期四｜期内没有下一班。',
    ]);
  });

  it('has those who are appointed by their time, from their coming to their outcome', () => {
    const acts: readonly Done[] = [
      { kind: 'arrive', case: 'invited' },
      { kind: 'receive', case: 'invited', present: 1 },
      answered('invited'),
      { kind: 'miss', cases: ['earlier'] },
      { kind: 'renew', cases: ['replaced'] },
      { kind: 'consent', cases: ['replaced'] },
      { kind: 'arrive', case: 'replaced' },
    ];
    expect(after(openBusy(['invited', 'earlier', 'replaced']), acts, people)).toEqual([
      '9:00 earlier absent plain 未到｜10:30 invited absent plain 未到｜14:30 replaced absent bad 已换人，须重新征求',
      '9:00 earlier absent plain 未到｜10:30 invited here ok 已到｜14:30 replaced absent bad 已换人，须重新征求',
      '9:00 earlier absent plain 未到｜10:30 invited hearing plain 正在接谈｜14:30 replaced absent bad 已换人，须重新征求',
      '9:00 earlier absent plain 未到｜10:30 invited heard ok 当场答复｜14:30 replaced absent bad 已换人，须重新征求',
      '9:00 earlier gone warn 信访人未到｜10:30 invited heard ok 当场答复｜14:30 replaced absent bad 已换人，须重新征求',
      '9:00 earlier gone warn 信访人未到｜10:30 invited heard ok 当场答复｜14:30 replaced absent plain 未到',
      '9:00 earlier gone warn 信访人未到｜10:30 invited heard ok 当场答复｜14:30 replaced absent plain 未到',
      '9:00 earlier gone warn 信访人未到｜10:30 invited heard ok 当场答复｜14:30 replaced here ok 已到',
    ]);
  });

  it('keeps on the list whoever was to come today and is put on another day, or nobody hears', () => {
    const acts: readonly Done[] = [
      { kind: 'return', cases: ['earlier'], cause: 'petitioner' },
      { kind: 'arrange', case: 'earlier', shift: '2024-03-18/am/1' },
      { kind: 'arrange', case: 'invited', shift: '2024-03-25/am/1' },
    ];
    expect(after(openBusy(['invited', 'earlier']), acts, people)).toEqual([
      '9:00 earlier absent plain 未到｜10:30 invited absent plain 未到',
      '9:00 earlier gone warn 信访人提出｜10:30 invited absent plain 未到',
      '第1件 earlier gone warn 转约3月18日｜10:30 invited absent plain 未到',
      '第1件 invited gone warn 转约3月25日｜第2件 earlier gone warn 转约3月18日',
    ]);
  });

  it('numbers those who have no time, and those who walked in', () => {
    const desk = openBusy(['waiting', 'to-ask'], { today: '2024-03-18' });
    expect([people(desk)]).toEqual(['第1件 to-ask absent plain 未到']);
    const acts: readonly Done[] = [
      { kind: 'register', facts: visitor() },
      { kind: 'register', facts: visitor({ townships: ['t3'] }) },
      { kind: 'register', facts: visitor({ townships: ['t6'] }) },
      { kind: 'register', facts: visitor({ townships: ['t3'] }), shift: '2024-03-19/am/1' },
      { kind: 'record', case: 'JF20240003', entry: 'excluded', fields: { ground: 'litigation' } },
      { kind: 'receive', case: 'JF20240001' },
      { kind: 'arrange', case: 'JF20240002', shift: '2024-03-19/am/1' },
      answered('JF20240001'),
    ];
    expect(after(openBusy([]), acts, people)).toEqual([
      '',
      '1号 JF20240001 here ok 今天可接',
      '1号 JF20240001 here ok 今天可接｜2号 JF20240002 here warn 可约3月19日',
      '1号 JF20240001 here ok 今天可接｜2号 JF20240002 here warn 可约3月19日｜3号 JF20240003 here bad 期内没有合适的班',
      '1号 JF20240001 here ok 今天可接｜2号 JF20240002 here warn 可约3月19日｜3号 JF20240003 here bad 期内没有合适的班｜4号 JF20240004 here warn 转约3月19日',
      '1号 JF20240001 here ok 今天可接｜2号 JF20240002 here warn 可约3月19日｜3号 JF20240003 here plain 不约｜4号 JF20240004 here warn 转约3月19日',
      '1号 JF20240001 hearing plain 正在接谈｜2号 JF20240002 here warn 可约3月19日｜3号 JF20240003 here plain 不约｜4号 JF20240004 here warn 转约3月19日',
      '1号 JF20240001 hearing plain 正在接谈｜2号 JF20240002 here warn 转约3月19日｜3号 JF20240003 here plain 不约｜4号 JF20240004 here warn 转约3月19日',
      '1号 JF20240001 heard ok 当场答复｜2号 JF20240002 here warn 转约3月19日｜3号 JF20240003 here plain 不约｜4号 JF20240004 here warn 转约3月19日',
    ]);
  });

  it('forgets on the next day who came', () => {
    const desk = openBusy(['invited']);
    desk.act({ kind: 'arrive', case: 'invited', ...said, at: '2024-03-12T16:00:00+08:00' });
    desk.act({ kind: 'register', facts: visitor({ registeredOn: '2024-03-12' }), ...said });
    expect([people(desk)]).toEqual(['10:30 invited absent plain 未到']);
  });
});
