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
  ['福建省南平市政和县2027年县级领导分工', '', { year: 2027, name: '政和县' }],
  ['内蒙古自治区乌兰察布市卓资县领导', '', { name: '卓资县' }],
  ['恩施土家族苗族自治州利川市领导分工', '', { name: '利川市' }],
  ['本溪满族自治县领导名单', '', { name: '本溪满族自治县' }],
  ['全州县县级领导联系乡镇一览表', '', { name: '全州县' }],
  ['全椒县领导接访表', '', { name: '全椒县' }],
  ['中共全南县委领导分工', '', { name: '全南县' }],
  ['中共东安县委 东安县人民政府领导分工', '', { name: '东安县' }],
  ['关于印发《东安县2027年县级领导》的通知', '', { year: 2027, name: '东安县' }],
  ['新县领导分工', '', { name: '新县' }],
  ['阿荣旗党政领导', '', { name: '阿荣旗' }],
  ['市领导联系县区', '', {}],
  ['经济开发区领导', '', {}],
  ['2027年1月值班表', '', { year: 2027 }],
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
