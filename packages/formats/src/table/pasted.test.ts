import { expect, it } from 'vitest';
import type { Grid } from './grid.ts';
import { gridsOfPaste } from './pasted.ts';

const firstRow = (text: string): string =>
  (gridsOfPaste(text) as readonly Grid[]).find(({ rows }) => rows[0]!.length > 1)!.rows[0]!.join(' ');

it.each([
  ['日期\t接访领导\n3月2日\t甲某', '日期 接访领导'],
  ['3月2日\t甲某\r\n3月3日\t乙某', '日期 接访领导'],
  ['2027/3/2\t星期二\t甲某\t县长', '日期 星期 接访领导 职务'],
  ['3月2日\t甲某\t副县长', '日期 接访领导 职务'],
  ['甲某\t县委书记\n乙某\t县长', '姓名 职务'],
  ['甲某\t白牙市镇', '甲某 白牙市镇'],
  ['甲某\t县长\t白牙市镇', '甲某 县长 白牙市镇'],
])('%j has the heads %s', (text, heads) => expect(firstRow(text)).toBe(heads));
