// npm run mutation [-- ROOM… --mutants N --seed N]: how many of the faults put into a room its tests notice.
import { spawnSync } from 'node:child_process';
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
    concurrency: { type: 'string', default: String(availableParallelism()) },
  },
});
const asked = positionals.length > 0 ? positionals : Object.keys(rooms);
const unknown = asked.find((room) => !(room in rooms));
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

const detected = ['Killed', 'Timeout'];
const missed = ['Survived', 'NoCoverage'];
let isShort = false;
for (const room of asked) {
  const files = filesOf(rooms[room]);
  const { all, chosen } = await sampleOf(files, Number(values.mutants), values.seed);
  const paths = { sample: `out/mutation/${room}.sample.json`, report: `out/mutation/${room}.json` };
  writeFileSync(paths.sample, JSON.stringify(chosen));
  rmSync(paths.report, { force: true });
  console.error(`${room}: ${chosen.length} of ${all} mutants in ${files.length} files`);
  const { status } = spawnSync(here('node_modules/.bin/stryker'), ['run', here('stryker.config.js')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      LUNZHI_ROOM: room,
      LUNZHI_SAMPLE: paths.sample,
      LUNZHI_REPORT: paths.report,
      LUNZHI_CONCURRENCY: values.concurrency,
    },
  });
  if (!existsSync(paths.report)) process.exit(status || 1);
  const wanted = new Set(chosen);
  const found = Object.entries(JSON.parse(readFileSync(paths.report, 'utf8')).files).flatMap(
    ([fileName, { mutants }]) =>
      mutants.map((mutant) => ({ ...mutant, fileName })).filter((mutant) => wanted.has(nameOf(mutant, 1))),
  );
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
