import { describe, expect, it } from 'vitest';
import { type Act, actProblem, actSchema } from './acts.ts';
import { common, document, first, roster, second, sentence } from './sample-session.test.kit.ts';
import { openSession } from './session.ts';

const samples: Readonly<Record<Act['kind'], Act>> = {
  assign: { kind: 'assign', shift: first, leader: 'L01', lock: true },
  exchange: { kind: 'exchange', first, second, lock: false },
  exchanges: { kind: 'exchanges', pairs: [{ first, second }] },
  'take-table': {
    kind: 'take-table',
    places: [{ shift: first, leader: 'L01' }],
    ...common,
    reason: '表',
    accepts: ['min-rest-gap'],
  },
  lock: { kind: 'lock', shifts: [first] },
  unlock: { kind: 'unlock', shifts: [first] },
  'add-absence': {
    kind: 'add-absence',
    leader: 'L01',
    from: '2024-03-09',
    to: '2024-03-10',
    reason: '学习',
  },
  document: { kind: 'document', document },
  'write-field': { kind: 'write-field', at: { pointer: '/title' }, was: '试排', text: '排班' },
  'add-item': { kind: 'add-item', list: '/townships', texts: { '/name': '某镇' } },
  'remove-item': { kind: 'remove-item', pointer: '/leaders/0', was: 'L01' },
  'move-item': { kind: 'move-item', pointer: '/leaders/0', was: 'L01', to: 1 },
  edits: { kind: 'edits', edits: [{ kind: 'remove-item', pointer: '/leaders/0', was: 'L01' }] },
  entry: { kind: 'entry', entry: { kind: 'circulated', ...common } },
  entries: { kind: 'entries', entries: [{ kind: 'circulated', ...common }] },
  plan: { kind: 'plan', seed: 1, moves: 0 },
  amend: {
    kind: 'amend',
    amendment: { kind: 'departure', leader: 'L01', lastDay: '2024-03-09', successor: null },
    today: '2024-03-01',
    ...common,
  },
  replan: { kind: 'replan', today: '2024-03-01', ...common, reason: '学习' },
};

const wrongs: readonly unknown[] = [null, 7, 'text', {}, [7], [null]];

describe('actProblem', () => {
  it('finds nothing wrong with any kind of act', () => {
    const kinds = actSchema.def.options.flatMap(({ shape: { kind } }) =>
      kind.type === 'enum' ? Object.values(kind.def.entries) : kind.def.values,
    );
    expect(kinds.sort()).toEqual(Object.keys(samples).sort());
    expect(Object.values(samples).map(actProblem)).toEqual(kinds.map(() => null));
  });

  it('names the act that is not known, and the field that is wrong', () => {
    expect(actProblem(null)).toEqual({ why: 'bad-act', kind: 'null', at: '' });
    expect(actProblem({ kind: 'dance' })).toEqual({ why: 'bad-act', kind: 'dance', at: '' });
    expect(actProblem({ ...samples.lock, shifts: [first, 7] })).toMatchObject({
      kind: 'lock',
      at: 'shifts/1',
    });
    const address = { pointer: 7 };
    expect(actProblem({ ...samples['write-field'], at: address })).toMatchObject({ at: 'at/pointer' });
  });
});

describe('a session', () => {
  it('refuses in words whatever field of an act is wrong, and throws nothing', async () => {
    const session = openSession({ roster, language: 'en' });
    for (const [kind, act] of Object.entries(samples))
      for (const field of Object.keys(act))
        for (const wrong of wrongs) {
          const changed = { ...act, [field]: wrong } as unknown as Act;
          expect(() => session.preview(changed)).not.toThrow();
          if (!actProblem(changed)) continue;
          const outcome = await session.run(changed);
          expect([kind, field, outcome.patch]).toEqual([kind, field, null]);
          expect(sentence(outcome)).toMatch(
            field === 'kind'
              ? /^There is no action /
              : new RegExp(`^The action “${kind}” is invalid at ${field}`),
          );
        }
    expect(session.view().revision).toBe(0);
  });
});
