import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadavg } from 'node:os';
import { measureBars } from './bars/run-bars.ts';
import { barsTable } from './bars/bar.ts';
import { loadInstance, readIndex } from './instances/store.ts';
import { BadCallError, type Options } from './options.ts';
import { paths } from './paths.ts';
import { peers } from './peers/catalogue.ts';
import { charts } from './report/charts.ts';
import { machine } from './report/machine.ts';
import { reportText } from './report/report-text.ts';
import { summaries } from './report/summary.ts';
import { progressLine } from './run/progress-line.ts';
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
  const records = await tournament(
    {
      ...options,
      instances,
      peers: options.peers.length > 0 ? options.peers : peers.map(({ id }) => id),
    },
    progressLine(process.stderr),
  );
  const isWhole = !options.isQuick && options.instances.length === 0 && options.peers.length === 0;
  const bars = isWhole ? await measureBars({ ...options, runs: Math.max(BAR_RUNS, options.runs) }) : [];
  const own = summaries(records);
  const loadAtEnd = Math.round(10 * loadavg()[0]!) / 10;
  const text = reportText({
    instances: instances.map(({ instance }) => instance),
    summaries: own,
    bars: bars.length > 0 ? barsTable(bars) : '',
    machine: on,
    loadAtEnd,
    runs: options.runs,
    limit: options.limit,
  });
  const name = isWhole ? 'report' : options.isQuick ? 'quick' : 'part';
  mkdirSync(paths.results, { recursive: true });
  writeFileSync(join(paths.results, `${name}.md`), text);
  const data = { machine: on, loadAtEnd, runs: options.runs, limit: options.limit, bars, records };
  writeFileSync(join(paths.results, `${name}.json`), `${JSON.stringify(data)}\n`);
  if (isWhole)
    for (const { file, svg } of charts(
      instances.map(({ instance }) => instance),
      records,
      own,
    ))
      writeFileSync(join(paths.results, file), svg);
  console.log(text);
  return records.some(({ disbelieved }) => disbelieved.length > 0) ? 1 : 0;
}
