import { catalogue } from '../words.ts';

/** Of what the days shown can be filtered by. */
export const filterWords = catalogue(
  'filters',
  {
    everyLeader: '领导：全部',
    everyTownship: '乡镇：全部',
    everySector: '领域：全部',
    everyMonth: '月份：全部',
    leaderFilter: '领导',
    townshipFilter: '乡镇',
    sectorFilter: '领域',
    monthFilter: '月份',
    onlyIssues: '只看待改进',
    onlyChanged: '只看改动',
  },
  {
    everyLeader: 'All leaders',
    everyTownship: 'All townships',
    everySector: 'All sectors',
    everyMonth: 'All months',
    leaderFilter: 'Leader',
    townshipFilter: 'Township',
    sectorFilter: 'Sector',
    monthFilter: 'Month',
    onlyIssues: 'Only issues',
    onlyChanged: 'Only changed',
  },
);

/** Of places that are marked for an exchange. */
export const markedWords = catalogue(
  'marked',
  {
    marked: (what: string) => `已选${what}：点另一天的名字，或移过去按 M，看调班结果；Esc 取消`,
    through: '至',
  },
  {
    marked: (what) =>
      `${what} is marked: click the name of another day, or go there and press M, to see the exchange; Esc cancels`,
    through: 'to ',
  },
);
