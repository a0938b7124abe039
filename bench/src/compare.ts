import { runBars } from './bars/run-bars.ts';
import { loadInstance, readIndex } from './instances/store.ts';
import { BadCallError, type Options } from './options.ts';
import { peers } from './peers/catalogue.ts';
import { EXTERNAL } from './peers/external.ts';
import { loadNow, machine } from './report/machine.ts';
import { renewable, renewed } from './report/renew.ts';
import { readWhole, saveComparison } from './report/report-file.ts';
import { progressLine } from './run/progress-line.ts';
import { player } from './run/play.ts';
import { tournament } from './run/tournament.ts';

/** A bar is no bar by one run. */
const BAR_RUNS = 3;

/** Compares all peers, writes report, data and charts into `bench/results`, and prints the report. */
export async function runCompare(options: Options): Promise<number> {
  const all = readIndex().map(({ name }) => name);
  const chosen = options.instances.length > 0 ? options.instances : all;
  const instances = chosen.map(loadInstance);
  const unknown = options.peers.find((id) => id !== EXTERNAL && !peers.some((peer) => peer.id === id));
  if (unknown !== undefined)
    throw new BadCallError(
      `There is no peer ${unknown}.\nMaybe one of these: ${peers.map(({ id }) => id).join(', ')}.`,
    );
  const stored = options.renews ? renewable(readWhole(), options) : null;
  const on = machine();
  const allPeers = peers.map(({ id }) => id);
  const chosenPeers = options.peers.length > 0 ? options.peers : allPeers;
  const isWhole = !options.isQuick && options.instances.length === 0 && options.peers.length === 0;
  const name = isWhole ? 'report' : options.isQuick ? 'quick' : 'part';
  const { runs, limit } = options;
  let text = '';
  const records = await tournament(
    { instances: chosen, peers: chosenPeers, rounds: runs },
    // what a whole comparison finds is known from then on
    player(instances, { ...options, keepsBest: options.keepsBest || isWhole || options.renews }),
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
  if (stored) {
    const part = { instances: chosen, peers: chosenPeers, machine: on, loadAtEnd: loadNow() };
    text = saveComparison('report', renewed(stored, part, records, { instances: all, peers: allPeers }));
  }
  console.log(text);
  if (isWhole) await runBars({ ...options, runs: Math.max(BAR_RUNS, runs) });
  return records.some(({ disbelieved }) => disbelieved.length > 0) ? 1 : 0;
}
