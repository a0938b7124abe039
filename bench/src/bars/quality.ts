import type { Instance } from '../instances/instance.ts';
import type { LevelFigures } from '../levels.ts';
import { spreadOf } from '../report/summary.ts';

type Wanted = Readonly<Record<string, number>>;

/** Of default runs, by instance. */
export const WANTED_BY_DEFAULT: Wanted = {
  'dongan-2024': 4_500,
  tight: 2_700,
  township: 1_100,
  'two-heads': 8_700,
  chiefs: 3_850,
  'absent-year': 11_700,
  'leaders-200': 1_500,
  month: 65,
};

/** After a minute of lunzhi until the limit. */
export const WANTED_OF_A_MINUTE: Wanted = {
  'dongan-2024': 4_200,
  tight: 1_900,
  chiefs: 3_450,
  'two-heads': 7_000,
  township: 850,
  'leaders-200': 1_000,
};

/** Quality of a roster that is valid, complete and as fair as the best known; of any other it is worth nothing. */
export const qualityOf = ({ best }: Pick<Instance, 'best'>, score: LevelFigures | null): number =>
  score && best && score.hard === 0 && score.coverage === 0 && score.fairness <= best.fairness
    ? score.quality
    : Infinity;

export const wantedWords = (wanted: Wanted): string =>
  Object.entries(wanted)
    .map(([name, most]) => `${name} ${most}`)
    .join(', ');

/** Medians beside what is wanted. */
export function qualityFigures(
  found: Readonly<Record<string, readonly number[]>>,
  wanted: Wanted,
): { measured: string; holds: boolean } {
  const rows = Object.entries(wanted).map(([name, most]) => ({
    name,
    most,
    own: spreadOf(found[name]!)!.median,
  }));
  return {
    measured: rows.map(({ name, own }) => `${name} ${Number.isFinite(own) ? own : 'not as fair'}`).join(', '),
    holds: rows.every(({ own, most }) => own <= most),
  };
}
