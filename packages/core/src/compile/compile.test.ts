import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../calendar/build-calendar.ts';
import type { RosterDocument } from '../document/schema.ts';
import { FREE, HOLIDAY, NO_POST, UNABLE, WORKDAY } from '../problem/problem.ts';
import { makeDocument } from '../testing/documents.ts';
import { compile } from './compile.ts';

const compiled = (document: RosterDocument) => {
  const { calendar } = buildCalendar(document);
  const result = compile(document, calendar!);
  return { ...result.compiled!, diagnostics: result.diagnostics };
};
const codes = (document: RosterDocument): string[] =>
  compile(document, buildCalendar(document).calendar!).diagnostics.map(({ code }) => code);

describe('compile', () => {
  it('orders shifts by day, type and place, and names them', () => {
    const { problem, names } = compiled(
      makeDocument({
        period: { from: '2024-03-04', to: '2024-03-05' },
        shiftTypes: [
          { id: 'morning', name: '上午', heads: { workday: 2 } },
          { id: 'noon', name: '下午' },
        ],
      }),
    );
    expect(names.shifts.slice(0, 4)).toEqual([
      { date: '2024-03-04', type: 'morning', place: 1 },
      { date: '2024-03-04', type: 'morning', place: 2 },
      { date: '2024-03-04', type: 'noon', place: 1 },
      { date: '2024-03-05', type: 'morning', place: 1 },
    ]);
    expect([...problem.dayOfShift]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...problem.firstShiftOfDay]).toEqual([0, 3, 6]);
  });

  it('begins its days at the earliest past duty of a known leader', () => {
    const { problem, names } = compiled(
      makeDocument({
        history: [
          { date: '2024-02-28', leader: 'B' },
          { date: '2024-02-01', leader: 'nobody-here' },
        ],
      }),
    );
    expect(names.days[0]).toBe('2024-02-28');
    expect(problem.firstDay).toBe(2);
    expect(problem.history).toEqual([{ leader: 1, day: 0, type: -1 }]);
    expect(problem.month[0]).toBe(0);
    expect(problem.month[problem.firstDay]).toBe(1);
    expect([...problem.monthLength]).toEqual([29, 31]);
  });

  it('says why a leader may not hold a place, every reason at once', () => {
    const { problem } = compiled(
      makeDocument({
        period: { from: '2024-03-04', to: '2024-03-08' },
        shiftTypes: [{ id: 'main', name: '坐班', leaders: { ids: ['A', 'B', 'C'] } }],
        leaders: [
          { id: 'A', absences: [{ from: '2024-03-04' }], unavailableWeekdays: [1] },
          { id: 'B', posts: [{ title: '副县长', from: '2024-03-05' }] },
          { id: 'C', share: 0 },
          'D',
        ],
      }),
    );
    const onDay = (day: number): number[] => [...problem.unable.subarray(day * 4, day * 4 + 4)];
    expect(onDay(0)).toEqual([UNABLE.absent | UNABLE.weekday, UNABLE.notInPost, UNABLE.noShare, UNABLE.pool]);
    expect(onDay(1)).toEqual([0, 0, UNABLE.noShare, UNABLE.pool]);
    expect(problem.postOf[1 * problem.dayCount]).toBe(NO_POST);
  });

  it('lets a post override its leader and reads selectors by the day', () => {
    const { problem, select } = compiled(
      makeDocument({
        townships: [
          { id: 't1', name: '甲镇' },
          { id: 't2', name: '乙镇' },
        ],
        leaders: [
          {
            id: 'A',
            townships: ['t1'],
            share: 0.5,
            posts: [
              { title: '副县长', to: '2024-03-15' },
              {
                title: '县长',
                from: '2024-03-16',
                chief: true,
                body: 'government',
                townships: ['t2'],
                share: 2,
              },
            ],
          },
        ],
      }),
    );
    const post = (day: number) => problem.posts[problem.postOf[day]!]!;
    expect([post(0).services, post(0).share]).toEqual([[0], 500]);
    expect([post(20).services, post(20).share]).toEqual([[1], 2000]);
    const chiefs = select.leaders({ chiefs: true });
    expect([chiefs[14], chiefs[15]]).toEqual([0, 1]);
    expect(select.leaders({ bodies: ['government'], chiefs: true })[15]).toBe(1);
    expect(select.leaders({ bodies: ['party'] }).includes(1)).toBe(false);
  });

  it('reads day selectors: keys together, values alternatively', () => {
    const document = makeDocument({ period: { from: '2024-05-01', to: '2024-05-12' } });
    const { problem, select } = compiled(document);
    const dates = (selector: Parameters<typeof select.days>[0]): number[] =>
      [...select.days(selector)].flatMap((on, day) => (on ? [day + 1] : []));
    expect(dates({ holidays: true })).toEqual([1, 2, 3, 4, 5]);
    expect(dates({ holidays: ['劳动节'], weekdays: [6, 7] })).toEqual([4, 5]);
    expect(dates({ kinds: ['make-up-workday'] })).toEqual([11]);
    expect(dates({ rest: true })).toEqual([1, 2, 3, 4, 5, 12]);
    expect(dates({ dates: ['2024-05-02', { from: '2024-05-11', to: '2024-06-30' }] })).toEqual([2, 11, 12]);
    expect([problem.kind[0], problem.kind[5]]).toEqual([HOLIDAY, WORKDAY]);
  });

  it('gives each pin a free place of its date and type', () => {
    const { problem } = compiled(
      makeDocument({
        period: { from: '2024-03-04', to: '2024-03-05' },
        shiftTypes: [{ id: 'main', name: '坐班', heads: { workday: 2 } }],
        pins: [
          { date: '2024-03-05', leader: 'C' },
          { date: '2024-03-05', leader: 'A', type: 'main' },
        ],
      }),
    );
    expect([...problem.fixedHolder]).toEqual([FREE, FREE, 2, 0]);
  });

  it('refuses pins that have no place, too many pins, and pins of an unclear type', () => {
    expect(codes(makeDocument({ pins: [{ date: '2024-03-02', leader: 'A' }] }))).toEqual([
      'pin-without-place',
    ]);
    const twice = [
      { date: '2024-03-04', leader: 'A' },
      { date: '2024-03-04', leader: 'B' },
    ];
    expect(codes(makeDocument({ pins: twice }))).toEqual(['more-pins-than-places']);
    const types = [
      { id: 'am', name: '上午' },
      { id: 'pm', name: '下午', leaders: { ids: ['A'] } },
    ];
    expect(codes(makeDocument({ shiftTypes: types, pins: [{ date: '2024-03-04', leader: 'A' }] }))).toEqual([
      'pin-of-unclear-type',
    ]);
    expect(codes(makeDocument({ shiftTypes: types, pins: [{ date: '2024-03-04', leader: 'B' }] }))).toEqual(
      [],
    );
  });

  it('warns of townships nobody answers for, and notes long absences that do not say whether they are excused', () => {
    const document = makeDocument({
      period: { from: '2024-03-01', to: '2024-04-30' },
      townships: [{ id: 't1', name: '甲镇' }],
      leaders: [
        { id: 'A', posts: [{ title: '副县长', to: '2024-03-15', townships: ['t1'] }] },
        { id: 'B', absences: [{ from: '2024-03-01', to: '2024-03-30' }] },
        { id: 'C', absences: [{ from: '2024-03-01', to: '2024-03-30', excused: true }] },
      ],
    });
    const { diagnostics } = compiled(document);
    expect(diagnostics).toMatchObject([
      {
        code: 'nobody-answers',
        severity: 'warning',
        pointer: '/townships/0',
        from: '2024-03-16',
        to: '2024-04-30',
        days: 46,
      },
      { code: 'long-absence', severity: 'note', pointer: '/leaders/1/absences/0', days: 30 },
    ]);
  });

  it('marks common absences on the days on which the selector holds', () => {
    const { problem } = compiled(
      makeDocument({
        leaders: [
          { id: 'A', body: 'congress' },
          { id: 'B', posts: [{ title: '副主任', body: 'congress', from: '2024-03-12' }] },
          'C',
        ],
        commonAbsences: [
          { leaders: { bodies: ['congress'] }, from: '2024-03-11', to: '2024-03-12', excused: true },
        ],
      }),
    );
    const excused = (leader: number): number[] =>
      [...problem.excused.subarray(leader * problem.dayCount, (leader + 1) * problem.dayCount)].flatMap(
        (on, day) => (on ? [day + 1] : []),
      );
    expect([excused(0), excused(1), excused(2)]).toEqual([[11, 12], [12], []]);
  });
});
