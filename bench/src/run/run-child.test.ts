import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runChild } from './run-child.ts';

const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, text: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  return path;
}

const begin = `console.log('{"kind":"begin"}');`;
const wide = { killAfterMs: 60_000, mostBytes: 2 ** 30 };

describe('runChild', () => {
  it('kills a process that cannot be interrupted, and keeps what it said', async () => {
    const path = script('stuck', `${begin} setTimeout(() => { for (;;); }, 0);`);
    const outcome = await runChild(path, [], { ...wide, killAfterMs: 1_500 });
    expect(outcome.wasKilled).toBe('time');
    expect(outcome.lines).toEqual([{ kind: 'begin' }]);
  });

  // the memory a process holds is read from /proc, which only Linux has; elsewhere the limit is not watched
  it.runIf(process.platform === 'linux')('kills a process that takes too much memory', async () => {
    const path = script(
      'greedy',
      `const all = []; setInterval(() => all.push(Buffer.alloc(2 ** 24, 1)), 5);`,
    );
    const outcome = await runChild(path, [], { ...wide, mostBytes: 2 ** 28 });
    expect(outcome.wasKilled).toBe('memory');
    expect(outcome.peakBytes).toBeGreaterThan(2 ** 28);
  });

  it('passes over what a library prints, and hears complaints', async () => {
    const text = `console.log('Running solver 1.0'); ${begin} console.error('broken'); process.exit(3);`;
    const outcome = await runChild(script('chatty', text), [], wide);
    expect(outcome.lines).toEqual([{ kind: 'begin' }]);
    expect(outcome.complaint).toContain('broken');
    expect(outcome.wasKilled).toBeNull();
  });
});
