import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { makeDocument } from '../testing/documents.ts';
import { explainDay } from './explain-day.ts';
import { plannedRoster } from './explained.test.kit.ts';
import { reasonsAgainst } from './reasons-against.ts';

it('law: says of every leader on a duty day what the explanation of the day says', async () => {
  await fc.assert(
    fc.asyncProperty(documentArbitrary(), async (document) => {
      const roster = await plannedRoster(document, 50);
      const reasons = reasonsAgainst(roster);
      for (const { date } of roster.dutyDays.slice(0, 3))
        for (const { id, verdict, reasons: said } of explainDay(roster, date)!.leaders)
          expect(reasons(id, date)).toEqual(verdict === 'on-duty' ? null : said);
    }),
    runs(10, 300),
  );
});

it('knows nothing of days on which nobody is needed, nor of leaders whom the roster does not have', async () => {
  const reasons = reasonsAgainst(await plannedRoster(makeDocument(), 50));
  expect(reasons('nobody', '2024-03-04')).toBeNull();
  expect(reasons('A', '1999-01-01')).toBeNull();
});
