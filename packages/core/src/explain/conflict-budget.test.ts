import { afterEach, describe, expect, it, vi } from 'vitest';
import { finish } from '../bound/steps.ts';
import type { RosterDocument } from '../document/schema.ts';
import { plan } from '../plan/plan.ts';
import { prepare } from '../plan/prepare.ts';
import type { Conflict } from '../roster/conflict.ts';
import { countSteps, searchSteps } from '../solve/find-conflicts.ts';
import { minFreeDaysOf } from '../constraints/bind-rules.ts';
import { WorkBudget } from '../solve/work-budget.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { explainConflicts, explanationSteps } from './explain-conflict.ts';

afterEach(() => void vi.restoreAllMocks());

const gap: RosterDocument = makeDocument({
  period: { from: '2024-03-01', to: '2024-06-30' },
  leaders: manyLeaders(6).map((id, leader) => ({
    id,
    absences: Array.from({ length: 20 - leader }, (_, day) => ({ from: `2024-03-${day + 10}` })),
  })),
  rules: [{ constraint: 'min-rest-gap', params: { days: 9 } }],
});

const scene = prepare(gap).prepared!;
const found = finish(countSteps(scene.problem, scene.rules, minFreeDaysOf(scene.rules)));

/** Explains, and says stop at the pause of that number. */
function stoppedAt(last: number): { conflicts: Conflict[]; pauses: number } {
  const steps = explanationSteps(scene, found);
  let pauses = 0;
  for (let step = steps.next(false); ; step = steps.next(pauses++ >= last))
    if (step.done === true) return { conflicts: step.value, pauses };
}

describe('explaining conflicts', () => {
  const whole = stoppedAt(Infinity);
  const ample = new WorkBudget(1e12);
  finish(explanationSteps(scene, found, { budget: ample }));
  const work = 1e12 - ample.left;

  it('has several conflicts to explain here, irreducible and with remedies', () => {
    expect(whole.conflicts.length).toBeGreaterThan(2);
    expect(whole.conflicts.every(({ irreducible }) => irreducible)).toBe(true);
    expect(whole.conflicts.some(({ remedies }) => remedies.length > 0)).toBe(true);
  });

  it('stopped at any moment, returns every conflict, and soon', () => {
    for (let last = 0; last < whole.pauses; last++) {
      const { conflicts, pauses } = stoppedAt(last);
      expect(conflicts).toHaveLength(whole.conflicts.length);
      // each conflict is still named, but nothing is tested any more
      expect(pauses - last).toBeLessThan(2 * conflicts.length + 8);
      for (const [index, { possible, needed, irreducible, remedies }] of conflicts.entries()) {
        expect(possible).toBeLessThan(needed);
        if (irreducible) expect(conflicts[index]).toMatchObject({ members: whole.conflicts[index]!.members });
        for (const remedy of remedies) expect(whole.conflicts[index]!.remedies).toContainEqual(remedy);
      }
    }
  });

  it('stopped before it began, claims nothing that was not proven', () => {
    for (const { irreducible, remedies } of stoppedAt(0).conflicts)
      expect({ irreducible, remedies }).toEqual({ irreducible: false, remedies: [] });
  });

  it('says no number that was counted of other places', () => {
    const lone = prepare(
      makeDocument({
        period: { from: '2024-01-01', to: '2024-02-02' },
        leaders: [
          { id: 'A', absences: [{ from: '2024-02-01' }] },
          { id: 'B', absences: [{ from: '2024-02-01' }] },
          { id: 'C', absences: [{ from: '2024-01-01', to: '2024-01-30' }] },
        ],
        rules: [
          { constraint: 'min-rest-gap', params: { days: 1 } },
          {
            constraint: 'at-least-per-period',
            level: 'coverage',
            params: { leaders: { ids: ['C'] }, min: 1, per: 'month' },
          },
        ],
      }),
    ).prepared!;
    const searched = finish(searchSteps(lone.problem, lone.rules, 1, true));
    expect(searched.length).toBeGreaterThan(0);
    for (const { possible } of finish(explanationSteps(lone, searched, { budget: new WorkBudget(0) })))
      expect(possible).toBeNull();
  });

  it('keeps within its budget: without one it returns the conflicts alone, with more it proves more', () => {
    const explained = (work: number) =>
      finish(explanationSteps(scene, found, { budget: new WorkBudget(work) }));
    const proven = (conflicts: readonly Conflict[]) =>
      conflicts.filter(({ irreducible }) => irreducible).length +
      conflicts.reduce((sum, { remedies }) => sum + remedies.length, 0);
    expect(explained(0)).toHaveLength(whole.conflicts.length);
    expect(proven(explained(0))).toBe(0);
    expect(explained(1e12)).toEqual(whole.conflicts);
    const some = [1 / 4, 1 / 2, 1, 2, 4].map((share) => proven(explained(share * work)));
    expect(some.some((count) => count > 0 && count < proven(whole.conflicts))).toBe(true);
  });

  it('overdraws its budget by one step for each conflict at most', () => {
    for (const share of [1 / 8, 1 / 4]) {
      const budget = new WorkBudget(share * work);
      const spend = vi.spyOn(WorkBudget.prototype, 'spend');
      finish(explanationSteps(scene, found, { budget }));
      expect(budget.isOut).toBe(true);
      const longest = Math.max(...spend.mock.calls.map(([spent]) => spent));
      expect(-budget.left).toBeLessThanOrEqual(found.length * longest);
      spend.mockRestore();
    }
  });

  it('says the same twice', () => {
    expect(explainConflicts(scene, found)).toEqual(explainConflicts(scene, found));
  });
});

describe('searching for conflicts', () => {
  const hard = prepare(
    makeDocument({
      period: { from: '2024-03-04', to: '2024-03-08' },
      leaders: [
        'A',
        ...['B', 'C'].map((id) => ({ id, absences: ['04', '06'].map((d) => ({ from: `2024-03-${d}` })) })),
      ],
      rules: [{ constraint: 'min-rest-gap', params: { days: 2 } }],
    }),
  ).prepared!;
  const search = (isProven: boolean, work: number) =>
    finish(searchSteps(hard.problem, hard.rules, 2, isProven, new WorkBudget(work)));

  it('without budget finds nothing, unless it is known that there is something', () => {
    expect(search(false, 1e9)).toHaveLength(1);
    expect(search(false, 0)).toEqual([]);
    expect(search(true, 0)).toMatchObject([{ kind: 'search', needed: 5 }]);
  });
});

describe('a plan of an impossible document', () => {
  it('whose time is up returns its conflicts without having tried anything', async () => {
    const outcome = await plan(gap, { timeLimitMs: 0 });
    if (outcome.status === 'refused') throw new Error('refused');
    expect(outcome.status).toBe('infeasible');
    expect(outcome.conflicts).toHaveLength(whole());
    for (const { irreducible, remedies } of outcome.conflicts)
      expect({ irreducible, remedies }).toEqual({ irreducible: false, remedies: [] });
  });

  it('that is cancelled while it explains returns as well', async () => {
    const signal = { aborted: false };
    const outcome = await plan(gap, {
      signal,
      moves: 100,
      onProgress: ({ stage }) => void (signal.aborted = stage === 'search'),
    });
    if (outcome.status === 'refused') throw new Error('refused');
    expect(outcome.conflicts).toHaveLength(whole());
    expect(outcome.conflicts.flatMap(({ remedies }) => remedies)).toEqual([]);
  });

  const whole = (): number => found.length;
});
