import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
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
import { jsonSchemaNamed } from '../packages/cli/src/answers/json-schemas.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const manifestOf = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Record<string, unknown>;

const folders = readdirSync(join(root, 'packages'))
  .map((name) => `packages/${name}`)
  .filter((folder) => manifestOf(folder)['private'] !== true);

/** What each may be at most once it is unpacked, in bytes. */
const most: Readonly<Record<string, number>> = {
  'packages/core': 2_000_000,
  'packages/reception': 900_000,
  'packages/formats': 500_000,
  // each script that stands alone has its own lit, and two have core
  'packages/editor': 5_000_000,
  // the bundle, and single files for modules of constraints
  'packages/cli': 4_400_000,
  'packages/service': 600_000,
};

interface Packed {
  readonly files: readonly string[];
  readonly unpackedSize: number;
}

/** What the package in each folder would be published with, files too that are made for it. */
function packed(): Map<string, Packed> {
  const args = ['pack', '--dry-run', '--json', '--foreground-scripts=false', '--offline'];
  const workspaces = folders.flatMap((folder) => ['--workspace', folder]);
  const text = execFileSync('npm', [...args, ...workspaces], { cwd: root, encoding: 'utf8' });
  const packages = JSON.parse(text) as { name: string; files: { path: string }[]; unpackedSize: number }[];
  const packedOfName = new Map(
    packages.map(({ name, files, unpackedSize }) => [
      name,
      { files: files.map(({ path }) => path).sort(), unpackedSize },
    ]),
  );
  return new Map(folders.map((folder) => [folder, packedOfName.get(manifestOf(folder)['name'] as string)!]));
}

/** The files of its package that `file` imports. */
const importsOf = (folder: string, file: string): string[] =>
  [
    ...readFileSync(join(root, folder, file), 'utf8').matchAll(
      /(?:from|import\(|new URL\()\s*['"](\.[^'"]+)['"]/g,
    ),
  ].map(([, target]) => posix.join(posix.dirname(file), target!));

/** The files that `entry` imports, and those that they import, itself included. */
function reachedFrom(folder: string, entry: string): Set<string> {
  const reached = new Set([entry]);
  for (const file of reached) for (const target of importsOf(folder, file)) reached.add(target);
  return reached;
}

const packedOf = packed();
const filesOf = (folder: string): readonly string[] => packedOf.get(folder)!.files;

/** Files that a bundler keeps for what they do; sources are bundled in the workspace alone. */
const sideEffectsOf = (folder: string): string[] =>
  [manifestOf(folder)['sideEffects']]
    .flat()
    .flatMap((path) => (path ? [posix.normalize(path as string)] : []))
    .filter((path) => !path.startsWith('src/'));

/** Every path that a package's `exports` and `bin` lead to; `*` stands for any. */
function targetsOf(folder: string): string[] {
  const manifest = manifestOf(folder);
  const leaves = (value: unknown): string[] =>
    typeof value === 'string' ? [posix.normalize(value)] : Object.values(value ?? {}).flatMap(leaves);
  return [...leaves(manifest['exports']), ...leaves(manifest['bin'])];
}

describe.each(folders)('the package in %s', (folder) => {
  const files = filesOf(folder);

  it('has its licence and a page about it', () => {
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(readFileSync(join(root, folder, 'LICENSE'), 'utf8')).toBe(
      readFileSync(join(root, 'LICENSE'), 'utf8'),
    );
  });

  it('says whose it is in the words of the workspace, and where in it', () => {
    const { license, homepage, bugs, repository, publishConfig, engines } = manifestOf('.');
    expect(manifestOf(folder)).toMatchObject({
      license,
      homepage,
      bugs,
      repository: { ...(repository as object), directory: folder },
      publishConfig,
      engines,
      version: manifestOf('packages/core')['version'],
      description: expect.stringMatching(/./),
      keywords: expect.arrayContaining([expect.any(String)]),
    });
  });

  it('is no larger than it may be', () => {
    expect(packedOf.get(folder)!.unpackedSize).toBeLessThanOrEqual(most[folder] ?? 0);
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
    const source = join(root, folder, 'src');
    const thrown = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join(source, file), 'utf8').matchAll(/^export class (\w+Error) /gm),
      ])
      .map(([, name]) => name);
    // caught where workbooks are read, which is the one place where it is thrown
    const caught = ['TableTooLargeError'];
    expect(thrown.filter((name) => ![...names, ...caught].includes(name!))).toEqual([]);
  });

  it('leads to no map and no source that is not packed with it', () => {
    const leadsTo = (file: string): string[] => {
      if (!/\.(?:js|ts|map)$/.test(file)) return [];
      const text = readFileSync(join(root, folder, file), 'utf8');
      const paths = file.endsWith('.map')
        ? (JSON.parse(text) as { sources: string[] }).sources
        : [...text.matchAll(/^\/\/# sourceMappingURL=(.+)$/gm)].map(([, path]) => path!);
      return paths.map((path) => posix.join(posix.dirname(file), path));
    };
    expect(files.flatMap(leadsTo).filter((path) => !files.includes(path))).toEqual([]);
  });

  it('has no tests, no fixtures and nothing that only tests use', () => {
    expect(files.filter((file) => /\.test\.|tsbuildinfo|fixtures|^src\//.test(file))).toEqual([]);
    const inTesting = files.filter((file) => /^dist\/testing\/.*\.js$/.test(file));
    const reached = inTesting.length > 0 ? reachedFrom(folder, 'dist/testing/index.js') : [];
    expect(inTesting).toEqual([...reached].filter((file) => file.startsWith('dist/testing/')).sort());
  });

  /** Whose imports are the package's own: a bundle has them in itself. */
  const isModule = (file: string): boolean =>
    /\.(?:js|d\.ts)$/.test(file) && !/^dist\/(?:standalone|bundle)/.test(file);

  it('imports nothing that it does not list, in code and in types', () => {
    const { name, dependencies = {}, peerDependencies = {} } = manifestOf(folder) as Record<string, object>;
    const listed = [name, ...Object.keys(dependencies), ...Object.keys(peerDependencies)];
    const imported = files.filter(isModule).flatMap((file) => {
      const text = readFileSync(join(root, folder, file), 'utf8');
      return [...text.matchAll(/(?:^|[} ])(?:from |import |import\()['"]([a-z@][^'"]*)['"]/gm)].map(
        ([, path]) => path!,
      );
    });
    const packages = imported
      .filter((path) => !path.startsWith('node:'))
      .map((path) => path.split('/', path.startsWith('@') ? 2 : 1).join('/'));
    const isListed = (path: string): boolean => listed.includes(path) || listed.includes(`@types/${path}`);
    expect([...new Set(packages)].filter((path) => !isListed(path))).toEqual([]);
  });

  it('has what its files import of each other', () => {
    const code = files.filter((file) => file.endsWith('.js') && isModule(file));
    const imported = code.flatMap((file) => importsOf(folder, file));
    expect(imported.filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe('the editor', () => {
  it('comes with the scripts that stand alone', () => {
    const scripts = filesOf('packages/editor').filter((file) => file.startsWith('dist/standalone/'));
    expect(scripts).toEqual(
      ['board.js', 'core.js', 'desk.js', 'editor.js', 'reception.js', 'writers.js'].map(
        (name) => `dist/standalone/${name}`,
      ),
    );
  });
});

describe('the schemas', () => {
  it('are what `npm run schemas` makes', () => {
    const stored = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
    expect(stored('packages/core/schemas/document.json')).toEqual(documentJsonSchema());
    expect(stored('packages/cli/schemas/answers.json')).toEqual(jsonSchemaNamed('all'));
  });
});

describe('the command', () => {
  const files = filesOf('packages/cli');

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
