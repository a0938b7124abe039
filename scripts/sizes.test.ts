import { describe, expect, it } from 'vitest';
import { imports, measureImport } from './sizes.js';

describe.each(Object.entries(imports))('%s', (what, { most, libraries }) => {
  it(`loads at most ${most} kB gzipped at once, and no library that it does not need`, async () => {
    const { first, modules } = await measureImport(what);
    expect(first).toBeGreaterThan(most / 2 - 1);
    expect(first).toBeLessThanOrEqual(most);
    const loaded: string[] = modules
      .filter((id: string) => id.includes('/node_modules/'))
      .map((id: string) => id.replace(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/.*/, '$1'));
    expect([...new Set(loaded)].sort()).toEqual(libraries);
  });
});
