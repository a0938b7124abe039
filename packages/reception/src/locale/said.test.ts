import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saidFiles } from '../testing/said/files.ts';

const folder = new URL('../testing/said/', import.meta.url);

describe('what the package says', () => {
  it('is in these files and no others', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.txt'))).toEqual(
      Object.keys(saidFiles).toSorted(),
    );
  });

  it.each(Object.entries(saidFiles))(
    'is what somebody has read, in %s; else run npm run said',
    (name, make) => {
      expect(make()).toBe(readFileSync(new URL(name, folder), 'utf8'));
    },
  );
});
