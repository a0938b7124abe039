import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Asks `lunzhi serve`, another process, as a county's programs might: `node scripts/service-load.js [SECONDS] [CLIENTS]`. Clients
// read without a pause while ten plans are made as jobs; who is turned away with 429 tries again when he is told to.

const [seconds = 60, clients = 200] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, '..');
const text = (path) => readFileSync(join(root, path), 'utf8');
const document = text('examples/01-dongan-2024/document.json');
const lunzhi = join(root, 'packages/cli/bin/lunzhi.js');

const service = spawn(process.execPath, [lunzhi, 'serve', '--port', '0', '--json'], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
const { url } = JSON.parse(await new Promise((resolve) => service.stdout.once('data', resolve)));
const post = (path, body) =>
  fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Of the process, from /proc, in MB. */
const memory = () =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'))?.[1]) / 1000);

const whole = JSON.stringify({ document: JSON.parse(document), out: true });
const small = JSON.stringify({ document: JSON.parse(document), moves: 200, out: true });
const roster = await (await post('/v1/plan?file=roster.json', small)).text();
const reads = [
  ['/v1/check', `{"document":${document}}`],
  ['/v1/calendar', '{"year":2024}'],
  ['/v1/ledger', `{"roster":${roster}}`],
  ['/v1/export', `{"roster":${roster},"as":"csv"}`],
  ['/v1/explain', `{"roster":${roster},"date":"2024-05-06"}`],
];

const times = [];
const odd = new Map();
let [turnedAway, asked] = [0, 0];
const end = Date.now() + seconds * 1000;

async function read(index) {
  for (let round = 0; Date.now() < end; round++) {
    const [path, body] = reads[(index + round) % reads.length];
    asked++;
    const begun = performance.now();
    for (;;) {
      const [status, wait] = await post(path, body).then(
        async (response) => {
          await response.arrayBuffer();
          return [response.status, Number(response.headers.get('retry-after'))];
        },
        (error) => [String(error.cause?.code ?? error)],
      );
      if (status === 200) times.push(performance.now() - begun);
      else if (status !== 429) odd.set(status, (odd.get(status) ?? 0) + 1);
      if (status !== 429) break;
      turnedAway++;
      await pause(wait * 1000);
    }
  }
}

async function plan() {
  const { links } = await (await post('/v1/jobs/plan', whole)).json();
  for (;;) {
    const { state } = await (await fetch(url + links.self)).json();
    if (state !== 'queued' && state !== 'running') return state;
    await pause(500);
  }
}

const memories = [memory()];
const watch = setInterval(() => memories.push(memory()), 5000);
const [plans] = await Promise.all([
  Promise.all(Array.from({ length: 10 }, plan)),
  ...Array.from({ length: clients }, (_, index) => read(index)),
]);
clearInterval(watch);
times.sort((a, b) => a - b);
const share = (part) => Math.round(times[Math.floor(times.length * part)] ?? NaN);
console.log(
  JSON.stringify({
    asked,
    answered: times.length,
    turnedAway,
    other: Object.fromEntries(odd),
    plans,
    milliseconds: { median: share(0.5), p99: share(0.99) },
    memories,
  }),
);
// whoever is turned away tries again, and is answered
const isWell = odd.size === 0 && times.length >= asked * 0.99 && plans.every((state) => state === 'done');
process.exitCode = isWell ? 0 : 1;
service.kill('SIGTERM');
