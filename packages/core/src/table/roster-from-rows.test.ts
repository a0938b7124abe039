import { describe, expect, it } from 'vitest';
import { readTable } from '../plan/read-table.ts';
import { makeDocument } from '../testing/documents.ts';

const namesakes = makeDocument({
  leaders: [
    { id: '张', name: '张', posts: [{ title: '县人大常委会副主任' }] },
    { id: '张-2', name: '张', posts: [{ title: '县委常委、副县长' }] },
    'C',
  ],
});

const read = (document: unknown, rows: readonly { leader: string; post?: string; date?: string }[]) => {
  const { roster, problems } = readTable(
    document,
    rows.map((row, index) => ({ line: index + 2, date: `2024-03-0${4 + index}`, ...row })),
  );
  return {
    leaders: roster!.assignments.flatMap(({ leader }) => (leader === null ? [] : [leader])),
    problems,
  };
};

describe('leaders of one name', () => {
  it('are told apart by their posts, whatever blanks and marks these are written with', () => {
    const rows = [
      { leader: '张', post: '县委常委 ，副县长' },
      { leader: '张　', post: '县人大常委会\u00a0副主任' },
    ];
    expect(read(namesakes, rows)).toEqual({ leaders: ['张-2', '张'], problems: [] });
  });

  it('are not told apart by an id that is their name', () => {
    expect(read(namesakes, [{ leader: '张' }, { leader: '张', post: '县长' }, { leader: '张-2' }])).toEqual({
      leaders: ['张-2'],
      problems: [
        { code: 'ambiguous-leader', line: 2, leader: '张', count: 2, leaders: ['张', '张-2'] },
        { code: 'ambiguous-leader', line: 3, leader: '张', count: 2, leaders: ['张', '张-2'], post: '县长' },
      ],
    });
  });

  it('are told apart by whom somebody says that a name in the cell means', () => {
    const week = { ...namesakes, shiftTypes: [{ id: 'main', name: '接访', heads: { workday: 2 } }] };
    const rows = [{ leader: '张、王某的秘书', means: { 张: '张-2', 王某的秘书: '张', 李某: '张' } }];
    expect(read(week, rows)).toEqual({ leaders: ['张-2', '张'], problems: [] });
  });

  it('are told apart by the post of the day', () => {
    const document = makeDocument({
      leaders: [
        {
          id: 'A',
          name: '张',
          posts: [
            { title: '副县长', to: '2024-03-04' },
            { title: '副主席', from: '2024-03-05' },
          ],
        },
        { id: 'B', name: '张', posts: [{ title: '副县长', from: '2024-03-05' }] },
      ],
    });
    const rows = [1, 2].map(() => ({ leader: '张', post: '副县长' }));
    expect(read(document, rows)).toEqual({ leaders: ['A', 'B'], problems: [] });
  });
});

it('a leader of a name of his own is known by it, whatever post stands beside it', () => {
  expect(read(namesakes, [{ leader: 'C', post: '县长' }])).toEqual({ leaders: ['C'], problems: [] });
});

it('a row that names no shift type, whether its type is left out, empty or null, takes any place of its day', () => {
  const document = makeDocument({ leaders: ['A', 'B', 'C'] });
  const rows = [undefined, '', null].map((type, index) => ({
    ...(type !== undefined && { type }),
    date: `2024-03-0${4 + index}`,
    leader: ['A', 'B', 'C'][index]!,
    line: index + 2,
  }));
  const { roster, problems } = readTable(document, rows);
  expect(problems).toEqual([]);
  expect(roster!.assignments.slice(1, 4).map(({ leader }) => leader)).toEqual(['A', 'B', 'C']);
});
