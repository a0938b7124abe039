import { describe, expect, it } from 'vitest';
import { openSession } from './session.ts';
import { document, first, roster, second, third } from './sample-session.test.kit.ts';

describe('the comparison with what stood before the last act', () => {
  it('is none before any act', () => {
    expect(openSession({ roster }).comparison()).toBeNull();
    expect(openSession({ document: {} as never }).comparison()).toBeNull();
  });

  it('says each place that changes hands once, by its cause', () => {
    const session = openSession({ document });
    session.act({ kind: 'assign', shift: first, leader: 'L01' });
    const { causes, isProven } = session.comparison()!;
    expect(isProven).toBe(false);
    expect(causes.map(({ sentence: said }) => said)).toEqual(['补上空缺']);
    expect(causes[0]!.changes).toHaveLength(1);
    expect(causes[0]!.changes[0]).toMatchObject({ before: null, after: { leader: 'L01' } });
    expect(causes[0]!.changes[0]!.effects[0]).toContain('0→1次');
  });

  it('tells places that are left empty or given away by hand', () => {
    const session = openSession({ roster });
    session.act({ kind: 'assign', shift: first, leader: null });
    expect(session.comparison()!.causes.map(({ sentence }) => sentence)).toEqual(['空出']);
    session.act({ kind: 'exchange', first, second });
    expect(session.comparison()!.causes.map(({ sentence }) => sentence)).toEqual(['补上空缺', '空出']);
    session.act({ kind: 'exchange', first, second: third });
    expect(session.comparison()!.causes.map(({ sentence }) => sentence)).toEqual(['改派']);
  });

  it('tells days that come and go', () => {
    const session = openSession({ roster });
    const exceptions = [
      { from: '2024-03-04', heads: 0 },
      { from: '2024-03-13', heads: 2 },
    ];
    session.act({ kind: 'document', document: { ...document, exceptions } });
    const { causes } = session.comparison()!;
    expect(causes.map(({ changes }) => changes.map(({ date }) => date))).toEqual([
      ['2024-03-04'],
      ['2024-03-13'],
    ]);
    expect(causes[0]!.changes[0]!.after).toBeNull();
  });
});
