import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, serveFolder } from '../packages/editor/src/testing/open-page.ts';

/** What hosts build with; fetched when this test runs, and no part of the workspace. */
const bundlers = {
  webpack: '5.113.0',
  '@rspack/core': '2.3.4',
  esbuild: '0.28.2',
  vite: '8.3.8',
  next: '16.4.6',
  react: '19.3.1',
  'react-dom': '19.3.1',
};

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'lunzhi-consumers-'));
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const node = (script: string): string => run(process.execPath, '--input-type=module', '--eval', script);
let browser: Browser;
/** What plain Node says of the packed core: a score, and that zod's configuration is the host's own. */
let expected: { readonly score: unknown; readonly jitless: null };

beforeAll(async () => {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: join(root, 'packages/core'),
    encoding: 'utf8',
  }).trim();
  const { dependencies } = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8')) as {
    dependencies: { zod: string };
  };
  const manifest = {
    private: true,
    type: 'module',
    dependencies: { '@lunzhi/core': `file:${packed}`, zod: dependencies.zod, ...bundlers },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  cpSync(join(root, 'scripts/consumers'), folder, { recursive: true });
  run('npm', 'install', '--silent', '--no-audit', '--no-fund', '--no-package-lock');
  expected = JSON.parse(run(process.execPath, 'node.js')) as typeof expected;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page and reads what its main thread and its worker have planned. */
async function answersOf(address: string): Promise<unknown> {
  const { page, complaints, strangers } = await openPage(browser, address);
  const said = async (id: string): Promise<unknown> => {
    await expect.poll(() => page.locator(id).innerText(), { timeout: 60_000 }).not.toBe('');
    const text = await page.locator(id).innerText();
    return text.startsWith('{') ? JSON.parse(text) : text;
  };
  const answers = { here: await said('#here'), worker: await said('#worker'), complaints, strangers };
  await page.context().close();
  return answers;
}

const asExpected = (): unknown => ({
  here: expected,
  worker: { score: expected.score },
  complaints: [],
  strangers: [],
});

it('plain Node runs it', () => {
  expect(expected).toEqual({ score: expect.anything(), jitless: null });
});

const options = `{
  mode: 'production', entry: './page.js', target: ['web', 'es2022'], devtool: false,
  performance: { hints: false },
  output: { path: process.cwd() + '/made-with-NAME', filename: 'page.js', module: true, chunkFormat: 'module' },
  experiments: { outputModule: true },
}`;
const compile = (name: string): string => `
  import pack from '${name}';
  const compiler = (pack.rspack ?? pack)(${options.replace('NAME', name.replace(/\W/g, '-'))});
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, made) => (error ? reject(error) : resolve(made))));
  if (stats.hasErrors() || stats.hasWarnings()) {
    console.error(stats.toString('errors-warnings'));
    process.exit(1);
  }
`;

it.each([
  ['webpack', compile('webpack')],
  ['@rspack/core', compile('@rspack/core')],
  [
    'esbuild',
    `import { build } from 'esbuild';
    await build({ entryPoints: ['page.js', 'worker.js'], outdir: 'made-with-esbuild', bundle: true, format: 'esm',
      minify: true, logLevel: 'warning' });`,
  ],
  [
    'vite',
    `import { build } from 'vite';
    await build({ logLevel: 'warn', worker: { format: 'es' }, build: { outDir: 'made-with-vite', rolldownOptions: {
      input: 'page.js', output: { entryFileNames: '[name].js' } } } });`,
  ],
])('%s builds it for a page and its worker, under a strict policy', async (name, script) => {
  node(script);
  const made = join(folder, `made-with-${name.replace(/\W/g, '-')}`);
  writeFileSync(
    join(made, 'index.html'),
    '<!doctype html><meta charset="utf-8"><p id="here"></p><p id="worker"></p><script type="module" src="page.js"></script>',
  );
  const server = await serveFolder(made, "default-src 'none'; script-src 'self'; worker-src 'self'");
  expect(await answersOf(`${server.address}/index.html`)).toEqual(asExpected());
  server.close();
});

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

it('Next builds it with Turbopack, for the server and for a worker', async () => {
  const next = join(folder, 'node_modules/next/dist/bin/next');
  run(process.execPath, next, 'build');
  const port = String(await freePort());
  const serving = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', port], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  try {
    const address = `http://127.0.0.1:${port}/`;
    const isUp = (): Promise<boolean> =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(isUp, { timeout: 60_000 }).toBe(true);
    expect(await (await fetch(address)).text()).toContain('id="here"');
    expect(await answersOf(address)).toEqual(asExpected());
  } finally {
    serving.kill();
  }
});
