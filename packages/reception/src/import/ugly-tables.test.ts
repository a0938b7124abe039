import { describe, expect, it } from 'vitest';
import { makeFacts } from '../testing/case-log.ts';
import { columnsOf, doubtsOf, factsOf, imported, rowsOf } from '../testing/import.ts';

describe('tables as offices export them', () => {
  it('1: the exchange table of a province', () => {
    const read = imported(`
信访件编号|信访形式|信访目的|内容分类|问题属地|信访日期|登记时间|信访人数|涉及人数|实际来访人数|初重件类型|信访人|概况
431122202402010001|来访|申诉求决|劳动社保|白牙市镇|2024-02-01|2024-02-01 09:12:33|3|12|2|初件|张某|反映某工地拖欠工资
431122202402020002|网上|意见建议|交通运输|花桥镇|2024-02-02|2024-02-04 08:30:00|1|1||初件|王某|建议修整村道`);
    expect(rowsOf(read)).toEqual([
      '1 passed-over header',
      '2 new 431122202402010001',
      '3 new 431122202402020002',
    ]);
    expect(factsOf(read)).toEqual([
      {
        registeredOn: '2024-02-01',
        channel: 'visit',
        purpose: 'claim',
        topic: '劳动社保',
        about: '反映某工地拖欠工资',
        townships: ['白牙市镇'],
        urgency: 'usual',
        people: 12,
        petitioners: [{ name: '张某' }],
      },
      {
        registeredOn: '2024-02-02',
        channel: 'online',
        purpose: 'suggestion',
        topic: '交通运输',
        about: '建议修整村道',
        townships: ['花桥镇'],
        urgency: 'usual',
        people: 1,
        petitioners: [{ name: '王某' }],
      },
    ]);
    expect(read.doubts).toEqual([{ code: 'assumed', severity: 'note', field: 'urgency', taken: 'usual' }]);
    expect(read.columns.every(({ state }) => state === 'understood')).toBe(true);
  });

  it('2: a merged title, a line of the office, blank rows, of which one says 同上, and a total', () => {
    const read = imported(`
东安县2024年1月信访事项登记表|东安县2024年1月信访事项登记表|东安县2024年1月信访事项登记表
填报单位：县信访局||2024年2月1日
编 号|登记日期|信访事项
||
X-1|2024-01-05|道路损坏
||
同上||
X-2|2024-01-08|噪声扰民
合计|2件|
填表人：张某||`);
    expect(rowsOf(read)).toEqual([
      '1 passed-over above-header',
      '2 passed-over above-header',
      '3 passed-over header',
      '4 passed-over blank',
      '5 new X-1',
      '6 passed-over blank',
      '7 passed-over blank',
      '8 new X-2',
      '9 passed-over total',
      '10 passed-over footnote',
    ]);
  });

  it('3: full-width digits and letters', () => {
    const [facts] = factsOf(
      imported(`
信访件编号|信访日期|姓名|联系电话|身份证号码|概况|信访人数
ＸＦ００１|２０２４．１．５|张　某|１３８００００００００|１１０１０１１９９００３０７７８２Ｘ|低保|３人`),
    );
    expect(facts).toMatchObject({
      registeredOn: '2024-01-05',
      people: 3,
      petitioners: [{ name: '张某', phone: '13800000000', identity: '11010119900307782X' }],
    });
  });

  it('5: a header of two rows, whose groups lost their merges', () => {
    const read = imported(`
序号|信访件编号|来访人基本情况|||接访领导||信访日期|概况
||姓名|身份证号|联系电话|姓名|联系电话||
1|XF1|张某||13800000000|王某|07460000000|2024-01-05|征地补偿`);
    expect(rowsOf(read)).toEqual(['1 passed-over header', '2 passed-over header', '3 new XF1']);
    expect(factsOf(read)[0]!.petitioners).toEqual([{ name: '张某', phone: '13800000000' }]);
    expect(columnsOf(read).slice(5, 7)).toEqual(['F left-out no-place', 'G left-out no-place']);
  });

  it('6: several people of one case, a row each', () => {
    const read = imported(`
信访件编号|信访日期|姓名|联系电话|概况|信访人数
XF1|2024-01-05|张某|13800000001|土地确权|3
||王某|13800000002||
XF1|2024-01-05|李某|13800000003|土地确权|3
XF2|2024-01-06|赵某||饮水|1`);
    expect(rowsOf(read)).toEqual([
      '1 passed-over header',
      '2 new XF1',
      '3 continued XF1',
      '4 continued XF1',
      '5 new XF2',
    ]);
    expect(factsOf(read)[0]!.petitioners).toEqual([
      { name: '张某', phone: '13800000001' },
      { name: '王某', phone: '13800000002' },
      { name: '李某', phone: '13800000003' },
    ]);
  });

  it('6b: several people of one case, whose number is not said', () => {
    const read = imported(`
信访件编号|信访日期|姓名|概况
XF1|2024-01-05|张某|土地确权
||王某|
||李某|`);
    expect(rowsOf(read).slice(1)).toEqual(['2 new XF1', '3 continued XF1', '4 continued XF1']);
    expect(factsOf(read)[0]!.people).toBe(3);
  });

  it('7: the ledger of a township, without numbers', () => {
    const read = imported(`
序号|时间|来访人|反映问题|责任单位
1|2024.1.5|张某|低保评定|白牙市镇政府
2|2024.1.5|王某|房屋漏水|县住建局`);
    expect(rowsOf(read)).toEqual(['1 passed-over header', '2 new 20240105-1', '3 new 20240105-2']);
    expect(factsOf(read)).toMatchObject([
      { channel: 'visit', townships: ['白牙市镇'] },
      { departments: ['住建局'], sectors: ['城乡建设'] },
    ]);
    expect(doubtsOf(read)).toEqual(
      expect.arrayContaining(['E2 name-short', 'E3 sector-from-department', 'assumed', 'ids-made']),
    );
  });

  it('8: what is in the file already, and what stands in the table twice', () => {
    const read = imported(
      `
信访件编号|信访日期|概况
XF1|2024-01-05|道路
XF2|2024-01-06|饮水
XF2|2024-01-06|饮水`,
      { cases: new Map([['XF1', { facts: makeFacts() }]]) },
    );
    expect(rowsOf(read)).toEqual(['1 passed-over header', '2 known XF1', '3 new XF2', '4 known XF2']);
  });

  it('10: what is never taken leaves no trace but its head', () => {
    const read = imported(`
信访件编号|信访日期|概况|扬言内容|是否重点人员|稳控措施|民族
XF1|2024-01-05|补偿|扬言甲|是|措施乙|丙族`);
    expect(columnsOf(read).slice(3)).toEqual([
      'D left-out never-taken',
      'E left-out never-taken',
      'F left-out never-taken',
      'G left-out never-taken',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/扬言甲|措施乙|丙族/);
  });

  it('15: marks in every form; what is finished elsewhere is refused', () => {
    const read = imported(`
编号|信访日期|概况|匿名|是否涉法涉诉|重大紧急|保密|办结时间|办理状态
a|2024-01-05|甲|√|否|是|0||办理中
b|2024-01-05|乙|—|是|N|1||
c|2024-01-05|丙|||||2024-01-20|
d|2024-01-05|丁||||||已办结`);
    expect(rowsOf(read).slice(1)).toEqual([
      '2 new a',
      '3 new b',
      '4 refused finished H4',
      '5 refused finished I5',
    ]);
    expect(factsOf(read)).toMatchObject([{ anonymous: true, urgency: 'major' }, { urgency: 'usual' }]);
    expect(factsOf(read)[1]).not.toHaveProperty('anonymous');
    expect(doubtsOf(read)).toEqual(expect.arrayContaining(['E3 may-be-litigation', 'G3 confidential']));
  });

  it('17: rows that cannot be taken say why', () => {
    const read = imported(`
编号|信访日期|概况
a||甲
b|2024-02-30|乙
c|2025-01-05|丙
d|2024-01-05|
e|年初|戊
f//|2024-01-05|己
g h|2024-01-05|庚`);
    expect(rowsOf(read).slice(1)).toEqual([
      '2 refused no-date B2',
      '3 refused date-unread B3',
      '4 refused date-in-future B4',
      '5 refused nothing-said C5',
      '6 refused date-unread B6',
      '7 new f',
      '8 new gh',
    ]);
    expect(doubtsOf(read)).toEqual(expect.arrayContaining(['A7 id-changed', 'A8 id-changed']));
  });

  it('18: heads once more on each page, notes and page numbers between', () => {
    const read = imported(`
编号|信访日期|概况
a|2024-01-05|甲
第1页||
编号|信访日期|概况
b|2024-01-06|乙
注：本表由各乡镇填报||
审核人：王某|填报时间：2024-02-01|`);
    expect(rowsOf(read)).toEqual([
      '1 passed-over header',
      '2 new a',
      '3 passed-over footnote',
      '4 passed-over header',
      '5 new b',
      '6 passed-over footnote',
      '7 passed-over footnote',
    ]);
  });

  it('19: heads that are guessed, not known, twice, or without a cell', () => {
    const read = imported(`
信访件编号*|来信来访的时间|反映的主要问题|受理科室|联系电话|联系电话|信访形式
a|2024-01-05|甲|一科|13800000000|13900000000|`);
    expect(columnsOf(read)).toEqual([
      'A understood id',
      'B doubted petitionedOn',
      'C doubted about',
      'D left-out unknown',
      'E understood phone',
      'F left-out twice',
      'G left-out empty',
    ]);
  });

  it('22: no header at all', () => {
    const read = imported('某县信访局\n2024-01-05|张某|道路损坏');
    expect(read).toMatchObject({ columns: [], doubts: [{ code: 'no-header', severity: 'error' }] });
    expect(rowsOf(read)).toEqual(['1 passed-over no-header', '2 passed-over no-header']);
  });

  it('24: many rows alike are read in a moment, with a few of those they are like', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `x${index}|2024-01-05|某村某组通村道路破损多处无人修复|花桥镇`,
    );
    const read = imported(['编号|信访日期|概况|属地', ...rows].join('\n'));
    expect(read.counts).toMatchObject({ new: 1, 'likely-duplicate': 2999 });
    expect(Math.max(...read.rows.map((row) => ('of' in row ? row.of.length : 0)))).toBe(5);
  });
});
