import { describe, expect, it } from 'vitest';
import { catalogue, constraintById } from './catalogue.ts';
import type { NamedNote } from './constraint.ts';
import { explained, noted } from './explanations.test.data.ts';

describe('what rules say', () => {
  it.each(explained)('%s of %j', (id, violation, chinese, english) => {
    const { explain } = constraintById(id)!;
    expect([explain['zh-CN'](violation), explain.en(violation)]).toEqual([chinese, english]);
  });

  it.each(noted)('%s, settled with %j', (id, facts, chinese, english) => {
    const note: NamedNote = { kind: '', dates: ['2024-02-09'], leaders: [], facts };
    const { explainNote } = constraintById(id)!;
    expect([explainNote?.['zh-CN'](note), explainNote?.en(note)]).toEqual([chinese, english]);
  });

  it('is tried of every rule', () => {
    const ids = new Set(explained.map(([id]) => id));
    expect([...ids]).toEqual(catalogue.map(({ id }) => id));
  });
});
