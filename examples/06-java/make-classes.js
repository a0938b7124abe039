import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Makes Java classes of what `lunzhi plan --json` prints, of why it refuses, and of all that is part of them:
//
//     node make-classes.js DIRECTORY
//
// quicktype comes from npm. Dates and moments stay strings, for which Jackson needs no module.
const directory = process.argv[2] ?? 'classes';
const wanted = ['PlanAnswer', 'Refusal'];
const [lunzhi, ...words] = process.env.LUNZHI?.split('\n') ?? ['npx', 'lunzhi'];

// what goes to standard error is part of the error that a failing step throws, and else not shown
const stdio = ['ignore', 'pipe', 'pipe'];

const { $defs } = JSON.parse(
  execFileSync(lunzhi, [...words, 'schema', 'all'], { encoding: 'utf8', maxBuffer: 1e8, stdio }),
  (key, value) => (key === 'format' && ['date', 'date-time'].includes(value) ? undefined : value),
);
/** A schema with all that it refers to. */
const reached = new Set();
const reach = (name) => {
  if (reached.has(name)) return;
  reached.add(name);
  for (const [, other] of JSON.stringify($defs[name]).matchAll(/#\/\$defs\/(\w+)/g)) reach(other);
};
wanted.forEach(reach);

mkdirSync(join(directory, 'lunzhi'), { recursive: true });
const schema = join(directory, 'schema.json');
writeFileSync(
  schema,
  JSON.stringify({ $defs: Object.fromEntries([...reached].map((name) => [name, $defs[name]])) }),
);
const options = [
  '--src-lang',
  'schema',
  '--lang',
  'java',
  '--package',
  'lunzhi',
  '--src',
  `${schema}#/$defs/`,
];
const out = join(directory, 'lunzhi', 'PlanAnswer.java');
execFileSync('npx', ['--yes', 'quicktype@26.0.0', ...options, '--out', out], { stdio });
// the example reads and writes with a mapper of its own
rmSync(join(directory, 'lunzhi', 'Converter.java'));
