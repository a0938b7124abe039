import type { PlanOptions } from '@lunzhi/core';
import { describe, expect, it } from 'vitest';
import { guardConstraint } from './read-constraints.ts';
import { Refusal } from './refusal.ts';

type Own = NonNullable<PlanOptions['constraints']>[number];
type Bound = ReturnType<Own['bind']>;
type Method = (...given: unknown[]) => unknown;

const throwing = (): never => {
  throw new Error('mine');
};
const words = { 'zh-CN': '试', en: 'a trial' };
const spoken = { 'zh-CN': throwing, en: throwing };

// every member that the contract has: one more there, and these do not compile
const bound = {
  violations: throwing,
  track: throwing,
  loads: throwing,
  minFreeDays: 1,
  dues: throwing,
  caps: throwing,
  waits: throwing,
  dutyCost: throwing,
  encode: throwing,
} satisfies Required<Bound>;
const whole = {
  id: 'acme/own',
  levels: ['hard'],
  params: { safeParse: throwing } as never,
  defaults: [],
  isMandatory: false,
  countsDefects: false,
  title: words,
  asks: words,
  costs: words,
  example: {},
  resolve: throwing,
  forbids: throwing,
  dutyBounds: throwing,
  milder: throwing,
  bind: throwing,
  explain: spoken,
  explainNote: spoken,
} satisfies Required<Own>;

/** What is guarded of each method of `given`, and of those of the words and the schema in it. */
const methodsOf = (given: object, guarded: object, path = ''): [string, Method][] =>
  Object.entries(given).flatMap(([name, member]: [string, unknown]): [string, Method][] => {
    const kept = (guarded as Readonly<Record<string, unknown>>)[name];
    if (typeof member === 'function') return [[path + name, kept as Method]];
    return typeof member === 'object' && member !== null && !Array.isArray(member)
      ? methodsOf(member, kept as object, `${path}${name}.`)
      : [];
  });

const guard = (changes: object): Own => guardConstraint({ ...whole, ...changes } as Own, 'mine.mjs');
const tracker = { apply: throwing, undo: throwing, effort: 1 } satisfies Required<ReturnType<Bound['track']>>;
const load = { shifts: new Uint8Array(), cost: throwing } satisfies Required<
  ReturnType<NonNullable<Bound['loads']>>[number]
>;

/** A question of a rule in a problem, and one of an assignment. */
const inProblem: Parameters<Own['bind']> = [
  { weight: 1 } as never,
  { shiftCount: 0 } as never,
  {} as never,
  { leaderCount: 0, pieces: new Float64Array(), thousandths: () => 0 },
];
const onAssignment: Parameters<Bound['track']> = [new Int16Array()];

describe('a guarded constraint', () => {
  const bind = (own: object): Bound => guard({ bind: () => own }).bind(...inProblem);
  const deep = bind({ ...bound, track: () => tracker, loads: () => [load] });
  const asked = (name: 'forbids' | 'dutyBounds'): Method =>
    (guard({ [name]: () => throwing })[name] as Method)(...inProblem) as Method;

  it.each([
    ...methodsOf(whole, guard({})),
    ...methodsOf(bound, bind(bound), 'bind().'),
    ...methodsOf(tracker, deep.track(...onAssignment), 'track().'),
    ...methodsOf(load, deep.loads!()[0]!, 'loads()[0].'),
    ['forbids()', asked('forbids')],
    ['dutyBounds()', asked('dutyBounds')],
  ] satisfies [string, Method][])('is named when its %s throws', (name, method) => {
    const question = name.startsWith('bind().') ? onAssignment : inProblem;
    expect(() => method(...question)).toThrow(Refusal);
  });
});
