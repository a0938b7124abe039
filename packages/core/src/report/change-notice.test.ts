import { describe, expect, it } from 'vitest';
import { changeNotice } from './change-notice.ts';
import type { ChangeRow } from './letter-types.ts';

describe('a change notice', () => {
  const head = { issuer: '某县信访局', level: 'township', date: null } as const;
  const person = { name: '镇长', post: '镇长' };
  const row = { date: '2024-03-05', weekday: 2, shiftType: '上午班', before: null, after: null };

  it('says of each place who gives it up and who takes it', () => {
    const rows = [
      { ...row, before: person },
      { ...row, after: person },
      row,
      { ...row, shiftType: null, before: person, after: { name: '书记', post: null } },
    ];
    const { paragraphs, to, date } = changeNotice(rows, head, 'zh-CN');
    expect(paragraphs.slice(1, -1)).toEqual([
      '2024年3月5日（周二）上午班，镇长不再值班接访，接替人选另行通知。',
      '2024年3月5日（周二）上午班，由镇长值班接访。',
      '2024年3月5日（周二）上午班，值班人选另行通知。',
      '2024年3月5日（周二），由镇长调整为书记。',
    ]);
    expect([to, date]).toEqual(['各村（社区），各有关单位：', '']);
    expect(changeNotice([], head, 'en').paragraphs).toEqual(['Nothing is changed.']);
  });

  it('says of a day that it needs nobody any more, or somebody now', () => {
    const { before: _before, after: _after, ...place } = row;
    const rows: ChangeRow[] = [
      { ...place, day: 'gone', before: person },
      { ...place, day: 'gone', before: null },
      { ...place, day: 'kept', before: person },
      { ...place, day: 'kept', before: null },
      { ...place, day: 'new', after: person },
      { ...place, day: 'kept', after: null },
    ];
    expect(changeNotice(rows, head, 'zh-CN').paragraphs.slice(1, -1)).toEqual([
      '2024年3月5日（周二）上午班，不再安排值班，镇长不再值班接访。',
      '2024年3月5日（周二）上午班，不再安排值班。',
      '2024年3月5日（周二）上午班，减少一人值班，镇长不再值班接访。',
      '2024年3月5日（周二）上午班，减少一人值班。',
      '2024年3月5日（周二）上午班，新增值班，由镇长值班接访。',
      '2024年3月5日（周二）上午班，新增值班，值班人选另行通知。',
    ]);
    const [last] = changeNotice(rows, head, 'zh-CN').paragraphs.slice(-1);
    expect(last).toBe('以上共新增2班、减少4班，其余安排不变。特此通知。');
    for (const sentence of changeNotice(rows, head, 'en').paragraphs)
      expect(sentence).not.toMatch(/\{\w+\}|undefined|null/);
  });

  it('orders nothing for a day that is past when it is issued, and tells it apart', () => {
    const today = { ...head, date: '2024-03-05' };
    const rows: ChangeRow[] = [
      {
        ...row,
        shiftType: null,
        date: '2024-03-04',
        weekday: 1,
        before: person,
        after: { name: '书记', post: null },
      },
      { ...row, shiftType: null, before: person, after: { name: '书记', post: null } },
    ];
    expect(changeNotice(rows, today, 'zh-CN').paragraphs).toEqual([
      '因工作需要，现对领导接访值班安排作如下调整：',
      '2024年3月5日（周二），由镇长调整为书记。',
      '此前已经实行的调整，一并公布：',
      '2024年3月4日（周一），原定镇长值班接访，已调整为书记。',
      '其余安排不变。特此通知。',
    ]);
    expect(changeNotice(rows.slice(0, 1), today, 'zh-CN').paragraphs).toEqual([
      '领导接访值班安排此前已作如下调整，现予公布：',
      '2024年3月4日（周一），原定镇长值班接访，已调整为书记。',
      '其余安排不变。特此通知。',
    ]);
  });

  it('says why a day was added, and why one is gone', () => {
    const { before: _before, after: _after, ...place } = { ...row, shiftType: null };
    const added: ChangeRow = { ...place, day: 'new', after: person };
    const gone: ChangeRow = { ...place, day: 'gone', before: person };
    const spoken = (own: ChangeRow): string => changeNotice([own], head, 'zh-CN').paragraphs[1]!;
    expect(spoken({ ...added, because: { protectionPeriods: ['全国两会'] } })).toBe(
      '2024年3月5日（周二），因全国两会特别防护期值班需要，新增值班，由镇长值班接访。',
    );
    expect(spoken({ ...added, because: { kind: 'make-up-workday' } })).toContain('因该日调休上班，新增');
    expect(spoken({ ...gone, because: { protectionPeriods: ['春节特别防护期'] } })).toBe(
      '2024年3月5日（周二），因该日不再列入春节特别防护期，不再安排值班，镇长不再值班接访。',
    );
    expect(spoken({ ...gone, because: { kind: 'workday' } })).toContain('），因该日放假，不再安排值班');
    expect(spoken(added)).toContain('），新增值班');
    expect(spoken(gone)).toContain('），不再安排值班');
  });
});
