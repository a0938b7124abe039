import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { type DocumentFeatures, documentArbitrary } from './arbitrary-document.ts';
import type { RosterDocument } from '../document/schema.ts';

const everything: Required<DocumentFeatures> = {
  shares: true,
  quotas: true,
  leastOwed: true,
  carried: true,
  postsInside: true,
  pools: true,
  twoHeads: true,
  services: true,
  protection: true,
  absences: true,
  pins: true,
  history: true,
};

/** Whether a document has a feature, read from its text. */
const shows: Record<keyof DocumentFeatures, (document: RosterDocument) => boolean> = {
  shares: ({ leaders }) => leaders.some(({ share = 1 }) => share !== 1),
  quotas: ({ leaders }) => leaders.some(({ quota }) => quota),
  leastOwed: ({ leaders }) => leaders.some(({ chief }) => chief),
  carried: ({ leaders }) => leaders.some(({ carried }) => carried),
  postsInside: ({ leaders }) => leaders.some(({ posts }) => posts),
  pools: ({ shiftTypes = [] }) => shiftTypes.length === 2,
  twoHeads: ({ shiftTypes = [] }) => shiftTypes[0]?.heads?.workday === 2,
  services: ({ townships }) => townships !== undefined,
  protection: ({ protectionPeriods }) => protectionPeriods !== undefined,
  absences: ({ leaders }) => leaders.some(({ absences = [] }) => absences.length > 0),
  pins: ({ pins }) => pins !== undefined,
  history: ({ history }) => history !== undefined,
};

describe('documentArbitrary', () => {
  test('law: documents are valid and can be prepared', () => {
    fc.assert(
      fc.property(documentArbitrary(), (document) => {
        const { prepared, diagnostics } = parseAndPrepare(document);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(prepared).not.toBeNull();
      }),
      runs(13, 500),
    );
  });

  test('law: features that are forced are there, and those shut out are not', () => {
    const names = Object.keys(everything) as (keyof DocumentFeatures)[];
    const nothing = Object.fromEntries(names.map((name) => [name, false]));
    fc.assert(
      fc.property(documentArbitrary(everything), documentArbitrary(nothing), (full, empty) => {
        for (const name of names) {
          expect({ name, isThere: shows[name](full) }).toEqual({ name, isThere: true });
          expect({ name, isThere: shows[name](empty) }).toEqual({ name, isThere: false });
        }
      }),
      runs(8, 250),
    );
  });
});
