import { describe, expect, it } from 'vitest';
import { conceal } from '../cases/private.ts';
import { makeFacts } from '../testing/case-log.ts';
import { doubtsOf, factsOf, imported, rowsOf } from '../testing/import.ts';

describe('cells as people fill them', () => {
  it('4: dates in every form, and days of a spreadsheet', () => {
    const read = imported(`
信访件编号|信访日期|概况
a|45296|甲
b|2024.1.5|乙
c|1月5日|丙
d|20240105|丁
e|2024年1月5日 8:30|戊
f|2024-01-05T09:12:33|己
g|45296.39|庚
h|12月20日|辛
i|2024/1/5 星期五|壬`);
    expect(factsOf(read).map(({ registeredOn }) => registeredOn)).toEqual([
      ...Array.from({ length: 7 }, () => '2024-01-05'),
      '2023-12-20',
      '2024-01-05',
    ]);
  });

  it('9: likely duplicates, by number, telephone and words; a person says which', () => {
    const known = (about: string, petitioner: { identity?: string; phone?: string } = {}) => ({
      facts: makeFacts({
        townships: ['花桥镇'],
        about: conceal(about),
        petitioners: [
          {
            name: conceal('张某'),
            ...(petitioner.identity !== undefined && { identity: conceal(petitioner.identity) }),
            ...(petitioner.phone !== undefined && { phone: conceal(petitioner.phone) }),
          },
        ],
      }),
    });
    const read = imported(
      `
信访件编号|信访日期|姓名|身份证号|手机|属地|概况
XF4|2024-01-05|张某|11010119900307782X||花桥镇|宅基地
XF5|2024-01-06|张 某||138-0000-0000|花桥镇|水库移民
XF6|2024-01-07|王某|||花桥镇|关于花桥镇某村水渠淤塞无人清理的问题
XF7|2024-01-07|王某|||南桥镇|关于花桥镇某村水渠淤塞无人清理的问题
XF8|2024-01-07|李某|11010119900307782X||花桥镇|养老`,
      {
        cases: new Map([
          ['K1', known('补贴', { identity: '11010119900307782x' })],
          ['K2', known('低保', { phone: '13800000000' })],
          ['K3', known('反映花桥镇某村水渠淤塞，无人清理')],
        ]),
      },
    );
    expect(rowsOf(read).slice(1)).toEqual([
      '2 likely-duplicate XF4 K1 by identity',
      '3 likely-duplicate XF5 K2 by phone',
      '4 likely-duplicate XF6 K3 by words',
      '5 new XF7',
      '6 new XF8',
    ]);
  });

  it('11: townships by name, by short name, inside an address, and those that may be several', () => {
    const read = imported(`
信访件编号|信访日期|概况|问题属地
a|2024-01-05|甲|东安县白牙市镇
b|2024-01-05|乙|白牙市
c|2024-01-05|丙|湖南省永州市东安县花桥镇某某村三组
d|2024-01-05|丁|大庙口
e|2024-01-05|戊|白牙市正
f|2024-01-05|己|外县某镇
g|2024-01-05|庚|花桥镇、南桥镇`);
    expect(factsOf(read).map(({ townships }) => townships)).toEqual([
      ['白牙市镇'],
      ['白牙市镇'],
      ['花桥镇'],
      undefined,
      undefined,
      undefined,
      ['花桥镇', '南桥镇'],
    ]);
    const own = read.doubts.filter(({ code }) => code.startsWith('name-'));
    expect(own).toMatchObject([
      { code: 'name-short', cell: 'D3', taken: '白牙市镇' },
      { code: 'name-short', cell: 'D4', taken: '花桥镇' },
      { code: 'name-ambiguous', cell: 'D5', candidates: ['大庙口镇', '大庙口林场'] },
      { code: 'name-unknown', cell: 'D6', nearest: '白牙市镇' },
      { code: 'name-unknown', cell: 'D7' },
    ]);
    expect(own[4]).not.toHaveProperty('nearest');
    expect(doubtsOf(read)).toEqual(expect.arrayContaining(['A5 nobody-answers', 'A6 nobody-answers']));
  });

  it('12: departments as people call them', () => {
    const read = imported(`
编号|信访日期|概况|责任单位
a|2024-01-05|甲|县人社局
b|2024-01-05|乙|人力资源和社会保障局
c|2024-01-05|丙|城管局、县自然资源局
d|2024-01-05|丁|白牙市镇人民政府；住房城乡建设局
e|2024-01-05|戊|东安县委组织部
f|2024-01-05|己|县水务局`);
    expect(factsOf(read).map(({ departments, townships }) => [departments, townships])).toEqual([
      [['人社局'], undefined],
      [['人社局'], undefined],
      [['城管局', '自然资源局'], undefined],
      [['住建局'], ['白牙市镇']],
      [['组织部'], undefined],
      [undefined, undefined],
    ]);
  });

  it('13: numbers of people', () => {
    const read = imported(`
编号|信访日期|概况|信访人数|涉及人数|代表人数
a|2024-01-05|甲|12人||5
b|2024-01-05|乙|2|约30人|2
c|2024-01-05|丙|十余人||
d|2024-01-05|丁|0||
e|2024-01-05|戊|8|3|9
f|2024-01-05|己|五||`);
    expect(factsOf(read).map(({ people, representatives }) => [people, representatives])).toEqual([
      [12, 5],
      [30, 2],
      [10, undefined],
      [1, undefined],
      [3, undefined],
      [5, undefined],
    ]);
    expect(doubtsOf(read).filter((doubt) => doubt.includes('number'))).toEqual([
      'E3 number-rounded',
      'D4 number-rounded',
      'D5 number-unread',
      'F6 number-unread',
    ]);
  });

  it('14: identity numbers and telephones that a spreadsheet has spoilt', () => {
    const read = imported(`
编号|信访日期|概况|姓名|身份证号|电话
a|2024-01-05|甲|张某|4.31122E+17|1.38E+10
b|2024-01-05|乙|王某|'11010119900307782X|138 0000 0000
c|2024-01-05|丙|李某|110101199003077821|8210000
d|2024-01-05|丁|赵某|不详|无`);
    expect(factsOf(read).map(({ petitioners }) => petitioners![0])).toEqual([
      { name: '张某' },
      { name: '王某', identity: '11010119900307782X', phone: '13800000000' },
      { name: '李某', identity: '110101199003077821', phone: '8210000' },
      { name: '赵某' },
    ]);
    expect(doubtsOf(read).filter((doubt) => /digits|identity|phone/.test(doubt))).toEqual([
      'E2 digits-lost',
      'F2 digits-lost',
      'E4 identity-wrong',
      'E5 identity-unread',
    ]);
  });

  it('16: repeats lead to the case before', () => {
    const read = imported(
      `
编号|信访日期|概况|初重件类型|关联件编号
a|2024-01-05|甲|重件|K1
b|2024-01-05|乙|重复信访|
c|2024-01-05|丙|初次|
d|2024-01-05|丁|重|Z9
e|2024-01-05|戊|重件|a`,
      { cases: new Map([['K1', { facts: makeFacts() }]]) },
    );
    expect(factsOf(read).map(({ follows }) => follows)).toEqual(['K1', undefined, undefined, undefined, 'a']);
    expect(doubtsOf(read)).toEqual(
      expect.arrayContaining(['D3 repeat-without-earlier', 'E5 related-unknown']),
    );
  });

  it('20: names with their number, and more names than may speak for all', () => {
    const read = imported(`
编号|信访日期|概况|信访人姓名
a|2024-01-05|甲|张某等5人
b|2024-01-05|乙|张某、王某
c|2024-01-05|丙|甲某 乙某 丙某 丁某 戊某 己某
d|2024-01-05|丁|匿名`);
    expect(factsOf(read).map(({ people, petitioners }) => [people, petitioners?.length])).toEqual([
      [5, 1],
      [2, 2],
      [6, 5],
      [1, undefined],
    ]);
    expect(factsOf(read)[3]).toMatchObject({ anonymous: true });
    expect(doubtsOf(read).filter((doubt) => doubt.startsWith('D'))).toEqual([
      'D2 people-from-names',
      'D3 people-from-names',
      'D4 people-from-names',
      'D4 too-many-names',
    ]);
  });

  it('21: words for form, purpose, content and urgency, and those that are none', () => {
    const read = imported(`
编号|信访日期|概况|信访方式|目的|问题类别|紧急程度
a|2024-01-05|甲|来信|求决|农村农业/土地承包|特急
b|2024-01-05|乙|12345热线|检举控告|农业农村/土地承包|普通
c|2024-01-05|丙|飞鸽|闲聊|房产|急
d|2024-01-05|丁|上级交办|揭发控告|其他|重大紧急`);
    expect(
      factsOf(read).map(({ channel, purpose, topic, urgency }) => [channel, purpose, topic, urgency]),
    ).toEqual([
      ['letter', 'claim', undefined, 'major'],
      ['call', 'accusation', '农业农村', 'usual'],
      ['visit', 'claim', undefined, 'urgent'],
      ['from-above', 'accusation', '其他', 'major'],
    ]);
    expect(read.doubts).toMatchObject([
      { code: 'word-unknown', cell: 'F2', field: 'topic', written: '农村农业/土地承包', nearest: '农业农村' },
      { code: 'nobody-answers', cell: 'A2' },
      { code: 'nobody-answers', cell: 'A3' },
      { code: 'word-unknown', cell: 'D4', field: 'channel', taken: 'visit' },
      { code: 'word-unknown', cell: 'E4', field: 'purpose', taken: 'claim' },
      { code: 'word-unknown', cell: 'F4', field: 'topic' },
      { code: 'nobody-answers', cell: 'A4' },
      { code: 'nobody-answers', cell: 'A5' },
    ]);
  });

  it('23: 同上, the whole county, and what a spreadsheet leaves of 18 digits', () => {
    const read = imported(`
编号|信访日期|概况|属地|姓名|身份证号|内容分类
a|2024-01-05|某工地拖欠工资|花桥镇|张某|431122199001011000|劳动和社会保障
b|同上|同上|〃|王某||同上
c|2024-01-06|修路|东安县|||城乡规划建设`);
    expect(
      factsOf(read).map(({ registeredOn, townships, topic }) => [registeredOn, townships, topic]),
    ).toEqual([
      ['2024-01-05', ['花桥镇'], '劳动社保'],
      ['2024-01-05', ['花桥镇'], '劳动社保'],
      ['2024-01-06', undefined, '城乡建设'],
    ]);
    expect(factsOf(read)[0]!.petitioners).toEqual([{ name: '张某' }]);
    expect(doubtsOf(read).filter((doubt) => !doubt.includes('assumed'))).toEqual([
      'F2 digits-lost',
      'A4 nobody-answers',
    ]);
  });
});
