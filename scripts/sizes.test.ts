import { describe, expect, it } from 'vitest';
import { measureImport, mostOf } from './sizes.js';

describe.each(Object.entries(mostOf))('%s', (what, most) => {
  it(`loads at most ${most} kB gzipped at once, and no library before it is needed`, async () => {
    const { first, modules } = await measureImport(what);
    expect(first).toBeGreaterThan(most / 2 - 1);
    expect(first).toBeLessThanOrEqual(most);
    const libraries: string[] = modules
      .filter((id: string) => id.includes('/node_modules/'))
      .map((id: string) => id.replace(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/.*/, '$1'));
    const wanted = /^(?:plan|publicRoster)\b/.test(what) ? ['@noble/hashes', 'chinese-days', 'zod'] : [];
    expect([...new Set(libraries)].sort()).toEqual(wanted);
  });
});
