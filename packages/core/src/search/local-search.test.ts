import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { BoundRule } from '../constraints/bind-rules.ts';
import { FREE, UNASSIGNED } from '../problem/problem.ts';
import { judge, LEVELS } from '../score/score.ts';
import { prepare } from '../plan/prepare.ts';
import { boundFairness } from '../solve/priced-dues.ts';
import { makeDocument } from '../testing/documents.ts';
import { boundSceneArbitrary, type BoundScene } from '../testing/bound-scene.ts';
import { LocalSearch } from './local-search.ts';

const MOVES = 400;

const searchOf = ({ problem, rules, assignment }: BoundScene, seed = 1): LocalSearch =>
  new LocalSearch(problem, rules, assignment, seed, 0);

/** Costs per level from scratch, given ones included, as the search counts them. */
const fromScratch = ({ problem, rules }: BoundScene, search: LocalSearch): number[] => {
  const { score, given } = judge(problem, rules.rules, search.best);
  return LEVELS.map((level) => score[level] + (level === 'hard' || level === 'coverage' ? given[level] : 0));
};

const precedes = (a: readonly number[], b: readonly number[]): boolean => {
  const first = a.findIndex((cost, level) => cost !== b[level]);
  return first < 0 || a[first]! < b[first]!;
};

describe('LocalSearch', () => {
  it('law: the running score of the best assignment is its score from scratch', () => {
    fc.assert(
      fc.property(boundSceneArbitrary, fc.nat(1000), (scene, seed) => {
        const search = searchOf(scene, seed);
        for (let part = 0; part < 4; part++) {
          search.run(MOVES / 4, MOVES);
          expect([...search.bestScore]).toEqual(fromScratch(scene, search));
        }
      }),
      runs(38, 1500),
    );
  });

  it.each(LEVELS)(
    "law: asks a host's rule of the level %s for all that it counts, which it does not say",
    (level) => {
      const isOdd = (shift: number, leader: number): boolean => leader >= 0 && (shift + leader) % 3 === 0;
      const id = 'acme/odd';
      const rule = { id, constraint: id, params: {}, level, weight: 1, written: true } as const;
      const bound: BoundRule['bound'] = {
        ...(level === 'hard' && { minFreeDays: 0 }),
        violations: (assignment) =>
          [...assignment.keys()].flatMap((shift) =>
            isOdd(shift, assignment[shift]!)
              ? [{ cost: 1, shifts: [shift], leaders: [assignment[shift]!], facts: {} }]
              : [],
          ),
        track: () => ({
          apply: (shift, from, to) => (isOdd(shift, to) ? 1 : 0) - (isOdd(shift, from) ? 1 : 0),
        }),
      };
      fc.assert(
        fc.property(boundSceneArbitrary, (scene) => {
          const constraint = { ...scene.rules.rules[0]!.constraint, id, isMandatory: false };
          const custom: BoundRule = { rule, bound, constraint };
          const rules = { ...scene.rules, rules: [...scene.rules.rules, custom] };
          const search = searchOf({ ...scene, rules });
          for (let part = 0; part < 4; part++) {
            search.run(MOVES, 4 * MOVES);
            expect([...search.bestScore]).toEqual(fromScratch({ ...scene, rules }, search));
          }
        }),
        runs(30, 1500),
      );
    },
  );

  it('counts right with more rules of one level than a byte can number', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `at-most-${index}`);
    const { prepared } = prepare(
      makeDocument({
        rules: ids.map((id) => ({
          id,
          constraint: 'at-most-per-period',
          params: { max: 1, per: 'week' },
        })),
      }),
    );
    const { problem, rules } = prepared!;
    const assignment = new Int16Array(problem.shiftCount).fill(UNASSIGNED);
    const search = new LocalSearch(problem, rules, assignment, 1, 0);
    search.run(MOVES, MOVES);
    const { score, given } = judge(problem, rules.rules, search.best);
    expect(search.bestScore[0]).toBe(score.hard + given.hard);
    expect(search.bestScore[4]).toBe(score.quality);
  });

  it('law: the best is never worse than the start, and never gets worse', () => {
    fc.assert(
      fc.property(boundSceneArbitrary, (scene) => {
        const search = searchOf(scene);
        let before = [...search.bestScore];
        for (let part = 0; part < 4; part++) {
          search.run(MOVES / 4, MOVES);
          expect(precedes([...search.bestScore], before)).toBe(true);
          before = [...search.bestScore];
        }
      }),
      runs(25, 1000),
    );
  });

  it('law: places that are fixed stay, and nobody takes a place outside his domain', () => {
    fc.assert(
      fc.property(boundSceneArbitrary, (scene) => {
        const { problem, rules } = scene;
        const search = searchOf(scene);
        search.run(MOVES, MOVES);
        const isRight = (leader: number, shift: number): boolean =>
          problem.fixedHolder[shift] === FREE
            ? leader === UNASSIGNED || rules.domain[shift * problem.leaderCount + leader] === 1
            : leader === problem.fixedHolder[shift];
        expect(search.best.every(isRight)).toBe(true);
      }),
      runs(25, 1000),
    );
  });

  it('empties places rather than break a gap that cannot be kept', async () => {
    const document = makeDocument({
      leaders: ['A', 'B', 'C'],
      rules: [{ constraint: 'min-rest-gap', params: { days: 3 } }],
    });
    const { problem, rules } = prepare(document).prepared!;
    const total = 20_000;
    const search = new LocalSearch(problem, rules, new Int16Array(problem.shiftCount), 1, 0);
    search.run(total, total);
    const { score } = judge(problem, rules.rules, search.best);
    // each of the five weeks has at most one free day in which a duty can fall for nobody
    expect(score.hard).toBe(0);
    expect(score.coverage).toBe(400);
  });

  it('law: equal seeds find equal rosters, however often the run is interrupted', () => {
    fc.assert(
      fc.property(boundSceneArbitrary, fc.integer({ min: 1, max: MOVES }), (scene, chunk) => {
        const [whole, parts] = [searchOf(scene), searchOf(scene)];
        whole.run(MOVES, MOVES);
        while (parts.moves < MOVES && !parts.isExhausted(MOVES)) parts.run(chunk, MOVES);
        expect(parts.best).toEqual(whole.best);
        expect(parts.moves).toBe(whole.moves);
      }),
      runs(25, 1000),
    );
  });

  it('gives up fairness that cannot be had with what is hard long before half of the moves', () => {
    // the last leader would have to serve every second day of the half month he is there, where the gap allows every third
    const leaders = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      absences: id === 'd' ? [{ from: '2024-04-01', to: '2024-04-15' }] : [],
    }));
    const { problem, rules } = prepare(
      makeDocument({
        period: { from: '2024-04-01', to: '2024-04-30' },
        leaders,
        shiftTypes: [{ id: 'main', name: 'main', heads: { workday: 1, restDay: 1 } }],
        rules: [{ constraint: 'min-rest-gap', params: { days: 2 } }],
      }),
    ).prepared!;
    const { start, bound } = boundFairness(problem, rules);
    const search = new LocalSearch(problem, rules, start, 1, bound!);
    expect(search.isBroken).toBe(true);
    const total = 400_000;
    while (search.isBroken && search.moves < total) search.run(100, total);
    expect(search.moves).toBeLessThan(total / 10);
    expect(search.score[3]).toBeGreaterThan(bound!);
  });
});
