// npm run mutation [-- ROOM… --mutants N --seed N]: how many of the faults put into a room its tests notice.
// With --survivors, after tests were added: those that were not noticed are tried again, the others are as they were.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { filesOf, rooms } from './rooms.js';

const bar = 85;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutants: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    survivors: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: String(availableParallelism()) },
  },
});
const asked = positionals.length > 0 ? positionals : Object.keys(rooms);
const unknown = asked.find((room) => !Object.hasOwn(rooms, room));
if (unknown !== undefined) {
  console.error(`There is no room ${unknown}.\nMaybe one of these: ${Object.keys(rooms).join(', ')}.`);
  process.exit(2);
}

/** What a lock says of each package that is installed everywhere. */
function lockedIn(path) {
  const { packages = {} } = existsSync(here(path)) ? JSON.parse(readFileSync(here(path), 'utf8')) : {};
  return Object.fromEntries(
    Object.entries(packages).filter(([name, { optional }]) => name !== '' && !optional),
  );
}

if (!isDeepStrictEqual(lockedIn('package-lock.json'), lockedIn('node_modules/.package-lock.json')))
  spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', here('.')], { stdio: 'inherit' });
const { nameOf, sampleOf } = await import('./sample.js');
mkdirSync('out/mutation', { recursive: true });

// what brings the whole process down, as an array that grows without end does, no test run passes over
const detected = ['Killed', 'Timeout', 'Crashed'];
const missed = ['Survived', 'NoCoverage'];
let isShort = false;

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const digestOf = (text) => createHash('sha256').update(text).digest('hex');
/** The mutants of a report of Stryker's, each with its name, its file and what stood there. */
const mutantsIn = (report) =>
  Object.entries(read(report).files).flatMap(([fileName, { source, mutants }]) =>
    mutants.map(({ status, statusReason, location, mutatorName, replacement }) => {
      const isCrash = status === 'RuntimeError' && statusReason?.startsWith('Test runner crashed');
      const mutant = { status: isCrash ? 'Crashed' : status, fileName, location, mutatorName, replacement };
      return { ...mutant, name: nameOf(mutant, 1), digest: digestOf(source) };
    }),
  );
const isNoticed = ({ status }) => detected.includes(status);
const isAsItWas = ({ fileName, digest }) => digestOf(readFileSync(fileName, 'utf8')) === digest;

for (const room of asked) {
  const files = filesOf(rooms[room]);
  const { all, chosen } = await sampleOf(files, Number(values.mutants), values.seed);
  const [sample, report, results] = ['sample', 'report', 'results'].map(
    (part) => `out/mutation/${room}.${part}.json`,
  );
  const before = values.survivors && existsSync(results) ? read(results) : [];
  const known = before.filter(
    (mutant) => chosen.includes(mutant.name) && isNoticed(mutant) && isAsItWas(mutant),
  );
  const names = new Set(known.map(({ name }) => name));
  const tried = chosen.filter((name) => !names.has(name));
  writeFileSync(sample, JSON.stringify(tried));
  rmSync(report, { force: true });
  console.error(`${room}: ${tried.length} of ${all} mutants in ${files.length} files`);
  const { status } = spawnSync(here('node_modules/.bin/stryker'), ['run', here('stryker.config.js')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      LUNZHI_ROOM: room,
      LUNZHI_SAMPLE: sample,
      LUNZHI_REPORT: report,
      LUNZHI_CONCURRENCY: values.concurrency,
    },
  });
  if (!existsSync(report)) process.exit(status || 1);
  const found = [...known, ...mutantsIn(report).filter(({ name }) => tried.includes(name))];
  writeFileSync(results, JSON.stringify(found));
  const isOne = (statuses) => found.filter(({ status }) => statuses.includes(status));
  const survivors = isOne(missed);
  const lost = chosen.length - survivors.length - isOne(detected).length;
  const score = (100 * isOne(detected).length) / chosen.length;
  isShort ||= score < bar || lost > 0;
  writeFileSync(
    `out/mutation/${room}.survivors.txt`,
    survivors
      .map(
        ({ status, fileName, location: { start }, mutatorName, replacement }) =>
          `${status} ${fileName}:${start.line}:${start.column} ${mutatorName} -> ${replacement}\n`,
      )
      .sort()
      .join(''),
  );
  const counts = [...detected, ...missed].map((status) => `${status} ${isOne([status]).length}`).join(', ');
  console.log(
    `${room}: ${score.toFixed(1)} % of ${chosen.length} (of ${all}, seed ${values.seed}): ${counts}${lost > 0 ? `, not tested ${lost}` : ''}`,
  );
}
process.exit(isShort ? 1 : 0);
