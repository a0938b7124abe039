import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { expectSnapshot, expectSound, ledgerCommands } from '../ledger/ledger-commands.test.kit.ts';
import { ledgerDocument, rosterOf } from '../ledger/ledger-documents.test.kit.ts';
import { LedgerModel } from '../ledger/ledger-model.test.kit.ts';
import { rosterAt } from '../ledger/append-and-recount.ts';
import { replanCommand } from '../plan/replan-command.test.kit.ts';

describe('the fold of a ledger', () => {
  test('law: whatever is entered, the roster says what a plain list of places says', async () => {
    let written = 0;
    let replanned = 0;
    await fc.assert(
      fc.asyncProperty(
        ledgerDocument,
        fc.commands([...(ledgerCommands as (typeof replanCommand)[]), replanCommand], {
          maxCommands: times(15, 30),
          size: 'max',
        }),
        async (document, commands) => {
          const first = await rosterOf(document);
          const model = new LedgerModel(first);
          const tested = { roster: first };
          await fc.asyncModelRun(() => ({ model, real: tested }), commands);
          const { roster } = tested;
          written += roster.ledger.length;
          replanned += roster.ledger.filter(({ kind }) => kind === 're-planned').length;
          model.snapshots.forEach((snapshot, count) => {
            const then = rosterAt(roster, count);
            expect(then.ledger).toEqual(roster.ledger.slice(0, count));
            expectSnapshot(then, snapshot);
            expectSound(then);
          });
          expect(roster.original?.assignments ?? first.assignments).toEqual(first.assignments);
        },
      ),
      runs(8, 300),
    );
    // a law about nothing would hold as well
    expect(written).toBeGreaterThan(times(5, 500));
    expect(replanned).toBeGreaterThan(times(0, 150));
  });
});
