import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, smallText } from '../command.test.kit.ts';
import { planned } from '../planned.test.kit.ts';

/** Tells how often somebody begins to listen to Ctrl-C. */
function ear(): { interrupt: AbortSignal; listened: () => number } {
  let count = 0;
  const interrupt = { addEventListener: () => void count++, removeEventListener: () => undefined };
  return { interrupt: interrupt as unknown as AbortSignal, listened: () => count };
}

test('nobody listens to Ctrl-C before there is something to keep: until then the system ends the process', async () => {
  const directory = await planned();
  writeFileSync(join(directory, 'wrong.json'), smallText({ rules: [{ constraint: 'no-such-rule' }] }));
  for (const [words, code, times] of [
    [['plan', 'wrong.json', '--out', 'new'], 2, 0],
    [['plan', 'document.json', '--moves', '100', '--out', 'new'], 0, 1],
    [['check', 'wrong.json', 'out/roster.json'], 2, 0],
    [['check', 'document.json', 'out/roster.json'], 0, 1],
    [['replan', 'out/roster.json', 'wrong.json', '--today', '2024-02-20'], 2, 0],
    [['replan', 'out/roster.json', '--today', '2024-02-20', '--moves', '100', '--dry-run'], 0, 1],
  ] as const) {
    const { interrupt, listened } = ear();
    const ended = await call(words, { directory, interrupt });
    expect([words, ended.code, listened()]).toEqual([words, code, times]);
  }
});
