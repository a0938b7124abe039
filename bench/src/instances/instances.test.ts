import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareScores } from '@lunzhi/core/solver';
import { describe, expect, it } from 'vitest';
import { paths } from '../paths.ts';
import { pairsOf } from '../result/pairs-of.ts';
import { referee } from '../referee/referee.ts';
import { entries } from './catalogue.ts';
import {
  describe as describeInstance,
  fileOf,
  indexText,
  loadInstance,
  readBest,
  readIndex,
  textOf,
} from './store.ts';

/** When these fail: `npm run bench -- --generate`. */
const current = (text: string, wanted: string): string => (text === wanted ? 'current' : 'stale');

describe('the instances', () => {
  it.each(entries)('$name is what its generator writes today', (entry) => {
    const text = readFileSync(join(paths.instances, fileOf(entry)), 'utf8');
    expect(current(text, textOf(entry))).toBe('current');
    // the same again: no clock, no chance
    expect(textOf(entry)).toBe(textOf(entry));
  });

  it('stand in a manifest that is as it would be written today', () => {
    const text = indexText(entries.map((entry) => describeInstance(entry, textOf(entry))));
    expect(current(readFileSync(paths.index, 'utf8'), text)).toBe('current');
  });

  it('another seed makes another document', () => {
    const same = entries.filter(
      ({ from }) =>
        'make' in from &&
        JSON.stringify(from.make(from.seed + 1000).leaders) === JSON.stringify(from.make(from.seed).leaders),
    );
    expect(same).toEqual([]);
  });

  it('have no file that nobody made', () => {
    const made = new Set([...entries.map(fileOf), 'index.json']);
    expect(readdirSync(paths.instances).filter((name) => name.endsWith('.json') && !made.has(name))).toEqual(
      [],
    );
  });
});

describe('the best known rosters', () => {
  const feasible = readIndex().filter(({ isFeasible }) => isFeasible);

  it.each(feasible)('$name has one that is valid, complete and believed', ({ name }) => {
    expect(existsSync(join(paths.best, `${name}.json`))).toBe(true);
    const { instance, prepared } = loadInstance(name);
    const result = readBest(name)!;
    const { pairs, unknown, unlisted } = pairsOf(prepared, result.assignments);
    const { score, refusals } = referee(prepared, instance, pairs, result.claim ?? {});
    expect([unknown, unlisted, refusals]).toEqual([[], [], []]);
    expect(score).toMatchObject({ hard: 0, coverage: 0 });
    expect(compareScores(score!, instance.best!)).toBe(0);
  });
});
