import { describe, expect, it } from 'vitest';
import { wordHoliday } from '../locale/shares.ts';
import { makeDocument } from '../testing/documents.ts';
import { plannedRoster } from './explained.test.kit.ts';
import { explainHolidays } from './explain-holidays.ts';

const document = makeDocument({
  period: { from: '2024-09-25', to: '2024-10-11' },
  shiftTypes: [{ id: 'main', name: '值班', heads: { workday: 1, restDay: 1 } }],
  leaders: [{ id: 'A', absences: [{ from: '2024-10-01', to: '2024-10-03' }] }, 'B', 'C', 'D', 'E'],
  rules: [{ constraint: 'min-rest-gap', params: { days: 2 } }],
});

describe('explainHolidays', () => {
  it('says who serves on National Day and why a leader does not', async () => {
    const roster = await plannedRoster(document, 5_000);
    const [holiday, ...others] = explainHolidays(roster, 'A')!;
    expect(others).toEqual([]);
    expect(holiday!.names).toEqual(['国庆节']);
    expect(holiday!.dates).toHaveLength(7);
    for (const { date, leaders } of holiday!.duties) {
      const held = roster.assignments.filter((place) => place.date === date);
      expect(leaders.map(({ id }) => id)).toEqual(held.map(({ leader }) => leader));
    }
    const told = holiday!.obstacles.flatMap(({ dates }) => dates);
    expect([...told, ...holiday!.own].sort()).toEqual(holiday!.dates);
    expect(holiday!.obstacles).toContainEqual(
      expect.objectContaining({
        dates: ['2024-10-01', '2024-10-02', '2024-10-03'],
        reason: { kind: 'absent', from: '2024-10-01', to: '2024-10-03' },
      }),
    );
    const leader = { id: 'A', name: 'A' };
    expect(wordHoliday(holiday!, leader, 'zh-CN')).toMatch(
      /^国庆节（2024年10月1日至7日）由.*值班。A(没有排|其余几天)：10月1日至3日不能值班.*。$/,
    );
    expect(wordHoliday(holiday!, leader, 'en')).toMatch(
      /^国庆节 \(1 to 7 Oct 2024\): .*cannot serve from 1 to 3 Oct.*\.$/,
    );
  });

  it('tells holidays of one name in two years apart, and a joint one as one', async () => {
    const years = makeDocument({
      ...document,
      period: { from: '2024-09-28', to: '2025-10-10' },
      leaders: ['A', 'B', 'C', 'D', 'E', 'F'],
    });
    const holidays = explainHolidays(await plannedRoster(years, 1), 'B')!;
    const named = holidays.map(({ names, dates }) => `${names.join('/')} ${dates[0]!.slice(0, 4)}`);
    expect(named[0]).toBe('国庆节 2024');
    expect(named.filter((name) => name.includes('国庆节'))).toHaveLength(2);
    const joint = holidays[holidays.length - 1]!;
    expect(joint.names).toHaveLength(2);
    expect(joint.dates).toHaveLength(8);
  });

  it('counts holidays as their rotation does: a working day amid the days off makes two of one', async () => {
    const broken = makeDocument({
      ...document,
      calendar: { overrides: [{ from: '2024-10-03', kind: 'workday' }] },
    });
    const holidays = explainHolidays(await plannedRoster(broken, 1), 'B')!;
    expect(holidays.map(({ names, dates }) => [...names, dates[0], dates.length])).toEqual([
      ['国庆节', '2024-10-01', 2],
      ['国庆节', '2024-10-04', 4],
    ]);
  });

  it('knows nothing of a leader who is not there', async () => {
    expect(explainHolidays(await plannedRoster(document, 1), 'Z')).toBeNull();
  });
});
