import { describe, expect, it } from 'vitest';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import { readTable } from '../plan/read-table.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { BadOptionError } from '../solve/backend.ts';
import { type DocumentSketch, makeDocument } from '../testing/documents.ts';
import { letterText } from './letter-text.ts';
import type { LetterEntry } from './letter-types.ts';
import { letters } from './letters.ts';

const at = '2024-03-01T16:20:00+08:00';
const author = '县信访局';

const sketch: DocumentSketch = {
  period: { from: '2024-03-04', to: '2024-03-08' },
  issuer: '某县信访工作联席会议办公室',
  firstConvener: [
    { title: '县委政法委书记', to: '2024-02-29' },
    { leader: '县委副书记', from: '2024-03-01' },
  ],
  venues: [{ id: '接访室', name: '县信访接待中心二楼接访室' }],
  shiftTypes: [
    {
      id: 'main',
      name: '坐班接访',
      venue: '接访室',
      sessions: [
        { from: '08:30', to: '12:00' },
        { from: '14:30', to: '17:30' },
      ],
    },
  ],
  townships: [{ id: '石期市镇', name: '石期市镇' }],
  leaders: [
    { id: '县委副书记', posts: [{ title: '县委副书记' }] },
    {
      id: 'n',
      name: '副县长（农业农村）',
      posts: [{ title: '副县长' }],
      townships: ['石期市镇'],
      phone: '13800000000',
      note: '内部备注',
    },
    { id: 'z', name: '县政协副主席（农业）', posts: [{ title: '县政协副主席' }], townships: ['石期市镇'] },
  ],
};

const rosterOf = (more: DocumentSketch = {}): Roster => {
  const document = makeDocument({ ...sketch, ...more });
  const [first, second, third] = document.leaders.map(({ id }) => id);
  return readTable(
    document,
    [first, second, third, second, third].map((leader, index) => ({
      line: index + 2,
      date: `2024-03-0${4 + index}`,
      leader: leader!,
      type: 'main',
    })),
  ).roster!;
};

const roster = rosterOf();
const substituted = {
  kind: 'substituted',
  at,
  author,
  reason: '赴省城参加会议',
  agreedBy: '县委书记',
  accepts: ['min-rest-gap'],
  shift: '2024-03-05/main/1',
  from: 'n',
  to: 'z',
} as const satisfies LedgerEntry;
const exchanged = {
  kind: 'exchanged',
  at,
  author,
  first: { shift: '2024-03-07/main/1', leader: 'n' },
  second: { shift: '2024-03-06/main/1', leader: 'z' },
} as const satisfies LedgerEntry;

describe('letters', () => {
  it('report to the first convener who cannot come, why, and who stands in', () => {
    expect(letterText(letters(roster, substituted).report, 'zh-CN')).toBe(
      `内部

关于领导接访值班代班情况的报告

县委副书记同志：
　　原定于2024年3月5日（周二）值班接访的副县长（农业农村）同志，因赴省城参加会议，不能按值班表参加接访。
　　按照领导干部接访工作要求，拟由县政协副主席（农业）同志代为值班接访。
　　县政协副主席（农业）同志与副县长（农业农村）同志同样负责石期市镇，有关约访可以照常安排。
　　上述安排已经县委书记同意。
　　此次调整未能遵守“值班间隔”的要求，一并报告。
　　特此报告。

某县信访工作联席会议办公室
2024年3月1日
`,
    );
  });

  it('request who is to stand in, with hours and place but not the reason', () => {
    expect(letterText(letters(roster, substituted).requests[0], 'zh-CN')).toBe(
      `内部

关于商请代为值班接访的函

县政协副主席（农业）同志：
　　原定于2024年3月5日（周二）值班接访的副县长（农业农村）同志，因特殊情况，不能按值班表参加接访。
　　现商请您于2024年3月5日（周二）代为值班接访。
　　接访时间：8:30至12:00，14:30至17:30。
　　接访地点：县信访接待中心二楼接访室。
　　您与副县长（农业农村）同志同样负责石期市镇，有关约访可以照常安排。
　　请予支持，妥否请告。

某县信访工作联席会议办公室
2024年3月1日
`,
    );
  });

  it('announce days before and after, an exchange in date order', () => {
    expect(letterText(letters(roster, exchanged).notice, 'zh-CN')).toBe(
      `公开

关于调整领导接访值班安排的通知

各乡镇（场），县直各有关单位：
　　因工作需要，现对领导接访值班安排作如下调整：
　　2024年3月6日（周三），由县政协副主席（农业）调整为副县长（农业农村）。
　　2024年3月7日（周四），由副县长（农业农村）调整为县政协副主席（农业）。
　　其余安排不变。特此通知。

某县信访工作联席会议办公室
2024年3月1日
`,
    );
  });

  it('speak of an exchange on both days', () => {
    const { report, requests } = letters(roster, exchanged);
    const [request, other] = requests;
    expect(report.title).toBe('关于领导接访值班调班情况的报告');
    expect(report.paragraphs[1]).toBe(
      '按照领导干部接访工作要求，拟与县政协副主席（农业）同志调班：2024年3月7日（周四）由县政协副主席（农业）同志值班接访，2024年3月6日（周三）由副县长（农业农村）同志值班接访。',
    );
    expect(request.paragraphs[1]).toBe(
      '现商请您与其调班：您于2024年3月7日（周四）值班接访，副县长（农业农村）同志于2024年3月6日（周三）值班接访。',
    );
    expect(requests).toHaveLength(2);
    expect([other!.marking, other!.title, other!.to]).toEqual([
      '内部',
      '关于调换值班接访日期的函',
      '副县长（农业农村）同志：',
    ]);
    expect(other!.paragraphs).toEqual([
      '您原定于2024年3月7日（周四）值班接访。',
      '现商请您与县政协副主席（农业）同志调班：您于2024年3月6日（周三）值班接访，县政协副主席（农业）同志于2024年3月7日（周四）值班接访。',
      '接访时间：8:30至12:00，14:30至17:30。',
      '接访地点：县信访接待中心二楼接访室。',
      '您与县政协副主席（农业）同志同样负责石期市镇，有关约访可以照常安排。',
      '请予支持，妥否请告。',
    ]);
  });

  it('ask for an answer by telephone on the day itself', () => {
    const closing = (moment: string, entry: LetterEntry = substituted): (string | undefined)[] =>
      letters(roster, { ...entry, at: moment }).requests.map(
        ({ paragraphs }) => paragraphs[paragraphs.length - 1],
      );
    expect(closing('2024-03-04T23:00:00+08:00')).toEqual(['请予支持，妥否请告。']);
    const urgent = '时间紧迫，请予支持，妥否烦请电话告知。';
    expect(closing('2024-03-05T07:40:00+08:00')).toEqual([urgent]);
    expect(closing('2024-03-06T07:40:00+08:00', exchanged)).toEqual([urgent, urgent]);
    expect(closing('2024-03-05T07:40:00+08:00', exchanged)).not.toEqual([urgent, urgent]);
  });

  it('say to the first convener what he knows and has agreed to himself', () => {
    const said = (more: object): string[] => [
      ...letters(roster, { ...substituted, ...more }).report.paragraphs,
    ];
    expect(said({ agreedBy: '县委书记' })).toContain('上述安排已经县委书记同意。');
    for (const agreedBy of ['县委副书记', '县委副书记同志', ' 县委副书记 '])
      expect(said({ agreedBy })).toContain('上述安排已经您同意。');
    const told = (moment: string): string[] => said({ toldFirstConvener: moment });
    expect(told('2024-03-01T15:05:00+08:00')).toContain('此事已于2024年3月1日15时05分向您口头报告。');
    expect(told('2024-03-01T15:00:00+08:00')).toContain('此事已于2024年3月1日15时向您口头报告。');
    // another was first convener then
    expect(told('2024-02-29T20:00:00+08:00').join()).toContain('29日20时向县委政法委书记口头报告。');
    const titled = rosterOf({ firstConvener: [{ title: '县委政法委书记' }] });
    expect(letters(titled, { ...substituted, agreedBy: '县委政法委书记' }).report.paragraphs).toContain(
      '上述安排已经您同意。',
    );
    for (const letter of letters(roster, { ...substituted, toldFirstConvener: at }).requests)
      expect(JSON.stringify(letter)).not.toContain('向您报告');
  });

  it('are written in English too', () => {
    const {
      report,
      requests: [request],
      notice,
    } = letters(roster, substituted, { language: 'en' });
    expect(letterText(report, 'en')).toMatch(/^Internal\n\nReport /);
    expect(letterText(notice, 'en')).toMatch(/^Public\n\nNotice /);
    expect(letterText(report, 'en')).toContain(
      '副县长（农业农村） was to be on duty on Tuesday, 5 Mar 2024 but cannot come as planned: 赴省城参加会议.',
    );
    expect(request.paragraphs).toContain('Hours: 8:30–12:00, 14:30–17:30.');
    expect(notice.paragraphs[1]).toBe(
      'Tuesday, 5 Mar 2024: 县政协副主席（农业） instead of 副县长（农业农村）.',
    );
    for (const letter of [report, request, notice])
      expect(JSON.stringify(letter)).not.toMatch(/\{\w+\}|undefined|null/);
  });

  it('tell nothing private outside the report', () => {
    const {
      report,
      requests: [request],
      notice,
    } = letters(roster, substituted);
    expect([report, request, notice].map(({ marking }) => marking)).toEqual(['内部', '内部', '公开']);
    for (const letter of [request, notice])
      expect(JSON.stringify(letter)).not.toMatch(/省城|13800000000|备注|县委书记/);
    expect(JSON.stringify(notice)).not.toMatch(/石期市镇|值班间隔/);
  });

  it('say the same before the entry is written and after', () => {
    expect(letters(appendAndRecount(roster, [substituted]), substituted)).toEqual(
      letters(roster, substituted),
    );
    const { at: _, author: _author, ...draft } = substituted;
    expect(letters(roster, draft).report).toEqual({ ...letters(roster, substituted).report, date: '' });
  });

  it('go to the first convener of the day on which they are written', () => {
    const to = (moment: string, more?: DocumentSketch): string =>
      letters(rosterOf(more), { ...substituted, at: moment }).report.to;
    expect(to('2024-02-29T09:00:00+08:00')).toBe('县委政法委书记：');
    expect(to(at)).toBe('县委副书记同志：');
    expect(to(at, { firstConvener: [] })).toBe('信访工作联席会议第一召集人：');
  });

  it('put the post before a name that is not the post already', () => {
    const named = (name: string, title: string) => ({
      leaders: sketch.leaders!.map((leader) =>
        typeof leader !== 'string' && leader.id === 'z' ? { ...leader, name, posts: [{ title }] } : leader,
      ),
    });
    const office = letters(rosterOf(named('县委宣传部部长', '县委常委、宣传部部长')), substituted);
    expect(office.requests[0].to).toBe('县委宣传部部长同志：');
    expect(office.notice.paragraphs[1]).toContain('调整为县委宣传部部长。');
    const { leaders } = named('某某', '县政协副主席');
    const {
      requests: [request],
      notice,
    } = letters(rosterOf({ leaders }), substituted);
    expect(request.to).toBe('县政协副主席某某同志：');
    expect(notice.paragraphs[1]).toContain('调整为县政协副主席某某。');
  });

  it('fill an empty place', () => {
    const assignments = roster.assignments.map((place) =>
      place.shift === substituted.shift ? { ...place, leader: null } : place,
    );
    const { report, requests, notice } = letters({ ...roster, assignments }, { ...substituted, from: null });
    expect(report.paragraphs[0]).toBe('2024年3月5日（周二）的接访值班目前无人担任（赴省城参加会议）。');
    expect(requests[0].paragraphs[0]).toBe('2024年3月5日（周二）的接访值班目前无人担任。');
    expect(notice.paragraphs[1]).toBe('2024年3月5日（周二），由县政协副主席（农业）值班接访。');
  });

  it('name who gave the place up, and in the report alone why', () => {
    const gaveUp = {
      kind: 'vacated',
      at,
      author,
      shift: substituted.shift,
      from: 'n',
      reason: '因病住院。',
    } as const;
    const vacated = appendAndRecount(roster, [gaveUp]);
    const { report, requests, notice } = letters(vacated, { ...substituted, from: null });
    expect(report.paragraphs.slice(0, 2)).toEqual([
      '原定于2024年3月5日（周二）值班接访的副县长（农业农村）同志，因病住院，不能按值班表参加接访，该日值班目前无人担任。',
      '按照领导干部接访工作要求，拟由县政协副主席（农业）同志值班接访。',
    ]);
    expect(requests[0].paragraphs.slice(0, 2)).toEqual([
      '原定于2024年3月5日（周二）值班接访的副县长（农业农村）同志，因特殊情况，不能按值班表参加接访，该日值班目前无人担任。',
      '现商请您于2024年3月5日（周二）值班接访。',
    ]);
    expect(JSON.stringify([requests, notice])).not.toContain('病');
    const again = appendAndRecount(vacated, [{ kind: 'corrected', at, author, corrects: 1 }]);
    expect(letters(again, { ...substituted, from: null }).report.paragraphs[0]).toContain('赴省城');
  });

  it('say why once, however the reason begins and ends', () => {
    const { report } = letters(roster, { ...substituted, reason: '因公外出。' });
    expect(report.paragraphs[0]).toContain('，因公外出，不能按值班表参加接访。');
  });

  it('take hostile text for data', () => {
    const hostile = '<b>{standIn}</b> $& $1 {reason} =cmd()';
    const leaders = sketch.leaders!.map((leader) =>
      typeof leader !== 'string' && leader.id === 'z' ? { ...leader, name: hostile, posts: [] } : leader,
    );
    const {
      report,
      requests: [request],
      notice,
    } = letters(rosterOf({ leaders }), {
      ...substituted,
      reason: '{holder}$$',
    });
    expect(report.paragraphs[0]).toContain('因{holder}$$，');
    expect(report.paragraphs[1]).toBe(`按照领导干部接访工作要求，拟由${hostile}同志代为值班接访。`);
    expect(request.to).toBe(`${hostile}同志：`);
    expect(notice.paragraphs[1]).toContain(`调整为${hostile}。`);
  });

  it('refuse an entry about a place that the roster does not have', () => {
    expect(() => letters(roster, { ...substituted, shift: '2024-03-09/main/1' })).toThrow(RangeError);
  });

  it('refuse what is no substitution or exchange', () => {
    const entries = [null, {}, { kind: 'published' }, { ...substituted, to: 7 }];
    for (const entry of entries) expect(() => letters(roster, entry as never)).toThrow(BadOptionError);
  });
});
