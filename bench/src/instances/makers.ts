import { countyDocument, type MadeDocument, protectionPeriodsOf } from './county.ts';
import { servedUntil } from './served.ts';

const year = (number: number): { from: string; to: string } => ({
  from: `${number}-01-01`,
  to: `${number}-12-31`,
});

/** 12 leaders, the 22 working days of January 2024. */
export const month = (seed: number): MadeDocument =>
  countyDocument({
    title: '一个月：12位领导、22个工作日',
    from: '2024-01-01',
    to: '2024-01-31',
    count: 12,
    absentPercent: 10,
    longestAbsence: 4,
    townships: 8,
    sectors: 8,
    seed,
  });

/** 35 leaders away a fifth of 2025; four protection periods, the last declared when a quarter had been served. */
export const absentYear = (seed: number): MadeDocument =>
  servedUntil(
    countyDocument({
      title: '一年：35位领导五分之一的时间不在，特别防护期晚到',
      ...year(2025),
      count: 35,
      absentPercent: 20,
      longestAbsence: 25,
      seed,
      fields: {
        issuedOn: '2025-04-01',
        protectionPeriods: [
          ...protectionPeriodsOf(2025),
          { id: '七一', name: '七一', from: '2025-06-26', to: '2025-07-03' },
          { id: '年末', name: '年末', from: '2025-12-20', to: '2025-12-31' },
        ],
      },
    }),
    '2025-03-31',
  );

/** Every second Monday for the chiefs alone; court, procuratorate and the armed forces at 4 duties a year. */
export const chiefs = (seed: number): MadeDocument =>
  countyDocument({
    title: '一年：党政正职固定周一，部分领导定额',
    ...year(2024),
    count: 30,
    seed,
    fields: {
      protectionPeriods: protectionPeriodsOf(2024),
      rules: [
        {
          id: 'mondays',
          constraint: 'fixed-weekday',
          params: { leaders: { chiefs: true }, weekdays: [1], mode: 'reserve', everyWeeks: 2 },
        },
      ],
    },
    amend: (leaders) =>
      leaders.map((leader) =>
        ['court', 'procuratorate'].includes(leader.body) || leader.name === '人武部部长'
          ? { ...leader, quota: { per: 'period', count: 4 } }
          : leader,
      ),
  });

/** 10 leaders, somebody every calendar day of 2025, 7 free days between two duties of one leader. */
export const tight = (seed: number): MadeDocument =>
  countyDocument({
    title: '一年每天一人：10位领导、间隔7天，接近极限',
    ...year(2025),
    count: 10,
    absentPercent: 2,
    longestAbsence: 3,
    townships: 8,
    sectors: 10,
    seed,
    fields: {
      shiftTypes: [{ id: 'main', name: '值班', heads: { workday: 1, restDay: 1 } }],
      rules: [{ constraint: 'min-rest-gap', params: { days: 7 } }],
    },
  });

/** 40 leaders, two of them each day. */
export const twoHeads = (seed: number): MadeDocument =>
  countyDocument({
    title: '一年每天两人：40位领导',
    ...year(2024),
    count: 40,
    seed,
    fields: {
      protectionPeriods: protectionPeriodsOf(2024),
      shiftTypes: [{ id: 'main', name: '接访', heads: { workday: 2, restDay: 0 } }],
    },
  });

/** 200 leaders, one each working day. */
export const manyLeaders = (seed: number): MadeDocument =>
  countyDocument({
    title: '一年：200位领导',
    ...year(2024),
    count: 200,
    townships: 30,
    sectors: 40,
    seed,
    fields: { protectionPeriods: protectionPeriodsOf(2024) },
  });

/** 35 leaders, 2019 to 2028; the years not yet published stand on the statutory holidays. */
export const tenYears = (seed: number): MadeDocument =>
  countyDocument({
    title: '十年：35位领导',
    from: '2019-01-01',
    to: '2028-12-31',
    count: 35,
    seed,
    fields: {
      calendar: { source: 'chinese-days', unpublishedYears: 'statutory' },
      protectionPeriods: Array.from({ length: 10 }, (_, index) => protectionPeriodsOf(2019 + index)).flat(),
    },
  });

/** A protection period over Spring Festival for which only two leaders are there: no roster keeps the rest gap. */
export const impossibleFestival = (seed: number): MadeDocument =>
  countyDocument({
    title: '排不出：春节特别防护期只有2位领导在岗',
    from: '2024-02-01',
    to: '2024-02-29',
    count: 12,
    absentPercent: 5,
    longestAbsence: 3,
    townships: 8,
    sectors: 8,
    seed,
    fields: {
      protectionPeriods: [{ id: '春节', name: '春节', from: '2024-02-08', to: '2024-02-18' }],
      rules: [{ constraint: 'min-rest-gap', params: { days: 3 } }],
    },
    amend: (leaders) =>
      leaders.map((leader, index) => {
        if (index === 5 || index === 9) return { ...leader, absences: [] };
        const absences = leader.absences.filter(({ from, to }) => to < '2024-02-07' || from > '2024-02-19');
        return {
          ...leader,
          absences: [...absences, { from: '2024-02-09', to: '2024-02-14', reason: '春节返乡' }],
        };
      }),
  });

/** 20 leaders of whom none may serve more than once a month: 240 duties at most, and 251 working days. */
export const impossibleMaximum = (seed: number): MadeDocument =>
  countyDocument({
    title: '排不出：20位领导每人每月至多一次',
    ...year(2024),
    count: 20,
    seed,
    fields: { rules: [{ constraint: 'at-most-per-period', params: { max: 1, per: 'month' } }] },
  });
