import * as z from 'zod/mini';
import type { Language } from '../document/schema.ts';
import { levels } from '../document/levels.ts';
import type { Entitlements, DutyBounds } from '../entitlement/entitlements.ts';
import { type Assignment, FREE, type Problem } from '../problem/problem.ts';
import {
  aCount,
  aFlag,
  anObject,
  anything,
  as,
  aString,
  aSum,
  type Check,
  day,
  facts,
  inWords,
  isCount,
  isObject,
  leader,
  list,
  method,
  object,
  optional,
  type Prepare,
  service,
  shift,
} from './checks.ts';
import * as contract from './constraint.ts';
import { datesOfShifts, type Waits } from './waits.ts';

type InProblem = Parameters<contract.Constraint['forbids'] & object>;

const inProblem: Prepare<InProblem> = ([rule, problem, select], context) => [
  [rule, context.copyOf(problem), select],
  { ...context, problem, weight: rule.weight },
];

const withEntitlements: Prepare<Parameters<contract.Constraint['bind']>> = (
  [rule, problem, select, entitled],
  context,
) => {
  const entitlements: Entitlements = {
    leaderCount: entitled.leaderCount,
    pieces: entitled.pieces.slice(),
    thousandths: (leader, days) => entitled.thousandths(leader, days),
  };
  const [given, within] = inProblem([rule, problem, select], context);
  return [[...given, entitlements], within];
};

const onAssignment: Prepare<[Assignment]> = ([assignment], context) => [[assignment.slice()], context];

const sentences = <Named>(): Check<Readonly<Record<Language, (named: Named) => string>>> =>
  inWords(method<[Named], string>(aString));

const violations: Check<contract.Violation[]> = (found, part, context) => {
  const checked = list<contract.Violation[]>(
    object<contract.Violation>({
      cost: as('cost', (cost) => isCount(cost) && cost !== 0),
      shifts: list(shift),
      leaders: list(leader),
      services: optional(list(service)),
      facts,
    }),
  )(found, part, context);
  const sum = found.reduce((costs, { cost }) => costs + cost * context.weight!, 0);
  aSum(sum, () => `the weighted sum of ${part()}`, context);
  return checked;
};

const forbidden = as('forbidden', (answer) =>
  ['excluded', 'blocked', 'optional', undefined].includes(answer as contract.Forbidden),
);

/** Whoever asks, asks for one free place of a day and type: the others are compared with it here, once. */
const forbids: Check<(shift: number, leader: number) => contract.Forbidden> = (asked, part, context) => {
  const ask = method<[number, number], contract.Forbidden>(forbidden)(asked, part, context);
  const { shiftCount, leaderCount, fixedHolder, dayOfShift, typeOfShift } = context.problem!;
  let first = -1;
  for (let at = 0; at < shiftCount; at++) {
    if (fixedHolder[at] !== FREE) continue;
    if (dayOfShift[first] !== dayOfShift[at] || typeOfShift[first] !== typeOfShift[at]) first = at;
    else
      for (let who = 0; who < leaderCount; who++) {
        const asFirst = as('as-first-place', (answer) => answer === ask(first, who));
        asFirst(ask(at, who), () => `${part()}(${at}, ${who})`, context);
      }
  }
  return ask;
};

const dutyBounds: Check<DutyBounds> = (bounds, part, context) => {
  const checked = object<DutyBounds>({ least: optional(aCount), most: optional(aCount) })(
    bounds,
    part,
    context,
  );
  const { least = 0, most = Infinity } = checked;
  as('from-least', () => least <= most)(most, () => `${part()}.most`, context);
  return checked;
};

/** Group l is leader l; every wait that can be must have its cost in the tables. */
const waits: Check<Waits> = (answer, part, context) => {
  anObject(answer, part, context);
  const { leaderCount, dayOfShift } = context.problem!;
  const dates = datesOfShifts(dayOfShift).days.length;
  const check = (holds: boolean, name: keyof Waits): unknown =>
    as('waits', () => holds)(answer[name], () => `${part()}.${name}`, context);
  const { groupCount, dateCount, elapsed, row, costs, table, edgeOffset, sharedMask } = answer;
  check(groupCount === leaderCount, 'groupCount');
  check(dateCount === dates, 'dateCount');
  check(isCount(edgeOffset), 'edgeOffset');
  check(sharedMask instanceof Uint8Array && sharedMask.length === dates, 'sharedMask');
  check(elapsed instanceof Int32Array, 'elapsed');
  check((costs instanceof Int32Array || costs instanceof Float64Array) && costs.every(isCount), 'costs');
  check(row instanceof Int32Array && row.length === leaderCount, 'row');
  check(table instanceof Int32Array && table.length === leaderCount, 'table');
  for (let group = 0; group < leaderCount; group++) {
    const days = elapsed.subarray(row[group], row[group]! + dates + 2);
    const isRising = days.every((count, at) => at === 0 || count >= days[at - 1]!);
    check(row[group]! >= 0 && days.length === dates + 2, 'row');
    check(isRising, 'elapsed');
    const longest = days[dates + 1]! - days[0]!;
    check(table[group]! >= 0 && table[group]! + edgeOffset + longest < costs.length, 'table');
  }
  return answer;
};

const tracker = object<contract.Tracker>({
  apply: method(aSum),
  undo: optional(method(anything)),
  effort: optional(aCount),
});

const bound = object<contract.BoundConstraint>({
  violations: method(violations, onAssignment),
  // a search knows the tracker that never changes by itself
  track: method(
    (answer, part, context) => (answer === contract.NEVER_CHANGES ? answer : tracker(answer, part, context)),
    onAssignment,
  ),
  loads: optional(
    method(
      list(
        object({
          shifts: as(
            'bytes',
            (bytes, { problem }) => bytes instanceof Uint8Array && bytes.length === problem!.shiftCount,
          ),
          cost: method(aSum),
        }),
      ),
    ),
  ),
  minFreeDays: optional(aCount),
  dues: optional(method(list(object({ leader, shifts: list(shift), least: aCount })))),
  caps: optional(method(list(object({ leader, shifts: list(shift), most: aCount })))),
  waits: optional(method(waits)),
  dutyCost: optional(method(aCount)),
  encode: optional(method(anything)),
});

const checkedConstraint = object<contract.Constraint>({
  id: aString,
  levels: list(as('level', (level) => levels.includes(level as never))),
  // a schema is more than its members
  params: (schema, part, context) => {
    const given: { safeParse?: unknown } = anObject(schema, part, context);
    const safeParse = typeof given.safeParse === 'function' ? given.safeParse.bind(schema) : given.safeParse;
    const read = method<[unknown], unknown>(anything)(
      safeParse as never,
      () => `${part()}.safeParse`,
      context,
    );
    const guarded = Object.create(schema, { safeParse: { value: read } }) as typeof schema;
    const facts = '_zod' in schema ? z.globalRegistry.get(schema) : undefined;
    if (facts) z.globalRegistry.add(guarded, facts);
    return guarded;
  },
  defaults: list(
    object({
      id: optional(aString),
      params: anObject,
      weight: anything,
      title: optional(inWords(aString)),
      asks: optional(inWords(aString)),
      whenReplanned: optional(aFlag),
    }),
  ),
  example: anything,
  isMandatory: optional(aFlag),
  countsDefects: optional(aFlag),
  title: inWords(aString),
  asks: inWords(aString),
  costs: optional(inWords(aString)),
  resolve: optional(
    method(
      object({
        params: anObject,
        notes: optional(
          list(object<contract.RuleNote>({ kind: aString, days: list(day), leaders: list(leader), facts })),
        ),
      }),
      inProblem,
    ),
  ),
  forbids: optional(method(forbids, inProblem)),
  dutyBounds: optional(method(method(dutyBounds), inProblem)),
  milder: optional(method(list(object({ params: anObject, words: inWords(aString) })))),
  bind: method(bound, withEntitlements),
  explain: sentences<contract.NamedFacts>(),
  explainNote: optional(sentences<contract.NamedNote>()),
});

/** The values themselves, so that whoever changes them changes nothing else. */
function copyOf<Value>(value: Value): Value {
  if (ArrayBuffer.isView(value)) return (value as unknown as Uint8Array).slice() as Value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)])) as Value;
}

/** A problem of one's own, each part of it copied when it is first read. */
function copyOfProblem(problem: Problem): Problem {
  const copy = {};
  for (const name of Object.keys(problem) as (keyof Problem)[])
    Object.defineProperty(copy, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = copyOf(problem[name]);
        Object.defineProperty(copy, name, { value, enumerable: true, writable: true });
        return value;
      },
    });
  return copy as Problem;
}

/** Whether a constraint is a custom one: its id carries a slash. */
export const isCustom = ({ id }: Pick<contract.Constraint, 'id'>): boolean => id.includes('/');

/**
 * A custom constraint that does what it did, but works on copies of the problem and of assignments, so that it can
 * change neither, and each of whose answers is checked before anybody relies on it.
 *
 * @param blame what to throw when the constraint or something it gave throws; that itself when left out
 * @throws BrokenConstraintError, it and its methods, where something is not what the contract asks for
 */
export function guardConstraint(
  constraint: contract.Constraint,
  blame: (thrown: unknown) => unknown = anything,
): contract.Constraint {
  const copies = new WeakMap<Problem, Problem>();
  const copied = (problem: Problem): Problem => {
    let copy = copies.get(problem);
    if (!copy) copies.set(problem, (copy = copyOfProblem(problem)));
    return copy;
  };
  const checked = checkedConstraint(constraint, () => '', {
    constraint: constraint.id,
    copyOf: copied,
    blame,
  });
  alreadyGuarded.add(checked);
  return checked;
}

/** Those that are guarded already. */
const alreadyGuarded = new WeakSet<contract.Constraint>();

/** A constraint to be relied on: a custom one guarded, any other as it is. */
export const guarded = (constraint: contract.Constraint): contract.Constraint =>
  isCustom(constraint) && !alreadyGuarded.has(constraint) ? guardConstraint(constraint) : constraint;
