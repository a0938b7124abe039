import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentJsonSchema } from '../packages/core/src/document/json-schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['packages/core', 'packages/formats', 'packages/editor', 'packages/cli'];

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
    expect(scripts).toEqual(['board.js', 'core.js', 'editor.js'].map((name) => `dist/standalone/${name}`));
  });
});

describe('the schemas', () => {
  it('are what `npm run schemas` makes', () => {
    const file = join(root, 'packages/core/schemas/document.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(documentJsonSchema());
  });
});

describe('the command', () => {
  it('comes with the hooks that give a module of constraints its own core', () => {
    const files = filesOf.get('packages/cli')!.filter((file) => file.startsWith('bin/'));
    expect(files).toEqual(['bin/core-hooks.js', 'bin/lunzhi.js']);
  });
});

describe('the command, not yet built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lunzhi-'));
  const start = (...args: string[]) => {
    cpSync(join(root, 'packages/cli/bin'), join(folder, 'bin'), { recursive: true });
    cpSync(join(root, 'packages/cli/package.json'), join(folder, 'package.json'));
    const done = spawnSync(process.execPath, [join(folder, 'bin/lunzhi.js'), ...args], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    return done;
  };

  it('says so, and in JSON when asked for JSON', () => {
    const plain = start('plan', 'document.json');
    expect(plain).toMatchObject({ status: 2, stdout: '' });
    expect(plain.stderr).toContain('npm run build');
    const json = start('plan', 'document.json', '--json');
    expect(json.status).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({
      status: 'refused',
      diagnostics: [{ code: 'not-built', severity: 'error', pointer: '', sentence: expect.any(String) }],
    });
  });
});
