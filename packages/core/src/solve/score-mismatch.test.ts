import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Constraint, defineConstraint } from '../constraints/constraint.ts';
import type { RosterDocument } from '../document/schema.ts';
import { plan } from '../plan/plan.ts';
import type { Backend } from './backend.ts';
import { localSearchBackend } from './local-search-backend.ts';

const document: RosterDocument = {
  format: 'lunzhi/1',
  title: '某县接访方案',
  jurisdiction: { id: '某县', name: '某县', level: 'county' },
  issuer: '某县信访局',
  issuedOn: '2024-01-05',
  period: { from: '2024-02-01', to: '2024-03-31' },
  leaders: ['甲', '乙', '丙', '丁', '戊', '己'].map((id) => ({ id, name: id })),
};

/** 5,000 for each of the first twenty places that the first leader holds; the tracker counts `share` times that. */
const startLate = (share: number): Constraint =>
  defineConstraint({
    id: 'test/start-late',
    levels: ['quality'],
    params: z.strictObject({}),
    defaults: [{ params: {} }],
    title: { 'zh-CN': '第一位晚开始', en: 'The first begins late' },
    asks: { 'zh-CN': '第一位晚开始', en: 'The first begins late' },
    bind: () => ({
      violations: (assignment) =>
        [...assignment.keys()]
          .slice(0, 20)
          .filter((shift) => assignment[shift] === 0)
          .map((shift) => ({ cost: 5000, shifts: [shift], leaders: [0], facts: {} })),
      track: () => ({
        apply: (shift, from, to) => (shift < 20 ? share * 5000 * (Number(to === 0) - Number(from === 0)) : 0),
      }),
    }),
    explain: { 'zh-CN': () => '值了班', en: () => 'serves' },
  });

describe('the running score of a backend', () => {
  it('is counted again, so that a tracker that disagrees with its violations is found out', async () => {
    const options = { moves: 5_000, constraints: [startLate(0.5)] };
    await expect(plan(document, options)).rejects.toMatchObject({
      name: 'ScoreMismatchError',
      message: expect.stringMatching(/quality \d+, counted from scratch .* quality \d+\.\nMaybe /),
      running: { hard: 0, coverage: 0 },
      counted: { hard: 0, coverage: 0 },
    });
    const sound = await plan(document, { ...options, constraints: [startLate(1)] });
    expect(sound.status).toBe('feasible');
  });

  it('is counted again whoever found the roster', async () => {
    const boaster: Backend = {
      id: 'boaster',
      async solve(task, options) {
        const found = await localSearchBackend.solve(task, options);
        return { ...found, score: { ...found.score, quality: 0 } };
      },
    };
    await expect(plan(document, { moves: 1_000, backend: boaster })).rejects.toThrow(
      'The backend boaster says that its roster costs hard 0, coverage 0, disruption 0, fairness ',
    );
  });
});

/** Costs nothing, and tells the flow that every duty costs. */
const overstated = defineConstraint({
  id: 'test/overstated',
  levels: ['fairness'],
  params: z.strictObject({}),
  defaults: [{ params: {} }],
  title: { 'zh-CN': '多报', en: 'Overstated' },
  asks: { 'zh-CN': '多报', en: 'nothing' },
  bind: (_rule, { shiftCount }) => ({
    violations: () => [],
    track: () => ({ apply: () => 0 }),
    loads: () => [
      { shifts: new Uint8Array(shiftCount).fill(1), cost: (_leader, count) => 1_000_000 * count * count },
    ],
  }),
  explain: { 'zh-CN': () => '无', en: () => 'nothing' },
});

describe('the bound of the fairness level', () => {
  it('is believed no longer when a roster is found that costs less', async () => {
    await expect(plan(document, { moves: 20_000, constraints: [overstated] })).rejects.toMatchObject({
      name: 'BoundMismatchError',
    });
  });
});
