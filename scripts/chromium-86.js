// Brings a Chromium of October 2020, as offices still have it, for the tests of the scripts that stand alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const modules = join(import.meta.dirname, '..', 'node_modules');

/** Where the browser is once it was fetched. */
export const chromium86 = join(modules, '.chromium-86');

/** There is such a browser for this kind of machine alone. */
export const hasChromium86 = process.platform === 'linux' && process.arch === 'x64';

/** A package that carries the browser for servers without one, under the MIT licence, and what the browser is. */
const carrier = 'chrome-aws-lambda@5.3.1';
const sha256 = 'c56ecd5c2e5d579344539a689bd94c858f0fd59d911e8488d342e748ff66ec47';

export const advice = `No Chromium 86 for the tests of an office’s old browser.
Maybe fetch it (44 MB from the npm registry): node scripts/chromium-86.js
Maybe only the other tests are wanted: npx vitest run --exclude '**/standalone.page.test.ts'`;

/** Fetches the package without running any of it, and keeps the browser if it is the one known here. */
function fetchBrowser() {
  const folder = mkdtempSync(join(modules, '.fetch-'));
  const run = (command, args) => {
    const { status } = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  };
  try {
    run('npm', ['pack', '--silent', carrier]);
    run('tar', ['-xzf', `${carrier.replace('@', '-')}.tgz`, 'package/bin/chromium.br']);
    const browser = brotliDecompressSync(readFileSync(join(folder, 'package/bin/chromium.br')));
    if (createHash('sha256').update(browser).digest('hex') !== sha256) {
      throw new Error(`${carrier} does not carry the browser it carried.`);
    }
    const whole = join(folder, 'chromium');
    writeFileSync(whole, browser);
    chmodSync(whole, 0o755);
    renameSync(whole, chromium86);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const isCommand = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand && hasChromium86 && !existsSync(chromium86)) {
  console.error('Fetching Chromium 86 …');
  try {
    fetchBrowser();
  } catch (error) {
    console.error(error.message);
    console.error(advice);
  }
}
