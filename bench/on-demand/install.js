// npm run bench:peers [-- npm python java]: installs the peers that are not installed by default, each kind in its own
// folder by its own lock. What cannot be installed is said, and the others are installed all the same.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = (name) => fileURLToPath(new URL(`${name}/`, import.meta.url));
const python = `${folder('python')}.venv/bin/python`;

const kinds = {
  npm: {
    what: 'CP-SAT and GLPK in WebAssembly',
    commands: [['npm', 'ci', '--no-audit', '--no-fund', '--prefix', folder('npm')]],
  },
  python: {
    what: 'HiGHS and CP-SAT, native (Python 3.11 or newer, with venv)',
    commands: [
      ['python3', '-m', 'venv', `${folder('python')}.venv`],
      [
        python,
        '-m',
        'pip',
        'install',
        '--quiet',
        '--require-hashes',
        '-r',
        `${folder('python')}requirements.txt`,
      ],
    ],
  },
  java: {
    what: 'Timefold (Java 17 or newer, and Maven)',
    needs: { javac: 'openjdk-17-jdk-headless', mvn: 'maven' },
    commands: [
      ['mvn', '--quiet', '--batch-mode', '--file', `${folder('timefold')}pom.xml`, 'process-classes'],
    ],
  },
};

/** Peers that are programs of the system's own packages. */
const peersOfSystem = { cbc: 'coinor-cbc', glpsol: 'glpk-utils' };

function run([program, ...args]) {
  console.error(`> ${program} ${args.join(' ')}`);
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (error) console.error(error.message);
  return status === 0;
}

const asked = process.argv.slice(2);
const unknown = asked.find((kind) => !(kind in kinds));
if (unknown !== undefined) {
  console.error(`There is no kind ${unknown}.\nMaybe one of these: ${Object.keys(kinds).join(', ')}.`);
  process.exit(2);
}

const said = [];
const programs = asked.length > 0 ? {} : { ...peersOfSystem };
for (const [kind, { what, commands, needs = {} }] of Object.entries(kinds)) {
  if (asked.length > 0 && !asked.includes(kind)) continue;
  Object.assign(programs, needs);
  const isDone = commands.every(run);
  said.push(`${isDone ? 'installed' : 'NOT INSTALLED'}: ${what}`);
  if (!isDone) process.exitCode = 1;
}
const inPath = (program) =>
  (process.env.PATH ?? '').split(':').some((place) => existsSync(`${place}/${program}`));
const missing = Object.keys(programs).filter((program) => !inPath(program));
if (missing.length > 0)
  said.push(
    `not found: ${missing.join(', ')}.\nMaybe apt-get install ${missing.map((program) => programs[program]).join(' ')}`,
  );
console.error(said.join('\n'));
