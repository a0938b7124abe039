import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareScores } from '@lunzhi/core/solver';
import { describe, expect, it } from 'vitest';
import type { GateFigures } from '../gate/gate.ts';
import { readBest, readIndex } from '../instances/store.ts';
import type { LevelFigures } from '../levels.ts';
import { paths } from '../paths.ts';
import type { Comparison } from './report-file.ts';

interface Stored {
  readonly where: string;
  readonly instance: string;
  readonly score: LevelFigures;
}

const read = <Content>(path: string): Content | null =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Content) : null;

/** Every score that is stored, with where it stands. */
function storedScores(): Stored[] {
  const { records = [] } = read<Comparison>(join(paths.results, 'report.json')) ?? {};
  const gate = read<readonly GateFigures[]>(paths.baseline) ?? [];
  return [
    ...records.flatMap(({ instance, peer, seed, at, final }) =>
      [...at, final].flatMap((score) =>
        score ? [{ where: `report.json, ${peer}, run ${seed}`, instance, score }] : [],
      ),
    ),
    ...gate.map(({ instance, score }) => ({ where: 'baseline.json', instance, score })),
    ...readIndex().flatMap(({ name, best }) =>
      best ? [{ where: 'index.json', instance: name, score: best }] : [],
    ),
  ];
}

const instances = new Map(readIndex().map((instance) => [instance.name, instance]));
const stored = storedScores();

/** What is wrong with a stored score; when it is better than the best: `--keep-best`. */
function faultsOf({ where, instance: name, score }: Stored): string[] {
  const { best, bound, isFeasible } = instances.get(name)!;
  const words = `${where}: ${name} with ${JSON.stringify(score)}`;
  if (score.hard > 0 || score.coverage > 0) return [];
  if (!isFeasible) return [`${words} is valid and complete, and none is`];
  const faults: string[] = [];
  if (!best || compareScores(score, best) < 0) faults.push(`${words} is better than the best known`);
  if (score.fairness < (bound.fairness ?? 0)) faults.push(`${words} is below the bound of fairness`);
  const isAsFair = best !== null && score.fairness <= best.fairness;
  if (isAsFair && score.quality < (bound.quality ?? 0)) faults.push(`${words} is below the bound of quality`);
  return faults;
}

describe('what is stored', () => {
  it('holds no score that is better than the best known, or below what is proven', () => {
    expect(stored.length).toBeGreaterThan(instances.size);
    expect(stored.flatMap(faultsOf)).toEqual([]);
  });

  it('claims of the best rosters no more than is known', () => {
    const faults = [...instances.values()].flatMap(({ name, best, bound }) => {
      const claim = readBest(name)?.claim;
      if (!claim || !best) return [];
      return (['fairness', 'quality'] as const).flatMap((level) => {
        const claimed = claim.score?.[level];
        const isWrong = claimed !== undefined && claimed !== best[level];
        const isBeyond = (claim.bound?.[level] ?? 0) > best[level];
        const isUnproven = claim.proven?.includes(level) === true && best[level] !== bound[level];
        return isWrong || isBeyond || isUnproven ? [`${name}: ${level}`] : [];
      });
    });
    expect(faults).toEqual([]);
  });
});
