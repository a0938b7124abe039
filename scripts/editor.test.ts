import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('npm run editor serves the page to this machine alone, and says where', async () => {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'editor.js')], { stdio: 'pipe' });
  try {
    let said = '';
    server.stdout.on('data', (text: Buffer) => (said += String(text)));
    server.stderr.on('data', (text: Buffer) => (said += String(text)));
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)!;
    expect(await (await fetch(address)).text()).toContain('<roster-editor>');
  } finally {
    server.kill();
  }
});
