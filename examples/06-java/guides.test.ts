import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blocksOf } from '../../scripts/docs/blocks/read-blocks.ts';

test.each(['docs/guides/servers.md', 'docs/zh/guides/servers.md'])(
  '%s shows the program that is tried',
  (page) => {
    const program = 'PlanOverHttp.java';
    const shown = blocksOf(page).find(({ file }) => file === program);
    expect(shown?.text).toBe(readFileSync(join(import.meta.dirname, program), 'utf8'));
  },
);
