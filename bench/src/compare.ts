import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadavg } from 'node:os';
import { measureBars } from './bars/run-bars.ts';
import { type Bar, barsTable } from './bars/bar.ts';
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
  const name = isWhole ? 'report' : options.isQuick ? 'quick' : 'part';
  const own = summaries(records);
  const about = instances.map(({ instance }) => instance);
  mkdirSync(paths.results, { recursive: true });
  const save = (bars: readonly Bar[]): string => {
    const loadAtEnd = Math.round(10 * loadavg()[0]!) / 10;
    const { runs, limit } = options;
    const measured = { machine: on, loadAtEnd, runs, limit };
    const text = reportText({
      ...measured,
      instances: about,
      summaries: own,
      bars: bars.length > 0 ? barsTable(bars) : '',
    });
    writeFileSync(join(paths.results, `${name}.md`), text);
    writeFileSync(join(paths.results, `${name}.json`), `${JSON.stringify({ ...measured, bars, records })}\n`);
    return text;
  };
  let text = save([]);
  if (isWhole) {
    for (const { file, svg } of charts(about, records, own)) writeFileSync(join(paths.results, file), svg);
    // they take long: what is measured is safe by then
    text = save(await measureBars({ ...options, runs: Math.max(BAR_RUNS, options.runs) }));
  }
  console.log(text);
  return records.some(({ disbelieved }) => disbelieved.length > 0) ? 1 : 0;
}
