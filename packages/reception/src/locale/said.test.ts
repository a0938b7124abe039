import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saidFiles } from '../testing/said/files.ts';

describe('what the package says', () => {
  const files = saidFiles();

  it.each(Object.keys(files))('is what somebody has read, in %s; else run npm run said', (name) => {
    expect(files[name]).toBe(readFileSync(new URL(`../testing/said/${name}`, import.meta.url), 'utf8'));
  });
});
