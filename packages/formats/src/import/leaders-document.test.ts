import { describe, expect, it } from 'vitest';
import { wordLeadersDoubt } from '../locale/words.ts';
import { doubtsOf, empty, imported } from '../testing/leaders.ts';
import { doubtKey } from './doubts.ts';
import { importLeaders } from './leaders-document.ts';
import { readLeadersCsv } from './leaders-table.ts';

const named = (...names: string[]): { id: string; name: string }[] =>
  names.map((name) => ({ id: name, name }));

describe('links', () => {
  const table = (...cells: string[]): string =>
    ['姓名,职务,联系乡镇', ...cells.map((cell, at) => `${'甲乙丙丁戊'.charAt(at)},副县长,"${cell}"`)].join(
      '\n',
    );

  it('to what the document has are by its ids; near misses are asked about', () => {
    const townships = [{ id: 't1', name: '石期市镇' }, ...named('花桥镇')];
    const read = imported(table('石其市镇', '石期市镇、南桥镇', '石期市'), { townships });
    expect(read.leaders.map(({ townships: of }) => of)).toEqual([['石其市镇'], ['t1', '南桥镇'], ['t1']]);
    expect(read.townships).toEqual([...townships, ...named('石其市镇', '南桥镇')]);
    expect(read.doubts.filter(({ code }) => code === 'near-miss')).toEqual([
      {
        code: 'near-miss',
        severity: 'warning',
        cell: 'C2',
        list: 'townships',
        written: '石其市镇',
        meant: '石期市镇',
      },
    ]);
    expect(doubtsOf(read, 'short-form')).toEqual(['C4 short-form']);
    expect(
      wordLeadersDoubt(
        read.doubts.find(({ code }) => code === 'near-miss')!,
        'zh-CN',
      ),
    ).toBe('C2：联系乡镇“石其市镇”，是否为“石期市镇”？现按所写的采用。');
  });

  it('within a table are asked about by the rarer form, and a short form of two is not decided', () => {
    const read = imported(table('石其市镇', '石期市镇', '石期市镇', '大庙口', '大庙口镇、大庙口林场'));
    expect(doubtsOf(read, 'near-miss')).toEqual(['C5 near-miss', 'C2 near-miss']);
    expect(doubtsOf(imported(table('石期市镇', '石其市镇')), 'near-miss')).toEqual(['C3 near-miss']);
    expect(imported(table('花桥镇', '南桥镇')).doubts.some(({ code }) => code === 'near-miss')).toBe(false);
  });

  it.each([
    ['石期东街道', '石期西街道', []],
    ['第一完全中学', '第二完全中学', []],
    ['经开区2期', '经开区3期', []],
    ['县政协全面工作', '县政府全面工作', []],
    ['县委全面工作', '县人大全面工作', []],
    ['石期市东街道', '石其市东街道', ['C3 near-miss']],
    ['石期市街道', '石市期街道', ['C3 near-miss']],
  ])('%s and %s of one table', (one, other, doubts) => {
    expect(doubtsOf(imported(table(one, other)), 'near-miss')).toEqual(doubts);
    const sectors = table(one, other).replace('联系乡镇', '分管领域');
    expect(doubtsOf(imported(sectors), 'near-miss')).toEqual(doubts);
  });
});

describe('a document that has leaders already', () => {
  it('and more leaders than a document holds is left alone', () => {
    const read = imported(`姓名,职务\n${'甲,副县长\n'.repeat(501)}`, { leaders: [{ id: 'l1', name: '甲' }] });
    expect(read.leaders).toHaveLength(1);
    expect(doubtsOf(read, 'too-many-leaders')).toHaveLength(1);
  });

  it('keeps ids and what the table does not say, and takes nobody out', () => {
    const leaders = [
      {
        id: 'l1',
        name: '甲',
        posts: [{ title: '副县长' }],
        body: 'other' as const,
        share: 0.5,
        absences: [{ from: '2027-01-04' }],
      },
      {
        id: 'l2',
        name: '乙',
        posts: [
          { title: '副县长', to: '2027-05-31' },
          { title: '县长', from: '2027-06-01' },
        ],
      },
      { id: 'l3', name: '丙' },
    ];
    const read = imported('姓名,职务,请假\n乙,县委副书记,\n甲,副县长,1月4日；2月1日\n丁,副县长,', {
      leaders,
    });
    expect(read.leaders).toMatchObject([
      { id: 'l2', posts: leaders[1]!.posts! },
      { id: 'l1', body: 'other', share: 0.5, absences: [{ from: '2027-01-04' }, { from: '2027-02-01' }] },
      { id: '丁' },
      { id: 'l3', name: '丙' },
    ]);
    expect(read.changes).toEqual(['changed', 'changed', 'new', 'not-in-table']);
    expect(doubtsOf(read, 'posts-kept', 'not-in-table')).toEqual(['B2 posts-kept', ' not-in-table']);
    expect(imported('姓名,职务,请假\n甲,副县长,1月4日', { leaders: [leaders[0]!] }).changes).toEqual([
      'same',
    ]);
  });
});

describe('ranks', () => {
  const leaders = ['书记', '县长', '主任', '主席', '副县长'].map((name, at) => ({ id: `l${at + 1}`, name }));
  const ranked = (text: string): string =>
    imported(text, { leaders })
      .leaders.map(({ name }) => name)
      .join(' ');

  it.each([
    ['序号,姓名,职务\n1,副县长,副县长\n', '书记 县长 主任 主席 副县长'],
    ['姓名,职务\n副县长,副县长\n县长,县长\n', '书记 副县长 主任 主席 县长'],
    ['序号,姓名,职务\n1,新人,副县长\n', '书记 县长 主任 主席 副县长 新人'],
    ['序号,姓名,职务\n2,新人,副县长\n', '书记 新人 县长 主任 主席 副县长'],
    ['序号,姓名,职务\n4,新人,副县长\n', '书记 县长 主任 新人 主席 副县长'],
    ['姓名,职务\n主席,主席\n新人,副县长\n', '书记 县长 主任 主席 新人 副县长'],
    ['姓名,职务\n新书记,书记\n县长,县长\n主席,主席\n主任,主任\n', '书记 新书记 县长 主席 主任 副县长'],
    ['序号,姓名,职务\n２,县长,县长\n１,主席,主席\n', '书记 主席 主任 县长 副县长'],
  ])('%j: %s', (text, order) => expect(ranked(text)).toBe(order));

  it('a table of a few says of nobody that he has left', () => {
    expect(doubtsOf(imported('姓名,职务\n副县长,副县长\n', { leaders }), 'not-in-table')).toEqual([]);
    const most = imported('姓名,职务\n书记,书记\n县长,县长\n主任,主任\n', { leaders });
    expect(doubtsOf(most, 'not-in-table')).toHaveLength(2);
  });

  it('two of one number stand as their rows do, or as in the document where somebody says so', () => {
    const text = '序号,姓名,职务\n1,书记,书记\n2,主任,主任\n2,县长,县长\n4,主席,主席\n5,副县长,副县长\n';
    const read = imported(text, { leaders });
    expect(doubtsOf(read, 'rank-doubled')).toEqual(['A3 rank-doubled']);
    const [own] = read.doubts.filter(({ code }) => code === 'rank-doubled');
    const decided = importLeaders(
      readLeadersCsv(text),
      { ...empty, leaders },
      { [doubtKey(own!)]: 'document' },
    );
    expect(read.leaders.map(({ id }) => id)).toEqual(['l1', 'l3', 'l2', 'l4', 'l5']);
    expect(decided.leaders.map(({ id }) => id)).toEqual(['l1', 'l2', 'l3', 'l4', 'l5']);
  });
});

describe('the whole of the work', () => {
  const text = '姓名,职务,分管工作\n甲,县委书记,全面工作\n乙,县长,主持县政府全面工作\n丙,副县长,农业等工作\n';

  it('is a field of work as printed', () => {
    const read = imported(text);
    expect(read.leaders.map(({ sectors }) => sectors)).toEqual([
      ['全面工作'],
      ['主持县政府全面工作'],
      ['农业'],
    ]);
    expect(read.sectors.map(({ name }) => name)).toEqual(['全面工作', '主持县政府全面工作', '农业']);
    expect(doubtsOf(read, 'whole-field', 'not-a-link')).toEqual(['C2 whole-field']);
  });

  it('goes into the remarks where somebody says so', () => {
    const read = importLeaders(readLeadersCsv(text), empty, { 'whole-field': 'note' });
    expect(read.leaders.map(({ sectors, note }) => [sectors, note])).toEqual([
      [undefined, '全面工作'],
      [undefined, '主持县政府全面工作'],
      [['农业'], undefined],
    ]);
  });
});

it('remarks of the document stay where the table adds some', () => {
  const leaders = [{ id: 'a', name: '甲', note: '会方言' }];
  const read = imported('姓名,职务,系数\n甲,副县长,一半\n', { leaders });
  expect(read.leaders[0]!.note).toBe('会方言；一半');
});

describe('absences', () => {
  it('from and to in columns of their own are one absence, with the reason beside it', () => {
    const heads = [
      '请假开始,请假结束,请假事由',
      '开始日期,结束日期,事由',
      '请假起,请假止,请假原因',
      '起,止,事由',
    ];
    for (const head of heads) {
      const read = imported(
        `姓名,职务,${head}\n甲,副县长,2027-03-01,3月5日,党校\n,,5月1日,5月1日,\n乙,副县长,6月1日,,`,
      );
      expect(read.leaders[0]!.absences).toEqual([
        { from: '2027-03-01', to: '2027-03-05', reason: '党校' },
        { from: '2027-05-01', reason: '党校' },
      ]);
      expect(read.leaders[1]).not.toHaveProperty('absences');
      expect(doubtsOf(read, 'column-twice', 'absence-unread')).toEqual(['C4 absence-unread']);
    }
  });

  it('on weekdays, of half a day, long and unread are told apart, and the unread is a warning', () => {
    const read = imported(
      '姓名,职务,请假\n甲,副县长,每周三军事日\n乙,副县长,3月3日上午\n丙,副县长,长期病假\n丁,副县长,月底\n戊,副县长,6.1',
      { period: { from: '2027-02-01', to: '2027-12-31' } },
    );
    expect(read.leaders).toMatchObject([
      { unavailableWeekdays: [3] },
      { absences: [{ from: '2027-03-03' }] },
      { absences: [{ from: '2027-02-01', to: '2027-12-31', reason: '长期病假' }] },
      { note: '月底' },
      { absences: [{ from: '2027-06-01' }] },
    ]);
    const said = doubtsOf(
      read,
      'absence-half-day',
      'absence-whole-period',
      'absence-unread',
      'day-shortened',
    );
    expect(said).toEqual([
      'C3 absence-half-day',
      'C4 absence-whole-period',
      'C5 absence-unread',
      'C6 day-shortened',
    ]);
    const unread = read.doubts.find(({ code }) => code === 'absence-unread')!;
    expect(unread.severity).toBe('warning');
    expect(wordLeadersDoubt(unread, 'zh-CN')).toContain('排班时不起作用，这几天仍会照排');
    expect(wordLeadersDoubt(unread, 'en')).toContain('has no effect');
  });
});

describe('the foot of a table', () => {
  it.each([
    ',,制表人：李某,2027年1月2日',
    '填表人：李某,,审核：王某,',
    '联系人,,某某,1月2日',
    ',,,"审核人（签字）："',
    '合计,40人,,',
    '共40人,,3月1日,',
    '注：排名不分先后,,,',
    '说明：略,,甲镇,',
  ])('%j is not a leader and adds nothing to the last one', (foot) => {
    const read = imported(`姓名,职务,联系乡镇,请假\n甲,副县长,东镇,\n${foot}`);
    expect(read.leaders).toMatchObject([{ name: '甲', townships: ['东镇'] }]);
    expect(read.leaders[0]).not.toHaveProperty('absences');
    expect(doubtsOf(read, 'line-passed-over', 'row-continued')).toEqual(['3 line-passed-over']);
  });

  it('after an empty row does not continue the last leader', () => {
    const text = (between: string): string =>
      `姓名,职务,联系乡镇,请假\n甲,副县长,东镇,\n${between},,西镇,1月2日`;
    expect(doubtsOf(imported(text(',,,\n')), 'line-passed-over', 'row-continued')).toEqual([
      '4 line-passed-over',
    ]);
    expect(doubtsOf(imported(text('')), 'line-passed-over', 'row-continued')).toEqual(['3 row-continued']);
  });
});
