import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { scoreRoster } from './score-roster.ts';
import { plan } from '../plan/plan.ts';
import { smallDocumentArbitrary } from '../testing/small-documents.test.kit.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { makeDocument } from '../testing/documents.ts';
import { UnknownConstraintError } from '../constraints/bind-rules.ts';
import { analysisIn, nameNote, nameViolation } from './analysis.ts';

test('law: an analysis in another language is the one that is counted in it', async () => {
  await fc.assert(
    fc.asyncProperty(smallDocumentArbitrary, async (document) => {
      const outcome = await plan(document, { moves: 50, language: 'zh-CN' });
      if (outcome.status === 'refused') return fc.pre(false);
      const { analysis } = scoreRoster(outcome.roster, { language: 'en' });
      expect(analysisIn(outcome.analysis, { language: 'en' })).toEqual(analysis);
      expect(analysisIn(analysis, { language: 'zh-CN' })).toEqual(outcome.analysis);
    }),
    runs(15, 1_000),
  );
});

describe('an analysis', () => {
  it('names places, leaders, services, types and holidays, each of the last two once', () => {
    const document = makeDocument({
      period: { from: '2024-02-09', to: '2024-02-12' },
      shiftTypes: [
        { id: 'main', name: '坐班', heads: { workday: 1, restDay: 1 } },
        { id: 'aside', name: '陪同', heads: { workday: 1, restDay: 1 } },
      ],
      townships: [
        { id: 't1', name: '一镇' },
        { id: 't2', name: '二镇' },
      ],
      leaders: [{ id: 'A', townships: ['t1', 't2'] }, 'B'],
    });
    const { problem, names } = parseAndPrepare(document).prepared!;
    const violation = {
      cost: 1,
      given: false,
      shifts: [2, 3, 5],
      leaders: [1],
      services: [1],
      facts: { gap: 2 },
    };
    expect(nameViolation(problem, names, violation)).toEqual({
      shifts: [
        { date: '2024-02-10', type: 'main', place: 1 },
        { date: '2024-02-10', type: 'aside', place: 1 },
        { date: '2024-02-11', type: 'aside', place: 1 },
      ],
      leaders: [{ id: 'B', name: 'B' }],
      groups: [{ kind: 'township', id: 't2', name: '二镇' }],
      types: [
        { id: 'main', name: '坐班' },
        { id: 'aside', name: '陪同' },
      ],
      holidays: ['春节'],
      facts: { gap: 2 },
    });
    const { services: _, ...plain } = violation;
    expect(nameViolation(problem, names, { ...plain, shifts: [0] })).toMatchObject({
      groups: [],
      shifts: [{}],
    });
  });

  it('names the days and leaders of a note', () => {
    const { names } = parseAndPrepare(makeDocument({ leaders: ['A', 'B', 'C'] })).prepared!;
    const note = { kind: 'found', days: [3], leaders: [2, 0], facts: { gap: 2 } };
    expect(nameNote(names, note)).toEqual({
      kind: 'found',
      dates: [names.days[3]],
      leaders: [
        { id: 'C', name: 'C' },
        { id: 'A', name: 'A' },
      ],
      facts: { gap: 2 },
    });
  });

  it('is worded only where its constraints are known; a note of a rule that has no words for it says nothing', async () => {
    const outcome = await plan(makeDocument(), { moves: 50, language: 'en' });
    if (outcome.status === 'refused') throw new Error('refused');
    const { analysis } = outcome;
    expect(analysis.notes.map(({ sentence }) => sentence)).toContainEqual(expect.stringMatching(/[a-z]/));
    expect(analysisIn(analysis)).toEqual(analysis);
    const [rule] = analysis.rules;
    const strange = { ...analysis, rules: [{ ...rule!, constraint: 'acme/own' }] };
    expect(() => analysisIn(strange)).toThrow(UnknownConstraintError);
    const [note] = analysis.notes;
    for (const id of ['fair-load', 'gone'])
      expect(analysisIn({ ...analysis, notes: [{ ...note!, rule: id }] }).notes).toEqual([
        { ...note!, rule: id, sentence: '' },
      ]);
  });
});
