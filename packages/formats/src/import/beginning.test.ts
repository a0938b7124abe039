import { expect, it } from 'vitest';
import { gridsOfCsv } from '../table/csv-read.ts';
import type { Grid } from '../table/grid.ts';
import { beginningOf } from './beginning.ts';

it.each([
  ['某县县级领导分工一览表（2026年）', '分工.xlsx', { year: 2026, name: '某县' }],
  ['2026年东安县县级领导联系乡镇安排表', '', { year: 2026, name: '东安县' }],
  ['湖南省永州市东安县　领导干部分工', '2027.xls', { year: 2027, name: '东安县' }],
  ['浏阳市领导联系园区工作表', '（2）浏阳市２０２６年度.csv', { year: 2026, name: '浏阳市' }],
  ['乐山市市中区领导分工', '', { name: '市中区' }],
  ['中共东安县委、东安县人民政府领导分工', '', { name: '东安县' }],
  ['县级领导分工一览表', '东安县2026年分工.xlsx', { year: 2026, name: '东安县' }],
  ['县委县政府领导分工（2026年3月5日印发）', '20260305.xlsx', {}],
  ['全县各乡镇联系领导', '领导名单(2).xlsx', {}],
  ['本县县级领导', '我市领导.csv', {}],
])('%s in %s says %j', (title, file, said) => {
  expect(beginningOf(gridsOfCsv(`${title},,\n姓名,职务,分管\n甲某,某县2025年县长,乙县\n`), file)).toEqual(
    said,
  );
});

it('a sheet before the table says what neither title nor file do', () => {
  const [cover] = gridsOfCsv('某县信访局,\n2026年县级领导接访资料,\n') as readonly Grid[];
  const [table] = gridsOfCsv('姓名,职务\n甲某,县长\n') as readonly Grid[];
  expect(beginningOf([cover!, table!], '分工.xlsx')).toEqual({ year: 2026, name: '某县' });
  expect(beginningOf('not-a-workbook', '某县.xlsx')).toEqual({ name: '某县' });
});
