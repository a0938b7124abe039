import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureElement, most } from '../../../scripts/sizes.js';

describe.each(['editor', 'board', 'desk'] as const)(
  'what the %s loads before anything is asked of it',
  (name) => {
    it(`is at most ${most[name]} kB gzipped, lit included, and of core the names of days alone`, async () => {
      const { first, modules } = await measureElement(name);
      expect(first).toBeGreaterThan(5);
      expect(first).toBeLessThanOrEqual(most[name]);
      const foreign = modules.filter((id: string) => !id.includes('/packages/editor/'));
      expect(foreign.map((id: string) => id.replace(/.*\/packages\//, '')).sort()).toEqual([
        'core/src/dates/weekdays.ts',
        'core/src/locale/names.ts',
        'core/src/locale/tables.ts',
      ]);
    });
  },
);

describe('the sources', () => {
  it('set no style as an attribute, which a strict content security policy ignores', () => {
    const wrong = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/test|fixtures/.test(file))
      .filter((file) => /[^.\w]style=["$]/.test(readFileSync(join(import.meta.dirname, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
