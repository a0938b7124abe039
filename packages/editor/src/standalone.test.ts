import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureElement, measureScript, most } from '../../../scripts/sizes.js';

describe.each(['editor', 'board'] as const)(
  'what <roster-%s> loads before anything is asked of it',
  (name) => {
    it(`is at most ${most[name]} kB gzipped, lit included, and no code of core`, async () => {
      const { first, modules } = await measureElement(name);
      expect(first).toBeGreaterThan(5);
      expect(first).toBeLessThanOrEqual(most[name]);
      expect(modules.filter((id: string) => !id.includes('/packages/editor/'))).toEqual([]);
    });
  },
);

/** What came after Chromium 86. */
const newer =
  /\bstatic ?\{|\.at\(|\.replaceAll\(|Object\.hasOwn\b|\.findLast(Index)?\(|structuredClone|\.toSorted\(|#\w+ in /;

describe.each(['editor', 'board', 'core'] as const)('the script that stands alone, %s', (name) => {
  it('is one file that imports nothing, with lit as it is for production', async () => {
    const { chunks } = await measureScript(name);
    expect(chunks).toHaveLength(1);
    const { code, imports } = chunks[0]!;
    expect(imports).toEqual([]);
    const found = (what: RegExp): string | undefined => what.exec(code)?.[0];
    expect(found(/\bimport\(|^(import|export) /m)).toBeUndefined();
    expect(found(/Lit is in dev mode/)).toBeUndefined();
    expect(found(newer)).toBeUndefined();
    expect(code).toContain(name === 'core' ? 'lunzhi-roster/1' : `roster-${name}`);
  });
});

describe('the sources', () => {
  it('set no style as an attribute, which a strict content security policy ignores', () => {
    const wrong = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/test|fixtures/.test(file))
      .filter((file) => /[^.\w]style=["$]/.test(readFileSync(join(import.meta.dirname, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
