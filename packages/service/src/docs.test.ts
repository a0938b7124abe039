import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { blocksOf, root } from '../../../scripts/docs/blocks/read-blocks.ts';
import { bareEnvironment, lunzhi, scratch } from '../../cli/src/command.test.kit.ts';

const requestsOf = (page: string): string[] =>
  blocksOf(page)
    .map(({ text }) => text)
    .filter((text) => text.includes('curl'));

const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) console.log('No curl here, by which the page asks: apt-get install curl, and it is tried.');

test.skipIf(!hasCurl)('whoever follows the page about the service is answered', async () => {
  const directory = scratch();
  symlinkSync(join(root, 'examples'), join(directory, 'examples'));
  const own = spawn(process.execPath, [lunzhi, 'serve', '--port', '0', '--json'], { env: bareEnvironment() });
  onTestFinished(() => void own.kill('SIGKILL'));
  own.stderr.resume();
  const [said] = (await once(own.stdout, 'data')) as [Buffer];
  const { url } = JSON.parse(said.toString()) as { url: string };
  const blocks = requestsOf('docs/service.md');
  expect(blocks.length).toBeGreaterThan(3);
  const script = blocks.map((text) => text.replaceAll('http://127.0.0.1:8080', url)).join('\n');
  // requests that come before every thread is there wait for it
  const { stdout } = await promisify(execFile)('bash', ['-euc', script.replaceAll('/readyz', '/healthz')], {
    cwd: directory,
  });
  for (const part of ['"dutyDays": 262', 'event: done', 'lunzhi_waiting']) expect(stdout).toContain(part);
});

test('both languages ask the same', () => {
  expect(requestsOf('docs/zh/service.md')).toEqual(requestsOf('docs/service.md'));
});
