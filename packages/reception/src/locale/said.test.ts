import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saidFiles } from '../testing/said/files.ts';

describe('what the package says', () => {
  it.each(Object.entries(saidFiles))(
    'is what somebody has read, in %s; else run npm run said',
    (name, make) => {
      expect(make()).toBe(readFileSync(new URL(`../testing/said/${name}`, import.meta.url), 'utf8'));
    },
  );
});
