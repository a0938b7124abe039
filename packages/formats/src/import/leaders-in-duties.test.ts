import { describe, expect, it } from 'vitest';
import { gridsOfCsv } from '../table/csv-read.ts';
import { empty } from '../testing/leaders.ts';
import { importLeaders } from './leaders-document.ts';
import { leadersInDuties } from './leaders-in-duties.ts';
import { readLeadersGrids } from './leaders-table.ts';

const options = { period: { from: '2026-01-01', to: '2026-12-31' } };
const leadersOf = (text: string) => {
  const grids = leadersInDuties(gridsOfCsv(text), options);
  if (!grids) return null;
  const { leaders } = importLeaders(readLeadersGrids(grids), empty);
  return leaders.map(({ name, posts = [] }) => [name, ...posts.map(({ title }) => title)].join(' '));
};

describe('the leaders in a duty table', () => {
  it('are named once each, in the order in which they come first, with the first of their posts', () => {
    expect(
      leadersOf(
        '2026年值班表,,\n日期,接访领导,职务\n1月4日,周某某,县委书记\n1月5日,吴　某,县长\n1月6日,周某某,县委书记\n1月7日,吴某,县委书记\n',
      ),
    ).toEqual(['周某某 县委书记', '吴某 县长']);
  });

  it('may stand in one cell with their posts', () => {
    expect(leadersOf('日期,接访领导、职务\n1月4日,周某某　县委书记\n1月5日,吴某　县长\n')).toEqual([
      '周某某 县委书记',
      '吴某 县长',
    ]);
  });

  it('are none of a table without days', () => {
    expect(leadersOf('姓名,职务\n周某某,县委书记\n')).toBeNull();
  });
});
