import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { finish } from '../bound/steps.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { type Assignment, FREE } from '../problem/problem.ts';
import { compareScores, judge, type Score } from '../score/score.ts';
import { boundFairness } from '../solve/priced-dues.ts';
import { boundSceneArbitrary, type BoundScene } from '../testing/bound-scene.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { type Mended, mendSteps } from './mend.ts';

const mend = ({ problem, rules, assignment }: BoundScene): Assignment =>
  finish(mendSteps(problem, rules, assignment)).assignment;

const scoreOf = ({ problem, rules }: BoundScene, assignment: Assignment): Score =>
  judge(problem, rules.rules, assignment).score;

/** The flow's year of leaders who are away now and then; two of them owe a duty each month. */
function flowYear(): BoundScene {
  const leaders = manyLeaders(9).map((id, index) => ({
    id,
    chief: index < 2,
    absences: [{ from: `2024-0${index + 1}-05`, to: `2024-0${index + 1}-20` }],
    unavailableWeekdays: [1 + (index % 5)],
  }));
  const year = makeDocument({ period: { from: '2024-01-01', to: '2024-12-31' }, leaders });
  const { problem, rules } = parseAndPrepare(year).prepared!;
  return { problem, rules, assignment: boundFairness(problem, rules).start };
}

describe('mendSteps', () => {
  it('law: swaps holders inside the domain, never for a worse roster above quality, fairness as it was', () => {
    let mended = 0;
    fc.assert(
      fc.property(boundSceneArbitrary, (scene) => {
        const { problem, rules, assignment } = scene;
        const before = assignment.slice();
        const after = mend(scene);
        expect(assignment).toEqual(before);
        after.forEach((leader, shift) => {
          if (leader === before[shift]) return;
          expect(problem.fixedHolder[shift]).toBe(FREE);
          if (leader >= 0) expect(rules.domain[shift * problem.leaderCount + leader]).toBe(1);
        });
        expect(after.slice().sort()).toEqual(before.slice().sort());
        const [was, is] = [scoreOf(scene, before), scoreOf(scene, after)].map((score) => ({
          ...score,
          quality: 0,
        }));
        expect(is!.fairness).toBe(was!.fairness);
        const change = compareScores(is!, was!);
        expect(change).toBeLessThanOrEqual(0);
        if (change < 0) mended++;
        expect(mend({ ...scene, assignment: after })).toEqual(after);
      }),
      runs(200, 2000),
    );
    expect(mended).toBeGreaterThan(0);
  });

  it('mends the gaps and dues that the flow of a year leaves broken, by a few swaps', () => {
    const scene = flowYear();
    const was = scoreOf(scene, scene.assignment);
    expect(was.hard).toBeGreaterThan(0);
    expect(was.coverage).toBeGreaterThan(0);
    const after = mend(scene);
    expect(scoreOf(scene, after)).toMatchObject({ hard: 0, coverage: 0, fairness: was.fairness });
    const changed = after.filter((leader, shift) => leader !== scene.assignment[shift]).length;
    expect(changed).toBeLessThanOrEqual(2 * (was.hard + was.coverage));
  });

  it('ends with what is mended so far when it is stopped', () => {
    const scene = flowYear();
    const { problem, rules, assignment } = scene;
    const steps = mendSteps(problem, rules, assignment);
    for (let defect = 0; defect < 3; defect++) expect(steps.next(false).done).toBe(false);
    const { done, value } = steps.next(true);
    expect(done).toBe(true);
    const stopped = scoreOf(scene, (value as Mended).assignment);
    expect(compareScores(stopped, scoreOf(scene, assignment))).toBeLessThan(0);
    expect(compareScores(scoreOf(scene, mend(scene)), stopped)).toBeLessThan(0);
  });
});
