import { runBars } from './bars/run-bars.ts';
import { loadInstance, readIndex } from './instances/store.ts';
import { BadCallError, type Options } from './options.ts';
import { peers } from './peers/catalogue.ts';
import { loadNow, machine } from './report/machine.ts';
import { saveComparison } from './report/report-file.ts';
import { progressLine } from './run/progress-line.ts';
import { player } from './run/play.ts';
import { tournament } from './run/tournament.ts';

/** A bar is no bar by one run. */
const BAR_RUNS = 3;

/** Compares all peers, writes report, data and charts into `bench/results`, and prints the report. */
export async function runCompare(options: Options): Promise<number> {
  const chosen = options.instances.length > 0 ? options.instances : readIndex().map(({ name }) => name);
  const instances = chosen.map(loadInstance);
  const unknown = options.peers.find((id) => !peers.some((peer) => peer.id === id));
  if (unknown !== undefined)
    throw new BadCallError(
      `There is no peer ${unknown}.\nMaybe one of these: ${peers.map(({ id }) => id).join(', ')}.`,
    );
  const on = machine();
  const chosenPeers = options.peers.length > 0 ? options.peers : peers.map(({ id }) => id);
  const isWhole = !options.isQuick && options.instances.length === 0 && options.peers.length === 0;
  const name = isWhole ? 'report' : options.isQuick ? 'quick' : 'part';
  const { runs, limit } = options;
  let text = '';
  const records = await tournament(
    { instances: chosen, peers: chosenPeers, rounds: runs },
    // what a whole comparison finds is known from then on
    player(instances, { ...options, keepsBest: options.keepsBest || isWhole }),
    progressLine(process.stderr),
    (soFar, planned) => {
      text = saveComparison(name, {
        machine: on,
        loadAtEnd: loadNow(),
        runs,
        limit,
        planned,
        records: soFar,
      });
    },
  );
  console.log(text);
  if (isWhole) await runBars({ ...options, runs: Math.max(BAR_RUNS, runs) });
  return records.some(({ disbelieved }) => disbelieved.length > 0) ? 1 : 0;
}
