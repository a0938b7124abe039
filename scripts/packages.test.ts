import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentJsonSchema } from '../packages/core/src/document/json-schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [
  'packages/core',
  'packages/reception',
  'packages/formats',
  'packages/editor',
  'packages/cli',
];

/** The files that the package in each folder would be published with, those too that are made for it. */
function packed(): Map<string, string[]> {
  const args = ['pack', '--dry-run', '--json', '--foreground-scripts=false', '--offline'];
  const workspaces = folders.flatMap((folder) => ['--workspace', folder]);
  const text = execFileSync('npm', [...args, ...workspaces], { cwd: root, encoding: 'utf8' });
  const packages = JSON.parse(text) as { name: string; files: { path: string }[] }[];
  const filesOfName = new Map(
    packages.map(({ name, files }) => [name, files.map(({ path }) => path).sort()]),
  );
  return new Map(folders.map((folder) => [folder, filesOfName.get(manifestOf(folder)['name'] as string)!]));
}

/** The files below `src` that `entry` imports, itself included. */
function reachedFrom(source: string, entry: string): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = readFileSync(join(source, file), 'utf8');
    for (const [, target] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g))
      visit(posix.join(posix.dirname(file), target!));
  };
  visit(entry);
  return reached;
}

const manifestOf = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Record<string, unknown>;

const filesOf = packed();

/** Files that a bundler keeps for what they do. */
const sideEffectsOf = (folder: string): string[] =>
  [manifestOf(folder)['sideEffects']]
    .flat()
    .flatMap((path) => (path ? [posix.normalize(path as string)] : []));

/** Every path that a package's `exports` and `bin` lead to; `*` stands for any. */
function targetsOf(folder: string): string[] {
  const manifest = manifestOf(folder);
  const leaves = (value: unknown): string[] =>
    typeof value === 'string' ? [posix.normalize(value)] : Object.values(value ?? {}).flatMap(leaves);
  return [...leaves(manifest['exports']), ...leaves(manifest['bin'])];
}

describe.each(folders)('the package in %s', (folder) => {
  const files = filesOf.get(folder)!;

  it('has its licence and a page about it', () => {
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(readFileSync(join(root, folder, 'LICENSE'), 'utf8')).toBe(
      readFileSync(join(root, 'LICENSE'), 'utf8'),
    );
  });

  it('has all that its exports and side effects lead to', () => {
    const missing = [...targetsOf(folder), ...sideEffectsOf(folder)].filter((target) => {
      const [start, end = null] = target.split('*') as [string, string?];
      return end === null
        ? !files.includes(start)
        : !files.some((file) => file.startsWith(start) && file.endsWith(end));
    });
    expect(missing).toEqual([]);
  });

  it('lets its manifest be read', () => {
    // without `exports` every file can be
    const { exports = { './package.json': './package.json' } } = manifestOf(folder);
    expect(exports).toHaveProperty(['./package.json'], './package.json');
  });

  it('imports no entry that webpack, rspack and Turbopack refuse: ESM that is said to be commonjs', () => {
    const { dependencies = {} } = manifestOf(folder) as { dependencies?: Record<string, string> };
    const refused = Object.keys(dependencies).filter((name) => {
      const { exports, module, type } = manifestOf(`node_modules/${name}`) as Record<string, string>;
      return exports === undefined && module?.endsWith('.js') && type === 'commonjs';
    });
    const imported = files
      .filter((file) => file.startsWith('dist/') && file.endsWith('.js'))
      .filter((file) => {
        const text = readFileSync(join(root, folder, file), 'utf8');
        return refused.some((name) => text.includes(`from '${name}'`));
      });
    expect(imported).toEqual([]);
  });

  it('hands out every class of errors that it throws', async () => {
    const { exports = {} } = manifestOf(folder) as { exports?: Record<string, { default?: string }> };
    const entries = Object.values(exports).flatMap(({ default: file }) => file ?? []);
    const modules = await Promise.all(
      entries.map((file) => import(pathToFileURL(join(root, folder, file)).href) as Promise<object>),
    );
    const names = modules.flatMap((module) => Object.keys(module));
    const thrown = files
      .filter((file) => file.startsWith('src/') && file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join(root, folder, file), 'utf8').matchAll(/^export class (\w+Error) /gm),
      ])
      .map(([, name]) => name);
    // caught where workbooks are read, which is the one place where it is thrown
    const caught = ['TableTooLargeError'];
    expect(thrown.filter((name) => ![...names, ...caught].includes(name!))).toEqual([]);
  });

  it('has no maps of types, whose sources are beside them', () => {
    expect(files.filter((file) => file.endsWith('.d.ts.map'))).toEqual([]);
  });

  it('has no tests and nothing that only tests use', () => {
    expect(files.filter((file) => /\.test\.|tsbuildinfo/.test(file))).toEqual([]);
    const inTesting = files.filter((file) => file.startsWith('src/testing/'));
    const reached = inTesting.length > 0 ? reachedFrom(join(root, folder, 'src'), 'testing/index.ts') : [];
    const wanted = [...reached].filter((file) => file.startsWith('testing/')).map((file) => `src/${file}`);
    expect(inTesting).toEqual(wanted.sort());
    const built = files.filter((file) => /^dist\/testing\/.*\.js$/.test(file));
    expect(built.map((file) => file.replace(/^dist/, 'src').replace(/js$/, 'ts'))).toEqual(inTesting);
  });
});

describe('the editor', () => {
  it('comes with the scripts that stand alone', () => {
    const scripts = filesOf.get('packages/editor')!.filter((file) => file.startsWith('dist/standalone/'));
    expect(scripts).toEqual(
      ['board.js', 'core.js', 'desk.js', 'editor.js', 'reception.js', 'writers.js'].map(
        (name) => `dist/standalone/${name}`,
      ),
    );
  });
});

describe('the schemas', () => {
  it('are what `npm run schemas` makes', () => {
    const file = join(root, 'packages/core/schemas/document.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(documentJsonSchema());
  });
});

describe('the command', () => {
  const files = filesOf.get('packages/cli')!;

  it('comes with the hooks that give a module of constraints its own core', () => {
    expect(files.filter((file) => file.startsWith('bin/'))).toEqual([
      'bin/bundle.js',
      'bin/core-hooks.js',
      'bin/lunzhi.js',
    ]);
  });

  it('comes bundled, with the licences of what is in the bundle', () => {
    expect(files).toContain('dist/bundle.js');
    expect(files).not.toContain('dist/bundle/builds.txt');
    const licences = readFileSync(join(root, 'packages/cli/dist/bundle/licenses.md'), 'utf8');
    const names = [...licences.matchAll(/^## (\S+) - /gm)].map(([, name]) => name);
    const used = ['core', 'formats', 'cli'].flatMap((name) =>
      Object.keys((manifestOf(`packages/${name}`)['dependencies'] as object | undefined) ?? {}),
    );
    expect(names).toEqual(expect.arrayContaining(used.filter((name) => !name.startsWith('@lunzhi/'))));
  });
});

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
