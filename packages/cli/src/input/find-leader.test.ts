import type { RosterDocument } from '@lunzhi/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { asPrinted, oneLine } from '../output/terminal.ts';
import { wordsOf } from '../words/index.ts';
import { findLeader } from './find-leader.ts';
import { Refusal, wordProblem } from './refusal.ts';

const document = {
  period: { from: '2024-01-01', to: '2024-12-31' },
  leaders: [
    { id: 'l1', name: '县委书记', posts: [{ title: '一级调研员' }, { title: '县委副书记、政法委书记' }] },
    { id: 'l2', name: '县长' },
    { id: 'l3', name: '副县长（公安）' },
    { id: 'l4', name: '副县长（文旅）' },
    { id: 'l5', name: '县长助理' },
    { id: 'l6', name: '县长助理', posts: [{ title: '局长' }] },
    { id: '同名', name: '同名', posts: [{ title: '局长' }] },
    { id: '同名2', name: '同名', posts: [{ title: '主任' }] },
  ],
} as unknown as RosterDocument;

function refusal(given: string): Refusal {
  try {
    findLeader(document, given);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`found ${given}`);
}

const candidates = (given: string): string[] => {
  const [problem] = refusal(given).problems;
  return problem?.code === 'unknown-leader' ? (problem.candidates ?? []).map(({ id }) => id) : [];
};

describe('a leader of the command line', () => {
  test('is meant by his id, or by a name that is his alone', () => {
    expect(findLeader(document, 'l3').name).toBe('副县长（公安）');
    expect(findLeader(document, '县长').id).toBe('l2');
  });

  test('that is nobody may be one whose name begins so, else holds it, else is near it', () => {
    expect(candidates('副县')).toEqual(['l3', 'l4']);
    expect(candidates('公安')).toEqual(['l3']);
    expect(candidates('县委书计')).toEqual(['l1']);
    expect(candidates('某某某某')).toEqual([]);
  });

  test('whose name several have is asked for by id', () => {
    expect(candidates('县长助理')).toEqual(['l5', 'l6']);
    const [problem] = refusal('县长助理').problems;
    expect(wordProblem(problem!, wordsOf('zh-CN'))).toBe(
      '值班表中“县长助理”不止一位，请写编号（id）或括号里的称呼：“l5”（县长助理（l5））、“l6”（县长助理（局长））。',
    );
    expect(wordProblem(problem!, wordsOf('en'))).toMatch(
      /^“县长助理” may mean several leaders; give the id, .*: “l5”/,
    );
  });

  test('whose id is also the name of another is asked for, and found with his post behind the name', () => {
    expect(candidates('同名')).toEqual(['同名', '同名2']);
    expect(findLeader(document, '同名（局长）').id).toBe('同名');
    expect(findLeader(document, '同名2').id).toBe('同名2');
  });

  test('is meant by a post that he alone holds', () => {
    expect(findLeader(document, '政法委书记').id).toBe('l1');
    expect(candidates('局长')).toEqual(['l6', '同名']);
    expect(candidates('调研员')).toEqual(['l1']);
  });

  test('law: is found again by what was printed of his name, unless two names are printed alike', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom('甲', '乙', ' ', '\u200b', '\ufeff', '\u202e', '\n', '\u0301', 'é', '-'),
    );
    const name = fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 5 }), (names) => {
        const leaders = names.map((own, index) => ({ id: `l${index}`, name: own }));
        const of = { ...document, leaders } as unknown as RosterDocument;
        const missed = leaders.filter(({ id, name: own }) => {
          const isAlone = names.filter((other) => asPrinted(other) === asPrinted(own)).length === 1;
          const isId = leaders.some((other) => other.id === asPrinted(own));
          return isAlone && !isId && findLeader(of, oneLine(own)).id !== id;
        });
        expect(missed).toEqual([]);
      }),
      runs(200, 20_000),
    );
  });
});
