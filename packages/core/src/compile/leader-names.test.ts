import { expect, test } from 'vitest';
import { leaderNames } from './leader-names.ts';

const period = { from: '2024-01-01', to: '2024-12-31' };
const named = (
  language: 'zh-CN' | 'en',
  ...leaders: { id: string; name: string; posts?: object[] }[]
): string[] => [...leaderNames({ period, language, leaders: leaders as never }).values()];

test('leaders of one name are told apart by the post of the period, others keep their bare name', () => {
  const leaders = [
    { id: 'a', name: '同名', posts: [{ title: '局长', to: '2023-12-31' }, { title: '副县长' }] },
    { id: 'b', name: '同　名', posts: [{ title: '县人大常委会副主任' }] },
    { id: 'c', name: '别名', posts: [{ title: '县长' }] },
  ];
  expect(named('zh-CN', ...leaders)).toEqual(['同名（副县长）', '同　名（县人大常委会副主任）', '别名']);
  expect(named('en', ...leaders)[0]).toBe('同名 (副县长)');
});

test('where no post tells them apart the id does', () => {
  const posts = [{ title: '副县长' }];
  const leaders = [
    { id: 'a', name: '同名', posts },
    { id: 'b', name: '同名', posts },
    { id: 'c', name: '同名' },
  ];
  expect(named('zh-CN', ...leaders)).toEqual(['同名（a）', '同名（b）', '同名（c）']);
});
