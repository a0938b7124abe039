import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endingWords, runCommand } from './command.ts';
import { familyProcessorMs, processorMs } from './processor-time.ts';

const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (script: string): [string, ...string[]] => [process.execPath, '-e', script];
const patience = { killAfterMs: 60_000 };
const isLinux = process.platform === 'linux';

describe('runCommand', () => {
  it('hands over lines as they come, the last one too when it does not end', async () => {
    const lines: string[] = [];
    const outcome = await runCommand(node(`process.stdout.write('one\\ntwo\\r\\nthree')`), {
      ...patience,
      onLine: (line) => lines.push(line),
    });
    expect(lines).toEqual(['one', 'two', 'three']);
    expect(outcome).toMatchObject({ wasKilled: false, code: 0 });
  });

  it('gives a program its environment, and says how it broke down', async () => {
    const script = `console.log('a word'); if (process.env.MINE) console.error(process.env.MINE); process.exit(3)`;
    const loud = await runCommand(node(script), { ...patience, environment: { MINE: 'broken' } });
    expect(endingWords(loud)).toBe('ended with code 3: broken');
    expect(endingWords(await runCommand(node(script), patience))).toBe('ended with code 3: a word');
    const killed = await runCommand(node(`process.kill(process.pid, 'SIGKILL')`), patience);
    expect(endingWords(killed)).toBe('ended with a signal: without a word');
  });

  it('rejects when there is no such program', async () => {
    await expect(runCommand(['no-such-program-anywhere'], patience)).rejects.toThrow('ENOENT');
  });

  // who started whom is read from /proc, which only Linux has; elsewhere the program alone is ended
  it.runIf(isLinux)('ends a program that does not end, with all it has started', async () => {
    const pidFile = join(folder, 'pid');
    const inner = `require('fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => 0, 9)`;
    const outer = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' })`;
    const { wasKilled, code } = await runCommand(node(outer), { killAfterMs: 1_500 });
    expect([wasKilled, code]).toEqual([true, null]);
    // it is gone, or a dead entry that its parent has not read
    const inside = `/proc/${readFileSync(pidFile, 'utf8')}/stat`;
    const state = (): string => {
      try {
        return readFileSync(inside, 'utf8').split(') ')[1]![0]!;
      } catch {
        return 'gone';
      }
    };
    expect(['gone', 'Z', 'X']).toContain(state());
  });

  // the time of other processes is read from /proc, which only Linux has
  it.runIf(isLinux)('adds its processor time to that of this process', async () => {
    const [all, own] = [familyProcessorMs(), processorMs()];
    const work = `do for (let i = 0; i < 1e6; i++); while (process.cpuUsage().user < 3e5)`;
    await runCommand(node(work), patience);
    expect(familyProcessorMs() - all - (processorMs() - own)).toBeGreaterThan(250);
  });
});
