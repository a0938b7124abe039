import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bareEnvironment, filesOf, lunzhi, publicNames, scratch, smallText } from './command.test.kit.ts';

/** Whether a process has a signal that it has not yet taken, as Linux shows it. */
function isPending(pid: number): boolean {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return /ShdPnd:\s*0*[1-9a-f]/.test(status);
}

/** Without gaps and chiefs the first roster found is valid and complete, however early the search is stopped. */
const easyText = (): string =>
  smallText({
    leaders: Array.from({ length: 8 }, (_, index) => ({ id: `l${index}`, name: `副县长${index}` })),
    townships: [],
    rules: [{ constraint: 'min-rest-gap', params: { days: 0 } }],
  });

/** Says on standard output when the process begins to listen to Ctrl-C: before that it would just die. */
const probe = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   process.on('newListener', (name) => { if (name === 'SIGINT') writeSync(1, '\\n'); });`,
)}`;

const hours = ['--moves', '50000000000'];

/** Starts a search, of hours by default, and waits until it listens to Ctrl-C. */
async function startPlan(
  directory: string,
  search = hours,
): Promise<{ child: ChildProcess; ended: Promise<Ended> }> {
  const words = ['plan', 'document.json', '--out', 'out', ...search, '--json'];
  const child = spawn(process.execPath, ['--import', probe, lunzhi, ...words], {
    cwd: directory,
    env: bareEnvironment(),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  await once(child.stdout, 'data');
  return { child, ended };
}

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

// Windows has no SIGINT that one process can send to another (there `kill` ends the child at once), and only Linux shows
// in /proc whether a signal is still pending, which the second test has to wait for
describe.runIf(process.platform === 'linux')('Ctrl-C', { timeout: 240_000 }, () => {
  test('once: the best so far is written', async () => {
    const directory = scratch({ 'document.json': easyText() });
    const { child, ended } = await startPlan(directory);
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect(code).toBe(0);
    expect(err).toBe('Stopping with the best so far; Ctrl-C again writes nothing.\n');
    expect(JSON.parse(out)).toMatchObject({ score: { hard: 0, coverage: 0 } });
    expect(readdirSync(join(directory, 'out')).sort()).toEqual(
      [...publicNames, 'report.html', 'roster.json'].sort(),
    );
  });

  test('twice: nothing is written, and what was there stays', async () => {
    const directory = scratch({ 'document.json': easyText(), 'out/notice.html': 'mine' });
    const { child, ended } = await startPlan(directory);
    const before = filesOf(join(directory, 'out'));
    child.kill('SIGINT');
    // two of one signal count as one while the first is pending
    while (isPending(child.pid!));
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect({ code, out }).toEqual({ code: 130, out: '\n' });
    expect(err).not.toMatch(/^ {4}at /m);
    expect(filesOf(join(directory, 'out'))).toEqual(before);
    expect(existsSync(join(directory, 'out', 'roster.json'))).toBe(false);
  });

  describe('while moves are compared', () => {
    const everyName = [...publicNames, 'report.html', 'roster.json'].sort();
    /** Waits until the first search has written its files and has put away their staging; the second would take many minutes. */
    async function startComparing(directory: string): ReturnType<typeof startPlan> {
      const started = await startPlan(directory, ['--moves', '500000', '--compare-moves', '1000']);
      const out = join(directory, 'out');
      while (!existsSync(out) || !isDeepStrictEqual(readdirSync(out).sort(), everyName)) await setTimeout(20);
      return started;
    }
    const rosterIn = (directory: string) =>
      JSON.parse(readFileSync(join(directory, 'out', 'roster.json'), 'utf8')) as Record<string, unknown>;

    test('once: the roster is there, and it is said that nothing was compared', async () => {
      const directory = scratch({ 'document.json': easyText() });
      const { child, ended } = await startComparing(directory);
      const before = filesOf(join(directory, 'out'));
      child.kill('SIGINT');
      const { code, out, err } = await ended;
      expect(code).toBe(0);
      expect(err).toBe(
        'Stopping the comparison; the roster that was planned is not affected. Ctrl-C again ends at once.\n',
      );
      expect(JSON.parse(out)).toMatchObject({ comparedMoves: null, moves: 500_000 });
      expect(filesOf(join(directory, 'out'))).toEqual(before);
      expect(Object.keys(before)).toEqual(everyName);
    });

    const expectWhole = (directory: string): void => {
      expect(Object.keys(filesOf(join(directory, 'out')))).toEqual(everyName);
      expect(rosterIn(directory)).toMatchObject({ moves: 500_000 });
      expect(readFileSync(join(directory, 'out', 'report.html'), 'utf8')).toMatch(/<\/html>\s*$/);
    };

    test('twice: it ends at once, and the files of the first search are there and whole', async () => {
      // after the first signal there is hardly anything left to do: on a busy machine the second may come too late, when it
      // has ended or listens no more
      for (let again = 0; ; again++) {
        const directory = scratch({ 'document.json': easyText() });
        const { child, ended } = await startComparing(directory);
        child.kill('SIGINT');
        while (isPending(child.pid!));
        child.kill('SIGINT');
        const { code, signal } = await ended;
        expectWhole(directory);
        if ((code === 0 || signal === 'SIGINT') && again < 5) continue;
        expect(code).toBe(130);
        return;
      }
    });

    test('killed: the files of the first search are there and whole', async () => {
      const directory = scratch({ 'document.json': easyText() });
      const { child, ended } = await startComparing(directory);
      child.kill('SIGKILL');
      expect(await ended).toMatchObject({ code: null, signal: 'SIGKILL' });
      expectWhole(directory);
    });
  });
});
