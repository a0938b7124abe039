import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { judge } from '../score/score.ts';
import { makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { bindRules } from './bind-rules.ts';
import type { BoundConstraint, Constraint, Rule, Violation } from './constraint.ts';
import { BrokenConstraintError } from './checks.ts';

const words = { 'zh-CN': '试', en: 'a trial' };
const sound: BoundConstraint = { violations: () => [], track: () => ({ apply: () => 0 }) };

/** A constraint of a caller's that costs nothing, but for what is given. */
const custom = (changes: object, level: Rule['level'] = 'hard'): Constraint => ({
  id: 'acme/custom',
  levels: [level],
  params: z.unknown(),
  defaults: [],
  title: words,
  asks: words,
  bind: () => sound,
  explain: { 'zh-CN': () => '试', en: () => 'a trial' },
  ...changes,
});

const binding = (bound: object) => ({ bind: () => ({ ...sound, ...bound }) as BoundConstraint });
const finding = (violation: object) => ({
  ...binding({ violations: () => [{ cost: 1, shifts: [0], leaders: [0], facts: {}, ...violation }] }),
});

const makeScene = () => makeProblem({ leaders: [{}, {}], days: 4 });

function bindCustom(constraint: Constraint, problem = makeScene()) {
  const [level] = constraint.levels;
  const rule: Rule = {
    id: constraint.id,
    constraint: constraint.id,
    params: {},
    level: level!,
    weight: 2,
    written: true,
  };
  return bindRules([rule], [constraint], problem, selectOf(problem, [0], [{ servesRestDays: false }]));
}

/** What the constraint is told to be broken by, once everything is asked of it. */
function reasonOf(constraint: Constraint): string | null {
  try {
    const problem = makeScene();
    const rules = bindCustom(constraint, problem);
    const [{ bound }] = rules.rules as [(typeof rules.rules)[number]];
    const assignment = new Int16Array(problem.shiftCount);
    judge(problem, rules.rules, assignment);
    bound.track(assignment).apply(0, 0, 1);
    for (const load of bound.loads?.() ?? []) load.cost(0, 1);
    bound.dues?.();
    bound.dutyCost?.(0, 0);
    (rules.rules[0]!.constraint.explain['en'] as (named: unknown) => string)({});
    return null;
  } catch (error) {
    if (!(error instanceof BrokenConstraintError)) throw error;
    expect(error).toMatchObject({ constraint: 'acme/custom', part: expect.stringMatching(/./) });
    return /^The constraint "acme\/custom" is broken: (.*)\.\n/.exec(error.message)![1]!;
  }
}

describe('a custom constraint', () => {
  it('cannot change the assignment that is judged or tracked', () => {
    const fill = (assignment: Int16Array): [] => {
      assignment.fill(1);
      return [];
    };
    const changing = binding({
      violations: fill,
      track: (assignment: Int16Array) => (fill(assignment), { apply: () => 0 }),
    });
    const problem = makeScene();
    const { rules } = bindCustom(custom(changing), problem);
    const assignment = new Int16Array(problem.shiftCount);
    judge(problem, rules, assignment);
    rules[0]!.bound.track(assignment);
    expect([...assignment]).toEqual([0, 0, 0, 0]);
  });

  it('cannot change the problem, nor what others are entitled to', () => {
    const ruin = (problem: ReturnType<typeof makeScene>): void => {
      problem.fixedHolder.fill(0);
      problem.carried.duties.fill(9);
      (problem.holidays as unknown as number[][]).forEach((names) => names.push(0));
    };
    const changing = {
      resolve: (_: Rule, problem: never) => (ruin(problem), { params: {} }),
      forbids: (_: Rule, problem: never) => (ruin(problem), () => undefined),
      dutyBounds: (_: Rule, problem: never) => (ruin(problem), () => ({})),
      bind: (_: Rule, problem: never, __: unknown, entitlements: { pieces: Float64Array }) => {
        ruin(problem);
        entitlements.pieces.fill(0);
        return sound;
      },
    };
    const [problem, untouched] = [makeScene(), makeScene()];
    const { entitlements } = bindCustom(custom(changing), problem);
    expect(problem).toEqual(untouched);
    expect(entitlements.thousandths(0)).toBe(2000);
  });

  it('is taken as it is when its answers are sound', () => {
    const changes = {
      resolve: () => ({ params: {}, notes: [{ kind: 'note', days: [0], leaders: [1], facts: { one: 1 } }] }),
      forbids: () => (shift: number) => (shift === 0 ? 'blocked' : undefined),
      dutyBounds: () => () => ({ least: 1, most: 1 }),
      ...binding({
        violations: (): Violation[] => [
          { cost: 3, shifts: [0], leaders: [1], services: [], facts: { gap: 0.5 } },
        ],
        minFreeDays: 1,
        dues: () => [{ leader: 0, shifts: [1], least: 1 }],
        loads: () => [{ shifts: new Uint8Array(4), cost: () => -1 }],
        dutyCost: () => 0,
      }),
    };
    expect(reasonOf(custom(changes))).toBeNull();
    const problem = makeScene();
    const { score } = judge(problem, bindCustom(custom(changes), problem).rules, new Int16Array(4));
    expect(score.hard).toBe(6);
  });

  it('is asked for the free places of a day that are not the first, and has to answer alike', () => {
    const problem = makeProblem({ leaders: [{}, {}], days: 2, types: [{ heads: 2 }] });
    const blocking = (shift: number) => ({
      forbids: () => (place: number, leader: number) =>
        place === shift && leader === 1 ? ('blocked' as const) : undefined,
    });
    expect(() => bindCustom(custom(blocking(3)), problem)).toThrow(
      'forbids()(3, 1) is "blocked", not what it is for the first place of that day and type',
    );
    problem.fixedHolder[3] = 0;
    expect(() => bindCustom(custom(blocking(3)), problem)).not.toThrow();
  });

  it.each<[string, object]>([
    ['violations()[0].cost is -100, not a positive safe integer', finding({ cost: -100 })],
    ['violations()[0].cost is 0, not a positive safe integer', finding({ cost: 0 })],
    ['violations()[0].cost is 0.5, not a positive safe integer', finding({ cost: 0.5 })],
    ['violations()[0].cost is NaN, not a positive safe integer', finding({ cost: NaN })],
    ['violations()[0].cost is "5", not a positive safe integer', finding({ cost: '5' })],
    ['violations()[0].cost is 9007199254740992, not a positive safe integer', finding({ cost: 2 ** 53 })],
    [
      'the weighted sum of violations() is 18014398509481982, not a safe integer',
      finding({ cost: 2 ** 53 - 1 }),
    ],
    ['violations()[0].shifts[0] is 999, not the index of a shift', finding({ shifts: [999] })],
    ['violations()[0].leaders[0] is -1, not the index of a leader', finding({ leaders: [-1] })],
    ['violations()[0].facts is undefined, not an object', finding({ facts: undefined })],
    ['violations()[0].facts.gap is Infinity, not a finite number', finding({ facts: { gap: Infinity } })],
    ['violations() is {…}, not a list', binding({ violations: () => Promise.resolve([]) })],
    ['bind().violations is undefined, not a function', binding({ violations: undefined })],
    ['bind().violations is undefined, not a function', { bind: async () => sound }],
    ['track().apply is undefined, not a function', binding({ track: () => ({}) })],
    ['track().apply(0, 0, 1) is NaN, not a safe integer', binding({ track: () => ({ apply: () => NaN }) })],
    [
      'track().effort is -1, not a non-negative safe integer',
      binding({ track: () => ({ apply: () => 0, effort: -1 }) }),
    ],
    ['resolve().params is undefined, not an object', { resolve: () => ({}) }],
    ['resolve() is null, not an object', { resolve: () => null }],
    ['countsDefects is "no", not true or false', { countsDefects: 'no' }],
    ['forbids() is null, not a function', { forbids: () => null }],
    ['forbids()(0, 0) is "no", not excluded, blocked, optional or undefined', { forbids: () => () => 'no' }],
    [
      'dutyBounds()(0).least is NaN, not a non-negative safe integer',
      { dutyBounds: () => () => ({ least: NaN }) },
    ],
    [
      'dutyBounds()(0).most is 2, not a number no smaller than `least`',
      { dutyBounds: () => () => ({ least: 5, most: 2 }) },
    ],
    ['bind().minFreeDays is NaN, not a non-negative safe integer', binding({ minFreeDays: NaN })],
    ['bind().minFreeDays is -3, not a non-negative safe integer', binding({ minFreeDays: -3 })],
    [
      'dues()[0].leader is 9, not the index of a leader',
      binding({ dues: () => [{ leader: 9, shifts: [], least: 1 }] }),
    ],
    [
      'loads()[0].cost(0, 1) is NaN, not a safe integer',
      binding({ loads: () => [{ shifts: new Uint8Array(4), cost: () => NaN }] }),
    ],
    ['dutyCost(0, 0) is -1, not a non-negative safe integer', binding({ dutyCost: () => -1 })],
    ["explain['en']() is 42, not a string", { explain: { 'zh-CN': () => '试', en: () => 42 } }],
  ])('is told that %s', (reason, changes) => {
    expect(reasonOf(custom(changes))).toBe(reason);
  });
});
