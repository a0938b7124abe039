import type { Instance } from '../instances/instance.ts';
import type { RunRecord } from '../run/record.ts';
import { beatenWords, defaultRunOf, defaultRunWords } from './default-run.ts';
import { infeasibleWords } from './infeasible.ts';
import { busyWords, machineWords, type Machine } from './machine.ts';
import { scoreWords, summaryTable } from './markdown.ts';
import { type Renewal, renewedWords } from './renew.ts';
import { summaries } from './summary.ts';

export interface ReportParts {
  readonly instances: readonly Instance[];
  readonly records: readonly RunRecord[];
  /** A Markdown table, or nothing. */
  readonly bars: string;
  readonly machine: Machine;
  readonly loadAtEnd: number;
  /** Rounds that were to be. */
  readonly runs: number;
  readonly limit: number;
  /** Runs that were planned; more than `records` in a comparison that was stopped. */
  readonly planned?: number;
  readonly renewed?: readonly Renewal[];
}

/** The whole report in Markdown. */
export function reportText(parts: ReportParts): string {
  const { instances, records, bars, machine, loadAtEnd, runs, limit, planned = records.length } = parts;
  const { renewed = [] } = parts;
  const own = summaries(records);
  const loads = renewed.flatMap((part) => [part.machine.load, part.loadAtEnd]);
  const busy = busyWords(machine, Math.max(loadAtEnd, ...loads));
  const anew = renewedWords(renewed, instances.length);
  const defaultRuns = instances.map(({ name, isFeasible }) => ({
    instance: name,
    // no roster is better than another where none is valid and complete
    run: isFeasible ? defaultRunOf(records.filter(({ instance }) => instance === name)) : null,
  }));
  const beaten = beatenWords(defaultRuns);
  const blocks = [
    '# lunzhi beside other solvers',
    `${runsWords(runs, limit)} ${machineWords(machine, loadAtEnd)}. Scores are hard / coverage / fairness / quality, ` +
      'lower is better, the first difference decides; · is nothing yet. The columns are explained in ' +
      '[bench/README.md](../README.md).',
    ...(anew === null ? [] : [anew]),
    ...(busy === null ? [] : [busy]),
    ...(records.length < planned ? [`**Not finished**: ${records.length} of ${planned} runs.`] : []),
    'lunzhi-default is what `lunzhi plan` does: one run with seed 1 and 8,000 moves a place (6,000 where leaders have twelve duties or more each), which hands over its roster ' +
      'when it ends. lunzhi is the same search asked again and again, with other seeds and more moves, until the limit.',
    ...(beaten === null ? [] : [beaten]),
    ...instances.flatMap((instance, index) => {
      const rows = own.filter((summary) => summary.instance === instance.name);
      const { run } = defaultRuns[index]!;
      return [
        `## ${instance.name}`,
        `${instance.about}: ${instance.leaders} leaders, ${instance.shifts} places. ${knownWords(instance)}`,
        summaryTable(rows),
        ...(!instance.isFeasible ? [infeasibleWords(rows)] : run === null ? [] : [defaultRunWords(run)]),
      ];
    }),
    ...(bars === '' ? [] : ['## Bars', bars]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const runsWords = (runs: number, limit: number): string =>
  runs === 1
    ? `One run of each solver on each instance, of at most ${limit} s, in a process of its own.`
    : `Medians, with the least and the most, of ${runs} interleaved runs of at most ${limit} s, each in a process of its ` +
      'own, the order of the solvers turning from round to round. A solver that its limit stopped, or that broke down, in ' +
      'the first round was not run again, to save its minutes. The column `runs` says how often each ran: figures of a ' +
      'single run are of one seed, and another may come to more or less.';

function knownWords({ isFeasible, bound, best }: Instance): string {
  if (!isFeasible) return 'No roster is valid and complete.';
  const quality =
    bound.quality === null ? '' : `, quality at least ${bound.quality} (proven by ${bound.qualityBy})`;
  return `Fairness at least ${bound.fairness ?? '?'}${quality}; best known ${scoreWords(best)}.`;
}
