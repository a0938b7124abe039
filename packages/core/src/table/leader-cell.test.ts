import { describe, expect, it } from 'vitest';
import { readTable } from '../plan/read-table.ts';
import { makeDocument } from '../testing/documents.ts';
import { readLeaderCell } from './leader-cell.ts';
import { leadersByName } from './row-leader.ts';

const document = makeDocument({
  leaders: [
    { id: '1', name: '王某', posts: [{ title: '县委书记' }] },
    { id: '2', name: '李某', posts: [{ title: '县委副书记、县长' }] },
    { id: '3', name: '王某某', posts: [{ title: '副县长', to: '2024-03-05' }] },
    { id: '4', name: '赵某', posts: [{ title: '副县长' }] },
    { id: '5', name: '县政协主席' },
  ],
});

const byName = leadersByName(document as never);

/** `1` for a leader who is clear, `3?4` for one of several, `?` for nobody, a note in brackets, `!` where it names another. */
const read = (leader: string, date = '2024-03-04', post?: string): string =>
  readLeaderCell(byName, { date, leader, ...(post !== undefined && { post }) })
    .map(
      ({ meant, note, isUnclear }) =>
        (meant.map(({ id }) => id).join('?') || '?') +
        (note === undefined ? '' : `(${note})`) +
        (isUnclear ? '!' : ''),
    )
    .join(' ');

describe('readLeaderCell', () => {
  it.each([
    ['王某', '1'],
    ['王　某', '1'],
    ['2', '2'],
    ['县委书记', '1'],
    ['县委副书记，县长', '2'],
    ['县政协主席', '5'],
    ['副县长', '3?4'],
    ['县委书记 王某', '1'],
    ['王某\n县委书记', '1'],
    ['王某（县委书记）', '1'],
    ['县委书记（王某）', '1'],
    ['李某（县长）', '2'],
    ['县长李某', '2'],
    ['王某某副县长', '3'],
    ['赵某　副县长', '4'],
    ['王某（代）', '1(代)'],
    ['王某(代班)', '1(代班)'],
    ['王某代', '1(代)'],
    ['王某（主持）', '1(主持)'],
    ['李某（代县长）', '2'],
    ['王某（县人大代表）', '1(县人大代表)'],
    ['王某（正处级）', '1(正处级)'],
    ['县政协主席（因公外出，由县长代）', '5(因公外出，由县长代)!'],
    ['王某（李某）', '1(李某)!'],
    ['王某（李某代）', '1(李某代)!'],
    ['李某（代王某）', '2(代王某)!'],
    ['王某（县长）', '1(县长)!'],
    ['王某（由他人代）', '1(由他人代)!'],
    ['王某（改由外单位同志接访）', '1(改由外单位同志接访)!'],
    ['王某(请假)', '1(请假)!'],
    ['王某（党校学习）', '1(党校学习)!'],
    ['王某 [away]', '1(away)!'],
    ['王某、李某', '1 2'],
    ['王某 李某', '1 2'],
    ['王某\n李某（代）', '1 2(代)'],
    ['王某和李某', '1 2'],
    ['县委书记 王某、县长 李某', '1 2'],
    ['王某、外单位同志', '1 ?'],
    ['外单位同志', '?'],
    ['王某的秘书', '?'],
    ['县委常委、副县长', '?'],
    ['—', '?'],
  ])('%j means %s', (cell, meant) => expect(read(cell)).toBe(meant));

  it('knows the posts of the day', () => expect(read('副县长', '2024-03-06')).toBe('4'));

  it('loses no name: what is not understood is said as it stands', () => {
    const texts = readLeaderCell(byName, { date: '2024-03-04', leader: '王某、外单位同志、李某（代）' });
    expect(texts.map(({ text }) => text)).toEqual(['王某', '外单位同志', '李某（代）']);
  });
});

describe('rows as offices write them', () => {
  const week = makeDocument({ leaders: document.leaders, period: { from: '2024-03-04', to: '2024-03-10' } });

  it('one row for a week fills its working days and no other', () => {
    const { roster, problems } = readTable(week, [
      { line: 2, date: '2024-03-04', to: '2024-03-10', leader: '赵某' },
    ]);
    expect(problems).toEqual([]);
    expect(roster!.assignments.map(({ date, leader }) => [date.slice(8), leader])).toEqual(
      ['04', '05', '06', '07', '08'].map((day) => [day, '4']),
    );
  });

  it.each([
    [{ leader: '县政协主席（县长代）' }, '县政协主席（县长代）'],
    [{ leader: '县政协主席', post: '外出，由县长代' }, '外出，由县长代'],
    [{ leader: '县政协主席', remark: '改由县长接访' }, '改由县长接访'],
  ])('%j leaves open who serves, and each such row is told of', (row, written) => {
    const rows = ['04', '05', '06', '07'].map((day, at) => ({
      line: at + 2,
      date: `2024-03-${day}`,
      ...row,
    }));
    const { roster, problems, doubts } = readTable(week, rows);
    expect(problems).toEqual([]);
    expect(doubts).toEqual(
      rows.map(({ line }) => ({ code: 'another-may-serve', line, leader: '县政协主席', written })),
    );
    expect(roster!.assignments.filter(({ leader }) => leader === '5')).toHaveLength(4);
  });

  it('a post as the document has it, and the remarks of our own tables, leave nothing open', () => {
    const leaders = [
      { id: '1', name: '王某', posts: [{ title: '代县长' }] },
      { id: '2', name: '李某' },
    ];
    const acting = makeDocument({
      leaders,
      period: { from: '2024-03-04', to: '2024-03-10' },
      protectionPeriods: [{ id: 'p', name: '干部休假期间', from: '2024-03-04', to: '2024-03-05' }],
    });
    const rows = ['暂定、干部休假期间', '调休上班', '春节、周末', '代'].map((remark, at) => ({
      line: at + 2,
      date: `2024-03-0${at + 4}`,
      leader: '王某',
      post: at < 2 ? '代县长' : '县长',
      remark,
    }));
    expect(readTable(acting, rows).doubts).toEqual([]);
  });

  it('of a post that several share, those who have it are named', () => {
    const leaders = ['县长', '副县长甲', '副县长乙'].map((name) => ({ id: name, name }));
    const deputies = makeDocument({ leaders, period: { from: '2024-03-04', to: '2024-03-10' } });
    expect(readTable(deputies, [{ line: 2, date: '2024-03-04', leader: '副县长' }]).problems).toEqual([
      {
        code: 'unknown-leader',
        line: 2,
        leader: '副县长',
        nearest: '副县长甲',
        candidates: ['副县长甲', '副县长乙'],
      },
    ]);
  });

  it('a second name on a day with one place is told of', () => {
    const { roster, problems, doubts } = readTable(week, [
      { line: 2, date: '2024-03-04', leader: '王某、李某' },
      { line: 3, date: '2024-03-05', leader: '赵某（代）' },
    ]);
    expect(problems).toEqual([{ code: 'no-place-left', line: 2, date: '2024-03-04', leader: '李某' }]);
    expect(doubts).toEqual([{ code: 'note-beside-name', line: 3, leader: '赵某', written: '赵某（代）' }]);
    expect(roster!.assignments.slice(0, 2).map(({ leader }) => leader)).toEqual(['1', '4']);
  });
});
