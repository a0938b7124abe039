import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the file that starts the command', () => {
  const main = 'console.log("from single files");';
  /** As in a checkout where both packages that it is made of, and itself, were built; what it prints says which was run. */
  const checkout = {
    'cli/dist/main.js': main,
    'cli/dist/.tsbuildinfo': '',
    'core/dist/.tsbuildinfo': '',
    'formats/dist/.tsbuildinfo': '',
    'core/package.json': '{ "name": "@lunzhi/core", "type": "module", "exports": "./index.js" }',
    'core/index.js': '',
  };
  const bundled = { 'cli/dist/bundle.js': 'console.log("from the bundle");' };

  /** @param prepare is done between the making of the bundle and the call */
  const start = (
    written: Readonly<Record<string, string>>,
    words: readonly string[],
    prepare: (folder: string) => void = () => {},
  ) => {
    const folder = mkdtempSync(join(tmpdir(), 'lunzhi-'));
    try {
      cpSync(join(root, 'packages/cli/bin'), join(folder, 'cli/bin'), { recursive: true });
      cpSync(join(root, 'packages/cli/package.json'), join(folder, 'cli/package.json'));
      for (const [path, text] of Object.entries(written)) {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      mkdirSync(join(folder, 'node_modules/@lunzhi'), { recursive: true });
      symlinkSync(join(folder, 'core'), join(folder, 'node_modules/@lunzhi/core'));
      prepare(folder);
      return spawnSync(process.execPath, [join(folder, 'cli/bin/lunzhi.js'), ...words], { encoding: 'utf8' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  /** Writes what `scripts/bundle.js` writes last. */
  const finishBundle = (folder: string): void => {
    const url = pathToFileURL(join(folder, 'cli/bin/bundle.js')).href;
    const script = `import fs from 'node:fs'; const { builds, bundledBuilds } = await import(${JSON.stringify(url)});
      fs.mkdirSync(new URL('.', bundledBuilds)); fs.writeFileSync(bundledBuilds, builds());`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script]);
  };

  it('takes the bundle of a package, where nothing is built', () => {
    const { 'cli/dist/main.js': own } = checkout;
    expect(start({ 'cli/dist/main.js': own, ...bundled }, ['plan']).stdout).toBe('from the bundle\n');
  });

  it('takes the bundle of a checkout as long as nothing was built since', () => {
    const all = { ...checkout, ...bundled };
    expect(start(all, ['plan'], finishBundle).stdout).toBe('from the bundle\n');
    for (const name of ['cli', 'core', 'formats']) {
      const { stdout } = start(all, ['plan'], (folder) => {
        finishBundle(folder);
        utimesSync(join(folder, name, 'dist/.tsbuildinfo'), 1, 1);
      });
      expect(stdout).toBe('from single files\n');
    }
    // the making of a bundle that was broken off
    expect(start(all, ['plan']).stdout).toBe('from single files\n');
    expect(start(checkout, ['plan']).stdout).toBe('from single files\n');
  });

  it.each(['--constraints', '-constraints', '--constraints=own.mjs'])(
    'takes no bundle with %s, whose module imports core',
    (option) => {
      const { stdout } = start({ ...checkout, ...bundled }, ['plan', option, 'own.mjs'], finishBundle);
      expect(stdout).toBe('from single files\n');
    },
  );

  it('says that nothing is built, and in JSON when asked for JSON', () => {
    const plain = start({}, ['plan', 'document.json']);
    expect(plain).toMatchObject({ status: 2, stdout: '' });
    expect(plain.stderr).toContain('npm run build');
    const json = start({}, ['plan', 'document.json', '--json']);
    expect(json.status).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({
      status: 'refused',
      diagnostics: [{ code: 'not-built', severity: 'error', pointer: '', sentence: expect.any(String) }],
    });
  });
});
