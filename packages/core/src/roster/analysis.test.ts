import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { scoreRoster } from './score-roster.ts';
import { plan } from '../plan/plan.ts';
import { smallDocumentArbitrary } from '../testing/small-documents.test.kit.ts';
import { analysisIn } from './analysis.ts';

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
