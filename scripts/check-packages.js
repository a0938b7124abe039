import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

// Packs each package that is to be published, and has publint and attw look at what a host would install. The editor's scripts
// that stand alone, which nobody imports, are packed as they are there: making them takes as long as all the rest.
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'lunzhi-packed-'));
const run = promisify(execFile);

/** What attw says of the types of a packed package, if anything: as modules alone, for Node 16 and later and for bundlers. */
const wrongTypes = (file) =>
  run('npx', ['attw', '--profile', 'esm-only', '--format', 'ascii', file], { cwd: root }).then(
    () => [],
    ({ stdout, stderr }) => [stdout + stderr],
  );

async function wrongIn(name) {
  const file = join(folder, name);
  const { messages, pkg } = await publint({
    pack: { tarball: Uint8Array.from(readFileSync(file)).buffer },
    strict: true,
  });
  return [...messages.map((message) => formatMessage(message, pkg)), ...(await wrongTypes(file))];
}

try {
  if (!existsSync(join(root, 'packages/editor/dist/standalone')))
    execFileSync(process.execPath, [join(root, 'scripts/standalone.js')]);
  for (const name of readdirSync(join(root, 'packages'))) {
    const cwd = join(root, 'packages', name);
    const { private: isPrivate, scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
    if (isPrivate) continue;
    const isMade = scripts.prepack.includes('prepack.js');
    try {
      if (isMade) execFileSync(process.execPath, [join(root, 'scripts/prepack.js')], { cwd });
      const args = ['pack', '--silent', '--ignore-scripts', '--offline', '--pack-destination', folder];
      execFileSync('npm', args, { cwd });
    } finally {
      if (isMade) execFileSync(process.execPath, [join(root, 'scripts/postpack.js')], { cwd });
    }
  }
  const names = readdirSync(folder);
  const wrong = await Promise.all(names.map(wrongIn));
  for (const [at, name] of names.entries())
    console.log([name, ...(wrong[at].length > 0 ? wrong[at] : ['as it should be'])].join(': '));
  if (wrong.flat().length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
