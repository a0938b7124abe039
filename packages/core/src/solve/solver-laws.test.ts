import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { backendLaws } from '../testing/backend-laws.ts';
import { localSearchBackend } from './local-search-backend.ts';

describe('the local search backend', () => {
  const compared = { possible: 0, impossible: 0, solved: 0, infeasible: 0 };
  const laws = backendLaws(localSearchBackend, {
    onCompared({ status }, exists) {
      if (exists) compared.possible++;
      else compared.impossible++;
      if (status === 'optimal' || status === 'feasible') compared.solved++;
      if (status === 'infeasible') compared.infeasible++;
    },
  });
  for (const { name, property } of laws)
    it(`law: ${name}`, async () => {
      await expect(
        fc.assert(property, name.includes('brute force') ? runs(60, 3_000) : runs(15, 1_000)),
      ).resolves.toBeUndefined();
      if (!name.includes('brute force')) return;
      // solves what has a solution, and nearly always says so where there is none
      expect(compared.possible).toBeGreaterThanOrEqual(times(3, 600));
      expect(compared.solved).toBe(compared.possible);
      expect(compared.impossible).toBeGreaterThanOrEqual(times(3, 600));
      expect(compared.infeasible).toBeGreaterThanOrEqual(times(0.4, 0.85) * compared.impossible);
    });
});
