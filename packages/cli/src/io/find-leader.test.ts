import type { RosterDocument } from '@lunzhi/core';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../call/problem.ts';
import { callProblemEn } from '../words/problems-en.ts';
import { callProblemZh } from '../words/problems-zh-CN.ts';
import { findLeader } from './find-leader.ts';

const document = {
  leaders: [
    { id: 'l1', name: '县委书记' },
    { id: 'l2', name: '县长' },
    { id: 'l3', name: '副县长（公安）' },
    { id: 'l4', name: '副县长（文旅）' },
    { id: 'l5', name: '县长助理' },
    { id: 'l6', name: '县长助理' },
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
    expect(callProblemZh(problem!)).toBe(
      '值班表中有几位领导叫“县长助理”，请写编号（id）：“l5”（县长助理）、“l6”（县长助理）。',
    );
    expect(callProblemEn(problem!)).toMatch(/^Several leaders are called “县长助理”; give the id: “l5”/);
  });
});
