import type { Instance } from '../instances/instance.ts';
import { machineWords, type Machine } from './machine.ts';
import { scoreWords, summaryTable } from './markdown.ts';
import type { Summary } from './summary.ts';

export interface ReportParts {
  readonly instances: readonly Instance[];
  readonly summaries: readonly Summary[];
  /** A Markdown table, or nothing. */
  readonly bars: string;
  readonly machine: Machine;
  readonly loadAtEnd: number;
  readonly runs: number;
  readonly limit: number;
  /** Runs that were made, of those planned. */
  readonly done: number;
  readonly planned?: number;
}

/** The whole report in Markdown. */
export function reportText(parts: ReportParts): string {
  const { instances, summaries, bars, machine, loadAtEnd, runs, limit, done, planned = done } = parts;
  const blocks = [
    '# lunzhi beside other solvers',
    `${runs === 1 ? 'One run' : `Medians (least to most) of ${runs} interleaved runs`} of at most ${limit} s, each in ` +
      `a process of its own. ${machineWords(machine, loadAtEnd)}. Scores are hard / coverage / fairness / quality, ` +
      'lower is better, the first difference decides; · is nothing yet. The columns are explained in ' +
      '[bench/README.md](../README.md).',
    ...(done < planned ? [`**Not finished**: ${done} of ${planned} runs.`] : []),
    ...instances.flatMap((instance) => [
      `## ${instance.name}`,
      `${instance.about}: ${instance.leaders} leaders, ${instance.shifts} places. ${knownWords(instance)}`,
      summaryTable(summaries.filter((own) => own.instance === instance.name)),
    ]),
    ...(bars === '' ? [] : ['## Bars', bars]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function knownWords({ isFeasible, bound, best }: Instance): string {
  if (!isFeasible) return 'No roster is valid and complete.';
  const by = bound.qualityBy === 'lunzhi' ? 'certified by lunzhi' : `proven by ${bound.qualityBy}`;
  const quality = bound.quality === null ? '' : `, quality at least ${bound.quality} (${by})`;
  return `Fairness at least ${bound.fairness ?? '?'}${quality}; best known ${scoreWords(best)}.`;
}
