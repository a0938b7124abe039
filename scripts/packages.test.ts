import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
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

/** What TypeScript built, by its paths. */
const builtIn = (folder: string): Map<string, string> => {
  const dist = join(root, folder, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.[jt]s$/.test(file),
  );
  return new Map(
    files
      .filter((file) => !/^(?:bundle|standalone)/.test(file))
      .map((file) => [file, readFileSync(join(dist, file), 'utf8')]),
  );
};

const unpacked = mkdtempSync(join(tmpdir(), 'lunzhi-packed-'));
afterAll(() => rmSync(unpacked, { recursive: true }));

/** Packs all, and unpacks each into its folder below `unpacked`: what it would be published with, files too that are made for it. */
function packed(): Map<string, Packed> {
  const args = ['pack', '--json', '--foreground-scripts=false', '--offline', '--pack-destination', unpacked];
  const workspaces = folders.flatMap((folder) => ['--workspace', folder]);
  const text = execFileSync('npm', [...args, ...workspaces], { cwd: root, encoding: 'utf8' });
  const packages = JSON.parse(text) as {
    name: string;
    filename: string;
    files: { path: string }[];
    unpackedSize: number;
  }[];
  return new Map(
    folders.map((folder) => {
      const own = packages.find(({ name }) => name === manifestOf(folder)['name'])!;
      mkdirSync(join(unpacked, folder), { recursive: true });
      execFileSync('tar', ['-xzf', join(unpacked, own.filename), '--strip-components=1', '-C', folder], {
        cwd: unpacked,
      });
      return [folder, { files: own.files.map(({ path }) => path).sort(), unpackedSize: own.unpackedSize }];
    }),
  );
}

/** The text of a packed file. */
const textOf = (folder: string, file: string): string => readFileSync(join(unpacked, folder, file), 'utf8');

/** The files of its package that `file` imports. */
const importsOf = (folder: string, file: string): string[] =>
  [...textOf(folder, file).matchAll(/(?:from|import\(|new URL\()\s*['"](\.[^'"]+)['"]/g)].map(([, target]) =>
    posix.join(posix.dirname(file), target!),
  );

/** The files that `entry` imports, and those that they import, itself included. */
function reachedFrom(folder: string, entry: string): Set<string> {
  const reached = new Set([entry]);
  for (const file of reached) for (const target of importsOf(folder, file)) reached.add(target);
  return reached;
}

const built = new Map(folders.map((folder) => [folder, builtIn(folder)]));
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

  it('leaves what was built as it was: whoever packs runs and debugs the same after', () => {
    expect(builtIn(folder)).toEqual(built.get(folder));
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
        const text = textOf(folder, file);
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
      const text = textOf(folder, file);
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
      const text = textOf(folder, file);
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
    const licences = textOf('packages/cli', 'dist/bundle/licenses.md');
    const names = [...licences.matchAll(/^## (\S+) - /gm)].map(([, name]) => name);
    const used = ['core', 'formats', 'cli'].flatMap((name) =>
      Object.keys((manifestOf(`packages/${name}`)['dependencies'] as object | undefined) ?? {}),
    );
    expect(names).toEqual(expect.arrayContaining(used.filter((name) => !name.startsWith('@lunzhi/'))));
  });
});
