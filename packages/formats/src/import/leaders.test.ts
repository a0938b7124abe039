import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeCsv } from '../table/csv-read.ts';
import { importLeaders } from './leaders-document.ts';
import { readLeadersXlsx } from './leaders-table.ts';
import { doubtsOf, empty, imported } from '../testing/leaders.ts';
import { wordLeadersDoubt } from '../locale/words.ts';
import { writeXlsx as writeHucre } from 'hucre/xlsx';

describe('a leaders’ table', () => {
  it('is read with heads as offices write them, several values in a cell', () => {
    const read = imported(
      [
        '东安县县级领导联系乡镇（场）及分管工作一览表,,,,,',
        '序号,姓　名,现任职务,联系乡镇（场）,分管工作,重点项目',
        '1,县委书记,县委书记,"白牙市镇、芦洪市镇",主持县委全面工作,',
        '2,县长,"县委副书记\n县长",石期市镇,"财政，审计;应急管理",园区标准厂房',
        '3,副县长甲,"县委常委、副县长",花桥镇/大盛镇,分管农业农村、水利等工作,无',
        '注：本表由县委办提供,,,,,',
      ].join('\r\n'),
    );
    expect(read.leaders).toEqual([
      {
        id: '县委书记',
        name: '县委书记',
        posts: [{ title: '县委书记' }],
        body: 'party',
        chief: true,
        townships: ['白牙市镇', '芦洪市镇'],
        sectors: ['主持县委全面工作'],
      },
      {
        id: '县长',
        name: '县长',
        posts: [{ title: '县委副书记、县长' }],
        body: 'government',
        chief: true,
        townships: ['石期市镇'],
        sectors: ['财政', '审计', '应急管理'],
        projects: ['园区标准厂房'],
      },
      {
        id: '副县长甲',
        name: '副县长甲',
        posts: [{ title: '县委常委、副县长' }],
        body: 'government',
        townships: ['花桥镇', '大盛镇'],
        sectors: ['农业农村', '水利'],
      },
    ]);
    expect(read.townships.map(({ name }) => name)).toEqual([
      '白牙市镇',
      '芦洪市镇',
      '石期市镇',
      '花桥镇',
      '大盛镇',
    ]);
    expect(doubtsOf(read)).toEqual([
      '6 line-passed-over',
      'A3 order-by-number',
      'E5 short-form',
      'E5 short-form',
      'E3 whole-field',
      'C3 body-guessed',
      'C3 chief-guessed',
      'C4 body-guessed',
      'C4 chief-guessed',
      'C5 body-guessed',
    ]);
  });

  it('is put in the order of its numbers when these are 1 to n, else left as it stands', () => {
    const order = (numbers: string[]): [string[], string[]] => {
      const read = imported(
        ['序号,姓名,职务', ...numbers.map((number, at) => `${number},${'甲乙丙'.charAt(at)},副县长`)].join(
          '\n',
        ),
      );
      return [read.leaders.map(({ name }) => name), doubtsOf(read, 'order-by-number', 'order-by-row')];
    };
    expect(order(['3', '1', '2'])).toEqual([['乙', '丙', '甲'], ['A2 order-by-number']]);
    expect(order(['３', '1、', '2.0'])[0]).toEqual(['乙', '丙', '甲']);
    expect(order(['3', '1', '1'])).toEqual([['甲', '乙', '丙'], [' order-by-row']]);
    expect(order(['3', '', '2'])[0]).toEqual(['甲', '乙', '丙']);
    expect(order(['0', '1', '2'])[0]).toEqual(['甲', '乙', '丙']);
  });

  it('in GBK, with a byte order mark, with tabs or semicolons, is the same', () => {
    const plain = '姓名,职务\n甲,副县长\n';
    const expected = imported(plain);
    const gbk = Uint8Array.from('d0d5c3fb2cd6b0cef10abcd72cb8b1cfd8b3a40a'.match(/../g)!, (octet) =>
      parseInt(octet, 16),
    );
    for (const text of [
      decodeCsv(gbk),
      `\uFEFF${plain}`,
      plain.replaceAll(',', '\t'),
      plain.replaceAll(',', ';'),
    ])
      expect(imported(text)).toEqual(expected);
  });

  it('says what it could not use', () => {
    const read = imported(
      [
        '姓名,职务,性别,分管领域,分管工作,请假,分担系数',
        '甲,副县长,男,水利,防汛,3月4日至8日（党校学习）；下周,1.5',
        '乙、丙,副县长,女,,,,多一点',
        ',,,交通,,,',
        '甲,四级调研员,男,,,,',
        '合计,3,,,,,',
      ].join('\n'),
    );
    expect(doubtsOf(read)).toEqual([
      'C1 column-ignored',
      'E1 column-twice',
      'A3 several-names',
      '4 row-continued',
      '6 line-passed-over',
      ' order-by-row',
      'B2 body-guessed',
      'F2 absence-unread',
      'B3 body-guessed',
      'G3 share-unread',
      'A5 same-name',
      'B5 body-unknown',
    ]);
    expect(read.leaders[0]).toMatchObject({
      share: 1.5,
      absences: [{ from: '2027-03-04', to: '2027-03-08', reason: '党校学习' }],
      note: '下周',
    });
    expect(read.leaders.map(({ id }) => id)).toEqual(['甲', '乙丙', '甲-2']);
    expect(read.leaders[1]).toMatchObject({ sectors: ['交通'], note: '多一点' });
  });

  it('without header or leaders is refused', () => {
    expect(doubtsOf(imported('a,b\n1,2'))).toEqual([' no-header']);
    expect(doubtsOf(imported('姓名\n甲'))).toEqual([' no-header']);
    expect(doubtsOf(imported('姓名,职务\n'), 'no-leaders')).toEqual([' no-leaders']);
    expect(doubtsOf(imported('姓名,职务\n甲,"副县长\n'), 'quote-not-closed')).toEqual(['2 quote-not-closed']);
  });

  it('may have name and post in one column, and heads nobody listed', () => {
    const read = imported(
      '接访领导、职务,挂点联系的乡镇\n李　明（副县长）,花桥镇\n王五 县委常委、宣传部部长,大盛镇',
    );
    expect(read.leaders).toMatchObject([
      { name: '李明', posts: [{ title: '副县长' }], townships: ['花桥镇'] },
      { name: '王五', posts: [{ title: '县委常委、宣传部部长' }], body: 'party' },
    ]);
    expect(doubtsOf(read, 'column-guessed')).toEqual(['B1 column-guessed']);
  });

  it('with a body column merged in text keeps the body for the rows below', () => {
    const read = imported('班子,姓名,职务\n县人大,甲,一级调研员\n,乙,二级调研员\n县政协,丙,副主席');
    expect(read.leaders.map(({ body }) => body)).toEqual(['congress', 'congress', 'cppcc']);
    expect(doubtsOf(read, 'filled-down')).toEqual(['A3 filled-down']);
  });
});

describe('a workbook', () => {
  it('with merged cells and a header of two rows is read by its merges', async () => {
    const rows = [
      ['县级领导联系点安排表'],
      ['序号', '姓名', '职务', '联系', '', '班子'],
      ['', '', '', '乡镇', '项目', ''],
      [1, '甲', '县长', '花桥镇', '防洪工程', '县政府'],
      ['', '', '', '大盛镇', '', ''],
      [2, '乙', '副县长', '大盛镇', '', ''],
    ];
    const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
      startRow,
      startCol,
      endRow,
      endCol,
    });
    const bytes = await writeHucre({
      sheets: [
        { name: '说明', rows: [['填表说明']] },
        {
          name: '表',
          rows,
          merges: [
            merge(0, 0, 0, 5),
            ...[0, 1, 2, 5].map((column) => merge(1, column, 2, column)),
            merge(1, 3, 1, 4),
            ...[0, 1, 2, 4].map((column) => merge(3, column, 4, column)),
            merge(3, 5, 5, 5),
          ],
        },
      ],
    });
    const table = await readLeadersXlsx(bytes);
    expect(table.columns.map(({ cell, column }) => `${cell} ${column}`)).toEqual([
      'A2 number',
      'B2 name',
      'C2 post',
      'D2 townships',
      'E2 projects',
      'F2 body',
    ]);
    const read = importLeaders(table, empty);
    expect(read.leaders).toEqual([
      {
        id: '甲',
        name: '甲',
        posts: [{ title: '县长' }],
        body: 'government',
        chief: true,
        townships: ['花桥镇', '大盛镇'],
        projects: ['防洪工程'],
      },
      { id: '乙', name: '乙', posts: [{ title: '副县长' }], body: 'government', townships: ['大盛镇'] },
    ]);
    expect(doubtsOf(read)).toEqual(['A4 order-by-number', 'C4 chief-guessed']);
  });

  it('that is none is refused', async () => {
    expect((await readLeadersXlsx(new Uint8Array([1, 2, 3]))).doubts).toMatchObject([
      { code: 'not-a-workbook' },
    ]);
  });
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '姓名',
    '职务',
    '石期市镇',
    '石其市镇、全县',
    '副县长',
    '1',
    '3月4日',
    '',
    '__proto__',
    '注：',
  ),
);

test('law: whatever a table holds, every leader has an id of its own, and every link leads somewhere', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anything, anything, anything, anything), { maxLength: 12 }), (rows) => {
      const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
      const read = imported(['序号,姓名,联系乡镇,请假', ...quoted].join('\n'));
      const ids = read.leaders.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of [...read.leaders, ...read.townships])
        expect(id).toMatch(/^(?!__proto__$)[\p{L}\p{M}\p{N}._-]{1,64}$/u);
      const known = new Set(read.townships.map(({ id }) => id));
      for (const { townships = [] } of read.leaders) for (const id of townships) expect(known).toContain(id);
      for (const doubt of read.doubts)
        for (const language of ['zh-CN', 'en'] as const)
          expect(wordLeadersDoubt(doubt, language)).toMatch(/^(?![^]*(undefined|NaN))/);
    }),
  );
});
