import { describe, expect, it } from 'vitest';
import { doubtKey } from './doubts.ts';
import { importLeaders } from './leaders-document.ts';
import { readLeadersCsv, readLeadersGrids, readLeadersXlsx } from './leaders-table.ts';
import { namesSeveral, splitName, titleName } from './names.ts';
import { doubtsOf, empty, imported } from '../testing/leaders.ts';
import { wordLeadersDoubt } from '../locale/words.ts';
import { writeXlsx as writeHucre } from 'hucre/xlsx';

const namesOf = (read: ReturnType<typeof imported>): string[] => read.leaders.map(({ name }) => name);

const titlesOf = (read: ReturnType<typeof imported>): string[] =>
  read.leaders.map(({ posts = [] }) => posts.map(({ title }) => title).join('|'));

describe('leaders named by their posts', () => {
  it('stand in the table although name and post are one', () => {
    const read = imported('姓名,职务\n县长甲,县长\n县委书记,县委书记\n副县长,县委常委、副县长\n');
    expect(namesOf(read)).toEqual(['县长甲', '县委书记', '副县长']);
    expect(doubtsOf(read, 'line-passed-over')).toEqual([]);
  });

  it.each([
    ['职务,联系乡镇\n县长,甲镇\n县委书记,乙镇\n', ['县长', '县委书记']],
    ['姓名,职务\n,县长\n,县委书记\n', ['县长', '县委书记']],
    ['序号,职务,分管领域\n1,"县委常委\n副县长",农业\n', ['县委常委、副县长']],
    [
      '接访领导、职务,备注\n县委常委、组织部部长（代）,\n县委副书记、县长,\n',
      ['县委常委、组织部部长（代）', '县委副书记、县长'],
    ],
  ])('%j has nothing but posts, which name them', (text, names) => {
    expect(namesOf(imported(text))).toEqual(names);
  });

  it('are the leaders of the document who hold the posts, where one does', () => {
    const leaders = [
      { id: 'a', name: '王某', posts: [{ title: '县长' }] },
      { id: 'b', name: '李某', posts: [{ title: '副县长' }] },
      { id: 'c', name: '赵某', posts: [{ title: '副县长' }] },
    ];
    const read = imported('职务,联系乡镇\n县长,甲镇\n副县长,乙镇\n', { ...empty, leaders });
    expect(read.leaders.map(({ id, name }) => [id, name])).toEqual([
      ['a', '王某'],
      ['副县长', '副县长'],
      ['b', '李某'],
      ['c', '赵某'],
    ]);
    expect(doubtsOf(read, 'title-shared')).toEqual(['A3 title-shared']);
  });

  it('are doubted where a post is that of several', () => {
    const read = imported('职务,联系乡镇\n副县长,甲镇\n县长,乙镇\n副县长,丙镇\n');
    expect(doubtsOf(read, 'title-shared', 'same-name')).toEqual(['A2 title-shared', 'A4 title-shared']);
    expect(new Set(read.leaders.map(({ id }) => id)).size).toBe(3);
  });

  it('a heading merged over the row, or alike in other columns too, is none', async () => {
    const csv = imported('序号,姓名,职务\n政府领导,政府领导,政府领导\n1,甲,县长\n');
    expect([namesOf(csv), doubtsOf(csv, 'line-passed-over')]).toEqual([['甲'], ['2 line-passed-over']]);
    const bytes = await writeHucre({
      sheets: [
        {
          name: '一',
          rows: [['姓名', '职务'], ['政府领导'], ['甲', '县长']],
          merges: [{ startRow: 1, startCol: 0, endRow: 1, endCol: 1 }],
        },
      ],
    });
    expect(namesOf(importLeaders(await readLeadersXlsx(bytes), empty))).toEqual(['甲']);
  });

  it('a row that is not taken is told with its reason, and nobody who stands in it is said to be missing', () => {
    const leaders = [{ id: 'a', name: '县长' }];
    const read = imported('序号,姓名,职务,联系乡镇\n1,甲,副县长,\n县长,县长,县长,县长\n6,,副县长,\n', {
      ...empty,
      leaders,
    });
    const told = read.doubts.filter(({ code }) => code === 'line-passed-over');
    expect(told.map((doubt) => wordLeadersDoubt(doubt, 'zh-CN'))).toEqual([
      '第3行没有采用：县长（各格相同，像小标题）。',
      '第4行没有采用：6 副县长（没有姓名）。',
    ]);
    expect(doubtsOf(read, 'not-in-table')).toEqual([]);
  });
});

describe('a cell of name and post', () => {
  it.each([
    ['李明（副县长）', '李明', '副县长'],
    ['李明 副县长（代）', '李明', '副县长（代）'],
    ['李明、组织部部长(代)', '李明', '组织部部长(代)'],
    ['李明（副县长（代））', '李明', '副县长（代）'],
    ['县委常委、组织部部长（代）', '县委常委、组织部部长（代）', ''],
    ['张某　副县长（挂职）', '张某', '副县长（挂职）'],
    ['张　某　　副县长（挂职）', '张某', '副县长（挂职）'],
    ['张某（副县长）（挂职）', '张某', '副县长（挂职）'],
    ['张某（副县长（挂职）', '张某', '副县长（挂职）'],
    ['张某副县长（挂职）', '张某', '副县长（挂职）'],
    ['张某（女） 副县长（挂职）', '张某', '副县长（挂职）'],
    ['副县长（挂职）张某', '张某', '副县长（挂职）'],
    ['副县长（挂职） 张　某', '张某', '副县长（挂职）'],
    ['副县长：张某', '张某', '副县长'],
    ['张某\n县委副书记\n县长', '张某', '县委副书记、县长'],
    ['东安县委书记', '东安县委书记', ''],
    ['副县长（挂职', '副县长（挂职', ''],
  ])('%j keeps its brackets', (cell, name, title) => {
    const read = imported(`姓名及职务,备注\n"${cell}",\n`);
    expect([namesOf(read), titlesOf(read)]).toEqual([[name], [title]]);
  });

  it('that is not closed is asked about, and closed where somebody says so', () => {
    const text = '姓名、职务,备注\n张某　副县长（挂职,\n';
    const read = imported(text);
    expect(titlesOf(read)).toEqual(['副县长（挂职']);
    const [own] = read.doubts.filter(({ code }) => code === 'bracket-open');
    expect(own).toMatchObject({ cell: 'A2', written: '张某 副县长（挂职', post: '副县长（挂职）' });
    const mended = importLeaders(readLeadersCsv(text), empty, { [doubtKey(own!)]: 'paired' });
    expect(mended.leaders[0]!.posts).toEqual([{ title: '副县长（挂职）' }]);
  });

  it('is read in a column of names too, where no other has the posts', () => {
    const read = imported('领导,分管领域\n张某　副县长（挂职）,金融\nLi Ming,数据\n');
    expect([namesOf(read), titlesOf(read)]).toEqual([
      ['张某', 'Li Ming'],
      ['副县长（挂职）', ''],
    ]);
  });

  it('what is run together is a place where another row begins alike', () => {
    const read = imported('姓名、职务,备注\n方城县委书记,\n方城县长,\n方某副县长,\n');
    expect(namesOf(read)).toEqual(['方城县委书记', '方城县长', '方某']);
    expect(doubtsOf(read, 'name-glued')).toEqual(['A4 name-glued']);
  });
});

describe('several people in a cell', () => {
  it.each([
    ['姓名,职务\n丁某 戊某,副县长\n', true],
    ['姓名,职务\n丁某　戊某,副县长\n', true],
    ['姓名,职务\n"丁某\n戊某",副县长\n', true],
    ['姓名,职务\n己某、庚某,副县长\n', true],
    ['姓名及职务,备注\n丁某 戊某,\n', true],
    ['姓名及职务,备注\n丁某、戊某,\n', true],
    ['姓名及职务,备注\n"副县长、公安局局长\n副县长",\n', true],
    ['姓名,职务\n张　三,副县长\n', false],
    ['姓名,职务\n欧阳　修,副县长\n', false],
    ['姓名,职务\nLi Ming,副县长\n', false],
    ['姓名及职务,备注\n李明 副县长,\n', false],
    ['姓名及职务,备注\n"县委常委、\n副县长",\n', false],
    ['姓名,职务\n县委常委、副县长,县委常委、副县长\n', false],
  ])('%j: %s', (text, isDoubted) => {
    expect(doubtsOf(imported(text), 'several-names')).toEqual(isDoubted ? ['A2 several-names'] : []);
  });
});

describe('absences in notes', () => {
  it.each([
    ['8月5日至9日党校学习', true],
    ['8.4请假', true],
    ['长期病假', true],
    ['八月五日外出', true],
    ['每周三学习', true],
    ['2024年5月任职', false],
    ['兼任政法委书记', false],
    ['1970.3', false],
  ])('%s: %s', (note, isDoubted) => {
    const read = imported(`姓名,职务,备注\n甲,副县长,${note}\n`);
    expect(doubtsOf(read, 'note-as-absence')).toEqual(isDoubted ? ['C2 note-as-absence'] : []);
    expect(read.leaders[0]!.note).toBe(note);
  });
});

it('a workbook that is only named .csv is told to be one', () => {
  for (const begin of ['PK\u0003\u0004', '邢\u0011啾', 'ÐÏ\u0011à'])
    expect(doubtsOf(imported(`${begin}\u0000,b\n`))).toEqual([' workbook-as-text']);
});

describe('a cell of whatever length', () => {
  // a pattern that looked at each blank from each blank would take 10¹⁰ steps
  it.each([' ', '、', '　', '。', '（', '\n'])('of many %j is taken apart in one pass', (mark) => {
    const many = mark.repeat(200_000);
    const cell = `张${many}某${many}x`;
    expect(splitName(cell).name).not.toBe('');
    expect(namesSeveral(cell, true)).toBeTypeOf('boolean');
    expect(titleName(cell)).toContain('某');
    const rows = [
      ['姓名', '职务', '分管'],
      [cell, '副县长', cell],
    ];
    const grid = { rows, lines: [1, 2], filled: new Set<string>(), spread: new Set<string>() };
    expect(readLeadersGrids([{ ...grid, knowsMerges: true, openQuote: null }]).leaders).toHaveLength(1);
  });
});
