import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Consumer } from './matrix.ts';

const root = join(import.meta.dirname, '../..');
/** What every project installs of ours. */
const usual = ['core', 'reception', 'formats', 'editor', 'cli'];
const folders = [...usual, 'service'];

const { NODE_ENV: _, ...environment } = process.env;
/** As in a shell of somebody's own, not of a test. */
export const environmentIn = (folder: string): NodeJS.ProcessEnv => ({
  ...environment,
  CI: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
  PATH: join(folder, 'node_modules/.bin') + delimiter + process.env['PATH'],
});

/** Runs a command in a folder. @returns what it printed @throws with all that it printed */
export const run = (folder: string, command: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { cwd: folder, env: environmentIn(folder), shell: true, maxBuffer: 2 ** 26 };
    execFile(command, options, (error, printed, complained) =>
      error
        ? reject(new Error(`${command}\n${printed}${complained}`))
        : resolve(stripVTControlCharacters(printed + complained)),
    );
  });

/** Packs our packages. @returns where each is, as npm is told it */
export async function pack(into: string): Promise<Readonly<Record<string, string>>> {
  mkdirSync(into);
  const workspaces = folders.map((folder) => `--workspace packages/${folder}`).join(' ');
  await run(root, `npm pack --silent --pack-destination "${into}" ${workspaces}`);
  const files = readdirSync(into);
  return Object.fromEntries(
    folders.map((folder) => {
      const { name, version } = manifestOf(folder);
      const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
      if (!files.includes(file)) throw new Error(`npm has not packed ${file}, only ${files.join(', ')}.`);
      return [name, `file:${join(into, file)}`];
    }),
  );
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };

/** What every project plans: the example that is shipped, in a moment. */
export const options = { seed: 1, moves: 2000 };
export const example = JSON.parse(
  readFileSync(join(root, 'examples/01-dongan-2024/document.json'), 'utf8'),
) as object;

/** Makes a project in an empty folder, and installs what it asks for: of ours only what was packed. */
export async function make(
  { made, tools, packages = [] }: Consumer,
  folder: string,
  packed: Readonly<Record<string, string>>,
): Promise<void> {
  const projects = join(import.meta.dirname, 'projects');
  for (const name of ['shared', ...made]) cpSync(join(projects, name), folder, { recursive: true });
  cpSync(
    join(root, 'examples/03-custom-rule/same-township-week.mjs'),
    join(folder, 'same-township-week.mjs'),
  );
  const texts = Object.entries({ example, options }).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
  );
  writeFileSync(join(folder, 'example.js'), texts.join(''));
  writeFileSync(join(folder, 'document.json'), JSON.stringify(example));
  const { zod } = manifestOf('core').dependencies;
  const own = [...usual, ...packages].map((name) => manifestOf(name).name);
  const ours = Object.fromEntries(own.map((name) => [name, packed[name]!]));
  const manifest = {
    private: true,
    type: 'module',
    dependencies: { ...ours, zod, ...tools },
    overrides: ours,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await run(
    folder,
    'npm install --silent --prefer-offline --ignore-scripts --no-audit --no-fund --no-package-lock',
  );
  if (existsSync(join(folder, 'node_modules/@lunzhi/core/node_modules/@lunzhi')))
    throw new Error('npm has installed a package of ours twice.');
}
