// Finds the Chromium that the browser tests drive; as root on Debian installs it; otherwise says what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const packages = ['chromium', 'fonts-noto-cjk'];

/** The path of the browser, `undefined` when there is none. `CHROMIUM` in the environment wins. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return places.find((path) => existsSync(path));
}

export const advice = `No Chromium was found${process.env.CHROMIUM === undefined ? '' : ` at CHROMIUM=${process.env.CHROMIUM}`} for the browser tests.
Maybe install it: apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}
Maybe it is elsewhere: CHROMIUM=/path/to/chrome npm test
Maybe only the other tests are wanted: npm run test:node`;

/** Installs Debian's packages where that is possible, and leaves it to the caller to look again. */
function install() {
  if (process.env.CHROMIUM !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return;
  console.error(`No Chromium: installing Debian’s ${packages.join(' and ')} …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

const isCommand = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) {
  if (findChromium() === undefined) install();
  if (findChromium() === undefined) {
    console.error(advice);
    process.exitCode = 1;
  }
}
