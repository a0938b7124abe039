import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import {
  type BoundConstraint,
  type Constraint,
  type Load,
  NEVER_CHANGES,
  type Rule,
  type Tracker,
} from './constraint.ts';
import { BrokenConstraintError } from './checks.ts';
import { guardConstraint } from './custom-constraint.ts';
import type { Waits } from './waits.ts';

const problem = makeProblem({ leaders: 2, days: 2 });
const assignment = new Int16Array(2);
const select = selectOf(problem, [0], [{ servesRestDays: false }]);
const entitlements = { leaderCount: 2, pieces: new Float64Array(4), thousandths: () => 1000 };
const words = { 'zh-CN': '试', en: 'a trial' };
const spoken = { 'zh-CN': () => '试', en: () => 'a trial' };
const rule: Rule = {
  id: 'acme/custom',
  constraint: 'acme/custom',
  params: {},
  level: 'hard',
  weight: 1,
  written: true,
};

const waits: Waits = {
  groupCount: 2,
  dateCount: 2,
  elapsed: Int32Array.of(0, 1, 2, 2),
  row: new Int32Array(2),
  costs: new Float64Array(6),
  table: new Int32Array(2),
  edgeOffset: 3,
  sharedMask: new Uint8Array(2),
};

// every member that the contract has: one more there, and these do not compile
const tracker = { apply: () => 0, undo: () => undefined, effort: 1 } satisfies Required<Tracker>;
const load = { shifts: new Uint8Array(2), cost: () => 0 } satisfies Required<Load>;
const bound = {
  violations: () => [{ cost: 1, shifts: [0], leaders: [0], facts: {} }],
  track: () => tracker,
  loads: () => [load],
  minFreeDays: 1,
  dues: () => [{ leader: 0, shifts: [0], least: 1 }],
  caps: () => [{ leader: 0, shifts: [0], most: 0 }],
  waits: () => waits,
  dutyCost: () => 1,
  encode: () => undefined,
} satisfies Required<BoundConstraint>;
const whole = {
  id: 'acme/custom',
  levels: ['hard'],
  params: z.unknown(),
  defaults: [{ params: {} }],
  isMandatory: false,
  countsDefects: true,
  title: words,
  asks: words,
  costs: words,
  example: {},
  resolve: () => ({ params: {} }),
  forbids: () => () => undefined,
  dutyBounds: () => () => ({ least: 1 }),
  milder: () => [{ params: { milder: 1 }, words }],
  bind: () => bound,
  explain: spoken,
  explainNote: spoken,
} satisfies Required<Constraint>;

type Asked<Owner> = {
  readonly [
    Name in keyof Owner as Owner[Name] extends (...given: never[]) => unknown ? Name : never
  ]: Owner[Name] extends (...given: infer Given) => unknown ? Given : never;
};
type Method = (...given: unknown[]) => unknown;

/** How each method is asked. */
const asked = {
  whole: {
    resolve: [rule, problem, select],
    forbids: [rule, problem, select],
    dutyBounds: [rule, problem, select],
    milder: [rule],
    bind: [rule, problem, select, entitlements],
  } satisfies Asked<Required<Constraint>>,
  bound: {
    violations: [assignment],
    track: [assignment],
    loads: [],
    dues: [],
    caps: [],
    waits: [],
    dutyCost: [0, 0],
    encode: [undefined as never],
  } satisfies Asked<Required<BoundConstraint>>,
  tracker: { apply: [0, 0, 1], undo: [0, 0, 1] } satisfies Asked<Required<Tracker>>,
  load: { cost: [0, 1] } satisfies Asked<Required<Load>>,
};

const boundOf = (changes: object): BoundConstraint =>
  guardConstraint({ ...whole, bind: () => ({ ...bound, ...changes }) }).bind(
    rule,
    problem,
    select,
    entitlements,
  );

/** Each owner of members: what a caller's has, and what is handed on of it with some changed. */
const owners: [keyof typeof asked, object, (changes: object) => object][] = [
  ['whole', whole, (changes) => guardConstraint({ ...whole, ...changes })],
  ['bound', bound, boundOf],
  ['tracker', tracker, (changes) => boundOf({ track: () => ({ ...tracker, ...changes }) }).track(assignment)],
  ['load', load, (changes) => boundOf({ loads: () => [{ ...load, ...changes }] }).loads!()[0]!],
];

/** These answer nothing, or nothing that anybody relies on. */
const UNCHECKED = ['undo', 'encode'];

const nonsense = Symbol('nonsense');

describe.each(owners)('a custom constraint that has everything: its %s', (owner, given, handedOn) => {
  const methods = Object.entries(asked[owner] as Readonly<Record<string, unknown[]>>);

  it('keeps every member', () => {
    const kept = { ...handedOn({}) } as Record<string, unknown>;
    // what stands behind it has all it had
    if ('params' in kept) kept['params'] = Object.getPrototypeOf(kept['params']);
    const shown = (members: object): [string, unknown][] =>
      Object.entries(members).map(([name, member]: [string, unknown]) => [
        name,
        JSON.stringify(member, (_, each: unknown) => (typeof each === 'function' ? 'a function' : each)),
      ]);
    expect(Object.fromEntries(shown(kept))).toEqual(Object.fromEntries(shown(given)));
  });

  it.each(methods)('answers what %s answers', (name, question) => {
    const mine = (given as Readonly<Record<string, Method>>)[name]!;
    const kept = (handedOn({}) as Readonly<Record<string, Method>>)[name]!;
    const [answer, wanted] = [kept(...question), mine(...question)].map((each) =>
      typeof each === 'function' ? (each as Method)(0, 0) : each,
    );
    expect(JSON.stringify(answer)).toBe(JSON.stringify(wanted));
  });

  it.each(methods.filter(([name]) => !UNCHECKED.includes(name)))(
    'is told when %s answers nonsense',
    (name, question) => {
      const ask = (): unknown =>
        (handedOn({ [name]: () => nonsense }) as Readonly<Record<string, Method>>)[name]!(...question);
      expect(ask).toThrow(BrokenConstraintError);
    },
  );
});

describe('a custom constraint that leaves members out', () => {
  it('is handed on without them', () => {
    const constraint = guardConstraint({ ...whole, dutyBounds: undefined } as never);
    expect('dutyBounds' in constraint || 'caps' in boundOf({ caps: undefined })).toBe(false);
  });

  it('is still known to cost the same whatever changes', () => {
    expect(boundOf({ track: () => NEVER_CHANGES }).track(assignment)).toBe(NEVER_CHANGES);
  });
});

describe('a custom constraint whose waits or loads are not what they must be', () => {
  it.each<[keyof Waits, Partial<Waits>]>([
    ['groupCount', { groupCount: 3 }],
    ['dateCount', { dateCount: 1 }],
    ['edgeOffset', { edgeOffset: -1 }],
    ['sharedMask', { sharedMask: new Uint8Array(3) }],
    ['elapsed', { elapsed: [0, 1, 2, 2] as never }],
    ['elapsed', { elapsed: Int32Array.of(0, 2, 1, 2) }],
    ['costs', { costs: [0, 0, 0, 0, 0, 0] as never }],
    ['costs', { costs: Float64Array.of(0, 0, 0, 0, 0, -1) }],
    ['row', { row: new Int32Array(1) }],
    ['row', { row: Int32Array.of(0, -1) }],
    ['row', { row: Int32Array.of(0, 1) }],
    ['table', { table: new Int32Array(1) }],
    ['table', { table: Int32Array.of(0, -1) }],
    ['table', { table: Int32Array.of(0, 1) }],
  ])('is told where: %s', (part, changes) => {
    const ask = (): unknown => boundOf({ waits: () => ({ ...waits, ...changes }) }).waits!();
    expect(ask).toThrow(expect.objectContaining({ part: `waits().${part}`, wanted: 'waits' }));
  });

  it.each([[new Uint8Array(1)], [new Int16Array(2)], [[0, 0]]])('is told of loads on %j', (shifts) => {
    const ask = (): unknown => boundOf({ loads: () => [{ ...load, shifts: shifts as never }] }).loads!();
    expect(ask).toThrow(expect.objectContaining({ part: 'loads()[0].shifts', wanted: 'bytes' }));
  });

  it('is told of a schema that cannot be asked', () => {
    const ask = (): unknown => guardConstraint({ ...whole, params: { safeParse: 1 } as never });
    expect(ask).toThrow(expect.objectContaining({ part: 'params.safeParse', received: '1' }));
  });

  it('is shown functions and what was asked in short', () => {
    expect(() => boundOf({ minFreeDays: () => 1 })).toThrow(
      expect.objectContaining({ received: '[Function]' }),
    );
    const ask = (): unknown => boundOf({ dutyCost: () => -1 }).dutyCost!('x' as never, 0);
    expect(ask).toThrow(expect.objectContaining({ part: 'dutyCost()' }));
  });
});
