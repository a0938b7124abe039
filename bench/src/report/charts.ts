import type { Instance } from '../instances/instance.ts';
import { CHECKPOINTS, type RunRecord } from '../run/record.ts';
import { type Axis, lineChart, type Series } from './line-chart.ts';
import { timeWords } from './markdown.ts';
import { summaries, type Summary } from './summary.ts';

const seconds: Axis = { label: 'time', isLog: true, words: (value) => timeWords(1000 * value) };
const count = (value: number): string => Math.round(value).toLocaleString('en');

/** All charts of a report, each with the name of its file. */
export function charts(
  instances: readonly Instance[],
  records: readonly RunRecord[],
): { file: string; svg: string }[] {
  const own = summaries(records);
  const shown = instances.filter(({ isFeasible }) => isFeasible);
  return [
    ...shown.flatMap((instance) => [
      { file: `fairness-${instance.name}.svg`, svg: scoreChart(instance, own, 'fairness') },
      { file: `quality-${instance.name}.svg`, svg: scoreChart(instance, own, 'quality') },
    ]),
    { file: 'time-to-proof.svg', svg: proofChart(shown, own, peersOf(records)) },
  ];
}

const peersOf = (records: readonly RunRecord[]): string[] => [...new Set(records.map(({ peer }) => peer))];

/**
 * One level against time, of rosters that are valid and complete. Fairness is drawn in squared duties, of which the score
 * counts millionths; quality only of the rosters that are as fair as the best, a cost of 0 as 1.
 */
function scoreChart(
  { name, best }: Instance,
  rows: readonly Summary[],
  level: 'fairness' | 'quality',
): string {
  const series = rows
    .filter(({ instance }) => instance === name)
    .map(({ peer, at }): Series => ({
      name: peer,
      points: at.flatMap((spread, index) => {
        const score = spread?.median;
        if (!score || score.hard > 0 || score.coverage > 0) return [];
        if (level === 'quality' && best && score.fairness > best.fairness) return [];
        return [
          {
            x: CHECKPOINTS[index]!,
            y: level === 'fairness' ? score.fairness / 1e6 : Math.max(1, score.quality),
          },
        ];
      }),
    }));
  const y: Axis =
    level === 'fairness'
      ? {
          label: 'fairness cost in squared duties, of valid and complete rosters',
          isLog: false,
          words: count,
        }
      : { label: 'quality cost, of rosters as fair as the fairest known', isLog: true, words: count };
  return lineChart({ title: `${name}: ${level} against time`, x: seconds, y, series, isJoined: true });
}

function proofChart(
  instances: readonly Instance[],
  rows: readonly Summary[],
  peers: readonly string[],
): string {
  const sizeOf = new Map(instances.map(({ name, leaders, shifts }) => [name, leaders * shifts]));
  const series = peers.map((peer): Series => ({
    name: peer,
    points: rows
      .flatMap((own) => {
        const size = sizeOf.get(own.instance);
        if (own.peer !== peer || size === undefined || !own.provenFairnessMs) return [];
        return [{ x: size, y: own.provenFairnessMs.median / 1000 }];
      })
      .sort((a, b) => a.x - b.x),
  }));
  return lineChart({
    title: 'Time to a roster that is proven fairest, against size',
    x: { label: 'leaders × places', isLog: true, words: count },
    y: { ...seconds, label: 'time (median)' },
    series,
    isJoined: false,
  });
}
